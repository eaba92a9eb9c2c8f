import IPIMSClient
import ServiceHarness
import Testing

/// A holder's open stream of requests.
@Suite(.timeLimit(.minutes(5)))
struct WatchRequestsTests {
  /// A firm with a right on record, and an officer who asks it.
  private struct Scene {
    var firm: Desk
    var officer: Desk
    var recordation: Recordation

    init(_ customs: Customs) async throws {
      firm = try await customs.firm()
      officer = try await customs.officer()
      recordation = try await customs.record(firm)
    }

    func ask() async throws -> AppraisalRequest {
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      return try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
    }
  }

  @Test(arguments: Transport.allCases)
  func theUnansweredThenTheNewWithNoGap(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await Scene(customs)
      let answered = try await scene.ask()
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: answered))
      var sent = [try await scene.ask().name, try await scene.ask().name]
      var stream = scene.firm.appraisal.watchRequests(.init()).makeAsyncIterator()
      var tokens: [String] = []
      var got: [String] = []
      func take() async throws {
        let update = try #require(try await stream.next())
        got.append(update.request?.name ?? "")
        tokens.append(update.resumeToken)
      }
      try await take()
      // Asked while the snapshot is being read.
      let more = Task { try await [scene.ask().name, scene.ask().name] }
      for _ in 0..<3 { try await take() }
      sent += try await more.value
      #expect(got == sent)
      let resume = WatchRequestsRequest { $0.resumeToken = tokens[1] }
      var again = scene.firm.appraisal.watchRequests(resume).makeAsyncIterator()
      #expect(try await again.next()?.request?.name == sent[2])
      #expect(try await again.next()?.request?.name == sent[3])
      let live = try await scene.ask()
      #expect(try await again.next()?.request?.name == live.name)
    }
  }

  @Test func oneFirmsStreamIsNotAnothers() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let other = try await customs.firm()
      let others = try await customs.record(other)
      var stream = other.appraisal.watchRequests(.init()).makeAsyncIterator()
      _ = try await scene.ask()
      let opened = try await scene.officer.appraisal.openCase(Samples.openCase([others.name]))
      let asked = try await scene.officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      #expect(try await stream.next()?.request?.name == asked.requests[0].name)
    }
  }

  @Test(arguments: ["x", "cjE6", "cjE6LTE=", "cjI6MQ=="])
  func aTokenThatThisServerDidNotGive(_ token: String) async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let found = await refusal {
        for try await _ in firm.appraisal.watchRequests(.init { $0.resumeToken = token }) {}
      }
      #expect(found == .fields("resume_token"))
    }
  }

  @Test(arguments: Transport.allCases)
  func revocationEndsAnOpenStream(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await Scene(customs)
      let program = try await customs.token(of: scene.firm)
      _ = try await scene.ask()
      var stream = program.appraisal.watchRequests(.init()).makeAsyncIterator()
      _ = try await stream.next()
      // Another token of the connection does not keep it.
      _ = try await program.account.authenticate(.init { $0.token = scene.firm.token })
      _ = try await scene.firm.account.revokeToken(.init { $0.name = program.tokenName })
      #expect(await refusal { try await stream.next() } == .tokenInvalid)
      #expect(await refusal { try await program.account.whoAmI(.init()) } == nil)
    }
  }

  @Test(arguments: Transport.allCases)
  func expiryEndsAnOpenStream(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await Scene(customs)
      let program = try await customs.token(of: scene.firm, expiresInSeconds: 1)
      _ = try await scene.ask()
      var stream = program.appraisal.watchRequests(.init()).makeAsyncIterator()
      _ = try await stream.next()
      customs.clock.advance(seconds: 1)
      #expect(await refusal { try await stream.next() } == .tokenInvalid)
    }
  }
}
