/// What the engine tells the log of: errors nobody foresaw, and peers that were closed for a
/// reason. Never what a message holds.
public struct LogEvent: Sendable {
  public enum Kind: Sendable, Hashable {
    /// A handler failed in a way it did not foresee; the caller was told INTERNAL.
    case handlerFailed
    /// A peer broke the protocol or a limit, and its connection is closed.
    case peerClosed
    /// The server itself could not do something, such as accept a connection.
    case serverTrouble
  }

  public var kind: Kind
  /// The number that the caller got as RequestInfo; 0 where there is no call.
  public var callID: UInt64
  /// As `ipims.v1.SystemService/GetServerInfo`; empty where there is no call.
  public var method: String
  /// The address of the other side.
  public var peer: String
  /// What happened, with its cause.
  public var cause: String
}
