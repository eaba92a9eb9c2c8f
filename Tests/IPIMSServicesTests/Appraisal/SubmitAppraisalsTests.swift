import IPIMSClient
import ServiceHarness
import Testing

/// Many verdicts in one stream.
@Suite(.timeLimit(.minutes(3)))
struct SubmitAppraisalsTests {
  /// All of them sent, then all answers by their keys.
  private static func submit(
    _ rows: [(key: String, appraisal: SubmitAppraisalRequest?)], by desk: Desk
  ) async throws -> [String: SubmitAppraisalsResponse.Result] {
    let (requests, responses) = desk.appraisal.submitAppraisals()
    async let answers = Self.collect(responses)
    for row in rows {
      try await requests.send(
        .init {
          $0.key = row.key
          $0.appraisal = row.appraisal
        })
    }
    try await requests.finish()
    return try await answers
  }

  private static func collect(_ responses: ResponseStream<SubmitAppraisalsResponse>) async throws
    -> [String: SubmitAppraisalsResponse.Result]
  {
    var result: [String: SubmitAppraisalsResponse.Result] = [:]
    for try await response in responses {
      #expect(result[response.key] == nil, "\(response.key) is answered twice")
      result[response.key] = response.result
    }
    return result
  }

  @Test(arguments: Transport.allCases)
  func aBrokenRowHoldsUpNoOther(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      var asked: [AppraisalRequest] = []
      for _ in 0..<40 { asked.append(try await scene.ask()) }
      var rows: [(key: String, appraisal: SubmitAppraisalRequest?)] = asked.map {
        ($0.name, Samples.appraisal(of: $0))
      }
      var wrong = Samples.appraisal(of: asked[0])
      wrong.items[0].verdict = .unspecified
      wrong.pointsOfDistinction = [""]
      rows.insert(("wrong", wrong), at: 1)
      rows.insert(("nothing", nil), at: 2)
      var foreign = Samples.appraisal(of: asked[0])
      foreign.request = missing("requests")
      rows.insert(("foreign", foreign), at: 3)
      let long = String(repeating: "k", count: 65)
      rows.insert((long, Samples.appraisal(of: asked[0])), at: 4)
      let answers = try await Self.submit(rows, by: scene.holder)
      #expect(answers.count == 44)
      for request in asked {
        guard case .appraisal(let appraisal)? = answers[request.name] else {
          Issue.record("\(request.name) is not answered with its appraisal")
          continue
        }
        #expect(appraisal.request == request.name)
        #expect(appraisal.state == .filed)
      }
      func failure(_ key: String) -> CallError? {
        guard case .error(let error)? = answers[key] else { return nil }
        return error
      }
      #expect(failure("wrong")?.code == "INVALID_ARGUMENT")
      #expect(failure("wrong")?.reason == "INVALID_FIELDS")
      #expect(failure("wrong")?.message.isEmpty == false)
      #expect(
        failure("wrong")?.fields.map(\.field) == ["items[0].verdict", "points_of_distinction[0]"])
      #expect(failure("wrong")?.fields.allSatisfy { !$0.description.isEmpty } == true)
      #expect(failure("nothing")?.fields.map(\.field).contains("request_id") == true)
      #expect(failure("foreign")?.code == "NOT_FOUND")
      #expect(failure(long)?.fields.map(\.field) == ["key"])
      #expect(try await scene.counts() == [.counterfeit: 40])
      // The same stream again: the first answers.
      #expect(try await Self.submit(rows, by: scene.holder) == answers)
      #expect(try await scene.counts() == [.counterfeit: 40])
    }
  }

  @Test(arguments: Transport.allCases)
  func anAnswerComesBeforeTheNextRequest(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let asked = [try await scene.ask(), try await scene.ask()]
      let (requests, responses) = scene.holder.appraisal.submitAppraisals()
      var answers = responses.makeAsyncIterator()
      for request in asked {
        let row = SubmitAppraisalsRequest {
          $0.key = request.name
          $0.appraisal = Samples.appraisal(of: request)
        }
        try await requests.send(row)
        #expect(try await answers.next()?.key == request.name)
      }
      try await requests.finish()
      #expect(try await answers.next() == nil)
    }
  }

  @Test(arguments: Transport.allCases)
  func theStreamEndsWithItsToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let program = try await customs.token(of: scene.holder)
      let asked = [try await scene.ask(), try await scene.ask()]
      let (requests, responses) = program.appraisal.submitAppraisals()
      var answers = responses.makeAsyncIterator()
      func row(_ request: AppraisalRequest) -> SubmitAppraisalsRequest {
        SubmitAppraisalsRequest { $0.appraisal = Samples.appraisal(of: request) }
      }
      try await requests.send(row(asked[0]))
      _ = try await answers.next()
      _ = try await program.account.authenticate(.init { $0.token = scene.holder.token })
      _ = try await scene.holder.account.revokeToken(.init { $0.name = program.tokenName })
      try await requests.send(row(asked[1]))
      #expect(await refusal { try await answers.next() } == .tokenInvalid)
      #expect(try await scene.get(asked[1].name, by: scene.holder).state == .opened)
    }
  }

  @Test func customsMayNot() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let (_, responses) = officer.appraisal.submitAppraisals()
      #expect(
        await refusal { for try await _ in responses {} } == .roleNotAllowed)
    }
  }
}
