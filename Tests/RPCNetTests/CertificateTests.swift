import Cryptography
import EchoAPI
import Glibc
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Certificates", .serialized, .timeLimit(.minutes(5)))
struct CertificateTests {
  /// A TLS server, what its clients trust, and its own files.
  private struct Site {
    let folder = TemporaryFolder()
    let certificateFile: String
    let keyFile: String

    init() throws {
      certificateFile = folder.file("c.pem")
      keyFile = folder.file("k.pem")
      try renew()
    }

    /// Writes a new certificate over the old one.
    func renew() throws {
      let made = try certificate()
      _ = folder.file("c.pem", made.certificatePEM)
      _ = folder.file("k.pem", made.privateKeyPEM)
    }
  }

  private func withSite(
    _ authority: TestAuthority? = nil, log: @escaping @Sendable (LogEvent) -> Void = { _ in },
    _ body: (Site, ListenAddress, RPCServer) async throws -> Void
  ) async throws {
    let site = try Site()
    try await withServer(
      listen: [.tls(host: "localhost", port: 0)],
      tls: .init(
        certificateFile: site.certificateFile, keyFile: site.keyFile,
        clientCAFile: authority?.file),
      loops: 2, log: log
    ) { _, addresses, server in
      try await body(site, addresses[0], server)
    }
  }

  private func client(
    _ site: Site, _ address: ListenAddress, _ identity: RPCClient.Identity? = nil
  ) async throws(RPCError) -> RPCClient {
    var configuration = RPCClient.Configuration()
    configuration.identity = identity
    return try await RPCClient.connect(
      to: address, tls: .trust(caFile: site.certificateFile), configuration: configuration)
  }

  /// What the server knows the client by.
  private func known(_ client: RPCClient) async throws(RPCError) -> String {
    let answer = try await EchoClient(client).echo(message("certificate"))
    return String(decoding: answer.payload, as: UTF8.self)
  }

  @Test("a client's certificate is asked for and not required, and its URIs are known")
  func valid() async throws {
    let authority = try TestAuthority()
    let identity = try authority.issue("firm", uri: "ipims:tokens/01")
    try await withSite(authority) { site, address, _ in
      let firm = try await client(site, address, identity)
      #expect(try await known(firm) == "ipims:tokens/01")
      let anyone = try await client(site, address)
      #expect(try await known(anyone) == "none")
    }
    try await withSite { site, address, _ in
      // A server without clients' authorities does not even ask.
      let firm = try await client(site, address, identity)
      #expect(try await known(firm) == "none")
    }
  }

  @Test("another authority's and an expired certificate fail the handshake; the client is told why")
  func refused() async throws {
    let authority = try TestAuthority()
    let stranger = try TestAuthority()
    let foreign = try stranger.issue("firm", uri: "ipims:tokens/01")
    let expired = try authority.issue("late", uri: "ipims:tokens/01", days: -1)
    let log = Lock<[LogEvent]>([])
    try await withSite(authority, log: { event in log.withLock { $0.append(event) } }) {
      site, address, server in
      for (identity, why) in [(foreign, "unknown ca"), (expired, "expired")] {
        let error = await Result { () async throws(RPCError) in
          try await known(try await client(site, address, identity))
        }
        guard case .failure(let error) = error else {
          Issue.record("\(why): let in")
          continue
        }
        #expect(error.code == .unavailable && error.reason == "CERTIFICATE_NOT_TRUSTED")
        #expect(error.message.contains(why), "\(error)")
      }
      #expect(
        try await eventually {
          log.withLock { $0.map(\.reason) }
            == ["CERTIFICATE_NOT_TRUSTED", "CERTIFICATE_NOT_TRUSTED"]
        })
      #expect(await server.metrics().closings == ["CERTIFICATE_NOT_TRUSTED": 2])
      // An honest client goes on.
      _ = try await known(try await client(site, address))
    }
  }

  @Test("a CRL counts from the reload on, for connections that stand, too")
  func revoked() async throws {
    let authority = try TestAuthority()
    let identity = try authority.issue("firm", uri: "ipims:tokens/01")
    let other = try authority.issue("other", uri: "ipims:tokens/02")
    try await withSite(authority) { site, address, server in
      let firm = try await client(site, address, identity)
      let stays = try await client(site, address, other)
      #expect(try await known(firm) == "ipims:tokens/01")
      let stream = EchoClient(firm).repeat(message("forever"))
      var answers = stream.makeAsyncIterator()
      #expect(try await answers.next() != nil)
      try authority.revoke("firm")
      #expect(try await known(firm) == "ipims:tokens/01")
      try server.reload()
      let error = await Result { () async throws(RPCError) in try await answers.next() }
      guard case .failure(let error) = error else { return #expect(Bool(false), "it went on") }
      #expect(error.code == .unauthenticated && error.reason == "CERTIFICATE_INVALID")
      #expect(try await known(firm) == "none")
      #expect(try await known(stays) == "ipims:tokens/02")
      let again = await Result { () async throws(RPCError) in
        try await known(try await client(site, address, identity))
      }
      #expect(throws: RPCError.self) { try again.get() }
      let fresh = try await client(site, address, other)
      #expect(try await known(fresh) == "ipims:tokens/02")
    }
  }

  @Test("a reload takes new certificates for new connections and keeps the old ones on a bad file")
  func reload() async throws {
    try await withSite { site, address, server in
      let before = try await client(site, address)
      try site.renew()
      // The file now holds what the server does not show yet.
      let early = await Result { () async throws(RPCError) in try await client(site, address) }
      #expect(throws: RPCError.self) { try early.get() }
      try server.reload()
      let after = try await client(site, address)
      #expect(try await known(after) == "none")
      #expect(try await known(before) == "none")
      let good = try String(contentsOfFile: site.keyFile)
      _ = site.folder.file("k.pem", "no key\n")
      #expect { try server.reload() } throws: {
        ($0 as? RPCError)?.reason == "TLS_CONFIGURATION"
      }
      _ = site.folder.file("k.pem", good)
      _ = try await known(try await client(site, address))
      #expect(try await known(before) == "none")
    }
  }

  @Test("a certificate without its key is told before anything is sent")
  func mismatch() async throws {
    let authority = try TestAuthority()
    var identity = try authority.issue("firm", uri: "ipims:tokens/01")
    identity.keyFile = try authority.issue("other", uri: "ipims:tokens/02").keyFile
    try await withSite(authority) { site, address, _ in
      let failed = await Result { () async throws(RPCError) in
        try await client(site, address, identity)
      }
      #expect { try failed.get() } throws: {
        ($0 as? RPCError)?.reason == "TLS_CONFIGURATION"
      }
    }
  }
}

extension String {
  fileprivate init(contentsOfFile file: String) throws {
    let stream = try #require(fopen(file, "r"))
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, stream)
    self = String(decoding: bytes[..<count], as: UTF8.self)
  }
}
