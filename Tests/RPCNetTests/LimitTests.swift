import Cryptography
import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Limits of a connection, each gone past", .serialized, .timeLimit(.minutes(5)))
struct LimitTests {
  private typealias Methods = EchoServiceMethods

  /// A server with those limits and a greeted peer of it.
  private func greeted(
    _ change: (inout Limits) -> Void,
    log: @escaping @Sendable (LogEvent) -> Void = { _ in },
    _ body: (RawPeer, TestService, RPCServer) async throws -> Void
  ) async throws {
    var limits = Limits()
    change(&limits)
    try await withServer(limits: limits, log: log) { service, addresses, server in
      try await body(try await RawPeer.greeted(addresses[0]), service, server)
    }
  }

  private let cancel = RPCError(.cancelled, "C", "").status.encoded

  @Test("streams opened and cancelled faster than their handlers end")
  func rapidReset() async throws {
    try await greeted({ $0.abandonedCallsMax = 20 }) { peer, service, server in
      func openAndCancel(_ index: UInt32) async throws {
        try await peer.send(
          request(index * 2 + 1, Methods.echo, message("deaf").encoded)
            + frame(.cancel, index * 2 + 1, cancel))
      }
      for index in 0..<20 { try await openAndCancel(UInt32(index)) }
      #expect(try await peer.receivedSoFar().isEmpty)
      #expect(await server.counts().openStreams == 0)
      #expect(await server.counts().runningHandlers == 20)
      try await openAndCancel(20)
      #expect(try await peer.goAway()?.error.reason == "TOO_MANY_ABANDONED_CALLS")
      service.isGateOpen.withLock { $0 = true }
    }
  }

  @Test("calls that are cancelled and end do not count")
  func honestCancels() async throws {
    try await greeted({ $0.abandonedCallsMax = 20 }) { peer, _, _ in
      for index in 0..<200 {
        try await peer.send(
          request(UInt32(index) * 2 + 1, Methods.echo, message("sleep").encoded)
            + frame(.cancel, UInt32(index) * 2 + 1, cancel))
        #expect(try await peer.receivedSoFar().isEmpty)
      }
    }
  }

  @Test("open streams above streamsMax are refused, those below are not touched")
  func streamsMax() async throws {
    try await greeted({ $0.streamsMax = 4 }) { peer, _, _ in
      for index in 0..<4 {
        try await peer.send(request(UInt32(index) * 2 + 1, Methods.echo, message("sleep").encoded))
      }
      try await peer.send(request(9, Methods.echo, message("x").encoded))
      let refused = try #require(try await peer.receive())
      #expect(refused.stream == 9)
      #expect(try refused.error?.reason == "TOO_MANY_STREAMS")
      // A cancelled stream gives its place at once.
      try await peer.send(frame(.cancel, 1, cancel))
      try await peer.send(request(11, Methods.echo, message("x").encoded))
      let answer = try #require(try await peer.receive())
      #expect(answer.stream == 11)
      #expect(try answer.error == nil)
    }
  }

  @Test("PINGs")
  func pings() async throws {
    try await greeted({ $0.pingsPerSecondMax = 10 }) { peer, _, _ in
      for _ in 0..<500 { try await peer.send(frame(.ping, 0, [1, 2, 3, 4, 5, 6, 7, 8])) }
      #expect(try await peer.goAway()?.error.reason == "TOO_MANY_PINGS")
    }
  }

  @Test("frames that do nothing: WINDOW, CANCEL, PONG, empty DATA")
  func idleFrames() async throws {
    let stream = request(1, Methods.chat, flags: .remoteOpen)
    let frames = [
      frame(.window, 1, bigEndian(1)), frame(.window, 1, bigEndian(0)), frame(.cancel, 3, cancel),
      frame(.pong, 0, [1, 2, 3, 4, 5, 6, 7, 8]), frame(.data, 1, flags: .noData),
    ]
    for idle in frames {
      try await greeted({ $0.idleFramesPerSecondMax = 100 }) { peer, _, _ in
        try await peer.send(stream + request(3, Methods.echo, message("x").encoded))
        #expect(try await peer.receive()?.stream == 3)
        for _ in 0..<90 { try await peer.send(idle) }
        #expect(try await peer.receivedSoFar().allSatisfy { $0.type == .window })
        try await peer.send((0..<2_000).flatMap { _ in idle })
        #expect(try await peer.goAway()?.error.reason == "TOO_MANY_IDLE_FRAMES")
      }
    }
  }

  @Test("a WINDOW for each message is what a stream asks for")
  func dueWindows() async throws {
    try await greeted({ $0.idleFramesPerSecondMax = 1 }) { peer, _, _ in
      try await peer.send(
        request(1, Methods.repeat, message("m", count: 300).encoded, flags: .remoteClosed))
      for _ in 0..<300 {
        #expect(try await peer.receive()?.type == .data)
        try await peer.send(frame(.window, 1, bigEndian(13)))
      }
      #expect(try await peer.receive()?.flags == [.remoteClosed, .noData])
    }
  }

  @Test("DATA for streams that ended long ago")
  func lateData() async throws {
    try await greeted({ $0.lateBytesMax = 10_000 }) { peer, _, _ in
      try await peer.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await peer.receive()?.stream == 1)
      let late = frame(.data, 1, Array(repeating: 0, count: 990))
      for _ in 0..<10 { try await peer.send(late) }
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(late)
      #expect(try await peer.goAway()?.error.reason == "TOO_MUCH_LATE_DATA")
    }
  }

  @Test("a frame that does not get whole, byte by byte")
  func slowFrame() async throws {
    try await greeted({ $0.frameSecondsMax = 0.2 }) { peer, _, _ in
      let bytes = request(1, Methods.echo, message(String(repeating: "x", count: 500)).encoded)
      let sender = Task { [peer = Unshared(peer)] in
        for byte in bytes {
          try await peer.value.send([byte])
          try await Task.sleep(for: .milliseconds(10))
        }
      }
      let reason = try await peer.goAway()?.error.reason
      #expect(reason == "FRAME_TOO_SLOW")
      sender.cancel()
    }
  }

  @Test("frames that are whole take as long as they like")
  func slowFrames() async throws {
    try await greeted({ $0.frameSecondsMax = 1 }) { peer, _, _ in
      for index in 0..<10 {
        let bytes = request(UInt32(index) * 2 + 1, Methods.echo, message("x").encoded)
        try await peer.send(Array(bytes[..<20]))
        try await peer.send(Array(bytes[20...]))
        #expect(try await peer.receive()?.stream == UInt32(index) * 2 + 1)
        try await Task.sleep(for: .milliseconds(120))
      }
    }
  }

  @Test("a peer that is silent is asked, and closed where it does not answer")
  func liveness() async throws {
    try await greeted({
      $0.silenceSecondsMax = 0.1
      $0.pongSecondsMax = 3
    }) { peer, _, _ in
      for _ in 0..<3 {
        let ping = try #require(try await peer.receive())
        #expect(ping.type == .ping && ping.data.count == 8 && ping.stream == 0)
        try await peer.send(frame(.pong, 0, ping.data))
      }
      #expect(try await peer.receive()?.type == .ping)
      try await peer.send(frame(.pong, 0, [0, 0, 0, 0, 0, 0, 0, 0]))
      #expect(try await peer.goAway()?.error.reason == "PONG_TOO_SLOW")
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("idle counts without an open stream alone; a plain peer is never sent a PING")
  func idle() async throws {
    var limits = Limits()
    limits.idleSecondsMax = 0.3
    limits.silenceSecondsMax = 0.05
    try await withServer(limits: limits) { service, addresses, _ in
      let busy = try RawPeer(addresses[0])
      try await busy.send(request(1, Methods.echo, message("gate").encoded))
      let plain = try RawPeer(addresses[0])
      try await plain.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await plain.receive()?.stream == 1)
      #expect(try await plain.isAtEnd())
      let peer = try await RawPeer.greeted(addresses[0])
      while let received = try await peer.receive() {
        // Answers to PINGs are no use of a connection.
        if received.type == .ping { try await peer.send(frame(.pong, 0, received.data)) }
        guard received.type == .goAway else { continue }
        let error = received.data.withUnsafeBytes {
          RPCError(statusBytes: UnsafeRawBufferPointer(rebasing: $0[4...]))
        }
        #expect(error.code == .unavailable && error.reason == "IDLE")
        break
      }
      service.isGateOpen.withLock { $0 = true }
      #expect(try await busy.receive()?.type == .response)
      #expect(try await busy.isAtEnd())
    }
  }

  @Test("all buffers together: streams that grow are refused, small calls go on")
  func buffers() async throws {
    var limits = Limits()
    limits.bufferedBytesMax = 200_000
    try await withServer(limits: limits) { _, addresses, server in
      let honest = try await RawPeer.greeted(addresses[0])
      let peer = try await RawPeer.greeted(addresses[0])
      let chunk = message(String(repeating: "y", count: 50_000)).encoded
      let open = request(1, Methods.collect, message("stall").encoded, flags: .remoteOpen)
      try await peer.send(open + (0..<3).flatMap { _ in frame(.data, 1, chunk) })
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(frame(.data, 1, chunk) + frame(.data, 1, chunk))
      var reasons: [String] = []
      while let received = try await peer.receive() {
        if received.type == .response, let error = try received.error {
          #expect(error.code == .resourceExhausted && error.retryAfter != nil)
          reasons.append(error.reason)
        }
        if received.type == .response || received.type == .goAway { break }
      }
      #expect(reasons == ["BUFFERS_FULL"])
      try await honest.send(request(1, Methods.echo, message("x").encoded))
      #expect(try await honest.receive()?.stream == 1)
      #expect(try await eventually { server.bufferedBytes < 200_000 })
    }
  }

  @Test("a frame that is not whole counts, and closes its connection past the budget")
  func bufferedFrames() async throws {
    try await greeted({ $0.bufferedBytesMax = 100_000 }) { peer, _, server in
      let long = request(1, Methods.echo, message(String(repeating: "x", count: 3_000_000)).encoded)
      try await peer.send(Array(long[..<90_000]))
      #expect(try await eventually { server.bufferedBytes >= 80_000 })
      try await peer.send(Array(long[90_000..<200_000]))
      #expect(try await peer.goAway()?.error.reason == "BUFFERS_FULL")
      #expect(try await eventually { server.bufferedBytes < 100_000 })
    }
  }

  @Test("while all buffers are full, no connection is taken")
  func fullServer() async throws {
    var limits = Limits()
    limits.bufferedBytesMax = 50_000
    let troubles = Lock<[String]>([])
    try await withServer(
      limits: limits, log: { event in troubles.withLock { $0.append(event.cause) } }
    ) { _, addresses, server in
      let peer = try RawPeer(addresses[0])
      // A frame that is not whole fills them to the last byte.
      let long = request(1, Methods.echo, message(String(repeating: "x", count: 80_000)).encoded)
      try await peer.send(Array(long[..<50_000]))
      #expect(try await eventually { server.bufferedBytes == 50_000 })
      let other = try RawPeer(addresses[0])
      #expect(try await other.isAtEnd())
      #expect(
        try await eventually {
          troubles.withLock { $0.contains { $0.hasPrefix("BUFFERS_FULL") } }
        })
    }
  }

  @Test("a peer that takes its output byte by byte")
  func slowOutput() async throws {
    let causes = Lock<[String]>([])
    var limits = Limits()
    limits.connectionStallSecondsMax = 0.3
    limits.outboundBytesPerSecondMin = 100_000_000
    try await withServer(
      limits: limits, log: { event in causes.withLock { $0.append(event.cause) } }
    ) { _, addresses, server in
      let peer = try await RawPeer.greeted(
        addresses[0], windowBytes: 100_000_000, receiveBufferBytes: 5_000)
      let big = message(String(repeating: "x", count: 100_000), count: 500)
      try await peer.send(request(1, Methods.repeat, big.encoded, flags: .remoteClosed))
      // It does take something all the time.
      let taker = Task { [peer = Unshared(peer)] in
        while try await peer.value.takeSome() { try await Task.sleep(for: .milliseconds(5)) }
      }
      #expect(
        try await eventually { causes.withLock { $0.contains { $0.contains("OUTPUT_TOO_SLOW") } } })
      taker.cancel()
      #expect(try await eventually { server.bufferedBytes == 0 })
    }
  }

  @Test("a TLS handshake that does not come to its end")
  func handshake() async throws {
    let folder = TemporaryFolder()
    let ours = try certificate()
    var limits = Limits()
    limits.handshakeSecondsMax = 0.1
    let causes = Lock<[String]>([])
    try await withServer(
      limits: limits, listen: [.tls(host: "127.0.0.1", port: 0)],
      tls: .init(
        certificateFile: folder.file("c.pem", ours.certificatePEM),
        keyFile: folder.file("k.pem", ours.privateKeyPEM)),
      log: { event in causes.withLock { $0.append(event.cause) } }
    ) { _, addresses, _ in
      guard case .tls(_, let port) = addresses[0] else { return }
      let peer = try RawPeer(.plain(host: "127.0.0.1", port: port))
      try await peer.send([0x16, 0x03, 0x01])
      #expect(try await peer.isAtEnd())
      #expect(
        try await eventually {
          causes.withLock { $0.contains { $0.contains("HANDSHAKE_TOO_SLOW") } }
        })
    }
  }

  @Test("a peer that goes on after the end is cut before discardSecondsMax")
  func discard() async throws {
    var limits = Limits()
    limits.tooLongDiscardBytesMax = 100_000
    limits.discardSecondsMax = 60
    try await withServer(limits: limits) { _, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0])
      try await peer.send(bigEndian(5_000_000) + bigEndian(1) + [0x01, 0x00])
      #expect(try await peer.receive()?.type == .response)
      #expect(try await peer.goAway()?.error.reason == "FRAME_TOO_LONG")
      try await peer.send(Array(repeating: 0, count: 90_000))
      #expect(await server.counts().connections == 1)
      for _ in 0..<500 where await server.counts().connections > 0 {
        try await peer.send(Array(repeating: 0, count: 1_000))
        try await Task.sleep(for: .milliseconds(5))
      }
      #expect(await server.counts().connections == 0)
    }
  }

  @Test("a server that does not say HELLO keeps nobody waiting")
  func connect() async throws {
    let server = try RawServer()
    var configuration = RPCClient.Configuration()
    configuration.limits.connectSecondsMax = 0.05
    let settled = configuration
    let error = await failure {
      _ = try await RPCClient.connect(to: server.address, tls: .plain, configuration: settled)
    }
    #expect(error?.code == .unavailable && error?.reason == "CONNECTION_LOST")
  }

  @Test("tasks above restingTasksMax end, and calls go on")
  func restingTasks() async throws {
    try await greeted({ $0.restingTasksMax = 1 }) { peer, _, server in
      for round in 0..<3 {
        let streams = (0..<5).map { UInt32(round * 10 + $0 * 2 + 1) }
        try await peer.send(streams.flatMap { request($0, Methods.echo, message("nap").encoded) })
        for _ in streams { #expect(try await peer.receive()?.type == .response) }
        #expect(await server.counts().runningHandlers == 0)
      }
    }
  }

  @Test("a task that yields without end does not keep the sockets waiting")
  func jobs() async throws {
    try await greeted({ $0.jobsPerTurnMax = 4 }) { peer, service, _ in
      try await peer.send(request(1, Methods.echo, message("yield").encoded))
      for index in 1..<20 {
        let stream = UInt32(index * 2 + 1)
        try await peer.send(request(stream, Methods.echo, message("x").encoded))
        #expect(try await peer.receive()?.stream == stream)
      }
      service.isGateOpen.withLock { $0 = true }
      #expect(try await peer.receive()?.stream == 1)
    }
  }
}

/// Hands a value to a task that is done with it before the test looks at it again, or uses the
/// other direction of a socket.
struct Unshared<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
