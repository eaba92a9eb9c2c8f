/// What goes with a call beside its request: `authorization`, `traceparent`, `accept-language`.
///
/// Keys compare without case (ASCII). A key may stand more than once; the order is kept.
/// All keys and values together are at most `Limits.metadataBytesMax`. Empty, it costs nothing.
public struct Metadata: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: String
  }

  public private(set) var entries: [Entry] = []
  /// Bytes of all keys and values.
  public private(set) var byteCount = 0

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// Adds an entry, beside any with the same key.
  public mutating func add(_ value: String, for key: String) {
    entries.append(Entry(key: key, value: value))
    byteCount += key.utf8.count + value.utf8.count
  }

  /// The first value of the key; setting replaces every entry of the key.
  public subscript(key: String) -> String? {
    get {
      for entry in entries where Self.same(entry.key, key) { return entry.value }
      return nil
    }
    set {
      entries.removeAll { Self.same($0.key, key) }
      byteCount = entries.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
      if let newValue { add(newValue, for: key) }
    }
  }

  /// Every value of the key, in order.
  public func values(for key: String) -> [String] {
    entries.lazy.filter { Self.same($0.key, key) }.map(\.value)
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    let left = left.utf8
    let right = right.utf8
    return left.count == right.count && zip(left, right).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
