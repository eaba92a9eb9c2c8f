public import Messages

/// Calls of one unary method that one task runs one after another: those that came together and
/// whose handlers do not suspend.
public struct UnaryCalls: Sendable {
  @usableFromInline let call: any ServerCall

  @inlinable
  package init(_ call: any ServerCall) { self.call = call }

  /// The request of the next call; nil when the task is done here. A call whose request cannot be
  /// read is answered with INVALID_ARGUMENT and passed over.
  @inlinable
  public func next<Request: Message>() -> Request? {
    while call.takesNext() {
      if let request: Request = Method.decode(call) { return request }
    }
    return nil
  }

  /// What the handler is to know of the call.
  @inlinable
  public var context: RPCContext { call.context }

  /// Ends the call with its answer.
  @inlinable
  public func answer(_ response: some Message) {
    Method.answer(call, response)
    call.returned()
  }

  /// Ends the call with an error.
  @inlinable
  public func fail(_ error: RPCError) { call.threw(error) }
}
