internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Suspected goods, and what their right holders say of them. Each RPC is in the file of its name.
struct Appraisals: AppraisalService {
  /// Wakes those who watch all cases. Those who watch a firm's are woken by its name.
  static let casesTopic = "cases"

  let environment: ServiceEnvironment
}

extension Reading where Failure == RPCError {
  /// A case as stored, without photos, requests and appraisals; nil where there is none.
  func storedCase(_ name: String) throws(RPCError) -> Case? {
    try row("SELECT body FROM cases WHERE id = $1", .text(name)) { row throws(RPCError) in
      try Case(stored: row.blob(0))
    }
  }

  /// A case that an officer is about to change: of the officer's own office. Throws NOT_FOUND, or
  /// PERMISSION_DENIED, OTHER_OFFICE.
  func ownCase(_ name: String, of officer: Caller) throws(RPCError) -> Case {
    guard let found = try storedCase(name) else { throw .notFound("case") }
    guard found.office == officer.office else {
      throw RPCError(
        .permissionDenied, "OTHER_OFFICE", "This case belongs to \(found.office).")
    }
    return found
  }

  /// A case with all that belongs to it, before anything is left out.
  func wholeCase(_ stored: Case, for caller: Caller) throws(RPCError) -> Case {
    var whole = stored
    whole.photos = try photos(of: stored.name, forFirm: caller.isFirm)
    whole.clocks = try runningClocks(ofCase: stored.name)
    whole.requests = try requests(of: stored.name)
    whole.appraisals = try rows(
      "SELECT body FROM appraisals WHERE case_id = $1 ORDER BY id", .text(stored.name)
    ) { row throws(RPCError) in try Appraisal(stored: row.blob(0)) }
    return whole
  }

  func requests(of caseName: String) throws(RPCError) -> [AppraisalRequest] {
    try rows(
      "SELECT body FROM requests WHERE case_id = $1 ORDER BY id", .text(caseName)
    ) { row throws(RPCError) in try AppraisalRequest(stored: row.blob(0)) }
  }

  /// A case's photos, as officers see them or as holders get them.
  func photos(of caseName: String, forFirm: Bool) throws(RPCError) -> [Photo] {
    try rows(
      """
      SELECT body, holder_digest, holder_size_bytes FROM photos WHERE case_id = $1 ORDER BY id
      """,
      .text(caseName)
    ) { row throws(RPCError) in
      var photo = try Photo(stored: row.blob(0))
      if forFirm {
        photo.sha256 = row.digest(1).hex
        photo.sizeBytes = row.int(2)
      }
      return photo
    }
  }
}

extension Transaction where Failure == RPCError {
  @discardableResult
  func change(
    _ changed: inout Case, _ kind: String, by caller: Caller, at now: Instant, _ facts: JSON
  ) throws(RPCError) -> AppendedEvent {
    try change(&changed, kind, by: caller.member, at: now, facts)
  }

  /// Appends to a case's history and stores the case with its new head.
  @discardableResult
  func change(
    _ changed: inout Case, _ kind: String, by actor: String, at now: Instant, _ facts: JSON
  ) throws(RPCError) -> AppendedEvent {
    let appended = try record(kind, of: changed.name, by: actor, at: now, facts)
    changed.updateTime = now.timestamp
    changed.historyHead = appended.hash.hex
    changed.etag = changed.historyHead
    try run(
      "UPDATE cases SET state = $2, body = $3 WHERE id = $1",
      .text(changed.name), .text(changed.state.shortName), .blob(changed.encoded))
    wake(Appraisals.casesTopic)
    try forEach(
      "SELECT holder, delegate FROM requests WHERE case_id = $1", .text(changed.name)
    ) { row in
      wake(row.text(0))
      if let delegate = row.textOrNil(1) { wake(delegate) }
      return true
    }
    return appended
  }

  /// Stores a request whose state or answer has changed.
  func update(_ request: AppraisalRequest) throws(RPCError) {
    try run(
      "UPDATE requests SET state = $2, body = $3 WHERE id = $1",
      .text(request.name), .text(request.state.shortName), .blob(request.encoded))
  }
}

extension AppraisalRequest {
  /// Moves to the state after `event`. Throws FAILED_PRECONDITION with the state it is in.
  mutating func apply(_ event: IPIMSDomain.RequestState.Event) throws(RPCError) {
    var domain = IPIMSDomain.RequestState(stored: state)
    do {
      try domain.apply(event)
    } catch {
      throw RPCError(error)
    }
    state = .init(named: domain.rawValue)
  }
}
