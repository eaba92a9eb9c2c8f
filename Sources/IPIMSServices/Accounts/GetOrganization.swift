internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Accounts {
  func getOrganization(_ request: GetOrganizationRequest, context: RPCContext)
    async throws(RPCError) -> Organization
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .organizations)
    try validation.finish()
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.organization(request.name, for: caller)
    }
  }
}
