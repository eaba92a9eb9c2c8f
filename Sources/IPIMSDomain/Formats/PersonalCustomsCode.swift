/// A Korean personal customs code: P and 12 digits. Personal data: its description hides it.
public struct PersonalCustomsCode: TextFormat {
  public static let rule = "personal customs code: P and 12 digits"

  /// The whole code. Personal data, never for a log.
  public let text: String

  /// A stand-in for logs.
  public var description: String { "P············" }

  public init(parsing input: String) throws(FormatError) {
    let bytes = ASCII.compact(input)
    guard bytes.count == 13, bytes[0] == UInt8(ascii: "P"), bytes[1...].allSatisfy(ASCII.isDigit)
    else { throw Self.error }
    text = ASCII.text(bytes)
  }
}
