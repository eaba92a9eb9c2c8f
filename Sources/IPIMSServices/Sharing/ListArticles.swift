internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  /// Articles of one look at the table of readers.
  static let namesMax = 200

  func listArticles(_ request: ListArticlesRequest, context: RPCContext) async throws(RPCError)
    -> ListArticlesResponse
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    validation.optional(request.kind, "kind")
    let recordation = validation.optionalName(
      request.recordation, "recordation", in: .recordations)?.text
    let page = Page(size: request.pageSize, token: request.pageToken, in: .articles, &validation)
    try validation.finish()
    let kind = request.kind
    let found = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var rows: [(String, Article)] = []
      var (after, searched) = (page.after, 0)
      repeat {
        let names = try reading.articles(
          after: after, on: recordation, for: caller, max: Self.namesMax)
        guard let last = names.last else { break }
        after = last
        searched += names.count
        for name in names where rows.count < page.rowsMax {
          guard let article = try reading.readableArticle(name, for: caller),
            article.state == .published, kind == .unspecified || article.kind == kind
          else { continue }
          rows.append((name, article))
        }
      } while rows.count < page.rowsMax && searched < Self.articlesSearchedMax
      return (
        rows: rows,
        end: rows.count < page.rowsMax && searched >= Self.articlesSearchedMax ? after : ""
      )
    }
    var (articles, nextToken) = page.cut(found.rows)
    // Short, and not the last: it looked at as many as a page may.
    if nextToken.isEmpty, !found.end.isEmpty { nextToken = Page.token(after: found.end) }
    return ListArticlesResponse {
      $0.articles = articles
      $0.nextPageToken = nextToken
    }
  }
}

extension Reading where Failure == RPCError {
  /// The next articles after one of them, oldest first: those that the caller may read, or all on a
  /// recordation, whether or not it may read them.
  fileprivate func articles(
    after name: String, on recordation: String?, for caller: Caller, max: Int
  ) throws(RPCError) -> [String] {
    guard let recordation else { return try articles(after: name, for: caller, max: max) }
    return try rows(
      "SELECT id FROM articles WHERE recordation = $1 AND id > $2 ORDER BY id LIMIT $3",
      .text(recordation), .text(name), .int(max)
    ) { row in row.text(0) }
  }
}
