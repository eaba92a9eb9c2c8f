package import RPCCore

/// A connection at the server as the protocol's text has it, told from all frames so far: slow,
/// without a state, and so not wrong in the same way as `ServerState`.
package struct ServerModel {
  package enum Step: Hashable {
    case frame(FrameHeader, isOpen: Bool)
    case drain
    case close
  }

  /// What follows from a frame, as `ServerState` names it. Errors go by their reason.
  package enum Outcome: Hashable {
    case hello
    case open
    case refuse(String)
    case data
    case cancel
    case window
    case ping
    case skip
    case reject(String)
    case goAway(String)
    case close

    package init(_ action: ServerState.Action) {
      self =
        switch action {
        case .hello: .hello
        case .open: .open
        case .refuse(let error): .refuse(error.reason)
        case .data: .data
        case .cancel: .cancel
        case .window: .window
        case .ping: .ping
        case .skip: .skip
        case .reject(let error): .reject(error.reason)
        case .goAway(let error): .goAway(error.reason)
        case .close: .close
        }
    }
  }

  private var steps: [Step] = []
  private var accepted: [UInt32] = []

  package init() {}

  private static let violation = Outcome.goAway("PROTOCOL_VIOLATION")

  private var first: FrameHeader? {
    for case .frame(let header, _) in steps { return header }
    return nil
  }

  private var isClosed: Bool { steps.contains(.close) }
  private var isDraining: Bool { steps.contains(.drain) }

  /// The highest stream id that was accepted; 0 before.
  package var lastStream: UInt32 { accepted.max() ?? 0 }

  package mutating func drain() { steps.append(.drain) }

  package mutating func close() { steps.append(.close) }

  package mutating func received(_ header: FrameHeader, isOpen: Bool) -> Outcome {
    let outcome = outcome(of: header, isOpen: isOpen)
    steps.append(.frame(header, isOpen: isOpen))
    let isPlain = first?.type != .hello
    // A plain peer is told no last id, so its refused streams may count.
    if outcome == .open || (isPlain && outcome == .refuse("SHUTTING_DOWN")) {
      accepted.append(header.stream)
    }
    return outcome
  }

  private func outcome(of header: FrameHeader, isOpen: Bool) -> Outcome {
    if isClosed { return .skip }
    guard let first else {
      if header.type != .hello { return plain(header, isOpen: isOpen) }
      return header.stream == 0 ? .hello : Self.violation
    }
    return first.type == .hello ? greeted(header) : plain(header, isOpen: isOpen)
  }

  private func plain(_ header: FrameHeader, isOpen: Bool) -> Outcome {
    let isOdd = header.stream & 1 == 1
    switch header.type.rawValue {
    case 1 where !isOdd, 3 where !isOdd: return .reject("STREAM_ID_IS_EVEN")
    case 1 where isOpen: return .reject("STREAM_ID_IN_USE")
    case 1: return isDraining ? .refuse("SHUTTING_DOWN") : .open
    case 2: return .close
    case 3: return .data
    default: return .skip
    }
  }

  private func greeted(_ header: FrameHeader) -> Outcome {
    let isOdd = header.stream & 1 == 1
    switch header.type.rawValue {
    case 1:
      if !isOdd || header.stream <= lastStream { return Self.violation }
      return isDraining ? .refuse("SHUTTING_DOWN") : .open
    case 2: return .close
    case 3, 0x11, 0x12:
      // What was refused while draining may still get frames that were on their way.
      if !isOdd || (header.stream > lastStream && !isDraining) { return Self.violation }
      if header.type == .data { return .data }
      if header.type == .cancel { return .cancel }
      return header.dataBytes == 4 ? .window : Self.violation
    case 0x13: return header.dataBytes == 8 && header.stream == 0 ? .ping : Self.violation
    case 0x14, 0x15: return .skip
    default: return Self.violation
    }
  }
}
