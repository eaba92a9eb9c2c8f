/// One event on its way through a case: what has changed so far and what is to be done.
struct ProceedingsTurn {
  var proceedings: Proceedings
  var actions: [ProceedingsAction] = []
  let event: ProceedingsEvent
  let now: Instant
  let regime: Regime

  /// Whether goods came to be held, or held ones are in doubt again, so that a hold's clocks start.
  var holds = false

  init(
    _ proceedings: Proceedings, _ event: ProceedingsEvent, at now: Instant, under regime: Regime
  ) {
    self.proceedings = proceedings
    self.event = event
    self.now = now
    self.regime = regime
  }

  mutating func run() throws(TransitionError) {
    if case .timedOut(let kind, let subject) = event {
      try timeOut(kind, subject)
    } else {
      guard !proceedings.isFinal else {
        throw refusal(CaseState.machine, proceedings.state.rawValue)
      }
      try take()
    }
    startHold()
    stopIdleClocks()
  }

  private mutating func take() throws(TransitionError) {
    switch event {
    case .requestSent(let name, let due): try send(name, due)
    case .requestOpened(let name): try moveRequest(name, .open)
    case .informationRequested(let name): try moveRequest(name, .requestInformation)
    case .informationGiven(let name): try moveRequest(name, .giveInformation)
    case .requestAnswered(let name, let findings): try answer(name, findings)
    case .answerSuperseded(let name, let findings): try supersede(name, findings)
    case .requestCancelled(let name):
      try moveRequest(name, .cancel)
      settleGoods()
    case .decided(let rulings): try decide(rulings)
    case .step(let kind, let items, let request): try record(kind, items, request)
    case .closed: try close()
    case .withdrawn: try withdraw()
    case .timedOut: preconditionFailure("run() takes time-outs")
    }
  }

  /// An error that the event is not possible for a machine in a state.
  func refusal(_ machine: String, _ state: String) -> TransitionError {
    TransitionError(machine: machine, state: state, event: event.name)
  }

  mutating func moveCase(_ event: CaseState.Event) throws(TransitionError) {
    let old = proceedings.state
    try proceedings.state.apply(event)
    if proceedings.state != old { actions.append(.moveCase(to: proceedings.state)) }
  }

  mutating func moveRequest(
    _ name: String, _ event: RequestState.Event, isLate: Bool = false
  ) throws(TransitionError) {
    guard var state = proceedings.requests[name]?.state else {
      throw refusal(RequestState.machine, "UNKNOWN")
    }
    try state.apply(event)
    proceedings.requests[name]?.state = state
    actions.append(.moveRequest(name, to: state, isLate: isLate))
  }

  /// Moves goods by one event. Security frees them only once it is given, and where the regime lets
  /// it.
  mutating func moveGoods(_ item: String, _ event: GoodsState.Event) throws(TransitionError) {
    guard var state = proceedings.goods[item] else { throw refusal(GoodsState.machine, "UNKNOWN") }
    if event == .releaseSecured {
      guard proceedings.has(.counterSecurityGiven) else { throw refusal("security", "NOT_GIVEN") }
      try requireCounterSecurity(for: item)
    }
    try state.apply(event)
    proceedings.goods[item] = state
    holds = holds || state == .held
    actions.append(.moveGoods(item: item, to: state))
  }

  func requireCounterSecurity(for item: String) throws(TransitionError) {
    let isFake = proceedings.isFake(item)
    guard
      regime.allowsCounterSecurity(for: proceedings.subject, areFakes: isFake, at: now)
    else { throw refusal("security", isFake ? "BARRED_FOR_FAKES" : "NOT_PROVIDED") }
  }

  /// Releases or excludes held goods, or tells the officer to decide.
  mutating func dispose(of items: [String], _ rule: TimeOut) {
    guard !items.isEmpty else { return }
    let event: GoodsState.Event
    switch rule {
    case .release: event = .release
    case .exclude: event = .exclude
    default:
      tell(.decisionNeeded, proceedings.name)
      return
    }
    for item in items {
      do {
        try moveGoods(item, event)
      } catch {
        preconditionFailure("only held goods are disposed of: \(error)")
      }
    }
  }

  mutating func tell(_ notice: ProceedingsNotice, _ subject: String) {
    let action = ProceedingsAction.tell(notice, subject: subject)
    if !actions.contains(action) { actions.append(action) }
  }

  /// Starts a clock in the place of one of its kind and subject, where the regime has one and there
  /// is something to wait for.
  mutating func start(_ clock: Clock?, _ subject: String) {
    guard let clock, isWanted(clock.kind, subject) else { return }
    stop(clock.kind, subject)
    proceedings.clocks.append(Proceedings.RunningClock(clock, subject: subject))
    actions.append(.startClock(clock, subject: subject))
  }

  mutating func start(_ kind: ClockKind) {
    start(regime.clock(kind, for: proceedings.subject, from: now), proceedings.name)
  }

  mutating func stop(_ kind: ClockKind, _ subject: String) {
    guard proceedings.running(kind, subject) != nil else { return }
    proceedings.clocks.removeAll { $0.clock.kind == kind && $0.subject == subject }
    actions.append(.stopClock(kind, subject: subject))
  }

  private mutating func startHold() {
    guard holds else { return }
    for kind in [ClockKind.hold, .firstNotice]
    where proceedings.running(kind, proceedings.name) == nil {
      start(kind)
    }
  }

  /// Stops what no longer has anything to wait for.
  private mutating func stopIdleClocks() {
    for running in proceedings.clocks where !isWanted(running.clock.kind, running.subject) {
      stop(running.clock.kind, running.subject)
    }
  }

  private func isWanted(_ kind: ClockKind, _ subject: String) -> Bool {
    let request = proceedings.requests[subject]?.state
    let isPending = request?.isPending == true
    switch kind {
    case .appraisalAnswer, .appraisalReminder: return !proceedings.isFinal && isPending
    case .holderAction:
      return proceedings.state == .open && request != nil && request != .cancelled
        && !proceedings.hasHolderActed(subject)
    case .firstNotice:
      return !proceedings.isFinal && !proceedings.has(.importerNotified) && hasHeld
    case .importerAnswer:
      return proceedings.state == .open && !proceedings.has(.importerConsented)
        && !proceedings.hasImporterObjected
    case .hold:
      return awaitsCourt && proceedings.running(.proceedings, proceedings.name) == nil
    case .proceedings: return awaitsCourt
    case .retention: return proceedings.isFinal
    case .filingDecision, .recordationTerm, .recordationGrace, .renewal: return false
    }
  }

  private var hasHeld: Bool { proceedings.goods.values.contains(.held) }

  /// Whether goods are held for which proceedings must be filed.
  private var awaitsCourt: Bool {
    !proceedings.isFinal && !proceedings.freeable.isEmpty && !proceedings.has(.proceedingsFiled)
      && !proceedings.isDestructionAgreed(at: now, under: regime)
  }
}
