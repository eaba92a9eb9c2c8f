internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension DueDateExplanation {
  /// More days passed over are not told: a message has bounds.
  static let daysSkippedMax = 400

  /// Of a clock that begins to run.
  init(_ clock: IPIMSDomain.Clock, of subject: String) {
    let due = clock.dueDate
    self.init {
      $0.clock = IPIMSAPI.Clock {
        $0.kind = .init(named: clock.kind.rawValue)
        $0.subject = subject
        $0.dueTime = due.due.timestamp
        $0.state = .running
        $0.onTimeOut = .init(named: clock.onTimeOut.rawValue)
      }
      $0.startTime = due.start.timestamp
      $0.lastDay = "\(due.lastDay)"
      $0.regime = due.regime
      $0.rule = due.rule
      $0.version = due.version
      $0.source = due.provenance.source
      $0.unconfirmed = due.provenance.isUnconfirmed
      $0.effectiveFrom = "\(due.provenance.effectiveFrom)"
      $0.calendar = due.calendar
      $0.daysSkipped = due.skipped.prefix(Self.daysSkippedMax).map { "\($0.date) \($0.reason)" }
      $0.calendarComplete = due.isCalendarComplete
    }
  }

  /// The clock that it explains. Throws INTERNAL where this program did not write it.
  func domainClock() throws(RPCError) -> IPIMSDomain.Clock {
    let stored = clock ?? IPIMSAPI.Clock()
    guard let kind = IPIMSDomain.ClockKind(rawValue: stored.kind.shortName),
      let timeOut = IPIMSDomain.TimeOut(rawValue: stored.onTimeOut.shortName),
      let dueTime = stored.dueTime, let startTime
    else { throw .unforeseen(FormatError("clock")) }
    do {
      return IPIMSDomain.Clock(
        kind,
        DueDate(
          start: try Instant(startTime), due: try Instant(dueTime),
          lastDay: try CivilDate(parsing: lastDay), regime: regime, rule: rule, version: version,
          calendar: calendar, skipped: try skipped(),
          provenance: Provenance(
            source: source, effectiveFrom: try CivilDate(parsing: effectiveFrom),
            isUnconfirmed: unconfirmed),
          isCalendarComplete: calendarComplete),
        onTimeOut: timeOut)
    } catch {
      throw .unforeseen(error)
    }
  }

  private func skipped() throws -> [SkippedDay] {
    try daysSkipped.map { day in
      let parts = day.split(separator: " ", maxSplits: 1)
      return SkippedDay(
        try CivilDate(parsing: String(parts.first ?? "")), String(parts.dropFirst().first ?? ""))
    }
  }
}

extension StoredTimer {
  /// A clock that begins to run for `subject`; `caseName` is nil for a recordation's.
  init(
    _ clock: IPIMSDomain.Clock, of subject: String, in caseName: String?, at now: Instant, id: ULID
  ) {
    self.init(
      id: id.text, kind: clock.kind.rawValue, subject: subject, caseName: caseName,
      due: clock.dueDate.due, onTimeOut: clock.onTimeOut.rawValue, created: now,
      body: DueDateExplanation(clock, of: subject).encoded)
  }

  /// Why it is due when it is, and whether it still runs.
  func explanation() throws(RPCError) -> DueDateExplanation {
    var explanation = try DueDateExplanation(stored: body)
    explanation.clock?.state =
      switch state {
      case .pending: .running
      case .fired: .runOut
      case .stopped: .stopped
      }
    return explanation
  }
}

extension Reading where Failure == RPCError {
  /// The times that run for a case and its requests, soonest first.
  func runningClocks(ofCase name: String) throws(RPCError) -> [IPIMSAPI.Clock] {
    var clocks: [IPIMSAPI.Clock] = []
    for timer in try timers(ofCase: name) where timer.state == .pending {
      if let clock = try timer.explanation().clock { clocks.append(clock) }
    }
    return clocks.sorted { ($0.dueTime?.seconds ?? 0) < ($1.dueTime?.seconds ?? 0) }
  }
}
