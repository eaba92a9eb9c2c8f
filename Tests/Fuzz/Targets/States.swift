internal import RPCCore

extension FuzzTarget {
  /// The state machines do what the models do, whatever comes.
  static func states(_ bytes: UnsafeRawBufferPointer) throws {
    guard let (seed, script) = bytes.steered else { return }
    if seed & 0x80 == 0 {
      try stream(seed, script)
    } else {
      try connection(script)
    }
  }

  private static func stream(_ seed: UInt8, _ script: UnsafeRawBufferPointer) throws {
    let kinds: [MethodKind] = [.unary, .clientStream, .serverStream, .bidirectional]
    let kind = kinds[Int(seed & 3)]
    let flags = FrameFlags(rawValue: seed >> 2)
    var model = StreamModel(kind, flags: flags)
    var state: StreamState
    do throws(RPCError) {
      state = try StreamState.opening(kind, flags: flags)
    } catch {
      return try hold(model.refusal == error.reason, "\(kind) \(flags) is refused: \(error)")
    }
    try hold(model.refusal == nil, "\(kind) \(flags) is not refused")
    // The model's time grows with the square of what it has seen.
    for byte in script.prefix(64) {
      let event = event(byte)
      let outcome = StreamModel.Outcome(state.received(event))
      let expected = model.received(event)
      try hold(outcome == expected, "\(kind) \(event): \(outcome), not \(expected)")
      try hold((state == .ended) == model.isOver, "\(kind) \(event): over or not")
    }
  }

  private static func event(_ byte: UInt8) -> StreamState.Event {
    switch byte >> 4 {
    case 0...7: .data(FrameFlags(rawValue: byte & 0xF))
    case 8: .handlerReturnedWithoutWindow
    case 9: .windowOpened
    case 10: .cancel
    case 11: .deadlinePassed
    case 12: .connectionLost
    case 13: .serverEnds(RPCError(.unavailable, "SHUTTING_DOWN", ""))
    case 14: .handlerThrew(RPCError(.notFound, "NOT_FOUND", ""))
    default: .handlerReturned
    }
  }

  /// Three bytes a step: type, stream, and flags with whether the stream is open and how long
  /// the data is.
  private static func connection(_ script: UnsafeRawBufferPointer) throws {
    var state = ServerState()
    var model = ServerModel()
    for start in stride(from: 0, to: min(script.count, 192) - 2, by: 3) {
      let (type, stream, more) = (script[start], UInt32(script[start + 1]), script[start + 2])
      if type == 0xFE {
        state.drain()
        model.drain()
        continue
      }
      let header = FrameHeader(
        FrameType(rawValue: type), stream: more & 0x40 == 0 ? stream : stream | 0xFFFF_FF00,
        flags: FrameFlags(rawValue: more & 7), dataBytes: Int(more >> 2 & 0xF))
      let isOpen = more & 0x80 != 0
      let outcome = ServerModel.Outcome(state.received(header, isOpen: isOpen))
      let expected = model.received(header, isOpen: isOpen)
      try hold(outcome == expected, "\(header) is \(outcome), not \(expected)")
      try hold(state.lastStream == model.lastStream, "\(header): the last stream is another")
      switch outcome {
      case .goAway, .close:
        state.close()
        model.close()
      default: break
      }
    }
  }
}
