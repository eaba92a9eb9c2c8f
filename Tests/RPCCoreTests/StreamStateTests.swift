import RPCCore
import Testing

@Suite("A stream at the server, as a transcript")
struct StreamStateTests {
  private let closed: FrameFlags = [.remoteClosed, .noData]

  @Test("unary: one request, one answer, nothing else")
  func unary() throws {
    var state = try StreamState.opening(.unary, flags: [])
    #expect(state == .halfClosed(.unary))
    #expect(state.received(.handlerReturned) == .answer)
    #expect(state == .ended)
    #expect(state.received(.data([])) == .late)
    #expect(state.received(.cancel) == .ignore)
  }

  @Test("DATA on a unary call fails it")
  func dataOnUnary() throws {
    var state = try StreamState.opening(.unary, flags: [])
    guard case .fail(let error) = state.received(.data([])) else {
      Issue.record("DATA was taken")
      return
    }
    #expect(error.code == .invalidArgument)
    #expect(state.received(.handlerReturned) == .ignore)
  }

  @Test("the flags must go with the method's kind")
  func flags() {
    for flags in [FrameFlags.remoteOpen, .remoteClosed, [.remoteClosed, .noData]] {
      #expect { try StreamState.opening(.unary, flags: flags) } throws: {
        ($0 as? RPCError)?.reason == "METHOD_IS_UNARY"
      }
    }
    for kind in [MethodKind.clientStream, .serverStream, .bidirectional] {
      for flags in [FrameFlags(), .noData] {
        #expect { try StreamState.opening(kind, flags: flags) } throws: {
          ($0 as? RPCError)?.reason == "METHOD_IS_STREAMING"
        }
      }
    }
    #expect(throws: Never.self) { try StreamState.opening(.unary, flags: .noData) }
  }

  @Test("client stream: messages, the end with or without one, one answer")
  func clientStream() throws {
    var state = try StreamState.opening(.clientStream, flags: .remoteOpen)
    #expect(state.received(.data([])) == .deliver)
    #expect(state.received(.data(.noData)) == .ignore)
    var other = state
    #expect(state.received(.data(closed)) == .endOfMessages)
    #expect(state.received(.handlerReturned) == .answer)
    #expect(other.received(.data(.remoteClosed)) == .deliverLast)
    guard case .fail(let error) = other.received(.data([])) else {
      Issue.record("DATA after the end was taken")
      return
    }
    #expect(error.reason == "DATA_AFTER_END")
  }

  @Test("an upload refused early: what is in flight is late")
  func refusedUpload() throws {
    let error = RPCError(.invalidArgument, "DIGEST", "No.")
    var state = try StreamState.opening(.clientStream, flags: .remoteOpen)
    #expect(state.received(.handlerThrew(error)) == .fail(error))
    #expect(state.received(.data([])) == .late)
    #expect(state.received(.data(closed)) == .late)
  }

  @Test("server stream: the payload is the request, even an empty one")
  func serverStream() throws {
    var state = try StreamState.opening(.serverStream, flags: .remoteClosed)
    #expect(StreamState.payloadIsMessage(.serverStream, payloadBytes: 0))
    #expect(state.received(.handlerReturned) == .endStream)

    // A stock client may leave its side open, and then close it.
    state = try StreamState.opening(.serverStream, flags: .remoteOpen)
    #expect(state.received(.data(closed)) == .endOfMessages)
    #expect(state.received(.handlerReturned) == .endStream)
  }

  @Test("a client's stream may begin with its payload, when there is one")
  func firstMessage() {
    #expect(StreamState.payloadIsMessage(.bidirectional, payloadBytes: 1))
    #expect(!StreamState.payloadIsMessage(.bidirectional, payloadBytes: 0))
    #expect(!StreamState.payloadIsMessage(.clientStream, payloadBytes: 0))
  }

  @Test("whoever ends a stream first ends it for all")
  func endings() throws {
    let lost = RPCError(.cancelled, "CONNECTION_LOST", "")
    let endings: [(StreamState.Event, StatusCode, Bool)] = [
      (.cancel, .cancelled, false), (.connectionLost, .cancelled, false),
      (.deadlinePassed, .deadlineExceeded, true), (.serverEnds(lost), .cancelled, true),
    ]
    for (event, code, isTold) in endings {
      for flags in [FrameFlags.remoteOpen, .remoteClosed] {
        var state = try StreamState.opening(.bidirectional, flags: flags)
        switch state.received(event) {
        case .fail(let error):
          #expect(isTold)
          #expect(error.code == code)
        case .abandon(let error):
          #expect(!isTold)
          #expect(error.code == code)
        case let action:
          Issue.record("\(action)")
        }
        #expect(state == .ended)
        #expect(state.received(.handlerThrew(lost)) == .ignore)
        #expect(state.received(.deadlinePassed) == .ignore)
      }
    }
  }
}

@Suite("A connection at the server, as a transcript")
struct ServerStateTests {
  private func header(_ type: FrameType, _ stream: UInt32, bytes: Int = 0) -> FrameHeader {
    FrameHeader(type, stream: stream, dataBytes: bytes)
  }

  private func isGoAway(_ action: ServerState.Action) -> Bool {
    if case .goAway = action { return true }
    return false
  }

  private func isReject(_ action: ServerState.Action) -> Bool {
    if case .reject(let error) = action { return error.code == .invalidArgument }
    return false
  }

  @Test("a plain peer: ids in any order, unknown types skipped, an even id refused")
  func plain() {
    var state = ServerState()
    #expect(state.received(header(.request, 5), isOpen: false) == .open)
    #expect(!state.saidHello)
    #expect(state.received(header(.request, 3), isOpen: false) == .open)
    for (id, isOpen) in [(3, true), (4, false), (0, false)] as [(UInt32, Bool)] {
      let action = state.received(header(.request, id), isOpen: isOpen)
      #expect(isReject(action))
    }
    #expect(state.received(header(.data, 99), isOpen: false) == .data)
    for type: UInt8 in [0, 4, 0x10, 0x12, 0x13, 0x15, 0xFF] {
      let frame = header(FrameType(rawValue: type), 0)
      #expect(state.received(frame, isOpen: false) == .skip)
    }
    #expect(state.received(header(.response, 3), isOpen: true) == .close)
  }

  @Test("a HELLO peer: ids rise, and what is against the protocol ends in GOAWAY")
  func hello() {
    func fresh() -> ServerState {
      var state = ServerState()
      #expect(state.received(header(.hello, 0), isOpen: false) == .hello)
      #expect(state.received(header(.request, 3), isOpen: false) == .open)
      return state
    }
    var state = fresh()
    #expect(state.lastStream == 3)
    #expect(state.received(header(.data, 3), isOpen: true) == .data)
    #expect(state.received(header(.data, 1), isOpen: false) == .data)
    #expect(state.received(header(.cancel, 3), isOpen: true) == .cancel)
    #expect(state.received(header(.window, 3, bytes: 4), isOpen: true) == .window)
    #expect(state.received(header(.ping, 0, bytes: 8), isOpen: false) == .ping)
    #expect(state.received(header(.pong, 0, bytes: 8), isOpen: false) == .skip)
    #expect(state.received(header(.response, 3), isOpen: true) == .close)
    let wrong = [
      header(.request, 3), header(.request, 1), header(.request, 6), header(.data, 5),
      header(.data, 2), header(.ping, 0, bytes: 7), header(.window, 3, bytes: 3),
      header(.hello, 0), header(FrameType(rawValue: 0x7F), 0),
    ]
    for frame in wrong {
      var state = fresh()
      let action = state.received(frame, isOpen: false)
      #expect(isGoAway(action), "\(frame)")
    }
  }

  @Test("a server that drains refuses new requests and takes the rest")
  func draining() {
    for first in [FrameType.hello, .request] {
      var state = ServerState()
      _ = state.received(header(first, first == .hello ? 0 : 1), isOpen: false)
      state.drain()
      #expect(
        state.received(header(.request, 7), isOpen: false) == .refuse(ServerState.shuttingDown))
      #expect(state.received(header(.data, 7), isOpen: false) == .data)
      #expect(ServerState.shuttingDown.retryAfter != nil)
      state.close()
      #expect(state.received(header(.request, 9), isOpen: false) == .skip)
    }
  }
}

@Suite("A stream at the client, as a transcript")
struct ClientStreamStateTests {
  @Test("one answer, where one is due")
  func unary() {
    var state = ClientStreamState.open(.unary)
    #expect(state.receivedResponse(isOK: true) == .answer)
    #expect(state.receivedResponse(isOK: true) == .ignore)
    state = .open(.clientStream)
    #expect(state.receivedResponse(isOK: false) == .fail)
    state = .open(.unary)
    guard case .violation = state.receivedData([]) else {
      Issue.record("DATA was taken")
      return
    }
  }

  @Test("messages, and either end of a stream")
  func stream() {
    var state = ClientStreamState.open(.serverStream)
    #expect(state.receivedData([]) == .deliver)
    #expect(state.receivedData([.remoteClosed, .noData]) == .finish)
    #expect(state.receivedData([]) == .ignore)
    state = .open(.bidirectional)
    #expect(state.receivedResponse(isOK: false) == .fail)
    state = .open(.bidirectional)
    let first = state.giveUp()
    #expect(first)
    let again = state.giveUp()
    #expect(!again)
    #expect(state.receivedData([]) == .ignore)
  }
}
