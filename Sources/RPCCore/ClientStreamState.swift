/// One stream as the client sees it: what may still come, and how it ends. No I/O.
///
/// Transitions: `.open` → `.ended`.
package enum ClientStreamState: Sendable, Hashable {
  /// The server has not ended the call.
  case open(MethodKind)
  /// Answered, failed or given up. Final.
  case ended

  package enum Action: Sendable, Hashable {
    /// The payload of the RESPONSE is the answer.
    case answer
    /// The message of the DATA is the next one.
    case deliver
    /// The message of the DATA is the last one.
    case deliverLast
    /// The stream of the server ends with OK.
    case finish
    /// The RESPONSE has a status that is not OK.
    case fail
    /// The server does not keep to the protocol.
    case violation(RPCError)
    case ignore
  }

  /// A RESPONSE; `isOK` tells whether its status is OK or left out.
  package mutating func receivedResponse(isOK: Bool) -> Action {
    guard case .open(let kind) = self else { return .ignore }
    self = .ended
    if !isOK { return .fail }
    return kind == .unary || kind == .clientStream ? .answer : .finish
  }

  package mutating func receivedData(_ flags: FrameFlags) -> Action {
    guard case .open(let kind) = self else { return .ignore }
    guard kind == .serverStream || kind == .bidirectional else {
      self = .ended
      return .violation(
        RPCError(.internal, "PROTOCOL_VIOLATION", "The server sent DATA where one answer is due."))
    }
    let last = flags.contains(.remoteClosed)
    if last { self = .ended }
    if flags.contains(.noData) { return last ? .finish : .ignore }
    return last ? .deliverLast : .deliver
  }

  /// The client gives up; false when the stream had ended before.
  package mutating func giveUp() -> Bool {
    guard case .open = self else { return false }
    self = .ended
    return true
  }
}
