internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Sharing {
  func getArticle(_ request: GetArticleRequest, context: RPCContext) async throws(RPCError)
    -> Article
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .articles)?.text ?? ""
    try validation.finish()
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try reading.article(name, for: caller)
    }
  }
}
