/// A connection as the server sees it: which kind of peer, and what each frame means. No I/O.
///
/// Transitions: `.fresh` → `.hello` or `.plain`, by the first frame; any → `.closing`. Draining is
/// a property of the two open states, since a peer keeps its kind.
package struct ServerState: Sendable, Hashable {
  package enum Phase: Sendable, Hashable {
    /// Nothing has come yet.
    case fresh
    /// The peer said HELLO: flow control, cancellation, liveness.
    case hello
    /// A plain ttrpc peer: it is never sent a frame of type 0x10 or above.
    case plain
    /// No more input counts.
    case closing
  }

  /// What the connection does with a frame.
  package enum Action: Sendable, Hashable {
    /// The first HELLO: read it and answer with ours.
    case hello
    /// A REQUEST that opens its stream.
    case open
    /// The same, while the server shuts down: refuse it.
    case refuse(RPCError)
    /// DATA for the stream, which may have ended.
    case data
    case cancel
    case window
    /// Echo the eight bytes.
    case ping
    /// Nothing follows from the frame.
    case skip
    /// RESPONSE with this status on the id of the frame, failing a stream that is open there.
    case reject(RPCError)
    /// The peer broke the protocol: say why in a GOAWAY, and close.
    case goAway(RPCError)
    /// The peer broke the protocol and is not to be told.
    case close
  }

  package private(set) var phase = Phase.fresh
  /// The last stream id that was accepted, for GOAWAY.
  package private(set) var lastStream: UInt32 = 0
  /// Whether the server shuts down.
  package private(set) var isDraining = false

  package init() {}

  package var saidHello: Bool { phase == .hello }

  /// From now on REQUESTs are refused.
  package mutating func drain() { isDraining = true }

  package mutating func close() { phase = .closing }

  package static let shuttingDown = RPCError(
    .unavailable, "SHUTTING_DOWN", "The server shuts down; try again.", retryAfter: .seconds(1))

  /// Opens the stream of a REQUEST that breaks no rule. False, and nothing done, for any other:
  /// `received` tells what it means.
  @inline(__always)
  package mutating func opens(_ header: FrameHeader, isOpen: Bool) -> Bool {
    guard header.stream % 2 == 1, !isDraining else { return false }
    switch phase {
    case .hello:
      guard header.stream > lastStream else { return false }
      lastStream = header.stream
      return true
    case .plain:
      guard !isOpen else { return false }
      lastStream = max(lastStream, header.stream)
      return true
    case .fresh, .closing:
      return false
    }
  }

  /// What the next frame means. `isOpen` tells whether its stream is.
  package mutating func received(_ header: FrameHeader, isOpen: Bool) -> Action {
    switch phase {
    case .fresh:
      if header.type == .hello {
        phase = .hello
        return header.stream == 0 ? .hello : violation("A HELLO belongs to no stream.")
      }
      phase = .plain
      return receivedPlain(header, isOpen: isOpen)
    case .hello:
      return receivedHello(header)
    case .plain:
      return receivedPlain(header, isOpen: isOpen)
    case .closing:
      return .skip
    }
  }

  private mutating func receivedPlain(_ header: FrameHeader, isOpen: Bool) -> Action {
    switch header.type {
    case .request:
      guard header.stream % 2 == 1 else {
        return .reject(RPCError(.invalidArgument, "STREAM_ID_IS_EVEN", "Stream ids are odd."))
      }
      if isOpen {
        return .reject(RPCError(.invalidArgument, "STREAM_ID_IN_USE", "This stream is open."))
      }
      lastStream = max(lastStream, header.stream)
      return isDraining ? .refuse(Self.shuttingDown) : .open
    case .data:
      guard header.stream % 2 == 1 else {
        return .reject(RPCError(.invalidArgument, "STREAM_ID_IS_EVEN", "Stream ids are odd."))
      }
      return .data
    case .response:
      return .close
    default:
      return .skip
    }
  }

  private mutating func receivedHello(_ header: FrameHeader) -> Action {
    switch header.type {
    case .request:
      guard header.stream % 2 == 1 else { return violation("Stream ids are odd.") }
      guard header.stream > lastStream else { return violation("Stream ids only rise.") }
      // Once GOAWAY has named the last accepted stream, later ones are not accepted.
      if isDraining { return .refuse(Self.shuttingDown) }
      lastStream = header.stream
      return .open
    case .data, .cancel, .window:
      guard header.stream % 2 == 1 else { return violation("Stream ids are odd.") }
      // While draining, streams that were refused count as never opened.
      guard header.stream <= lastStream || isDraining else {
        return violation("This stream was never opened.")
      }
      if header.type == .window {
        return header.dataBytes == 4 ? .window : violation("A WINDOW is four bytes.")
      }
      return header.type == .data ? .data : .cancel
    case .ping:
      guard header.dataBytes == 8 else { return violation("A PING is eight bytes.") }
      return header.stream == 0 ? .ping : violation("A PING belongs to no stream.")
    case .pong, .goAway:
      return .skip
    case .response:
      return .close
    case .hello:
      return violation("HELLO is said once.")
    default:
      return violation("A frame of a type that this version does not know.")
    }
  }

  private func violation(_ message: String) -> Action {
    .goAway(RPCError(.invalidArgument, "PROTOCOL_VIOLATION", message))
  }
}
