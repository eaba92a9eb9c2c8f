internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func reinstateRecordation(_ request: ReinstateRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, [.administrator])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(request.recordation, for: caller)
      if recordation.state == .suspended { try recordation.requireRight(at: now) }
      let reinstated = try transaction.change(
        recordation, by: .reinstate, actor: caller.member, at: now, facts: request.json
      ) { $0.suspensionReason = "" }
      try transaction.tell(.reinstated, reinstated, environment)
      return reinstated
    }
  }
}
