/// Which days are working days: no Saturday, no Sunday, none of the regime's holidays.
public struct WorkingCalendar: Hashable, Sendable {
  /// The holidays of one year and where they were read.
  public struct Year: Hashable, Sendable {
    public let source: String
    public let isUnconfirmed: Bool
    public let holidays: [CivilDate: String]
  }

  /// The regime whose calendar it is, e.g. "KR".
  public let regime: String

  /// The years that are known.
  public let years: [Int: Year]

  /// The holiday on a day, where it is one.
  public func holiday(on date: CivilDate) -> String? {
    years[date.year]?.holidays[date]
  }

  /// Whether people work on a day. In a year without data, weekends alone are free.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    date.weekday != 0 && date.weekday != 6 && holiday(on: date) == nil
  }

  /// The day itself, or the next working day after it.
  public func workingDay(onOrAfter date: CivilDate) -> CivilDate {
    var date = date
    while !isWorkingDay(date) { date = date.adding(days: 1) }
    return date
  }

  /// The last day of a period of days; the day of the event does not count.
  ///
  /// A last day that is no working day moves to the next one.
  public func lastDay(after event: CivilDate, _ period: Period) -> CivilDate {
    switch period.unit {
    case .calendarDays:
      return workingDay(onOrAfter: event.adding(days: period.count))
    case .workingDays:
      var date = event
      for _ in 0..<period.count { date = workingDay(onOrAfter: date.adding(days: 1)) }
      return date
    case .seconds:
      preconditionFailure("seconds have no last day")
    }
  }

  /// Whether the holidays of every year from one day to another are known.
  public func knows(_ first: CivilDate, through last: CivilDate) -> Bool {
    first.year <= last.year && (first.year...last.year).allSatisfy { years[$0] != nil }
  }
}
