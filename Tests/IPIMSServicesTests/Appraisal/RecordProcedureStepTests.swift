import IPIMSClient
import ServiceHarness
import Testing

/// What happens outside this system, on record, with what it brings about.
struct RecordProcedureStepTests {
  private static let day: Int64 = 86_400

  private static func won(_ amount: Int64) -> Money {
    Money {
      $0.currency = "KRW"
      $0.minorUnits = amount
    }
  }

  /// From the holder's wish to the destruction, each step by whoever may record it.
  @Test(arguments: Transport.allCases)
  func aHoldToItsEnd(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      try await scene.record(.holdRequested, in: name, by: scene.firm) { $0.actor = "김지수" }
      let held = try await scene.record(.goodsHeld, in: name)
      #expect(held.items[0].goodsState == .held)
      try await scene.record(.securityGiven, in: name, by: scene.firm) {
        $0.amount = Self.won(1_000_000)
        $0.document = "2026-GB-17"
      }
      try await scene.record(.importerNotified, in: name)
      try await scene.record(.importerObjected, in: name) { $0.note = "They say it is licensed." }
      try await scene.record(.proceedingsFiled, in: name, by: scene.firm)
      try await scene.record(.goodsSeized, in: name) { $0.items = ["1"] }
      let ended = try await scene.record(.goodsForfeited, in: name)
      #expect(ended.items[0].goodsState == .forfeited)
      #expect(
        ended.steps.map(\.kind) == [
          .holdRequested, .goodsHeld, .securityGiven, .importerNotified, .importerObjected,
          .proceedingsFiled, .goodsSeized, .goodsForfeited,
        ])
      #expect(ended.steps.allSatisfy { !$0.late })
      #expect(ended.steps[0].organization == scene.firm.organization)
      #expect(ended.steps[0].actor == "김지수")
      #expect(ended.steps[1].organization == "")
      #expect(ended.steps[2].amount == Self.won(1_000_000))
      #expect(ended.steps[2].document == "2026-GB-17")
      #expect(ended.steps[0].recordedBy != ended.steps[1].recordedBy)
      let kinds = try await scene.kinds(of: name)
      #expect(kinds.filter { $0 == "STEP_RECORDED" }.count == 8)
      #expect(try await scene.mails(to: scene.firm).contains("IMPORTER_OBJECTED"))
    }
  }

  @Test func theSameAgainGivesTheFirstAnswer() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let request = Samples.step(.goodsHeld, in: name)
      let first = try await scene.officer.appraisal.recordProcedureStep(request)
      customs.clock.advance(seconds: 60)
      #expect(try await scene.officer.appraisal.recordProcedureStep(request) == first)
      #expect(try await scene.seen(name).steps.count == 1)
      let again = Samples.step(.goodsHeld, in: name)
      #expect(
        await refusal { try await scene.officer.appraisal.recordProcedureStep(again) }
          == goodsState("HELD"))
    }
  }

  @Test func fieldsOfRecordProcedureStep() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let long = String(repeating: "x", count: 2_001)
      func refused(
        _ kind: ProcedureStepKind, _ change: (inout RecordProcedureStepRequest) -> Void
      ) async -> Refusal? {
        var request = Samples.step(kind, in: name)
        change(&request)
        let sent = request
        return await refusal { try await scene.officer.appraisal.recordProcedureStep(sent) }
      }
      #expect(await refused(.goodsHeld) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await refused(.goodsHeld) { $0.case = "x" } == .fields("case"))
      #expect(await refused(.goodsHeld) { $0.case = Nowhere.case } == .notFound)
      #expect(await refused(.unspecified) { _ in } == .fields("kind"))
      #expect(await refused(.init(rawValue: 99)) { _ in } == .fields("kind"))
      #expect(await refused(.goodsHeld) { $0.items = ["9"] } == .fields("items[0]"))
      #expect(await refused(.goodsHeld) { $0.items = ["1", "1"] } == .fields("items[1]"))
      #expect(
        await refused(.goodsHeld) { $0.actTime = customs.time(inSeconds: 1) }
          == .fields("act_time"))
      #expect(
        await refused(.goodsHeld) { $0.actTime = customs.time(inSeconds: -367 * Self.day) }
          == .fields("act_time"))
      #expect(
        await refused(.goodsHeld) {
          $0.actor = long
          $0.document = long
          $0.note = long
        } == .fields("actor", "document", "note"))
      #expect(await refused(.goodsHeld) { $0.amount = Self.won(1) } == .fields("amount"))
      #expect(await refused(.securityGiven) { _ in } == .fields("amount"))
      #expect(
        await refused(.securityGiven) { $0.amount = Self.won(0) } == .fields("amount.minor_units"))
      #expect(
        await refused(.securityGiven) {
          $0.amount = Self.won(1_000_000)
          $0.amount?.currency = "WON"
        } == .fields("amount.currency"))
      #expect(try await scene.seen(name).steps.isEmpty)
    }
  }

  /// The goods are declared at KRW 777,001: 40 % of it, what a small firm gives, is 310,800.4; the
  /// importer's 120 % is 932,401.2.
  @Test func aSecurityIsNotLessThanItsPart() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      func refused(_ kind: ProcedureStepKind, _ amount: Money, in name: String) async -> Refusal? {
        await refusal { try await scene.record(kind, in: name) { $0.amount = amount } }
      }
      let tooLittle = Refusal.fields("amount.minor_units")
      #expect(await refused(.securityGiven, Self.won(310_800), in: name) == tooLittle)
      #expect(await refused(.securityGiven, Self.won(310_801), in: name) == nil)
      try await scene.record(.goodsHeld, in: name)
      #expect(await refused(.counterSecurityGiven, Self.won(932_401), in: name) == tooLittle)
      #expect(await refused(.counterSecurityGiven, Self.won(932_402), in: name) == nil)
      let released = try await scene.record(.goodsReleasedSecured, in: name)
      #expect(released.items[0].goodsState == .releasedSecured)
      // Of what is not known no part is, nor of another currency's.
      let unknown = try await scene.open { $0.items[0].value = nil }.name
      #expect(await refused(.securityGiven, Self.won(1), in: unknown) == nil)
      let dollars = Money {
        $0.currency = "USD"
        $0.minorUnits = 1
      }
      #expect(await refused(.securityGiven, dollars, in: name) == nil)
    }
  }

  /// Whatever a firm gives is taken down: from a refusal it would learn the declared value.
  @Test func aFirmsSecurityTellsItNothingOfTheValue() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      let little = RecordProcedureStepRequest {
        $0.case = name
        $0.kind = .securityGiven
        $0.amount = Self.won(1)
      }
      let steps = try await scene.firm.appraisal.recordProcedureStep(little).steps
      #expect(steps.map(\.amount) == [Self.won(1)])
    }
  }

  @Test func aFakeIsNotReleasedAgainstSecurity() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let asked = try await scene.ask(name)
      try await scene.record(.goodsHeld, in: name)
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      let barred = await refusal {
        try await scene.record(.counterSecurityGiven, in: name) { $0.amount = Self.won(2_000_000) }
      }
      #expect(
        barred
          == Refusal(.failedPrecondition, "SECURITY_STATE", state: "BARRED_FOR_FAKES"))
    }
  }

  @Test func firmsRecordTheirOwnActsInTheirOwnCasesAlone() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let stranger = try await customs.firm()
      let other = try await customs.officer(office: "offices/busan")
      let name = try await scene.open().name
      func outcome(_ kind: ProcedureStepKind, by desk: Desk, in name: String) async -> RPCError? {
        await error { try await scene.record(kind, in: name, by: desk) }
      }
      let missing = await outcome(.holdRequested, by: scene.firm, in: Nowhere.case)
      #expect(missing?.code == .notFound)
      // Not asked, or not yet: as if there were no case, whatever the kind.
      #expect(await outcome(.holdRequested, by: scene.firm, in: name) == missing)
      _ = try await scene.ask(name)
      #expect(await outcome(.holdRequested, by: stranger, in: name) == missing)
      #expect(await outcome(.goodsReleased, by: stranger, in: name) == missing)
      #expect(await outcome(.goodsReleased, by: scene.firm, in: name)?.reason == "STEP_NOT_ALLOWED")
      #expect(
        await outcome(.importerConsented, by: scene.firm, in: name)?.reason == "STEP_NOT_ALLOWED")
      #expect(await outcome(.holdRequested, by: other, in: name)?.reason == "OTHER_OFFICE")
      #expect(await outcome(.holdRequested, by: scene.firm, in: name) == nil)
      let seen = try await scene.firm.appraisal.getCase(.init { $0.name = name })
      #expect(seen.steps.map(\.kind) == [.holdRequested])
    }
  }

  /// KR: the holder has 7 days to ask for the hold.
  @Test(arguments: [false, true])
  func whatIsLateIsTakenAndSaysSo(_ hasFired: Bool) async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      customs.clock.advance(seconds: 9 * Self.day)
      if hasFired { await customs.runClock() }
      let late = try await scene.record(.holdRequested, in: name, by: scene.firm) { request in
        // What a firm says of the day does not make it earlier.
        request.actTime = customs.time(inSeconds: -8 * Self.day)
      }
      #expect(late.steps.map(\.late) == [true])
    }
  }

  /// The officer writes down on the ninth day what came on the second.
  @Test(arguments: [false, true])
  func whatAnOfficerWritesDownLaterWasInTime(_ hasFired: Bool) async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      customs.clock.advance(seconds: 9 * Self.day)
      if hasFired { await customs.runClock() }
      let recorded = try await scene.record(.holdRequested, in: name) { request in
        request.actTime = customs.time(inSeconds: -7 * Self.day)
      }
      #expect(recorded.steps.map(\.late) == [false])
      #expect(recorded.steps[0].createTime == customs.time(inSeconds: 0))
      #expect(recorded.steps[0].actTime == customs.time(inSeconds: -7 * Self.day))
      #expect(recorded.steps[0].organization == scene.firm.organization)
    }
  }

  @Test func whatAStateRefuses() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      func refused(_ kind: ProcedureStepKind) async -> Refusal? {
        await refusal { try await scene.record(kind, in: name) }
      }
      #expect(await refused(.goodsReleased) == goodsState("FREE"))
      #expect(
        await refused(.extensionGranted)
          == Refusal(.failedPrecondition, "HOLD_STATE", state: "NOT_RUNNING"))
      try await scene.record(.goodsHeld, in: name)
      #expect(
        await refused(.goodsDestroyed)
          == Refusal(.failedPrecondition, "DESTRUCTION_STATE", state: "NOT_AGREED"))
      #expect(
        await refused(.goodsReleasedSecured)
          == Refusal(.failedPrecondition, "SECURITY_STATE", state: "NOT_GIVEN"))
      #expect(await refused(.extensionGranted) == nil)
      #expect(
        await refused(.extensionGranted)
          == Refusal(.failedPrecondition, "HOLD_STATE", state: "EXTENDED"))
      #expect(await refused(.goodsReleased) == nil)
      _ = try await scene.officer.appraisal.withdrawCase(
        .init {
          $0.case = name
          $0.reason = "a mistake"
        })
      #expect(await refused(.importerNotified) == caseState("WITHDRAWN"))
    }
  }

  /// EU: at most 3 units or less than 2 kg, and the holder is told on objection alone.
  @Test func smallConsignmentsByTheRegimesData() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let many = await refusal {
        try await scene.open("EU") {
          $0.procedure = .smallConsignment
          $0.items[0].quantity = 4
        }
      }
      #expect(many == .fields("procedure"))
      let light = try await scene.open("EU") {
        $0.procedure = .smallConsignment
        $0.items[0].quantity = 4
        $0.items[0].netMassGrams = 1_999
      }
      #expect(light.procedure == .smallConsignment)
      let name = try await scene.open("EU") {
        $0.procedure = .smallConsignment
        $0.items[0].quantity = 3
      }.name
      #expect(
        await refusal { try await scene.ask(name) }
          == Refusal(.failedPrecondition, "PROCEDURE_STATE", state: "SMALL_CONSIGNMENT"))
      try await scene.record(.goodsHeld, in: name)
      try await scene.record(.importerNotified, in: name)
      try await scene.record(.importerObjected, in: name)
      #expect(try await scene.ask(name).state == .sent)
      // KR knows no limit.
      #expect(try await scene.open { $0.procedure = .smallConsignment }.state == .open)
    }
  }

  @Test func noHolderTakesAllTheRoom() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      for _ in 0..<50 { try await scene.record(.holdRequested, in: name, by: scene.firm) }
      #expect(
        await refusal { try await scene.record(.holdRequested, in: name, by: scene.firm) }
          == Refusal(.resourceExhausted, "STEPS_MAX"))
      #expect(try await scene.record(.goodsHeld, in: name).steps.count == 51)
    }
  }

  /// As little as the case itself does.
  @Test func noMailTellsOfTheImporterBeforeGoodsAreHeld() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      try await scene.record(.importerObjected, in: name)
      #expect(try await scene.firm.appraisal.getCase(.init { $0.name = name }).steps.isEmpty)
      #expect(!(try await scene.mails(to: scene.firm).contains("IMPORTER_OBJECTED")))
    }
  }
}
