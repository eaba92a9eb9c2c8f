import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Open streams of what happens to cases.
@Suite(.timeLimit(.minutes(5)))
struct WatchCasesTests {
  /// A stream that is open: what happens from now on comes.
  private struct Watch {
    private let updates: AsyncThrowingStream<WatchCasesResponse, any Error>

    init(_ desk: Desk, _ customs: Customs, _ token: String = "") async throws {
      let open = customs.database.feed.subscriptionCount
      let stream = desk.appraisal.watchCases(.init { $0.resumeToken = token })
      let (updates, continuation) = AsyncThrowingStream<WatchCasesResponse, any Error>.makeStream()
      let task = Task {
        do {
          for try await update in stream { continuation.yield(update) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
      self.updates = updates
      while customs.database.feed.subscriptionCount == open {
        try await Task.sleep(for: .milliseconds(5))
      }
    }

    func next() async throws -> WatchCasesResponse {
      var iterator = updates.makeAsyncIterator()
      return try #require(try await iterator.next())
    }
  }

  @Test(arguments: Transport.allCases)
  func customsSeesAllCases(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let system = try await customs.clearanceSystem()
      let recordation = try await customs.record(firm)
      _ = try await officer.appraisal.openCase(Samples.openCase())
      let watch = try await Watch(system, customs)
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      let live = try await watch.next()
      #expect(live.event == "CASE_OPENED" && live.case?.name == opened.name)
      #expect(live.eventTime == customs.time(inSeconds: 0))
      // Of photos a clearance system knows nothing.
      _ = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
      #expect(try await watch.next().event == "APPRAISAL_REQUESTED")
      _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(try await watch.next().event == "APPRAISED")
      _ = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))
      let decided = try await watch.next()
      #expect(decided.event == "CASE_DECIDED")
      #expect(decided.case?.items.first?.goodsState == .seized)
      let again = try await Watch(system, customs, live.resumeToken)
      #expect(try await again.next().event == "APPRAISAL_REQUESTED")
      #expect(try await again.next().event == "APPRAISED")
    }
  }

  @Test(arguments: Transport.allCases)
  func aFirmSeesNoSignOfAnother(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let rights = [try await customs.record(firm), try await customs.record(other)]
      func ask(_ name: String, _ right: Recordation) async throws -> AppraisalRequest {
        var ask = Samples.ask(name)
        ask.recordations = [right.name]
        return try await officer.appraisal.requestAppraisal(ask).requests[0]
      }
      let watch = try await Watch(firm, customs)
      let opened = try await officer.appraisal.openCase(Samples.openCase(rights.map(\.name)))
      let own = try await ask(opened.name, rights[0])
      #expect(try await watch.next().event == "APPRAISAL_REQUESTED")
      let get = GetCaseRequest { $0.name = opened.name }
      let before = try await firm.appraisal.getCase(get)
      let request = try await firm.appraisal.listRequests(.init()).requests
      customs.clock.advance(seconds: 60)
      let others = try await ask(opened.name, rights[1])
      _ = try await other.appraisal.submitAppraisal(Samples.appraisal(of: others))
      #expect(try await firm.appraisal.getCase(get) == before)
      #expect(try await firm.appraisal.listCases(.init()).cases == [before])
      #expect(try await firm.appraisal.searchCases(.init()).cases == [before])
      #expect(try await firm.appraisal.listRequests(.init()).requests == request)
      let assignee = try await officer.account.whoAmI(.init()).member
      _ = try await officer.appraisal.assignCase(
        .init {
          $0.requestID = RequestID.random()
          $0.case = opened.name
          $0.assignee = assignee
        })
      #expect(try await firm.appraisal.getCase(get) == before)
      _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: own))
      let next = try await watch.next()
      #expect(next.event == "APPRAISED")
      #expect(next.case?.appraisals.map(\.holder) == [firm.organization])
      #expect(!next.json.text.contains(other.organization))
      _ = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))
      let decided = try await watch.next()
      #expect(decided.event == "CASE_DECIDED")
      #expect(decided.case?.items.first?.decision == .infringing)
      let again = try await Watch(firm, customs, next.resumeToken)
      #expect(try await again.next().event == "CASE_DECIDED")
    }
  }

  @Test(arguments: ["x", "cjE6MQ=="])
  func aTokenThatThisServerDidNotGive(_ token: String) async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let found = await refusal {
        for try await _ in officer.appraisal.watchCases(.init { $0.resumeToken = token }) {}
      }
      #expect(found == .fields("resume_token"))
    }
  }

  @Test(arguments: Transport.allCases)
  func revocationEndsAnOpenStream(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (officer, watcher) = (try await customs.officer(), try await customs.officer())
      let administrator = try await customs.administrator()
      let watch = try await Watch(watcher, customs)
      _ = try await officer.appraisal.openCase(Samples.openCase())
      #expect(try await watch.next().event == "CASE_OPENED")
      _ = try await administrator.account.revokeToken(.init { $0.name = watcher.tokenName })
      #expect(await refusal { try await watch.next() } == .tokenInvalid)
    }
  }
}
