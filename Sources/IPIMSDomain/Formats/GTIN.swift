/// A Global Trade Item Number: 8, 12, 13 or 14 digits, the last of them a check digit (GS1).
public struct GTIN: TextFormat {
  public static let rule = "GTIN of 8, 12, 13 or 14 digits with its check digit, e.g. 8801234567893"

  /// The digits alone.
  public let digits: String

  public var text: String { digits }

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: " -")
    guard [8, 12, 13, 14].contains(bytes.count), bytes.allSatisfy(ASCII.isDigit) else {
      throw Self.error
    }
    var sum = 0
    for (index, byte) in bytes.reversed().enumerated() {
      sum += ASCII.digit(byte) * (index.isMultiple(of: 2) ? 1 : 3)
    }
    guard sum.isMultiple(of: 10) else { throw Self.error }
    digits = ASCII.text(bytes)
  }
}
