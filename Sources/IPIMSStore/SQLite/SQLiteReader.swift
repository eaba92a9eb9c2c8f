internal import CSQLite

/// A thread that reads. What waits is served as one batch in one read transaction, so that the
/// cost of beginning one is shared; the view is begun after all of them were asked.
// Unchecked: its own thread alone uses it.
final class SQLiteReader: @unchecked Sendable {
  /// Callers of one view. A view that stays open holds back the checkpoint.
  static let batchMax = 64

  private let connection: SQLiteConnection
  private let queue: BlockingQueue<ReadJob>
  private let readerCount: Int
  private let begin, end: SQLiteStatement

  init(
    _ connection: SQLiteConnection, _ queue: BlockingQueue<ReadJob>, readerCount: Int
  ) throws(StoreError) {
    self.connection = connection
    self.queue = queue
    self.readerCount = readerCount
    begin = try SQLiteStatement("BEGIN", on: connection.handle)
    end = try SQLiteStatement("COMMIT", on: connection.handle)
  }

  /// Serves until the queue is closed and empty.
  func run() {
    while true {
      let jobs = queue.take(atMost: SQLiteReader.batchMax, sharers: readerCount)
      if jobs.isEmpty { return }
      let began = begin.stepOnce()
      for job in jobs {
        guard began == SQLITE_OK else {
          job.refuse(StoreError(began, connection.handle, "BEGIN"))
          continue
        }
        connection.beginBody()
        job.perform(on: connection)
      }
      if connection.isInTransaction { _ = end.stepOnce() }
    }
  }
}
