import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("A stock ttrpc client, in bytes", .serialized, .timeLimit(.minutes(5)))
struct PlainPeerTests {
  private typealias Methods = EchoServiceMethods
  private let end: FrameFlags = [.remoteClosed, .noData]

  /// Sends bytes and gives the next frame.
  private func ask(_ peer: RawPeer, _ bytes: [UInt8]) async throws -> RawPeer.Received {
    try await peer.send(bytes)
    return try #require(try await peer.receive())
  }

  private func echoed(_ received: RawPeer.Received) throws -> String {
    String(decoding: try EchoResponse(decoding: try received.payload).payload, as: UTF8.self)
  }

  @Test("unary, ids in any order, an empty request too")
  func unary() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      for id: UInt32 in [1, 9, 5, 3] {
        let answer = try await ask(peer, request(id, Methods.echo, message("hi \(id)").encoded))
        #expect(answer.type == .response && answer.stream == id && answer.flags == [])
        #expect(try echoed(answer) == "hi \(id)")
      }
      #expect(try await ask(peer, request(7, Methods.echo)).data == [])
    }
  }

  @Test("a request split at every byte")
  func split() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      let bytes = request(1, Methods.echo, message("abc").encoded)
      for place in stride(from: 1, to: bytes.count, by: 7) {
        try await peer.send(Array(bytes[..<place]))
        try await Task.sleep(for: .milliseconds(1))
        #expect(try echoed(try await ask(peer, Array(bytes[place...]))) == "abc")
      }
      // Many in one piece.
      try await peer.send(
        (0..<500).flatMap { request(UInt32($0) * 2 + 1, Methods.echo, message("x").encoded) })
      for index in 0..<500 { #expect(try await peer.receive()?.stream == UInt32(index) * 2 + 1) }
    }
  }

  @Test("refusals leave the connection alive")
  func refusals() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      func refusal(_ bytes: [UInt8]) async throws -> RPCError {
        let answer = try await ask(peer, bytes)
        #expect(answer.type == .response)
        return try #require(try answer.error)
      }
      let service = MethodName(service: "no.Such", name: "Echo", kind: .unary)
      let method = MethodName(service: Methods.echo.service, name: "No", kind: .unary)
      #expect(try await refusal(request(1, service)).reason == "UNKNOWN_SERVICE")
      #expect(try await refusal(request(3, method)).code == .unimplemented)
      #expect(try await refusal(request(5, Methods.repeat)).reason == "METHOD_IS_STREAMING")
      #expect(
        try await refusal(request(7, Methods.echo, flags: .remoteOpen)).reason == "METHOD_IS_UNARY")
      #expect(try await refusal(request(8, Methods.echo)).code == .invalidArgument)
      #expect(try await refusal(request(0, Methods.echo)).code == .invalidArgument)
      #expect(try await refusal(frame(.request, 9, [0x0B])).reason == "MALFORMED_REQUEST")
      #expect(
        try await refusal(request(11, Methods.echo, [0xFF, 0xFF])).reason == "MALFORMED_MESSAGE")
      #expect(
        try await refusal(request(13, Methods.echo, timeout: -1)).code == .deadlineExceeded)
      var metadata = Metadata()
      metadata.add(String(repeating: "x", count: 8_192), for: "k")
      #expect(
        try await refusal(request(15, Methods.echo, metadata: metadata)).reason
          == "METADATA_TOO_LONG")
      var empty = Metadata()
      for _ in 0..<129 { empty.add("", for: "") }
      #expect(
        try await refusal(request(19, Methods.echo, metadata: empty)).reason
          == "TOO_MUCH_METADATA")
      let failed = try await refusal(request(17, Methods.echo, message("fail").encoded))
      #expect(failed.reason == "WRONG_STATE" && failed.metadata == ["state": "SENT"])
      #expect(!failed.callID.isEmpty)
      #expect(
        try await refusal(request(19, Methods.echo, message("huge").encoded)).reason
          == "ANSWER_TOO_LONG")
      // Unknown types are skipped, types of HELLO peers among them.
      for type: UInt8 in [0x00, 0x04, 0x10, 0x11, 0x12, 0x13, 0x15, 0x7F] {
        try await peer.send(frame(FrameType(rawValue: type), 0, [1, 2, 3]))
      }
      #expect(
        try echoed(try await ask(peer, request(21, Methods.echo, message("on").encoded))) == "on")
    }
  }

  @Test("what a handler did not foresee is INTERNAL, and its cause goes to the log alone")
  func unforeseen() async throws {
    let log = Lock<[LogEvent]>([])
    try await withServer(log: { event in log.withLock { $0.append(event) } }) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      let answer = try await ask(peer, request(1, Methods.echo, message("crash").encoded))
      let error = try #require(try answer.error)
      #expect(error.code == .internal)
      #expect(!String(decoding: answer.data, as: UTF8.self).contains("hunter2"))
      let event = try #require(log.withLock { $0.first })
      #expect(event.kind == .handlerFailed && event.cause.contains("hunter2"))
      #expect(String(event.callID) == error.callID)
      #expect(event.method == "ipims.bench.v1.EchoService/Echo")
    }
  }

  @Test("a frame that is too long: told why, half-closed, the rest thrown away")
  func tooLong() async throws {
    var limits = Limits()
    limits.frameBytesMax = 20_000
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(frame(.request, 1, Array(repeating: 0, count: 20_001)))
      let answer = try #require(try await peer.receive())
      #expect(answer.stream == 1)
      #expect(try answer.error?.code == .resourceExhausted)
      #expect(try await peer.isAtEnd())
      // It goes on sending, and gets no reset while the server throws it away.
      try await peer.send(Array(repeating: 0, count: 1_000_000))
    }
  }

  @Test("server stream: messages, then the empty DATA; or the status alone")
  func serverStream() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(
        request(1, Methods.repeat, message("m", count: 3).encoded, flags: .remoteClosed))
      for _ in 0..<3 {
        let received = try #require(try await peer.receive())
        #expect(received.type == .data && received.flags == [])
        #expect(try EchoResponse(decoding: received.data).payload == Array("m".utf8))
      }
      let last = try #require(try await peer.receive())
      #expect(last.type == .data && last.flags == end && last.data == [])

      // The empty payload is the request; its answer is an empty message, not none.
      let empty = try await ask(peer, request(3, Methods.repeat, flags: .remoteClosed))
      #expect(empty.type == .data && empty.flags == [] && empty.data == [])
      #expect(try await peer.receive()?.flags == end)

      try await peer.send(request(5, Methods.repeat, message("fail").encoded, flags: .remoteClosed))
      #expect(try await peer.receive()?.type == .data)
      let failed = try #require(try await peer.receive())
      #expect(failed.type == .response)
      #expect(try failed.error?.reason == "BROKEN")

      try await peer.send(
        request(7, Methods.repeat, message("elsewhere").encoded, flags: .remoteClosed))
      for _ in 0..<101 { #expect(try await peer.receive()?.flags == []) }
      #expect(try await peer.receive()?.flags == end)
    }
  }

  @Test("client stream: payload first, DATA after, both endings")
  func clientStream() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(1, Methods.collect, message("a").encoded, flags: .remoteOpen))
      try await peer.send(frame(.data, 1, message("b").encoded))
      try await peer.send(frame(.data, 1, flags: .remoteClosed, message("c").encoded))
      #expect(try echoed(try #require(try await peer.receive())) == "abc")
      try await peer.send(request(3, Methods.collect, flags: .remoteOpen))
      try await peer.send(frame(.data, 3, message("d").encoded))
      try await peer.send(frame(.data, 3, []))
      #expect(try echoed(try await ask(peer, frame(.data, 3, flags: end))) == "d")
      #expect(
        try echoed(
          try await ask(
            peer, request(5, Methods.collect, message("e").encoded, flags: .remoteClosed))) == "e")
      // Refused early: what is in flight is dropped, and the connection lives.
      try await peer.send(
        request(7, Methods.collect, message("refuse").encoded, flags: .remoteOpen))
      #expect(try await peer.receive()?.error?.reason == "REFUSED")
      for _ in 0..<50 { try await peer.send(frame(.data, 7, message("late").encoded)) }
      try await peer.send(frame(.data, 7, flags: end))
      #expect(
        try echoed(try await ask(peer, request(9, Methods.echo, message("f").encoded))) == "f")
    }
  }

  @Test("DATA that does not belong fails its stream alone")
  func wrongData() async throws {
    try await withServer { service, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(1, Methods.echo, message("sleep").encoded))
      #expect(try await ask(peer, frame(.data, 1)).error?.reason == "METHOD_IS_UNARY")
      #expect(try await eventually { service.saw("cancelled") })
      try await peer.send(
        request(3, Methods.repeat, message("forever").encoded, flags: .remoteClosed))
      #expect(try await peer.receive()?.type == .data)
      #expect(try await ask(peer, frame(.data, 3)).error?.reason == "DATA_AFTER_END")
      #expect(
        try echoed(try await ask(peer, request(5, Methods.echo, message("f").encoded))) == "f")
    }
  }

  @Test("a RESPONSE from a client closes the connection")
  func response() async throws {
    try await withServer { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(frame(.response, 1))
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("a deadline cancels the handler and is answered")
  func deadline() async throws {
    try await withServer { service, addresses, _ in
      let peer = try RawPeer(addresses[0])
      let answer = try await ask(
        peer, request(1, Methods.echo, message("sleep").encoded, timeout: 30_000_000))
      #expect(try answer.error?.code == .deadlineExceeded)
      #expect(try await eventually { service.saw("cancelled") })
      #expect(
        try echoed(
          try await ask(
            peer, request(3, Methods.echo, message("nap").encoded, timeout: 5_000_000_000)))
          == "nap")
    }
  }

  @Test("a lost connection cancels the handlers")
  func lost() async throws {
    try await withServer { service, addresses, _ in
      do {
        let peer = try RawPeer(addresses[0])
        try await peer.send(request(1, Methods.echo, message("sleep").encoded))
        try await peer.send(
          request(3, Methods.repeat, message("forever").encoded, flags: .remoteClosed))
        #expect(try await peer.receive()?.stream == 3)
      }
      #expect(
        try await eventually {
          service.saw("cancelled") && service.saw("ended CANCELLED")
        })
    }
  }

  @Test("open calls of a plain connection are limited")
  func streamsMax() async throws {
    var limits = Limits()
    limits.plainStreamsMax = 4
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      for index in 0..<4 {
        try await peer.send(request(UInt32(index) * 2 + 1, Methods.echo, message("sleep").encoded))
      }
      let error = try await ask(peer, request(99, Methods.echo, message("x").encoded)).error
      #expect(error?.code == .resourceExhausted && error?.retryAfter != nil)
    }
  }

  @Test("a peer that reads slowly holds its sender, not the server's memory")
  func slowReader() async throws {
    var limits = Limits()
    limits.outboundBytesMax = 100_000
    try await withServer(limits: limits) { service, addresses, _ in
      let peer = try RawPeer(addresses[0], receiveBufferBytes: 20_000)
      let big = message(String(repeating: "x", count: 10_000), count: 3_000)
      try await peer.send(request(1, Methods.repeat, big.encoded, flags: .remoteClosed))
      try await Task.sleep(for: .milliseconds(300))
      // 30 MB were asked for; what went out is bounded by the buffers on the way.
      #expect(service.seenCount < 1_000)
      for _ in 0..<3_000 { #expect(try await peer.receive()?.flags == []) }
      #expect(try await peer.receive()?.flags == end)
    }
  }

  @Test("a peer that reads nothing at all loses its stream")
  func stalledReader() async throws {
    var limits = Limits()
    limits.outboundBytesMax = 50_000
    limits.streamStallSecondsMax = 0.2
    try await withServer(limits: limits) { service, addresses, _ in
      let peer = try RawPeer(addresses[0], receiveBufferBytes: 20_000)
      let big = message(String(repeating: "x", count: 10_000), count: 3_000)
      try await peer.send(request(1, Methods.repeat, big.encoded, flags: .remoteClosed))
      #expect(
        try await eventually {
          service.saw("ended RESOURCE_EXHAUSTED")
        })
      while let received = try await peer.receive() {
        if received.type == .data { continue }
        #expect(try received.error?.reason == "STREAM_STALLED")
        break
      }
      #expect(
        try echoed(try await ask(peer, request(3, Methods.echo, message("f").encoded))) == "f")
    }
  }

  @Test("a handler that takes nothing loses its stream, and the connection goes on")
  func stalledHandler() async throws {
    var limits = Limits()
    limits.streamInboundBytesMax = 50_000
    limits.streamStallSecondsMax = 0.2
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(1, Methods.collect, message("stall").encoded, flags: .remoteOpen))
      let chunk = frame(.data, 1, message(String(repeating: "y", count: 9_000)).encoded)
      for _ in 0..<20 { try await peer.send(chunk) }
      #expect(try await peer.receive()?.error?.reason == "STREAM_STALLED")
      #expect(
        try echoed(try await ask(peer, request(3, Methods.echo, message("f").encoded))) == "f")
    }
  }

  @Test("an upload longer than the buffers arrives whole")
  func bigUpload() async throws {
    var limits = Limits()
    limits.streamInboundBytesMax = 50_000
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try RawPeer(addresses[0])
      try await peer.send(request(1, Methods.collect, flags: .remoteOpen))
      let chunk = frame(.data, 1, message(String(repeating: "y", count: 9_000)).encoded)
      for _ in 0..<300 { try await peer.send(chunk) }
      let answer = try await ask(peer, frame(.data, 1, flags: end))
      #expect(try EchoResponse(decoding: try answer.payload).payload.count == 2_700_000)
    }
  }
}
