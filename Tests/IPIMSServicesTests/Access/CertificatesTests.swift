import IPIMSClient
import ServiceHarness
import Testing

/// A client's certificate stands for a token, by its name, and for no longer than the token.
struct CertificatesTests {
  private static let invalid = Refusal(.unauthenticated, "CERTIFICATE_INVALID")

  /// A certificate with these URIs that is valid for so long by the server's clock.
  private func certificate(
    _ customs: Customs, _ uris: [String], seconds: Int64 = 3_600
  ) -> PeerCertificate {
    PeerCertificate(uris: uris, notAfterSeconds: customs.time(inSeconds: seconds).seconds)
  }

  private func who(_ desk: Desk, _ options: CallOptions = .init()) async throws -> Identity {
    try await desk.account.whoAmI(.init(), options: options)
  }

  @Test func aCertificateIsItsToken() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      for desk in [firm, officer] {
        let peer = LocalPeer(certificate: certificate(customs, ["ipims:\(desk.tokenName)"]))
        let identity = try await who(customs.desk(peer))
        var expected = try await who(desk)
        // The earlier end of the two counts.
        expected.expireTime = customs.time(inSeconds: 3_601)
        #expect(identity == expected)
      }
    }
  }

  @Test func whatNamesNobodyIsRefused() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      func refusalOf(_ uris: [String]) async -> Refusal? {
        let peer = LocalPeer(certificate: certificate(customs, uris))
        return await refusal { try await who(customs.desk(peer)) }
      }
      #expect(await refusalOf(["ipims:tokens/01j0zv6c3m5k8n2p4q6r8s0t1v"]) == Self.invalid)
      #expect(await refusalOf(["ipims:\(firm.organization)"]) == Self.invalid)
      #expect(await refusalOf(["ipims:\(firm.token)"]) == Self.invalid)
      #expect(await refusalOf(["ipims:"]) == Self.invalid)
      let name = "ipims:\(firm.tokenName)"
      #expect(await refusalOf([name, "ipims:tokens/01j0zv6c3m5k8n2p4q6r8s0t1v"]) == Self.invalid)
      #expect(await refusalOf([name, "https://firm.example"]) == nil)
      // One of no meaning here is as none.
      #expect(await refusalOf(["https://firm.example"]) == .tokenMissing)
      #expect(await refusalOf([]) == .tokenMissing)
    }
  }

  @Test func eitherEndEndsIt() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let short = try await customs.token(of: firm, expiresInSeconds: 60)
      let byToken = customs.desk(
        LocalPeer(certificate: certificate(customs, ["ipims:\(short.tokenName)"])))
      let byDate = customs.desk(
        LocalPeer(certificate: certificate(customs, ["ipims:\(firm.tokenName)"], seconds: 100)))
      customs.clock.advance(seconds: 59)
      #expect(await refusal { try await who(byToken) } == nil)
      customs.clock.advance(seconds: 1)
      #expect(await refusal { try await who(byToken) } == Self.invalid)
      customs.clock.advance(seconds: 40)
      #expect(await refusal { try await who(byDate) } == nil)
      customs.clock.advance(seconds: 1)
      #expect(await refusal { try await who(byDate) } == Self.invalid)
      #expect(await refusal { try await who(firm) } == nil)
    }
  }

  @Test func revocationAndDistrustEndItAtOnceAlsoForOpenStreams() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let program = try await customs.token(of: firm)
      let peer = LocalPeer(certificate: certificate(customs, ["ipims:\(program.tokenName)"]))
      let desk = customs.desk(peer)
      let watching = Task { () -> Refusal? in
        await refusal { for try await _ in desk.appraisal.watchRequests(.init()) {} }
      }
      #expect(await refusal { try await who(desk) } == nil)
      _ = try await firm.account.revokeToken(.init { $0.name = program.tokenName })
      #expect(await watching.value == Self.invalid)
      #expect(await refusal { try await who(desk) } == Self.invalid)
      let other = LocalPeer(certificate: certificate(customs, ["ipims:\(firm.tokenName)"]))
      #expect(await refusal { try await who(customs.desk(other)) } == nil)
      other.distrustCertificate()
      #expect(await refusal { try await who(customs.desk(other)) } == .tokenMissing)
    }
  }

  @Test func tokensGoBeforeCertificates() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let clearance = try await customs.clearanceSystem()
      let peer = LocalPeer(certificate: certificate(customs, ["ipims:\(firm.tokenName)"]))
      let desk = customs.desk(peer)
      #expect(try await who(desk).role == .rightHolder)
      _ = try await desk.account.authenticate(.init { $0.token = officer.token })
      #expect(try await who(desk).role == .officer)
      var options = CallOptions()
      options.metadata["authorization"] = "Bearer \(clearance.token)"
      #expect(try await who(desk, options).role == .clearanceSystem)
      // A bad token is not made good by a certificate.
      options.metadata["authorization"] = "Bearer nonsense"
      #expect(await refusal { try await who(desk, options) } == .tokenInvalid)
    }
  }
}
