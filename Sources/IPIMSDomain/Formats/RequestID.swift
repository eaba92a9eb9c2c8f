/// A caller's id of one mutating request: a UUID of any version (RFC 9562), as text.
public struct RequestID: TextFormat {
  public static let rule = "UUID, e.g. 0190f1c2-8a53-7b61-9d8e-2f6f1f0a4c11"

  /// 36 characters in lower case.
  public let text: String

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count == 36 else { throw Self.error }
    for (index, byte) in input.utf8.enumerated() {
      let isHyphen = byte == UInt8(ascii: "-")
      let wantsHyphen = [8, 13, 18, 23].contains(index)
      guard wantsHyphen ? isHyphen : Hexadecimal.isDigit(byte) else { throw Self.error }
    }
    text = input.lowercased()
  }
}
