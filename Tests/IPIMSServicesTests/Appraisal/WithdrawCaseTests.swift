import IPIMSClient
import ServiceHarness
import Testing

/// A case that should not have been opened.
struct WithdrawCaseTests {
  private func withdraw(_ name: String) -> WithdrawCaseRequest {
    WithdrawCaseRequest {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.reason = "The wrong declaration."
    }
  }

  @Test(arguments: Transport.allCases)
  func itsRequestsAreCancelled(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let opened = try await scene.open()
      let asked = try await scene.ask(opened.name)
      let request = withdraw(opened.name)
      let withdrawn = try await scene.officer.appraisal.withdrawCase(request)
      #expect(withdrawn.state == .withdrawn)
      #expect(withdrawn.withdrawReason == "The wrong declaration.")
      #expect(withdrawn.requests.map(\.state) == [.cancelled])
      #expect(withdrawn.requests[0].cancelReason == "The case is WITHDRAWN.")
      #expect(try await scene.officer.appraisal.withdrawCase(request) == withdrawn)
      #expect(
        try await scene.mails(to: scene.firm).suffix(2)
          == ["APPRAISAL_REQUESTED", "REQUEST_CANCELLED"])
      let late = await refusal {
        try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      }
      #expect(late == caseState("WITHDRAWN"))
      // Nothing of it is due any more.
      customs.clock.advance(seconds: 40 * 86_400)
      #expect(await customs.runClock() == 0)
      #expect(
        try await scene.kinds(of: opened.name)
          == ["CASE_OPENED", "APPRAISAL_REQUESTED", "CASE_WITHDRAWN"])
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      let name = try await scene.open().name
      func refused(_ desk: Desk, _ change: (inout WithdrawCaseRequest) -> Void = { _ in })
        async -> Refusal?
      {
        var request = withdraw(name)
        change(&request)
        let sent = request
        return await refusal { try await desk.appraisal.withdrawCase(sent) }
      }
      #expect(await refused(scene.officer) { $0.reason = "" } == .fields("reason"))
      #expect(await refused(scene.officer) { $0.case = "x" } == .fields("case"))
      #expect(await refused(scene.officer) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await refused(scene.officer) { $0.case = Nowhere.case } == .notFound)
      #expect(await refused(other) == .otherOffice)
      try await scene.record(.goodsHeld, in: name)
      #expect(await refused(scene.officer) == goodsState("HELD"))
      try await scene.record(.goodsReleased, in: name)
      #expect(await refused(scene.officer) == nil)
      #expect(await refused(scene.officer) == caseState("WITHDRAWN"))
    }
  }
}
