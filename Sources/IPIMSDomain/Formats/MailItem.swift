/// A mail item: UPU S10, 2 letters, 8 digits, a check digit and a country.
public struct MailItem: TextFormat {
  public static let rule =
    "mail item of UPU S10: 2 letters, 9 digits, the last a check digit, and a country, "
    + "e.g. RR123456785KR"

  /// Thirteen characters in upper case.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: " ")
    guard bytes.count == 13, bytes[..<2].allSatisfy(ASCII.isUpper),
      bytes[2..<11].allSatisfy(ASCII.isDigit),
      CountryCode.assigned.contains(ASCII.text(bytes[11...]))
    else { throw Self.error }
    let weights = [8, 6, 4, 2, 3, 5, 9, 7]
    let sum = zip(weights, bytes[2..<10]).reduce(0) { $0 + $1.0 * ASCII.digit($1.1) }
    let check =
      switch 11 - sum % 11 {
      case 10: 0
      case 11: 5
      case let digit: digit
      }
    guard check == ASCII.digit(bytes[10]) else { throw Self.error }
    text = ASCII.text(bytes)
  }
}
