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
    let name = validation.name(request.name, "name", in: .articles)
    try validation.finish()
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let body = try reading.row(
        "SELECT body FROM articles WHERE id = $1", .text(name?.text)
      ) { row in row.blob(0) }
      guard let body else { throw .notFound("article") }
      let article = try Article(stored: body)
      guard Self.mayRead(article, caller) else { throw .notFound("article") }
      return article
    }
  }
}
