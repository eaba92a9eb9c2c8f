internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Sharing {
  func watchArticles(
    _ request: WatchArticlesRequest, responses: ResponseWriter<WatchArticlesResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.all)
    let tokens = ResumeTokens(environment.keys, of: "WatchArticles")
    let start = try tokens.position(of: request.resumeToken)
    var position = start ?? 0
    // Who begins has nothing that could be removed: from here on, what is removed is told.
    let removedAfter = try await start == nil ? lastPosition() : 0
    try await environment.follow(
      context, as: caller, on: { $0.topics(in: .sharing, customs: Self.articlesTopic) }
    ) { (caller) async throws(RPCError) in
      let watch = ArticleWatch(
        caller: caller, tokens: tokens, position: position, removedAfter: removedAfter)
      let (updates, end) = try await environment.database.read {
        (reading: Reading<RPCError>) throws(RPCError) in try watch.updates(reading)
      }
      guard end > position else { return false }
      for update in updates { try await responses.send(update) }
      position = end
      return true
    }
  }

  private func lastPosition() async throws(RPCError) -> Int64 {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.row("SELECT COALESCE(max(position), 0) FROM events") { row in row.int(0) } ?? 0
    }
  }
}

/// What one caller is told of articles.
private struct ArticleWatch: Sendable {
  /// Changes of one look at the database.
  static let changesMax = 100

  let caller: Caller
  let tokens: ResumeTokens
  let position: Int64
  let removedAfter: Int64

  private struct Change: Hashable {
    var position: Int64
    var article: String
  }

  func updates(_ reading: Reading<RPCError>) throws(RPCError)
    -> (updates: [WatchArticlesResponse], position: Int64)
  {
    var changes: Set<Change> = []
    // As far as every key was read to.
    var through = Int64.max
    for key in caller.articleKeys {
      var (count, last) = (0, position)
      try reading.forEach(
        """
        SELECT position, article FROM article_readers
        WHERE reader = $1 AND position > $2 AND position <= (SELECT max(position) FROM
          (SELECT position FROM article_readers WHERE reader = $1 AND position > $2
            ORDER BY position LIMIT $3) w)
        """,
        .text(key), .int(position), .int(Self.changesMax)
      ) { row in
        changes.insert(Change(position: row.int(0), article: row.text(1)))
        count += 1
        last = max(last, row.int(0))
        return true
      }
      if count >= Self.changesMax { through = min(through, last) }
    }
    // One event can change several, which are told in one go: a recordation with its warnings.
    let positions = Set(changes.map(\.position)).filter { $0 <= through }.sorted()
      .prefix(Self.changesMax)
    guard let end = positions.last else { return ([], position) }
    var updates: [WatchArticlesResponse] = []
    for position in positions {
      let names = changes.filter { $0.position == position }.map(\.article).sorted()
      for name in names {
        // Who leaves in between is told all of them again.
        let place = name == names.last ? position : position - 1
        if let update = try update(name, at: position, resumingAt: place, reading) {
          updates.append(update)
        }
      }
    }
    return (updates, end)
  }

  private func update(
    _ name: String, at position: Int64, resumingAt place: Int64, _ reading: Reading<RPCError>
  ) throws(RPCError) -> WatchArticlesResponse? {
    let article = try reading.readableArticle(name, for: caller)
    if article == nil, position <= removedAfter { return nil }
    return WatchArticlesResponse { response in
      response.update = article.map { .article($0) } ?? .removed(name)
      response.resumeToken = tokens.text(place)
    }
  }
}
