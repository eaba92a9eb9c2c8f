public import RPCCore

/// What the engine tells the log of. Never what a message holds, and never a token.
public struct LogEvent: Sendable {
  public enum Kind: String, Sendable, Hashable {
    /// A call has ended: with an error, slowly, or as one of the sampled.
    case call
    /// A handler failed in a way it did not foresee; the caller was told INTERNAL.
    case handlerFailed = "handler_failed"
    /// A turn of a loop took as long as a slow call: some handler did not let go of it.
    case slowTurn = "slow_turn"
    /// A peer broke the protocol or a limit, and its connection is closed.
    case peerClosed = "peer_closed"
    /// The server itself could not do something, such as accept a connection.
    case serverTrouble = "server_trouble"
    /// Something that an operator asked for was done.
    case notice
  }

  public enum Level: String, Sendable, Hashable {
    case info, warning, error
  }

  public var kind: Kind
  /// The number that the caller got as RequestInfo; 0 where there is no call.
  public var callID: UInt64 = 0
  /// As `ipims.v1.SystemService/GetServerInfo`; empty where there is no call.
  public var method = ""
  /// A member and its organization by name; empty where nobody is known.
  public var caller = ""
  /// The address of the other side.
  public var peer = ""
  /// How the call ended; nil where there is none.
  public var status: StatusCode?
  /// The reason of an error, in UPPER_SNAKE.
  public var reason = ""
  /// Data of the call's frames.
  public var bytesIn = 0
  public var bytesOut = 0
  /// From when its REQUEST was read until its stream ended.
  public var microseconds = 0
  public var isSlow = false
  /// The id that the caller gave its request.
  public var requestID = ""
  /// Of its `traceparent`, 32 hex digits.
  public var traceID = ""
  /// What happened, for those who look after the server.
  public var cause = ""

  public init(kind: Kind, cause: String = "") {
    self.kind = kind
    self.cause = cause
  }

  public var level: Level {
    switch kind {
    case .handlerFailed, .serverTrouble: .error
    case .slowTurn, .peerClosed: .warning
    case .notice: .info
    case .call:
      switch status {
      case .internal, .unknown, .dataLoss: .error
      case .unavailable, .resourceExhausted, .deadlineExceeded: .warning
      default: isSlow ? .warning : .info
      }
    }
  }

  static func method(_ name: MethodName) -> String { "\(name.service)/\(name.name)" }

  /// The trace id in a `traceparent` (W3C Trace Context, version 00 and those after it); empty
  /// where it is none.
  static func traceID(_ traceparent: String?) -> String {
    guard let parts = traceparent?.utf8.split(separator: UInt8(ascii: "-")), parts.count >= 4,
      parts[0].count == 2, parts[1].count == 32, parts[2].count == 16,
      parts[1].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      parts[1].contains(where: { $0 != 0x30 })
    else { return "" }
    return String(decoding: parts[1], as: UTF8.self)
  }
}
