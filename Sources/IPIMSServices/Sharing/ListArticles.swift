internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
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
    let kind = request.kind == .unspecified ? nil : request.kind.shortName
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var rows: [(String, Article)] = []
      // Who may read is decided in one place, mayRead; so rows are skipped here, not in SQL.
      try reading.forEach(
        """
        SELECT id, body FROM articles
        WHERE id > $1 AND ($2 IS NULL OR kind = $2) AND ($3 IS NULL OR recordation = $3)
          AND ($4 IS NULL OR organization = $4)
        ORDER BY id
        """,
        .text(page.after), .text(kind), .text(recordation),
        .text(caller.isFirm ? caller.organization : nil)
      ) { row throws(RPCError) in
        let article = try Article(stored: row.blob(1))
        if Self.mayRead(article, caller) { rows.append((row.text(0), article)) }
        return rows.count < page.rowsMax
      }
      return rows
    }
    let (articles, nextToken) = page.cut(rows)
    return ListArticlesResponse {
      $0.articles = articles
      $0.nextPageToken = nextToken
    }
  }
}
