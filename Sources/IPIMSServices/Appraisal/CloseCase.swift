internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func closeCase(_ request: CloseCaseRequest, context: RPCContext) async throws(RPCError) -> Case {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var file = try transaction.ownCaseFile(request.case, of: caller)
      try transaction.proceed(&file, .closed, at: now, environment)
      try transaction.change(&file, "CASE_CLOSED", by: caller, at: now, request.json)
      return try Self.seen(file.found, by: caller, environment, transaction)
    }
  }
}
