/// What a server holds at one moment.
public struct ServerCounts: Sendable, Hashable {
  public var connections = 0
  /// Calls that have not ended and whose handler waits for something.
  public var openStreams = 0
  /// Handlers that have not returned, also of calls that have ended.
  public var runningHandlers = 0
  /// Bytes that wait in queues, output and frames that are not yet whole; in steps of 4 KiB a
  /// connection.
  public var bufferedBytes = 0

  public init() {}
}

/// What a client holds at one moment.
public struct ClientCounts: Sendable, Hashable {
  /// Calls that have a stream and have not ended.
  public var openStreams = 0
  /// Calls that wait because the server takes no more streams.
  public var queuedCalls = 0
  /// Bytes that wait, as those of a server do.
  public var bufferedBytes = 0

  public init() {}
}
