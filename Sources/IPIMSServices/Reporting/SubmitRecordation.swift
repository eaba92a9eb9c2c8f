internal import IPIMSAPI
internal import IPIMSDomain
internal import RPCCore

extension Reporting {
  func submitRecordation(_ request: SubmitRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.recordation, "recordation", in: .recordations)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(name?.text ?? "", for: caller)
      if recordation.state == .draft || recordation.state == .returned {
        try recordation.requireRight(at: now)
        try recordation.requireComplete(request.requestID, environment)
      }
      let submitted = try transaction.change(
        recordation, by: .submit, actor: caller.member, at: now,
        facts: request.json.acted(by: caller, for: recordation.holder)
      ) { $0.returnReasons = [] }
      try transaction.start(.filingDecision, of: submitted, from: now, environment)
      return submitted
    }
  }
}
