internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Gives clocks to what was stored before clocks were kept: recordations before customs and on
/// record, requests that are not answered, goods that are held. Once in a database's life; what
/// breaks off goes on where it was, for it does nothing for what has clocks.
struct MissingClocks {
  /// Names read at a time.
  static let batchCountMax = 200
  /// The setting that says that it is done.
  static let setting = "clocks_started"

  private let environment: ServiceEnvironment
  private let log: @Sendable (String) -> Void

  init(_ environment: ServiceEnvironment, log: @escaping @Sendable (String) -> Void) {
    self.environment = environment
    self.log = log
  }

  func start() async throws(RPCError) {
    let isDone = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.exists("SELECT 1 FROM settings WHERE key = $1", .text(Self.setting))
    }
    if isDone { return }
    try await startRecordations()
    try await startRequests()
    try await startCases()
    if Task.isCancelled { return }
    try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) -> Void in
      try transaction.run(
        "INSERT INTO settings(key, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        .text(Self.setting), .blob([]))
    }
  }

  private func startRecordations() async throws(RPCError) {
    try await each { (reading, after) throws(RPCError) in
      try reading.rows(
        """
        SELECT id FROM recordations r
        WHERE id > $1 AND state IN ('SUBMITTED', 'ACTIVE', 'SUSPENDED')
          AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.subject = r.id) ORDER BY id LIMIT $2
        """,
        .text(after), .int(Self.batchCountMax)
      ) { row in row.text(0) }
    } start: { (transaction, name) throws(RPCError) in
      try transaction.startMissing(ofRecordation: name, environment)
    }
  }

  private func startRequests() async throws(RPCError) {
    try await each { (reading, after) throws(RPCError) in
      try reading.rows(
        """
        SELECT id FROM requests r
        WHERE id > $1 AND state IN ('SENT', 'OPENED', 'INFORMATION_NEEDED')
          AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.subject = r.id) ORDER BY id LIMIT $2
        """,
        .text(after), .int(Self.batchCountMax)
      ) { row in row.text(0) }
    } start: { (transaction, name) throws(RPCError) in
      try transaction.startMissing(ofRequest: name, environment)
    }
  }

  private func startCases() async throws(RPCError) {
    try await each { (reading, after) throws(RPCError) in
      try reading.rows(
        """
        SELECT id FROM cases c
        WHERE id > $1 AND state IN ('OPEN', 'DECIDED')
          AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.subject = c.id) ORDER BY id LIMIT $2
        """,
        .text(after), .int(Self.batchCountMax)
      ) { row in row.text(0) }
    } start: { (transaction, name) throws(RPCError) in
      try transaction.startMissing(ofCase: name, environment)
    }
  }

  /// Names in their order, each with a transaction of its own; one that fails is told of, and the
  /// others go on.
  private func each(
    _ names: @escaping @Sendable (Reading<RPCError>, String) throws(RPCError) -> [String],
    start: @escaping @Sendable (Transaction<RPCError>, String) throws(RPCError) -> Void
  ) async throws(RPCError) {
    var after = ""
    while !Task.isCancelled {
      let last = after
      let batch = try await environment.database.read {
        (reading: Reading<RPCError>) throws(RPCError) in try names(reading, last)
      }
      for name in batch {
        do throws(RPCError) {
          try await environment.database.write {
            (transaction: Transaction<RPCError>) throws(RPCError) in try start(transaction, name)
          }
        } catch {
          if error.isOfStore { throw error }
          log("clocks of \(name) do not start: \(error.message) \(error.cause)")
        }
      }
      guard let end = batch.last else { return }
      after = end
    }
  }
}

extension Transaction where Failure == RPCError {
  /// From the day on which the recordation came where it is.
  fileprivate func startMissing(ofRecordation name: String, _ environment: ServiceEnvironment)
    throws(RPCError)
  {
    guard try timers(of: name).isEmpty,
      let recordation = try row(
        "SELECT body FROM recordations WHERE id = $1", .text(name),
        map: { row throws(RPCError) in try Recordation(stored: row.blob(0)) })
    else { return }
    if recordation.state == .submitted {
      let start = try time(of: "RECORDATION_SUBMIT", in: name) ?? environment.now()
      return try self.start(.filingDecision, of: recordation, from: start, environment)
    }
    let accepted = try time(of: "RECORDATION_ACCEPT", in: name) ?? environment.now()
    try start(.renewal, of: recordation, from: accepted, environment)
    guard let end = recordation.expireTime, let regime = environment.regimes[recordation.regime]
    else { return }
    let term = regime.clock(.recordationTerm, for: recordation.clockSubject, from: accepted)
    let expires = Instant(secondsSince1970: end.seconds, nanoseconds: end.nanos)
    // The end that was told stands, whatever the regime's file says by now.
    let clock =
      term?.dueDate.due == expires
      ? term
      : regime.recorded(
        .recordationTerm, due: expires, from: accepted, term?.onTimeOut ?? .expire)
    if let clock { try begin(clock, of: name, in: nil, environment) }
  }

  /// By the due time that the firm was told.
  fileprivate func startMissing(ofRequest name: String, _ environment: ServiceEnvironment)
    throws(RPCError)
  {
    guard try timers(of: name).isEmpty,
      let request = try row(
        "SELECT body FROM requests WHERE id = $1", .text(name),
        map: { row throws(RPCError) in try AppraisalRequest(stored: row.blob(0)) }),
      let regime = environment.regimes[request.regime],
      let due = request.dueTime, let sent = request.createTime
    else { return }
    let clock = regime.recorded(
      .appraisalAnswer, due: Instant(secondsSince1970: due.seconds, nanoseconds: due.nanos),
      from: Instant(secondsSince1970: sent.seconds, nanoseconds: sent.nanos), .unanswered)
    try begin(clock, of: name, in: request.case, environment)
  }

  /// A hold of which nobody counted the days begins to count now.
  fileprivate func startMissing(ofCase name: String, _ environment: ServiceEnvironment)
    throws(RPCError)
  {
    guard try timers(of: name).isEmpty, let file = try caseFile(name),
      file.found.items.contains(where: { $0.goodsState == .held && $0.decision != .infringing }),
      let hold = environment.regimes[file.found.regime]?.clock(
        .hold, for: file.proceedings.subject, from: environment.now())
    else { return }
    try begin(hold, of: name, in: name, environment)
  }

  private func begin(
    _ clock: IPIMSDomain.Clock, of subject: String, in caseName: String?,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    try start(
      StoredTimer(
        clock, of: subject, in: caseName, at: environment.now(), id: environment.newID()))
  }

  /// When an event of a kind last happened to something.
  private func time(of kind: String, in subject: String) throws(RPCError) -> Instant? {
    try row(
      "SELECT time FROM events WHERE subject = $1 AND kind = $2 ORDER BY sequence DESC LIMIT 1",
      .text(subject), .text(kind)
    ) { row in Instant(millisecondsSince1970: row.int(0)) }
  }
}

extension Regime {
  /// A clock whose end is on record, and not the rule that set it.
  func recorded(
    _ kind: IPIMSDomain.ClockKind, due: Instant, from start: Instant, _ timeOut: IPIMSDomain.TimeOut
  ) -> IPIMSDomain.Clock {
    var dueDate = appraisalClock(dueAt: due, setAt: start).dueDate
    dueDate.rule = "\(kind.valueName): as on record"
    return IPIMSDomain.Clock(kind, dueDate, onTimeOut: timeOut)
  }
}
