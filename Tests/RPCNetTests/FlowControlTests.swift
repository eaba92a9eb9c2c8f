import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Flow control between HELLO peers", .serialized, .timeLimit(.minutes(5)))
struct FlowControlTests {
  private typealias Methods = EchoServiceMethods
  private let end: FrameFlags = [.remoteClosed, .noData]

  private func cost(_ frames: [RawPeer.Received]) -> Int {
    frames.reduce(0) { $0 + SendWindow.cost(dataBytes: $1.data.count) }
  }

  @Test("a stream is sent so much as its window takes, and one frame more; the end waits, too")
  func serverStream() async throws {
    try await withServer { service, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0], windowBytes: 500)
      let text = message(String(repeating: "x", count: 88), count: 10)
      try await peer.send(request(1, Methods.repeat, text.encoded, flags: .remoteClosed))
      // Each message is 90 bytes and its header 10.
      var received = try await peer.receivedSoFar()
      #expect(received.count == 5 && cost(received) == 500)
      try await peer.send(frame(.window, 1, bigEndian(1)))
      received = try await peer.receivedSoFar()
      #expect(received.count == 1)
      try await peer.send(frame(.window, 1, bigEndian(499)))
      // The handler may go on after a PING that comes at once is answered: no PING here.
      for _ in 0..<4 { #expect(try await peer.receive()?.type == .data) }
      #expect(try await eventually { service.saw("sent 9") })
      // All ten are sent, the handler has returned, and the window is used up.
      #expect(try await peer.receivedSoFar().isEmpty)
      #expect(await server.counts().openStreams == 1)
      #expect(await server.counts().runningHandlers == 0)
      try await peer.send(frame(.window, 1, bigEndian(1)))
      let last = try #require(try await peer.receive())
      #expect(last.type == .data && last.flags == end && last.stream == 1)
      #expect(await server.counts().openStreams == 0)
    }
  }

  @Test("a stream without a window ends by its deadline, or by CANCEL")
  func stalledStreamEnds() async throws {
    try await withServer { service, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0], windowBytes: 1)
      let text = message("x", count: 2)
      try await peer.send(
        request(1, Methods.repeat, text.encoded, flags: .remoteClosed, timeout: 100_000_000))
      #expect(try await peer.receive()?.type == .data)
      #expect(try await peer.receive()?.error?.code == .deadlineExceeded)
      #expect(try await eventually { service.saw("ended DEADLINE_EXCEEDED") })
      // One whose handler has returned, and that owes its end alone.
      try await peer.send(request(3, Methods.repeat, message("y").encoded, flags: .remoteClosed))
      #expect(try await peer.receive()?.type == .data)
      #expect(await server.counts().openStreams == 1)
      try await peer.send(frame(.cancel, 3, RPCError(.cancelled, "C", "").status.encoded))
      #expect(try await peer.receivedSoFar().isEmpty)
      #expect(await server.counts().openStreams == 0)
    }
  }

  @Test("an upload is granted a window as its handler takes it")
  func upload() async throws {
    var limits = Limits()
    limits.streamInboundBytesMax = 100_000
    try await withServer(limits: limits) { _, addresses, _ in
      let peer = try await RawPeer.greeted(addresses[0])
      try await peer.send(request(1, Methods.collect, flags: .remoteOpen))
      let chunk = frame(.data, 1, message(String(repeating: "y", count: 9_000)).encoded)
      var window = SendWindow(bytes: 100_000)
      for _ in 0..<300 {
        while !window.isOpen {
          let received = try #require(try await peer.receive())
          try #require(received.type == .window && received.stream == 1)
          try window.granted(
            received.data.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) })
        }
        try await peer.send(chunk)
        window.sent(dataBytes: chunk.count - FrameHeader.byteCount)
      }
      try await peer.send(frame(.data, 1, flags: end))
      while let received = try await peer.receive() {
        if received.type == .window { continue }
        let answer = try EchoResponse(decoding: try received.payload)
        #expect(answer.payload.count == 2_700_000)
        break
      }
    }
  }

  @Test("who overruns a window loses the stream, and nothing else")
  func overrun() async throws {
    var limits = Limits()
    limits.streamInboundBytesMax = 100_000
    try await withServer(limits: limits) { _, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0])
      try await peer.send(request(1, Methods.collect, message("stall").encoded, flags: .remoteOpen))
      let chunk = frame(.data, 1, message(String(repeating: "y", count: 9_000)).encoded)
      for _ in 0..<12 { try await peer.send(chunk) }
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(chunk)
      let refused = try #require(try await peer.receive())
      #expect(refused.stream == 1)
      #expect(try refused.error?.reason == "WINDOW_OVERRUN")
      for _ in 0..<12 { try await peer.send(chunk) }
      try await peer.send(request(3, Methods.echo, message("on").encoded))
      #expect(try await peer.receive()?.stream == 3)
      #expect(await server.counts().bufferedBytes == 0)
    }
  }

  @Test("more than 2^31 - 1 bytes of window end in GOAWAY")
  func overflow() async throws {
    try await withServer { _, addresses, _ in
      let peer = try await RawPeer.greeted(addresses[0])
      try await peer.send(
        request(1, Methods.repeat, message("forever").encoded, flags: .remoteClosed))
      try await peer.send(frame(.window, 1, bigEndian(0x7FFF_0000)))
      #expect(try await peer.receivedSoFar().count == 1)
      try await peer.send(frame(.window, 1, bigEndian(0x7FFF_0000)))
      #expect(try await peer.goAway()?.error.reason == "WINDOW_OVERFLOW")
      let greedy = try RawPeer(addresses[0])
      let hello = Hello {
        $0.version = 1
        $0.streamWindowBytes = 0x8000_0000
      }
      try await greedy.send(frame(.hello, 0, hello.encoded))
      #expect(try await greedy.goAway()?.error.reason == "PROTOCOL_VIOLATION")
    }
  }

  @Test("a stream that is never read does not slow a unary call on the same connection")
  func unreadStream() async throws {
    try await withServer { _, addresses, _ in
      let client = try await RPCClient.connect(to: addresses[0], tls: .plain)
      defer { client.close() }
      let echo = EchoClient(client)
      let big = message(String(repeating: "z", count: 10_000), count: 100_000)
      var unread = echo.repeat(big).makeAsyncIterator()
      #expect(try await unread.next() != nil)
      let (requests, answers) = echo.chat()
      var chat = answers.makeAsyncIterator()
      try await requests.send(message("a", count: 1))
      #expect(try await chat.next() != nil)
      // A gigabyte waits on one stream; the others do not notice.
      for index in 0..<200 {
        let options = CallOptions(timeout: .seconds(10))
        let answer = try await echo.echo(message("\(index)"), options: options)
        #expect(answer.payload == Array("\(index)".utf8))
        try await requests.send(message("b", count: 1))
        #expect(try await chat.next() != nil)
      }
      for _ in 0..<1_000 { #expect(try await unread.next()?.payload.count == 10_000) }
    }
  }

  @Test("an upload that its handler does not take does not slow a unary call, either")
  func untakenUpload() async throws {
    try await withServer { _, addresses, server in
      let client = try await RPCClient.connect(to: addresses[0], tls: .plain)
      defer { client.close() }
      let echo = EchoClient(client)
      let upload = Task {
        try await echo.collect { requests in
          try await requests.send(message("stall"))
          while true {
            try await requests.send(message(String(repeating: "x", count: 60_000)))
          }
        }
      }
      #expect(try await eventually { server.bufferedBytes > 500_000 })
      for index in 0..<200 {
        let options = CallOptions(timeout: .seconds(10))
        _ = try await echo.echo(message("\(index)"), options: options)
      }
      #expect(server.bufferedBytes < 1_200_000)
      upload.cancel()
      let error = await failure { _ = try await upload.value }
      #expect(error?.code == .cancelled)
      #expect(try await eventually { server.bufferedBytes == 0 })
    }
  }

  @Test("CANCEL is read while output waits, and requests are answered when it is taken")
  func cancelOvertakes() async throws {
    var limits = Limits()
    limits.outboundBytesMax = 1_000_000
    try await withServer(limits: limits) { service, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0], receiveBufferBytes: 20_000)
      try await peer.send(request(1, Methods.echo, message("sleep").encoded))
      let text = message(String(repeating: "x", count: 1_000))
      // More than the buffers on the way take, and nothing is read.
      var last: UInt32 = 1
      while server.bufferedBytes < 1_020_000 {
        last += 2
        try await peer.send(request(last, Methods.echo, text.encoded))
        if last % 20 == 1 { try await Task.sleep(for: .milliseconds(1)) }
      }
      try await peer.send(frame(.cancel, 1, RPCError(.cancelled, "C", "").status.encoded))
      #expect(try await eventually { service.saw("cancelled") })
      for stream in stride(from: 3, through: last, by: 2) {
        #expect(try await peer.receive()?.stream == stream)
      }
      try await peer.send(request(last + 2, Methods.echo, message("on").encoded))
      #expect(try await peer.receive()?.stream == last + 2)
      #expect(try await eventually { server.bufferedBytes == 0 })
    }
  }
}
