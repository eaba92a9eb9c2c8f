internal import CSQLite
internal import Glibc

/// The one thread that writes. Each caller's transaction is a savepoint inside one commit, so that
/// one fsync serves all who wait.
///
/// What an error means:
/// - A body's own error rolls back its savepoint alone.
/// - SQLite may end the *whole* transaction by itself (no space, no memory, an I/O error); a later
///   savepoint would then commit alone. So the transaction is looked for after each body: if it is
///   gone, the body gets its error and the others run again in a new one; if that is lost too, all
///   are refused.
/// - COMMIT without space: all are refused, nothing was written, the next batch may succeed.
/// - COMMIT with any other error: the outcome is unknown, and the writer stops for good.
// Unchecked: its own thread alone uses what changes.
final class SQLiteWriter: @unchecked Sendable {
  /// What ends a batch.
  struct Limits: Sendable {
    var callersMax = 256
    var bytesMax = 4 << 20
    /// Ends one early only where bodies are slow, on a busy machine: to wait for a commit each is
    /// slower for all but the first of those that wait.
    var millisecondsMax = 60
  }

  /// How a batch's bodies ended.
  private enum Filling {
    /// All have run; COMMIT may follow.
    case complete
    /// There is no transaction any more. The job at this place (none: BEGIN itself) ended it.
    case lost(Int?, StoreError)
  }

  let queue = BlockingQueue<WriteJob>(countMax: 65_536)
  /// Taken from the queue, but beyond the limits of the batch they were taken for.
  private var backlog: [WriteJob] = []
  private let connection: SQLiteConnection
  private let limits: Limits
  private let checkpointer: SQLiteCheckpointer
  /// SQLite's result of COMMIT; tests put a failure in its place.
  private let commit: (SQLiteStatement) -> Int32
  private let begin, end, savepoint, release, rollbackTo, rollback: SQLiteStatement

  init(
    _ connection: SQLiteConnection, limits: Limits, checkpointer: SQLiteCheckpointer,
    commit: @escaping (SQLiteStatement) -> Int32 = { $0.stepOnce() }
  ) throws(StoreError) {
    self.connection = connection
    self.limits = limits
    self.checkpointer = checkpointer
    self.commit = commit
    begin = try SQLiteStatement("BEGIN IMMEDIATE", on: connection.handle)
    end = try SQLiteStatement("COMMIT", on: connection.handle)
    savepoint = try SQLiteStatement("SAVEPOINT body", on: connection.handle)
    release = try SQLiteStatement("RELEASE body", on: connection.handle)
    rollbackTo = try SQLiteStatement("ROLLBACK TO body", on: connection.handle)
    rollback = try SQLiteStatement("ROLLBACK", on: connection.handle)
  }

  /// Serves until the queue is closed and empty, or the outcome of a COMMIT is unknown.
  func run() {
    while true {
      var jobs = backlog
      backlog = []
      if jobs.isEmpty { jobs = queue.take(atMost: limits.callersMax) }
      if jobs.isEmpty { return }
      guard serve(&jobs) else { return stop(after: jobs) }
      checkpointer.noteLog(pages: connection.walPages.pointee, writer: connection)
    }
  }

  /// Runs one batch. False when its outcome is unknown.
  private func serve(_ jobs: inout [WriteJob]) -> Bool {
    if case .lost(let culprit, let error) = fill(&jobs, joining: true) {
      // The culprit has its own error from the body already, unless it is BEGIN.
      if let culprit { jobs.remove(at: culprit).finish() } else { return refuse(jobs, error) }
      if jobs.isEmpty { return true }
      if case .lost(_, let error) = fill(&jobs, joining: false) { return refuse(jobs, error) }
    }
    let result = commit(end)
    switch result & 0xff {
    case SQLITE_OK:
      for job in jobs {
        for act in job.acts { act() }
      }
      for job in jobs { job.finish() }
      return true
    case SQLITE_FULL, SQLITE_BUSY:
      let error = StoreError(result, connection.handle, "COMMIT")
      abandon()
      return refuse(jobs, error)
    default:
      return false
    }
  }

  /// Runs bodies in a new transaction, and those that arrive meanwhile when `joining`.
  private func fill(_ jobs: inout [WriteJob], joining: Bool) -> Filling {
    let began = begin.stepOnce()
    guard began == SQLITE_OK else {
      return .lost(nil, StoreError(began, connection.handle, "BEGIN"))
    }
    connection.beginBatch()
    let deadline = monotonicMilliseconds() + limits.millisecondsMax
    var index = 0
    while index < jobs.count {
      if let error = runBody(of: jobs[index]) { return .lost(index, error) }
      index += 1
      guard joining else { continue }
      if connection.boundBytes >= limits.bytesMax || monotonicMilliseconds() >= deadline {
        backlog = [WriteJob](jobs[index...])
        jobs.removeSubrange(index...)
      } else if index == jobs.count {
        jobs += queue.takeNow(atMost: limits.callersMax - jobs.count)
      }
    }
    return .complete
  }

  /// Runs one body in its savepoint. Returns an error when the whole transaction is gone.
  private func runBody(of job: WriteJob) -> StoreError? {
    connection.beginBody()
    job.acts = []
    var result = savepoint.stepOnce()
    if result == SQLITE_OK {
      let succeeded = job.attempt(on: connection)
      if connection.isInTransaction {
        if succeeded {
          result = release.stepOnce()
          job.acts = connection.takeActs()
        } else {
          let rolledBack = rollbackTo.stepOnce()
          result = rolledBack == SQLITE_OK ? release.stepOnce() : rolledBack
        }
      }
      if result == SQLITE_OK, connection.isInTransaction { return nil }
    }
    let error =
      connection.failure ?? StoreError(result, connection.handle, "the transaction was lost")
    abandon()
    job.refuse(error)
    return error
  }

  /// Ends the transaction if SQLite has not done so.
  private func abandon() {
    if connection.isInTransaction { _ = rollback.stepOnce() }
  }

  private func refuse(_ jobs: [WriteJob], _ error: StoreError) -> Bool {
    for job in jobs {
      job.refuse(error)
      job.finish()
    }
    return true
  }

  private func stop(after jobs: [WriteJob]) {
    let cause = String(cString: sqlite3_errmsg(connection.handle))
    abandon()
    queue.close(StoreError(.stopped, "an earlier COMMIT failed: \(cause)"))
    _ = refuse(jobs, StoreError(.outcomeUnknown, "COMMIT: \(cause)"))
    var later = backlog
    repeat {
      _ = refuse(later, StoreError(.stopped, "an earlier COMMIT failed: \(cause)"))
      later = queue.takeNow(atMost: limits.callersMax)
    } while !later.isEmpty
    backlog = []
  }

  private func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
