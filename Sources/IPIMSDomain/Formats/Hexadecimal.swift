/// Hexadecimal digits, either case.
enum Hexadecimal {
  static func isDigit(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }
}
