/// One stream as the server sees it: what may still come, and how it ends. No I/O.
///
/// Transitions: opening → `.open` or `.halfClosed`; `.open` → `.halfClosed`; either → `.ended`, a
/// stream of the server perhaps by way of `.endOwed`.
package enum StreamState: Sendable, Hashable {
  /// The client may send DATA.
  case open(MethodKind)
  /// The client has said all; the handler runs.
  case halfClosed(MethodKind)
  /// The handler has returned, and the DATA that ends its stream waits for a window.
  case endOwed(MethodKind)
  /// Answered, failed, cancelled or lost. Final: everything that comes now is late.
  case ended

  /// What happens to a stream.
  package enum Event: Sendable, Hashable {
    case data(FrameFlags)
    /// CANCEL from the client.
    case cancel
    case deadlinePassed
    /// The server gives up on the stream, as at shutdown.
    case serverEnds(RPCError)
    case connectionLost
    /// The handler is done, with its one answer or its last message behind it.
    case handlerReturned
    /// The same for a stream of the server, where the client has left it no window.
    case handlerReturnedWithoutWindow
    /// The client's WINDOW makes room for the end that is owed.
    case windowOpened
    case handlerThrew(RPCError)
  }

  /// What the connection does about it.
  package enum Action: Sendable, Hashable {
    /// Hand the message of the frame to the handler.
    case deliver
    /// The same, and then the end of the messages.
    case deliverLast
    /// The client's messages end; the frame has none.
    case endOfMessages
    /// Send the RESPONSE that holds the answer.
    case answer
    /// Send the empty DATA that ends a stream of the server.
    case endStream
    /// Send a RESPONSE with this status; cancel the handler if it still runs.
    case fail(RPCError)
    /// Cancel the handler and send nothing: nobody listens.
    case abandon(RPCError)
    /// Nothing to do.
    case ignore
    /// A frame for a stream that has ended: in flight when it did.
    case late
  }

  /// Opens a stream from the flags of its REQUEST and the kind of its method.
  ///
  /// Throws INVALID_ARGUMENT where they do not go together.
  package static func opening(
    _ kind: MethodKind, flags: FrameFlags
  ) throws(RPCError) -> StreamState {
    let streaming = flags.contains(.remoteClosed) || flags.contains(.remoteOpen)
    if kind == .unary {
      guard !streaming else {
        throw RPCError(
          .invalidArgument, "METHOD_IS_UNARY", "This method takes one request and no stream.")
      }
      return .halfClosed(.unary)
    }
    guard streaming else {
      throw RPCError(
        .invalidArgument, "METHOD_IS_STREAMING", "This method is called as a stream.")
    }
    return flags.contains(.remoteClosed) ? .halfClosed(kind) : .open(kind)
  }

  /// Whether the payload of the REQUEST is the first message: for a stream of the client only
  /// when it is not empty, since the client may have none yet.
  package static func payloadIsMessage(_ kind: MethodKind, payloadBytes: Int) -> Bool {
    switch kind {
    case .unary, .serverStream: true
    case .clientStream, .bidirectional: payloadBytes > 0
    }
  }

  /// Ends a unary stream whose handler has returned: `received(.handlerReturned)` without the
  /// action, which is `.answer`. False, and nothing done, for any other stream.
  @inline(__always)
  package mutating func answered() -> Bool {
    guard case .halfClosed(.unary) = self else { return false }
    self = .ended
    return true
  }

  package mutating func received(_ event: Event) -> Action {
    switch self {
    case .ended:
      if case .data = event { return .late }
      return .ignore
    case .endOwed(let kind):
      if case .data = event { return .late }
      return receivedEnd(event, kind)
    case .open(let kind):
      if event == .windowOpened { return .ignore }
      if case .data(let flags) = event { return receivedData(flags, kind) }
      return receivedEnd(event, kind)
    case .halfClosed(let kind):
      if event == .windowOpened { return .ignore }
      if case .data = event {
        self = .ended
        return .fail(
          kind == .unary
            ? RPCError(.invalidArgument, "METHOD_IS_UNARY", "A unary call takes no DATA.")
            : RPCError(
              .invalidArgument, "DATA_AFTER_END", "The client had ended its side of the stream."))
      }
      return receivedEnd(event, kind)
    }
  }

  private mutating func receivedData(_ flags: FrameFlags, _ kind: MethodKind) -> Action {
    let last = flags.contains(.remoteClosed)
    if flags.contains(.noData) {
      if last { self = .halfClosed(kind) }
      return last ? .endOfMessages : .ignore
    }
    if kind == .serverStream {
      self = .ended
      return .fail(
        RPCError(
          .invalidArgument, "REQUEST_IS_NOT_A_STREAM", "This method takes one request alone."))
    }
    if last { self = .halfClosed(kind) }
    return last ? .deliverLast : .deliver
  }

  private mutating func receivedEnd(_ event: Event, _ kind: MethodKind) -> Action {
    self = .ended
    switch event {
    case .data:
      preconditionFailure("DATA is handled before")
    case .cancel:
      return .abandon(RPCError(.cancelled, "CANCELLED", "The client cancelled the call."))
    case .connectionLost:
      return .abandon(RPCError(.cancelled, "CONNECTION_LOST", "The connection was lost."))
    case .deadlinePassed:
      return .fail(Deadline.exceeded)
    case .serverEnds(let error), .handlerThrew(let error):
      return .fail(error)
    case .handlerReturned:
      return kind == .unary || kind == .clientStream ? .answer : .endStream
    case .handlerReturnedWithoutWindow:
      self = .endOwed(kind)
      return .ignore
    case .windowOpened:
      return .endStream
    }
  }
}
