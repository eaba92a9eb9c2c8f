/// A telephone number: a plus sign or none, then 5 to 15 digits (ITU-T E.164), with spaces and
/// hyphens between them on input.
public struct PhoneNumber: TextFormat {
  public static let rule =
    "telephone number of 5 to 15 digits, + allowed in front, spaces and hyphens between, "
    + "e.g. +82 2-1234-5678"

  /// The plus sign, where given, and the digits. Personal data.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let bytes = Array(input.utf8.prefix(41))
    let hasPlus = bytes.first == UInt8(ascii: "+")
    let rest = bytes.dropFirst(hasPlus ? 1 : 0)
    let digits = rest.filter(ASCII.isDigit)
    guard bytes.count <= 40, (5...15).contains(digits.count),
      rest.allSatisfy({ ASCII.isDigit($0) || $0 == 0x20 || $0 == 0x2D }),
      let first = rest.first, ASCII.isDigit(first), let last = rest.last, ASCII.isDigit(last)
    else { throw Self.error }
    text = (hasPlus ? "+" : "") + ASCII.text(digits)
  }
}
