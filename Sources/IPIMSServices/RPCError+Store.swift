public import IPIMSStore
public import RPCCore

extension RPCError: StoreFailure {
  /// What a caller sees of the store's refusals: what to do next, and nothing of the inside.
  public init(_ error: StoreError) {
    switch error.code {
    case .diskFull:
      self.init(
        .resourceExhausted, "DISK_FULL", "The server's disk is full; nothing was written.",
        retryAfter: .seconds(30))
    case .overloaded:
      self.init(
        .resourceExhausted, "OVERLOADED", "Too many calls wait for the store; nothing was written.",
        retryAfter: .seconds(1))
    case .outcomeUnknown:
      self.init(
        .unavailable, "OUTCOME_UNKNOWN",
        "It is not known whether this was written. Repeat it with the same request_id after the "
          + "server has restarted.")
    case .stopped:
      self.init(.unavailable, "STORE_STOPPED", "The server takes no writes until it is restarted.")
    case .closed:
      self.init(
        .unavailable, "SHUTTING_DOWN", "The server is shutting down.", retryAfter: .seconds(1))
    case .busy:
      self.init(.unavailable, "STORE_BUSY", "The store is busy.", retryAfter: .seconds(1))
    case .unreachable:
      self.init(
        .unavailable, "STORE_UNREACHABLE", "The server's database is not reached.",
        retryAfter: .seconds(1))
    default:
      self = .unforeseen(error)
    }
    cause = error.description
  }
}

extension RPCError {
  /// For long work in pieces. Throws CANCELLED once nobody waits for its end.
  static func requireNotCancelled() throws(RPCError) {
    guard Task.isCancelled else { return }
    throw RPCError(.cancelled, "CANCELLED", "The call was given up.")
  }
}
