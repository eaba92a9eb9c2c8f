internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  func publishArticle(_ request: PublishArticleRequest, context: RPCContext)
    async throws(RPCError) -> Article
  {
    let caller = try environment.authorize(context, [.officer, .rightHolder, .representative])
    let form = try ArticleForm(request, by: caller)
    let now = environment.now()
    let name = ResourceName(.articles, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var article = form.written
      article.name = name
      article.state = .published
      article.createTime = now.timestamp
      article.organization = try transaction.author(of: article, caller)
      article.office = caller.isFirm ? "" : caller.office ?? ""
      article.addAuthorsOffice()
      try transaction.requireRoom(forArticleOn: article.recordation)
      try transaction.linkPhotos(of: article, for: caller)
      try transaction.store(&article, "ARTICLE_PUBLISHED", by: caller, at: now)
      return article
    }
  }
}

extension Reading where Failure == RPCError {
  /// Of one recordation: with its marks and its holder all of them change. Throws
  /// RESOURCE_EXHAUSTED.
  fileprivate func requireRoom(forArticleOn recordation: String) throws(RPCError) {
    guard !recordation.isEmpty else { return }
    let count = try row(
      "SELECT count(*) FROM articles WHERE recordation = $1", .text(recordation)
    ) { row in row.int(0) }
    guard count ?? 0 < Sharing.articlesOfRecordationMax else {
      throw RPCError(
        .resourceExhausted, "ARTICLES_MAX",
        "At most \(Sharing.articlesOfRecordationMax) articles are on one recordation; change one.")
    }
  }

  /// Whose article it is: of a firm's on a recordation the holder's. Throws NOT_FOUND for a
  /// recordation that is none of the firm's, or is not there.
  fileprivate func author(of article: Article, _ caller: Caller) throws(RPCError) -> String {
    guard !article.recordation.isEmpty else { return caller.organization ?? "" }
    let holder = try row(
      "SELECT holder FROM recordations WHERE id = $1", .text(article.recordation)
    ) { row in row.text(0) }
    guard let holder, !caller.isFirm || caller.acts(for: holder, in: .sharing) else {
      throw .notFound("recordation")
    }
    return caller.isFirm ? holder : ""
  }
}
