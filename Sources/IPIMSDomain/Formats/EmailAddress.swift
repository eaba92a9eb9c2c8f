/// An e-mail address in plain ASCII: dots and atoms, one @, at most 254 bytes.
///
/// Quoted local parts, comments, address literals and display names are refused, and so is
/// anything that could start another header line (RFC 5321, 4.1.2, without the rare forms).
public struct EmailAddress: TextFormat {
  public static let rule = "e-mail address of at most 254 characters, e.g. brand@example.com"

  /// The address; the domain in lower case, the local part as given. Personal data.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count <= 254 else { throw Self.error }
    let parts = input.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 64,
      Self.dotted(parts[0]).allSatisfy(Self.isAtom), Self.dotted(parts[1]).allSatisfy(Self.isLabel)
    else { throw Self.error }
    text = ASCII.text(Array(parts[0])) + "@" + ASCII.text(Array(parts[1])).lowercased()
  }

  private static func dotted(_ part: Substring.UTF8View) -> [[UInt8]] {
    part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func isAtom(_ atom: [UInt8]) -> Bool {
    let symbols = Array("!#$%&'*+/=?^_`{|}~-".utf8)
    return !atom.isEmpty && atom.allSatisfy { ASCII.isLetterOrDigit($0) || symbols.contains($0) }
  }

  private static func isLabel(_ label: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { ASCII.isLetterOrDigit($0) || $0 == hyphen }
  }
}
