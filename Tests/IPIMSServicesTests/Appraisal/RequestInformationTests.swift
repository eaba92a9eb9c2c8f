import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What a firm asks of customs about a request.
struct RequestInformationTests {
  private static func question(_ asked: AppraisalRequest, _ text: String = "A photo of the zip?")
    -> RequestInformationRequest
  {
    RequestInformationRequest {
      $0.requestID = RequestID.random()
      $0.request = asked.name
      $0.question = text
    }
  }

  private static func answer(_ asked: AppraisalRequest) -> AnswerInformationRequestRequest {
    AnswerInformationRequestRequest {
      $0.requestID = RequestID.random()
      $0.request = asked.name
      $0.answer = "It is in the case now."
    }
  }

  @Test(arguments: Transport.allCases)
  func oneQuestionAtATime(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let first = Self.question(asked)
      let waiting = try await scene.holder.appraisal.requestInformation(first)
      #expect(waiting.state == .informationNeeded)
      #expect(waiting.information.map(\.question) == ["A photo of the zip?"])
      #expect(waiting.information[0].askTime == customs.time(inSeconds: 0))
      // The time to answer goes on.
      #expect(waiting.dueTime == asked.dueTime)
      // Whoever asks has looked.
      #expect(
        try await scene.kinds(asked).suffix(2) == ["REQUEST_OPENED", "INFORMATION_REQUESTED"])
      let second = Self.question(asked, "And of the lining?")
      #expect(
        await refusal { try await scene.holder.appraisal.requestInformation(second) }
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "INFORMATION_NEEDED"))
      #expect(try await scene.holder.appraisal.requestInformation(first) == waiting)
      _ = try await scene.officer.appraisal.answerInformationRequest(Self.answer(asked))
      let again = try await scene.holder.appraisal.requestInformation(second)
      #expect(again.information.map(\.question) == ["A photo of the zip?", "And of the lining?"])
      #expect(again.information.map(\.answer) == ["It is in the case now.", ""])
      _ = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(
        await refusal { try await scene.holder.appraisal.requestInformation(Self.question(asked)) }
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "ANSWERED"))
      #expect(try await customs.history(of: asked.case).isIntact)
    }
  }

  @Test func theDelegateAsksForTheHolder() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      let question = Self.question(asked)
      _ = try await scene.representative.appraisal.requestInformation(question)
      let facts = try await customs.facts("INFORMATION_REQUESTED", of: asked.case)
      #expect(
        facts == [
          [
            "request": asked.name, "holder": scene.holder.organization,
            "actedBy": scene.representative.organization, "question": question.question,
          ]
        ])
      // Both read it.
      #expect(try await scene.get(asked.name, by: scene.holder).information.count == 1)
    }
  }

  @Test func fields() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      func ask(_ change: (inout RequestInformationRequest) -> Void) async -> RPCError? {
        var request = Self.question(asked)
        change(&request)
        let sent = request
        return await error { try await scene.holder.appraisal.requestInformation(sent) }
      }
      let wrong = await ask {
        $0.requestID = "1"
        $0.request = "x"
        $0.question = ""
      }
      #expect(wrong?.fields.map(\.field) == ["request_id", "request", "question"])
      let long = await ask { $0.question = String(repeating: "x", count: 2_001) }
      #expect(long?.fields.map(\.field) == ["question"])
      let nothing = await ask { $0.request = missing("requests") }
      #expect(nothing?.code == .notFound)
      let stranger = try await customs.firm()
      let question = Self.question(asked)
      #expect(
        await error { try await stranger.appraisal.requestInformation(question) } == nothing)
    }
  }

  @Test func soManyQuestionsAndNoMore() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      for _ in 0..<50 {
        _ = try await scene.holder.appraisal.requestInformation(Self.question(asked))
        _ = try await scene.officer.appraisal.answerInformationRequest(Self.answer(asked))
      }
      #expect(
        await refusal { try await scene.holder.appraisal.requestInformation(Self.question(asked)) }
          == Refusal(.resourceExhausted, "QUESTIONS_MAX"))
    }
  }
}
