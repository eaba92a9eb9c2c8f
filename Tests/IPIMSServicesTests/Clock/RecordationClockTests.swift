import IPIMSClient
import struct IPIMSDomain.Instant
import IPIMSStore
import struct IPIMSDomain.Instant
import ServiceHarness
import Testing

/// What the end of a recordation's times brings about.
struct RecordationClockTests {
  private static let day: Int64 = 86_400

  private func create(_ firm: Desk, _ change: (inout CreateRecordationRequest) -> Void)
    async throws -> String
  {
    var request = Samples.recordation()
    change(&request)
    let name = try await firm.reporting.createRecordation(request).name
    _ = try await firm.reporting.submitRecordation(.init { $0.recordation = name })
    return name
  }

  private func accept(_ name: String, _ customs: Customs) async throws -> Recordation {
    try await customs.officer().reporting.reviewRecordation(
      .init {
        $0.recordation = name
        $0.accept = true
      })
  }

  private func kinds(_ name: String, _ customs: Customs) async throws -> [String] {
    let history = try await customs.history(of: name)
    #expect(history.isIntact)
    return try history.entries.map { try Event(decoding: $0.body).kind }
  }

  @Test(arguments: [
    ("KR", RecordationState.expired, ["RECORDATION_ACCEPT", "RECORDATION_EXPIRE"]),
    (
      "US", .grace, ["RECORDATION_ACCEPT", "RECORDATION_ENTER_GRACE"]
    ),
  ])
  func theEndOfTheRight(_ regime: String, _ state: RecordationState, _ events: [String])
    async throws
  {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let name = try await create(firm) {
        $0.regime = regime
        $0.registrationNumber = regime == "KR" ? $0.registrationNumber : "1234567"
        $0.rightExpireTime = customs.time(inSeconds: 10 * Self.day)
      }
      let active = try await accept(name, customs)
      #expect(active.expireTime == customs.time(inSeconds: 10 * Self.day))
      func found() async throws -> Recordation {
        try await firm.reporting.getRecordation(.init { $0.name = name })
      }
      customs.clock.advance(seconds: 10 * Self.day - 1)
      await customs.runClock()
      #expect(try await found().state == .active)
      customs.clock.advance(seconds: 1)
      #expect(await customs.runClock() == 1)
      let ended = try await found()
      #expect(ended.state == state)
      #expect(ended.etag != active.etag)
      #expect(try await kinds(name, customs).suffix(2) == events[...])
      // Customs acts on it no more.
      let opening = await refusal {
        try await officer.appraisal.openCase(Samples.openCase([name]))
      }
      #expect(
        opening
          == Refusal(
            .failedPrecondition, "RECORDATION_STATE", state: state == .grace ? "GRACE" : "EXPIRED"))
      guard state == .grace else { return }
      // 90 days more, from the end.
      customs.clock.advance(seconds: 89 * Self.day)
      await customs.runClock()
      #expect(try await found().state == .grace)
      customs.clock.advance(seconds: 3 * Self.day)
      await customs.runClock()
      #expect(try await found().state == .expired)
    }
  }

  /// KR: 30 days before the end of ten years.
  @Test func theHolderIsRemindedOfTheRenewal() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let recordation = try await customs.record(firm)
      let end = recordation.expireTime?.seconds ?? 0
      customs.clock.advance(
        seconds: end - customs.clock.now.secondsSince1970 - 30 * Self.day)
      #expect(await customs.runClock() == 1)
      let mails = try await customs.notices(to: firm)
      #expect(mails.map(\.kind) == ["RENEWAL_DUE"])
      #expect(mails[0].about == recordation.name)
      let found = try await firm.reporting.getRecordation(.init { $0.name = recordation.name })
      #expect(found.state == .active)
    }
  }

  /// A target: it is on record that it has passed, or it stops with the decision.
  @Test func theTimeToDecideAFiling() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let late = try await create(firm) { _ in }
      customs.clock.advance(seconds: 8 * Self.day)
      #expect(await customs.runClock() == 1)
      #expect(
        try await kinds(late, customs)
          == ["RECORDATION_CREATED", "RECORDATION_SUBMIT", "CLOCK_RAN_OUT"])
      #expect(try await accept(late, customs).state == .active)
      let soon = try await create(firm) { _ in }
      #expect(try await accept(soon, customs).state == .active)
      customs.clock.advance(seconds: 8 * Self.day)
      #expect(await customs.runClock() == 0)
    }
  }

  @Test func aRightThatHasEndedIsNotAccepted() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let name = try await create(firm) {
        $0.rightExpireTime = customs.time(inSeconds: Self.day)
      }
      customs.clock.advance(seconds: Self.day)
      #expect(
        await refusal { try await accept(name, customs) }
          == Refusal(.failedPrecondition, "RIGHT_EXPIRED"))
    }
  }

  /// What is older than the clocks gets its own: the times that were told stand.
  @Test func whatWasThereBeforeGetsItsClocks() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      let held = try await scene.open().name
      try await scene.record(.goodsHeld, in: held)
      let ending = try await create(scene.firm) {
        $0.rightExpireTime = customs.time(inSeconds: 5 * Self.day)
      }
      _ = try await accept(ending, customs)
      try await customs.database.write {
        (transaction: Transaction<StoreError>) throws(StoreError) in
        try transaction.run("DELETE FROM timers")
      }
      await customs.startMissingClocks()
      await customs.startMissingClocks()
      customs.clock.advance(seconds: 30 * Self.day)
      // The request's, the hold's and the recordation's.
      #expect(await customs.runClock() == 3)
      #expect(try await scene.seen(name).requests[0].state == .unanswered)
      #expect(try await scene.seen(held).items[0].goodsState == .released)
      let ended = try await scene.firm.reporting.getRecordation(.init { $0.name = ending })
      #expect(ended.state == .expired)
      #expect(customs.clockLog.isEmpty)
    }
  }
}
