import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("A client, seen by a server in bytes", .serialized, .timeLimit(.minutes(5)))
struct ClientProtocolTests {
  /// A server by hand, and a client whose connection it has greeted.
  private func connected(
    _ configure: (inout Hello) -> Void = { _ in },
    limits: (inout Limits) -> Void = { _ in },
    _ body: (RawServer, RawPeer, EchoClient, RPCClient) async throws -> Void
  ) async throws {
    let server = try RawServer()
    var configuration = RPCClient.Configuration()
    limits(&configuration.limits)
    configuration.limits = configuration.limits.patient
    var hello = Hello()
    hello.version = 1
    configure(&hello)
    let (address, settled) = (server.address, configuration)
    async let connecting = RPCClient.connect(to: address, tls: .plain, configuration: settled)
    let peer = try await server.greeted(hello)
    let client = try await connecting
    try await body(server, peer, EchoClient(client), client)
    client.close()
  }

  private func answer(_ stream: UInt32, _ text: String) -> [UInt8] {
    let response = EchoResponse { $0.payload = Array(text.utf8) }
    return frame(.response, stream, [0x12, UInt8(response.encoded.count)] + response.encoded)
  }

  private func goAway(last: UInt32) -> [UInt8] {
    frame(.goAway, 0, bigEndian(last) + RPCError(.unavailable, "X", "").status.encoded)
  }

  @Test("calls above the server's streams_max wait for a stream, with their deadline")
  func streamsMax() async throws {
    try await connected({ $0.streamsMax = 2 }) { _, peer, echo, client in
      let calls = (0..<3).map { index in Task { try await echo.echo(message("\(index)")) } }
      #expect(try await peer.receive()?.stream == 1)
      #expect(try await peer.receive()?.stream == 3)
      for _ in 0..<500 where await client.counts().queuedCalls < 1 {
        try await Task.sleep(for: .milliseconds(5))
      }
      let late = await failure {
        _ = try await echo.echo(message("d"), options: .init(timeout: .milliseconds(30)))
      }
      #expect(late?.code == .deadlineExceeded)
      #expect(await client.counts().queuedCalls == 1)
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(answer(1, "first"))
      #expect(try await peer.receive()?.stream == 5)
      try await peer.send(answer(3, "b") + answer(5, "c"))
      for call in calls { _ = try await call.value }
      #expect(await client.counts().openStreams == 0)
    }
  }

  @Test("calls that wait are limited")
  func queuedCallsMax() async throws {
    try await connected({ $0.streamsMax = 1 }, limits: { $0.queuedCallsMax = 2 }) {
      _, peer, echo, client in
      let calls = (0..<3).map { _ in Task { try await echo.echo(message("x")) } }
      for _ in 0..<500 where await client.counts().queuedCalls < 2 {
        try await Task.sleep(for: .milliseconds(5))
      }
      let refused = await failure { _ = try await echo.echo(message("x")) }
      #expect(refused?.reason == "TOO_MANY_QUEUED_CALLS")
      for call in calls { call.cancel() }
      for call in calls { _ = try? await call.value }
      let counts = await client.counts()
      #expect(counts.queuedCalls == 0 && counts.openStreams == 0)
    }
  }

  @Test("an upload keeps to the server's window, and so does its end")
  func sendWindow() async throws {
    try await connected({ $0.streamWindowBytes = 300 }) { _, peer, echo, _ in
      let upload = Task {
        try await echo.collect { requests in
          for _ in 0..<6 { try await requests.send(message(String(repeating: "x", count: 88))) }
        }
      }
      #expect(try await peer.receive()?.type == .request)
      for _ in 0..<3 { #expect(try await peer.receive()?.data.count == 90) }
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(frame(.window, 1, bigEndian(300)))
      for _ in 0..<3 { #expect(try await peer.receive()?.data.count == 90) }
      #expect(try await peer.receivedSoFar().isEmpty)
      try await peer.send(frame(.window, 1, bigEndian(1)))
      #expect(try await peer.receive()?.flags == [.remoteClosed, .noData])
      try await peer.send(answer(1, "done"))
      #expect(try await upload.value.payload == Array("done".utf8))
    }
  }

  @Test("a server that overruns a window loses the call, and nothing else")
  func receiveWindow() async throws {
    try await connected(limits: { $0.streamInboundBytesMax = 70_000 }) { _, peer, echo, _ in
      var answers = echo.repeat(message("x")).makeAsyncIterator()
      async let first = answers.next()
      let request = try #require(try await peer.receive())
      let chunk = EchoResponse { $0.payload = Array(repeating: 1, count: 9_000) }.encoded
      for _ in 0..<20 { try await peer.send(frame(.data, request.stream, chunk)) }
      _ = try? await first
      var last: RawPeer.Received?
      while let received = try await peer.receive() {
        last = received
        if received.type == .cancel { break }
      }
      #expect(last?.stream == request.stream)
      async let alive = echo.echo(message("on"))
      let next = try #require(try await peer.receive())
      #expect(next.type == .request)
      try await peer.send(answer(next.stream, "on"))
      #expect(try await alive.payload == Array("on".utf8))
    }
  }

  @Test("after GOAWAY, what was accepted is finished, and what was not is sent elsewhere")
  func goAway() async throws {
    try await connected { server, peer, echo, _ in
      let accepted = Task { try await echo.echo(message("a")) }
      #expect(try await peer.receive()?.stream == 1)
      let crossing = Task { try await echo.echo(message("b")) }
      #expect(try await peer.receive()?.stream == 3)
      var stream = echo.repeat(message("c")).makeAsyncIterator()
      async let streamed = failure { _ = try await stream.next() }
      #expect(try await peer.receive()?.stream == 5)
      try await peer.send(goAway(last: 1))
      // A unary call that no handler has seen is sent again by itself; a stream is told.
      let error = await streamed
      #expect(error?.code == .unavailable && error?.reason == "NOT_ACCEPTED")
      #expect(error?.retryAfter != nil)
      let second = try await server.greeted(Hello { $0.version = 1 })
      let again = try #require(try await second.receive())
      #expect(again.type == .request && again.stream == 1)
      try await second.send(answer(1, "elsewhere"))
      #expect(try await crossing.value.payload == Array("elsewhere".utf8))
      try await peer.send(answer(1, "finished"))
      #expect(try await accepted.value.payload == Array("finished".utf8))
      #expect(try await peer.isAtEnd())
    }
  }

  @Test("a silent server is asked, and given up on; calls fail with UNAVAILABLE")
  func liveness() async throws {
    try await connected(limits: {
      $0.silenceSecondsMax = 0.1
      $0.pongSecondsMax = 0.2
    }) { _, peer, echo, _ in
      let ping = try #require(try await peer.receive())
      #expect(ping.type == .ping && ping.data.count == 8)
      try await peer.send(frame(.pong, 0, ping.data))
      let call = Task { try await echo.echo(message("x")) }
      while let received = try await peer.receive() {
        if received.type == .request { continue }
        #expect(received.type == .ping)
      }
      let error = await failure { _ = try await call.value }
      #expect(error?.code == .unavailable)
    }
  }

  @Test("a server that floods with PINGs is left")
  func pings() async throws {
    try await connected(limits: { $0.pingsPerSecondMax = 10 }) { _, peer, echo, _ in
      for _ in 0..<200 { try await peer.send(frame(.ping, 0, [1, 2, 3, 4, 5, 6, 7, 8])) }
      while let received = try await peer.receive() { #expect(received.type == .pong) }
    }
  }
}

@Suite("What a handler gives on to its own calls", .serialized, .timeLimit(.minutes(5)))
struct InheritanceTests {
  /// Hands every call on to another server.
  private struct Relay: EchoService {
    let next: EchoClient

    func echo(
      _ request: EchoRequest, context: RPCContext
    ) async throws(RPCError) -> EchoResponse {
      try await next.echo(request, options: context.callOptions)
    }

    func collect(
      _ requests: RequestStream<EchoRequest>, context: RPCContext
    ) async throws(RPCError) -> EchoResponse { EchoResponse() }

    func `repeat`(
      _ request: EchoRequest, responses: ResponseWriter<EchoResponse>, context: RPCContext
    ) async throws(RPCError) {
      try await responses.send(try await next.echo(request, options: context.callOptions))
    }

    func chat(
      _ requests: RequestStream<EchoRequest>, responses: ResponseWriter<EchoResponse>,
      context: RPCContext
    ) async throws(RPCError) {}
  }

  @Test("the deadline and the trace travel on, and the token does not")
  func travels() async throws {
    try await withServer { _, addresses, _ in
      let inner = try await RPCClient.connect(to: addresses[0], tls: .plain)
      let relay = Relay(next: EchoClient(inner))
      let server = RPCServer(
        router: Router([relay.serviceDescription]),
        configuration: .init(listen: [.plain(host: "127.0.0.1", port: 0)], loops: 1))
      let outer = try await RPCClient.connect(to: try await server.start()[0], tls: .plain)
      let echo = EchoClient(outer)
      func told(_ response: EchoResponse?) throws -> (left: Int, trace: String) {
        let text = String(decoding: try #require(response).payload, as: UTF8.self)
        let parts = text.split(separator: " ")
        return (try #require(Int(parts[0])), String(parts[1]))
      }
      var options = CallOptions(timeout: .seconds(20))
      options.metadata.add("00-abc-def-01", for: "traceparent")
      options.metadata.add("Bearer secret", for: "authorization")
      for _ in 0..<3 {
        let unary = try told(try await echo.echo(message("trace"), options: options))
        #expect(unary.left > 0 && unary.left <= 20_000 && unary.trace == "00-abc-def-01")
        let without = try told(try await echo.echo(message("trace")))
        #expect(without.left == 0 && without.trace == "none")
      }
      for try await response in echo.repeat(message("trace"), options: options) {
        let streamed = try told(response)
        #expect(streamed.left > 0 && streamed.trace == "00-abc-def-01")
      }
      // Together, in one read: each has its own.
      try await withThrowingTaskGroup(of: (Bool, String).self) { group in
        for index in 0..<40 {
          let own = index % 2 == 0 ? options : CallOptions()
          group.addTask {
            let answer = try await echo.echo(message("trace"), options: own)
            return (index % 2 == 0, String(decoding: answer.payload, as: UTF8.self))
          }
        }
        for try await (isTraced, text) in group {
          #expect(text.hasSuffix(isTraced ? "00-abc-def-01" : "none"), "\(text)")
        }
      }
      outer.close()
      inner.close()
      await server.shutdown(drain: .zero)
    }
  }
}
