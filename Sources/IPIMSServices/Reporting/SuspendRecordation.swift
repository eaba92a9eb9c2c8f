internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func suspendRecordation(_ request: SuspendRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, [.administrator])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    validation.text(request.reason, "reason", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(request.recordation, for: caller)
      let suspended = try transaction.change(
        recordation, by: .suspend, actor: caller.member, at: now, facts: request.json
      ) { $0.suspensionReason = request.reason }
      try transaction.tell(.suspended, suspended, environment)
      return suspended
    }
  }
}
