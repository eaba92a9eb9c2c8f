import IPIMSClient
import ServiceHarness
import Testing

/// Every author and audience x every reader x every RPC that reads.
struct ArticleAudienceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var author: String
    var audience: Audience
    var readers: Set<String>
    var changers: Set<String>
    var testDescription: String { "\(author) \(audience)" }
  }

  static let rows = [
    Row(
      author: "firm", audience: .allCustoms,
      readers: ["firm", "incheon", "busan", "daegu", "system", "administrator"],
      changers: ["firm"]),
    Row(
      author: "firm", audience: .offices, readers: ["firm", "daegu", "administrator"],
      changers: ["firm"]),
    Row(author: "firm", audience: .ownFirm, readers: ["firm"], changers: ["firm"]),
    Row(
      author: "incheon", audience: .allCustoms,
      readers: ["incheon", "busan", "daegu", "system", "administrator"],
      changers: ["incheon", "administrator"]),
    Row(
      author: "incheon", audience: .offices, readers: ["incheon", "daegu", "administrator"],
      changers: ["incheon", "administrator"]),
    Row(
      author: "incheon", audience: .holder,
      readers: ["firm", "incheon", "busan", "daegu", "system", "administrator"],
      changers: ["incheon", "administrator"]),
  ]

  private static let missing = "articles/01j0zv6c3m5k8n2p4q6r8s0t1v"

  @Test(arguments: rows)
  func reads(_ row: Row) async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let author = row.author == "firm" ? scene.firm : scene.incheon
      let article = try await scene.publish(author, row.audience) { $0.text = "Zirconium." }
      for (name, desk) in scene.readers {
        let may = row.readers.contains(name)
        let comment = Comment(rawValue: "\(row.testDescription) \(name)")
        let found = await error {
          try await desk.sharing.getArticle(.init { $0.name = article.name })
        }
        let missing = await error {
          try await desk.sharing.getArticle(.init { $0.name = Self.missing })
        }
        #expect(found == (may ? nil : missing), comment)
        let expected = may ? [article] : []
        func only(_ articles: [Article]) -> [Article] {
          articles.filter { $0.name == article.name }
        }
        #expect(only(try await desk.sharing.listArticles(.init()).articles) == expected, comment)
        #expect(
          try await desk.sharing.listArticles(.init { $0.recordation = scene.recordation.name })
            .articles == expected, comment)
        // Through a rare word, a recordation, a holder, an HS code, and nothing.
        #expect(try await scene.search(desk) { $0.text = "zirc" } == expected, comment)
        #expect(
          try await scene.search(desk) { $0.recordation = scene.recordation.name } == expected,
          comment)
        #expect(
          try await scene.search(desk) { $0.holder = scene.firm.organization } == expected, comment)
        #expect(try await scene.search(desk) { $0.hsPrefix = "42" } == expected, comment)
        #expect(only(try await scene.search(desk)) == expected, comment)
        let watched = try await scene.watched(by: name)
        #expect(only(watched.articles) == expected, comment)
        #expect(watched.removed.isEmpty, comment)
      }
    }
  }

  @Test(arguments: rows)
  func changes(_ row: Row) async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let author = row.author == "firm" ? scene.firm : scene.incheon
      for (name, desk) in scene.readers {
        let article = try await scene.publish(author, row.audience)
        let update = await refusal {
          try await desk.sharing.updateArticle(
            .init(article, ["title"]) { $0.title = "Changed" })
        }
        let retire = await refusal {
          try await desk.sharing.retireArticle(.init { $0.article = article.name })
        }
        let expected: Refusal? =
          switch (name, row.changers.contains(name), row.readers.contains(name)) {
          case ("system", _, _): .roleNotAllowed
          case (_, true, _): nil
          case (_, _, true): Refusal(.permissionDenied, "NOT_THE_AUTHOR")
          default: .notFound
          }
        let comment = Comment(rawValue: "\(row.testDescription) \(name)")
        #expect(update == expected, comment)
        #expect(retire == expected, comment)
        guard expected == nil else { continue }
        // Retired: the authors still see it, and nobody else does.
        for (reader, desk) in scene.readers {
          let comment = Comment(rawValue: "\(row.testDescription) by \(name), for \(reader)")
          let got = await refusal {
            try await desk.sharing.getArticle(.init { $0.name = article.name })
          }
          let isAuthor = row.changers.contains(reader)
          #expect(got == (isAuthor ? nil : .notFound), comment)
          let listed = try await desk.sharing.listArticles(.init()).articles
          #expect(!listed.contains { $0.name == article.name }, comment)
          let found = try await scene.search(desk)
          #expect(!found.contains { $0.name == article.name }, comment)
          let retired = try await scene.search(desk) { $0.state = .retired }
          #expect(retired.contains { $0.name == article.name } == isAuthor, comment)
        }
        #expect(
          await refusal {
            try await desk.sharing.retireArticle(.init { $0.article = article.name })
          } == Refusal(.failedPrecondition, "ARTICLE_STATE", state: "RETIRED"), comment)
      }
    }
  }

  /// Neither pages nor positions tell of what others share.
  @Test func pagesAndPositionsTellNothing() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let own = try await scene.stranger.sharing.publishArticle(Samples.article())
      let alone = try await scene.stranger.sharing.searchArticles(
        .init {
          $0.text = "riveted"
          $0.pageSize = 1
        })
      #expect(alone.articles == [own] && alone.nextPageToken.isEmpty)
      for _ in 0..<5 { _ = try await scene.publish(scene.firm) }
      let among = try await scene.stranger.sharing.searchArticles(
        .init {
          $0.text = "riveted"
          $0.pageSize = 1
        })
      #expect(among == alone)
      let listed = try await scene.stranger.sharing.listArticles(.init { $0.pageSize = 1 })
      #expect(listed.articles == [own] && listed.nextPageToken.isEmpty)
      // Of one search, and of no other: a page token grants nothing.
      let page = try await scene.incheon.sharing.searchArticles(.init { $0.pageSize = 2 })
      #expect(!page.nextPageToken.isEmpty)
      let stolen = try await scene.stranger.sharing.searchArticles(
        .init {
          $0.pageSize = 2
          $0.pageToken = page.nextPageToken
        })
      #expect(stolen.articles.allSatisfy { $0 == own } && stolen.nextPageToken.isEmpty)
      #expect(
        await refusal {
          try await scene.incheon.sharing.searchArticles(
            .init {
              $0.text = "riveted"
              $0.pageToken = page.nextPageToken
            })
        } == .fields("page_token"))
    }
  }
}
