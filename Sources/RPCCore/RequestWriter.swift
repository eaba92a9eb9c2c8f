public import Messages

/// Where a client writes the messages of its stream.
public struct RequestWriter<Request: Message>: Sendable {
  private let lease: @Sendable () async throws(RPCError) -> StreamLease

  package init(_ lease: @escaping @Sendable () async throws(RPCError) -> StreamLease) {
    self.lease = lease
  }

  /// Sends a message; waits while the server is slow. Throws how the call ended, where it has.
  public func send(_ request: Request) async throws(RPCError) {
    try await lease().stream.send(request.encoded)
  }

  /// Says that no more messages come. Does nothing the second time.
  public func finish() async throws(RPCError) {
    try await lease().stream.finishSending()
  }
}
