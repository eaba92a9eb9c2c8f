import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Off the record, for a time or for good.
struct SuspendRecordationTests {
  @Test(arguments: Transport.allCases)
  func suspendedAndReinstated(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let name = active.name
      #expect(await refusal { try await scene.reinstate(name) } == RecordScene.state("ACTIVE"))
      #expect(
        await refusal {
          try await scene.administrator.reporting.suspendRecordation(
            .init { $0.recordation = name })
        } == .fields("reason"))
      let suspended = try await scene.suspend(name)
      #expect(suspended.state == .suspended)
      #expect(suspended.suspensionReason == "Contested in court.")
      #expect(suspended.expireTime == active.expireTime)
      #expect(await refusal { try await scene.suspend(name) } == RecordScene.state("SUSPENDED"))
      #expect(await refusal { try await scene.renew(name) } == RecordScene.state("SUSPENDED"))
      // Customs does not act on it.
      #expect(
        await refusal { try await scene.officer.appraisal.openCase(Samples.openCase([name])) }
          == RecordScene.state("SUSPENDED"))
      let reinstated = try await scene.reinstate(name)
      #expect(reinstated.state == .active && reinstated.suspensionReason.isEmpty)
      #expect(reinstated.expireTime == active.expireTime)
      _ = try await scene.officer.appraisal.openCase(Samples.openCase([name]))
      let mails = try await customs.notices(to: scene.firm)
      #expect(mails.map(\.kind) == ["RECORDATION_SUSPENDED", "RECORDATION_REINSTATED"])
      #expect(mails.allSatisfy { $0.about == name })
      #expect(
        try await scene.kinds(name).suffix(2) == ["RECORDATION_SUSPEND", "RECORDATION_REINSTATE"])
    }
  }

  /// Its term runs on, and it has no grace.
  @Test func itEndsWhileSuspended() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm) {
        ($0.regime, $0.registrationNumber) = ("US", "1234567")
        $0.rightExpireTime = customs.time(inSeconds: 5 * RecordScene.day)
      }
      try await scene.suspend(active.name)
      await scene.wait(until: active.expireTime)
      #expect(try await scene.get(active.name).state == .expired)
      #expect(
        await refusal { try await scene.reinstate(active.name) } == RecordScene.state("EXPIRED"))
    }
  }

  /// A right that ends before the clock could say so is not put on record again.
  @Test func aRightThatHasEndedIsNotReinstated() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm) {
        $0.rightExpireTime = customs.time(inSeconds: 60)
      }
      try await scene.suspend(active.name)
      customs.clock.advance(seconds: 60)
      #expect(
        await refusal { try await scene.reinstate(active.name) }
          == Refusal(.failedPrecondition, "RIGHT_EXPIRED"))
    }
  }

  @Test func withdrawnForGood() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let draft = try await scene.firm.reporting.createRecordation(Samples.recordation()).name
      #expect(try await scene.withdraw(draft).state == .withdrawn)
      let active = try await customs.record(scene.firm)
      try await scene.update(active.name, "mark_texts") { $0.markTexts = ["OTHER"] }
      let withdrawn = try await scene.withdraw(active.name, by: scene.administrator)
      #expect(withdrawn.state == .withdrawn && withdrawn.pendingChange == nil)
      #expect(
        await refusal { try await scene.withdraw(active.name) }
          == RecordScene.state("WITHDRAWN"))
      #expect(
        await refusal {
          try await scene.update(active.name, "hs_codes") { $0.hsCodes = ["42"] }
        } == RecordScene.state("WITHDRAWN"))
      // No clock of it runs on: neither a reminder nor an end comes.
      await scene.wait(until: active.expireTime, seconds: RecordScene.day)
      #expect(try await scene.get(active.name) == withdrawn)
      #expect(try await customs.notices(to: scene.firm).isEmpty)
      // Nobody else knows of it.
      let other = try await customs.firm()
      #expect(
        try await other.reporting.searchRecordations(.init { $0.text = "HANGANG" }).matches.isEmpty)
    }
  }
}
