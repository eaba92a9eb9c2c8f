import IPIMSClient
import ServiceHarness
import Testing

/// Photos of genuine goods beside fakes: whose they are, and who sees them.
struct ArticlePhotosTests {
  private static func pair(_ genuine: Document?, _ fake: Document? = nil) -> PhotoPair {
    PhotoPair {
      $0.caption = "The seam"
      $0.genuineDocument = genuine?.name ?? ""
      $0.fakeDocument = fake?.name ?? ""
      $0.annotations = [
        PhotoAnnotation {
          $0.photo = genuine == nil ? .fake : .genuine
          $0.leftPermille = 250
          $0.topPermille = 900
          $0.widthPermille = 750
          $0.heightPermille = 100
          $0.label = "Five stitches"
        },
        PhotoAnnotation {
          $0.photo = fake == nil ? .genuine : .fake
          $0.leftPermille = 1_000
          $0.label = "Four"
        },
      ]
    }
  }

  @Test(arguments: Transport.allCases)
  func readersSeeThemAndNobodyElse(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await ArticleScene(customs)
      let (genuine, fake) = (try await scene.firm.picture(), try await scene.firm.picture())
      let article = try await scene.publish(scene.firm, .offices) {
        $0.photos = [Self.pair(genuine, fake)]
      }
      #expect(article.photos == [Self.pair(genuine, fake)])
      #expect(try await scene.search(scene.daegu) { $0.text = "stitches" } == [article])
      func seen(_ document: Document) async -> Set<String> {
        var names: Set<String> = []
        for (name, desk) in scene.readers {
          let refused = await refusal {
            try await desk.reporting.downloadDocument(named: document.name)
          }
          if refused == nil { names.insert(name) } else { #expect(refused == .notFound) }
        }
        return names
      }
      #expect(await seen(fake) == ["firm", "daegu", "administrator"])
      // One that is taken out is not for readers to come; one that stays is.
      _ = try await scene.firm.sharing.updateArticle(
        .init(article, ["photos", "audience"]) { $0.photos = [Self.pair(genuine)] })
      #expect(await seen(fake) == ["firm"])
      #expect(
        await seen(genuine) == ["firm", "incheon", "busan", "daegu", "system", "administrator"])
      _ = try await scene.firm.sharing.retireArticle(.init { $0.article = article.name })
      #expect(await seen(genuine) == ["firm"])
    }
  }

  @Test func ofOthersAndOfNoPicture() async throws {
    try await Customs.open { customs in
      let scene = try await ArticleScene(customs)
      let (own, others) = (try await scene.firm.picture(), try await scene.stranger.picture())
      let text = try await scene.firm.document()
      func at(_ pairs: [PhotoPair]) async -> Refusal? {
        await refusal { try await scene.publish(scene.firm) { $0.photos = pairs } }
      }
      #expect(await at([Self.pair(others)]) == .notFound)
      #expect(await at([Self.pair(own, others)]) == .notFound)
      let missing = Document { $0.name = "documents/01j0zv6c3m5k8n2p4q6r8s0t1v" }
      #expect(await at([Self.pair(missing)]) == .notFound)
      #expect(
        await at([Self.pair(own), Self.pair(nil, text)]) == .fields("photos[1].fake_document"))
      #expect(await at([Self.pair(own)]) == nil)
      #expect(
        await refusal {
          try await scene.busan.sharing.publishArticle(Samples.article())
        } == nil)
      let customsOwn = try await scene.busan.picture()
      let warning = try await scene.publish(scene.busan, .holder) {
        $0.photos = [Self.pair(nil, customsOwn)]
      }
      let bytes = try await scene.firm.reporting.downloadDocument(
        named: warning.photos[0].fakeDocument)
      #expect(!String(decoding: bytes, as: UTF8.self).contains(SamplePhoto.position))
    }
  }
}
