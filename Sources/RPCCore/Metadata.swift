/// What goes with a call beside its request: `authorization`, `traceparent`, `accept-language`.
///
/// Keys compare without case (ASCII). A key may stand more than once; the order is kept.
/// All keys and values together are at most `Limits.metadataBytesMax`. Empty, it costs nothing;
/// otherwise one piece of memory, and a string for each value that is asked for.
public struct Metadata: Sendable, Hashable {
  /// Each entry as the lengths of its key and its value, four bytes each, and the two, in UTF-8.
  private var storage: [UInt8] = []
  /// Bytes of all keys and values.
  public private(set) var byteCount = 0

  /// Entries of a call from a peer: empty ones have no bytes that another limit could count.
  package static let countMax = 128
  package private(set) var count = 0

  private static let lengthsBytes = 8
  /// Most calls carry a token and a trace.
  private static let storageBytesFirst = 256

  public init() {}

  public var isEmpty: Bool { storage.isEmpty }

  /// Adds an entry, beside any with the same key.
  public mutating func add(_ value: String, for key: String) {
    var (key, value) = (key, value)
    key.withUTF8 { key in
      value.withUTF8 { value in
        add(key: UnsafeRawBufferPointer(key), value: UnsafeRawBufferPointer(value))
      }
    }
  }

  /// The same, from valid UTF-8.
  package mutating func add(key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    if storage.isEmpty { storage.reserveCapacity(Self.storageBytesFirst) }
    withUnsafeBytes(of: UInt32(key.count)) { storage.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(value.count)) { storage.append(contentsOf: $0) }
    storage.append(contentsOf: key)
    storage.append(contentsOf: value)
    byteCount += key.count + value.count
    count += 1
  }

  /// The first value of the key; setting replaces every entry of the key.
  public subscript(key: String) -> String? {
    get {
      var found: String?
      forEach { name, value in
        if found == nil, Self.same(name, key) { found = String(decoding: value, as: UTF8.self) }
      }
      return found
    }
    set {
      var rest = Metadata()
      forEach { name, value in
        if !Self.same(name, key) { rest.add(key: name, value: value) }
      }
      if let newValue { rest.add(newValue, for: key) }
      self = rest
    }
  }

  /// Every value of the key, in order.
  public func values(for key: String) -> [String] {
    var values: [String] = []
    forEach { name, value in
      if Self.same(name, key) { values.append(String(decoding: value, as: UTF8.self)) }
    }
    return values
  }

  /// Every key with its value, in order, in UTF-8.
  package func forEach(
    _ body: (_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Void
  ) {
    storage.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let keyBytes = Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let valueBytes = Int(bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
        let key = offset + Self.lengthsBytes
        let value = key + keyBytes
        offset = value + valueBytes
        body(
          UnsafeRawBufferPointer(rebasing: bytes[key..<value]),
          UnsafeRawBufferPointer(rebasing: bytes[value..<offset]))
      }
    }
  }

  private static func same(_ left: UnsafeRawBufferPointer, _ right: String) -> Bool {
    let right = right.utf8
    return left.count == right.count && zip(left, right).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
