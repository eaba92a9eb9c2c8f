public import Messages

/// Whatever carries calls to a server. Generated stubs are written against it.
public protocol RPCCaller: Sendable {
  /// One request, one answer. Cancelling the task cancels the call.
  func unary<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) async throws(RPCError) -> R

  /// One request, a stream of answers; each iteration of it is one call.
  func serverStream<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) -> ResponseStream<R>

  /// A stream of requests, one answer. An error that `body` throws cancels the call, and is thrown
  /// on: an `RPCError` as it is, any other as ABORTED, BODY_FAILED. Where the server answers
  /// before the body is done, that answer counts.
  func clientStream<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions,
    _ body: (RequestWriter<Q>) async throws -> Void
  ) async throws(RPCError) -> R

  /// A stream of requests and a stream of answers. The call starts with the first use of either;
  /// leaving the iteration of the answers, or dropping both, cancels it.
  func bidirectional<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions
  ) -> (requests: RequestWriter<Q>, responses: ResponseStream<R>)
}
