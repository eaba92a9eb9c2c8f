internal import RPCCore

/// A task that waits to send a message: for a window of its stream, then for room in the output of
/// its connection. Used on the connection's loop.
final class WaitingSender: @unchecked Sendable {
  /// The stream whose end is the sender's, too.
  let flow: StreamFlow
  /// Writes the message, or tells why it cannot be.
  let write: () -> RPCError?
  var isCancelled = false
  var timer: LoopTimer?
  private var continuation: UnsafeContinuation<RPCError?, Never>?

  static let cancelled = RPCError(
    .cancelled, "CANCELLED", "The task that sent was cancelled.")

  private init(_ flow: StreamFlow, write: @escaping () -> RPCError?) {
    self.flow = flow
    self.write = write
  }

  func resume(_ error: RPCError?) {
    // Cleared before: the task goes on at once, on another thread perhaps.
    let waiting = continuation
    continuation = nil
    waiting?.resume(returning: error)
  }

  func stopTimer(_ loop: EventLoop) {
    if let timer { loop.cancel(timer) }
    timer = nil
  }

  /// Writes on the connection's loop as soon as there is room, and returns when it is written.
  /// Any thread. Throws why it cannot be.
  static func send(
    on loop: EventLoop, in flow: StreamFlow,
    _ write: @escaping @Sendable () -> RPCError?
  ) async throws(RPCError) {
    let sender = WaitingSender(flow, write: write)
    let error = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        sender.continuation = continuation
        loop.run { flow.enqueue(sender) }
      }
    } onCancel: {
      loop.run { flow.cancel(sender) }
    }
    if let error { throw error }
  }
}
