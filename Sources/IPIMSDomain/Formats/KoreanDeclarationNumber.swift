/// A Korean declaration number: 5 letters or digits of the declarant, 2 digits of the year, 6 or
/// 7 digits and a letter.
public struct KoreanDeclarationNumber: TextFormat {
  public static let rule =
    "Korean declaration number: 5 letters or digits, 2-digit year, 6 or 7 digits and a letter, "
    + "hyphens allowed, e.g. 12345-26-123456M"

  /// Fourteen or fifteen characters in upper case, without hyphens.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input, without: "-")
    guard bytes.count == 14 || bytes.count == 15, bytes[..<5].allSatisfy(ASCII.isLetterOrDigit),
      bytes[5..<(bytes.count - 1)].allSatisfy(ASCII.isDigit), ASCII.isUpper(bytes[bytes.count - 1])
    else { throw Self.error }
    text = ASCII.text(bytes)
  }
}
