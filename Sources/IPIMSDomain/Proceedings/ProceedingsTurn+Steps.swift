extension ProceedingsTurn {
  /// Records a step and does what it does.
  mutating func record(
    _ kind: ProcedureStepKind, _ items: [String], _ request: String?
  ) throws(TransitionError) {
    if let request, proceedings.requests[request] == nil {
      throw refusal(RequestState.machine, "UNKNOWN")
    }
    let isLate = isLate(kind, request)
    actions.append(.recordStep(kind, request: request, isLate: isLate))
    let named = items.isEmpty ? proceedings.goods.keys.sorted() : items
    if let event = kind.goodsEvent {
      for item in named { try step(item, event) }
    } else {
      try step(kind, named, isLate)
    }
    proceedings.steps.insert(Proceedings.Step(kind, request: request, isLate: isLate))
    follow(kind, isLate)
  }

  /// What must hold for a step that moves no goods.
  private func step(
    _ kind: ProcedureStepKind, _ items: [String], _ isLate: Bool
  ) throws(TransitionError) {
    switch kind {
    case .counterSecurityGiven:
      for item in items {
        guard let state = proceedings.goods[item], state == .held else {
          throw refusal(GoodsState.machine, proceedings.goods[item]?.rawValue ?? "UNKNOWN")
        }
        try requireCounterSecurity(for: item)
      }
    case .extensionGranted:
      guard let hold = proceedings.running(.hold, proceedings.name) else {
        throw refusal("hold", "NOT_RUNNING")
      }
      guard !hold.dueDate.isLate(at: now) else { throw refusal("hold", "DUE") }
      guard !proceedings.has(.extensionGranted) else { throw refusal("hold", "EXTENDED") }
      guard regime.extended(hold, for: proceedings.subject) != nil else {
        throw refusal("hold", "NOT_EXTENSIBLE")
      }
    case .importerNotified:
      guard !proceedings.has(kind) else { throw refusal("importer", "NOTIFIED") }
    case .importerConsented:
      guard !proceedings.has(kind) else { throw refusal("importer", "CONSENTED") }
    case .importerObjected:
      // What was agreed to by word stands; a silence that counts may still be broken, late.
      guard !proceedings.has(.importerConsented) else { throw refusal("importer", "CONSENTED") }
      guard !proceedings.hasImporterObjected else { throw refusal("importer", "OBJECTED") }
    default: break
    }
  }

  private mutating func step(
    _ item: String, _ event: GoodsState.Event
  ) throws(TransitionError) {
    guard event == .destroy, proceedings.goods[item] == .held else {
      return try moveGoods(item, event)
    }
    // Held goods are destroyed by agreement, or because customs found them to infringe; they are
    // given up to customs, or taken, on the way.
    guard
      proceedings.decisions[item] == .infringing
        || proceedings.isDestructionAgreed(at: now, under: regime)
    else { throw refusal("destruction", "NOT_AGREED") }
    try moveGoods(item, .seize)
    try moveGoods(item, .destroy)
  }

  /// What a step on record leads to. Clocks that it makes idle are stopped later.
  private mutating func follow(_ kind: ProcedureStepKind, _ isLate: Bool) {
    let name = proceedings.name
    switch kind {
    case .extensionGranted:
      let hold = proceedings.running(.hold, name)
      start(hold.flatMap { regime.extended($0, for: proceedings.subject) }, name)
    case .importerNotified:
      start(.importerAnswer)
      if let hold = proceedings.running(.hold, name), !hold.dueDate.isLate(at: now),
        !proceedings.has(.extensionGranted),
        regime.countsHoldFromNotice(for: proceedings.subject, at: hold.dueDate.start)
      {
        start(.hold)
      }
    case .importerObjected:
      tell(.importerObjected, name)
      if isLate { tell(.decisionNeeded, name) } else { start(.proceedings) }
    default: break
    }
  }

  /// Whether the clock of a step was due by then, and none for it runs in time. An act that customs
  /// writes down later was in time where it was when it was done, also if the clock has fired since.
  private func isLate(_ kind: ProcedureStepKind, _ request: String?) -> Bool {
    func concerns(_ clock: Proceedings.RunningClock) -> Bool {
      kind.clocks.contains(clock.clock.kind)
        && (request == nil || clock.subject == request || clock.subject == proceedings.name)
    }
    let running = proceedings.clocks.filter(concerns)
    if running.contains(where: { !$0.clock.dueDate.isLate(at: now) }) { return false }
    return (running + proceedings.timedOut.filter(concerns)).contains {
      $0.clock.dueDate.isLate(at: now)
    }
  }
}
