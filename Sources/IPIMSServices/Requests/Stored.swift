internal import Messages
internal import RPCCore

extension Message {
  /// A message from the store, where this program put it: what cannot be read is a fault inside.
  init(stored bytes: [UInt8]) throws(RPCError) {
    do {
      try self.init(decoding: bytes)
    } catch {
      throw .unforeseen(error)
    }
  }
}
