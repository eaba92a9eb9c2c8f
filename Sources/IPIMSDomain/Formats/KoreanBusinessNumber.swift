/// A Korean business registration number: 10 digits with a check digit.
///
/// Hyphens and spaces are dropped on input. The first three digits, a tax office, start at 101;
/// neither the kind of business nor the serial is all zero.
public struct KoreanBusinessNumber: TextFormat {
  public static let rule =
    "Korean business registration number of 10 digits with its check digit, e.g. 610-85-00065"

  /// The ten digits alone.
  public let digits: String

  public var text: String { digits }

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: " -")
    guard bytes.count == 10, bytes.allSatisfy(ASCII.isDigit),
      let office = ASCII.number(bytes[..<3]), office >= 101,
      ASCII.number(bytes[3..<5]) != 0, ASCII.number(bytes[5..<9]) != 0
    else { throw Self.error }
    let digits = bytes.map(ASCII.digit)
    let weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]
    let sum = zip(weights, digits).reduce(digits[8] * 5 / 10) { $0 + $1.0 * $1.1 }
    guard (sum + digits[9]).isMultiple(of: 10) else { throw Self.error }
    self.digits = ASCII.text(bytes)
  }
}
