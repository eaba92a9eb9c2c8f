internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func supersedeAppraisal(_ request: SupersedeAppraisalRequest, context: RPCContext)
    async throws(RPCError) -> Appraisal
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.appraisal, "appraisal", in: .appraisals)
    AppraisalForm.check(request, &validation)
    validation.text(request.reason, "reason", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let environment = environment
    let now = environment.now()
    let name = ResourceName(.appraisals, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let (earlier, asked) = try transaction.appraisal(request.appraisal, for: caller)
      try earlier.require(.filed, to: "supersede")
      var appraisal = try Appraisal(
        name, request, on: asked, by: caller, at: now)
      appraisal.supersedes = earlier.name
      return try transaction.take(
        appraisal, as: "APPRAISAL_SUPERSEDED", reason: request.reason, by: caller, at: now,
        environment)
    }
  }
}
