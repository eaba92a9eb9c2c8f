/// Reads numbers from bytes that nobody vouches for: nil outside their bounds.
struct ByteReader {
  let bytes: [UInt8]
  let isBigEndian: Bool

  func uint16(at offset: Int) -> Int? { number(at: offset, width: 2) }

  func uint32(at offset: Int) -> Int? { number(at: offset, width: 4) }

  /// Whether the text stands at an offset.
  func has(_ text: String, at offset: Int) -> Bool {
    let end = offset + text.utf8.count
    return offset >= 0 && end <= bytes.count && bytes[offset..<end].elementsEqual(text.utf8)
  }

  private func number(at offset: Int, width: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    var value = 0
    for index in 0..<width {
      value = value << 8 | Int(bytes[offset + (isBigEndian ? index : width - 1 - index)])
    }
    return value
  }
}
