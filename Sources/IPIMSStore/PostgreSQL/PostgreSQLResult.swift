#if PostgreSQL
  internal import CPostgreSQL

  /// An answer, with a place on one of its rows. All rows are in memory.
  final class PostgreSQLResult: Cursor {
    private let handle: OpaquePointer
    private let rowCount: Int32
    private var row: Int32 = -1

    /// Takes the result over.
    init(_ handle: OpaquePointer) {
      self.handle = handle
      rowCount = PQntuples(handle)
    }

    deinit {
      PQclear(handle)
    }

    /// The type of the first column that ``Row`` cannot read.
    var unreadableType: Oid? {
      (0..<PQnfields(handle)).lazy.map { PQftype(self.handle, $0) }
        .first { !PostgreSQLType.readable.contains($0) }
    }

    /// How many rows a statement changed.
    var changedCount: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// Goes to the next row; false after the last.
    func advance() -> Bool {
      row += 1
      return row < rowCount
    }

    func isNull(_ column: Int) -> Bool { PQgetisnull(handle, row, Int32(column)) == 1 }

    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func blob(_ column: Int) -> [UInt8] { [UInt8](bytes(column)) }

    /// Whole numbers of any size, and truth as 1 or 0.
    func int(_ column: Int) -> Int64 {
      let bytes = bytes(column)
      guard PQftype(handle, Int32(column)) != PostgreSQLType.bool else { return Int64(bytes[0]) }
      let isNegative = bytes.first.map { $0 >= 0x80 } ?? false
      return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
    }

    func real(_ column: Int) -> Double {
      PQftype(handle, Int32(column)) == PostgreSQLType.float8
        ? Double(bitPattern: UInt64(bitPattern: int(column))) : Double(int(column))
    }

    private func bytes(_ column: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: PQgetvalue(handle, row, Int32(column)),
        count: Int(PQgetlength(handle, row, Int32(column))))
    }
  }
#endif
