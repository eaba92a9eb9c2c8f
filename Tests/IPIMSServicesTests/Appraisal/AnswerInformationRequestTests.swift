import IPIMSClient
import ServiceHarness
import Testing

/// What a firm asked of customs, and what it is told.
struct AnswerInformationRequestTests {
  private func answer(_ name: String) -> AnswerInformationRequestRequest {
    AnswerInformationRequestRequest {
      $0.requestID = RequestID.random()
      $0.request = name
      $0.answer = "There is no label."
    }
  }

  @Test(arguments: Transport.allCases)
  func theFirmIsToldAndGoesOn(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let asked = try await scene.ask(try await scene.open().name)
      _ = try await scene.firm.appraisal.requestInformation(
        .init {
          $0.request = asked.name
          $0.question = "What does the label say?"
        })
      customs.clock.advance(seconds: 60)
      let request = answer(asked.name)
      let answered = try await scene.officer.appraisal.answerInformationRequest(request)
      #expect(answered.state == .opened)
      #expect(answered.information.map(\.question) == ["What does the label say?"])
      #expect(answered.information.map(\.answer) == ["There is no label."])
      #expect(answered.information[0].answerTime == customs.time(inSeconds: 0))
      // The time to answer has gone on.
      #expect(answered.dueTime == asked.dueTime)
      #expect(try await scene.officer.appraisal.answerInformationRequest(request) == answered)
      #expect(try await scene.mails(to: scene.firm).last == "INFORMATION_GIVEN")
      let appraisal = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(!appraisal.late)
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      let asked = try await scene.ask(try await scene.open().name)
      func refused(
        _ desk: Desk, _ change: (inout AnswerInformationRequestRequest) -> Void = { _ in }
      ) async -> Refusal? {
        var request = answer(asked.name)
        change(&request)
        let sent = request
        return await refusal { try await desk.appraisal.answerInformationRequest(sent) }
      }
      #expect(await refused(scene.officer) { $0.answer = "" } == .fields("answer"))
      #expect(await refused(scene.officer) { $0.request = "x" } == .fields("request"))
      #expect(await refused(scene.officer) { $0.request = Nowhere.request } == .notFound)
      #expect(await refused(other) == .otherOffice)
      #expect(
        await refused(scene.officer)
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "SENT"))
    }
  }
}
