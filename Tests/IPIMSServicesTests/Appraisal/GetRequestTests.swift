import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A firm's look at a request, and what it asks of customs about it.
struct GetRequestTests {
  @Test(arguments: Transport.allCases)
  func theFirstLookOpensItAndTheSecondWritesNothing(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let photo = try await scene.officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: asked.case), SamplePhoto.jpeg)
      #expect(asked.state == .sent)
      let seen = try await scene.get(asked.name, by: scene.holder)
      #expect(seen.state == .opened)
      #expect(seen.photos.map(\.name) == [photo.name])
      #expect(seen.items == asked.items)
      #expect(seen.receipt == asked.receipt)
      let history = try await scene.kinds(asked)
      #expect(history.last == "REQUEST_OPENED")
      customs.clock.advance(seconds: 60)
      #expect(try await scene.get(asked.name, by: scene.holder) == seen)
      let program = try await customs.token(of: scene.holder)
      #expect(try await scene.get(asked.name, by: program) == seen)
      #expect(try await scene.kinds(asked) == history)
      let facts = try await customs.facts("REQUEST_OPENED", of: asked.case)
      #expect(facts == [["request": asked.name, "holder": scene.holder.organization]])
    }
  }

  @Test func anotherFirmsIsLikeNone() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let nothing = await error { try await scene.get(missing("requests"), by: scene.holder) }
      #expect(nothing?.code == .notFound)
      for stranger in [try await customs.firm(), scene.representative] {
        #expect(await error { try await scene.get(asked.name, by: stranger) } == nothing)
      }
      #expect(await refusal { try await scene.get("x", by: scene.holder) } == .fields("name"))
      #expect(try await scene.kinds(asked).contains("REQUEST_OPENED") == false)
    }
  }

  /// Only what was SENT is opened.
  @Test func whatIsAnsweredOrCancelledStays() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      _ = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(try await scene.get(asked.name, by: scene.holder).state == .answered)
    }
  }
}
