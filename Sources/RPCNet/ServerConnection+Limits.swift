internal import RPCCore

/// What a peer may ask of a connection, and for how long it may keep it.
extension ServerConnection {
  /// Throws RESOURCE_EXHAUSTED, TOO_MANY_STREAMS, where the peer has as many open as it may.
  /// Returns the error to close with where it opens and gives up faster than handlers end.
  func tooManyStreams() throws(RPCError) -> RPCError? {
    // A plain peer cannot cancel: what still runs is what it has opened.
    let open = state.saidHello ? calls.count : running
    let openMax = state.saidHello ? limits.streamsMax : limits.plainStreamsMax
    guard open < openMax else {
      throw RPCError(
        .resourceExhausted, "TOO_MANY_STREAMS", "This connection has too many open calls.",
        retryAfter: .seconds(1))
    }
    guard running - open < limits.abandonedCallsMax else {
      return RPCError(
        .resourceExhausted, "TOO_MANY_ABANDONED_CALLS",
        "Calls are opened and given up faster than they end (abandonedCallsMax).")
    }
    return nil
  }

  // MARK: Frames of the connection

  func ping(_ frame: Frame) {
    guard pings.spend(now: loop.now) else {
      return goAway(
        RPCError(
          .resourceExhausted, "TOO_MANY_PINGS",
          "At most \(limits.pingsPerSecondMax) PINGs a second (pingsPerSecondMax)."))
    }
    write(.pong, stream: 0, [UInt8](frame.data))
  }

  func window(_ frame: Frame) {
    let count = UInt32(bigEndian: frame.data.loadUnaligned(as: UInt32.self))
    guard let call = calls[frame.header.stream] else { return receivedIdleFrame() }
    do throws(RPCError) {
      try call.granted(count)
    } catch {
      goAway(error)
    }
  }

  /// A frame that means nothing here: a type of a later version, a PONG, what comes too late.
  func skip(_ frame: Frame) {
    if frame.header.type == .pong, liveness.receivedPong(frame.data) { return }
    receivedIdleFrame()
  }

  /// A frame that did nothing. Too many of them are an attack.
  func receivedIdleFrame() {
    guard state.phase != .closing, !idleFrames.spend(now: loop.now) else { return }
    goAway(
      RPCError(
        .resourceExhausted, "TOO_MANY_IDLE_FRAMES",
        "At most \(limits.idleFramesPerSecondMax) frames a second that do nothing "
          + "(idleFramesPerSecondMax)."))
  }

  /// Another connection needs the place of this one, which has said nothing yet.
  func evict() {
    reportClosing("TOO_MANY_CONNECTIONS", "nothing came, and others wait (connectionsMax)")
    lost("it said nothing while others waited")
  }

  // MARK: Clocks

  func checkPeer() {
    guard isWritable, state.phase != .closing else { return }
    if state.saidHello {
      switch liveness.check(now: loop.now, lastHeard: lastHeard, limits: limits) {
      case .nothing: break
      case .ping: write(.ping, stream: 0, liveness.payload)
      case .gone:
        return goAway(
          RPCError(
            .unavailable, "PONG_TOO_SLOW",
            "A PING is to be answered within \(limits.pongSecondsMax) s (pongSecondsMax)."))
      }
    }
    checkIdle()
  }

  /// Idle counts without an open stream alone, and a PONG is no use of a connection.
  private func checkIdle() {
    let isUsed = running > 0 || !calls.isEmpty || lastStreamSeen != state.lastStream
    lastStreamSeen = state.lastStream
    // A plain peer may use an id again, and sends nothing but what its calls need.
    if isUsed { lastUsed = loop.now }
    if state.phase == .plain { lastUsed = max(lastUsed, lastHeard) }
    guard state.phase != .fresh, loop.now > lastUsed,
      loop.now - lastUsed >= UInt64(limits.idleSecondsMax * 1e9)
    else { return }
    goAway(
      RPCError(
        .unavailable, "IDLE",
        "No stream was open for \(limits.idleSecondsMax) s (idleSecondsMax)."))
  }
}
