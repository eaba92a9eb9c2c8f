import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Another opinion in the place of one that was filed.
struct SupersedeAppraisalTests {
  private static func state(_ state: String) -> Refusal {
    Refusal(.failedPrecondition, "APPRAISAL_STATE", state: state)
  }

  @Test(arguments: Transport.allCases)
  func bothStayAndTheNewOneCounts(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask(dueInSeconds: 60)
      let first = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      let answerTime = customs.time(inSeconds: 0)
      #expect(try await scene.counts() == [.counterfeit: 1])
      customs.clock.advance(seconds: 60)
      var successor = FirmScene.successor(of: first)
      successor.pointsOfDistinction = ["The zip is ours."]
      let second = try await scene.holder.appraisal.supersedeAppraisal(successor)
      #expect(second.supersedes == first.name)
      #expect(second.state == .filed)
      #expect(second.late)
      #expect(second.items.map(\.verdict) == [.genuine])
      #expect(second.items.map(\.quantity) == [10])
      #expect(try await scene.holder.appraisal.supersedeAppraisal(successor) == second)
      #expect(try await scene.counts() == [.genuine: 1])
      let found = try await scene.officer.appraisal.getCase(.init { $0.name = asked.case })
      #expect(found.appraisals.map(\.name) == [first.name, second.name])
      #expect(found.appraisals.map(\.state) == [.superseded, .filed])
      #expect(found.appraisals[0].supersededBy == second.name)
      #expect(found.appraisals[0].items == first.items)
      #expect(found.requests[0].appraisal == second.name)
      #expect(found.requests[0].state == .answered)
      #expect(found.requests[0].answerTime == answerTime)
      let points = try await scene.officer.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
      #expect(points.pointsOfDistinction == ["The zip is ours."])
      let facts = try await customs.facts("APPRAISAL_SUPERSEDED", of: asked.case)
      #expect(facts.map { $0["supersedes"] } == [first.name])
      #expect(facts.map { $0["name"] } == [second.name])
      #expect(facts.map { $0["reason"] } == ["A second look."])
      // Only the one that counts is superseded, and only by SupersedeAppraisal.
      let again = FirmScene.successor(of: first)
      #expect(
        await refusal { try await scene.holder.appraisal.supersedeAppraisal(again) }
          == Self.state("SUPERSEDED"))
      let third = FirmScene.successor(of: second, .inconclusive)
      #expect(try await scene.holder.appraisal.supersedeAppraisal(third).supersedes == second.name)
      #expect(try await scene.counts() == [.inconclusive: 1])
      let another = Samples.appraisal(of: asked)
      #expect(
        await refusal { try await scene.holder.appraisal.submitAppraisal(another) }
          == Refusal(.failedPrecondition, "ALREADY_APPRAISED", state: "ANSWERED"))
      #expect(try await customs.history(of: asked.case).isIntact)
    }
  }

  @Test func aProgramsWaitsAndTheEarlierCountsMeanwhile() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask()
      let first = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      func supersede() async throws -> Appraisal {
        var successor = FirmScene.successor(of: first)
        successor.examiner = FirmScene.eye
        return try await scene.holder.appraisal.supersedeAppraisal(successor)
      }
      let given = try await supersede()
      #expect(given.state == .awaitingConfirmation)
      #expect(try await scene.counts() == [.counterfeit: 1])
      #expect(try await scene.get(asked.name, by: scene.holder).appraisal == first.name)
      #expect(
        await refusal { try await supersede() }
          == Refusal(.failedPrecondition, "APPRAISAL_PENDING", state: "ANSWERED"))
      let member = try await customs.token(of: scene.holder)
      _ = try await member.appraisal.confirmAppraisal(
        FirmScene.confirmation(of: given, accept: false))
      #expect(try await scene.counts() == [.counterfeit: 1])
      let second = try await supersede()
      let filed = try await member.appraisal.confirmAppraisal(FirmScene.confirmation(of: second))
      #expect(filed.supersedes == first.name)
      #expect(try await scene.counts() == [.genuine: 1])
      let found = try await scene.officer.appraisal.getCase(.init { $0.name = asked.case })
      #expect(found.appraisals.map(\.name) == [first.name, second.name])
      #expect(found.appraisals.map(\.state) == [.superseded, .filed])
      let successor = FirmScene.successor(of: given)
      #expect(
        await refusal { try await scene.holder.appraisal.supersedeAppraisal(successor) }
          == Self.state("REJECTED"))
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let first = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      func supersede(
        by desk: Desk, _ change: (inout SupersedeAppraisalRequest) -> Void = { _ in }
      ) async -> RPCError? {
        var request = FirmScene.successor(of: first)
        change(&request)
        let sent = request
        return await error { try await desk.appraisal.supersedeAppraisal(sent) }
      }
      let wrong = await supersede(by: scene.holder) {
        $0.requestID = "1"
        $0.appraisal = "x"
        $0.items = []
        $0.reason = ""
        $0.examiner = Examiner()
      }
      #expect(
        wrong?.fields.map(\.field) == ["request_id", "appraisal", "items", "examiner", "reason"])
      let more = await supersede(by: scene.holder) { $0.items[0].quantity = 11 }
      #expect(more?.fields.map(\.field) == ["items[0].quantity"])
      let nothing = await supersede(by: scene.holder) { $0.appraisal = missing("appraisals") }
      #expect(nothing?.code == .notFound)
      for stranger in [try await customs.firm(), scene.representative] {
        #expect(await supersede(by: stranger) == nothing)
      }
    }
  }

  @Test func untilTheCaseIsClosed() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask()
      let first = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: asked.case))
      let second = try await scene.holder.appraisal.supersedeAppraisal(
        FirmScene.successor(of: first))
      #expect(second.state == .filed)
      // Decided goods stay where they are.
      let found = try await scene.officer.appraisal.getCase(.init { $0.name = asked.case })
      #expect(found.items.map(\.goodsState) == [.seized])
      var waits = FirmScene.successor(of: second, .counterfeit)
      waits.examiner = FirmScene.eye
      let waiting = try await scene.holder.appraisal.supersedeAppraisal(waits)
      _ = try await scene.officer.appraisal.closeCase(
        .init {
          $0.requestID = RequestID.random()
          $0.case = asked.case
        })
      let closed = Refusal(.failedPrecondition, "CASE_STATE", state: "CLOSED")
      #expect(
        await refusal {
          try await scene.holder.appraisal.supersedeAppraisal(FirmScene.successor(of: second))
        } == closed)
      let member = try await customs.token(of: scene.holder)
      #expect(
        await refusal {
          try await member.appraisal.confirmAppraisal(FirmScene.confirmation(of: waiting))
        } == closed)
      #expect(try await scene.counts() == [.genuine: 1])
    }
  }

  /// What a firm says of a case has a bound: customs reads it with the case.
  @Test func soManyAndSoLong() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      var long = Samples.appraisal(of: asked)
      long.pointsOfDistinction = Array(repeating: String(repeating: "감", count: 2_000), count: 11)
      let sent = long
      #expect(
        await refusal { try await scene.holder.appraisal.submitAppraisal(sent) } == .fields("items")
      )
      var last = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      for _ in 1..<20 {
        last = try await scene.holder.appraisal.supersedeAppraisal(FirmScene.successor(of: last))
      }
      let successor = FirmScene.successor(of: last)
      #expect(
        await refusal { try await scene.holder.appraisal.supersedeAppraisal(successor) }
          == Refusal(.resourceExhausted, "APPRAISALS_MAX"))
      #expect(try await scene.counts().values.reduce(0, +) == 1)
    }
  }
}
