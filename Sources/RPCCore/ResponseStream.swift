public import Messages

/// The messages that a server sends in one call. The call starts with the first `next`; leaving
/// the iteration, or cancelling its task, cancels it.
public struct ResponseStream<Response: Message>: AsyncSequence, Sendable {
  public typealias Element = Response
  public typealias Failure = RPCError

  private let open: @Sendable () async throws(RPCError) -> StreamLease

  package init(_ open: @escaping @Sendable () async throws(RPCError) -> StreamLease) {
    self.open = open
  }

  public func makeAsyncIterator() -> Iterator { Iterator(open: open) }

  /// Not to be shared between tasks.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let open: @Sendable () async throws(RPCError) -> StreamLease
    private let call = Call()

    fileprivate init(open: @escaping @Sendable () async throws(RPCError) -> StreamLease) {
      self.open = open
    }

    public mutating func next() async throws(RPCError) -> Response? {
      try await take()
    }

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Response? {
      try await take()
    }

    private func take() async throws(RPCError) -> Response? {
      if call.lease == nil { call.lease = try await open() }
      do throws(RPCError) {
        guard let bytes = try await call.lease!.stream.inbound.next() else { return nil }
        return try decoded(bytes)
      } catch {
        // The rest of a stream whose task was cancelled, or that cannot be read, has no taker.
        call.lease?.stream.cancel()
        throw error
      }
    }
  }

  /// Gives up the call when the iterator goes, even where the other half of it is still held.
  private final class Call {
    var lease: StreamLease?
    deinit { lease?.stream.cancel() }
  }
}
