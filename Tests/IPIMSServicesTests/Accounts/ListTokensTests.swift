import Cryptography
import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What is told of tokens.
struct ListTokensTests {
  private func list(
    _ desk: Desk, _ change: (inout ListTokensRequest) -> Void = { _ in }
  ) async throws -> [Token] {
    var request = ListTokensRequest()
    change(&request)
    return try await desk.account.listTokens(request).tokens
  }

  @Test(arguments: Transport.allCases)
  func whoHoldsWhich(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let who = try await firm.account.whoAmI(.init())
      customs.clock.advance(seconds: 1)
      let issued = try await firm.account.issueToken(
        .init {
          $0.member = who.member
          $0.displayName = "a program"
          $0.scopes = [.sharing, .appraisals]
          $0.readOnly = true
          $0.expireTime = customs.time(inSeconds: 60)
        })
      let tokens = try await list(firm)
      #expect(tokens.map(\.name) == [firm.tokenName, issued.name])
      let expected = Token {
        $0.name = issued.name
        $0.member = who.member
        $0.organization = firm.organization
        $0.role = .rightHolder
        $0.displayName = "a program"
        $0.scopes = [.appraisals, .sharing]
        $0.readOnly = true
        $0.expireTime = customs.time(inSeconds: 60)
        $0.createTime = customs.time(inSeconds: 0)
        $0.issuer = who.member
      }
      #expect(tokens[1] == expected)
      #expect(tokens[0].scopes.isEmpty && !tokens[0].readOnly && tokens[0].expireTime == nil)
      let officer = try await customs.officer()
      let administrator = try await customs.administrator()
      let ofCustoms = try await list(administrator).last
      #expect(ofCustoms?.name == officer.tokenName)
      #expect(ofCustoms?.office == "offices/incheon")
      #expect(ofCustoms?.role == .officer)
    }
  }

  @Test func thoseThatEndedAreShownOnDemand() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let short = try await customs.token(of: firm, expiresInSeconds: 60)
      let revoked = try await customs.token(of: firm)
      let name = try await firm.account.whoAmI(.init()).member
      _ = try await firm.account.revokeToken(.init { $0.name = revoked.tokenName })
      #expect(try await list(firm).map(\.name) == [firm.tokenName, short.tokenName])
      customs.clock.advance(seconds: 60)
      #expect(try await list(firm).map(\.name) == [firm.tokenName])
      let all = try await list(firm) { $0.includeEnded = true }
      #expect(all.map(\.name) == [firm.tokenName, short.tokenName, revoked.tokenName])
      #expect(all.map { $0.revokeTime != nil } == [false, false, true])
      let own = try await list(firm) { ($0.member, $0.includeEnded) = (name, true) }
      #expect(own.map(\.name) == [firm.tokenName])
    }
  }

  @Test func aFirmSeesItsOwn() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let administrator = try await customs.administrator()
      #expect(try await list(firm) { $0.organization = other.organization } == [])
      let member = try await other.account.whoAmI(.init()).member
      #expect(try await list(firm) { $0.member = member } == [])
      let ofOther = try await list(administrator) { $0.organization = other.organization }
      #expect(ofOther.map(\.name) == [other.tokenName])
      #expect(try await list(administrator).count == 3)
      #expect(
        await refusal { try await list(firm) { ($0.organization, $0.member) = ("x", "y") } }
          == .fields("organization", "member"))
    }
  }

  /// Neither the token nor what it is known by, in answers or in histories.
  @Test func nothingSecretIsTold() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let program = try await customs.token(of: firm)
      _ = try await firm.account.revokeToken(.init { $0.name = program.tokenName })
      let answer = try await firm.account.listTokens(.init { $0.includeEnded = true })
      var told = answer.json.text
      for entry in try await customs.history(of: firm.organization).entries {
        told += String(decoding: entry.body, as: UTF8.self)
      }
      for desk in [firm, program] {
        #expect(told.contains(desk.tokenName))
        #expect(!told.contains(desk.token))
        #expect(!told.contains(SHA256.hash(desk.token).hex))
      }
    }
  }

  @Test func eachActStandsInAHistory() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let administrator = try await customs.administrator()
      let program = try await customs.token(of: firm)
      _ = try await firm.account.revokeToken(.init { $0.name = program.tokenName })
      // What is revoked already is not revoked again.
      _ = try await firm.account.revokeToken(.init { $0.name = program.tokenName })
      let history = try await customs.history(of: firm.organization)
      #expect(history.isIntact)
      #expect(
        history.entries.map(\.kind) == [
          "ORGANIZATION_CREATED", "MEMBER_ADDED", "TOKEN_ISSUED", "MEMBER_ADDED", "TOKEN_ISSUED",
          "TOKEN_REVOKED",
        ])
      let issued = try await customs.facts("TOKEN_ISSUED", of: firm.organization)
      #expect(issued.map { $0["name"] } == [firm.tokenName, program.tokenName])
      let revoked = try await customs.facts("TOKEN_REVOKED", of: firm.organization)
      #expect(revoked.map { $0["name"] } == [program.tokenName])
      let member = try await administrator.account.whoAmI(.init()).member
      let first = try await customs.history(of: member).entries
      #expect(first.map(\.kind) == ["MEMBER_ADDED", "TOKEN_ISSUED"])
      let system = try await customs.clearanceSystem()
      let systems = try await system.account.whoAmI(.init()).member
      #expect(
        try await customs.history(of: systems).entries.map(\.kind)
          == ["MEMBER_ADDED", "TOKEN_ISSUED"])
    }
  }

  @Test func aFirmHasAThousandValidTokens() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let member = try await firm.account.whoAmI(.init()).member
      try await customs.fill(tokens: 998, of: firm)
      func issue() async -> Refusal? {
        await refusal {
          try await customs.token(of: firm, member: member, expiresInSeconds: 60)
        }
      }
      let full = Refusal(.resourceExhausted, "TOO_MANY_TOKENS")
      #expect(await issue() == nil)
      #expect(await issue() == full)
      customs.clock.advance(seconds: 60)
      #expect(await issue() == nil)
    }
  }
}
