internal import CSQLite

extension StoreError {
  /// What SQLite's last result on a connection means, outside COMMIT.
  init(_ result: Int32, _ connection: OpaquePointer?, _ doing: @autoclosure () -> String) {
    let detail =
      connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      ?? String(cString: sqlite3_errstr(result))
    self.init(
      StoreError.code(of: result), "\(doing()): \(detail) (\(result))")
  }

  private static func code(of result: Int32) -> Code {
    switch result & 0xff {
    case SQLITE_FULL: .diskFull
    case SQLITE_CONSTRAINT: constraintCode(of: result)
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_NOMEM: .outOfMemory
    case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .inputOutput
    default: .statement
    }
  }

  private static func constraintCode(of result: Int32) -> Code {
    // The extended codes are macros of an expression, which are not imported.
    let unique = SQLITE_CONSTRAINT | 8 << 8
    let primaryKey = SQLITE_CONSTRAINT | 6 << 8
    let rowid = SQLITE_CONSTRAINT | 10 << 8
    return [unique, primaryKey, rowid].contains(result) ? .unique : .constraint
  }
}
