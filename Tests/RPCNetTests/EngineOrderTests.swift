import EchoAPI
import Messages
import RPCCore
import Synchronization
import Testing

@testable import RPCNet

@Suite("Order and ends in the engine", .serialized, .timeLimit(.minutes(5)))
struct EngineOrderTests {
  private typealias Methods = EchoServiceMethods

  @Test("a timer that is cancelled by another of its tick does not fire")
  func cancelledWhileDue() async throws {
    let loop = try EventLoop()
    let fired = Lock(0)
    await withUnsafeContinuation { (done: UnsafeContinuation<Void, Never>) in
      loop.execute {
        let due = monotonicNanoseconds() + 5_000_000
        var timers: [LoopTimer] = []
        for _ in 0..<2 {
          timers.append(
            loop.schedule(at: due) {
              fired.withLock { $0 += 1 }
              for timer in timers { loop.cancel(timer) }
            })
        }
        _ = loop.schedule(at: due + 20_000_000) { done.resume() }
      }
    }
    #expect(fired.withLock { $0 } == 1)
    loop.stop()
  }

  @Test("a loop that is stopped ends, and lets go of its timers", arguments: [false, true])
  func endedLoopIsFreed(hasTimer: Bool) async throws {
    weak var ended: EventLoop?
    do {
      let loop = try EventLoop()
      ended = loop
      if hasTimer {
        loop.execute { _ = loop.schedule(seconds: 3_600) { loop.assertCurrent() } }
      }
      // It sleeps by now, and nothing else will wake it.
      try await Task.sleep(for: .milliseconds(20))
      loop.stop()
    }
    #expect(try await eventually { ended == nil })
  }

  @Test("messages that waited for room are not overtaken by later ones of their stream")
  func heldMessagesKeepOrder() async throws {
    var limits = Limits()
    limits.outboundBytesMax = 1_000
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try await RawPeer.greeted(addresses[0])
      let first = message(String(repeating: "a", count: 1_500))
      let second = message("b")
      let long = message(String(repeating: "x", count: 2_000))
      let some = message(String(repeating: "y", count: 300), count: 10)
      try await peer.send(
        request(1, Methods.echo, long.encoded)
          + request(3, Methods.chat, flags: .remoteOpen)
          + request(5, Methods.repeat, some.encoded, flags: .remoteClosed)
          + frame(.data, 3, first.encoded) + frame(.data, 3, second.encoded))
      var messages: [[UInt8]] = []
      while messages.count < 2, let received = try await peer.receive() {
        if received.stream == 3 { messages.append(received.data) }
      }
      #expect(messages.map(\.count) == [first.encoded.count, second.encoded.count])
    }
  }

  @Test("requests that waited for room are answered though the client has said its end")
  func keptRequestsBeforeEnd() async throws {
    var limits = Limits()
    limits.outboundBytesMax = 1_000
    try await withServer(limits: limits) { _, addresses, _ in
      let long = message(String(repeating: "x", count: 2_000))
      for _ in 0..<50 {
        let peer = try RawPeer(addresses[0])
        try await peer.send(
          request(1, Methods.echo, long.encoded) + request(3, Methods.echo, message("y").encoded))
        peer.finish()
        #expect(try await peer.receive()?.stream == 1)
        #expect(try await peer.receive()?.stream == 3)
        #expect(try await peer.isAtEnd())
      }
    }
  }

  @Test("a connection whose greeting fails is closed")
  func failedGreeting() async throws {
    try await withServer { _, addresses, server in
      var configuration = RPCClient.Configuration()
      configuration.onConnect = { _ throws(RPCError) in
        throw RPCError(.unauthenticated, "NO", "No.")
      }
      for _ in 0..<3 {
        await #expect(throws: RPCError.self) {
          try await RPCClient.connect(
            to: addresses[0], tls: .plain, configuration: configuration)
        }
      }
      var open = await server.counts().connections
      for _ in 0..<200 where open > 0 {
        try await Task.sleep(for: .milliseconds(5))
        open = await server.counts().connections
      }
      #expect(open == 0)
    }
  }

  @Test("a handshake that never ends does not hold a server that shuts down")
  func shutdownDuringHandshake() async throws {
    let authority = try TestAuthority()
    let own = try authority.issue("server", uri: "urn:server")
    var limits = Limits()
    limits.handshakeSecondsMax = 60
    limits.discardSecondsMax = 15
    try await withServer(
      limits: limits, listen: [.tls(host: "127.0.0.1", port: 0)],
      tls: .init(certificateFile: own.certificateFile, keyFile: own.keyFile)
    ) { _, addresses, server in
      guard case .tls(_, let port) = addresses[0] else { return }
      let peer = try RawPeer(.plain(host: "127.0.0.1", port: port))
      for _ in 0..<200 where await server.counts().connections == 0 {
        try await Task.sleep(for: .milliseconds(5))
      }
      let start = monotonicNanoseconds()
      await server.shutdown(drain: .milliseconds(10))
      #expect(monotonicNanoseconds() - start < 10_000_000_000)
      #expect(try await peer.isAtEnd())
    }
  }
}
