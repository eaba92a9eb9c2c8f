import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Asking, answering and deciding: what is due when, and what a state refuses.
struct AppraisalsTests {
  private struct Scene {
    var firm: Desk
    var officer: Desk
    var recordation: Recordation

    init(_ customs: Customs) async throws {
      firm = try await customs.firm()
      officer = try await customs.officer()
      recordation = try await customs.record(firm)
    }

    func open(_ change: (inout OpenCaseRequest) -> Void = { _ in }) async throws -> Case {
      var request = Samples.openCase([recordation.name])
      change(&request)
      return try await officer.appraisal.openCase(request)
    }

    func ask() async throws -> AppraisalRequest {
      let opened = try await open { $0.items = [Samples.item(), Samples.item()] }
      return try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
    }

    func answer(
      _ asked: AppraisalRequest, _ change: (inout SubmitAppraisalRequest) -> Void
    ) async -> Refusal? {
      var request = Samples.appraisal(of: asked)
      change(&request)
      let sent = request
      return await refusal { try await firm.appraisal.submitAppraisal(sent) }
    }
  }

  /// The clock stands at 2026-11-24T01:00:00Z.
  @Test(arguments: [
    // 24:00 of Tuesday 1 December in Seoul.
    ("", "2026-12-01T15:00:00Z"), ("KR", "2026-12-01T15:00:00Z"),
    // 24:00 of the tenth working day in Brussels, a Tuesday.
    ("EU", "2026-12-08T23:00:00Z"),
    // In New York it is still the 23rd; 24:00 of Monday 30 November.
    ("US", "2026-12-01T05:00:00Z"),
  ])
  func theRegimeSaysWhatIsDueWhen(_ regime: String, _ due: String) async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let opened = try await scene.open {
        $0.regime = regime
        $0.declarationNumber = ""
      }
      let asked = try await scene.officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      #expect(asked.requests[0].dueTime?.text == due)
      #expect(asked.requests[0].dueRule.hasPrefix(regime.isEmpty ? "KR" : regime))
    }
  }

  @Test(arguments: [(59, false), (60, true)])
  func anAnswerAfterTheTimeIsTakenAndIsLate(_ seconds: Int64, _ late: Bool) async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let opened = try await scene.open()
      var ask = Samples.ask(opened.name)
      ask.dueTime = customs.time(inSeconds: 60)
      let asked = try await scene.officer.appraisal.requestAppraisal(ask).requests[0]
      #expect(asked.dueTime == ask.dueTime)
      #expect(asked.dueRule == "set by the officer")
      customs.clock.advance(seconds: seconds)
      let appraisal = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(appraisal.late == late)
    }
  }

  @Test(arguments: Transport.allCases)
  func whatAStateRefuses(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await Scene(customs)
      let asked = try await scene.ask()
      let name = asked.case
      #expect(
        await refusal { try await scene.officer.appraisal.requestAppraisal(Samples.ask(name)) }
          == Refusal(.failedPrecondition, "ALREADY_REQUESTED", state: "SENT"))
      #expect(await scene.answer(asked) { _ in } == nil)
      #expect(
        await scene.answer(asked) { _ in }
          == Refusal(.failedPrecondition, "ALREADY_APPRAISED", state: "ANSWERED"))
      let other = try await customs.officer(office: "offices/busan")
      let elsewhere = Refusal(.permissionDenied, "OTHER_OFFICE")
      #expect(
        await refusal { try await other.appraisal.decideCase(Samples.decision(of: name)) }
          == elsewhere)
      #expect(
        await refusal { try await other.appraisal.requestAppraisal(Samples.ask(name)) }
          == elsewhere)
      let half = try await scene.officer.appraisal.decideCase(Samples.decision(of: name))
      #expect(half.state == .open)
      #expect(
        await refusal {
          try await scene.officer.appraisal.decideCase(Samples.decision(of: name, goods: .released))
        } == Refusal(.failedPrecondition, "GOODS_STATE", state: "SEIZED"))
      var rest = Samples.decision(of: name, .notInfringing, goods: .released)
      rest.items[0].item = "2"
      #expect(try await scene.officer.appraisal.decideCase(rest).state == .decided)
      #expect(
        await refusal { try await scene.officer.appraisal.requestAppraisal(Samples.ask(name)) }
          == Refusal(.failedPrecondition, "CASE_STATE", state: "DECIDED"))
      let again = Samples.decision(of: name, .undetermined, goods: .unspecified)
      let superseded = try await scene.officer.appraisal.decideCase(again)
      #expect(superseded.items.map(\.decision) == [.undetermined, .notInfringing])
      #expect(superseded.items.map(\.goodsState) == [.seized, .released])
      #expect(try await customs.history(of: name).isIntact)
    }
  }

  @Test func fieldsOfSubmitAppraisal() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let asked = try await scene.ask()
      let long = String(repeating: "x", count: 2_001)
      #expect(await scene.answer(asked) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await scene.answer(asked) { $0.request = "x" } == .fields("request"))
      #expect(await scene.answer(asked) { $0.items = [] } == .fields("items"))
      #expect(await scene.answer(asked) { $0.items.removeLast() } == .fields("items"))
      #expect(
        await scene.answer(asked) { $0.items[1].item = "9" } == .fields("items", "items[1].item"))
      #expect(
        await scene.answer(asked) {
          $0.items[0].verdict = .unspecified
          $0.items[1].quantity = -1
        } == .fields("items[0].verdict", "items[1].quantity"))
      #expect(
        await scene.answer(asked) { $0.items[0].quantity = 11 } == .fields("items[0].quantity"))
      #expect(
        await scene.answer(asked) { request in
          request.items[0].quantity = 6
          request.items.append(request.items[0])
        } == .fields("items[2].quantity"))
      #expect(
        await scene.answer(asked) { $0.items[0].grounds = [.logo, .unspecified] }
          == .fields("items[0].grounds[1]"))
      #expect(
        await scene.answer(asked) { $0.items[0].comment = long } == .fields("items[0].comment"))
      #expect(
        await scene.answer(asked) { $0.pointsOfDistinction = ["", long] }
          == .fields("points_of_distinction[0]", "points_of_distinction[1]"))
      #expect(await scene.answer(asked) { $0.examiner = Examiner() } == .fields("examiner"))
      for confidence in [-0.1, 1.1, .nan] {
        #expect(
          await scene.answer(asked) {
            $0.examiner = Examiner {
              $0.program = "eye"
              $0.confidence = confidence
            }
          } == .fields("examiner.confidence"))
      }
      let stranger = try await customs.firm()
      let others = await error {
        try await stranger.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      }
      var nowhere = asked
      nowhere.name = "requests/01j0zv6c3m5k8n2p4q6r8s0t1v"
      let missing = Samples.appraisal(of: nowhere)
      #expect(others?.code == .notFound)
      #expect(await error { try await stranger.appraisal.submitAppraisal(missing) } == others)
      // Different verdicts on parts of a line item.
      #expect(
        await scene.answer(asked) { request in
          request.items[0].quantity = 4
          request.items.append(request.items[0])
          request.items[2].verdict = .genuine
          request.items[2].quantity = 6
        } == nil)
    }
  }

  @Test func fieldsOfDecideCaseAndRequestAppraisal() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let name = try await scene.open().name
      func decide(_ change: (inout DecideCaseRequest) -> Void) async -> Refusal? {
        var request = Samples.decision(of: name)
        change(&request)
        let sent = request
        return await refusal { try await scene.officer.appraisal.decideCase(sent) }
      }
      #expect(await decide { $0.case = "x" } == .fields("case"))
      #expect(await decide { $0.items = [] } == .fields("items"))
      #expect(await decide { $0.items[0].decision = .unspecified } == .fields("items[0].decision"))
      #expect(await decide { $0.items[0].item = "2" } == .fields("items[0].item"))
      #expect(await decide { $0.items.append($0.items[0]) } == .fields("items[1].item"))
      #expect(
        await decide { $0.items[0].goodsState = .init(rawValue: 77) }
          == .fields("items[0].goods_state"))
      #expect(await decide { $0.case = "cases/01j0zv6c3m5k8n2p4q6r8s0t1v" } == .notFound)
      // Far more than are taken: refused soon, and with bounded words.
      let items = (0..<1_000).map { index in DecisionItem { $0.item = String(index) } }
      let many = await decide { $0.items = items }
      #expect(many?.reason == "INVALID_FIELDS")
      #expect(many?.fields.count == 100)
      #expect(many?.fields.contains("items") == true)
      func ask(_ change: (inout RequestAppraisalRequest) -> Void) async -> Refusal? {
        var request = Samples.ask(name)
        change(&request)
        let sent = request
        return await refusal { try await scene.officer.appraisal.requestAppraisal(sent) }
      }
      #expect(await ask { $0.recordations = ["x"] } == .fields("recordations[0]"))
      #expect(
        await ask { $0.recordations = ["recordations/01j0zv6c3m5k8n2p4q6r8s0t1v"] } == .notFound)
      #expect(await ask { $0.dueTime = customs.time(inSeconds: 0) } == .fields("due_time"))
      let draft = try await scene.firm.reporting.createRecordation(Samples.recordation())
      #expect(
        await ask { $0.recordations = [draft.name] }
          == Refusal(.failedPrecondition, "RECORDATION_STATE", state: "DRAFT"))
      let bare = try await scene.open { $0.suspectedRecordations = [] }
      #expect(await ask { $0.case = bare.name } == .fields("recordations"))
    }
  }
}
