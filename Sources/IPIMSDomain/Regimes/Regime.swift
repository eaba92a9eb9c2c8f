/// The rules of one customs territory: numbers with effective dates, a time zone and a calendar.
///
/// A value holds from its day on until a later one of the same name takes over. An event before
/// the earliest of them goes by the earliest.
public struct Regime: Hashable, Sendable {
  /// How long a recordation stands.
  public struct RecordationTerm: Hashable, Sendable {
    /// Years on record; nil where it follows the registration.
    public let years: Int?
    /// The kinds of right it holds for; nil means all that no other term names.
    public let rights: Set<RightKind>?
    public let provenance: Provenance
  }

  /// How long a holder has to answer.
  public struct AppraisalAnswer: Hashable, Sendable {
    public let period: Period
    public let provenance: Provenance
  }

  /// The code that callers use, e.g. "KR".
  public let code: String

  /// The version of the file.
  public let version: String

  /// The zone's name in the IANA database, e.g. "Asia/Seoul".
  public let timeZoneName: String
  public let zone: ZoneRule
  public let calendar: WorkingCalendar

  let recordationTerms: [RecordationTerm]
  let appraisalAnswers: [AppraisalAnswer]

  /// When the answer to a request sent at `start` is due.
  public func appraisalDue(from start: Instant) -> DueDate {
    let startDay = zone.date(of: start)
    let answer = Self.inForce(appraisalAnswers, on: startDay, \.provenance)
    let period = answer.period
    let due: Instant
    let lastDay: CivilDate
    if period.unit == .seconds {
      due = start.adding(seconds: Int64(period.count))
      lastDay = zone.date(of: due)
    } else {
      lastDay = calendar.lastDay(after: startDay, period)
      due = zone.end(of: lastDay)
    }
    return DueDate(
      start: start, due: due, lastDay: lastDay, regime: code,
      rule: "appraisal_answer: \(period)", version: version,
      calendar: "\(calendar.regime), \(timeZoneName)", provenance: answer.provenance,
      isCalendarComplete: period.unit == .seconds || calendar.knows(startDay, through: lastDay))
  }

  /// When a recordation accepted at an instant ends: the regime's term or the right's own end,
  /// whichever comes first.
  ///
  /// The term ends at 24:00, local, of the same day of its last year. It is no time to act in, so
  /// it does not move to a working day.
  public func recordationExpiry(
    acceptedAt accepted: Instant, right: RightKind, rightExpires: Instant?
  ) -> RecordationExpiry {
    let day = zone.date(of: accepted)
    let named = recordationTerms.filter { $0.rights?.contains(right) == true }
    let general = recordationTerms.filter { $0.rights == nil }
    let term = Self.inForce(named.isEmpty ? general : named, on: day, \.provenance)
    let termEnd = term.years.map { zone.end(of: day.adding(years: $0)) }
    let expires: Instant?
    let reason: RecordationExpiry.Reason
    switch (termEnd, rightExpires) {
    case (nil, nil): (expires, reason) = (nil, .open)
    case (let end?, nil): (expires, reason) = (end, .term)
    case (nil, let end?): (expires, reason) = (end, .rightEnds)
    case (let end?, let right?):
      (expires, reason) = right < end ? (right, .rightEnds) : (end, .term)
    }
    let years = term.years.map { "\($0) \($0 == 1 ? "year" : "years")" }
    return RecordationExpiry(
      expires: expires, reason: reason,
      rule: "recordation_term: \(years ?? "as the registration")", version: version,
      provenance: term.provenance)
  }

  private static func inForce<Value>(
    _ values: [Value], on day: CivilDate, _ provenance: (Value) -> Provenance
  ) -> Value {
    let sorted = values.sorted { provenance($0).effectiveFrom < provenance($1).effectiveFrom }
    guard let earliest = sorted.first else {
      preconditionFailure("a regime's file is read only with at least one value of each name")
    }
    return sorted.last { provenance($0).effectiveFrom <= day } ?? earliest
  }
}
