/// Reads the fields of a Protobuf message one after another, in place.
///
/// Refuses what libprotobuf-c refuses: field number 0, groups, varints above ten bytes, lengths
/// that reach past the end.
package struct WireReader {
  package enum Value {
    case varint(UInt64)
    case bytes(UnsafeRawBufferPointer)
    /// Four or eight bytes that no message of the engine has.
    case fixed
  }

  package struct Malformed: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next field, or nil at the end.
  package mutating func next() throws(Malformed) -> (field: Int, value: Value)? {
    guard offset < bytes.count else { return nil }
    let key = try varint()
    let field = Int(truncatingIfNeeded: key >> 3)
    guard field > 0, field < 1 << 29 else { throw Malformed() }
    switch key & 7 {
    case 0:
      return (field, .varint(try varint()))
    case 1:
      try skip(8)
      return (field, .fixed)
    case 2:
      let length = try varint()
      guard length <= UInt64(bytes.count - offset) else { throw Malformed() }
      let start = offset
      offset += Int(length)
      return (field, .bytes(UnsafeRawBufferPointer(rebasing: bytes[start..<offset])))
    case 5:
      try skip(4)
      return (field, .fixed)
    default:
      throw Malformed()
    }
  }

  private mutating func skip(_ count: Int) throws(Malformed) {
    guard bytes.count - offset >= count else { throw Malformed() }
    offset += count
  }

  private mutating func varint() throws(Malformed) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 70 {
      let byte = bytes[offset]
      offset += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    throw Malformed()
  }
}

/// Sizes and writes the pieces of a Protobuf message.
package enum WireWriter {
  /// Bytes of a varint.
  package static func size(_ value: UInt64) -> Int {
    // One byte for every seven bits, and one for zero.
    (70 - (value | 1).leadingZeroBitCount) / 7
  }

  /// Bytes of a field with a length: key (of a field number below 16), length and content; an
  /// empty one is left out.
  package static func size(bytes count: Int) -> Int {
    count == 0 ? 0 : 1 + size(UInt64(count)) + count
  }

  /// Writes a varint and returns the place after it.
  @discardableResult
  package static func write(
    _ value: UInt64, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var rest = value
    var place = target
    while rest >= 0x80 {
      place.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      rest >>= 7
      place += 1
    }
    place.storeBytes(of: UInt8(rest), as: UInt8.self)
    return place + 1
  }

  /// Writes the key and length of a field whose content follows.
  package static func write(
    field: UInt8, count: Int, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    target.storeBytes(of: field << 3 | 2, as: UInt8.self)
    return write(UInt64(count), to: target + 1)
  }

  /// Writes a text field, left out when empty.
  package static func write(
    field: UInt8, _ text: String, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var text = text
    return text.withUTF8 { write(field: field, UnsafeRawBufferPointer($0), to: target) }
  }

  /// Writes a field of bytes, left out when empty.
  package static func write(
    field: UInt8, _ bytes: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return target }
    let place = write(field: field, count: bytes.count, to: target)
    place.copyMemory(from: source, byteCount: bytes.count)
    return place + bytes.count
  }
}
