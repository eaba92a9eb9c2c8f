internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func getRecordation(_ request: GetRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .recordations)
    try validation.finish()
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.recordation(name?.text ?? "", for: caller)
    }
  }
}
