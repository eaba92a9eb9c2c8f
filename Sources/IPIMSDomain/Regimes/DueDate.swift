/// When something is due, and why: all that is needed to explain the date later.
public struct DueDate: Hashable, Sendable {
  /// The event that set the clock.
  public var start: Instant

  /// From here on it is late: 24:00, local, of the last day.
  public var due: Instant

  /// The last local day on which it is in time.
  public var lastDay: CivilDate

  /// The regime, e.g. "KR".
  public var regime: String

  /// The rule in words, e.g. "holder_action, recorded: 7 calendar days".
  public var rule: String

  /// The version of the regime's file that held the rule.
  public var version: String

  /// The calendar by which days were counted, e.g. "KR, Asia/Seoul".
  public var calendar: String

  /// The days that were passed over, in their order.
  public var skipped: [SkippedDay]

  /// Where the rule comes from.
  public var provenance: Provenance

  /// Whether the holidays of all the years counted through are known.
  public var isCalendarComplete: Bool

  /// Whether an act at `instant` comes too late.
  public func isLate(at instant: Instant) -> Bool { instant >= due }

  public init(
    start: Instant, due: Instant, lastDay: CivilDate, regime: String, rule: String,
    version: String, calendar: String, skipped: [SkippedDay], provenance: Provenance,
    isCalendarComplete: Bool
  ) {
    self.start = start
    self.due = due
    self.lastDay = lastDay
    self.regime = regime
    self.rule = rule
    self.version = version
    self.calendar = calendar
    self.skipped = skipped
    self.provenance = provenance
    self.isCalendarComplete = isCalendarComplete
  }
}

/// A day that did not count because nobody works on it.
public struct SkippedDay: Hashable, Sendable {
  public let date: CivilDate

  /// The holiday's name, "Saturday" or "Sunday".
  public let reason: String

  public init(_ date: CivilDate, _ reason: String) {
    self.date = date
    self.reason = reason
  }
}
