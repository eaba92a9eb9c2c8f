package import RPCCore

/// A stream at the server as the protocol's text has it, told from all that has happened to it:
/// slow, without a state, and so not wrong in the same way as `StreamState`.
package struct StreamModel {
  package let kind: MethodKind
  package let flags: FrameFlags
  private var history: [StreamState.Event] = []

  package init(_ kind: MethodKind, flags: FrameFlags) {
    self.kind = kind
    self.flags = flags
  }

  /// What follows from an event, as `StreamState` names it. Errors go by their reason.
  package enum Outcome: Hashable {
    case deliver
    case deliverLast
    case endOfMessages
    case answer
    case endStream
    case fail(String)
    case abandon(String)
    case ignore
    case late

    package init(_ action: StreamState.Action) {
      self =
        switch action {
        case .deliver: .deliver
        case .deliverLast: .deliverLast
        case .endOfMessages: .endOfMessages
        case .answer: .answer
        case .endStream: .endStream
        case .fail(let error): .fail(error.reason)
        case .abandon(let error): .abandon(error.reason)
        case .ignore: .ignore
        case .late: .late
        }
    }
  }

  /// The refusal of a REQUEST whose flags do not go with its method; nil where they do.
  package var refusal: String? {
    let isStreaming = !flags.isDisjoint(with: [.remoteOpen, .remoteClosed])
    if isStreaming == (kind != .unary) { return nil }
    return isStreaming ? "METHOD_IS_UNARY" : "METHOD_IS_STREAMING"
  }

  package mutating func received(_ event: StreamState.Event) -> Outcome {
    let outcome = outcome(of: event)
    history.append(event)
    return outcome
  }

  /// Whether what has happened so far ended the stream.
  package var isOver: Bool {
    history.indices.contains { ends(history[$0], after: history[..<$0]) }
  }

  private func outcome(of event: StreamState.Event) -> Outcome {
    if isOver {
      if case .data = event { return .late }
      return .ignore
    }
    let owesEnd = history.contains(.handlerReturnedWithoutWindow)
    switch event {
    case .data where owesEnd: return .late
    case .windowOpened: return owesEnd ? .endStream : .ignore
    case .handlerReturnedWithoutWindow: return .ignore
    case .data(let flags):
      if let wrong = misplaced(flags, after: history[...]) { return .fail(wrong) }
      let hasMessage = !flags.contains(.noData)
      if flags.contains(.remoteClosed) { return hasMessage ? .deliverLast : .endOfMessages }
      return hasMessage ? .deliver : .ignore
    case .cancel: return .abandon("CANCELLED")
    case .connectionLost: return .abandon("CONNECTION_LOST")
    case .deadlinePassed: return .fail("DEADLINE_EXCEEDED")
    case .serverEnds(let error), .handlerThrew(let error): return .fail(error.reason)
    case .handlerReturned:
      return [.serverStream, .bidirectional].contains(kind) ? .endStream : .answer
    }
  }

  private func ends(
    _ event: StreamState.Event, after history: ArraySlice<StreamState.Event>
  ) -> Bool {
    // An end that waits for a window is no end, and what the client says meanwhile is late.
    let owesEnd = history.contains(.handlerReturnedWithoutWindow)
    switch event {
    case .data(let flags): return !owesEnd && misplaced(flags, after: history) != nil
    case .windowOpened: return owesEnd
    case .handlerReturnedWithoutWindow: return false
    default: return true
    }
  }

  /// Why DATA must not come, or nil.
  private func misplaced(
    _ flags: FrameFlags, after history: ArraySlice<StreamState.Event>
  ) -> String? {
    if kind == .unary { return "METHOD_IS_UNARY" }
    let hasEnded =
      self.flags.contains(.remoteClosed)
      || history.contains {
        if case .data(let earlier) = $0 { return earlier.contains(.remoteClosed) }
        return false
      }
    if hasEnded { return "DATA_AFTER_END" }
    let hasMessage = !flags.contains(.noData)
    return kind == .serverStream && hasMessage ? "REQUEST_IS_NOT_A_STREAM" : nil
  }
}
