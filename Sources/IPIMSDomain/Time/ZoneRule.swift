/// A time zone's rule as POSIX writes it, e.g. "KST-9" or "EST5EDT,M3.2.0,M11.1.0".
///
/// It is the last line of the zone's file in the IANA database (RFC 9636, 3.3), so dates need no
/// zone database at hand. Understood are an offset, a second one for summer, and days of the form
/// Mm.w.d; the Julian forms, which no zone uses today, are refused.
public struct ZoneRule: Hashable, Sendable, CustomStringConvertible {
  /// What a rule looks like.
  public static let rule = "POSIX time zone rule, e.g. KST-9 or CET-1CEST,M3.5.0,M10.5.0/3"

  /// A day of each year: the `week`th such weekday of the month, 5 being the last.
  struct Change: Hashable, Sendable {
    let month: Int
    let week: Int
    let weekday: Int
    /// Seconds after local midnight.
    let second: Int64
  }

  public let description: String

  /// Seconds east of UTC outside summer.
  let standardSeconds: Int64
  let summer: (seconds: Int64, start: Change, end: Change)?

  /// Reads a rule. Throws ``FormatError`` where it is not one.
  public init(parsing input: String) throws(FormatError) {
    guard var reader = ZoneRuleReader(input), let standard = reader.offset(named: true) else {
      throw FormatError(Self.rule)
    }
    description = input
    standardSeconds = -standard
    guard !reader.isAtEnd else {
      summer = nil
      return
    }
    guard reader.skipName() else { throw FormatError(Self.rule) }
    let seconds = reader.isAtComma ? standardSeconds + 3600 : reader.offset().map { -$0 }
    guard let seconds, let start = reader.change(), let end = reader.change(), reader.isAtEnd else {
      throw FormatError(Self.rule)
    }
    summer = (seconds, start, end)
  }

  /// Seconds east of UTC at an instant.
  public func offsetSeconds(at instant: Instant) -> Int64 {
    guard let summer else { return standardSeconds }
    let now = instant.secondsSince1970
    let year = CivilDate.split(now + standardSeconds).date.year
    let start = Self.second(of: summer.start, year: year) - standardSeconds
    let end = Self.second(of: summer.end, year: year) - summer.seconds
    let isSummer = start < end ? (start..<end).contains(now) : !(end..<start).contains(now)
    return isSummer ? summer.seconds : standardSeconds
  }

  /// The local day of an instant.
  public func date(of instant: Instant) -> CivilDate {
    CivilDate.split(instant.secondsSince1970 + offsetSeconds(at: instant)).date
  }

  /// 24:00 of a local day.
  public func end(of date: CivilDate) -> Instant {
    let local = Int64(date.daysSince1970 + 1) * 86_400
    let guess = Instant(secondsSince1970: local - standardSeconds)
    let second = Instant(secondsSince1970: local - offsetSeconds(at: guess))
    return Instant(secondsSince1970: local - offsetSeconds(at: second))
  }

  /// The local second, since 1970, at which a change happens.
  private static func second(of change: Change, year: Int) -> Int64 {
    let days = CivilDate.days(in: change.month, of: year)
    guard let first = CivilDate(year: min(max(year, 1), 9999), month: change.month, day: 1) else {
      preconditionFailure("the reader lets months from 1 to 12 alone through")
    }
    var day = (change.weekday - first.weekday + 7) % 7 + 7 * (change.week - 1)
    if day >= days { day -= 7 }
    return Int64(first.daysSince1970 + day) * 86_400 + change.second
  }

  public static func == (left: ZoneRule, right: ZoneRule) -> Bool {
    left.description == right.description
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
