/// A call as a client's connection offers it. Any thread.
package protocol ClientStream: AnyObject, Sendable {
  /// The messages of the server.
  var inbound: InboundQueue { get }
  /// Sends a message; waits while the server is slow. Throws how the call ended, where it has.
  func send(_ bytes: [UInt8]) async throws(RPCError)
  /// Ends the client's messages. Does nothing where the call has ended.
  func finishSending()
  /// The one answer, of calls that have one.
  func answer() async throws(RPCError) -> [UInt8]
  /// Gives up: tells the server, which ends the handler. Does nothing where the call has ended.
  func cancel()
}
