import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

@Suite("Every frame, from every peer, in every state of its stream", .serialized)
struct FrameTableTests {
  private typealias Methods = EchoServiceMethods
  private static let probe: UInt32 = 201

  @Test("the server does what the table says", arguments: TablePeer.allCases)
  func table(_ peer: TablePeer) async throws {
    var cells = 0
    try await withServer { _, addresses, _ in
      for type in FrameTable.types {
        for place in FrameTable.places(of: peer) {
          for flags in FrameTable.flags(of: type) {
            let outcome = try #require(FrameTable.outcome(peer, type, place, flags))
            let cell = "\(peer), type \(type.rawValue), \(place), flags \(flags.rawValue)"
            let socket = try RawPeer(addresses[0])
            let open = try await prepare(socket, peer)
            try await socket.send(FrameTable.frame(type, place, flags))
            try await expect(outcome, place, open, socket, cell)
            cells += 1
          }
        }
      }
    }
    #expect(cells >= 130)
  }

  /// Brings streams into their states; those that are open.
  private func prepare(_ socket: RawPeer, _ peer: TablePeer) async throws -> Set<UInt32> {
    if peer == .fresh { return [] }
    if peer == .hello {
      try await socket.send(frame(.hello, 0, Hello { $0.version = 1 }.encoded))
      #expect(try await socket.receive()?.type == .hello)
    }
    try await socket.send(
      request(TablePlace.ended.stream, Methods.echo, message("x").encoded)
        + request(TablePlace.upload.stream, Methods.collect, flags: .remoteOpen)
        + request(
          TablePlace.answers.stream, Methods.repeat, message("forever").encoded,
          flags: .remoteClosed)
        + request(TablePlace.unary.stream, Methods.echo, message("sleep").encoded))
    var seen: [FrameType] = []
    while seen.count < 2, let received = try await socket.receive() {
      if received.type != .window { seen.append(received.type) }
    }
    #expect(Set(seen) == [.response, .data])
    return Set(TablePlace.open.map(\.stream))
  }

  private func expect(
    _ outcome: TableOutcome, _ place: TablePlace, _ open: Set<UInt32>, _ socket: RawPeer,
    _ cell: String
  ) async throws {
    switch outcome {
    case .goAway, .close:
      var answered: Set<UInt32> = []
      var saidGoAway = false
      while let received = try await socket.receive() {
        if received.type == .response { answered.insert(received.stream) }
        if received.type == .goAway { saidGoAway = true }
      }
      #expect(answered.isSuperset(of: open), "\(cell): calls without an answer")
      #expect(saidGoAway == (outcome == .goAway), "\(cell): GOAWAY or not")
    case .nothing, .answer, .refusal, .greeting, .pong:
      // Twice: what a handler answers may come behind the first.
      let first = try await untilProbe(Self.probe, socket, cell)
      var seen = first
      if seen.isEmpty, outcome != .nothing, let late = try await socket.receive() { seen = [late] }
      seen += try await untilProbe(Self.probe + 2, socket, cell)
      #expect(try outcomes(seen, place) == expected(outcome), "\(cell): \(seen)")
    }
  }

  private func expected(_ outcome: TableOutcome) -> [TableOutcome] {
    outcome == .nothing ? [] : [outcome]
  }

  /// Sends a call that works on a connection that lives; what came before its answer.
  private func untilProbe(
    _ stream: UInt32, _ socket: RawPeer, _ cell: String
  ) async throws -> [RawPeer.Received] {
    try await socket.send(request(stream, Methods.echo, message("probe").encoded))
    var before: [RawPeer.Received] = []
    while let received = try await socket.receive() {
      if received.stream == stream { return before }
      if received.type != .window { before.append(received) }
    }
    Issue.record("\(cell): the connection was closed")
    return before
  }

  private func outcomes(
    _ received: [RawPeer.Received], _ place: TablePlace
  ) throws -> [TableOutcome?] {
    try received.map { frame in
      switch frame.type {
      case .hello where frame.stream == 0: return .greeting
      case .pong where frame.data == [1, 2, 3, 4, 5, 6, 7, 8]: return .pong
      case .response where frame.stream == place.stream && frame.flags == []:
        return try frame.error.map { .refusal($0.reason) } ?? .answer
      default: return nil
      }
    }
  }
}
