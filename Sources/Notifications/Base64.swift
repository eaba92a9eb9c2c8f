/// Base 64 as MIME has it (RFC 2045, 6.8).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      append(bits, digits: 4, to: &output)
      (bits, count) = (0, 0)
    }
    if count > 0 {
      append(bits << (8 * (3 - UInt32(count))), digits: count + 1, to: &output)
      for _ in count..<3 { output.append(UInt8(ascii: "=")) }
    }
    return output
  }

  /// In lines of 76 characters, each with CRLF after it.
  static func encodeLines(_ bytes: [UInt8]) -> [UInt8] {
    let lineBytes = 76 / 4 * 3
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count / lineBytes + 1) * 78)
    for start in stride(from: 0, to: bytes.count, by: lineBytes) {
      output += encode(bytes[start..<min(start + lineBytes, bytes.count)])
      output += [0x0D, 0x0A]
    }
    return output
  }

  private static func append(_ bits: UInt32, digits: Int, to output: inout [UInt8]) {
    for digit in 0..<digits {
      output.append(alphabet[Int(bits >> (18 - 6 * UInt32(digit)) & 63)])
    }
  }
}
