import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A representative that answers for a holder.
@Suite(.timeLimit(.minutes(3)))
struct DelegateRequestTests {
  @Test(arguments: Transport.allCases)
  func theDelegateSeesAndAnswers(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let own = try await scene.ask()
      let delegation = FirmScene.delegation(of: asked, to: scene.representative.organization)
      let delegated = try await scene.holder.appraisal.delegateRequest(delegation)
      #expect(delegated.delegate == scene.representative.organization)
      #expect(delegated.state == .sent)
      #expect(try await scene.holder.appraisal.delegateRequest(delegation) == delegated)
      #expect(
        try await customs.facts("REQUEST_DELEGATED", of: asked.case) == [
          [
            "request": asked.name, "holder": scene.holder.organization,
            "delegate": scene.representative.organization,
          ]
        ])
      let listed = try await scene.representative.appraisal.listRequests(.init()).requests
      #expect(listed.map(\.name) == [asked.name])
      let all = try await scene.holder.appraisal.listRequests(.init()).requests
      #expect(all.map(\.name) == [asked.name, own.name])
      // The delegate's look is the firm's.
      #expect(try await scene.get(asked.name, by: scene.representative).state == .opened)
      #expect(
        try await customs.facts("REQUEST_OPENED", of: asked.case) == [
          [
            "request": asked.name, "holder": scene.holder.organization,
            "actedBy": scene.representative.organization,
          ]
        ])
      let appraisal = try await scene.representative.appraisal.submitAppraisal(
        Samples.appraisal(of: asked))
      #expect(appraisal.holder == scene.holder.organization)
      #expect(appraisal.actedBy == scene.representative.organization)
      let member = try await scene.representative.account.whoAmI(.init()).member
      #expect(appraisal.submittedBy == member)
      let facts = try await customs.facts("APPRAISED", of: asked.case)
      #expect(facts.map { $0["holder"] } == [scene.holder.organization])
      #expect(facts.map { $0["actedBy"] } == [scene.representative.organization])
      #expect(facts.map { $0["submittedBy"] } == [member])
      let others = Samples.appraisal(of: own)
      #expect(
        await refusal { try await scene.representative.appraisal.submitAppraisal(others) }
          == .notFound)
    }
  }

  @Test func theHolderActsForItself() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      let appraisal = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(appraisal.actedBy == "")
      #expect(appraisal.submittedBy == (try await scene.holder.account.whoAmI(.init()).member))
    }
  }

  @Test func takenBackAndGivenToAnother() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let other = try await customs.firm(.representative)
      try await scene.delegate(asked, to: scene.representative)
      try await scene.delegate(asked, to: other)
      #expect(
        await refusal { try await scene.get(asked.name, by: scene.representative) } == .notFound)
      #expect(try await scene.get(asked.name, by: other).delegate == other.organization)
      #expect(try await scene.delegate(asked, to: nil).delegate == "")
      #expect(await refusal { try await scene.get(asked.name, by: other) } == .notFound)
      #expect(try await other.appraisal.listRequests(.init()).requests.isEmpty)
      let facts = try await customs.facts("REQUEST_DELEGATED", of: asked.case)
      #expect(
        facts.map { $0["delegateBefore"] } == [
          nil, scene.representative.organization, other.organization,
        ])
      // What is so already is not written again.
      let history = try await scene.kinds(asked)
      try await scene.delegate(asked, to: nil)
      #expect(try await scene.kinds(asked) == history)
      #expect(try await customs.history(of: asked.case).isIntact)
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let (asked, stranger) = (try await scene.ask(), try await customs.firm())
      func delegate(
        by desk: Desk, _ change: (inout DelegateRequestRequest) -> Void = { _ in }
      ) async -> RPCError? {
        var request = FirmScene.delegation(of: asked, to: scene.representative.organization)
        change(&request)
        let sent = request
        return await error { try await desk.appraisal.delegateRequest(sent) }
      }
      let wrong = await delegate(by: scene.holder) {
        $0.requestID = "1"
        $0.request = "x"
        $0.delegate = "y"
      }
      #expect(wrong?.fields.map(\.field) == ["request_id", "request", "delegate"])
      let nothing = await delegate(by: scene.holder) { $0.request = missing("requests") }
      #expect(nothing?.code == .notFound)
      #expect(await delegate(by: stranger) == nothing)
      // A right holder, the holder itself and nobody: the same.
      let nobody = await delegate(by: scene.holder) { $0.delegate = missing("organizations") }
      #expect(nobody?.code == .notFound)
      for firm in [stranger, scene.holder] {
        #expect(await delegate(by: scene.holder) { $0.delegate = firm.organization } == nobody)
      }
      // The delegate may not delegate.
      try await scene.delegate(asked, to: scene.representative)
      #expect(await delegate(by: scene.representative)?.reason == "ROLE_NOT_ALLOWED")
    }
  }

  @Test func whatIsAnsweredIsNotDelegatedAnyMore() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let (answered, cancelled) = (try await scene.ask(), try await scene.ask())
      try await scene.delegate(answered, to: scene.representative)
      _ = try await scene.representative.appraisal.submitAppraisal(Samples.appraisal(of: answered))
      let other = try await customs.firm(.representative)
      #expect(
        await refusal { try await scene.delegate(answered, to: other) }
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "ANSWERED"))
      // What the other may see can still be ended.
      #expect(try await scene.delegate(answered, to: nil).delegate == "")
      _ = try await scene.officer.appraisal.cancelRequest(
        .init {
          $0.requestID = RequestID.random()
          $0.request = cancelled.name
          $0.reason = "Sent in error."
        })
      #expect(
        await refusal { try await scene.delegate(cancelled, to: other) }
          == Refusal(.failedPrecondition, "REQUEST_STATE", state: "CANCELLED"))
    }
  }

  @Test(arguments: Transport.allCases)
  func theDelegatesStreamAndMailTellIt(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      let (first, second) = (try await scene.ask(), try await scene.ask())
      try await scene.delegate(second, to: scene.representative)
      var stream = scene.representative.appraisal.watchRequests(.init()).makeAsyncIterator()
      let update = try #require(try await stream.next())
      #expect(update.request?.name == second.name)
      #expect(update.request?.delegate == scene.representative.organization)
      // Asked earlier and delegated later: it comes all the same.
      try await scene.delegate(first, to: scene.representative)
      #expect(try await stream.next()?.request?.name == first.name)
      let resume = WatchRequestsRequest { $0.resumeToken = update.resumeToken }
      var again = scene.representative.appraisal.watchRequests(resume).makeAsyncIterator()
      #expect(try await again.next()?.request?.name == first.name)
      // The holder's own stream has each once, in the order in which they were asked.
      var own = scene.holder.appraisal.watchRequests(.init()).makeAsyncIterator()
      #expect(try await own.next()?.request?.name == first.name)
      #expect(try await own.next()?.request?.name == second.name)
      let third = try await scene.ask()
      #expect(try await own.next()?.request?.name == third.name)
      let notices = try await customs.notices(to: scene.representative)
      #expect(notices.map(\.kind) == ["REQUEST_DELEGATED", "REQUEST_DELEGATED"])
      #expect(notices.map(\.about) == [second.name, first.name])
      for notice in notices {
        #expect(notice.body.contains("SECRET") == false)
        #expect(notice.body.contains(scene.holder.organization))
      }
    }
  }

  /// Where a watch of a firm's cases goes on: after something that has happened by now.
  private static func token(_ scene: FirmScene) async throws -> String {
    let asked = try await scene.ask()
    var watch = scene.holder.appraisal.watchCases(.init()).makeAsyncIterator()
    let acts = Task {
      // Until the watch, whose beginning nothing tells, has seen one of them.
      while !Task.isCancelled {
        try await scene.delegate(asked, to: scene.representative)
        try await scene.delegate(asked, to: nil)
      }
    }
    defer { acts.cancel() }
    return try #require(try await watch.next()).resumeToken
  }

  /// What a former delegate did stays the holder's to read.
  @Test func theHistoryOfADelegation() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let token = try await Self.token(scene)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      _ = try await scene.get(asked.name, by: scene.representative)
      try await scene.delegate(asked, to: nil)
      var seen: [String] = []
      let resume = WatchCasesRequest { $0.resumeToken = token }
      for try await update in scene.holder.appraisal.watchCases(resume)
      where update.case?.name == asked.case {
        seen.append(update.event)
        if seen.filter({ $0 == "REQUEST_DELEGATED" }).count == 2 { break }
      }
      #expect(seen.suffix(3) == ["REQUEST_DELEGATED", "REQUEST_OPENED", "REQUEST_DELEGATED"])
    }
  }

  @Test func pagesOfADelegateWhoIsAlsoAHolder() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let right = try await customs.record(scene.representative)
      var names: [String] = []
      for index in 0..<6 {
        if index.isMultiple(of: 2) {
          let asked = try await scene.ask()
          try await scene.delegate(asked, to: scene.representative)
          names.append(asked.name)
        } else {
          let opened = try await scene.officer.appraisal.openCase(Samples.openCase([right.name]))
          let asked = try await scene.officer.appraisal.requestAppraisal(Samples.ask(opened.name))
          names.append(asked.requests[0].name)
        }
      }
      var (seen, token) = ([String](), "")
      repeat {
        let page = try await scene.representative.appraisal.listRequests(
          .init {
            $0.pageSize = 4
            $0.pageToken = token
          })
        seen += page.requests.map(\.name)
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(seen == names)
    }
  }
}
