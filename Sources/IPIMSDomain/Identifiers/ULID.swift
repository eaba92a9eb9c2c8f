/// An identifier that sorts by the time it was made: 48 bits of milliseconds, 80 random bits.
///
/// Its text is 26 characters of Crockford's base 32 in lower case; no other spelling is accepted,
/// so that one thing has one name.
public struct ULID: TextFormat, Comparable {
  public static let rule = "ULID of 26 characters of Crockford's base 32, lower case"

  /// The 128 bits, time first.
  public let bits: UInt128

  /// Takes the bits as they are.
  public init(bits: UInt128) {
    self.bits = bits
  }

  public init(parsing input: String) throws(FormatError) {
    guard input.utf8.count == 26 else { throw Self.error }
    var bits: UInt128 = 0
    for (index, byte) in input.utf8.enumerated() {
      let value = Self.values[Int(byte)]
      guard value < 32, index > 0 || value < 8 else { throw Self.error }
      bits = bits << 5 | UInt128(value)
    }
    self.bits = bits
  }

  public var text: String {
    String(unsafeUninitializedCapacity: 26) { buffer in
      for index in 0..<26 {
        let shift = 5 * (25 - index)
        buffer[index] = Self.alphabet[Int(truncatingIfNeeded: bits >> shift & 31)]
      }
      return 26
    }
  }

  /// When the identifier was made, in milliseconds since 1970.
  public var milliseconds: Int64 { Int64(truncatingIfNeeded: bits >> 80) }

  public static func < (left: ULID, right: ULID) -> Bool { left.bits < right.bits }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
}
