/// What the formats need to know about bytes of ASCII text.
enum ASCII {
  /// Longest input that a format looks at, in bytes: longer ones are refused unread.
  static let inputBytesMax = 256

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 0x20 : byte }

  static func digit(_ byte: UInt8) -> Int { Int(byte) - 0x30 }

  static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of `input` in upper case, without the separators named; empty when it is too long.
  static func compact(_ input: String, without separators: StaticString = "") -> [UInt8] {
    guard input.utf8.count <= inputBytesMax else { return [] }
    return separators.withUTF8Buffer { skipped in
      input.utf8.lazy.filter { !skipped.contains($0) }.map(upper)
    }
  }

  /// The value of up to 18 digits; nil where another byte stands among them.
  static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + digit($1) }
  }
}
