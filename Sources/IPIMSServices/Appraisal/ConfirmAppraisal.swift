internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func confirmAppraisal(_ request: ConfirmAppraisalRequest, context: RPCContext)
    async throws(RPCError) -> Appraisal
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.appraisal, "appraisal", in: .appraisals)
    validation.text(
      request.reason, "reason", max: 2_000, required: !request.accept, multiline: true)
    try validation.finish()
    let environment = environment
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var (appraisal, asked) = try transaction.appraisal(request.appraisal, for: caller)
      try appraisal.require(.awaitingConfirmation, to: "confirm")
      guard appraisal.submittedBy != caller.member else {
        throw RPCError(
          .failedPrecondition, "SAME_MEMBER",
          "Another member than the one that submitted it confirms it.",
          metadata: ["state": appraisal.state.shortName])
      }
      guard request.accept else {
        return try transaction.reject(
          appraisal, on: asked, request.reason, by: caller, at: now)
      }
      appraisal.confirmedBy = caller.member
      appraisal.confirmTime = now.timestamp
      appraisal.late = asked.isLate(at: now)
      var file = try transaction.fileTakingAnswers(of: appraisal)
      return try transaction.register(
        appraisal, in: &file, as: "APPRAISAL_CONFIRMED", by: caller, at: now, environment)
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Gives up what a program found: another may then be submitted.
  fileprivate func reject(
    _ appraisal: Appraisal, on request: AppraisalRequest, _ reason: String, by caller: Caller,
    at now: Instant
  ) throws(RPCError) -> Appraisal {
    guard var found = try storedCase(appraisal.case) else { throw .notFound("appraisal") }
    var (rejected, answered) = (appraisal, request)
    rejected.state = .rejected
    answered.pendingAppraisal = ""
    try update(answered)
    let facts = request.facts(
      of: caller,
      [
        .init("appraisal", .string(rejected.name)),
        .init("state", .string(rejected.state.shortName)),
        .init("reason", .string(reason)),
      ])
    try change(&found, "APPRAISAL_REJECTED", by: caller, at: now, facts)
    try store(rejected)
    return rejected
  }
}
