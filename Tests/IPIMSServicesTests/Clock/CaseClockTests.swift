import IPIMSClient
import struct IPIMSDomain.Instant
import IPIMSStore
import struct IPIMSDomain.Instant
import ServiceHarness
import Testing

/// What the end of a case's times brings about. The clock stands at 10:00 of Tuesday 24 November
/// 2026 in Seoul.
struct CaseClockTests {
  private static let day: Int64 = 86_400

  /// KR: due at 24:00 of the seventh day; the reminder two days before.
  @Test func aRequestIsUnansweredAtItsInstant() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let asked = try await scene.ask(name)
      let due = try #require(asked.dueTime)
      func wait(until seconds: Int64) { customs.clock.advance(seconds: seconds - now()) }
      func now() -> Int64 { customs.clock.now.secondsSince1970 }
      wait(until: due.seconds - 2 * Self.day - 1)
      #expect(await customs.runClock() == 0)
      wait(until: due.seconds - 2 * Self.day)
      #expect(await customs.runClock() == 1)
      #expect(try await scene.mails(to: scene.firm).last == "APPRAISAL_REMINDER")
      wait(until: due.seconds - 1)
      #expect(await customs.runClock() == 0)
      #expect(try await scene.seen(name).requests[0].state == .sent)
      wait(until: due.seconds)
      // The holder's time to ask for the hold ends with it.
      #expect(await customs.runClock() == 2)
      #expect(await customs.runClock() == 0)
      let seen = try await scene.seen(name)
      #expect(seen.requests[0].state == .unanswered)
      let events = try await scene.events(of: name).filter { $0.kind == "CLOCK_RAN_OUT" }
      #expect(events.count == 3)
      #expect(events.allSatisfy { $0.actor == "clock" })
      let answer = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(answer.late)
    }
  }

  /// KR: ten working days; whoever is silent does not hold goods.
  @Test(arguments: [("KR", GoodsState.released), ("EU", .released), ("US", .excluded)])
  func aHoldTimesOutByTheRegimesData(_ regime: String, _ outcome: GoodsState) async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open(regime).name
      let held = try await scene.record(.goodsHeld, in: name)
      let hold = try #require(held.clocks.first { $0.kind == .hold })
      customs.clock.advance(
        seconds: (hold.dueTime?.seconds ?? 0) - customs.clock.now.secondsSince1970 - 1)
      await customs.runClock()
      #expect(try await scene.seen(name).items[0].goodsState == .held)
      customs.clock.advance(seconds: 1)
      #expect(await customs.runClock() > 0)
      let seen = try await scene.seen(name)
      #expect(seen.items[0].goodsState == outcome)
      #expect(!seen.clocks.contains { $0.kind == .hold })
    }
  }

  /// Once, by the regime's further period.
  @Test func anExtensionMovesTheEndOfAHold() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      func due(_ found: Case) -> Int64 {
        found.clocks.first { $0.kind == .hold }?.dueTime?.seconds ?? 0
      }
      let first = due(try await scene.record(.goodsHeld, in: name))
      let second = due(try await scene.record(.extensionGranted, in: name))
      #expect(second > first + 13 * Self.day)
      customs.clock.advance(seconds: first - customs.clock.now.secondsSince1970)
      await customs.runClock()
      #expect(try await scene.seen(name).items[0].goodsState == .held)
      customs.clock.advance(seconds: second - first)
      await customs.runClock()
      #expect(try await scene.seen(name).items[0].goodsState == .released)
    }
  }

  /// EU: the importer's silence is consent to the destruction that the holder agrees to.
  @Test func silenceIsConsentWhereTheRegimeSaysSo() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open("EU").name
      let asked = try await scene.ask(name)
      try await scene.record(.goodsHeld, in: name)
      try await scene.record(.importerNotified, in: name)
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      try await scene.record(.destructionConsented, in: name, by: scene.firm)
      #expect(
        await refusal { try await scene.record(.goodsDestroyed, in: name) }
          == Refusal(.failedPrecondition, "DESTRUCTION_STATE", state: "NOT_AGREED"))
      customs.clock.advance(seconds: 40 * Self.day)
      await customs.runClock()
      #expect(try await scene.seen(name).items[0].goodsState == .held)
      let destroyed = try await scene.record(.goodsDestroyed, in: name)
      #expect(destroyed.items[0].goodsState == .destroyed)
    }
  }

  /// An objection that reached customs in time breaks the silence, when the officer writes it down
  /// after the clock has fired, too; one that was late does not.
  @Test(arguments: [(-20, false), (-1, true)])
  func anObjectionIsJudgedByItsOwnDay(_ day: Int64, _ isLate: Bool) async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open("EU").name
      _ = try await scene.ask(name)
      try await scene.record(.goodsHeld, in: name)
      try await scene.record(.importerNotified, in: name)
      try await scene.record(.destructionConsented, in: name, by: scene.firm)
      customs.clock.advance(seconds: 25 * Self.day)
      await customs.runClock()
      let seen = try await scene.record(.importerObjected, in: name) {
        $0.actTime = customs.time(inSeconds: day * Self.day)
      }
      #expect(seen.steps.last?.late == isLate)
      let destroyed = await refusal { try await scene.record(.goodsDestroyed, in: name) }
      #expect(
        destroyed
          == (isLate
            ? nil : Refusal(.failedPrecondition, "DESTRUCTION_STATE", state: "NOT_AGREED")))
    }
  }

  /// The loop that a server runs: fires by itself, and ends with its task.
  @Test func theLoopFiresAndEnds() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      customs.clock.advance(seconds: 9 * Self.day)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await customs.runClockUntilCancelled() }
        while try await scene.seen(name).requests[0].state != .unanswered {
          try await Task.sleep(for: .milliseconds(10))
        }
        group.cancelAll()
        try await group.waitForAll()
      }
    }
  }

  /// KR: goods that every holder finds genuine go at once, and nothing is due for them any more.
  @Test func genuineGoodsDoNotWaitForAnyClock() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let asked = try await scene.ask(name)
      try await scene.record(.goodsHeld, in: name)
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked, .genuine))
      let seen = try await scene.seen(name)
      #expect(seen.items[0].goodsState == .released)
      #expect(!seen.clocks.contains { $0.kind == .hold || $0.kind == .appraisalAnswer })
    }
  }

  @Test func aRestartLosesNothingAndFiresNothingTwice() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      customs.clock.advance(seconds: 9 * Self.day)
      let token = scene.officer.token
      try await customs.reopen { reopened in
        #expect(await reopened.runClock() == 3)
        let officer = try await reopened.desk(token: token)
        let seen = try await officer.appraisal.getCase(.init { $0.name = name })
        #expect(seen.requests[0].state == .unanswered)
        try await reopened.reopen { again in #expect(await again.runClock() == 0) }
      }
    }
  }

  /// All that fell due in between, in its order, each on record with its own time; and back again
  /// nothing.
  @Test func aClockThatJumps() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      try await scene.record(.goodsHeld, in: name)
      customs.clock.advance(seconds: 400 * Self.day)
      let count = await customs.runClock()
      #expect(count >= 3)
      let events = try await scene.events(of: name).filter { $0.kind == "CLOCK_RAN_OUT" }
      #expect(events.count == count)
      let dues = events.map { event in
        event.fields.first { $0.name == "dueTime" }.map {
          String(decoding: $0.value, as: UTF8.self)
        }
          ?? ""
      }
      #expect(dues == dues.sorted())
      #expect(dues.allSatisfy { $0 < "2027" })
      #expect(events.allSatisfy { $0.timeMilliseconds == customs.clock.now.millisecondsSince1970 })
      customs.clock.advance(seconds: -399 * Self.day)
      #expect(await customs.runClock() == 0)
      customs.clock.advance(seconds: 399 * Self.day)
      #expect(await customs.runClock() == 0)
    }
  }

  /// A timer that cannot be read, before all others: they go on, and it is tried again later.
  @Test func oneThatFailsDoesNotStopTheOthers() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      _ = try await scene.ask(name)
      try await customs.database.write {
        (transaction: Transaction<StoreError>) throws(StoreError) in
        try transaction.run(
          """
          INSERT INTO timers(id, kind, subject, case_id, due_time, on_time_out, state,
            created_time, body)
          VALUES ('0', 'HOLD', $1, $1, 1, 'RELEASE', 'PENDING', 1, $2)
          """,
          .text("cases/01j0zv6c3m5k8n2p4q6r8s0t1v"), .blob([0xFF]))
      }
      customs.clock.advance(seconds: 9 * Self.day)
      #expect(await customs.runClock() == 3)
      #expect(customs.clockLog.count == 1)
      #expect(
        customs.clockLog[0].hasPrefix("clock HOLD of cases/01j0zv6c3m5k8n2p4q6r8s0t1v failed"))
      await customs.runClock()
      #expect(customs.clockLog.count == 1)
      customs.clock.advance(seconds: 61)
      await customs.runClock()
      #expect(customs.clockLog.count == 2)
    }
  }

  /// More than are read at a time.
  @Test func manyAtOneInstant() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      var names: [String] = []
      for _ in 0..<70 {
        let name = try await scene.open().name
        _ = try await scene.ask(name)
        names.append(name)
      }
      customs.clock.advance(seconds: 9 * Self.day)
      #expect(await customs.runClock() == 210)
      for name in names {
        #expect(try await scene.seen(name).requests[0].state == .unanswered)
      }
    }
  }

  /// KR: five years after the end of the case.
  @Test func personalDataAreErasedAfterTheirTime() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open { $0.importer = Party { $0.identifier = "P123456789012" } }
        .name
      func personal() async throws -> String? {
        try await scene.officer.appraisal.getCase(
          .init {
            $0.name = name
            $0.includePersonalData = true
          }
        ).importer?.identifier
      }
      _ = try await scene.officer.appraisal.withdrawCase(
        .init {
          $0.case = name
          $0.reason = "a mistake"
        })
      customs.clock.advance(seconds: 4 * 365 * Self.day)
      await customs.runClock()
      #expect(try await personal() == "P123456789012")
      customs.clock.advance(seconds: 367 * Self.day)
      #expect(await customs.runClock() == 1)
      #expect(try await personal() ?? "" == "")
      #expect(try await !scene.seen(name).hasPersonalData)
      #expect(try await scene.kinds(of: name).last == "CLOCK_RAN_OUT")
    }
  }
}
