internal import IPIMSDomain
internal import IPIMSStore

/// What `Delivery` does each time it wakes, and what it remembers in between.
struct DeliveryWorker: Sendable {
  /// Attempts after which a notice is given up: with the waits of `backOffSeconds`, five days, as
  /// RFC 5321, 4.5.4.1 has it, so that a server that is down over a long weekend loses nothing.
  static let attemptsMax: Int64 = 128
  static let backOffSecondsMin: Int64 = 30
  static let backOffSecondsMax: Int64 = 3600
  /// Notices read at a time.
  static let batchCountMax = 64

  private let database: any Database
  private let server: SMTPServer
  private let limits: MailTransport.Limits
  private let now: @Sendable () -> Instant
  private let log: @Sendable (String) -> Void

  /// What came of the last notice, while the store has not taken it on. Nothing else is sent
  /// before it has, so that a store that refuses writes does not make one mail go out each second.
  private var unrecorded: (notice: Notice, outcome: Outcome)?
  private var loggedFailure: StoreError.Code?

  enum Outcome: Equatable, Sendable {
    case sent(at: Instant)
    /// Without a time for another attempt, given up.
    case failed(error: String, nextAttempt: Instant?)
  }

  init(
    database: any Database, server: SMTPServer, limits: MailTransport.Limits = .init(),
    now: @escaping @Sendable () -> Instant, log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.database = database
    self.server = server
    self.limits = limits
    self.now = now
    self.log = log
  }

  /// Seconds to wait after the attempt of that number, from 1: 30, 60, 120 … 3600.
  static func backOffSeconds(after attempt: Int64) -> Int64 {
    precondition(attempt >= 1)
    // Seven doublings pass the most there is.
    return min(backOffSecondsMax, backOffSecondsMin << min(attempt - 1, 7))
  }

  /// Sends all that is due. Returns early when the task is cancelled or the store refuses.
  mutating func deliver() async {
    var transport: MailTransport?
    defer { transport?.close() }
    do throws(StoreError) {
      try await record()
      while !Task.isCancelled, database.isWritable {
        let batch = try await due()
        for notice in batch {
          guard let outcome = await send(notice, over: &transport) else { return }
          unrecorded = (notice, outcome)
          try await record()
        }
        if batch.count < Self.batchCountMax { break }
      }
      loggedFailure = nil
    } catch {
      // Once for as long as it lasts: the next wake tries again.
      if loggedFailure != error.code { log("outbox: \(error)") }
      loggedFailure = error.code
    }
  }

  private func due() async throws(StoreError) -> [Notice] {
    let time = now()
    return try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.dueNotices(at: time, limit: Self.batchCountMax)
    }
  }

  /// Nil when the task was cancelled and nothing was sent.
  private func send(_ notice: Notice, over transport: inout MailTransport?) async -> Outcome? {
    guard !Task.isCancelled else { return nil }
    do throws(MailFailure) {
      try await transmit(notice, over: &transport)
      return .sent(at: now())
    } catch {
      switch error {
      case .cancelled:
        return nil
      case .temporary(let error) where notice.attempts + 1 < Self.attemptsMax:
        let wait = Self.backOffSeconds(after: notice.attempts + 1)
        return .failed(error: error, nextAttempt: now().adding(seconds: wait))
      case .temporary(let error), .permanent(let error):
        return .failed(error: error, nextAttempt: nil)
      }
    }
  }

  private func transmit(
    _ notice: Notice, over transport: inout MailTransport?
  ) async throws(MailFailure) {
    let message: MailMessage
    do throws(MailError) {
      message = try MailMessage(notice, from: server.from)
    } catch {
      throw .permanent(error.message)
    }
    let open: MailTransport
    if let transport {
      open = transport
    } else {
      open = try MailTransport(server, limits: limits)
      transport = open
    }
    try await open.send(message)
  }

  /// Writes what came of the last notice into its row.
  private mutating func record() async throws(StoreError) {
    guard let (notice, outcome) = unrecorded else { return }
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      switch outcome {
      case .sent(let time): try tx.markSent(notice.id, at: time)
      case .failed(let error, let nextAttempt):
        try tx.markFailed(notice.id, error: error, nextAttempt: nextAttempt)
      }
    }
    unrecorded = nil
    if case .failed(_, nil) = outcome {
      log("outbox: \(notice.id) is given up after \(notice.attempts + 1) attempts")
    }
  }
}
