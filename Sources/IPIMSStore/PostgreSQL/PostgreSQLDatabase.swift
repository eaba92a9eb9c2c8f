#if PostgreSQL
  /// A database on a PostgreSQL server: one connection that writes, a few that read.
  ///
  /// The URL is libpq's, `postgresql://USER@HOST/DATABASE`; a password comes from it, from
  /// PGPASSWORD or from ~/.pgpass. The tables are made in the first schema of `search_path`. One
  /// server at a time has the database. Statements are prepared and a lock belongs to a session, so
  /// a pooler that gives transactions away one by one must not stand between. A text with U+0000,
  /// which SQLite keeps, is refused with `.constraint`.
  public final class PostgreSQLDatabase: Database {
    /// What an operator may change.
    public struct Configuration: Sendable {
      /// Connections that read, 1 to 64.
      public var readerCount = 4

      public init() {}
    }

    /// The number of the last migration.
    public let schemaVersion: Int
    public let feed: Feed

    private let writes: BlockingQueue<WriteJob>
    private let reads: BlockingQueue<ReadJob>
    private let threads: StoreThreads

    /// Connects and migrates the database. Blocks.
    ///
    /// Throws `.busy` while another server has the database, `.schema` for a database of a newer
    /// program or one that cannot hold what is stored, `.unreachable` where there is no server.
    public static func open(
      url: String, configuration: Configuration = Configuration(),
      migrations: [Migration] = Migration.postgreSQL
    ) throws(StoreError) -> PostgreSQLDatabase {
      try PostgreSQLDatabase(url: url, configuration: configuration, migrations: migrations)
    }

    private init(
      url: String, configuration: Configuration, migrations: [Migration]
    ) throws(StoreError) {
      precondition((1...64).contains(configuration.readerCount))
      let feed = Feed()
      self.feed = feed
      let writing = try PostgreSQLWriter.connect(url, feed)
      schemaVersion = try Migrations.apply(migrations, to: writing)
      let writer = PostgreSQLWriter(writing, url: url)
      let reads = BlockingQueue<ReadJob>(countMax: 65_536)
      writes = writer.queue
      self.reads = reads
      let readerCount = configuration.readerCount
      threads = StoreThreads(
        [BlockingThread(name: "store-write") { writer.run() }]
          + (0..<readerCount).map { _ in
            let reader = PostgreSQLReader(url, reads, readerCount: readerCount, feed: feed)
            return BlockingThread(name: "store-read") { reader.run() }
          })
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

    public func close() async {
      let error = StoreError(.closed, "the database was closed")
      await threads.close {
        writes.close(error)
        reads.close(error)
      } then: {
      }
    }
  }
#endif
