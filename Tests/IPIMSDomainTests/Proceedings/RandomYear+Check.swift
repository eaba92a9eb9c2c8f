import IPIMSDomain
import Testing

extension RandomYear {
  /// What holds of a case at every instant.
  mutating func check(after event: ProceedingsEvent, _ before: Proceedings) throws {
    #expect(shadow.matches(proceedings), "\(seed): actions tell less than happened, \(event)")
    let keys = proceedings.clocks.map { "\($0.clock.kind.rawValue) \($0.subject)" }
    #expect(Set(keys).count == keys.count, "\(seed): two clocks of one kind and subject")
    let started = proceedings.clocks.filter { !before.clocks.contains($0) }
    for running in started { checkExplained(running) }
    if let running = proceedings.clocks.randomElement(using: &random) { try checkTime(of: running) }
    if proceedings.isFinal {
      #expect(proceedings.clocks.allSatisfy { $0.clock.kind == .retention }, "\(seed)")
      #expect(!proceedings.goods.values.contains(.held), "\(seed): held for ever")
      #expect(proceedings.requests.values.allSatisfy { !$0.state.isPending }, "\(seed)")
    }
    checkHold()
    checkSecurity()
  }

  /// Explained, of this case, and due later than it began.
  private func checkExplained(_ running: Proceedings.RunningClock) {
    let date = running.clock.dueDate
    #expect(!date.rule.isEmpty && !date.version.isEmpty && !date.calendar.isEmpty, "\(seed)")
    #expect(!date.provenance.source.isEmpty && date.regime == regime.code, "\(seed)")
    #expect(date.due > date.start, "\(seed): \(date)")
    #expect(running.clock.kind.timeOuts.contains(running.clock.onTimeOut), "\(seed)")
    #expect(
      running.subject == proceedings.name || proceedings.requests[running.subject] != nil,
      "\(seed): a clock of nobody")
  }

  /// Not to be fired before its time, and stopped by it.
  private func checkTime(of running: Proceedings.RunningClock) throws {
    let date = running.clock.dueDate
    let event = ProceedingsEvent.timedOut(running.clock.kind, subject: running.subject)
    var early = proceedings
    #expect(throws: TransitionError.self, "\(seed): \(running.clock.kind) fired early") {
      try early.apply(event, at: date.due.adding(seconds: -1), under: regime)
    }
    var punctual = proceedings
    _ = try punctual.apply(event, at: max(date.due, now), under: regime)
    #expect(punctual.running(running.clock.kind, running.subject) == nil, "\(seed)")
  }

  /// Goods that customs has not found to infringe are not held without an end: a clock runs, has run
  /// out and left it to customs, proceedings are filed, or the destruction is agreed.
  private func checkHold() {
    let isOpen = proceedings.goods.contains { item, state in
      state == .held && proceedings.decisions[item] != .infringing
    }
    let kinds = proceedings.steps.map(\.kind)
    let isTimed = [ClockKind.hold, .proceedings].contains { kind in
      proceedings.running(kind, "cases/1") != nil
        || proceedings.timedOut.contains { $0.clock.kind == kind }
    }
    // The importer's silence counts once it is due, whether its clock has fired or not.
    let isAgreed =
      kinds.contains(.importerConsented)
      || (proceedings.clocks + proceedings.timedOut).contains {
        $0.clock.kind == .importerAnswer && $0.clock.dueDate.due <= now
      }
    #expect(
      !isOpen || isTimed || isAgreed || kinds.contains(.proceedingsFiled),
      "\(seed): held without an end")
    for running in proceedings.clocks {
      switch running.clock.kind {
      case .hold, .proceedings: #expect(!kinds.contains(.proceedingsFiled), "\(seed)")
      case .holderAction:
        #expect(
          !proceedings.steps.contains {
            $0.kind == .holdRequested && ($0.request ?? running.subject) == running.subject
          }, "\(seed): waits for who has acted")
      case .importerAnswer: #expect(!kinds.contains(.importerConsented), "\(seed)")
      default: break
      }
    }
    let isExtended = kinds.contains(.extensionGranted)
    #expect(shadow.extensions <= 1, "\(seed): extended twice")
    #expect(
      !isExtended || regime.code == "KR"
        || regime.code == "EU" && proceedings.subject.procedure != .perishable, "\(seed)")
  }

  /// Security freed no fakes, and in the EU neither marks nor copies.
  private func checkSecurity() {
    guard let freed = shadow.freedAgainstSecurity else { return }
    #expect(proceedings.steps.contains { $0.kind == .counterSecurityGiven }, "\(seed)")
    if regime.code == "EU" {
      let rights = proceedings.subject.rights
      #expect(rights.isSubset(of: [.design, .patent, .plantVariety]), "\(seed)")
    } else {
      #expect(!freed.wereFakes, "\(seed): fakes freed against security")
    }
  }

  /// An answer is late exactly where its time was over.
  mutating func checkLateness(_ actions: [ProceedingsAction], _ before: Proceedings) {
    for case .moveRequest(let name, .answered, let isLate) in actions {
      let clock = before.running(.appraisalAnswer, name)
      let isOver = clock.map { now >= $0.dueDate.due } ?? true
      #expect(isLate == isOver, "\(seed): \(name)")
      if isLate { coverage.late += 1 } else { coverage.inTime += 1 }
    }
    for state in proceedings.goods.values { coverage.goods.insert(state) }
    for request in proceedings.requests.values { coverage.requests.insert(request.state) }
  }
}

/// A case kept by carrying out actions alone, as the services do; also checks each move by the
/// machine of its own.
struct ActionShadow {
  private var state: CaseState
  private var goods: [String: GoodsState]
  private var requests: [String: RequestState] = [:]
  private var clocks: Set<Proceedings.RunningClock> = []
  private var fakes: [String: Set<String>] = [:]

  /// How often a hold was extended.
  private(set) var extensions = 0

  /// The last goods that went against security, and whether an answer in force called them fake.
  private(set) var freedAgainstSecurity: (item: String, wereFakes: Bool)?

  init(_ proceedings: Proceedings) {
    state = proceedings.state
    goods = proceedings.goods
  }

  mutating func carryOut(_ actions: [ProceedingsAction], of event: ProceedingsEvent) throws {
    freedAgainstSecurity = nil
    switch event {
    case .requestAnswered(let name, let findings), .answerSuperseded(let name, let findings):
      fakes[name] = findings.fakes
    case .timedOut(let kind, let subject):
      clocks = clocks.filter { $0.clock.kind != kind || $0.subject != subject }
    default: break
    }
    for action in actions { try carryOut(action) }
  }

  private mutating func carryOut(_ action: ProceedingsAction) throws {
    switch action {
    case .startClock(let clock, let subject):
      clocks.insert(Proceedings.RunningClock(clock, subject: subject))
    case .stopClock(let kind, let subject):
      let count = clocks.count
      clocks = clocks.filter { $0.clock.kind != kind || $0.subject != subject }
      #expect(clocks.count == count - 1, "stopped what did not run")
    case .moveCase(let next):
      #expect(CaseState.Event.allCases.contains { state.next(after: $0) == next })
      state = next
    case .moveGoods(let item, let next):
      let old = try #require(goods[item])
      #expect(GoodsState.Event.allCases.contains { old.next(after: $0) == next })
      goods[item] = next
      if next == .releasedSecured {
        freedAgainstSecurity = (item, fakes.values.contains { $0.contains(item) })
      }
    case .moveRequest(let name, let next, _):
      if let old = requests[name] {
        #expect(RequestState.Event.allCases.contains { old.next(after: $0) == next })
      } else {
        #expect(next == .sent)
      }
      requests[name] = next
    case .recordStep(.extensionGranted, _, _): extensions += 1
    case .recordStep, .tell, .erasePersonalData: break
    }
  }

  func matches(_ proceedings: Proceedings) -> Bool {
    state == proceedings.state && goods == proceedings.goods
      && requests == proceedings.requests.mapValues(\.state)
      && clocks == Set(proceedings.clocks)
  }
}
