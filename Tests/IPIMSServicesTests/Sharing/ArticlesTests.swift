import IPIMSClient
import ServiceHarness
import Testing

/// Who reads what is shared.
struct ArticlesTests {
  @Test(arguments: Transport.allCases)
  func audiences(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, stranger) = (try await customs.firm(), try await customs.firm())
      let readers: [(String, Desk)] = [
        ("firm", firm), ("stranger", stranger), ("incheon", try await customs.officer()),
        ("busan", try await customs.officer(office: "offices/busan")),
        ("system", try await customs.clearanceSystem()),
        ("administrator", try await customs.administrator()),
      ]
      let missing = await error {
        try await stranger.sharing.getArticle(
          .init { $0.name = "articles/01j0zv6c3m5k8n2p4q6r8s0t1v" })
      }
      #expect(missing?.code == .notFound)
      let expected: [(Audience, Set<String>)] = [
        (.allCustoms, ["firm", "incheon", "busan", "system", "administrator"]),
        (.offices, ["firm", "incheon", "administrator"]), (.ownFirm, ["firm"]),
      ]
      for (audience, may) in expected {
        let article = try await firm.sharing.publishArticle(Samples.article(audience))
        #expect(article.organization == firm.organization)
        for (name, desk) in readers {
          let comment = Comment(rawValue: "\(audience) \(name)")
          let found = await error {
            try await desk.sharing.getArticle(.init { $0.name = article.name })
          }
          #expect(found == (may.contains(name) ? nil : missing), comment)
          let listed = try await desk.sharing.listArticles(.init()).articles
          #expect(listed.contains(article) == may.contains(name), comment)
        }
      }
    }
  }

  @Test func fieldsOfPublishArticle() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let others = try await customs.record(other)
      func at(_ desk: Desk, _ change: (inout PublishArticleRequest) -> Void) async -> Refusal? {
        var request = Samples.article()
        change(&request)
        let sent = request
        return await refusal { try await desk.sharing.publishArticle(sent) }
      }
      let long = { String(repeating: "x", count: $0) }
      #expect(await at(firm) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await at(firm) { $0.kind = .unspecified } == .fields("kind"))
      #expect(await at(firm) { $0.title = "" } == .fields("title"))
      #expect(await at(firm) { $0.title = long(201) } == .fields("title"))
      #expect(await at(firm) { $0.text = long(20_001) } == .fields("text"))
      #expect(await at(firm) { $0.audience = .offices } == .fields("offices"))
      #expect(await at(firm) { $0.offices = ["offices/busan"] } == .fields("offices"))
      #expect(await at(officer) { $0.audience = .ownFirm } == .fields("audience"))
      #expect(
        await at(firm) { $0.facts = [Fact(), Fact { $0.key = "lot" }] }
          == .fields("facts[0].key", "facts[0].value", "facts[1].value"))
      #expect(await at(firm) { $0.recordation = "x" } == .fields("recordation"))
      #expect(await at(firm) { $0.recordation = others.name } == .notFound)
      #expect(
        await at(firm) { $0.recordation = "recordations/01j0zv6c3m5k8n2p4q6r8s0t1v" } == .notFound)
      #expect(await at(officer) { $0.recordation = others.name } == nil)
      let listed = try await officer.sharing.listArticles(.init { $0.recordation = others.name })
      #expect(listed.articles.count == 1)
      let alerts = try await officer.sharing.listArticles(.init { $0.kind = .alert })
      #expect(alerts.articles.isEmpty)
    }
  }
}
