import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Cancelled calls leave nothing behind", .serialized, .timeLimit(.minutes(3)))
struct CancelTests {
  private typealias Methods = EchoServiceMethods

  @Test("CANCEL ends the handler within one turn of the loop")
  func oneTurn() async throws {
    try await withServer { service, addresses, server in
      let peer = try await RawPeer.greeted(addresses[0])
      for round in 0..<50 {
        let stream = UInt32(round) * 8 + 1
        service.seen.withLock { $0 = [] }
        try await peer.send(
          request(stream, Methods.repeat, message("forever").encoded, flags: .remoteClosed)
            + request(stream + 2, Methods.echo, message("sleep").encoded))
        #expect(try await peer.receivedSoFar().count == 1)
        // One read. The last call goes to the end of the jobs of the turn, once: those that CANCEL
        // woke stand before it.
        try await peer.send(
          frame(.cancel, stream, RPCError(.cancelled, "C", "").status.encoded)
            + frame(.cancel, stream + 2, RPCError(.cancelled, "C", "").status.encoded)
            + request(stream + 4, Methods.echo, message("seen").encoded))
        let answer = try #require(try await peer.receive())
        #expect(answer.stream == stream + 4)
        let seen = String(
          decoding: try EchoResponse(decoding: try answer.payload).payload, as: UTF8.self)
        #expect(seen.contains("ended CANCELLED") && seen.contains("cancelled"), "\(seen)")
        #expect(await server.counts().runningHandlers == 0)
      }
    }
  }

  @Test("cancelling a client's task in the middle of a stream ends the handler")
  func clientTask() async throws {
    try await withServer { service, addresses, server in
      let client = try await RPCClient.connect(to: addresses[0], tls: .plain)
      defer { client.close() }
      let echo = EchoClient(client)
      let (started, signal) = AsyncStream.makeStream(of: Void.self)
      let task = Task {
        for try await _ in echo.repeat(message("forever")) { signal.yield() }
      }
      for await _ in started { break }
      task.cancel()
      let error = await failure { try await task.value }
      #expect(error?.code == .cancelled)
      #expect(try await eventually { service.saw("ended CANCELLED") })
      let counts = await server.counts()
      #expect(counts.openStreams == 0 && counts.runningHandlers == 0)
    }
  }

  /// One call of a random kind, given up at a random moment.
  private static func callAndCancel(_ echo: EchoClient, _ random: UInt64) async {
    let kind = random % 4
    let task = Task {
      switch kind {
      case 0: _ = try await echo.echo(message("nap"))
      case 1: for try await _ in echo.repeat(message("forever", count: 3)) {}
      case 2:
        _ = try await echo.collect { requests in
          while true { try await requests.send(message(String(repeating: "x", count: 2_000))) }
        }
      default:
        let (requests, answers) = echo.chat()
        var iterator = answers.makeAsyncIterator()
        while true {
          try await requests.send(message("c", count: 2))
          _ = try await iterator.next()
        }
      }
    }
    for _ in 0..<(random >> 8) % 12 { await Task.yield() }
    task.cancel()
    _ = try? await task.value
  }

  @Test("after 100,000 random cancels no stream, buffer or task is left")
  func randomCancels() async throws {
    let total = 100_000
    let workers = 32
    try await withServer(loops: 2) { _, addresses, server in
      let client = try await RPCClient.connect(to: addresses[0], tls: .plain)
      let echo = EchoClient(client)
      await withTaskGroup(of: Void.self) { group in
        for worker in 0..<workers {
          group.addTask {
            var random = SplitMix(state: UInt64(worker) + 20_261_125)
            for _ in 0..<total / workers { await Self.callAndCancel(echo, random.next()) }
          }
        }
      }
      // It is still the connection that it was.
      #expect(try await echo.echo(message("on")).payload == Array("on".utf8))
      var counts = await server.counts()
      #expect(counts.connections == 1)
      for _ in 0..<500 where counts.runningHandlers + counts.openStreams + counts.bufferedBytes > 0
      {
        try await Task.sleep(for: .milliseconds(10))
        counts = await server.counts()
      }
      #expect(counts.openStreams == 0 && counts.runningHandlers == 0 && counts.bufferedBytes == 0)
      let ours = await client.counts()
      #expect(ours.openStreams == 0 && ours.bufferedBytes == 0, "\(ours)")
      client.close()
    }
  }
}

/// SplitMix64: the same numbers in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}
