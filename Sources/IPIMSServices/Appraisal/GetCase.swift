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
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      guard let stored = try reading.storedCase(request.name),
        let shown = try Self.view(stored, for: caller, reading)
      else { throw .notFound("case") }
      return shown
    }
  }
}
