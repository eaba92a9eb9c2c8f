internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func submitAppraisal(_ request: SubmitAppraisalRequest, context: RPCContext)
    async throws(RPCError) -> Appraisal
  {
    let caller = try environment.authorize(context, Role.firms)
    try AppraisalForm.validate(request)
    let now = environment.now()
    let name = ResourceName(.appraisals, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var answered = try transaction.request(request.request, for: caller)
      guard answered.state != .answered else {
        throw RPCError(
          .failedPrecondition, "ALREADY_APPRAISED",
          "\(answered.name) was answered by \(answered.appraisal).",
          metadata: ["state": answered.state.shortName])
      }
      guard var found = try transaction.storedCase(answered.case) else {
        throw .notFound("request")
      }
      guard IPIMSDomain.CaseState(stored: found.state).takesAnswers else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "The case takes no more answers.",
          metadata: ["state": found.state.shortName])
      }
      let items = try AppraisalForm.items(of: request, for: answered)
      var appraisal = Appraisal { appraisal in
        appraisal.name = name
        appraisal.request = answered.name
        appraisal.case = answered.case
        appraisal.holder = answered.holder
        appraisal.items = items
        appraisal.pointsOfDistinction = request.pointsOfDistinction
        appraisal.examiner = AppraisalForm.examiner(of: request, caller)
        appraisal.createTime = now.timestamp
        appraisal.late = answered.isLate(at: now)
      }
      try answered.apply(.answer)
      answered.answerTime = now.timestamp
      answered.appraisal = name
      try transaction.update(answered)
      let appended = try transaction.change(
        &found, "APPRAISED", by: caller, at: now, appraisal.json)
      appraisal.historyHead = appended.hash.hex
      try transaction.insert(appraisal, of: found, at: now)
      return appraisal
    }
  }
}

extension AppraisalRequest {
  fileprivate func isLate(at now: Instant) -> Bool {
    guard let dueTime else { return state == .unanswered }
    return state == .unanswered
      || Instant(secondsSince1970: dueTime.seconds, nanoseconds: dueTime.nanos) <= now
  }
}

extension Reading where Failure == RPCError {
  /// A request to the caller's own firm. Throws NOT_FOUND for every other.
  func request(_ name: String, for caller: Caller) throws(RPCError) -> AppraisalRequest {
    let body = try row("SELECT body FROM requests WHERE id = $1", .text(name)) { row in
      row.blob(0)
    }
    guard let body else { throw .notFound("request") }
    let request = try AppraisalRequest(stored: body)
    guard request.holder == caller.organization else { throw .notFound("request") }
    return request
  }
}

extension Transaction where Failure == RPCError {
  /// Stores an appraisal, and each verdict where later checks look for it.
  fileprivate func insert(_ appraisal: Appraisal, of found: Case, at now: Instant)
    throws(RPCError)
  {
    try run(
      """
      INSERT INTO appraisals(id, request, case_id, holder, state, body)
      VALUES ($1, $2, $3, $4, 'FILED', $5)
      """,
      .text(appraisal.name), .text(appraisal.request), .text(appraisal.case),
      .text(appraisal.holder), .blob(appraisal.encoded))
    let seller = MarkText.folded(found.seller?.name ?? "")
    for (position, verdict) in appraisal.items.enumerated() {
      guard let item = found.items.first(where: { $0.id == verdict.item }) else { continue }
      try run(
        """
        INSERT INTO verdicts(mark, hs_code, appraisal, position, case_id, item, holder, seller,
          origin, verdict, time, heading, departure, loading_place)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, substr($2, 1, 4), '', '')
        """,
        .text(MarkText.folded(item.markAsSeen)), .text(item.hsCode), .text(appraisal.name),
        .int(position), .text(found.name), .text(item.id), .text(appraisal.holder),
        .text(seller), .text(item.origin), .text(verdict.verdict.shortName),
        .int(now.millisecondsSince1970))
    }
  }
}
