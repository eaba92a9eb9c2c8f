/// Every bound of the engine. Each is checked before memory is taken.
public struct Limits: Sendable, Hashable {
  /// Data of one frame, the envelope included.
  public var frameBytesMax = 4_194_304
  /// Keys and values of one call's metadata.
  public var metadataBytesMax = 8_192
  /// Running calls of a connection that never said HELLO: its peer cannot cancel.
  public var plainStreamsMax = 1_024
  /// Running calls of a connection that said HELLO.
  public var streamsMax = 1_024
  /// What a stream holds of messages that its handler has not taken, before reading pauses.
  public var streamInboundBytesMax = 1_048_576
  /// What a connection holds of unsent bytes before senders wait and reading pauses.
  public var outboundBytesMax = 1_048_576
  /// Without progress for so long, a stream that waits for its peer fails.
  public var streamStallSecondsMax = 5.0
  /// Without progress for so long, a connection closes.
  public var connectionStallSecondsMax = 30.0
  /// Bytes of frames for streams that have ended, since the last request.
  public var lateBytesMax = 67_108_864
  /// Input thrown away after the last answer of a connection that closes with a reason.
  public var tooLongDiscardBytesMax = 67_108_864
  public var discardSecondsMax = 5.0
  public var handshakeSecondsMax = 10.0
  public var firstFrameSecondsMax = 60.0
  /// Client: name resolution, connection and HELLO together.
  public var connectSecondsMax = 10.0
  public var connectionsMax = 20_000
  /// Jobs that one turn of a loop runs before it looks at its sockets again.
  public var jobsPerTurnMax = 1_024
  /// Reads of one connection in one turn of its loop.
  public var readsPerTurnMax = 8

  /// Tasks of a loop that rest between unary calls; each takes some two kilobytes.
  public var restingTasksMax = 256

  public init() {}
}
