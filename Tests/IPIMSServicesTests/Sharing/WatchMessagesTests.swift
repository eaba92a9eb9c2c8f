import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Open streams of messages.
@Suite(.timeLimit(.minutes(5)))
struct WatchMessagesTests {
  /// The next answers of a stream that goes on from a token.
  private func next(_ count: Int, _ desk: Desk, _ token: String, subject: String = "")
    async throws -> [WatchMessagesResponse]
  {
    var answers: [WatchMessagesResponse] = []
    let stream = desk.sharing.watchMessages(
      .init {
        $0.resumeToken = token
        $0.subject = subject
      })
    for try await answer in stream {
      answers.append(answer)
      if answers.count == count { break }
    }
    return answers
  }

  @Test(arguments: Transport.allCases)
  func nothingIsMissedBetweenListAndWatch(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let subject = scene.recordation.name
      let old = try await scene.officer.write(subject, "old")
      let listed = try await scene.holder.sharing.listMessages(.init())
      #expect(listed.messages.map(\.name) == [old.name])
      let first = try await scene.officer.write(subject, "1")
      let second = try await scene.holder.write(subject, "2")
      let answers = try await next(2, scene.holder, listed.resumeToken)
      #expect(answers.map { $0.message?.name } == [first.name, second.name])
      #expect(answers[0].message?.author == "")
      // From any answer on, and again.
      for _ in 0..<2 {
        let rest = try await next(1, scene.holder, answers[0].resumeToken)
        #expect(rest.map { $0.message?.name } == [second.name])
      }
      // What the stream sent has arrived.
      let seen = try await scene.officer.messages(subject)
      #expect(seen[1].receipts.map(\.organization) == [scene.holder.organization])
      #expect(seen[2].receipts.isEmpty)
    }
  }

  @Test(arguments: Transport.allCases)
  func aFirmHearsOfItsThreadsAlone(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await TwoHoldersScene(customs)
      let (one, two, officer, name) = (scene.one, scene.two, scene.officer, scene.case)
      let start = try await officer.sharing.listMessages(.init()).resumeToken
      // The streams wait for it.
      let open = customs.database.feed.subscriptionCount
      async let ofOne = next(2, one, start)
      async let ofTwo = next(1, two, start)
      async let ofCase = next(4, officer, start, subject: name)
      async let ofAll = next(5, officer, start)
      while customs.database.feed.subscriptionCount < open + 4 {
        try await Task.sleep(for: .milliseconds(5))
      }
      _ = try await officer.write(scene.rights[0], "about the right")
      _ = try await officer.write(name, "within", internal: true)
      _ = try await officer.write(name, "to one", request: scene.first)
      _ = try await officer.write(name, "to two", request: scene.second)
      _ = try await two.write(name, "of two")
      #expect(try await ofOne.map { $0.message?.text } == ["about the right", "to one"])
      #expect(try await ofTwo.map { $0.message?.text } == ["to two"])
      #expect(
        try await ofCase.map { $0.message?.text } == ["within", "to one", "to two", "of two"])
      #expect(
        try await ofAll.map { $0.message?.text }
          == ["about the right", "within", "to one", "to two", "of two"])
      #expect(
        await refusal { try await next(1, one, start, subject: scene.rights[1]) } == .notFound)
      #expect(await refusal { try await next(1, one, start, subject: "x") } == .fields("subject"))
      #expect(await refusal { try await next(1, one, "x") } == .fields("resume_token"))
    }
  }

  @Test func whoAnswersForAHolderHearsOfIt() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      let start = try await scene.representative.sharing.listMessages(.init()).resumeToken
      let open = customs.database.feed.subscriptionCount
      async let heard = next(1, scene.representative, start)
      while customs.database.feed.subscriptionCount == open {
        try await Task.sleep(for: .milliseconds(5))
      }
      _ = try await scene.officer.write(scene.recordation.name, "not for it")
      _ = try await scene.officer.write(asked.case, "for it") { $0.request = asked.name }
      #expect(try await heard.map { $0.message?.text } == ["for it"])
    }
  }

  @Test func aStreamEndsWithItsToken() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let watcher = try await customs.token(of: firm)
      let open = customs.database.feed.subscriptionCount
      async let ended = refusal { try await next(1, watcher, "") }
      while customs.database.feed.subscriptionCount == open {
        try await Task.sleep(for: .milliseconds(5))
      }
      _ = try await firm.account.revokeToken(.init { $0.name = watcher.tokenName })
      #expect(await ended == .tokenInvalid)
    }
  }
}
