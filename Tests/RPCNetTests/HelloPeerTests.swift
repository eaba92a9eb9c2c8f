import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("A peer that says HELLO, in bytes", .serialized, .timeLimit(.minutes(5)))
struct HelloPeerTests {
  private typealias Methods = EchoServiceMethods

  private func hello(frameBytesMax: UInt32 = 0, version: UInt32 = 1) -> [UInt8] {
    frame(
      .hello, 0,
      Hello {
        $0.version = version
        $0.frameBytesMax = frameBytesMax
      }.encoded)
  }

  /// A peer that has said HELLO and heard the server's.
  private func greeted(_ address: ListenAddress, frameBytesMax: UInt32 = 0) async throws -> RawPeer
  {
    let peer = try RawPeer(address)
    try await peer.send(hello(frameBytesMax: frameBytesMax))
    let answer = try #require(try await peer.receive())
    #expect(answer.type == .hello && answer.stream == 0)
    let theirs = try Hello(decoding: answer.data)
    #expect(theirs.version == 1)
    #expect(theirs.frameBytesMax == 4_194_304)
    return peer
  }

  private func goAway(_ peer: RawPeer) async throws -> (last: UInt32, error: RPCError)? {
    try await peer.goAway()
  }

  @Test("HELLO is answered first, and requests may follow it at once")
  func greeting() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(hello() + request(1, Methods.echo, message("a").encoded))
      #expect(try await peer.receive()?.type == .hello)
      #expect(try await peer.receive()?.stream == 1)
    }
  }

  @Test("PING is echoed, WINDOW and late frames are taken without a word")
  func liveness() async throws {
    try await withServer { _, addresses, _ in
      let peer = try await greeted(addresses[0])
      try await peer.send(request(1, Methods.echo, message("a").encoded))
      #expect(try await peer.receive()?.stream == 1)
      for type in [FrameType.window, .data, .cancel] {
        try await peer.send(frame(type, 1, [0, 0, 1, 0]))
      }
      try await peer.send(frame(.pong, 0, [0, 0, 0, 0, 0, 0, 0, 0]))
      try await peer.send(frame(.ping, 0, [1, 2, 3, 4, 5, 6, 7, 8]))
      let pong = try #require(try await peer.receive())
      #expect(pong.type == .pong && pong.data == [1, 2, 3, 4, 5, 6, 7, 8])
    }
  }

  @Test("CANCEL ends the handler, and nothing is answered")
  func cancel() async throws {
    try await withServer { service, addresses, _ in
      let peer = try await greeted(addresses[0])
      try await peer.send(request(1, Methods.echo, message("sleep").encoded))
      try await peer.send(frame(.cancel, 1, RPCError(.cancelled, "C", "").status.encoded))
      #expect(try await eventually { service.saw("cancelled") })
      try await peer.send(request(3, Methods.echo, message("b").encoded))
      #expect(try await peer.receive()?.stream == 3)
    }
  }

  @Test("what is against the protocol ends in GOAWAY and the end")
  func violations() async throws {
    let wrong = [
      request(4, Methods.echo), request(1, Methods.echo), frame(FrameType(rawValue: 0x77), 0),
      frame(.ping, 0, [1]), frame(.data, 9, [1]), hello(), frame(.window, 3, [1]),
    ]
    try await withServer { _, addresses, _ in
      for bytes in wrong {
        let peer = try await greeted(addresses[0])
        try await peer.send(request(3, Methods.echo, message("a").encoded) + bytes)
        let reason = try #require(try await goAway(peer))
        #expect(reason.last == 3)
        #expect(reason.error.reason == "PROTOCOL_VIOLATION")
        #expect(try await peer.isAtEnd())
      }
      let peer = try RawPeer(addresses[0])
      try await peer.send(hello(frameBytesMax: 16_383))
      #expect(try await goAway(peer)?.error.reason == "PROTOCOL_VIOLATION")
    }
  }

  @Test("a call that runs when its connection breaks the protocol is answered")
  func violationWithCalls() async throws {
    try await withServer { service, addresses, _ in
      let peer = try await greeted(addresses[0])
      try await peer.send(request(1, Methods.echo, message("sleep").encoded) + frame(.ping, 0, [1]))
      #expect(try await peer.receive()?.type == .response)
      #expect(try await goAway(peer)?.last == 1)
      #expect(try await eventually { service.saw("cancelled") })
    }
  }

  @Test("a frame that is too long: the status on its stream, then GOAWAY")
  func tooLong() async throws {
    try await withServer { _, addresses, _ in
      let peer = try await greeted(addresses[0])
      var header = frame(.request, 1)
      header[0] = 0x7F
      try await peer.send(header)
      #expect(try await peer.receive()?.error?.code == .resourceExhausted)
      #expect(try await goAway(peer)?.error.reason == "FRAME_TOO_LONG")
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("the peer's own limit of a frame is kept")
  func peerLimit() async throws {
    try await withServer { _, addresses, _ in
      let peer = try await greeted(addresses[0], frameBytesMax: 16_384)
      let big = message(String(repeating: "x", count: 17_000))
      try await peer.send(request(1, Methods.echo, big.encoded))
      #expect(try await peer.receive()?.error?.reason == "ANSWER_TOO_LONG")
      try await peer.send(request(3, Methods.repeat, big.encoded, flags: .remoteClosed))
      #expect(try await peer.receive()?.error?.reason == "ANSWER_TOO_LONG")
    }
  }

  @Test("a client that says its end still gets what was answered")
  func halfClose() async throws {
    try await withServer { _, addresses, _ in
      let peer = try await greeted(addresses[0])
      try await peer.send(
        request(1, Methods.echo, message("a").encoded)
          + request(3, Methods.echo, message("sleep").encoded))
      peer.finish()
      #expect(try await peer.receive()?.stream == 1)
      #expect(try await peer.receive()?.error?.code == .cancelled)
      #expect(try await peer.isAtEnd())
    }
  }
}
