internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// Takes what a firm submits: customs has it at once, or, where a program gave it and a
  /// recordation wants that confirmed, once a member has confirmed it. Throws FAILED_PRECONDITION:
  /// APPRAISAL_PENDING while another waits, CASE_STATE or REQUEST_STATE where none is taken; or
  /// RESOURCE_EXHAUSTED, APPRAISALS_MAX.
  func take(
    _ appraisal: Appraisal, as kind: String, reason: String = "", by caller: Caller,
    at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) -> Appraisal {
    var file = try fileTakingAnswers(of: appraisal)
    let asked = file[appraisal.request]
    guard asked.pendingAppraisal.isEmpty else {
      throw RPCError(
        .failedPrecondition, "APPRAISAL_PENDING",
        "\(asked.pendingAppraisal) waits to be confirmed or given up.",
        metadata: ["state": asked.state.shortName])
    }
    try requireRoom(forAppraisalOn: asked)
    guard try needsConfirmation(appraisal, on: asked) else {
      return try register(
        appraisal, in: &file, as: kind, reason: reason, by: caller, at: now, environment)
    }
    let kept = try keepBack(appraisal, in: &file, reason: reason, by: caller, at: now, environment)
    try tell(.awaitsConfirmation, file[appraisal.request], environment)
    return kept
  }

  private func requireRoom(forAppraisalOn request: AppraisalRequest) throws(RPCError) {
    let count = try row(
      "SELECT count(*) FROM appraisals WHERE request = $1", .text(request.name)
    ) { row in row.int(0) }
    guard count ?? 0 < Appraisals.appraisalsMax else {
      throw RPCError(
        .resourceExhausted, "APPRAISALS_MAX",
        "A request takes at most \(Appraisals.appraisalsMax) appraisals.")
    }
  }

  /// Puts an appraisal before customs: it answers the request, or takes the place of the one that
  /// did, and counts.
  func register(
    _ appraisal: Appraisal, in file: inout CaseFile, as kind: String, reason: String = "",
    by caller: Caller, at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) -> Appraisal {
    var filed = appraisal
    filed.state = .filed
    // What it had while it waited is of another moment.
    (filed.historyHead, filed.receipt) = ("", nil)
    let findings = Proceedings.Findings(of: filed, in: file.found.items)
    if filed.supersedes.isEmpty {
      try proceed(&file, .requestAnswered(filed.request, findings), at: now, environment)
      file[filed.request].answerTime = now.timestamp
    } else {
      try takePlace(filed, of: filed.supersedes)
      try proceed(&file, .answerSuperseded(filed.request, findings), at: now, environment)
    }
    file[filed.request].appraisal = filed.name
    file[filed.request].pendingAppraisal = ""
    try update(file[filed.request])
    let appended = try change(
      &file, kind, by: caller, at: now, filed.facts(reason: reason))
    filed.takeReceipt(appended, environment)
    try store(filed)
    try count(filed, of: file.found, at: now)
    return filed
  }

  /// The case of an appraisal. Throws FAILED_PRECONDITION, CASE_STATE where it takes no more.
  func fileTakingAnswers(of appraisal: Appraisal) throws(RPCError) -> CaseFile {
    guard let file = try caseFile(appraisal.case) else { throw .notFound("appraisal") }
    guard IPIMSDomain.CaseState(stored: file.found.state).takesAnswers else {
      throw RPCError(
        .failedPrecondition, "CASE_STATE", "The case takes no more answers.",
        metadata: ["state": file.found.state.shortName])
    }
    return file
  }

  private func needsConfirmation(_ appraisal: Appraisal, on request: AppraisalRequest)
    throws(RPCError) -> Bool
  {
    guard let program = appraisal.examiner?.program, !program.isEmpty else { return false }
    for name in request.recordations {
      let recordation = try row("SELECT body FROM recordations WHERE id = $1", .text(name)) {
        row throws(RPCError) in try Recordation(stored: row.blob(0))
      }
      if recordation?.confirmProgramAppraisals == true { return true }
    }
    return false
  }

  /// Customs does not see it, it counts nowhere, and the time to answer goes on.
  private func keepBack(
    _ appraisal: Appraisal, in file: inout CaseFile, reason: String, by caller: Caller,
    at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) -> Appraisal {
    var kept = appraisal
    if kept.supersedes.isEmpty {
      // What would not be taken once it is confirmed is not taken now.
      var answered = file[kept.request]
      try answered.apply(.answer)
    }
    kept.state = .awaitingConfirmation
    file[kept.request].pendingAppraisal = kept.name
    try update(file[kept.request])
    let appended = try change(
      &file, "APPRAISAL_AWAITS_CONFIRMATION", by: caller, at: now,
      kept.facts(reason: reason))
    kept.takeReceipt(appended, environment)
    try store(kept)
    return kept
  }

  private func takePlace(_ appraisal: Appraisal, of earlier: String) throws(RPCError) {
    guard var superseded = try storedAppraisal(earlier) else { throw .notFound("appraisal") }
    superseded.state = .superseded
    superseded.supersededBy = appraisal.name
    try store(superseded)
    try uncount(superseded)
  }

  /// Stores an appraisal as it now is.
  func store(_ appraisal: Appraisal) throws(RPCError) {
    try run(
      """
      INSERT INTO appraisals(id, request, case_id, holder, state, superseded_by, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state,
        superseded_by = excluded.superseded_by, body = excluded.body
      """,
      .text(appraisal.name), .text(appraisal.request), .text(appraisal.case),
      .text(appraisal.holder), .text(appraisal.state.shortName),
      .text(appraisal.supersededBy.isEmpty ? nil : appraisal.supersededBy),
      .blob(appraisal.encoded))
  }
}

extension Appraisal {
  /// What an event tells of it, and why it was given where it takes another's place.
  fileprivate func facts(reason: String) -> JSON {
    guard !reason.isEmpty, case .object(let members) = json else { return json }
    return .object(members + [.init("reason", .string(reason))])
  }

  /// Throws FAILED_PRECONDITION, APPRAISAL_STATE where it is in another state.
  func require(_ needed: AppraisalState, to act: String) throws(RPCError) {
    guard state != needed else { return }
    throw RPCError(
      TransitionError(machine: "appraisal", state: state.shortName, event: act))
  }
}

extension AppraisalRequest {
  /// Whether an answer now comes after its time.
  func isLate(at now: Instant) -> Bool {
    guard let dueTime else { return state == .unanswered }
    return state == .unanswered
      || Instant(secondsSince1970: dueTime.seconds, nanoseconds: dueTime.nanos) <= now
  }
}
