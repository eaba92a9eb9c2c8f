internal import Synchronization

/// What all connections of a server, or of the clients of a process, hold of bytes that wait: in
/// queues of streams, in output, in frames that are not yet whole. Any thread.
///
/// Connections report in steps, not call by call: a connection that holds nothing touches nothing.
package final class BufferBudget: Sendable {
  /// Changes of a connection below this are not reported.
  package static let stepBytes = 4_096

  private let held = Atomic(0)
  package let bytesMax: Int

  package init(bytesMax: Int) { self.bytesMax = bytesMax }

  package var bytes: Int { held.load(ordering: .relaxed) }

  package var isFull: Bool { bytes >= bytesMax }

  package func add(_ difference: Int) {
    held.add(difference, ordering: .relaxed)
  }

  package static let full = RPCError(
    .resourceExhausted, "BUFFERS_FULL", "All buffers together are full (bufferedBytesMax).",
    retryAfter: .seconds(1))
}
