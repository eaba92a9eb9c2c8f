import Cryptography
import EchoAPI
import Glibc
import Messages
import RPCCore
import RPCNet
import Testing

/// How client and server meet.
enum Transport: String, CaseIterable {
  case plain
  case unix
  case tls
}

/// A folder of its own, gone at the end.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/ipims-net-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  func file(_ name: String, _ text: String = "") -> String {
    let file = "\(path)/\(name)"
    if !text.isEmpty, let stream = fopen(file, "w") {
      fputs(text, stream)
      fclose(stream)
    }
    return file
  }

  deinit {
    for name in ["c.pem", "k.pem", "other.pem", "s"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}

@Suite("Client and server", .serialized, .timeLimit(.minutes(5)))
struct ClientTests {
  /// A server and a client of it.
  private func connected(
    _ transport: Transport, limits: Limits = Limits(),
    configuration: RPCClient.Configuration = .init(),
    _ body: (TestService, EchoClient, RPCClient, RPCServer) async throws -> Void
  ) async throws {
    let folder = TemporaryFolder()
    var listen = ListenAddress.plain(host: "localhost", port: 0)
    var trust = RPCClient.TLS.plain
    var tls: RPCServer.TLS?
    switch transport {
    case .plain: break
    case .unix: listen = .unix(path: folder.file("s"))
    case .tls:
      let ours = try certificate()
      let file = folder.file("c.pem", ours.certificatePEM)
      listen = .tls(host: "localhost", port: 0)
      trust = .trust(caFile: file)
      tls = .init(
        certificateFile: file, keyFile: folder.file("k.pem", ours.privateKeyPEM))
    }
    try await withServer(limits: limits, listen: [listen], tls: tls, loops: 2) {
      service, addresses, server in
      var configuration = configuration
      configuration.limits = configuration.limits.patient
      let client = try await RPCClient.connect(
        to: addresses[0], tls: trust, configuration: configuration)
      try await body(service, EchoClient(client), client, server)
      client.close()
    }
  }

  private func text(_ response: EchoResponse?) -> String? {
    response.map { String(decoding: $0.payload, as: UTF8.self) }
  }

  @Test("all four kinds", arguments: Transport.allCases)
  func kinds(_ transport: Transport) async throws {
    try await connected(transport) { _, echo, _, _ in
      #expect(text(try await echo.echo(message("hi"))) == "hi")
      #expect(text(try await echo.echo(message("hop"))) == "hop")
      #expect(text(try await echo.echo(message(""))) == "")

      let collected = try await echo.collect { requests in
        for index in 0..<100 { try await requests.send(message("\(index) ")) }
      }
      #expect(text(collected) == (0..<100).map { "\($0) " }.joined())

      var count = 0
      for try await response in echo.repeat(message("m", count: 500)) {
        #expect(text(response) == "m")
        count += 1
      }
      #expect(count == 500)

      let (requests, responses) = echo.chat()
      var answers = responses.makeAsyncIterator()
      for index in 0..<50 {
        try await requests.send(message("\(index)", count: 2))
        #expect(text(try await answers.next()) == "\(index)")
        #expect(text(try await answers.next()) == "\(index)")
      }
      try await requests.finish()
      #expect(try await answers.next() == nil)
    }
  }

  @Test("many calls at once, and large ones", arguments: Transport.allCases)
  func load(_ transport: Transport) async throws {
    try await connected(transport) { _, echo, _, _ in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for index in 0..<500 {
          group.addTask {
            try await echo.echo(message("\(index)")).payload == Array("\(index)".utf8)
          }
        }
        for size in [1_000_000, 4_000_000] {
          group.addTask {
            let payload = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
            return try await echo.echo(.init { $0.payload = payload }).payload == payload
          }
        }
        for try await isSame in group { #expect(isSame) }
      }
    }
  }

  @Test("errors of the server arrive whole; what is too long is refused here")
  func errors() async throws {
    try await connected(.plain) { _, echo, _, _ in
      let error = await failure { _ = try await echo.echo(message("fail")) }
      #expect(error?.reason == "WRONG_STATE" && error?.metadata == ["state": "SENT"])
      #expect(error?.callID.isEmpty == false)
      let long = EchoRequest { $0.payload = Array(repeating: 0, count: 4_194_304) }
      let tooLong = await failure { _ = try await echo.echo(long) }
      #expect(tooLong?.reason == "REQUEST_TOO_LONG")
      var options = CallOptions()
      options.metadata.add(String(repeating: "x", count: 9_000), for: "k")
      let metadata = await failure { _ = try await echo.echo(message("x"), options: options) }
      #expect(metadata?.reason == "METADATA_TOO_LONG")
    }
  }

  @Test("the time-out holds, at the client and at the server")
  func timeout() async throws {
    try await connected(.plain) { service, echo, _, _ in
      let options = CallOptions(timeout: .milliseconds(50))
      let error = await failure { _ = try await echo.echo(message("sleep"), options: options) }
      #expect(error?.code == .deadlineExceeded)
      let hasEnded = try await eventually { service.saw("cancelled") }
      #expect(hasEnded)
      let passed = CallOptions(timeout: .zero)
      let atOnce = await failure { _ = try await echo.echo(message("x"), options: passed) }
      #expect(atOnce?.code == .deadlineExceeded)
      let stream = await failure {
        for try await _ in echo.repeat(message("forever"), options: options) {}
      }
      #expect(stream?.code == .deadlineExceeded)
    }
  }

  @Test("cancelling the task, or leaving the stream, ends the handler")
  func cancellation() async throws {
    try await connected(.plain) { service, echo, _, _ in
      let task = Task { try await echo.echo(message("sleep")) }
      try await Task.sleep(for: .milliseconds(30))
      task.cancel()
      let cancelled = await failure { _ = try await task.value }
      #expect(cancelled?.code == .cancelled)
      #expect(try await eventually { service.saw("cancelled") })

      for try await _ in echo.repeat(message("forever")) { break }
      #expect(try await eventually { service.saw("ended CANCELLED") })

      service.seen.withLock { $0 = [] }
      do {
        let (requests, _) = echo.chat()
        try await requests.send(message("x"))
      }
      #expect(try await eventually { service.saw("ended CANCELLED") })
    }
  }

  @Test("an upload that is refused, answered early, or given up")
  func uploads() async throws {
    try await connected(.plain) { _, echo, _, _ in
      let refused = await failure {
        _ = try await echo.collect { requests in
          try await requests.send(message("refuse"))
          for _ in 0..<10_000 {
            try await requests.send(message(String(repeating: "x", count: 999)))
          }
        }
      }
      #expect(refused?.reason == "REFUSED")
      let early = try await echo.collect { requests in
        try await requests.send(message("a"))
        try await requests.send(message("enough"))
        while true { try await requests.send(message(String(repeating: "x", count: 999))) }
      }
      #expect(text(early) == "a")
      struct Mine: Error {}
      let given = await failure { _ = try await echo.collect { _ in throw Mine() } }
      #expect(given?.code == .aborted)
    }
  }

  @Test("a slow taker of a stream is waited for")
  func slowTaker() async throws {
    var configuration = RPCClient.Configuration()
    configuration.limits.streamInboundBytesMax = 50_000
    var limits = Limits()
    limits.outboundBytesMax = 50_000
    try await connected(.plain, limits: limits, configuration: configuration) {
      service, echo, _, _ in
      let big = message(String(repeating: "z", count: 10_000), count: 3_000)
      var count = 0
      for try await _ in echo.repeat(big) {
        count += 1
        if count == 1 {
          try await Task.sleep(for: .milliseconds(200))
          #expect(service.seenCount < 2_500)
        }
      }
      #expect(count == 3_000)
    }
  }

  @Test("what Authenticate binds holds for the connection, and a call's own token wins")
  func credential() async throws {
    try await connected(.plain) { _, echo, _, _ in
      #expect(text(try await echo.echo(message("token"))) == "none")
      _ = try await echo.echo(message("bind"))
      #expect(text(try await echo.echo(message("token"))) == "bound")
      var options = CallOptions()
      options.metadata.add("Bearer own", for: "authorization")
      #expect(text(try await echo.echo(message("token"), options: options)) == "own")
    }
  }

  @Test("after a lost connection calls fail, and the next one connects, authenticating first")
  func reconnects() async throws {
    let folder = TemporaryFolder()
    let address = ListenAddress.unix(path: folder.file("s"))
    let connects = Lock(0)
    var configuration = RPCClient.Configuration()
    configuration.onConnect = { caller async throws(RPCError) in
      connects.withLock { $0 += 1 }
      _ = try await EchoClient(caller).echo(message("bind"))
    }
    var client: RPCClient?
    try await withServer(listen: [address]) { _, _, server in
      let connected = try await RPCClient.connect(
        to: address, tls: .plain, configuration: configuration)
      client = connected
      let echo = EchoClient(connected)
      #expect(text(try await echo.echo(message("token"))) == "bound")
      async let running = failure { _ = try await echo.echo(message("sleep")) }
      try await Task.sleep(for: .milliseconds(30))
      await server.shutdown(drain: .zero)
      let error = await running
      #expect(error?.code == .unavailable)
    }
    let echo = EchoClient(try #require(client))
    let gone = await failure { _ = try await echo.echo(message("x")) }
    #expect(gone?.code == .unavailable)
    try await withServer(listen: [address]) { _, _, _ in
      let again = try await echo.echo(message("token"))
      #expect(text(again) == "bound")
      let count = connects.withLock { $0 }
      #expect(count == 2)
      client?.close()
      let closed = await failure { _ = try await echo.echo(message("x")) }
      #expect(closed?.reason == "CLIENT_CLOSED")
    }
  }

  @Test("a certificate that is not trusted, or of another host, is refused as that")
  func untrusted() async throws {
    let folder = TemporaryFolder()
    let ours = try certificate()
    let other = try certificate()
    let tls = RPCServer.TLS(
      certificateFile: folder.file("c.pem", ours.certificatePEM),
      keyFile: folder.file("k.pem", ours.privateKeyPEM))
    let wrong = folder.file("other.pem", other.certificatePEM)
    try await withServer(listen: [.tls(host: "127.0.0.1", port: 0)], tls: tls) {
      _, addresses, _ in
      for trust in [RPCClient.TLS.trust(caFile: wrong), .system] {
        let error = await failure {
          _ = try await RPCClient.connect(to: addresses[0], tls: trust)
        }
        #expect(error?.code == .unavailable && error?.reason == "CERTIFICATE_NOT_TRUSTED")
      }
    }
    // The right authority, and the wrong name.
    let elsewhere = try certificate(["other.example"])
    let files = RPCServer.TLS(
      certificateFile: folder.file("c.pem", elsewhere.certificatePEM),
      keyFile: folder.file("k.pem", elsewhere.privateKeyPEM))
    try await withServer(listen: [.tls(host: "127.0.0.1", port: 0)], tls: files) {
      _, addresses, _ in
      let error = await failure {
        _ = try await RPCClient.connect(
          to: addresses[0], tls: .trust(caFile: files.certificateFile))
      }
      #expect(error?.reason == "CERTIFICATE_NOT_TRUSTED")
    }
    let refused = await failure {
      _ = try await RPCClient.connect(to: .plain(host: "127.0.0.1", port: 1), tls: .plain)
    }
    #expect(refused?.reason == "CONNECTION_REFUSED")
  }
}

/// A certificate and its key, for the loopback.
func certificate(
  _ names: [String] = ["localhost", "127.0.0.1", "::1"]
) throws -> SelfSignedCertificate {
  try SelfSignedCertificate.make(names: names, days: 1, now: Int64(time(nil)))
}

/// What a body throws.
func failure(_ body: () async throws -> Void) async -> RPCError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? RPCError
  }
}
