internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  /// Articles that one page looks at; the next page goes on from there, even if this one is not
  /// full. Only of those that the caller may read, so that nobody can count what others share.
  static let articlesSearchedMax = 10_000
  /// A word that so many articles have at most is looked up; for others articles are gone through.
  static let articlesOfWordMax = 5_000

  func searchArticles(_ request: SearchArticlesRequest, context: RPCContext)
    async throws(RPCError) -> SearchArticlesResponse
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    let filter = ArticleFilter(request, &validation)
    let size = Page.size(request.pageSize, &validation)
    let tokens = PageTokens(of: "SearchArticles", request, environment.keys)
    let before =
      tokens.start(&validation).map { String(decoding: $0, as: UTF8.self) }
      ?? FoundArticles.start
    try validation.finish()
    let page = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var page = FoundArticles(size: size, filter: filter, caller: caller)
      try page.find(before: before, reading)
      return page
    }
    return SearchArticlesResponse {
      $0.articles = page.articles
      $0.nextPageToken = page.isCut ? tokens.text(page.last) : ""
    }
  }
}

/// One page of what a search finds, newest first.
private struct FoundArticles: Sendable {
  /// After all names: `0` is what follows `/`.
  static let start = "articles0"

  let size: Int
  let filter: ArticleFilter
  let caller: Caller
  private(set) var articles: [Article] = []
  /// The last that was looked at of those that the caller may read.
  private(set) var last = ""
  /// Whether there is more.
  private(set) var isCut = false
  private var searched = 0
  private var room = PageRoom()

  init(size: Int, filter: ArticleFilter, caller: Caller) {
    self.size = size
    self.filter = filter
    self.caller = caller
  }

  mutating func find(before start: String, _ reading: Reading<RPCError>) throws(RPCError) {
    if let candidates = try candidates(before: start, reading) {
      for name in candidates where !isCut {
        if try filter.hasWords(name, reading) { try look(at: name, reading) }
      }
      return
    }
    var place = start
    while !isCut {
      let names = try reading.articles(
        before: place, filter.state, for: caller, max: Sharing.namesMax)
      guard let end = names.last else { return }
      place = end
      for name in names where !isCut {
        guard searched < Sharing.articlesSearchedMax else {
          isCut = true
          return
        }
        searched += 1
        if try filter.hasWords(name, reading) { try look(at: name, reading) }
        if !isCut { last = name }
      }
    }
  }

  private mutating func look(at name: String, _ reading: Reading<RPCError>) throws(RPCError) {
    guard let article = try reading.readableArticle(name, for: caller),
      try filter.matches(article, reading)
    else { return }
    guard articles.count < size, room.takes(article) else {
      isCut = true
      return
    }
    articles.append(article)
    last = name
  }

  /// Those that may match, newest first, where a recordation or a rare word tells; nil otherwise.
  private func candidates(before start: String, _ reading: Reading<RPCError>) throws(RPCError)
    -> [String]?
  {
    if let recordation = filter.recordation {
      return try reading.rows(
        "SELECT id FROM articles WHERE recordation = $1 AND id < $2 ORDER BY id DESC",
        .text(recordation), .text(start)
      ) { row in row.text(0) }
    }
    var rarest: (count: Int64, word: ArticleFilter.WordRange)?
    for word in filter.words {
      let count =
        try reading.row(
          """
          SELECT count(*) FROM (SELECT 1 FROM article_words WHERE word >= $1 AND word < $2
            LIMIT $3) w
          """,
          .text(word.lower), .text(word.upper), .int(Sharing.articlesOfWordMax + 1)
        ) { row in row.int(0) } ?? 0
      if count < rarest?.count ?? .max { rarest = (count, word) }
    }
    guard let rarest, rarest.count <= Int64(Sharing.articlesOfWordMax) else { return nil }
    // Sorted here: asked to, SQLite goes through all articles instead of those with the word.
    let names = try reading.rows(
      "SELECT article FROM article_words WHERE word >= $1 AND word < $2",
      .text(rarest.word.lower), .text(rarest.word.upper)
    ) { row in row.text(0) }
    return Set(names).filter { $0 < start }.sorted(by: >)
  }
}
