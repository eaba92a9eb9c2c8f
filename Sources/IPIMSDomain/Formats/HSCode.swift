/// A heading of the Harmonized System: 2, 4, 6, 8 or 10 digits.
///
/// Dots may stand between pairs of digits on input; the canonical text has none. The chapter is
/// 01 to 97 without 77, which the nomenclature keeps free (World Customs Organization).
public struct HSCode: TextFormat {
  public static let rule =
    "HS code of 2, 4, 6, 8 or 10 digits, chapters 01 to 97 without 77, e.g. 4202.21"

  /// The digits alone, e.g. "420221".
  public let digits: String

  public var text: String { digits }

  public init(parsing input: String) throws(FormatError) {
    let bytes = Array(input.utf8.prefix(20))
    var digits: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ".") {
        let separates = digits.count >= 2 && digits.count.isMultiple(of: 2)
        guard separates, index + 1 < bytes.count, ASCII.isDigit(bytes[index + 1]) else {
          throw Self.error
        }
      } else {
        guard ASCII.isDigit(byte) else { throw Self.error }
        digits.append(byte)
      }
    }
    guard [2, 4, 6, 8, 10].contains(digits.count), bytes.count == input.utf8.count,
      let chapter = ASCII.number(digits[..<2]), (1...97).contains(chapter), chapter != 77
    else { throw Self.error }
    self.digits = ASCII.text(digits)
  }

  /// Whether this heading contains `other`, or is the same.
  public func contains(_ other: HSCode) -> Bool {
    other.digits.hasPrefix(digits)
  }
}
