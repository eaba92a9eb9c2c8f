internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Fires the clocks of cases and recordations when they are due: oldest first, each in a
/// transaction of its own that looks again whether it still runs. What is due is read from the
/// database each time, by the wall clock: a restart loses nothing, a clock that jumps ahead fires
/// all that fell due in between, and one that jumps back fires nothing twice.
public final class ClockWorker: Sendable {
  /// Who acts, in histories.
  static let actor = "clock"
  /// What is on record where a time has run out.
  static let eventKind = "CLOCK_RAN_OUT"
  /// Timers read at a time.
  static let batchCountMax = 64
  /// Longest sleep: the wall clock may be set, and timers are started meanwhile.
  static let sleepMillisecondsMax: Int64 = 1_000
  /// Between two times that statistics are brought up to date: whoever asks for them waits for no
  /// more than happened since.
  static let statisticsSeconds: Int64 = 30
  /// Until a timer that failed is tried again.
  static let retrySeconds: Int64 = 60

  private struct State {
    /// When those that failed are tried again, by id.
    var retries: [String: Instant] = [:]
    /// What the store refused with, told once for as long as it lasts.
    var refusal: String?
  }

  private let environment: ServiceEnvironment
  private let log: @Sendable (String) -> Void
  private let state = Lock(State())

  /// `log` is told of what an operator must know: timers that fail, and a store that refuses.
  public init(_ environment: ServiceEnvironment, log: @escaping @Sendable (String) -> Void) {
    self.environment = environment
    self.log = log
  }

  /// Fires until the task is cancelled; what was there before clocks were kept gets its own first.
  public func run() async {
    var isComplete = false
    var counted = environment.now()
    while !Task.isCancelled {
      if !isComplete { isComplete = await startMissing() }
      if isComplete { await runDue() }
      let now = environment.now()
      // A clock that was set back does not make the wait longer.
      if now < counted || now >= counted.adding(seconds: Self.statisticsSeconds) {
        counted = now
        await untilRefused { () async throws(RPCError) in
          try await StatisticsLedger(environment).catchUp()
        }
      }
      try? await Task.sleep(for: .milliseconds(sleepMilliseconds()))
    }
  }

  private func sleepMilliseconds() async -> Int64 {
    let next = try? await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try reading.nextDueTime()
    }
    guard let due = next ?? nil else { return Self.sleepMillisecondsMax }
    let wait = due.millisecondsSince1970 - environment.now().millisecondsSince1970
    // One that is due and yet there has failed, and waits for its next turn.
    return wait > 0 ? min(wait, Self.sleepMillisecondsMax) : Self.sleepMillisecondsMax
  }

  /// Fires all that is due now, and tells how many clocks those were.
  @discardableResult
  public func runDue() async -> Int {
    var count = 0
    await untilRefused { () async throws(RPCError) in
      while environment.database.isWritable, !Task.isCancelled {
        let batch = try await due()
        if batch.isEmpty { break }
        for timer in batch where try await fire(timer) { count += 1 }
      }
    }
    return count
  }

  /// Starts the clocks of recordations, requests and held goods that have none: they are older than
  /// the clocks. False where the store refused, so that it is tried again.
  @discardableResult
  public func startMissing() async -> Bool {
    await untilRefused { () async throws(RPCError) in
      try await MissingClocks(environment, log: log).start()
    }
  }

  /// What the store refuses is told once for as long as it lasts.
  @discardableResult
  private func untilRefused(_ body: () async throws(RPCError) -> Void) async -> Bool {
    do throws(RPCError) {
      try await body()
      state.withLock { $0.refusal = nil }
      return true
    } catch {
      let isNew = state.withLock { state in
        defer { state.refusal = error.reason }
        return state.refusal != error.reason
      }
      if isNew { log("clocks wait: \(error.reason) \(error.cause)") }
      return false
    }
  }

  /// The next that are due and do not wait to be tried again. Of a case that which the law puts
  /// first, whichever of its timers was found.
  private func due() async throws(RPCError) -> [StoredTimer] {
    let now = environment.now()
    // A clock that was set back does not make the wait longer.
    let latest = now.adding(seconds: Self.retrySeconds)
    let waiting = state.withLock { state in
      state.retries = state.retries.filter { $0.value > now && $0.value <= latest }
      return Set(state.retries.keys)
    }
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let found = try reading.dueTimers(at: now, limit: Self.batchCountMax + waiting.count)
      var cases: Set<String> = []
      var batch: [StoredTimer] = []
      for timer in found where !waiting.contains(timer.id) {
        guard let name = timer.caseName else {
          batch.append(timer)
          continue
        }
        guard cases.insert(name).inserted else { continue }
        let first = try reading.timers(ofCase: name).filter { timer in
          timer.state == .pending && timer.due <= now && !waiting.contains(timer.id)
        }.min { ($0.due, $0.rank, $0.id) < ($1.due, $1.rank, $1.id) }
        if let first { batch.append(first) }
      }
      return batch
    }
  }

  /// Fires one, if it still runs. One that fails is told of and tried again later; the others go
  /// on. Throws what is the store's trouble, and not the timer's.
  private func fire(_ timer: StoredTimer) async throws(RPCError) -> Bool {
    do throws(RPCError) {
      if timer.onTimeOut == TimeOut.erase.rawValue, let name = timer.caseName {
        try await environment.erasePersonalData(of: name)
      }
      let environment = environment
      return try await environment.database.write {
        (transaction: Transaction<RPCError>) throws(RPCError) in
        try transaction.fire(timer, environment)
      }
    } catch {
      if error.isOfStore { throw error }
      let retry = environment.now().adding(seconds: Self.retrySeconds)
      state.withLock { $0.retries[timer.id] = retry }
      log("clock \(timer.kind) of \(timer.subject) failed: \(error.message) \(error.cause)")
      return false
    }
  }
}

extension RPCError {
  /// Whether the store refuses now what it may take later.
  var isOfStore: Bool { code == .resourceExhausted || code == .unavailable }
}

extension StoredTimer {
  /// The law's order of what is due at one instant.
  fileprivate var rank: Int {
    IPIMSDomain.ClockKind.allCases.firstIndex { $0.rawValue == kind } ?? 0
  }
}

extension IPIMSDomain.Clock {
  /// As the history has it.
  func fact(of subject: String) -> JSON {
    .object([
      .init("clock", .string(kind.rawValue)), .init("subject", .string(subject)),
      .init("dueTime", .string(dueDate.due.timestamp.text)),
      .init("onTimeOut", .string(onTimeOut.rawValue)),
    ])
  }
}

extension Transaction where Failure == RPCError {
  /// Brings about what the end of a timer brings about; false where it no longer runs. It counts
  /// from its due instant, and is on record as of now.
  fileprivate func fire(_ timer: StoredTimer, _ environment: ServiceEnvironment)
    throws(RPCError) -> Bool
  {
    let now = environment.now()
    let clock = try timer.explanation().domainClock()
    guard timer.due <= now, try isRunning(timer.id) else { return false }
    guard let caseName = timer.caseName else {
      try fire(timer.id, at: now)
      try timeOut(clock, ofRecordation: timer.subject, at: now, environment)
      return true
    }
    guard var file = try caseFile(caseName) else { throw .notFound("case") }
    try fire(timer.id, at: now)
    let event = ProceedingsEvent.timedOut(clock.kind, subject: timer.subject)
    try proceed(&file, event, at: clock.dueDate.due, environment)
    try change(
      &file, ClockWorker.eventKind, by: ClockWorker.actor, at: now, clock.fact(of: timer.subject))
    return true
  }

  private func isRunning(_ timer: String) throws(RPCError) -> Bool {
    try exists("SELECT 1 FROM timers WHERE id = $1 AND state = 'PENDING'", .text(timer))
  }
}
