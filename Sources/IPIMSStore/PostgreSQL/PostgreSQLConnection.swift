#if PostgreSQL
  internal import CPostgreSQL
  internal import Glibc

  /// One connection, with its prepared statements. Made on one thread and then used by one other
  /// alone, which is what makes it safe to hand over.
  // Unchecked: one thread at a time uses it, the one that owns it.
  final class PostgreSQLConnection: MigratedConnection, @unchecked Sendable {
    /// A literal by its address, so that a look-up hashes few words, and what it was prepared for.
    private struct StatementKey: Hashable {
      let literal: UnsafePointer<UInt8>
      let kinds: [Value.Kind]
    }

    /// The oldest PostgreSQL that this is tested with.
    static let versionMin: Int32 = 150_000
    static let connectSecondsMax = 10
    /// How long a network that says nothing is believed to be there.
    static let silenceMillisecondsMax = 30_000
    /// How long another transaction's, or another server's, lock is waited for.
    static let lockMillisecondsMax = 5_000

    static let migrationsTable = """
      CREATE TABLE IF NOT EXISTS migrations(
        number BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, time BIGINT NOT NULL
      )
      """
    static let begin = "BEGIN"

    private let handle: OpaquePointer
    let feed: Feed
    private var statements: [StatementKey: String] = [:]
    private(set) var failure: StoreError?
    /// Whether the failure of the present body may pass when the body runs again.
    private(set) var failureIsTransient = false
    /// Bytes of all arguments since the last `beginBatch`.
    private(set) var boundBytes = 0
    private var acts: [@Sendable () -> Void] = []

    /// Connects. The URL may hold a password and is never told on.
    init(url: String, feed: Feed) throws(StoreError) {
      self.feed = feed
      guard let options = PQconninfoParse(url, nil) else {
        throw StoreError(.statement, "the database's URL is not one that libpq reads")
      }
      PQconninfoFree(options)
      // What the URL says itself comes later and counts.
      let parameters: [(String, String)] = [
        ("connect_timeout", "\(Self.connectSecondsMax)"),
        ("tcp_user_timeout", "\(Self.silenceMillisecondsMax)"),
        ("fallback_application_name", "ipimsd"), ("dbname", url), ("client_encoding", "UTF8"),
      ]
      guard let handle = Self.connect(parameters) else {
        throw StoreError(.outOfMemory, "connect")
      }
      self.handle = handle
      PQsetNoticeProcessor(handle, { _, _ in }, nil)
      guard PQstatus(handle) == CONNECTION_OK else {
        throw PostgreSQLFailure(nil, handle).error("connect")
      }
      try configure()
    }

    deinit {
      PQfinish(handle)
    }

    private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
      var keys = parameters.map { UnsafePointer<CChar>(strdup($0.0)) } + [nil]
      var values = parameters.map { UnsafePointer<CChar>(strdup($0.1)) } + [nil]
      defer {
        for text in keys + values { free(UnsafeMutablePointer(mutating: text)) }
      }
      return PQconnectdbParams(&keys, &values, 1)
    }

    private func configure() throws(StoreError) {
      guard PQserverVersion(handle) >= Self.versionMin else {
        throw StoreError(.schema, "PostgreSQL \(PQserverVersion(handle)) is older than 15")
      }
      guard PQparameterStatus(handle, "server_encoding").map({ String(cString: $0) }) == "UTF8"
      else { throw StoreError(.schema, "the database's encoding is not UTF8") }
      // What is acknowledged is durable, whatever an administrator has set for others.
      try execute(
        """
        SET lock_timeout = \(Self.lockMillisecondsMax);
        SELECT set_config('synchronous_commit', 'on', false)
          WHERE current_setting('synchronous_commit') = 'off'
        """)
    }

    /// Runs statements of the program's own, such as a migration, separated by semicolons.
    func execute(_ script: String) throws(StoreError) {
      _ = try command(script, "execute")
    }

    /// Runs a statement of the program's own and tells PostgreSQL's word for what it did.
    func command(_ sql: String, _ doing: String? = nil) throws(StoreError) -> String {
      let result = PQexec(handle, sql)
      defer { PQclear(result) }
      // A migration may hold comments alone.
      let good = [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY]
      guard good.contains(PQresultStatus(result)) else {
        throw PostgreSQLFailure(result, handle).error(doing ?? sql)
      }
      return PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    /// Whether the server is no longer heard; what was open there is rolled back.
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

    var isInTransaction: Bool {
      [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(handle))
    }

    // MARK: Bodies

    /// Starts counting what is bound.
    func beginBatch() {
      boundBytes = 0
    }

    /// Forgets the failure and the acts of the body before.
    func beginBody() {
      failure = nil
      failureIsTransient = false
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
      try answer(to: sql, arguments).changedCount
    }

    func query<Failure: StoreFailure>(
      _ sql: StaticString, _ arguments: [Value],
      _ each: (borrowing Row) throws(Failure) -> Bool
    ) throws(Failure) {
      let answer: PostgreSQLResult
      do throws(StoreError) {
        answer = try self.answer(to: sql, arguments)
      } catch {
        throw Failure(error)
      }
      let row = Row(answer)
      while answer.advance() {
        guard try each(row) else { return }
      }
    }

    private func answer(
      to sql: StaticString, _ arguments: [Value]
    ) throws(StoreError) -> PostgreSQLResult {
      if let failure { throw failure }
      do throws(StoreError) {
        let name = try prepared(sql, arguments.map(\.kind))
        for argument in arguments { boundBytes += argument.byteCount }
        let result = PostgreSQLParameters(arguments).execute(name, on: handle)
        return try check(result, sql)
      } catch {
        failure = error
        throw error
      }
    }

    private func prepared(_ sql: StaticString, _ kinds: [Value.Kind]) throws(StoreError) -> String {
      precondition(sql.hasPointerRepresentation)
      let key = StatementKey(literal: sql.utf8Start, kinds: kinds)
      if let known = statements[key] { return known }
      // What is not common to both engines is refused here, too.
      _ = try StatementText.rewrite(sql.description)
      let name = "s\(statements.count)"
      let types = kinds.map(PostgreSQLParameters.type(of:))
      let result = PQprepare(handle, name, sql.description, Int32(types.count), types)
      _ = try check(result, sql)
      statements[key] = name
      return name
    }

    private func check(
      _ result: OpaquePointer?, _ sql: StaticString
    ) throws(StoreError) -> PostgreSQLResult {
      guard let result, [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
        let failure = PostgreSQLFailure(result, handle)
        PQclear(result)
        failureIsTransient = failure.isTransient
        throw failure.error("run \(sql)")
      }
      let answer = PostgreSQLResult(result)
      if let type = answer.unreadableType {
        throw StoreError(.statement, "a column of type \(type), which is not read: \(sql)")
      }
      return answer
    }
  }
#endif
