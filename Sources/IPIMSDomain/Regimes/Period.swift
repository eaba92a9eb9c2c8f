/// How long a clock runs.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    /// Terms, which end on the same day of a later year whether anybody works on it or not.
    case years
    /// Exact seconds, for trials in which a clock must run out while one looks on.
    case seconds

    /// Longest period: ten years of days, a year and more of working days, each of which passed
    /// over is written down, a hundred years, ten years of seconds.
    public var countMax: Int {
      switch self {
      case .calendarDays: 3660
      case .workingDays: 366
      case .years: 100
      case .seconds: 3660 * 86_400
      }
    }
  }

  public let count: Int
  public let unit: Unit

  /// A period of 1 to ``Unit/countMax``; nil otherwise.
  public init?(_ count: Int, _ unit: Unit) {
    guard (1...unit.countMax).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  public var description: String {
    let words =
      switch unit {
      case .calendarDays: "calendar days"
      case .workingDays: "working days"
      case .years: "years"
      case .seconds: "seconds"
      }
    return "\(count) \(count == 1 ? String(words.dropLast()) : words)"
  }
}
