internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  /// Of one request, with those that were superseded or given up.
  static let appraisalsMax: Int64 = 20

  func submitAppraisal(_ request: SubmitAppraisalRequest, context: RPCContext)
    async throws(RPCError) -> Appraisal
  {
    let caller = try environment.authorize(context, Role.firms)
    return try await submit(request, by: caller, context)
  }

  /// One of a stream, or one alone. The caller is authorised.
  func submit(_ request: SubmitAppraisalRequest, by caller: Caller, _ context: RPCContext)
    async throws(RPCError) -> Appraisal
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.request, "request", in: .requests)
    AppraisalForm.check(request, &validation)
    try validation.finish()
    let environment = environment
    let now = environment.now()
    let name = ResourceName(.appraisals, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let asked = try transaction.request(request.request, for: caller)
      guard asked.state != .answered else {
        throw RPCError(
          .failedPrecondition, "ALREADY_APPRAISED",
          "\(asked.name) was answered by \(asked.appraisal).",
          metadata: ["state": asked.state.shortName])
      }
      let appraisal = try Appraisal(
        name, request, on: asked, by: caller, at: now)
      return try transaction.take(appraisal, as: "APPRAISED", by: caller, at: now, environment)
    }
  }
}
