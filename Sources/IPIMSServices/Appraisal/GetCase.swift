internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Appraisals {
  func getCase(_ request: GetCaseRequest, context: RPCContext) async throws(RPCError) -> Case {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .cases)
    try validation.finish()
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      guard let stored = try reading.storedCase(request.name),
        let shown = try reading.shownCase(stored, for: caller, environment)
      else { throw .notFound("case") }
      return shown
    }
  }
}
