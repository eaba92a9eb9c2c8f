import IPIMSClient
import ServiceHarness
import Testing

/// A token ends: by time, by revocation, at once and for what is open.
struct TokensTests {
  @Test(arguments: Transport.allCases)
  func expiryEndsAToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let program = try await customs.token(of: firm, expiresInSeconds: 60)
      let identity = try await program.account.whoAmI(.init())
      #expect(identity.organization == firm.organization)
      #expect(identity.role == .rightHolder)
      customs.clock.advance(seconds: 59)
      #expect(await refusal { try await program.account.whoAmI(.init()) } == nil)
      customs.clock.advance(seconds: 1)
      #expect(await refusal { try await program.account.whoAmI(.init()) } == .tokenInvalid)
      #expect(await refusal { try await firm.account.whoAmI(.init()) } == nil)
    }
  }

  @Test(arguments: Transport.allCases)
  func revocationEndsAToken(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let firm = try await customs.firm()
      let program = try await customs.token(of: firm)
      _ = try await firm.account.revokeToken(.init { $0.name = program.tokenName })
      #expect(await refusal { try await program.account.whoAmI(.init()) } == .tokenInvalid)
      try await customs.reopen { customs in
        let anyone = try await customs.anyone()
        let again = await refusal {
          try await anyone.account.authenticate(.init { $0.token = program.token })
        }
        #expect(again == .tokenInvalid)
        let first = try await customs.desk(token: firm.token)
        #expect(try await first.account.whoAmI(.init()).organization == firm.organization)
      }
    }
  }

  @Test func aFirmRevokesItsOwnTokensAlone() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let missing = "tokens/01j0zv6c3m5k8n2p4q6r8s0t1v"
      let answers = await [other.tokenName, officer.tokenName, missing].asyncMap { name in
        await error { try await firm.account.revokeToken(.init { $0.name = name }) }
      }
      #expect(answers[0]?.code == .notFound)
      #expect(Set(answers).count == 1)
      #expect(await refusal { try await other.account.whoAmI(.init()) } == nil)
      let administrator = try await customs.administrator()
      _ = try await administrator.account.revokeToken(.init { $0.name = other.tokenName })
      #expect(await refusal { try await other.account.whoAmI(.init()) } == .tokenInvalid)
    }
  }

  @Test func aCallsOwnTokenGoesBeforeTheConnections() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      var options = CallOptions()
      options.metadata["authorization"] = "Bearer \(officer.token)"
      #expect(try await firm.account.whoAmI(.init(), options: options).role == .officer)
      options.metadata["authorization"] = "Basic \(officer.token)"
      #expect(
        await refusal { try await firm.account.whoAmI(.init(), options: options) }?.reason
          == "AUTHORIZATION_MALFORMED")
    }
  }

  @Test func fieldsOfIssueToken() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let administrator = try await customs.administrator()
      func refusedAt(_ desk: Desk, _ change: (inout IssueTokenRequest) -> Void) async -> Refusal? {
        var request = IssueTokenRequest { $0.displayName = "somebody" }
        change(&request)
        return await refusal { try await desk.account.issueToken(request) }
      }
      #expect(
        await refusedAt(administrator) { $0.requestID = "1" } == .fields("request_id", "role"))
      #expect(await refusedAt(administrator) { _ in } == .fields("role"))
      #expect(await refusedAt(administrator) { $0.role = .rightHolder } == .fields("role"))
      #expect(await refusedAt(administrator) { $0.role = .officer } == .fields("office"))
      #expect(
        await refusedAt(administrator) {
          $0.role = .officer
          $0.office = "Incheon"
        } == .fields("office"))
      #expect(await refusedAt(firm) { $0.displayName = "" } == .fields("display_name"))
      #expect(
        await refusedAt(firm) { $0.displayName = String(repeating: "x", count: 201) }
          == .fields("display_name"))
      #expect(await refusedAt(firm) { $0.role = .administrator } == .fields("role"))
      #expect(await refusedAt(firm) { $0.office = "offices/incheon" } == .fields("office"))
      #expect(await refusedAt(firm) { $0.organization = "x" } == .fields("organization"))
      #expect(await refusedAt(firm) { $0.organization = other.organization } == .notFound)
      let missing = "organizations/01j0zv6c3m5k8n2p4q6r8s0t1v"
      #expect(await refusedAt(firm) { $0.organization = missing } == .notFound)
      #expect(await refusedAt(administrator) { $0.organization = missing } == .notFound)
      let now = customs.time(inSeconds: 0)
      #expect(
        await refusedAt(firm) { $0.expireTime = now }
          == .fields("expire_time"))
      #expect(await refusedAt(firm) { $0.organization = firm.organization } == nil)
    }
  }
}

extension Sequence {
  /// In order, one after another.
  func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
    var result: [T] = []
    for element in self { result.append(try await transform(element)) }
    return result
  }
}
