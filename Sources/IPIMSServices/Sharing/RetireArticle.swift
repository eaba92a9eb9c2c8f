internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  func retireArticle(_ request: RetireArticleRequest, context: RPCContext)
    async throws(RPCError) -> Article
  {
    let caller = try environment.authorize(context, Self.authors)
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.article, "article", in: .articles)?.text ?? ""
    validation.etag(request.etag)
    validation.text(request.reason, "reason", max: 2_000, multiline: true)
    try validation.finish()
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var article = try transaction.ownArticle(name, of: caller, request.etag)
      article.state = .retired
      article.retireTime = now.timestamp
      article.retireReason = request.reason
      try transaction.store(&article, "ARTICLE_RETIRED", by: caller, at: now)
      return article
    }
  }
}
