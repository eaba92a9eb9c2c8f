import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Who belongs to a firm, or to customs.
struct MembersTests {
  private static func removed(_ desk: Desk, _ member: String) async -> Refusal? {
    await refusal { try await desk.account.removeMember(.init { $0.member = member }) }
  }

  @Test(arguments: Transport.allCases)
  func aMemberComesAndGoes(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let first = try await firm.account.whoAmI(.init()).member
      customs.clock.advance(seconds: 1)
      let added = try await firm.account.addMember(.init { $0.displayName = "박서준" })
      #expect(added.organization == firm.organization)
      #expect(added.role == .rightHolder)
      #expect(added.office == "")
      #expect(added.createTime == customs.time(inSeconds: 0))
      #expect(added.removeTime == nil)
      let listed = try await firm.account.listMembers(.init()).members
      #expect(listed.map(\.name) == [first, added.name])
      #expect(listed.map(\.displayName) == ["김지수", "박서준"])
      #expect(listed[1] == added)
      let desk = try await customs.token(of: firm, member: added.name)
      let identity = try await desk.account.whoAmI(.init())
      #expect(identity.member == added.name)
      #expect(identity.organization == firm.organization)
      let gone = try await firm.account.removeMember(.init { $0.member = added.name })
      #expect(gone.removeTime == customs.time(inSeconds: 0))
      #expect(await refusal { try await desk.account.whoAmI(.init()) } == .tokenInvalid)
      #expect(try await firm.account.listMembers(.init()).members.map(\.name) == [first])
      let all = try await firm.account.listMembers(.init { $0.includeRemoved = true }).members
      #expect(all.map(\.name) == [first, added.name])
      #expect(all.last == gone)
      let state = Refusal(.failedPrecondition, "MEMBER_STATE", state: "REMOVED")
      #expect(await Self.removed(firm, added.name) == state)
      let again = await refusal {
        try await firm.account.issueToken(
          .init {
            $0.member = added.name
            $0.displayName = "laptop"
          })
      }
      #expect(again == state)
      try await customs.reopen { customs in
        let later = await refusal {
          try await customs.desk(token: desk.token).account.whoAmI(.init())
        }
        #expect(later == .tokenInvalid)
      }
    }
  }

  @Test func removalEndsOpenStreamsOfEachTokenAndOfNobodyElse() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let member = try await firm.account.addMember(.init { $0.displayName = "Seam" }).name
      let desks = [
        try await customs.token(of: firm, member: member),
        try await customs.token(of: firm, member: member),
      ]
      let certificate = PeerCertificate(
        uris: ["ipims:\(desks[0].tokenName)"],
        notAfterSeconds: customs.time(inSeconds: 3_600).seconds)
      let watchers = desks + [customs.desk(LocalPeer(certificate: certificate))]
      let watching = watchers.map { desk in
        Task { () -> Refusal? in
          await refusal { for try await _ in desk.appraisal.watchRequests(.init()) {} }
        }
      }
      let other = Task { () -> Refusal? in
        await refusal { for try await _ in firm.appraisal.watchRequests(.init()) {} }
      }
      for desk in watchers { #expect(try await desk.account.whoAmI(.init()).member == member) }
      _ = try await firm.account.removeMember(.init { $0.member = member })
      #expect(await watching[0].value == .tokenInvalid)
      #expect(await watching[1].value == .tokenInvalid)
      #expect(await watching[2].value == Refusal(.unauthenticated, "CERTIFICATE_INVALID"))
      #expect(try await firm.account.whoAmI(.init()).organization == firm.organization)
      let tokens = try await firm.account.listTokens(
        .init {
          $0.member = member
          $0.includeEnded = true
        }
      ).tokens
      #expect(tokens.map(\.revokeTime) == Array(repeating: customs.time(inSeconds: 0), count: 2))
      other.cancel()
      #expect(await other.value?.code == .cancelled)
    }
  }

  @Test func customsAddsItsOwn() async throws {
    try await Customs.open { customs in
      let administrator = try await customs.administrator()
      customs.clock.advance(seconds: 1)
      let firm = try await customs.firm()
      _ = try await administrator.account.createOffice(
        .init {
          $0.officeID = "ulsan"
          $0.displayName = "울산세관"
        })
      let officer = try await administrator.account.addMember(
        .init {
          $0.role = .officer
          $0.office = "offices/ulsan"
          $0.displayName = "이하나"
        })
      #expect(officer.role == .officer && officer.office == "offices/ulsan")
      let desk = try await customs.token(of: administrator, member: officer.name)
      #expect(try await desk.account.whoAmI(.init()).role == .officer)
      let opened = try await desk.appraisal.openCase(Samples.openCase())
      #expect(opened.office == "offices/ulsan")
      let ofOffice = try await administrator.account.listMembers(
        .init { $0.office = "offices/ulsan" })
      #expect(ofOffice.members == [officer])
      let ofFirm = try await administrator.account.listMembers(
        .init { $0.organization = firm.organization })
      #expect(ofFirm.members.count == 1)
      let all = try await administrator.account.listMembers(.init()).members
      #expect(all.map(\.role) == [.administrator, .rightHolder, .officer])
      #expect(all[0].displayName == "first administrator")
      #expect(await Self.removed(administrator, officer.name) == nil)
      #expect(await refusal { try await desk.account.whoAmI(.init()) } == .tokenInvalid)
      let kinds = try await customs.history(of: "offices/ulsan").entries.map(\.kind)
      #expect(kinds == ["OFFICE_CREATED", "MEMBER_ADDED", "TOKEN_ISSUED", "MEMBER_REMOVED"])
    }
  }

  @Test func nobodyRemovesItselfOrAnothersMember() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let administrator = try await customs.administrator()
      let same = Refusal(.failedPrecondition, "SAME_MEMBER")
      for desk in [firm, administrator] {
        let own = try await desk.account.whoAmI(.init()).member
        #expect(await Self.removed(desk, own) == same)
      }
      let names = [
        try await other.account.whoAmI(.init()).member,
        try await administrator.account.whoAmI(.init()).member,
        "members/01j0zv6c3m5k8n2p4q6r8s0t1v",
      ]
      let answers = await names.asyncMap { name in
        await error { try await firm.account.removeMember(.init { $0.member = name }) }
      }
      #expect(answers[0]?.code == .notFound)
      #expect(Set(answers).count == 1)
      #expect(try await other.account.whoAmI(.init()).organization == other.organization)
      let foreign = try await firm.account.listMembers(
        .init { $0.organization = other.organization })
      #expect(foreign.members.isEmpty)
    }
  }

  @Test func fieldsOfAddMember() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let administrator = try await customs.administrator()
      func add(_ desk: Desk, _ change: (inout AddMemberRequest) -> Void) async -> Refusal? {
        var request = AddMemberRequest { $0.displayName = "somebody" }
        change(&request)
        let sent = request
        return await refusal { try await desk.account.addMember(sent) }
      }
      #expect(await add(firm) { $0.requestID = "1" } == .fields("request_id"))
      #expect(await add(firm) { $0.displayName = "" } == .fields("display_name"))
      #expect(
        await add(firm) { $0.displayName = String(repeating: "x", count: 201) }
          == .fields("display_name"))
      #expect(
        await add(firm) { ($0.role, $0.office) = (.officer, "offices/x") }
          == .fields("role", "office"))
      #expect(await add(firm) { $0.organization = "x" } == .fields("organization"))
      #expect(await add(firm) { $0.organization = other.organization } == .notFound)
      #expect(await add(administrator) { _ in } == .fields("role"))
      #expect(await add(administrator) { $0.role = .rightHolder } == .fields("role"))
      #expect(await add(administrator) { $0.role = .officer } == .fields("office"))
      #expect(
        await add(administrator) { ($0.role, $0.office) = (.officer, "offices/nowhere") }
          == .notFound)
      #expect(await add(administrator) { $0.organization = other.organization } == nil)
      #expect(await add(firm) { $0.organization = firm.organization } == nil)
    }
  }

  /// The members are put there past the server, which would take a while.
  @Test func aFirmHasAThousandMembers() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      try await customs.fill(members: 998, of: firm)
      func add() async -> Refusal? {
        await refusal { try await firm.account.addMember(.init { $0.displayName = "one more" }) }
      }
      let full = Refusal(.resourceExhausted, "TOO_MANY_MEMBERS")
      #expect(await add() == nil)
      #expect(await add() == full)
      let byToken = await refusal { try await customs.token(of: firm) }
      #expect(byToken == full)
      let last = try await firm.account.listMembers(.init { $0.pageSize = 1_000 }).members.last
      #expect(await Self.removed(firm, last?.name ?? "") == nil)
      #expect(await add() == nil)
      #expect(try await customs.firm().account.listMembers(.init()).members.count == 1)
    }
  }

  @Test func theSameAgainGivesTheFirstAnswer() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      var add = AddMemberRequest {
        $0.requestID = RequestID.random()
        $0.displayName = "somebody"
      }
      let first = try await firm.account.addMember(add)
      #expect(try await firm.account.addMember(add) == first)
      #expect(try await firm.account.listMembers(.init()).members.count == 2)
      add.displayName = "somebody else"
      let other = add
      #expect(await refusal { try await firm.account.addMember(other) } == .requestIDReused)
      let remove = RemoveMemberRequest {
        $0.requestID = RequestID.random()
        $0.member = first.name
      }
      let gone = try await firm.account.removeMember(remove)
      #expect(try await firm.account.removeMember(remove) == gone)
    }
  }
}
