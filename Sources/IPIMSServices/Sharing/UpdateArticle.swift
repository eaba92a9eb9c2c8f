internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  /// Who writes articles, and administrators, for customs' own.
  static let authors: Set<Role> = [.administrator, .officer, .rightHolder, .representative]

  func updateArticle(_ request: UpdateArticleRequest, context: RPCContext)
    async throws(RPCError) -> Article
  {
    let caller = try environment.authorize(context, Self.authors)
    let form = try ArticleForm(request)
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var article = try transaction.ownArticle(form.written.name, of: caller, request.etag)
      form.apply(request.updateMask, to: &article)
      // Offices follow the audience: those of one before are no longer meant.
      if request.updateMask.contains("audience"), article.audience != .offices,
        !request.updateMask.contains("offices")
      {
        article.offices = []
      }
      var validation = Validation()
      article.checkAudience(isOfFirm: !article.organization.isEmpty, &validation)
      try validation.finish()
      article.addAuthorsOffice()
      if request.updateMask.contains("photos") {
        try transaction.linkPhotos(of: article, for: caller)
      }
      try transaction.store(&article, "ARTICLE_UPDATED", by: caller, at: now)
      return article
    }
  }
}

extension Reading where Failure == RPCError {
  /// A published article that the caller may change. Throws NOT_FOUND, PERMISSION_DENIED, ABORTED,
  /// FAILED_PRECONDITION.
  func ownArticle(_ name: String, of caller: Caller, _ etag: String) throws(RPCError) -> Article {
    let article = try self.article(name, for: caller)
    guard caller.isAuthor(of: article) else {
      throw RPCError(
        .permissionDenied, "NOT_THE_AUTHOR", "The article is changed by its author alone.")
    }
    try RPCError.requireCurrent(etag, article.etag, "article")
    guard article.state == .published else {
      throw RPCError(
        .failedPrecondition, "ARTICLE_STATE", "The article is retired.",
        metadata: ["state": article.state.shortName])
    }
    return article
  }
}
