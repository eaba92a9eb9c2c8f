/// A number of the Korean Intellectual Property Office: of an application or of a registration.
///
/// An application is a kind of right, a year and 7 digits (40-2017-0013723); a registration is a
/// kind of right and 7 digits, with 4 more where it was divided (40-1234567, 40-1234567-0000).
/// Without hyphens, 13 digits are an application wherever a year stands in the third place.
public struct KIPONumber: TextFormat {
  /// What the number is of.
  public enum Stage: String, Hashable, Sendable {
    case application
    case registration
  }

  public static let rule =
    "KIPO number: 10, 20, 30, 40, 41 or 45, then for an application the year and 7 digits, e.g. "
    + "40-2017-0013723, or for a registration 7 digits, with 4 more or none, e.g. 40-1234567"

  /// Whether this is an application or a registration.
  public let stage: Stage

  /// The digits with hyphens, e.g. "40-2017-0013723".
  public let text: String

  /// The first two digits: 10 patent, 20 utility model, 30 design, 40 trade mark, 41 service mark,
  /// 45 mark for both.
  public var kindDigits: Substring { text.prefix(2) }

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count <= 15 else { throw Self.error }
    let groups = input.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false
    ).map(Array.init)
    let digits = Array(groups.joined())
    guard digits.allSatisfy(ASCII.isDigit), digits.count == 9 || digits.count == 13,
      let kind = ASCII.number(digits[..<2]), [10, 20, 30, 40, 41, 45].contains(kind),
      let year = ASCII.number(digits[2..<6])
    else { throw Self.error }
    let isYear = digits.count == 13 && (1946...2100).contains(year)
    switch groups.map(\.count) {
    case [2, 4, 7] where isYear, [13] where isYear:
      stage = .application
      text = Self.joined([digits[..<2], digits[2..<6], digits[6...]])
    case [2, 7], [9]:
      stage = .registration
      text = Self.joined([digits[..<2], digits[2...]])
    case [2, 7, 4], [13]:
      stage = .registration
      text = Self.joined([digits[..<2], digits[2..<9], digits[9...]])
    default:
      throw Self.error
    }
  }

  private static func joined(_ groups: [ArraySlice<UInt8>]) -> String {
    groups.map { ASCII.text($0) }.joined(separator: "-")
  }
}
