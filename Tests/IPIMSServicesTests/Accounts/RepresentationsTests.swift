import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A representative acts for right holders, for as long as it may.
struct RepresentationsTests {
  // MARK: How it begins

  /// A foreign holder has no account: all goes through its law firm.
  @Test(arguments: Transport.allCases)
  func aForeignHolderActsThroughItsRepresentativeAlone(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RepresentationScene(customs)
      let agent = scene.agent
      let representation = try await scene.list(agent)[0]
      #expect(representation.principalName == "Seine SA")
      #expect(representation.state == .inForce)
      #expect(representation.signUp.hasPrefix("signUps/"))
      let principal = representation.principal
      let seen = try await scene.administrator.account.getOrganization(
        .init { $0.name = principal })
      #expect(!seen.hasAccount && seen.kind == .rightHolder && seen.country == "ZZ")

      let right = try await customs.record(agent, mark: "SEINE")
      #expect(right.holder == principal)
      let asked = try await scene.ask(right)
      #expect(asked.holder == principal)
      #expect(try await agent.appraisal.listRequests(.init()).requests.map(\.name) == [asked.name])
      var watched: [String] = []
      for try await update in agent.appraisal.watchRequests(.init()) {
        watched.append(update.request?.name ?? "")
        break
      }
      #expect(watched == [asked.name])
      let mails = try await customs.notices(to: agent)
      #expect(mails.contains { $0.about == asked.name && $0.address == "brand@hangang.example" })

      _ = try await agent.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      let facts = try await customs.facts("APPRAISED", of: asked.case)
      #expect(facts.map { $0["actedBy"] } == [agent.organization])
      #expect(facts.map { $0["holder"] } == [principal])
      let found = try await agent.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
      #expect(found.counts.map(\.count) == [1] && found.holders == [principal])
      #expect(try await agent.appraisal.listOutcomes(.init()).outcomes.count == 1)
    }
  }

  @Test func twoLawFirmsOfOneForeignHolder() async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let principal = try await scene.list(scene.agent)[0].principal
      let anyone = try await customs.anyone()
      let asked = try await anyone.account.signUp(
        .with(Samples.signUp(.representative)) {
          $0.representationScopes = [.appraisals]
          $0.representationEndTime = customs.time(inSeconds: 3_600)
          $0.principalCountry = "fr"
        })
      let reviewed = try await scene.administrator.account.reviewSignUp(
        .init {
          $0.signUp = asked.signUp?.name ?? ""
          $0.accept = true
          $0.principal = principal
        })
      let granted = try await scene.list(scene.administrator) {
        $0.organization = reviewed.organization
      }
      #expect(granted.map(\.principal) == [principal])
      #expect(granted.map(\.scopes) == [[.appraisals]])
      #expect(granted.map(\.endTime) == [customs.time(inSeconds: 3_600)])
      // Of a right holder nobody else acts; a power of attorney that has ended grants nothing.
      let holder = try await anyone.account.signUp(Samples.signUp())
      #expect(
        await refusal {
          try await scene.administrator.account.reviewSignUp(
            .init {
              $0.signUp = holder.signUp?.name ?? ""
              $0.accept = true
              $0.principal = principal
            })
        } == .fields("principal"))
      let late = try await anyone.account.signUp(
        .with(Samples.signUp(.representative)) {
          $0.representationEndTime = customs.time(inSeconds: 60)
        })
      customs.clock.advance(seconds: 60)
      #expect(
        await refusal {
          try await scene.administrator.account.reviewSignUp(
            .init {
              $0.signUp = late.signUp?.name ?? ""
              $0.accept = true
            })
        } == Refusal(.failedPrecondition, "POWER_OF_ATTORNEY_ENDED"))
    }
  }

  @Test func anAdministratorGrantsForAHolderThatHasNoAccount() async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let granted = try await scene.grant(by: scene.administrator) {
        $0.principalName = "Loire SARL"
        $0.principalCountry = "FR"
      }
      #expect(granted.principalName == "Loire SARL")
      // It acts for two now, and says for whom.
      #expect(
        await refusal { try await scene.agent.reporting.createRecordation(Samples.recordation()) }
          == .fields("holder"))
      let right = try await scene.agent.reporting.createRecordation(
        .with(Samples.recordation()) { $0.holder = granted.principal })
      #expect(right.holder == granted.principal)
      #expect(
        await refusal {
          try await scene.agent.reporting.createRecordation(
            .with(Samples.recordation()) { $0.holder = scene.holder.organization })
        } == .notFound)
      let own = try await scene.holder.reporting.createRecordation(
        .with(Samples.recordation()) { $0.holder = scene.holder.organization })
      #expect(own.holder == scene.holder.organization)
    }
  }

  @Test func whatIsWrongWithAGrantIsSaid() async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let other = try await customs.firm()
      #expect(
        await refusal {
          try await scene.grant { $0.scopes = [.accounts, .sharing, .sharing] }
        } == .fields("scopes", "scopes[0]"))
      #expect(
        await refusal { try await scene.grant { $0.endTime = customs.time(inSeconds: 0) } }
          == .fields("end_time"))
      #expect(await refusal { try await scene.grant(to: other) } == .notFound)
      #expect(
        await refusal { try await scene.grant { $0.principal = other.organization } } == .notFound)
      #expect(
        await refusal { try await scene.grant { $0.principalName = "Another" } }
          == .fields("principal_name"))
      #expect(
        await refusal { try await scene.grant(by: scene.administrator) }
          == .fields("principal_country", "principal_name"))
      #expect(
        await refusal {
          try await scene.grant(by: scene.administrator) {
            $0.principal = scene.agent.organization
          }
        } == Refusal(.failedPrecondition, "NOT_REPRESENTABLE"))
    }
  }

  /// No moment is without one, and none has two.
  @Test func aNewOneTakesThePlaceOfTheOneBefore() async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let first = try await scene.grant()
      let second = try await scene.grant { $0.scopes = [.recordations] }
      let listed = try await scene.list(scene.holder)
      #expect(listed.map(\.name) == [first.name, second.name])
      #expect(listed.map(\.state) == [.revoked, .inForce])
      #expect(listed[0].revokeReason == "Replaced by \(second.name).")
      #expect(try await scene.list(scene.holder) { $0.state = .inForce }.count == 1)
      #expect(
        await refusal { try await scene.revoke(first) }
          == Refusal(.failedPrecondition, "REPRESENTATION_STATE", state: "REVOKED"))
      // The representative lays it down.
      #expect(try await scene.revoke(second, by: scene.agent).state == .revoked)
      try await customs.reopen { customs in
        let agent = try await customs.desk(token: scene.agent.token)
        #expect(try await agent.reporting.listRecordations(.init()).recordations.isEmpty)
      }
    }
  }

  // MARK: How it ends

  enum Ending: CaseIterable { case revoked, expired, laidDown, otherScope, restarted }

  /// Byte by byte what a firm gets of another's.
  @Test(arguments: Ending.allCases)
  func withoutItThePrincipalIsAStranger(_ ending: Ending) async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let right = try await customs.record(scene.holder)
      let asked = try await scene.ask(right)
      let stranger = try await customs.firm(.representative)
      let granted = try await scene.grant {
        $0.scopes = ending == .otherScope ? [.sharing] : []
        if ending == .expired { $0.endTime = customs.time(inSeconds: 60) }
      }
      if ending != .otherScope {
        #expect(
          try await scene.agent.appraisal.getRequest(.init { $0.name = asked.name }).name
            == asked.name)
        #expect(
          try await scene.agent.reporting.getRecordation(.init { $0.name = right.name }).name
            == right.name)
      }
      switch ending {
      case .revoked, .restarted: try await scene.revoke(granted)
      case .laidDown: try await scene.revoke(granted, by: scene.agent)
      case .expired: customs.clock.advance(seconds: 60)
      case .otherScope: break
      }
      let check = { (customs: Customs) in
        let agent = try await customs.desk(token: scene.agent.token)
        let stranger = try await customs.desk(token: stranger.token)
        for call in Self.calls(right, asked) {
          #expect(await error { try await call(agent) } == error { try await call(stranger) })
          #expect(await refusal { try await call(agent) } == .notFound)
        }
        #expect(try await agent.appraisal.listRequests(.init()).requests.isEmpty)
        #expect(try await agent.appraisal.listCases(.init()).cases.isEmpty)
        #expect(try await agent.reporting.listRecordations(.init()).recordations.isEmpty)
        #expect(
          try await agent.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" }).counts.isEmpty)
      }
      if ending == .restarted {
        try await customs.reopen { try await check($0) }
      } else {
        try await check(customs)
      }
    }
  }

  private static func calls(_ right: Recordation, _ asked: AppraisalRequest)
    -> [@Sendable (Desk) async throws -> Void]
  {
    [
      { _ = try await $0.appraisal.getRequest(.init { $0.name = asked.name }) },
      { _ = try await $0.appraisal.getCase(.init { $0.name = asked.case }) },
      { _ = try await $0.appraisal.submitAppraisal(Samples.appraisal(of: asked)) },
      { desk in
        _ = try await desk.appraisal.requestInformation(
          .init {
            $0.request = asked.name
            $0.question = "Is there a label?"
          })
      },
      { desk in
        _ = try await desk.appraisal.recordProcedureStep(
          .init {
            $0.case = asked.case
            $0.kind = .holdRequested
          })
      },
      { _ = try await $0.reporting.getRecordation(.init { $0.name = right.name }) },
      { _ = try await $0.reporting.submitRecordation(.init { $0.recordation = right.name }) },
    ]
  }

  /// A stream shows what is the caller's now: more after a grant, nothing after the end.
  @Test(arguments: Transport.allCases)
  func openStreamsFollow(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RepresentationScene(customs)
      let right = try await customs.record(scene.holder)
      let theirs = try await customs.record(scene.agent, mark: "SEINE")
      var seen: [String] = []
      var granted: Representation?
      let first = try await scene.ask(theirs)
      var last: AppraisalRequest?
      var expected = [first.name]
      for try await update in scene.agent.appraisal.watchRequests(.init()) {
        seen.append(update.request?.name ?? "")
        if let given = granted {
          guard last == nil else { break }
          try await scene.revoke(given)
          _ = try await scene.ask(right)
          last = try await scene.ask(theirs)
          expected.append(last?.name ?? "")
        } else {
          granted = try await scene.grant()
          expected.append(try await scene.ask(right).name)
        }
      }
      #expect(seen == expected)
    }
  }

  /// What goes on in a stream of calls or of bytes is no longer for the one that it acted for.
  @Test func aStreamOfVerdictsEndsWithIt() async throws {
    try await Customs.open(.tls) { customs in
      let scene = try await RepresentationScene(customs)
      let right = try await customs.record(scene.holder)
      let (one, two) = (try await scene.ask(right), try await scene.ask(right))
      let granted = try await scene.grant()
      let (requests, answers) = scene.agent.appraisal.submitAppraisals()
      func message(_ asked: AppraisalRequest) -> SubmitAppraisalsRequest {
        SubmitAppraisalsRequest {
          $0.key = asked.name
          $0.appraisal = Samples.appraisal(of: asked)
        }
      }
      try await requests.send(message(one))
      var iterator = answers.makeAsyncIterator()
      #expect(try await iterator.next()?.key == one.name)
      try await scene.revoke(granted)
      try? await requests.send(message(two))
      #expect(
        await refusal { while try await iterator.next() != nil {} }
          == Refusal(.unavailable, "REPRESENTATION_ENDED"))
      let request = try await scene.holder.appraisal.getRequest(.init { $0.name = two.name })
      #expect(request.state != .answered)
    }
  }

  /// Each holder's secret is safe with the other: who acts for both sees as much as the one that
  /// sees least, and each of them only its own.
  @Test func whoActsForTwoHoldersOfOneCaseSeesBoth() async throws {
    try await Customs.open { customs in
      let scene = try await RepresentationScene(customs)
      let other = try await customs.firm()
      let rights = [
        try await customs.record(scene.holder), try await customs.record(other, mark: "SEINE"),
      ]
      let opened = try await scene.officer.appraisal.openCase(
        Samples.openCase(rights.map(\.name)))
      let asked = try await scene.officer.appraisal.requestAppraisal(Samples.ask(opened.name))
        .requests
      try await scene.grant()
      try await scene.grant(by: other)
      let seen = try await scene.agent.appraisal.getCase(.init { $0.name = opened.name })
      #expect(Set(seen.requests.map(\.name)) == Set(asked.map(\.name)))
      for (desk, holder) in [(scene.holder, rights[0].holder), (other, rights[1].holder)] {
        let shown = try await desk.appraisal.getCase(.init { $0.name = opened.name })
        #expect(shown.requests.map(\.holder) == [holder])
        let listed = try await scene.list(desk)
        #expect(listed.map(\.principal) == [holder])
      }
    }
  }
}

extension SignUpRequest {
  static func with(_ request: SignUpRequest, _ change: (inout SignUpRequest) -> Void)
    -> SignUpRequest
  {
    var request = request
    change(&request)
    return request
  }
}

extension CreateRecordationRequest {
  static func with(
    _ request: CreateRecordationRequest, _ change: (inout CreateRecordationRequest) -> Void
  ) -> CreateRecordationRequest {
    var request = request
    change(&request)
    return request
  }
}
