public import Messages

/// The messages that a client sends in one call. One task takes them, once.
///
/// Ends after the client's last message; throws how the call failed: CANCELLED,
/// DEADLINE_EXCEEDED, or INVALID_ARGUMENT for a message that cannot be read.
public struct RequestStream<Request: Message>: AsyncSequence, Sendable {
  public typealias Element = Request
  public typealias Failure = RPCError

  private let queue: InboundQueue

  @usableFromInline
  package init(_ queue: InboundQueue) { self.queue = queue }

  /// A stream of these messages, for tests of services.
  public init(_ requests: [Request]) {
    queue = InboundQueue(byteCountMax: .max) {}
    for request in requests {
      request.encoded.withUnsafeBytes { _ = queue.push($0) }
    }
    queue.finish(nil)
  }

  public func makeAsyncIterator() -> Iterator { Iterator(queue: queue) }

  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let queue: InboundQueue

    public mutating func next() async throws(RPCError) -> Request? {
      guard let bytes = try await queue.next() else { return nil }
      return try decoded(bytes)
    }

    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(RPCError) -> Request? {
      guard let bytes = try await queue.next() else { return nil }
      return try decoded(bytes)
    }
  }
}

/// A message of a stream. Throws INVALID_ARGUMENT.
package func decoded<M: Message>(_ bytes: [UInt8]) throws(RPCError) -> M {
  do throws(MessageError) {
    return try M(decoding: bytes)
  } catch {
    throw RPCError(error)
  }
}
