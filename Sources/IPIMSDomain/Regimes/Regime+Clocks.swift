extension Regime {
  /// The clock of a kind that an event at `start` sets; nil where the regime has none.
  ///
  /// The day of the event does not count; due at 24:00, local, of the last day. Days end on a
  /// working day, years do not move. ``ClockKind/renewal`` and ``ClockKind/appraisalReminder`` count
  /// back from the end of the clock that `start` sets, and are nil where that is too near.
  public func clock(
    _ kind: ClockKind, for subject: ClockSubject, from start: Instant
  ) -> Clock? {
    switch kind {
    case .recordationTerm: term(for: subject, from: start)
    case .renewal: term(for: subject, from: start).flatMap { clock(.renewal, before: $0, subject) }
    case .appraisalReminder:
      clock(.appraisalAnswer, for: subject, from: start).flatMap { reminder(of: $0, for: subject) }
    default: running(kind, subject, from: start)
    }
  }

  /// The reminder of an appraisal that is due by another clock; nil where that is too near.
  public func reminder(of answer: Clock, for subject: ClockSubject) -> Clock? {
    clock(.appraisalReminder, before: answer, subject)
  }

  /// The reminder that a term ends; nil where that is too near.
  public func renewal(before term: Clock, for subject: ClockSubject) -> Clock? {
    clock(.renewal, before: term, subject)
  }

  /// The clock for an appraisal whose due instant the officer sets.
  public func appraisalClock(dueAt due: Instant, setAt start: Instant) -> Clock {
    Clock(
      .appraisalAnswer,
      DueDate(
        start: start, due: due, lastDay: zone.date(of: due.adding(seconds: -1)), regime: code,
        rule: "set by the officer", version: version, calendar: calendarName, skipped: [],
        provenance: Provenance(
          source: "the officer", effectiveFrom: zone.date(of: start), isUnconfirmed: false),
        isCalendarComplete: true),
      onTimeOut: .unanswered)
  }

  /// The hold with the regime's one extension, counted from its last day; nil where it has none.
  public func extended(_ hold: Clock, for subject: ClockSubject) -> Clock? {
    let old = hold.dueDate
    let rule = holdExtensions.inForce(for: subject, on: zone.date(of: old.start))
    guard let rule, let period = rule.value.period else { return nil }
    var new = old
    (new.due, new.lastDay, new.skipped) = end(of: period, after: old.lastDay, old.due)
    new.skipped = old.skipped + new.skipped
    new.rule = "\(old.rule), hold_extension\(rule.condition.description): \(period)"
    new.provenance = rule.provenance
    if rule.provenance.source != old.provenance.source {
      new.provenance = Provenance(
        source: "\(old.provenance.source); \(rule.provenance.source)",
        effectiveFrom: rule.provenance.effectiveFrom,
        isUnconfirmed: rule.provenance.isUnconfirmed || old.provenance.isUnconfirmed)
    }
    new.version = version
    new.isCalendarComplete =
      old.isCalendarComplete && isComplete(period, old.lastDay, through: new.lastDay)
    return Clock(.hold, new, onTimeOut: hold.onTimeOut)
  }

  /// Whether a hold is counted anew from the notice to the importer.
  func countsHoldFromNotice(for subject: ClockSubject, at instant: Instant) -> Bool {
    rule(.hold, subject, instant)?.value.countsFromNotice ?? false
  }

  /// The clock of the term, or of its own renewal, that follows a term which ends at `end`: its
  /// years count from the last day of that one.
  public func clock(
    _ kind: ClockKind, for subject: ClockSubject, renewedAt end: Instant
  ) -> Clock? {
    let term = term(for: subject, from: end, zone.date(of: end.adding(seconds: -1)))
    return switch kind {
    case .recordationTerm: term
    case .renewal: term.flatMap { clock(.renewal, before: $0, subject) }
    default: nil
    }
  }

  /// When such a term ends.
  public func recordationExpiry(
    for subject: ClockSubject, renewedAt end: Instant
  ) -> RecordationExpiry {
    recordationExpiry(for: subject, from: end, zone.date(of: end.adding(seconds: -1)))
  }

  /// Whether customs may refuse the renewal of a recordation that is asked for after its renewal
  /// clock, which an event at `start` set, has run out.
  public func bindsRenewal(for subject: ClockSubject, from start: Instant) -> Bool {
    rule(.renewal, subject, start)?.value.isBinding ?? false
  }

  /// When a recordation accepted at an instant ends: the regime's term or the right's own end,
  /// whichever comes first.
  ///
  /// The term ends at 24:00, local, of the same day of its last year. It is no time to act in, so
  /// it does not move to a working day.
  public func recordationExpiry(
    acceptedAt accepted: Instant, right: RightKind, rightExpires: Instant?
  ) -> RecordationExpiry {
    recordationExpiry(
      for: ClockSubject(rights: [right], rightExpires: rightExpires), from: accepted)
  }

  private func recordationExpiry(
    for subject: ClockSubject, from accepted: Instant, _ day: CivilDate? = nil
  ) -> RecordationExpiry {
    guard let term = rule(.recordationTerm, subject, accepted) else {
      preconditionFailure("a regime's file is read only with a term for all rights")
    }
    let termEnd = term.value.period.map {
      end(of: $0, after: day ?? zone.date(of: accepted), accepted).due
    }
    let expires: Instant?
    let reason: RecordationExpiry.Reason
    switch (termEnd, subject.rightExpires) {
    case (nil, nil): (expires, reason) = (nil, .open)
    case (let end?, nil): (expires, reason) = (end, .term)
    case (nil, let end?): (expires, reason) = (end, .rightEnds)
    case (let end?, let right?):
      (expires, reason) = right < end ? (right, .rightEnds) : (end, .term)
    }
    return RecordationExpiry(
      expires: expires, reason: reason,
      rule: "recordation_term: \(term.value.period?.description ?? "as the registration")",
      version: version, provenance: term.provenance)
  }

  private var calendarName: String { "\(calendar.regime), \(timeZoneName)" }

  private func rule(
    _ kind: ClockKind, _ subject: ClockSubject, _ start: Instant
  ) -> EffectiveValue<ClockRule>? {
    clocks[kind]?.inForce(for: subject, on: zone.date(of: start))
  }

  private func running(
    _ kind: ClockKind, _ subject: ClockSubject, from start: Instant
  ) -> Clock? {
    guard let rule = rule(kind, subject, start), let period = rule.value.period else { return nil }
    let startDay = zone.date(of: start)
    let (due, lastDay, skipped) = end(of: period, after: startDay, start)
    return Clock(
      kind,
      dueDate(
        start, due, lastDay, skipped, "\(kind.valueName)\(rule.condition.description): \(period)",
        rule.provenance, isComplete(period, startDay, through: lastDay)),
      onTimeOut: rule.value.onTimeOut)
  }

  private func term(
    for subject: ClockSubject, from accepted: Instant, _ day: CivilDate? = nil
  ) -> Clock? {
    guard let rule = rule(.recordationTerm, subject, accepted) else { return nil }
    let expiry = recordationExpiry(for: subject, from: accepted, day)
    guard let expires = expiry.expires, expires > accepted else { return nil }
    let byRight = expiry.reason == .rightEnds ? ", cut at the right's own end" : ""
    let due = dueDate(
      accepted, expires, zone.date(of: expires.adding(seconds: -1)), [], expiry.rule + byRight,
      expiry.provenance, true)
    return Clock(.recordationTerm, due, onTimeOut: rule.value.onTimeOut)
  }

  private func clock(_ kind: ClockKind, before end: Clock, _ subject: ClockSubject) -> Clock? {
    let ends = end.dueDate
    guard let rule = rule(kind, subject, ends.start), let period = rule.value.period else {
      return nil
    }
    var (due, lastDay, skipped) = (ends.due, ends.lastDay, [SkippedDay]())
    if period.unit == .seconds {
      due = due.adding(seconds: Int64(-period.count))
      lastDay = zone.date(of: due)
    } else {
      (lastDay, skipped) = calendar.lastDay(leaving: period, until: lastDay)
      due = zone.end(of: lastDay)
    }
    guard due > ends.start else { return nil }
    let words = "\(kind.valueName)\(rule.condition.description): \(period) before the end"
    return Clock(
      kind,
      dueDate(
        ends.start, due, lastDay, skipped, "\(words) (\(ends.rule))", rule.provenance,
        period.unit != .workingDays || calendar.knows(lastDay, through: ends.lastDay)),
      onTimeOut: rule.value.onTimeOut)
  }

  /// The end of a period after a day, or after an instant where it is of seconds.
  private func end(
    of period: Period, after day: CivilDate, _ instant: Instant
  ) -> (due: Instant, lastDay: CivilDate, skipped: [SkippedDay]) {
    if period.unit == .seconds {
      let due = instant.adding(seconds: Int64(period.count))
      return (due, zone.date(of: due), [])
    }
    let (lastDay, skipped) = calendar.lastDay(after: day, period)
    return (zone.end(of: lastDay), lastDay, skipped)
  }

  private func isComplete(_ period: Period, _ first: CivilDate, through last: CivilDate) -> Bool {
    switch period.unit {
    case .years, .seconds: true
    case .calendarDays, .workingDays: calendar.knows(first, through: last)
    }
  }

  private func dueDate(
    _ start: Instant, _ due: Instant, _ lastDay: CivilDate, _ skipped: [SkippedDay],
    _ rule: String, _ provenance: Provenance, _ isComplete: Bool
  ) -> DueDate {
    DueDate(
      start: start, due: due, lastDay: lastDay, regime: code, rule: rule, version: version,
      calendar: calendarName, skipped: skipped, provenance: provenance,
      isCalendarComplete: isComplete)
  }
}
