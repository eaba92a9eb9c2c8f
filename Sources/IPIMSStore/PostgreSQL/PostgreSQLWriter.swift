#if PostgreSQL
  internal import Glibc

  /// The one thread that writes, over one connection. Each caller's transaction is a savepoint
  /// inside one commit, so that one flush of PostgreSQL's log serves all who wait.
  ///
  /// The connection holds an advisory lock for as long as it lives, so that nobody else writes:
  /// positions of events are committed in their order, and a body sees nothing change beside it. A
  /// new connection gets the lock only once PostgreSQL has ended the old one.
  ///
  /// What an error means:
  /// - A body's own error rolls back its savepoint alone. One that passes, such as a deadlock,
  ///   has the body run again.
  /// - The connection is lost before COMMIT: nothing was written; all run again over a new one, and
  ///   are refused if that is lost, too.
  /// - PostgreSQL refuses COMMIT: all are refused, nothing was written.
  /// - The connection is lost during COMMIT: the outcome is unknown, and the writer stops for good.
  // Unchecked: its own thread alone uses what changes.
  final class PostgreSQLWriter: @unchecked Sendable {
    /// What ends a batch.
    struct Limits: Sendable {
      /// PostgreSQL keeps 64 subtransactions of a session at hand for others to look up.
      var callersMax = 64
      var bytesMax = 4 << 20
      var millisecondsMax = 20
    }

    static let bodyAttemptsMax = 4
    static let batchAttemptsMax = 2
    /// The first half of the advisory lock's number; the second is the schema's.
    private static let lockNumber = 1_229_999_437

    let queue = BlockingQueue<WriteJob>(countMax: 65_536)
    /// Taken from the queue, but beyond the limits of the batch they were taken for.
    private var backlog: [WriteJob] = []
    /// nil once it is lost, until the next batch.
    private var connection: PostgreSQLConnection?
    private let url: String
    private let feed: Feed
    private let limits: Limits

    init(_ connection: PostgreSQLConnection, url: String, limits: Limits = Limits()) {
      self.connection = connection
      self.url = url
      feed = connection.feed
      self.limits = limits
    }

    /// A connection that may write. Throws `.busy` while another has the database.
    static func connect(_ url: String, _ feed: Feed) throws(StoreError) -> PostgreSQLConnection {
      let connection = try PostgreSQLConnection(url: url, feed: feed)
      do throws(StoreError) {
        try connection.execute(
          "SELECT pg_advisory_lock(\(lockNumber), hashtext(current_schema()))")
      } catch {
        throw error.code == .busy
          ? StoreError(.busy, "another server has the database: \(error.message)") : error
      }
      return connection
    }

    /// Serves until the queue is closed and empty, or the outcome of a COMMIT is unknown.
    func run() {
      defer { connection = nil }
      while true {
        var jobs = backlog
        backlog = []
        if jobs.isEmpty { jobs = queue.take(atMost: limits.callersMax) }
        if jobs.isEmpty { return }
        do throws(StoreError) {
          try serve(&jobs)
        } catch {
          return stop(after: jobs, error)
        }
      }
    }

    /// Runs one batch. Throws when its outcome is unknown.
    private func serve(_ jobs: inout [WriteJob]) throws(StoreError) {
      for attempt in 1...Self.batchAttemptsMax {
        do throws(StoreError) {
          let connection = try connected()
          try fill(&jobs, on: connection, joining: attempt == 1)
          return try commit(jobs, on: connection)
        } catch {
          if error.code == .outcomeUnknown { throw error }
          // What was open there goes with the connection.
          connection = nil
          if attempt == Self.batchAttemptsMax { refuse(jobs, error) }
        }
      }
    }

    private func connected() throws(StoreError) -> PostgreSQLConnection {
      if let connection, !connection.isLost { return connection }
      connection = nil
      let new = try Self.connect(url, feed)
      connection = new
      return new
    }

    /// Runs bodies in a new transaction, and those that arrive meanwhile when `joining`. Throws
    /// when the transaction is gone.
    private func fill(
      _ jobs: inout [WriteJob], on connection: PostgreSQLConnection, joining: Bool
    ) throws(StoreError) {
      try connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
      connection.beginBatch()
      let deadline = monotonicMilliseconds() + limits.millisecondsMax
      var index = 0
      while index < jobs.count {
        try runBody(of: jobs[index], on: connection)
        index += 1
        guard joining else { continue }
        if connection.boundBytes >= limits.bytesMax || monotonicMilliseconds() >= deadline {
          backlog = [WriteJob](jobs[index...])
          jobs.removeSubrange(index...)
        } else if index == jobs.count {
          jobs += queue.takeNow(atMost: limits.callersMax - jobs.count)
        }
      }
    }

    /// Runs one body in its savepoint, again while what it met may pass.
    private func runBody(
      of job: WriteJob, on connection: PostgreSQLConnection
    ) throws(StoreError) {
      for attempt in 1...Self.bodyAttemptsMax {
        connection.beginBody()
        job.acts = []
        try connection.execute("SAVEPOINT body")
        let succeeded = job.attempt(on: connection)
        if connection.isLost {
          throw connection.failure ?? StoreError(.unreachable, "the connection was lost")
        }
        guard !succeeded else {
          try connection.execute("RELEASE SAVEPOINT body")
          job.acts = connection.takeActs()
          return
        }
        try connection.execute("ROLLBACK TO SAVEPOINT body; RELEASE SAVEPOINT body")
        if !connection.failureIsTransient || attempt == Self.bodyAttemptsMax { return }
      }
    }

    private func commit(
      _ jobs: [WriteJob], on connection: PostgreSQLConnection
    ) throws(StoreError) {
      do throws(StoreError) {
        // PostgreSQL answers ROLLBACK where there was nothing it could commit.
        guard try connection.command("COMMIT") == "COMMIT" else {
          return refuse(jobs, StoreError(.inputOutput, "COMMIT rolled back"))
        }
      } catch {
        if connection.isLost { throw StoreError(.outcomeUnknown, error.message) }
        return refuse(jobs, error)
      }
      for job in jobs {
        for act in job.acts { act() }
      }
      for job in jobs { job.finish() }
    }

    private func refuse(_ jobs: [WriteJob], _ error: StoreError) {
      for job in jobs {
        job.refuse(error)
        job.finish()
      }
    }

    private func stop(after jobs: [WriteJob], _ error: StoreError) {
      let stopped = StoreError(.stopped, "an earlier COMMIT failed: \(error.message)")
      queue.close(stopped)
      refuse(jobs, error)
      var later = backlog
      repeat {
        refuse(later, stopped)
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
#endif
