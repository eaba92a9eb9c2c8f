public import Messages

/// Where a handler writes the messages of its stream. Any task may write; messages of one task
/// keep their order.
public struct ResponseWriter<Response: Message>: Sendable {
  private enum Target {
    case call(any ServerCall)
    case function(@Sendable (Response) async throws(RPCError) -> Void)
  }

  private let target: Target

  @usableFromInline
  package init(_ call: any ServerCall) { target = .call(call) }

  /// A writer that gives each message to a function, for tests of services.
  public init(_ function: @escaping @Sendable (Response) async throws(RPCError) -> Void) {
    target = .function(function)
  }

  /// Sends a message; waits while the client is slow. Throws how the call ended, where it has:
  /// CANCELLED, DEADLINE_EXCEEDED, or RESOURCE_EXHAUSTED for a message above the limit.
  public func send(_ response: Response) async throws(RPCError) {
    switch target {
    case .call(let call):
      if call.canSendNow {
        response.encode { call.reserveMessage($0) }
        try call.sent()
      } else {
        try await call.send(response.encoded)
      }
    case .function(let function):
      try await function(response)
    }
  }
}
