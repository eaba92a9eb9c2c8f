/// Every bound of the engine. Each is checked before memory is taken.
public struct Limits: Sendable, Hashable {
  /// Data of one frame, the envelope included.
  public var frameBytesMax = 4_194_304
  /// Keys and values of one call's metadata.
  public var metadataBytesMax = 8_192
  /// Running calls of a connection that never said HELLO: its peer cannot cancel.
  public var plainStreamsMax = 1_024
  /// Open streams of a connection that said HELLO.
  public var streamsMax = 1_024
  /// Handlers of a connection that still run although their streams were cancelled or ran out of
  /// time: a peer that opens and cancels faster than handlers end (CVE-2023-44487).
  public var abandonedCallsMax = 1_024
  /// Client: calls of a connection that wait because the server takes no more streams.
  public var queuedCallsMax = 10_000
  /// The receive window of a stream: what waits of messages that its taker has not taken. Past it
  /// a HELLO peer has no window, and reading from a plain peer pauses.
  public var streamInboundBytesMax = 1_048_576
  /// All that waits on all connections: queues, output, frames that are not yet whole.
  public var bufferedBytesMax = 268_435_456
  /// What a connection holds of unsent bytes before senders wait and reading pauses.
  public var outboundBytesMax = 1_048_576
  /// Without progress for so long, a stream that waits for its peer fails.
  public var streamStallSecondsMax = 5.0
  /// Without progress for so long, a connection closes.
  public var connectionStallSecondsMax = 30.0
  /// Slower than this, over `connectionStallSecondsMax`, a peer does not take its output.
  public var outboundBytesPerSecondMin = 1_024
  /// From the first byte of a frame to its last.
  public var frameSecondsMax = 60.0
  /// PINGs of a peer.
  public var pingsPerSecondMax = 100
  /// Frames that do nothing: a WINDOW that no DATA asked for, CANCEL of a stream that has ended,
  /// an empty DATA, a type that is skipped.
  public var idleFramesPerSecondMax = 20_000
  /// Bytes of frames for streams that have ended, since the last request.
  public var lateBytesMax = 67_108_864
  /// Input thrown away after the last answer of a connection that closes with a reason.
  public var tooLongDiscardBytesMax = 67_108_864
  public var discardSecondsMax = 5.0
  public var handshakeSecondsMax = 10.0
  public var firstFrameSecondsMax = 60.0
  /// Without an open stream for so long, a connection closes.
  public var idleSecondsMax = 3_600.0
  /// After so long without a word a HELLO peer is sent a PING.
  public var silenceSecondsMax = 30.0
  /// A peer that owes a PONG for so long is gone.
  public var pongSecondsMax = 20.0
  /// Client: name resolution, connection and HELLO together.
  public var connectSecondsMax = 10.0
  public var connectionsMax = 20_000
  /// Jobs that one turn of a loop runs before it looks at its sockets again.
  public var jobsPerTurnMax = 1_024
  /// Lines of the log that one loop writes; what was unforeseen is logged beyond it.
  public var logLinesPerSecondMax = 1_000

  /// Tasks of a loop that rest between unary calls; each takes some two kilobytes.
  public var restingTasksMax = 256

  public init() {}

  /// How often a connection looks at those clocks that need no precision.
  package var checkSeconds: Double {
    let shortest = min(frameSecondsMax, idleSecondsMax, silenceSecondsMax, pongSecondsMax)
    return max(0.005, min(1, shortest / 4))
  }
}
