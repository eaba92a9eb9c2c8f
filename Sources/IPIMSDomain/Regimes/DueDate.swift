/// When something is due, and why: all that is needed to explain the date later.
public struct DueDate: Hashable, Sendable {
  /// The event that set the clock.
  public let start: Instant

  /// From here on it is late: 24:00, local, of the last day.
  public let due: Instant

  /// The last local day on which it is in time.
  public let lastDay: CivilDate

  /// The regime, e.g. "KR".
  public let regime: String

  /// The rule in words, e.g. "appraisal_answer: 7 calendar days".
  public let rule: String

  /// The version of the regime's file that held the rule.
  public let version: String

  /// The calendar by which days were counted, e.g. "KR, Asia/Seoul".
  public let calendar: String

  /// Where the rule comes from.
  public let provenance: Provenance

  /// Whether the holidays of all the years counted through are known.
  public let isCalendarComplete: Bool

  /// Whether an act at `instant` comes too late.
  public func isLate(at instant: Instant) -> Bool { instant >= due }
}
