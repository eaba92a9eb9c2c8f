import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Open streams of what becomes of recordations.
@Suite(.timeLimit(.minutes(5)))
struct WatchRecordationsTests {
  /// The next so many answers of a stream.
  private func next(_ count: Int, _ desk: Desk, after token: String = "") async throws
    -> [WatchRecordationsResponse]
  {
    var answers: [WatchRecordationsResponse] = []
    for try await answer in desk.reporting.watchRecordations(.init { $0.resumeToken = token }) {
      answers.append(answer)
      if answers.count == count { break }
    }
    return answers
  }

  @Test(arguments: Transport.allCases)
  func firstWhatIsThereThenWhatHappens(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let first = try await customs.record(scene.firm)
      let second = try await customs.record(scene.firm, mark: "SEINE")
      let system = try await customs.clearanceSystem()
      for desk in [scene.officer, scene.administrator, system, scene.firm] {
        let there = try await next(2, desk)
        #expect(there.map(\.recordation) == [first, second])
        #expect(there.map(\.event) == ["RECORDATION_ACCEPT", "RECORDATION_ACCEPT"])
        #expect(there[0].eventTime == customs.time(inSeconds: 0))
      }
      let place = try await next(2, system)[1].resumeToken
      async let live = next(3, system, after: place)
      let suspended = try await scene.suspend(first.name)
      let reinstated = try await scene.reinstate(first.name)
      let withdrawn = try await scene.withdraw(second.name)
      let told = try await live
      #expect(told.map(\.recordation) == [suspended, reinstated, withdrawn])
      #expect(
        told.map(\.event) == [
          "RECORDATION_SUSPEND", "RECORDATION_REINSTATE", "RECORDATION_WITHDRAW",
        ])
      // The same again from any place, and only what stands from the start.
      #expect(
        try await next(3, system, after: place).map(\.recordation) == told.map(\.recordation))
      #expect(
        try await next(1, system, after: told[1].resumeToken).map(\.recordation) == [withdrawn])
      #expect(try await next(2, system).map(\.recordation) == [reinstated, withdrawn])
    }
  }

  /// A restart in the middle of a snapshot loses nothing.
  @Test func goesOnAfterARestart() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let first = try await customs.record(scene.firm)
      let second = try await customs.record(scene.firm, mark: "SEINE")
      let place = try await next(1, scene.firm)[0]
      #expect(place.recordation == first)
      let suspended = try await scene.suspend(first.name)
      try await customs.reopen { again in
        let firm = try await again.desk(token: scene.firm.token)
        // What is told twice comes in its order, and ends with what stands.
        var last: [String: Recordation] = [:]
        for answer in try await next(4, firm, after: place.resumeToken) {
          last[answer.recordation?.name ?? ""] = answer.recordation
        }
        #expect(last == [first.name: suspended, second.name: second])
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func aFirmIsToldOfItsOwn(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (scene, other) = (try await RecordScene(customs), try await customs.firm())
      _ = try await customs.record(other)
      let own = try await customs.record(scene.firm)
      let start = try await next(1, scene.firm)[0]
      #expect(start.recordation == own)
      async let live = next(2, scene.firm, after: start.resumeToken)
      // Of others nothing, however much there is of it.
      for _ in 0..<40 { _ = try await customs.record(other) }
      let suspended = try await scene.suspend(own.name)
      let reinstated = try await scene.reinstate(own.name)
      #expect(try await live.map(\.recordation) == [suspended, reinstated])
      #expect(try await live.allSatisfy { !$0.json.text.contains(other.organization) })
    }
  }

  /// The old holder is told that it has gone, and no more; the new one of what it has got.
  @Test func aRightThatGoes() async throws {
    try await Customs.open { customs in
      let (scene, heir) = (try await RecordScene(customs), try await customs.firm())
      let going = try await customs.record(scene.firm) { $0.contacts = [Samples.contact] }
      let start = try await next(1, scene.firm)[0].resumeToken
      let given = try await scene.transfer(going.name, to: heir)
      try await scene.update(going.name, "distinguishing_methods", by: heir) {
        $0.distinguishingMethods = "The lining."
      }
      let staying = try await scene.firm.reporting.createRecordation(Samples.recordation())
      let told = try await next(2, scene.firm, after: start)
      #expect(told.map(\.event) == ["RECORDATION_TRANSFERRED", "RECORDATION_CREATED"])
      #expect(told[0].recordation?.holder == heir.organization)
      #expect(told[0].recordation?.etag == "" && told[0].recordation?.transferredFrom == "")
      #expect(told[1].recordation == staying)
      #expect(try await next(1, scene.firm).map(\.recordation) == [staying])
      #expect(
        try await next(1, heir).map(\.recordation?.distinguishingMethods) == ["The lining."])
      let seen = try await next(1, scene.officer, after: start)
      #expect(seen.map(\.recordation) == [given])
    }
  }

  @Test func aTokenOfAnotherStream() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      _ = try await officer.appraisal.openCase(Samples.openCase())
      let token = try await officer.appraisal.firstTokenOfCases {
        _ = try await officer.appraisal.openCase(Samples.openCase())
      }
      for wrong in [token, "x"] {
        #expect(
          await refusal { _ = try await next(1, officer, after: wrong) } == .fields("resume_token"))
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func revocationEndsAnOpenStream(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let watcher = try await customs.token(of: scene.firm)
      let open = customs.database.feed.subscriptionCount
      async let end = refusal { _ = try await next(1, watcher) }
      while customs.database.feed.subscriptionCount == open {
        try await Task.sleep(for: .milliseconds(5))
      }
      _ = try await scene.administrator.account.revokeToken(.init { $0.name = watcher.tokenName })
      #expect(await end == .tokenInvalid)
    }
  }
}
