internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func withdrawRecordation(_ request: WithdrawRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms.union([.administrator]))
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    validation.text(request.reason, "reason", max: 2_000, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(request.recordation, for: caller)
      let withdrawn = try transaction.change(
        recordation, by: .withdraw, actor: caller.member, at: now,
        facts: request.json.acted(by: caller, for: recordation.holder)
      ) { changed in
        changed.suspensionReason = ""
        changed.pendingChange = nil
      }
      for timer in try transaction.timers(of: withdrawn.name) where timer.state == .pending {
        try transaction.stopTimers(timer.kind, of: withdrawn.name, at: now)
      }
      return withdrawn
    }
  }
}
