internal import CSQLite

/// A prepared statement of one connection. While it stands on a row it is the row's cursor.
final class SQLiteStatement: Cursor {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let parameterCount: Int
  /// Stands on a row, or has been bound for one: it must not be used a second time meanwhile.
  private(set) var isInUse = false

  /// Prepares SQLite's own text, kept for as long as the connection lives.
  init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
    var handle: OpaquePointer?
    let result = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard result == SQLITE_OK, let handle else {
      throw StoreError(result, connection, "prepare \(sql)")
    }
    self.handle = handle
    self.connection = connection
    parameterCount = Int(sqlite3_bind_parameter_count(handle))
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Binds all parameters. Throws `.statement` for too many or too few.
  func bind(_ arguments: [Value]) throws(StoreError) {
    guard arguments.count == parameterCount else {
      throw StoreError(
        .statement, "\(arguments.count) arguments for \(parameterCount) parameters: \(text)")
    }
    isInUse = true
    for (index, argument) in arguments.enumerated() {
      let result = bind(argument, at: Int32(index + 1))
      guard result == SQLITE_OK else { throw StoreError(result, connection, "bind \(text)") }
    }
  }

  private func bind(_ argument: Value, at index: Int32) -> Int32 {
    switch argument {
    case .null(_):
      return sqlite3_bind_null(handle, index)
    case .integer(let value):
      return sqlite3_bind_int64(handle, index, value)
    case .real(let value):
      return sqlite3_bind_double(handle, index, value)
    case .string(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          guard let base = $0.baseAddress else { return ipims_bind_text(handle, index, "", 0) }
          return ipims_bind_text(handle, index, base, Int32($0.count))
        }
      }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        ipims_bind_blob(handle, index, $0.baseAddress, Int32($0.count))
      }
    }
  }

  /// Goes to the next row; false after the last.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result: throw StoreError(result, connection, "run \(text)")
    }
  }

  /// Steps a statement without parameters or rows and tells SQLite's result as it is.
  func stepOnce() -> Int32 {
    let result = sqlite3_step(handle)
    sqlite3_reset(handle)
    return result == SQLITE_DONE ? SQLITE_OK : result
  }

  /// Makes it ready for its next use and lets go of what was bound.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isInUse = false
  }

  private var text: String { String(cString: sqlite3_sql(handle)) }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func int(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  func blob(_ column: Int) -> [UInt8] {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
