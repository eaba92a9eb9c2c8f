extension ProceedingsTurn {
  /// Sends a request and starts the holder's clocks.
  mutating func send(_ name: String, _ due: Instant?) throws(TransitionError) {
    guard proceedings.state == .open else {
      throw refusal(CaseState.machine, proceedings.state.rawValue)
    }
    if let known = proceedings.requests[name] {
      throw refusal(RequestState.machine, known.state.rawValue)
    }
    if proceedings.tellsHolderOnObjection(at: now, under: regime),
      !proceedings.has(.importerObjected)
    {
      throw refusal("procedure", proceedings.subject.procedure.rawValue)
    }
    proceedings.requests[name] = Proceedings.Request(.sent)
    actions.append(.moveRequest(name, to: .sent, isLate: false))
    let subject = proceedings.subject
    let answer =
      due.map { regime.appraisalClock(dueAt: $0, setAt: now) }
      ?? regime.clock(.appraisalAnswer, for: subject, from: now)
    start(answer, name)
    start(answer.flatMap { regime.reminder(of: $0, for: subject) }, name)
    start(regime.clock(.holderAction, for: subject, from: now), name)
  }

  /// An answer is late from its due instant on, whether its clock has fired or not.
  mutating func answer(
    _ name: String, _ findings: Proceedings.Findings
  ) throws(TransitionError) {
    let isDue = proceedings.running(.appraisalAnswer, name)?.dueDate.isLate(at: now) ?? false
    let isLate = isDue || proceedings.requests[name]?.state.answersLate == true
    try moveRequest(name, .answer, isLate: isLate)
    proceedings.requests[name]?.findings = findings
    settleGoods()
  }

  mutating func supersede(
    _ name: String, _ findings: Proceedings.Findings
  ) throws(TransitionError) {
    let state = proceedings.requests[name]?.state
    guard state == .answered else {
      throw refusal(RequestState.machine, state?.rawValue ?? "UNKNOWN")
    }
    proceedings.requests[name]?.findings = findings
    settleGoods()
  }

  /// Once no request is open any more, held goods that are genuine by every holder's word, or about
  /// which nobody answered, go the regime's way.
  mutating func settleGoods() {
    let asked = proceedings.requests.values.filter { $0.state != .cancelled }
    let isOver = asked.allSatisfy { !$0.state.isPending }
    guard proceedings.state == .open, !asked.isEmpty, isOver, !proceedings.has(.proceedingsFiled)
    else { return }
    let held = proceedings.freeable.filter { proceedings.decisions[$0] == nil }
    if asked.allSatisfy({ $0.state == .answered }) {
      let genuine = held.filter { item in
        asked.allSatisfy { $0.findings.genuine.contains(item) && !$0.findings.fakes.contains(item) }
      }
      dispose(of: genuine, regime.genuineGoods(for: proceedings.subject, at: now))
    } else if asked.allSatisfy({ $0.state == .unanswered }), !proceedings.hasHolderActed() {
      dispose(of: held, regime.unansweredGoods(for: proceedings.subject, at: now))
    }
  }
}
