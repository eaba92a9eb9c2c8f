import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Shutdown and addresses", .serialized, .timeLimit(.minutes(5)))
struct ShutdownTests {
  private typealias Methods = EchoServiceMethods

  @Test("streams end with UNAVAILABLE, what runs is finished, new calls are refused")
  func drains() async throws {
    try await withServer(loops: 2) { service, addresses, server in
      let peers = try (0..<4).map { _ in try RawPeer(addresses[0]) }
      for peer in peers {
        try await peer.send(
          request(1, Methods.repeat, message("forever").encoded, flags: .remoteClosed))
        #expect(try await peer.receive()?.type == .data)
        try await peer.send(request(3, Methods.echo, message("gate").encoded))
        try await peer.send(request(5, Methods.echo, message("now").encoded))
        #expect(try await peer.receive()?.stream == 5)
      }
      async let stopped: Void = server.shutdown(drain: .seconds(300))
      for peer in peers {
        var ended = try #require(try await peer.receive())
        // A stream that goes on may have sent more before it was ended.
        while ended.type == .data { ended = try #require(try await peer.receive()) }
        #expect(ended.stream == 1)
        let error = try #require(try ended.error)
        #expect(error.code == .unavailable && error.retryAfter != nil)
        try await peer.send(request(7, Methods.echo, message("late").encoded))
        let refused = try #require(try await peer.receive())
        #expect(refused.stream == 7)
        #expect(try refused.error?.reason == "SHUTTING_DOWN")
      }
      service.isGateOpen.withLock { $0 = true }
      for peer in peers {
        let finished = try #require(try await peer.receive())
        #expect(finished.stream == 3)
        #expect(try finished.error == nil)
        #expect(try await peer.isAtEnd())
        peer.finish()
      }
      _ = await stopped
      await server.run()
      #expect(throws: RawPeer.Failure.self) { try RawPeer(addresses[0]) }
    }
  }

  @Test("past the drain time, what runs is answered UNAVAILABLE")
  func drainTimeEnds() async throws {
    try await withServer { service, addresses, server in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(1, Methods.echo, message("sleep").encoded))
      try await peer.send(request(3, Methods.echo, message("x").encoded))
      #expect(try await peer.receive()?.stream == 3)
      async let stopped: Void = server.shutdown(drain: .milliseconds(50))
      #expect(try await peer.receive()?.error?.code == .unavailable)
      #expect(try await peer.isAtEnd())
      peer.finish()
      _ = await stopped
      #expect(try await eventually { service.saw("cancelled") })
    }
  }

  @Test("a peer that never closes does not hold the server")
  func peerStays() async throws {
    var limits = Limits()
    limits.discardSecondsMax = 0.1
    try await withServer(limits: limits) { _, addresses, server in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(3, Methods.echo, message("x").encoded))
      #expect(try await peer.receive()?.stream == 3)
      await server.shutdown(drain: .zero)
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("a connection that says nothing is closed")
  func silence() async throws {
    var limits = Limits()
    limits.firstFrameSecondsMax = 0.05
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("connections above the limit are closed")
  func connectionsMax() async throws {
    var limits = Limits()
    limits.connectionsMax = 1
    try await withServer(limits: limits) { _, addresses, _ in
      let first = try RawPeer(addresses[0])
      try await first.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await first.receive()?.stream == 1)
      let peer = try RawPeer(addresses[0])
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("a connection that says nothing gives its place to one that comes")
  func halfOpen() async throws {
    var limits = Limits()
    limits.connectionsMax = 2
    try await withServer(limits: limits) { _, addresses, _ in
      let busy = try RawPeer(addresses[0])
      try await busy.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await busy.receive()?.stream == 1)
      var silent = try RawPeer(addresses[0])
      for _ in 0..<20 {
        let next = try RawPeer(addresses[0])
        #expect(try await silent.isAtEnd())
        silent = next
      }
      try await silent.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await silent.receive()?.stream == 1)
      #expect(try await RawPeer(addresses[0]).isAtEnd())
      try await busy.send(request(3, Methods.echo, message("x").encoded))
      #expect(try await busy.receive()?.stream == 3)
    }
  }

  @Test("addresses are read and printed")
  func addresses() throws {
    for text in ["127.0.0.1:0", "plain:localhost:80", "[::1]:7443", "plain:[::1]:0", "unix:/a b"] {
      #expect(try ListenAddress(text).description == text)
    }
    #expect(try ListenAddress("h:7443") == .tls(host: "h", port: 7_443))
    #expect(try ListenAddress("plain:[::1]:0") == .plain(host: "::1", port: 0))
    let long = String(repeating: "x", count: 120)
    for text in ["", "h", ":1", "h:", "h:70000", "::1:7", "unix:", "unix:\(long)", "plain:h"] {
      #expect(throws: RPCError.self, "\(text)") { try ListenAddress(text) }
    }
  }

  @Test("plain beyond the loopback, TLS without a certificate, an address in use: not started")
  func refusedAddresses() async throws {
    func start(_ address: ListenAddress) async -> RPCError? {
      let server = RPCServer(router: Router([]), configuration: .init(listen: [address], loops: 1))
      do {
        _ = try await server.start()
        await server.shutdown(drain: .zero)
        return nil
      } catch {
        return error
      }
    }
    #expect(await start(.plain(host: "0.0.0.0", port: 0))?.reason == "PLAIN_NEEDS_LOOPBACK")
    #expect(await start(.tls(host: "127.0.0.1", port: 0))?.reason == "TLS_CONFIGURATION")
    try await withServer { _, addresses, _ in
      #expect(await start(addresses[0])?.reason == "ADDRESS_IN_USE")
    }
  }
}
