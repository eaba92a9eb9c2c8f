import IPIMSClient
import ServiceHarness
import Testing

/// Changes of articles, what they keep to, and what stays of what was before.
struct UpdateArticleTests {
  @Test(arguments: Transport.allCases)
  func changesWhatTheMaskNames(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await ArticleScene(customs)
      let firm = scene.firm
      let article = try await scene.publish(firm) {
        $0.facts = [
          Fact {
            $0.key = "lot"
            $0.value = "AA-999999"
          }
        ]
      }
      #expect(article.state == .published)
      #expect(article.updateTime == article.createTime)
      customs.clock.advance(seconds: 60)
      let changed = try await firm.sharing.updateArticle(
        .init(article, ["title", "facts", "sites"]) {
          $0.etag = article.etag
          $0.title = "Rivets"
          $0.text = "Not in the mask."
          $0.sites = [
            ProductionSite {
              $0.name = "Plant 1"
              $0.country = "vn"
              $0.lotFormat = "\\V99"
            }
          ]
        })
      var expected = article
      expected.title = "Rivets"
      expected.facts = []
      expected.sites = [
        ProductionSite {
          $0.name = "Plant 1"
          $0.country = "VN"
          $0.lotFormat = "\\V99"
        }
      ]
      expected.updateTime = customs.time(inSeconds: 0)
      expected.etag = changed.etag
      #expect(changed == expected)
      #expect(changed.etag != article.etag)
      let got = try await scene.system.sharing.getArticle(.init { $0.name = article.name })
      #expect(got == changed)
      // Both versions are in the history.
      let events = try await customs.events(of: article.name)
      #expect(events.map(\.kind) == ["ARTICLE_PUBLISHED", "ARTICLE_UPDATED"])
      #expect(events.map { $0["title"] } == ["Letters", "Rivets"])
    }
  }

  @Test func refusals() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let firm = scene.firm
      let article = try await scene.publish(firm)
      func at(
        _ mask: [String], by desk: Desk? = nil,
        _ change: @escaping @Sendable (inout UpdateArticleRequest) -> Void = { _ in }
      ) async -> Refusal? {
        await refusal {
          try await (desk ?? firm).sharing.updateArticle(.init(article, mask, change))
        }
      }
      #expect(await at([]) == .fields("update_mask"))
      #expect(await at(["recordation"]) == .fields("update_mask[0]"))
      #expect(await at(["title", "title"]) { $0.title = "x" } == .fields("update_mask"))
      #expect(await at(["title"]) == .fields("title"))
      #expect(await at(["text", "kind"]) == .fields("kind", "text"))
      #expect(await at(["audience"]) { $0.audience = .offices } == .fields("offices"))
      #expect(await at(["audience"]) { $0.audience = .holder } == .fields("audience"))
      #expect(await at(["offices"]) { $0.offices = ["offices/busan"] } == .fields("offices"))
      #expect(
        await at(["title"]) {
          $0.title = "x"
          $0.etag = String(repeating: "0", count: 64)
        } == Refusal(.aborted, "ETAG_STALE"))
      // Who may not change it learns nothing of its etag.
      #expect(
        await at(["title"], by: scene.busan) {
          $0.title = "x"
          $0.etag = String(repeating: "0", count: 64)
        } == Refusal(.permissionDenied, "NOT_THE_AUTHOR"))
      let same = try await firm.sharing.getArticle(.init { $0.name = article.name })
      #expect(same == article)
      _ = try await firm.sharing.retireArticle(
        .init {
          $0.article = article.name
          $0.reason = "Outdated."
        })
      #expect(
        await at(["title"]) { $0.title = "x" }
          == Refusal(.failedPrecondition, "ARTICLE_STATE", state: "RETIRED"))
      let retired = try await firm.sharing.getArticle(.init { $0.name = article.name })
      #expect(retired.state == .retired && retired.retireReason == "Outdated.")
      #expect(retired.retireTime == customs.time(inSeconds: 0))
    }
  }

  @Test func officesFollowTheAudience() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let article = try await scene.publish(scene.incheon, .offices)
      #expect(Set(article.offices) == ["offices/daegu", "offices/incheon"])
      let wide = try await scene.administrator.sharing.updateArticle(
        .init(article, ["audience"]) { _ in })
      #expect(wide.audience == .allCustoms && wide.offices.isEmpty)
      let narrow = try await scene.incheon.sharing.updateArticle(
        .init(article, ["audience", "offices"]) {
          $0.audience = .offices
          $0.offices = ["offices/busan"]
        })
      #expect(Set(narrow.offices) == ["offices/busan", "offices/incheon"])
      #expect(
        await refusal {
          try await scene.daegu.sharing.getArticle(.init { $0.name = article.name })
        } == .notFound)
      #expect(try await scene.search(scene.busan) == [narrow])
    }
  }

  @Test func structuredFacts() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      func at(_ change: @escaping @Sendable (inout PublishArticleRequest) -> Void) async -> Refusal?
      {
        await refusal { try await scene.publish(scene.firm, .allCustoms, change) }
      }
      #expect(
        await at { $0.firms = [AuthorisedFirm()] } == .fields("firms[0].country", "firms[0].name"))
      #expect(
        await at {
          $0.firms = [
            AuthorisedFirm {
              $0.name = "A"
              $0.country = "KR"
              $0.roles = [.importer, .importer]
              $0.identifier = "610-85-00066"
            }
          ]
        } == .fields("firms[0].identifier", "firms[0].roles"))
      #expect(await at { $0.routes = [AuthorisedRoute()] } == .fields("routes[0]"))
      #expect(
        await at {
          $0.routes = [
            AuthorisedRoute {
              $0.departure = "VN"
              $0.loadingPlace = "KRPUS"
              $0.destinationOffice = "busan"
            }
          ]
        } == .fields("routes[0].destination_office", "routes[0].loading_place"))
      #expect(
        await at { $0.sites = [ProductionSite { $0.lotFormat = "가" }] }
          == .fields("sites[0].country", "sites[0].lot_format", "sites[0].name"))
      #expect(
        await at {
          $0.lotFormats = [
            LotFormat {
              $0.format = "AA99"
              $0.example = "A199"
            }
          ]
        } == .fields("lot_formats[0].example"))
      #expect(
        await at {
          $0.sites = Array(
            repeating: ProductionSite {
              $0.name = "P"
              $0.country = "VN"
            }, count: 101)
        } == .fields("sites"))
      #expect(await at { $0.photos = [PhotoPair()] } == .fields("photos[0]"))
      #expect(
        await at {
          $0.photos = [
            PhotoPair {
              $0.genuineDocument = "documents/01j0zv6c3m5k8n2p4q6r8s0t1v"
              $0.annotations = [
                PhotoAnnotation {
                  $0.photo = .fake
                  $0.leftPermille = 900
                  $0.widthPermille = 101
                }
              ]
            }
          ]
        }
          == .fields(
            "photos[0].annotations[0].label", "photos[0].annotations[0].left_permille",
            "photos[0].annotations[0].photo", "photos[0].annotations[0].width_permille"))
    }
  }
}
