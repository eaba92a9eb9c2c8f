#if PostgreSQL
  /// A thread that reads, over a connection of its own. What waits is served as one batch in one
  /// transaction, whose view is begun after all of them were asked.
  // Unchecked: its own thread alone uses what changes.
  final class PostgreSQLReader: @unchecked Sendable {
    /// Callers of one view.
    static let batchMax = 64

    private let queue: BlockingQueue<ReadJob>
    private let readerCount: Int
    private let url: String
    private let feed: Feed
    private var connection: PostgreSQLConnection?

    init(_ url: String, _ queue: BlockingQueue<ReadJob>, readerCount: Int, feed: Feed) {
      self.url = url
      self.queue = queue
      self.readerCount = readerCount
      self.feed = feed
    }

    /// Serves until the queue is closed and empty.
    func run() {
      defer { connection = nil }
      while true {
        let jobs = queue.take(atMost: Self.batchMax, sharers: readerCount)
        if jobs.isEmpty { return }
        for job in jobs {
          do throws(StoreError) {
            let connection = try begun()
            connection.beginBody()
            job.perform(on: connection)
            // A statement that failed has ended the view; the next body begins another.
            if connection.failure != nil { try connection.execute("ROLLBACK") }
          } catch {
            // Whoever was served before the ROLLBACK failed has an answer already.
            if connection?.failure == nil { job.refuse(error) }
            connection = nil
          }
        }
        do throws(StoreError) {
          if let connection, connection.isInTransaction { try connection.execute("COMMIT") }
        } catch {
          connection = nil
        }
      }
    }

    /// A connection with a view; a new one where the old one was lost while nobody used it.
    private func begun() throws(StoreError) -> PostgreSQLConnection {
      if let connection, connection.isInTransaction { return connection }
      let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      if let connection, (try? connection.execute(begin)) != nil { return connection }
      connection = nil
      let new = try PostgreSQLConnection(url: url, feed: feed)
      try new.execute(begin)
      connection = new
      return new
    }
  }
#endif
