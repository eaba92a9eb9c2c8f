internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func getDocument(_ request: GetDocumentRequest, context: RPCContext) async throws(RPCError)
    -> Document
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .documents)
    try validation.finish()
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.document(name?.text ?? "", for: caller).document
    }
  }
}
