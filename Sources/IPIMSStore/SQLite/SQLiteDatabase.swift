internal import CSQLite

/// The embedded engine: one file, one thread that writes, a few that read, one that checkpoints.
///
/// ```swift
/// let database = try SQLiteDatabase.open(path: "\(folder)/ipims.sqlite3")
/// let count = try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
///   try tx.run("UPDATE cases SET state = $1 WHERE name = $2", .text("OPEN"), .text(name))
/// }
/// await database.close()
/// ```
public final class SQLiteDatabase: Database {
  /// What an operator may change.
  public struct Configuration: Sendable {
    /// Threads that read, 1 to 64.
    public var readerCount = 2
    /// Memory for pages of the writer.
    public var writerCacheKibibytes = 32 << 10
    /// Memory for pages of each reader.
    public var readerCacheKibibytes = 16 << 10

    public init() {}
  }

  /// The number of the last migration.
  public let schemaVersion: Int
  public let feed: Feed

  // The threads alone own the other connections, so that their files are let go of when they end.
  // This one goes last and alone: of connections that close at once, each leaves the log to the
  // other, and then it stays.
  private let lastConnection: Lock<SQLiteConnection?>
  private let writes: BlockingQueue<WriteJob>
  private let reads: BlockingQueue<ReadJob>
  private let checkpoints: BlockingQueue<Void>
  private let threads: StoreThreads

  /// Opens the file at the path, creating it where there is none, and migrates it. Blocks.
  ///
  /// Throws `.schema` for a database of a newer program, `.corrupt` for a file that is none.
  public static func open(
    path: String, configuration: Configuration = Configuration(),
    migrations: [Migration] = Migration.sqlite
  ) throws(StoreError) -> SQLiteDatabase {
    try SQLiteDatabase(
      path: path, configuration: configuration, migrations: migrations,
      limits: SQLiteWriter.Limits(), prepare: { (_) throws(StoreError) in },
      commit: { $0.stepOnce() })
  }

  /// As `open`; tests set limits, prepare the writer's connection and make COMMIT fail.
  init(
    path: String, configuration: Configuration, migrations: [Migration],
    limits: SQLiteWriter.Limits, prepare: (SQLiteConnection) throws(StoreError) -> Void,
    commit: @escaping (SQLiteStatement) -> Int32
  ) throws(StoreError) {
    precondition((1...64).contains(configuration.readerCount))
    let writing = try SQLiteConnection(
      path: path, purpose: .writing, cacheKibibytes: configuration.writerCacheKibibytes)
    feed = writing.feed
    schemaVersion = try Migrations.apply(migrations, to: writing)
    try prepare(writing)
    let checkpointer = SQLiteCheckpointer(
      try SQLiteConnection(path: path, purpose: .checkpointing, cacheKibibytes: 1 << 10))
    let writer = try SQLiteWriter(
      writing, limits: limits, checkpointer: checkpointer, commit: commit)
    let reads = BlockingQueue<ReadJob>(countMax: 65_536)
    var readers: [SQLiteReader] = []
    for _ in 0..<configuration.readerCount {
      let connection = try SQLiteConnection(
        path: path, purpose: .reading, cacheKibibytes: configuration.readerCacheKibibytes)
      readers.append(
        try SQLiteReader(connection, reads, readerCount: configuration.readerCount))
    }
    lastConnection = Lock(writing)
    checkpoints = checkpointer.requests
    writes = writer.queue
    self.reads = reads
    threads = StoreThreads(
      [
        BlockingThread(name: "store-write") { writer.run() },
        BlockingThread(name: "store-checkpt") { checkpointer.run() },
      ] + readers.map { reader in BlockingThread(name: "store-read") { reader.run() } })
  }

  public func read<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    try await reads.result(of: body)
  }

  @discardableResult
  public func write<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    try await writes.result(of: body)
  }

  public var isWritable: Bool { writes.isOpen }

  private func closeLastConnection() {
    // Closed as the last reference goes, which is not while the lock is held.
    _ = lastConnection.withLock { last in
      defer { last = nil }
      return last
    }
  }

  public func close() async {
    let error = StoreError(.closed, "the database was closed")
    await threads.close {
      writes.close(error)
      reads.close(error)
      checkpoints.close(error)
    } then: { [self] in
      closeLastConnection()
    }
  }
}
