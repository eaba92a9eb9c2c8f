/// One call as the connection that carries it offers it to the method's handler.
///
/// Unless said otherwise, only on the thread of the connection's loop, which is where the task of
/// the call runs whenever it is not inside a handler.
@usableFromInline
package protocol ServerCall: AnyObject, Sendable {
  var context: RPCContext { get }
  /// The message of the REQUEST, where it lies in the frame: until the first suspension.
  var payload: UnsafeRawBufferPointer { get }
  /// The loop of the connection: the task of the call prefers it.
  var executor: any TaskExecutor { get }
  /// For a unary call: whether there is one whose handler is to be run now; the object stands for
  /// it from here on.
  func takesNext() -> Bool
  /// The messages of the client; of streams of the client alone. Any thread.
  var inbound: InboundQueue { get }
  /// Whether the answer still has a taker.
  var isOpen: Bool { get }

  /// Memory for the payload of the one answer, to be filled at once.
  func reserveAnswer(_ byteCount: Int) -> UnsafeMutableRawPointer
  /// The handler returned; where there is one answer, it has been filled in.
  func returned()
  /// The handler threw, or the request could not be read.
  func threw(_ error: RPCError)

  /// Whether a message may be written now: on the loop's thread, with room, and open. Any thread.
  var canSendNow: Bool { get }
  /// Memory for a message of the stream, to be filled at once; only where `canSendNow`.
  func reserveMessage(_ byteCount: Int) -> UnsafeMutableRawPointer
  /// The message is filled in.
  func sent() throws(RPCError)
  /// Sends a message as soon as there is room. Any thread.
  func send(_ bytes: [UInt8]) async throws(RPCError)
}
