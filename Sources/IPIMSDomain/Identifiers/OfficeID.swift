/// The id of a customs office: chosen by people, 1 to 63 of a–z, 0–9 and hyphen. A ULID is one.
public struct OfficeID: TextFormat {
  public static let rule = "office id of 1 to 63 of a–z, 0–9 and hyphen, e.g. incheon-airport"

  public let text: String

  public init(parsing input: String) throws(FormatError) {
    let isID = input.utf8.allSatisfy {
      ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-")
    }
    guard (1...63).contains(input.utf8.count), isID else { throw Self.error }
    text = input
  }

  /// An office whose id is a ULID.
  public init(_ id: ULID) {
    text = id.text
  }
}
