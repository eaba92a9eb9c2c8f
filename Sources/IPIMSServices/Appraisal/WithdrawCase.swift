internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func withdrawCase(_ request: WithdrawCaseRequest, context: RPCContext) async throws(RPCError)
    -> Case
  {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    validation.text(request.reason, "reason", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var file = try transaction.ownCaseFile(request.case, of: caller)
      // What stops goods has to be undone by name, before the case that explains it is gone.
      if file.found.state == .open, file.found.items.contains(where: { $0.goodsState == .held }) {
        throw RPCError(
          .failedPrecondition, "GOODS_STATE", "Goods of the case are held: release them first.",
          metadata: ["state": IPIMSAPI.GoodsState.held.shortName])
      }
      file.found.withdrawReason = request.reason
      try transaction.proceed(&file, .withdrawn, at: now, environment)
      try transaction.change(&file, "CASE_WITHDRAWN", by: caller, at: now, request.json)
      return try Self.seen(file.found, by: caller, environment, transaction)
    }
  }
}
