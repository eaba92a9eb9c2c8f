import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A program's verdict that counts once a member has confirmed it.
struct ConfirmAppraisalTests {
  private static let pending = Refusal(.failedPrecondition, "APPRAISAL_PENDING", state: "SENT")

  private static func submit(_ scene: FirmScene, _ asked: AppraisalRequest) async throws
    -> Appraisal
  {
    try await scene.holder.appraisal.submitAppraisal(FirmScene.program(of: asked))
  }

  @Test(arguments: Transport.allCases)
  func customsSeesNothingBefore(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs, confirms: true)
      #expect(scene.recordation.confirmProgramAppraisals)
      let asked = try await scene.ask()
      let submit = FirmScene.program(of: asked)
      let waiting = try await scene.holder.appraisal.submitAppraisal(submit)
      #expect(waiting.state == .awaitingConfirmation)
      #expect(try await scene.holder.appraisal.submitAppraisal(submit) == waiting)
      let seen = try await scene.holder.appraisal.listRequests(.init()).requests[0]
      #expect(seen.state == .sent)
      #expect(seen.pendingAppraisal == waiting.name)
      #expect(seen.appraisal == "")
      for desk in [scene.officer, try await customs.clearanceSystem()] {
        let found = try await desk.appraisal.getCase(.init { $0.name = asked.case })
        #expect(found.appraisals.isEmpty)
        #expect(found.requests.map(\.pendingAppraisal) == [""])
        #expect(found.requests.map(\.state) == [.sent])
      }
      #expect(try await scene.counts() == [:])
      #expect(try await scene.holder.appraisal.listOutcomes(.init()).outcomes.isEmpty)
      // Neither the program nor a person submits another meanwhile.
      #expect(await refusal { try await Self.submit(scene, asked) } == Self.pending)
      let person = Samples.appraisal(of: asked)
      #expect(
        await refusal { try await scene.holder.appraisal.submitAppraisal(person) } == Self.pending)
      let facts = try await customs.facts("APPRAISAL_AWAITS_CONFIRMATION", of: asked.case)
      #expect(facts.map { $0["name"] } == [waiting.name])
      #expect(facts.map { $0["items[0].verdict"] } == ["VERDICT_COUNTERFEIT"])
    }
  }

  @Test(arguments: Transport.allCases)
  func anotherMemberFilesIt(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask(dueInSeconds: 60)
      let waiting = try await Self.submit(scene, asked)
      #expect(waiting.late == false)
      let same = FirmScene.confirmation(of: waiting)
      let sameMember = Refusal(
        .failedPrecondition, "SAME_MEMBER", state: "AWAITING_CONFIRMATION")
      #expect(
        await refusal { try await scene.holder.appraisal.confirmAppraisal(same) } == sameMember)
      customs.clock.advance(seconds: 60)
      let member = try await customs.token(of: scene.holder)
      let confirm = FirmScene.confirmation(of: waiting)
      let filed = try await member.appraisal.confirmAppraisal(confirm)
      #expect(filed.name == waiting.name)
      #expect(filed.state == .filed)
      // Whether it is late is judged when customs has it.
      #expect(filed.late)
      #expect(filed.examiner == FirmScene.eye)
      #expect(filed.submittedBy == waiting.submittedBy)
      #expect(filed.confirmedBy == (try await member.account.whoAmI(.init()).member))
      #expect(filed.confirmTime == customs.time(inSeconds: 0))
      #expect(filed.createTime == waiting.createTime)
      #expect(filed.historyHead != waiting.historyHead)
      #expect(try await member.appraisal.confirmAppraisal(confirm) == filed)
      let found = try await scene.officer.appraisal.getCase(.init { $0.name = asked.case })
      #expect(found.appraisals == [filed])
      #expect(found.requests[0].state == .answered)
      #expect(found.requests[0].appraisal == filed.name)
      #expect(found.requests[0].answerTime == customs.time(inSeconds: 0))
      #expect(try await scene.counts() == [.counterfeit: 1])
      let again = FirmScene.confirmation(of: waiting)
      #expect(
        await refusal { try await member.appraisal.confirmAppraisal(again) }
          == Refusal(.failedPrecondition, "APPRAISAL_STATE", state: "FILED"))
      let facts = try await customs.facts("APPRAISAL_CONFIRMED", of: asked.case)
      #expect(facts.map { $0["confirmedBy"] } == [filed.confirmedBy])
      #expect(facts.map { $0["items[0].verdict"] } == ["VERDICT_COUNTERFEIT"])
      #expect(try await customs.history(of: asked.case).isIntact)
    }
  }

  @Test func givenUpItLeavesRoomForAnother() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask()
      let waiting = try await Self.submit(scene, asked)
      let member = try await customs.token(of: scene.holder)
      let giveUp = FirmScene.confirmation(of: waiting, accept: false)
      let rejected = try await member.appraisal.confirmAppraisal(giveUp)
      #expect(rejected.state == .rejected)
      #expect(rejected.confirmedBy == "")
      #expect(try await member.appraisal.confirmAppraisal(giveUp) == rejected)
      let facts = try await customs.facts("APPRAISAL_REJECTED", of: asked.case)
      #expect(
        facts == [
          [
            "request": asked.name, "holder": scene.holder.organization,
            "appraisal": waiting.name, "state": "REJECTED", "reason": giveUp.reason,
          ]
        ])
      #expect(
        await refusal {
          try await member.appraisal.confirmAppraisal(FirmScene.confirmation(of: waiting))
        } == Refusal(.failedPrecondition, "APPRAISAL_STATE", state: "REJECTED"))
      let seen = try await scene.get(asked.name, by: scene.holder)
      #expect(seen.pendingAppraisal == "")
      #expect(try await scene.counts() == [:])
      // A member's own verdict waits for nobody.
      let filed = try await member.appraisal.submitAppraisal(Samples.appraisal(of: asked, .genuine))
      #expect(filed.state == .filed)
      let found = try await scene.officer.appraisal.getCase(.init { $0.name = asked.case })
      #expect(found.appraisals.map(\.name) == [filed.name])
      #expect(try await scene.counts() == [.genuine: 1])
    }
  }

  @Test func whereTheRecordationDoesNotAskForItItIsFiledAtOnce() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let filed = try await Self.submit(scene, try await scene.ask())
      #expect(filed.state == .filed)
      #expect(try await scene.counts() == [.counterfeit: 1])
    }
  }

  /// The holder confirms what its representative's program found.
  @Test func holderAndDelegateConfirmEachOthers() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      let waiting = try await scene.representative.appraisal.submitAppraisal(
        FirmScene.program(of: asked))
      #expect(waiting.actedBy == scene.representative.organization)
      let filed = try await scene.holder.appraisal.confirmAppraisal(
        FirmScene.confirmation(of: waiting))
      #expect(filed.state == .filed)
      #expect(filed.actedBy == scene.representative.organization)
      #expect(filed.holder == scene.holder.organization)
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let asked = try await scene.ask()
      let waiting = try await Self.submit(scene, asked)
      let member = try await customs.token(of: scene.holder)
      func confirm(
        by desk: Desk, _ change: (inout ConfirmAppraisalRequest) -> Void = { _ in }
      ) async -> RPCError? {
        var request = FirmScene.confirmation(of: waiting)
        change(&request)
        let sent = request
        return await error { try await desk.appraisal.confirmAppraisal(sent) }
      }
      let wrong = await confirm(by: member) {
        $0.requestID = "1"
        $0.appraisal = "x"
        $0.accept = false
      }
      #expect(wrong?.fields.map(\.field) == ["request_id", "appraisal", "reason"])
      let nothing = await confirm(by: member) { $0.appraisal = missing("appraisals") }
      #expect(nothing?.code == .notFound)
      for stranger in [try await customs.firm(), scene.representative] {
        #expect(await confirm(by: stranger) == nothing)
      }
      // Once it is too late for an answer, only giving up is left.
      _ = try await scene.officer.appraisal.cancelRequest(
        .init {
          $0.requestID = RequestID.random()
          $0.request = asked.name
          $0.reason = "Sent in error."
        })
      #expect(await confirm(by: member)?.reason == "REQUEST_STATE")
      let given = await confirm(by: member) {
        $0.accept = false
        $0.reason = "Too late."
      }
      #expect(given == nil)
    }
  }
}
