internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Stores a recordation that is new, with its history's first event.
  func add(
    _ recordation: inout Recordation, _ kind: String, by actor: String, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    recordation.version = 1
    let appended = try record(kind, of: recordation.name, by: actor, at: now, recordation.json)
    recordation.etag = appended.hash.hex
    let body = recordation.encoded
    try run(
      "INSERT INTO recordations(id, holder, state, body) VALUES ($1, $2, $3, $4)",
      .text(recordation.name), .text(recordation.holder), .text(recordation.state.shortName),
      .blob(body))
    try keepVersion(of: recordation, body, kind, appended, at: now)
    try insertHSCodes(of: recordation)
    try authorise(new: recordation)
    index(recordation, in: environment.marks)
  }

  /// Appends to a recordation's history and stores it with its new etag, as a version of its own.
  /// `formerHolder` is whom it is taken from.
  func change(
    _ changed: inout Recordation, _ kind: String, by actor: String, at now: Instant, _ facts: JSON,
    formerHolder: String? = nil
  ) throws(RPCError) {
    let appended = try record(kind, of: changed.name, by: actor, at: now, facts)
    changed.etag = appended.hash.hex
    changed.version += 1
    let body = changed.encoded
    try run(
      "UPDATE recordations SET holder = $2, state = $3, body = $4 WHERE id = $1",
      .text(changed.name), .text(changed.holder), .text(changed.state.shortName), .blob(body))
    try keepVersion(of: changed, body, kind, appended, at: now, formerHolder: formerHolder)
    try notePending(changed)
  }

  private func keepVersion(
    of recordation: Recordation, _ body: [UInt8], _ kind: String, _ appended: AppendedEvent,
    at now: Instant, formerHolder: String? = nil
  ) throws(RPCError) {
    try run(
      """
      INSERT INTO recordation_versions(recordation, version, position, time, kind, holder,
        former_holder, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      .text(recordation.name), .int(recordation.version), .int(appended.position),
      .int(now.millisecondsSince1970), .text(kind), .text(recordation.holder),
      .text(formerHolder), .blob(body))
    wake(Reporting.recordationsTopic)
    wake(recordation.holder)
    if let formerHolder { wake(formerHolder) }
  }

  private func notePending(_ recordation: Recordation) throws(RPCError) {
    if recordation.pendingChange == nil {
      try run(
        "DELETE FROM pending_recordation_changes WHERE recordation = $1", .text(recordation.name))
    } else {
      try run(
        "INSERT INTO pending_recordation_changes(recordation) VALUES ($1) ON CONFLICT DO NOTHING",
        .text(recordation.name))
    }
  }

  func replaceHSCodes(of recordation: Recordation) throws(RPCError) {
    try run(
      "DELETE FROM recordation_hs_codes WHERE recordation = $1", .text(recordation.name))
    try insertHSCodes(of: recordation)
  }

  private func insertHSCodes(of recordation: Recordation) throws(RPCError) {
    for code in Set(recordation.hsCodes) {
      try run(
        "INSERT INTO recordation_hs_codes(hs_code, recordation) VALUES ($1, $2)",
        .text(code), .text(recordation.name))
    }
  }
}

/// One version of a recordation: what an event made of it.
struct RecordationVersion: Sendable {
  /// Of the event, in the one sequence of all.
  var position: Int64
  var time: Instant
  /// What happened, such as RECORDATION_ACCEPT.
  var kind: String
  /// Whether a later one has taken its place.
  var isReplaced: Bool
  var recordation: Recordation

  /// From position, time, kind, whether there is a later one, and body.
  init(_ row: borrowing Row) throws(RPCError) {
    position = row.int(0)
    time = Instant(millisecondsSince1970: row.int(1))
    kind = row.text(2)
    isReplaced = row.int(3) == 1
    recordation = try Recordation(stored: row.blob(4))
  }
}

extension Reading where Failure == RPCError {
  /// The version that stood at a time; nil where there was none yet.
  func recordation(_ name: String, asOf time: Instant) throws(RPCError) -> Recordation? {
    try row(
      """
      SELECT body FROM recordation_versions WHERE recordation = $1 AND time <= $2
      ORDER BY version DESC LIMIT 1
      """,
      .text(name), .int(time.millisecondsSince1970)
    ) { row throws(RPCError) in try Recordation(stored: row.blob(0)) }
  }

  /// The next versions after a position, of all recordations.
  func recordationVersions(after position: Int64, limit: Int) throws(RPCError)
    -> [RecordationVersion]
  {
    try rows(
      """
      SELECT position, time, kind, CASE WHEN EXISTS (SELECT 1 FROM recordation_versions n
        WHERE n.recordation = v.recordation AND n.version > v.version) THEN 1 ELSE 0 END, body
      FROM recordation_versions v WHERE position > $1 ORDER BY position LIMIT $2
      """,
      .int(position), .int(limit)
    ) { row throws(RPCError) in try RecordationVersion(row) }
  }

  /// The same of what a firm holds by them, or has given away with one.
  func recordationVersions(of firm: String, after position: Int64, limit: Int) throws(RPCError)
    -> [RecordationVersion]
  {
    try rows(
      """
      SELECT position, time, kind, CASE WHEN EXISTS (SELECT 1 FROM recordation_versions n
        WHERE n.recordation = v.recordation AND n.version > v.version) THEN 1 ELSE 0 END, body
      FROM recordation_versions v WHERE holder = $1 AND position > $2
      UNION ALL SELECT position, time, kind, 0, body
      FROM recordation_versions WHERE former_holder = $1 AND position > $2
      ORDER BY position LIMIT $3
      """,
      .text(firm), .int(position), .int(limit)
    ) { row throws(RPCError) in try RecordationVersion(row) }
  }

  /// Where the last version of all stands; 0 where there is none.
  func lastRecordationPosition() throws(RPCError) -> Int64 {
    try row("SELECT COALESCE(max(position), 0) FROM recordation_versions") { row in row.int(0) }
      ?? 0
  }
}
