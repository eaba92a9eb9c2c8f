#if PostgreSQL
  internal import CPostgreSQL

  /// A statement's arguments as libpq sends them: in binary, with their types.
  struct PostgreSQLParameters {
    /// All arguments, one after the other.
    private var bytes: [UInt8] = []
    /// Where each begins; nil for NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ arguments: [Value]) {
      for argument in arguments {
        let start = bytes.count
        switch argument {
        case .null(_): break
        case .integer(let value): append(UInt64(bitPattern: value))
        case .real(let value): append(value.bitPattern)
        case .string(let text): bytes += text.utf8
        case .bytes(let value): bytes += value
        }
        if case .null(_) = argument { starts.append(nil) } else { starts.append(start) }
        lengths.append(Int32(bytes.count - start))
      }
      // An address to point at, also for nothing.
      bytes.append(0)
    }

    private mutating func append(_ value: UInt64) {
      withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
    }

    /// The type that PostgreSQL is told.
    static func type(of kind: Value.Kind) -> Oid {
      switch kind {
      case .integer: PostgreSQLType.int8
      case .real: PostgreSQLType.float8
      case .string: PostgreSQLType.text
      case .bytes: PostgreSQLType.bytea
      }
    }

    /// Runs a prepared statement; rows come back in binary.
    func execute(_ name: String, on connection: OpaquePointer) -> OpaquePointer? {
      bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          let values = starts.map { start in
            start.flatMap { start in bytes.baseAddress.map { $0 + start } }
          }
          let formats = [Int32](repeating: 1, count: values.count)
          return PQexecPrepared(connection, name, Int32(values.count), values, lengths, formats, 1)
        }
      }
    }
  }

  /// Numbers of the types that are sent or read, as PostgreSQL's catalogue has them.
  enum PostgreSQLType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float8: Oid = 701

    /// What ``Row`` can read. Not numeric, which `sum` makes: it is cast to BIGINT.
    static let readable: Set<Oid> = [bool, bytea, int8, int2, int4, text, float8]
  }
#endif
