internal import RPCCore

/// A task that waits for room in a connection's output. Used on the connection's loop.
final class WaitingSender: @unchecked Sendable {
  /// The call whose end is the sender's, too.
  let owner: AnyObject
  /// Writes the message, or tells why it cannot be.
  let write: () -> RPCError?
  var isCancelled = false
  var timer: LoopTimer?
  private var continuation: UnsafeContinuation<RPCError?, Never>?

  static let cancelled = RPCError(
    .cancelled, "CANCELLED", "The task that sent was cancelled.")

  private init(_ owner: AnyObject, write: @escaping () -> RPCError?) {
    self.owner = owner
    self.write = write
  }

  func resume(_ error: RPCError?) {
    continuation?.resume(returning: error)
    continuation = nil
  }

  func stopTimer(_ loop: EventLoop) {
    if let timer { loop.cancel(timer) }
    timer = nil
  }

  /// Writes on the connection's loop as soon as there is room, and returns when it is written.
  /// Any thread. Throws why it cannot be.
  static func send(
    on connection: Connection, for owner: any AnyObject & Sendable,
    stalled: (@Sendable () -> Void)? = nil,
    _ write: @escaping @Sendable () -> RPCError?
  ) async throws(RPCError) {
    let sender = WaitingSender(owner, write: write)
    let error = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        sender.continuation = continuation
        connection.loop.run { connection.enqueue(sender, stalled: stalled) }
      }
    } onCancel: {
      connection.loop.run { connection.cancel(sender) }
    }
    if let error { throw error }
  }
}
