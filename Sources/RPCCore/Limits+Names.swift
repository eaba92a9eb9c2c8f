/// Limits by their names, as a configuration gives them.
extension Limits {
  private enum Place {
    case count(WritableKeyPath<Limits, Int>)
    case seconds(WritableKeyPath<Limits, Double>)
  }

  private static func place(_ name: String) -> Place? {
    switch name {
    case "frameBytesMax": .count(\.frameBytesMax)
    case "metadataBytesMax": .count(\.metadataBytesMax)
    case "plainStreamsMax": .count(\.plainStreamsMax)
    case "streamsMax": .count(\.streamsMax)
    case "abandonedCallsMax": .count(\.abandonedCallsMax)
    case "queuedCallsMax": .count(\.queuedCallsMax)
    case "streamInboundBytesMax": .count(\.streamInboundBytesMax)
    case "bufferedBytesMax": .count(\.bufferedBytesMax)
    case "outboundBytesMax": .count(\.outboundBytesMax)
    case "streamStallSecondsMax": .seconds(\.streamStallSecondsMax)
    case "connectionStallSecondsMax": .seconds(\.connectionStallSecondsMax)
    case "outboundBytesPerSecondMin": .count(\.outboundBytesPerSecondMin)
    case "frameSecondsMax": .seconds(\.frameSecondsMax)
    case "pingsPerSecondMax": .count(\.pingsPerSecondMax)
    case "idleFramesPerSecondMax": .count(\.idleFramesPerSecondMax)
    case "lateBytesMax": .count(\.lateBytesMax)
    case "tooLongDiscardBytesMax": .count(\.tooLongDiscardBytesMax)
    case "discardSecondsMax": .seconds(\.discardSecondsMax)
    case "handshakeSecondsMax": .seconds(\.handshakeSecondsMax)
    case "firstFrameSecondsMax": .seconds(\.firstFrameSecondsMax)
    case "idleSecondsMax": .seconds(\.idleSecondsMax)
    case "silenceSecondsMax": .seconds(\.silenceSecondsMax)
    case "pongSecondsMax": .seconds(\.pongSecondsMax)
    case "connectSecondsMax": .seconds(\.connectSecondsMax)
    case "connectionsMax": .count(\.connectionsMax)
    case "jobsPerTurnMax": .count(\.jobsPerTurnMax)
    case "restingTasksMax": .count(\.restingTasksMax)
    case "logLinesPerSecondMax": .count(\.logLinesPerSecondMax)
    default: nil
    }
  }

  /// The least that a limit may be set to: below it nothing works.
  private static func least(_ name: String) -> Double {
    switch name {
    // What a HELLO may announce.
    case "frameBytesMax": 16_384
    case "lateBytesMax", "queuedCallsMax", "abandonedCallsMax", "outboundBytesPerSecondMin": 0
    default: name.contains("Seconds") && !name.contains("PerSecond") ? 0.001 : 1
    }
  }

  /// Sets the limit of that name. Throws INVALID_ARGUMENT, UNKNOWN_LIMIT or LIMIT_OUT_OF_RANGE.
  public mutating func set(_ name: String, to value: Double) throws(RPCError) {
    guard let place = Self.place(name) else {
      throw RPCError(.invalidArgument, "UNKNOWN_LIMIT", "limits.\(name) is no limit.")
    }
    let least = Self.least(name)
    // Windows, streams and lengths of frames are 32 bits on the wire.
    let isOnWire = ["frameBytesMax", "streamInboundBytesMax", "streamsMax"].contains(name)
    let most = isOnWire ? Double(Int32.max) : 1e9 * 1_024
    guard value >= least, value <= most else {
      throw RPCError(
        .invalidArgument, "LIMIT_OUT_OF_RANGE", "limits.\(name) is from \(least) to \(most).")
    }
    switch place {
    case .count(let path): self[keyPath: path] = Int(value)
    case .seconds(let path): self[keyPath: path] = value
    }
  }
}
