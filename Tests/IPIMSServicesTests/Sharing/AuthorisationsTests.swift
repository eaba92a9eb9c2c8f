import IPIMSClient
import ServiceHarness
import Testing

/// What is authorised, as look-ups answer it: from recordations and from articles, stored once.
struct AuthorisationsTests {
  private static let firm = AuthorisedFirm {
    $0.name = "Namsan Trading"
    $0.country = "KR"
    $0.roles = [.importer]
    $0.identifier = "6108500065"
  }

  private static let route = AuthorisedRoute {
    $0.origin = "VN"
    $0.loadingPlace = "VNSGN"
    $0.transport = .sea
  }

  private func lookUp(_ desk: Desk, mark: String = "hangang") async throws -> [Authorisation] {
    try await desk.appraisal.lookUpVerdicts(.init { $0.mark = mark }).authorisations
  }

  @Test(arguments: Transport.allCases)
  func ofRecordationsAndArticles(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await ArticleScene(customs)
      let right = try await customs.record(scene.firm, mark: "DONGHAE") {
        $0.authorisedTraders = [
          AuthorisedTrader {
            $0.name = "Alpha"
            $0.country = "JP"
          }
        ]
        $0.productionCountries = ["VN"]
      }
      let own = try await lookUp(scene.busan, mark: "Dong-Hae")
      #expect(own.map(\.recordation) == [right.name, right.name])
      #expect(own.map(\.source) == [right.name, right.name])
      let trader = AuthorisedFirm {
        $0.name = "Alpha"
        $0.country = "JP"
      }
      #expect(own.map(\.subject) == [.firm(trader), .productionCountry("VN")])
      customs.clock.advance(seconds: 60)
      let article = try await scene.publish(scene.firm) {
        $0.recordation = right.name
        $0.firms = [Self.firm]
        $0.routes = [Self.route]
      }
      for desk in [scene.busan, scene.system, scene.administrator, scene.firm] {
        let found = try await lookUp(desk, mark: "DONGHAE")
        #expect(found.map(\.source) == [article.name, article.name, right.name, right.name])
        #expect(found.prefix(2).map(\.subject) == [.firm(Self.firm), .route(Self.route)])
        #expect(found.first?.updateTime == customs.time(inSeconds: 0))
      }
      #expect(try await lookUp(scene.stranger, mark: "DONGHAE").isEmpty)
      #expect(try await lookUp(scene.busan, mark: "OTHER").isEmpty)
      // What is taken back counts no more.
      _ = try await scene.firm.sharing.updateArticle(.init(article, ["routes"]) { _ in })
      #expect(try await lookUp(scene.busan, mark: "DONGHAE").count == 3)
      _ = try await scene.firm.sharing.retireArticle(.init { $0.article = article.name })
      #expect(try await lookUp(scene.busan, mark: "DONGHAE") == own)
    }
  }

  /// What not all of customs may read, no look-up tells; and a firm is not told what customs says.
  @Test func keepToTheAudience() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      for audience in [Audience.offices, .ownFirm] {
        _ = try await scene.publish(scene.firm, audience) { $0.firms = [Self.firm] }
      }
      func ofArticles(_ desk: Desk) async throws -> [String] {
        try await lookUp(desk).map(\.source).filter { $0.hasPrefix("articles/") }
      }
      for (name, desk) in scene.readers {
        #expect(try await ofArticles(desk).isEmpty, Comment(rawValue: name))
      }
      let customsOwn = try await scene.publish(scene.incheon) { $0.firms = [Self.firm] }
      #expect(try await ofArticles(scene.busan) == [customsOwn.name])
      #expect(try await ofArticles(scene.firm).isEmpty)
      let narrow = try await scene.incheon.sharing.updateArticle(
        .init(customsOwn, ["audience", "offices"]) {
          $0.audience = .offices
          $0.offices = ["offices/incheon"]
        })
      #expect(narrow.audience == .offices)
      #expect(try await ofArticles(scene.busan).isEmpty)
    }
  }

  /// Of a draft nothing is authorised; of what a verdict was asked about it is, without a mark.
  @Test func ofRightsOnRecordAndConcerned() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      var draft = Samples.recordation()
      draft.markTexts = ["DRAFT"]
      draft.productionCountries = ["VN"]
      _ = try await scene.firm.reporting.createRecordation(draft)
      #expect(try await lookUp(scene.busan, mark: "DRAFT").isEmpty)
      customs.clock.advance(seconds: 60)
      _ = try await scene.publish(scene.firm) { $0.firms = [Self.firm] }
      let byCode = LookUpVerdictsRequest { $0.hsPrefix = "42" }
      #expect(try await scene.busan.appraisal.lookUpVerdicts(byCode).authorisations.isEmpty)
      let opened = try await scene.incheon.appraisal.openCase(
        Samples.openCase([scene.recordation.name]))
      let asked = try await scene.incheon.appraisal.requestAppraisal(Samples.ask(opened.name))
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked.requests[0]))
      let found = try await scene.busan.appraisal.lookUpVerdicts(byCode)
      #expect(found.authorisations.first?.subject == .firm(Self.firm))
      #expect(Set(found.authorisations.map(\.recordation)) == [scene.recordation.name])
    }
  }

  @Test func atMostFifty() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      for _ in 0..<2 {
        _ = try await scene.publish(scene.firm) {
          $0.firms = Array(repeating: Self.firm, count: 40)
        }
      }
      #expect(try await lookUp(scene.busan).count == 50)
    }
  }
}
