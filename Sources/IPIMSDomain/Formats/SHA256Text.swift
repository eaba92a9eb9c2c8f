/// A SHA-256 digest as text: 64 hexadecimal digits, canonical in lower case.
public struct SHA256Text: TextFormat {
  public static let rule = "SHA-256 digest of 64 hexadecimal digits"

  /// 64 digits in lower case.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count == 64, input.utf8.allSatisfy(Hexadecimal.isDigit) else {
      throw Self.error
    }
    text = input.lowercased()
  }
}
