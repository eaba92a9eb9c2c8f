import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Open streams of articles.
@Suite(.timeLimit(.minutes(5)))
struct WatchArticlesTests {
  /// What leaves a reader's view is told as removed, once, to those who saw it, and to nobody else.
  @Test func audiencesThatChange() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      var tokens: [String: String] = [:]
      func watched(_ name: String) async throws -> ArticleScene.Watched {
        let watched = try await scene.watched(by: name, tokens[name] ?? "")
        tokens[name] = watched.token
        return watched
      }
      for (name, _) in scene.readers { _ = try await watched(name) }
      func expect(
        _ article: Article, seen: Set<String>, removed: Set<String>, _ line: Int = #line
      ) async throws {
        for (name, _) in scene.readers {
          let told = try await watched(name)
          let comment = Comment(rawValue: "\(name), line \(line)")
          #expect(
            told.articles.filter { $0.name == article.name }
              == (seen.contains(name) ? [article] : []), comment)
          #expect(told.removed == (removed.contains(name) ? [article.name] : []), comment)
        }
      }
      let customsAll: Set<String> = ["incheon", "busan", "daegu", "system", "administrator"]
      var article = try await scene.publish(scene.firm)
      try await expect(article, seen: customsAll.union(["firm"]), removed: [])
      article = try await scene.firm.sharing.updateArticle(
        .init(article, ["audience", "offices"]) {
          $0.audience = .offices
          $0.offices = ["offices/incheon"]
        })
      let few: Set<String> = ["firm", "incheon", "administrator"]
      try await expect(article, seen: few, removed: ["busan", "daegu", "system"])
      article = try await scene.firm.sharing.updateArticle(
        .init(article, ["title"]) { $0.title = "More" })
      try await expect(article, seen: few, removed: [])
      article = try await scene.firm.sharing.updateArticle(
        .init(article, ["audience"]) { $0.audience = .ownFirm })
      try await expect(article, seen: ["firm"], removed: ["incheon", "administrator"])
      article = try await scene.firm.sharing.updateArticle(.init(article, ["audience"]) { _ in })
      try await expect(article, seen: customsAll.union(["firm"]), removed: [])
      article = try await scene.firm.sharing.retireArticle(.init { $0.article = article.name })
      #expect(article.state == .retired)
      try await expect(article, seen: ["firm"], removed: customsAll)
      // Who begins anew is told of nothing that was removed.
      tokens = [:]
      try await expect(article, seen: ["firm"], removed: [])
    }
  }

  @Test func warningsForAHolder() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let firm = try await scene.watched(by: "firm")
      let stranger = try await scene.watched(by: "stranger")
      let alert = try await scene.publish(scene.incheon, .holder) { $0.kind = .alert }
      let told = try await scene.watched(by: "firm", firm.token)
      #expect(told.articles == [alert])
      #expect(try await scene.watched(by: "stranger", stranger.token).articles.isEmpty)
      let kept = try await scene.incheon.sharing.updateArticle(.init(alert, ["audience"]) { _ in })
      #expect(kept.audience == .allCustoms)
      #expect(try await scene.watched(by: "firm", told.token).removed == [alert.name])
      #expect(try await scene.watched(by: "stranger", stranger.token).removed.isEmpty)
    }
  }

  /// A stream that is open is woken, and ends with its token.
  @Test(arguments: Transport.allCases)
  func livesAndEndsWithItsToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await ArticleScene(customs)
      let before = try await scene.publish(scene.firm)
      let desk = try await customs.token(of: scene.firm)
      var stream = desk.sharing.watchArticles(.init()).makeAsyncIterator()
      #expect(try await stream.next()?.update == .article(before))
      let open = try await scene.publish(scene.firm)
      #expect(try await stream.next()?.update == .article(open))
      _ = try await scene.administrator.account.revokeToken(.init { $0.name = desk.tokenName })
      await #expect(throws: RPCError.self) { _ = try await stream.next() }
    }
  }

  /// Of each key so many are read at a time; what one has behind its piece is not passed over for
  /// what another has.
  @Test func whatIsReadInPiecesIsAllTold() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      var names: [String] = []
      for _ in 0..<2 { names.append(try await scene.publish(scene.incheon, .holder).name) }
      // Both change with one event.
      _ = try await scene.administrator.reporting.transferRecordation(
        .init {
          $0.recordation = scene.recordation.name
          $0.to = scene.stranger.organization
        })
      for _ in 0..<120 {
        names.append(try await scene.incheon.sharing.publishArticle(Samples.article()).name)
      }
      names.append(try await scene.publish(scene.incheon, .offices).name)
      let told = try await scene.watched(by: "daegu").articles.map(\.name)
      #expect(told.count == names.count && Set(told) == Set(names))
    }
  }

  @Test func foreignTokensAreRefused() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      for token in ["x", "AAAA"] {
        let refused = await refusal {
          for try await _ in scene.busan.sharing.watchArticles(.init { $0.resumeToken = token }) {}
        }
        #expect(refused == .fields("resume_token"))
      }
    }
  }
}
