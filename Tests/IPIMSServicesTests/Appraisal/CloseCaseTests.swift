import IPIMSClient
import ServiceHarness
import Testing

/// The end of a case that customs has decided.
struct CloseCaseTests {
  private func close(_ name: String) -> CloseCaseRequest {
    CloseCaseRequest {
      $0.requestID = RequestID.random()
      $0.case = name
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsNotAnsweredIsCancelled(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let asked = try await scene.ask(name)
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: name))
      let request = close(name)
      let closed = try await scene.officer.appraisal.closeCase(request)
      #expect(closed.state == .closed)
      #expect(closed.requests.map(\.state) == [.cancelled])
      #expect(closed.requests[0].cancelReason == "The case is CLOSED.")
      #expect(try await scene.officer.appraisal.closeCase(request) == closed)
      let late = await refusal {
        try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      }
      #expect(late == caseState("CLOSED"))
      let again = await refusal {
        try await scene.officer.appraisal.decideCase(Samples.decision(of: name))
      }
      #expect(again == caseState("CLOSED"))
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      let name = try await scene.open().name
      func refused(_ desk: Desk, _ name: String) async -> Refusal? {
        await refusal { try await desk.appraisal.closeCase(close(name)) }
      }
      #expect(await refused(scene.officer, "x") == .fields("case"))
      #expect(await refused(scene.officer, Nowhere.case) == .notFound)
      #expect(await refused(other, name) == .otherOffice)
      #expect(await refused(scene.officer, name) == caseState("OPEN"))
      _ = try await scene.officer.appraisal.decideCase(
        Samples.decision(of: name, .infringing, goods: .held))
      #expect(await refused(scene.officer, name) == goodsState("HELD"))
      try await scene.record(.goodsSeized, in: name)
      #expect(await refused(scene.officer, name) == nil)
      #expect(await refused(scene.officer, name) == caseState("CLOSED"))
    }
  }
}
