/// A point in time, in seconds and nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Whole seconds, rounded down.
  public let secondsSince1970: Int64

  /// 0 to 999,999,999 nanoseconds after the whole second.
  public let nanoseconds: Int32

  /// Makes an instant from values known to be right.
  public init(secondsSince1970: Int64, nanoseconds: Int32 = 0) {
    precondition((0..<1_000_000_000).contains(nanoseconds))
    self.secondsSince1970 = secondsSince1970
    self.nanoseconds = nanoseconds
  }

  /// Checks values from outside: the years 1 to 9999, as Protobuf's Timestamp has them.
  public init(checkingSeconds seconds: Int64, nanoseconds: Int32) throws(FormatError) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds),
      (0..<1_000_000_000).contains(nanoseconds)
    else { throw FormatError("time in the years 1 to 9999, nanos from 0 to 999999999") }
    self.init(secondsSince1970: seconds, nanoseconds: nanoseconds)
  }

  /// Milliseconds since 1970, rounded down.
  public init(millisecondsSince1970 milliseconds: Int64) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let borrow: Int64 = remainder < 0 ? 1 : 0
    self.init(
      secondsSince1970: quotient - borrow,
      nanoseconds: Int32(remainder + borrow * 1000) * 1_000_000)
  }

  /// Milliseconds since 1970, rounded down.
  public var millisecondsSince1970: Int64 {
    secondsSince1970 * 1000 + Int64(nanoseconds / 1_000_000)
  }

  /// The instant `seconds` later, or earlier where negative.
  public func adding(seconds: Int64) -> Instant {
    Instant(secondsSince1970: secondsSince1970 + seconds, nanoseconds: nanoseconds)
  }

  /// RFC 3339 in UTC, with a fraction of 3, 6 or 9 digits where there is one.
  public var description: String {
    let (date, second) = CivilDate.split(secondsSince1970)
    let time = [second / 3600, second / 60 % 60, second % 60].map { CivilDate.padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))\(fraction)Z"
  }

  private var fraction: String {
    switch nanoseconds {
    case 0: ""
    case let value where value % 1_000_000 == 0: "." + CivilDate.padded(Int(value) / 1_000_000, 3)
    case let value where value % 1000 == 0: "." + CivilDate.padded(Int(value) / 1000, 6)
    default: "." + CivilDate.padded(Int(nanoseconds), 9)
    }
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }
}
