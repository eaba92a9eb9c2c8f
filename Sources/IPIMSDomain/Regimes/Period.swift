/// How long a clock runs.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable {
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    /// Exact seconds, for trials in which a clock must run out while one looks on.
    case seconds
  }

  /// Longest period in days (ten years), and in seconds.
  public static let daysMax = 3660
  public static let secondsMax = 3660 * 86_400

  public let count: Int
  public let unit: Unit

  /// A period of 1 to ``daysMax`` days or to ``secondsMax`` seconds; nil otherwise.
  public init?(_ count: Int, _ unit: Unit) {
    guard count >= 1, count <= (unit == .seconds ? Self.secondsMax : Self.daysMax) else {
      return nil
    }
    self.count = count
    self.unit = unit
  }

  public var description: String {
    let words = unit.rawValue.replacing("_", with: " ")
    return "\(count) \(count == 1 ? String(words.dropLast()) : words)"
  }
}
