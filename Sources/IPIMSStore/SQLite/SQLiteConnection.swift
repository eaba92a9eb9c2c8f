internal import CSQLite

/// One connection, with its prepared statements. Made on one thread and then used by one other
/// alone, which is what makes it safe to hand over.
// Unchecked: one thread at a time uses it, the one that owns it.
final class SQLiteConnection: MigratedConnection, @unchecked Sendable {
  /// What a connection is for.
  enum Purpose {
    case writing
    case reading
    case checkpointing
  }

  static let migrationsTable = """
    CREATE TABLE IF NOT EXISTS migrations(
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, time INTEGER NOT NULL
    ) STRICT
    """
  static let begin = "BEGIN IMMEDIATE"

  let handle: OpaquePointer
  /// The writing connection's is the database's.
  let feed = Feed()
  /// By the address of the literal: a look-up hashes one word.
  private var statements: [UnsafePointer<UInt8>: SQLiteStatement] = [:]
  private(set) var failure: StoreError?
  /// Bytes of all arguments since the last `beginBatch`.
  private(set) var boundBytes = 0
  /// Pages in the write-ahead log after the last COMMIT of this connection.
  let walPages = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  private var acts: [@Sendable () -> Void] = []

  /// Opens the file, which only a writing connection creates. `busyMilliseconds` is how long
  /// another process is waited for.
  init(
    path: String, purpose: Purpose, cacheKibibytes: Int, busyMilliseconds: Int32 = 5_000
  ) throws(StoreError) {
    var opened: OpaquePointer?
    let creates = purpose == .writing ? SQLITE_OPEN_CREATE : 0
    let result = sqlite3_open_v2(
      path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | creates, nil)
    guard result == SQLITE_OK, let opened else {
      let error = StoreError(result, opened, "open \(path)")
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    walPages.initialize(to: 0)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, busyMilliseconds)
    try configure(purpose, cacheKibibytes)
  }

  deinit {
    // Statements first: a connection with open ones is not closed.
    statements = [:]
    sqlite3_close_v2(handle)
    walPages.deallocate()
  }

  private func configure(_ purpose: Purpose, _ cacheKibibytes: Int) throws(StoreError) {
    if purpose == .writing { try execute("PRAGMA journal_mode = WAL") }
    try execute("PRAGMA synchronous = FULL")
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA cache_size = -\(cacheKibibytes)")
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA trusted_schema = OFF")
    // After a checkpoint has emptied it, the log's file shrinks to this again.
    try execute("PRAGMA journal_size_limit = 67108864")
    if purpose == .reading { try execute("PRAGMA query_only = ON") }
    // Takes the place of the automatic checkpoint, which would hold up the writer.
    sqlite3_wal_hook(
      handle,
      { pages, _, _, count in
        pages?.assumingMemoryBound(to: Int32.self).pointee = count
        return SQLITE_OK
      }, walPages)
  }

  /// Runs statements of the program's own, such as a migration, separated by semicolons.
  func execute(_ script: String) throws(StoreError) {
    let result = sqlite3_exec(handle, script, nil, nil, nil)
    guard result == SQLITE_OK else { throw StoreError(result, handle, "execute") }
  }

  /// Whether a transaction is open. SQLite ends it by itself on some errors.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  // MARK: Bodies

  /// Starts counting what is bound.
  func beginBatch() {
    boundBytes = 0
  }

  /// Forgets the failure and the acts of the body before.
  func beginBody() {
    failure = nil
    acts = []
  }

  /// Gives away what the present body registered.
  func takeActs() -> [@Sendable () -> Void] {
    defer { acts = [] }
    return acts
  }

  func afterCommit(_ act: @escaping @Sendable () -> Void) {
    acts.append(act)
  }

  func run(_ sql: StaticString, _ arguments: [Value]) throws(StoreError) -> Int {
    var changed = 0
    try use(sql, arguments) { (statement) throws(StoreError) in
      let before = sqlite3_total_changes64(handle)
      do throws(StoreError) {
        while try statement.step() {}
      } catch {
        throw fail(error)
      }
      // Zero unless this statement changed rows; `changes` alone keeps the number of an older one.
      changed = sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }
    return changed
  }

  func query<Failure: StoreFailure>(
    _ sql: StaticString, _ arguments: [Value],
    _ each: (borrowing Row) throws(Failure) -> Bool
  ) throws(Failure) {
    try use(sql, arguments) { (statement) throws(Failure) in
      let row = Row(statement)
      while true {
        do throws(StoreError) {
          guard try statement.step() else { return }
        } catch {
          throw Failure(fail(error))
        }
        guard try each(row) else { return }
      }
    }
  }

  /// Lends the bound statement of a literal, and resets it afterwards.
  private func use<Failure: StoreFailure>(
    _ sql: StaticString, _ arguments: [Value],
    _ body: (SQLiteStatement) throws(Failure) -> Void
  ) throws(Failure) {
    if let failure { throw Failure(failure) }
    let statement: SQLiteStatement
    do throws(StoreError) {
      statement = try prepared(sql)
    } catch {
      throw Failure(fail(error))
    }
    // Also after a refused argument: else the statement is in use, and prepared anew, for ever.
    defer { statement.reset() }
    do throws(StoreError) {
      try statement.bind(arguments)
    } catch {
      throw Failure(fail(error))
    }
    for argument in arguments { boundBytes += argument.byteCount }
    try body(statement)
  }

  private func prepared(_ sql: StaticString) throws(StoreError) -> SQLiteStatement {
    precondition(sql.hasPointerRepresentation)
    if let known = statements[sql.utf8Start], !known.isInUse { return known }
    let text = try StatementText.rewrite(sql.description)
    let statement = try SQLiteStatement(text, on: handle)
    // Inside its own rows a statement is prepared a second time, for that use alone.
    if statements[sql.utf8Start] == nil { statements[sql.utf8Start] = statement }
    return statement
  }

  private func fail(_ error: StoreError) -> StoreError {
    failure = failure ?? error
    return error
  }
}
