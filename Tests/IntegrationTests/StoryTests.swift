import Cryptography
import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// The whole story of one counterfeit through the client library, over TLS.
struct StoryTests {
  @Test func fromSignUpToTheNextDeclaration() async throws {
    try await Customs.open(.tls) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let recordation = try await customs.record(firm)
      let client = try await Self.client(customs, firm.token)
      defer { client.close() }
      let judge = Task { try await Self.judge(client) }
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      let photo = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      let appraisal = try await judge.value
      #expect(!appraisal.late)
      let decided = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))
      #expect(decided.state == .decided)
      #expect(decided.items[0].goodsState == .seized)
      let found = try await officer.appraisal.lookUpVerdicts(
        .init {
          $0.hsPrefix = "420221"
          $0.mark = "ＨＡＮＧＡＮＧ"
        })
      #expect(found.counts.map(\.verdict) == [.counterfeit])
      #expect(found.cases == [opened.name])
      #expect(found.holders == [firm.organization])
      try await Self.checkHistory(customs, decided, appraisal, photo)
      try await customs.reopen { customs in
        let officer = try await customs.desk(token: officer.token)
        #expect(try await officer.appraisal.getCase(.init { $0.name = opened.name }) == decided)
      }
    }
  }

  private static func client(_ customs: Customs, _ token: String) async throws -> IPIMSClient {
    let endpoint = try #require(customs.endpoint)
    return try await IPIMSClient.connect(
      to: endpoint.address, ca: endpoint.certificate, token: token)
  }

  /// Waits on the stream, looks at the photos, answers.
  private static func judge(_ client: IPIMSClient) async throws -> Appraisal {
    for try await update in client.appraisal.watchRequests(.init()) {
      let request = try #require(update.request)
      for photo in request.photos {
        let bytes = try await client.appraisal.downloadPhoto(named: photo.name)
        #expect(SamplePhoto.digest(bytes) == photo.sha256)
        #expect(bytes.count == Int(photo.sizeBytes))
      }
      return try await client.appraisal.submitAppraisal(Samples.appraisal(of: request))
    }
    throw RPCError(.aborted, "NOTHING", "The stream ended.")
  }

  private static func checkHistory(
    _ customs: Customs, _ decided: Case, _ appraisal: Appraisal, _ photo: Photo
  ) async throws {
    var history = try await customs.history(of: decided.name)
    #expect(history.isIntact)
    #expect(
      history.entries.map(\.kind) == [
        "CASE_OPENED", "PHOTO_ADDED", "APPRAISAL_REQUESTED", "REQUEST_OPENED", "APPRAISED",
        "CASE_DECIDED",
      ])
    #expect(history.entries.last?.hash.hex == decided.historyHead)
    #expect(history.entries.dropLast().last?.hash.hex == appraisal.historyHead)
    #expect(decided.photos == [photo])
    // A look moves no head.
    let officer = try await customs.officer()
    _ = try await officer.appraisal.downloadPhoto(named: photo.name)
    #expect(try await customs.history(of: decided.name).entries.count == history.entries.count)
    history.entries.remove(at: 2)
    #expect(!history.isIntact)
  }
}
