import IPIMSClient
import ServiceHarness
import Testing

/// A request that customs takes back.
struct CancelRequestTests {
  private func cancel(_ name: String) -> CancelRequestRequest {
    CancelRequestRequest {
      $0.requestID = RequestID.random()
      $0.request = name
      $0.reason = "Asked by mistake."
    }
  }

  @Test(arguments: Transport.allCases)
  func theHolderIsToldAndMayBeAskedAnew(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let asked = try await scene.ask(name)
      let request = cancel(asked.name)
      let cancelled = try await scene.officer.appraisal.cancelRequest(request)
      #expect(cancelled.state == .cancelled)
      #expect(cancelled.cancelReason == "Asked by mistake.")
      #expect(try await scene.officer.appraisal.cancelRequest(request) == cancelled)
      #expect(try await scene.mails(to: scene.firm).last == "REQUEST_CANCELLED")
      let answer = await refusal {
        try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      }
      #expect(answer == Refusal(.failedPrecondition, "REQUEST_STATE", state: "CANCELLED"))
      customs.clock.advance(seconds: 40 * 86_400)
      #expect(await customs.runClock() == 0)
      #expect(try await scene.ask(name).state == .sent)
      #expect(
        try await scene.kinds(of: name)
          == ["CASE_OPENED", "APPRAISAL_REQUESTED", "REQUEST_CANCELLED", "APPRAISAL_REQUESTED"])
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      let asked = try await scene.ask(try await scene.open().name)
      func refused(_ desk: Desk, _ change: (inout CancelRequestRequest) -> Void = { _ in })
        async -> Refusal?
      {
        var request = cancel(asked.name)
        change(&request)
        let sent = request
        return await refusal { try await desk.appraisal.cancelRequest(sent) }
      }
      #expect(await refused(scene.officer) { $0.reason = "" } == .fields("reason"))
      #expect(await refused(scene.officer) { $0.request = "x" } == .fields("request"))
      #expect(await refused(scene.officer) { $0.request = Nowhere.request } == .notFound)
      #expect(await refused(other) == .otherOffice)
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(
        await refused(scene.officer)
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "ANSWERED"))
    }
  }
}
