import IPIMSClient
import ServiceHarness
import Testing

/// What articles are found by.
struct SearchArticlesTests {
  @Test(arguments: Transport.allCases)
  func wordsOfEverything(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await ArticleScene(customs)
      let article = try await scene.publish(scene.firm) {
        $0.title = "Ｇenuine Café rivets"
        $0.text = "위조품은 박음질이 다르다."
        $0.facts = [
          Fact {
            $0.key = "hologram"
            $0.value = "blue"
          }
        ]
        $0.firms = [
          AuthorisedFirm {
            $0.name = "Namsan Trading"
            $0.country = "KR"
          }
        ]
        $0.routes = [AuthorisedRoute { $0.forwarder = "Quickship" }]
        $0.sites = [
          ProductionSite {
            $0.name = "Plant Seven"
            $0.country = "VN"
          }
        ]
        $0.lotFormats = [LotFormat { $0.format = "VNX99" }]
      }
      let other = try await scene.publish(scene.firm)
      let texts = [
        "genuine", "GENUINE rivets", "cafe", "CAFÉ", "위조품", "박음질", "holo blue", "namsan",
        "quickship", "seven", "vnx", "hangang genuine", "한",
      ]
      for text in texts {
        let found = try await scene.search(scene.busan) { $0.text = text }
        #expect(found == (text == "한" ? [] : [article]), Comment(rawValue: text))
      }
      #expect(try await scene.search(scene.busan) { $0.text = "hangang" } == [other, article])
      // A word in the middle of one, and one word of two.
      #expect(try await scene.search(scene.busan) { $0.text = "enuine" }.isEmpty)
      #expect(try await scene.search(scene.busan) { $0.text = "genuine riveted" }.isEmpty)
      // A word that goes is found no more.
      _ = try await scene.firm.sharing.updateArticle(
        .init(article, ["title"]) { $0.title = "Seams" })
      #expect(try await scene.search(scene.busan) { $0.text = "cafe" }.isEmpty)
      #expect(
        try await scene.search(scene.busan) { $0.text = "seams" }.map(\.name) == [article.name])
    }
  }

  @Test func filters() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let other = try await customs.record(scene.stranger, mark: "SEINE") { $0.hsCodes = ["6403"] }
      let method = try await scene.publish(scene.firm)
      let alert = try await scene.publish(scene.incheon) {
        $0.kind = .alert
        $0.recordation = other.name
      }
      let free = try await scene.stranger.sharing.publishArticle(Samples.article())
      let desk = scene.busan
      #expect(try await scene.search(desk) == [free, alert, method])
      #expect(try await scene.search(desk) { $0.kind = .alert } == [alert])
      #expect(try await scene.search(desk) { $0.recordation = other.name } == [alert])
      #expect(try await scene.search(desk) { $0.holder = scene.firm.organization } == [method])
      #expect(
        try await scene.search(desk) { $0.holder = scene.stranger.organization } == [free, alert])
      #expect(try await scene.search(desk) { $0.hsPrefix = "64" } == [alert])
      #expect(try await scene.search(desk) { $0.hsPrefix = "6403.99" } == [alert])
      #expect(try await scene.search(desk) { $0.hsPrefix = "65" }.isEmpty)
      #expect(
        try await scene.search(desk) {
          $0.kind = .alert
          $0.text = "riv seine"
          $0.hsPrefix = "6403"
        } == [alert])
      #expect(try await scene.search(desk) { $0.state = .retired }.isEmpty)
      func at(_ change: @escaping @Sendable (inout SearchArticlesRequest) -> Void) async -> Refusal?
      {
        await refusal { try await scene.search(desk, change) }
      }
      #expect(await at { $0.text = "!?" } == .fields("text"))
      #expect(await at { $0.text = "a b c d e f g h i j k" } == .fields("text"))
      #expect(await at { $0.hsPrefix = "x" } == .fields("hs_prefix"))
      #expect(await at { $0.pageSize = -1 } == .fields("page_size"))
      #expect(await at { $0.pageToken = "x" } == .fields("page_token"))
    }
  }

  /// Pages are whole beside inserts: by a rare word, a recordation, and nothing.
  @Test(arguments: ["word", "recordation", "none"])
  func pages(_ way: String) async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      var names: [String] = []
      for _ in 0..<7 { names.append(try await scene.publish(scene.firm).name) }
      var request = SearchArticlesRequest { $0.pageSize = 3 }
      if way == "word" { request.text = "letters" }
      if way == "recordation" { request.recordation = scene.recordation.name }
      var found: [[String]] = []
      repeat {
        let page = try await scene.busan.sharing.searchArticles(request)
        found.append(page.articles.map(\.name))
        request.pageToken = page.nextPageToken
        _ = try await scene.publish(scene.firm)
      } while !request.pageToken.isEmpty
      #expect(found.map(\.count) == [3, 3, 1])
      #expect(found.flatMap { $0 } == names.reversed())
    }
  }
}
