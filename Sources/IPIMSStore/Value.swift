public import Cryptography

/// One argument of a statement: `.text(name)`, `.int(count)`, `.blob(bytes)`; NULL for nil.
public enum Value: Equatable, Sendable {
  /// What an argument is, also where there is none: PostgreSQL is told with the statement.
  public enum Kind: Sendable {
    case integer, real, string, bytes
  }

  case null(Kind)
  case integer(Int64)
  case real(Double)
  case string(String)
  case bytes([UInt8])

  /// A text, NULL for nil.
  public static func text(_ value: String?) -> Value {
    value.map { .string($0) } ?? .null(.string)
  }

  /// A whole number, NULL for nil. Stops the program above 64 bits.
  public static func int(_ value: (some BinaryInteger)?) -> Value {
    value.map { .integer(Int64($0)) } ?? .null(.integer)
  }

  /// 1 or 0: neither engine's own truth values are common to both.
  public static func bool(_ value: Bool) -> Value {
    .integer(value ? 1 : 0)
  }

  /// Bytes, NULL for nil.
  public static func blob(_ value: [UInt8]?) -> Value {
    value.map { .bytes($0) } ?? .null(.bytes)
  }

  /// The 32 bytes of a digest.
  public static func digest(_ value: Digest) -> Value {
    .bytes(value.bytes)
  }

  var kind: Kind {
    switch self {
    case .null(let kind): kind
    case .integer: .integer
    case .real: .real
    case .string: .string
    case .bytes: .bytes
    }
  }

  /// How much room the value takes, for the limit of a batch.
  var byteCount: Int {
    switch self {
    case .null: 0
    case .integer, .real: 8
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    }
  }
}
