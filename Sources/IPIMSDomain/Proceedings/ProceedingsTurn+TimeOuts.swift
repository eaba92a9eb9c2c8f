extension ProceedingsTurn {
  /// A clock has run out: it stops, and what its regime says happens.
  mutating func timeOut(_ kind: ClockKind, _ subject: String) throws(TransitionError) {
    guard let clock = proceedings.running(kind, subject) else {
      throw refusal("clock", "NOT_RUNNING")
    }
    guard clock.dueDate.isLate(at: now) else { throw refusal("clock", "NOT_DUE") }
    proceedings.clocks.removeAll { $0.clock.kind == kind && $0.subject == subject }
    proceedings.timedOut.append(Proceedings.RunningClock(clock, subject: subject))
    switch kind {
    case .appraisalAnswer:
      try moveRequest(subject, .timeOut)
      tell(.appraisalUnanswered, subject)
      settleGoods()
    case .appraisalReminder: tell(.appraisalReminder, subject)
    case .holderAction: holderDidNotAct(subject, clock.onTimeOut)
    case .importerAnswer:
      if clock.onTimeOut == .consent { tell(.importerSilent, subject) }
      if clock.onTimeOut == .decide { tell(.decisionNeeded, subject) }
    case .firstNotice: if clock.onTimeOut == .decide { tell(.decisionNeeded, subject) }
    case .hold, .proceedings:
      // Silence that is due at the same instant has agreed first.
      if !proceedings.isDestructionAgreed(at: now, under: regime) {
        dispose(of: proceedings.freeable, clock.onTimeOut)
      }
    case .retention: if clock.onTimeOut == .erase { actions.append(.erasePersonalData) }
    case .filingDecision, .recordationTerm, .recordationGrace, .renewal:
      preconditionFailure("a recordation's clock does not run in a case")
    }
  }

  /// Goods go once the last holder asked has let its time pass, but for those that an answer calls
  /// fake: about these customs decides, while HOLD runs on.
  private mutating func holderDidNotAct(_ request: String, _ rule: TimeOut) {
    guard rule != .none else { return }
    tell(.holderDidNotAct, request)
    let othersWait = proceedings.clocks.contains { $0.clock.kind == .holderAction }
    guard !othersWait, !proceedings.hasHolderActed() else { return }
    let held = proceedings.freeable
    dispose(of: held.filter { !proceedings.isFake($0) }, rule)
    dispose(of: held.filter(proceedings.isFake), .decide)
  }
}
