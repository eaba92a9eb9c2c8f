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
    reasonNotToWork(on: date) == nil
  }

  /// The last day of a period of days, and the days passed over; the day of the event does not
  /// count.
  ///
  /// A last day that is no working day moves to the next one, but for years, which are no time to
  /// act in.
  public func lastDay(
    after event: CivilDate, _ period: Period
  ) -> (lastDay: CivilDate, skipped: [SkippedDay]) {
    var date = event
    var skipped: [SkippedDay] = []
    switch period.unit {
    case .calendarDays:
      date = event.adding(days: period.count)
      skip(&date, &skipped)
    case .workingDays:
      for _ in 0..<period.count {
        date = date.adding(days: 1)
        skip(&date, &skipped)
      }
    case .years: date = event.adding(years: period.count)
    case .seconds: preconditionFailure("seconds have no last day")
    }
    return (date, skipped)
  }

  /// The last day after which a whole period of days is left until the end of `end`, and the days
  /// of it that do not count.
  public func lastDay(
    leaving period: Period, until end: CivilDate
  ) -> (lastDay: CivilDate, skipped: [SkippedDay]) {
    switch period.unit {
    case .calendarDays: return (end.adding(days: -period.count), [])
    case .years: return (end.adding(years: -period.count), [])
    case .workingDays:
      var date = end
      var skipped: [SkippedDay] = []
      var left = period.count
      while left > 0 {
        if let reason = reasonNotToWork(on: date) {
          skipped.insert(SkippedDay(date, reason), at: 0)
        } else {
          left -= 1
        }
        date = date.adding(days: -1)
      }
      return (date, skipped)
    case .seconds: preconditionFailure("seconds have no last day")
    }
  }

  private func skip(_ date: inout CivilDate, _ skipped: inout [SkippedDay]) {
    while let reason = reasonNotToWork(on: date) {
      skipped.append(SkippedDay(date, reason))
      date = date.adding(days: 1)
    }
  }

  /// The holiday, "Saturday" or "Sunday"; nil on a working day.
  private func reasonNotToWork(on date: CivilDate) -> String? {
    if let holiday = holiday(on: date) { return holiday }
    return date.weekday == 6 ? "Saturday" : date.weekday == 0 ? "Sunday" : nil
  }

  /// Whether the holidays of every year from one day to another are known.
  public func knows(_ first: CivilDate, through last: CivilDate) -> Bool {
    first.year <= last.year && (first.year...last.year).allSatisfy { years[$0] != nil }
  }
}
