internal import CSQLite

/// Moves pages from the write-ahead log into the database, beside the writer and never instead of
/// it. An error is not one of durability (the log keeps what is not moved), so the next one tries
/// again.
// Unchecked: its own thread alone uses the connection.
final class SQLiteCheckpointer: @unchecked Sendable {
  /// From how many pages (of 4 KiB) the log is emptied beside the writer.
  static let logPagesSoft: Int32 = 4_000
  /// From how many the writer waits for it: without, a writer that never rests lets it grow.
  static let logPagesMax: Int32 = 65_536

  private let connection: SQLiteConnection
  let requests = BlockingQueue<Void>(countMax: 1)

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// Serves until the queue of requests is closed.
  func run() {
    while !requests.take(atMost: 1).isEmpty {
      sqlite3_wal_checkpoint_v2(connection.handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
  }

  /// Called by the writer between batches.
  func noteLog(pages: Int32, writer: SQLiteConnection) {
    if pages >= SQLiteCheckpointer.logPagesMax {
      // Most of it has been moved by now: only the rest is waited for. Busy is no harm.
      sqlite3_wal_checkpoint_v2(writer.handle, nil, SQLITE_CHECKPOINT_RESTART, nil, nil)
    } else if pages >= SQLiteCheckpointer.logPagesSoft {
      // One request waits at most; a second one is refused, and that is right.
      _ = requests.push(())
    }
  }
}
