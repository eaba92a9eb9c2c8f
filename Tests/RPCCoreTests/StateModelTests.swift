import FuzzTargets
import RPCCore
import Testing

/// The state machines beside models that remember everything and hold no state. Every failure
/// names the seed of its round.
@Suite("States and their models")
struct StateModelTests {
  private static let error = RPCError(.notFound, "NOT_FOUND", "")

  private func event(_ random: inout SeededRandom) -> StreamState.Event {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: .cancel
    case 1: .deadlinePassed
    case 2: .connectionLost
    case 3: .serverEnds(ServerState.shuttingDown)
    case 4: .handlerThrew(Self.error)
    case 5: .handlerReturned
    case 6: .handlerReturnedWithoutWindow
    case 7: .windowOpened
    default: .data(FrameFlags(rawValue: UInt8.random(in: 0...15, using: &random)))
    }
  }

  @Test("20,000 streams of every kind do what their models do")
  func streams() throws {
    var ended = 0
    for seed in 1...20_000 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      let kinds: [MethodKind] = [.unary, .clientStream, .serverStream, .bidirectional]
      let kind = kinds.randomElement(using: &random)!
      let flags = FrameFlags(rawValue: UInt8.random(in: 0...15, using: &random))
      var model = StreamModel(kind, flags: flags)
      let opened = Result { () throws(RPCError) in try StreamState.opening(kind, flags: flags) }
      guard case .success(var state) = opened else {
        try #require(throws: RPCError.self, "seed \(seed)") { try opened.get() }
        #expect(model.refusal != nil, "seed \(seed)")
        continue
      }
      try #require(model.refusal == nil, "seed \(seed)")
      for _ in 0..<12 {
        let event = event(&random)
        // The short way of a unary answer, where it is open.
        let isShort = event == .handlerReturned && state.answered()
        let outcome = isShort ? .answer : StreamModel.Outcome(state.received(event))
        try #require(outcome == model.received(event), "seed \(seed), \(kind), \(event)")
        try #require((state == .ended) == model.isOver, "seed \(seed), \(kind), \(event)")
      }
      if state == .ended { ended += 1 }
    }
    // What the rounds reached.
    #expect(ended > 5_000)
  }

  private func header(_ random: inout SeededRandom, after last: UInt32) -> FrameHeader {
    let types: [UInt8] = [1, 1, 1, 3, 3, 0x11, 0x12, 0x13, 0x14, 0x15, 2, 0x10, 0, 4, 0xFF]
    let type = FrameType(rawValue: types.randomElement(using: &random)!)
    let near = [0, 1, 2, 3, last, last &+ 1, last &+ 2, last &+ 2, last &+ 2, .max]
    let bytes = [0, 4, 8, 9].randomElement(using: &random)!
    return FrameHeader(
      type, stream: near.randomElement(using: &random)!, dataBytes: bytes)
  }

  @Test("20,000 connections of either kind do what their models do")
  func connections() throws {
    var outcomes: Set<ServerModel.Outcome> = []
    for seed in 1...20_000 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      var state = ServerState()
      var model = ServerModel()
      for step in 0..<15 {
        if Int.random(in: 0..<20, using: &random) == 0 {
          state.drain()
          model.drain()
        }
        var header = header(&random, after: state.lastStream)
        if step == 0, Bool.random(using: &random) {
          header = FrameHeader(.hello, stream: 0, dataBytes: 0)
        }
        let isOpen = Bool.random(using: &random)
        // The short way of a REQUEST, where it is open.
        let isShort = header.type == .request && state.opens(header, isOpen: isOpen)
        let outcome = isShort ? .open : ServerModel.Outcome(state.received(header, isOpen: isOpen))
        try #require(
          outcome == model.received(header, isOpen: isOpen), "seed \(seed), step \(step), \(header)"
        )
        try #require(state.lastStream == model.lastStream, "seed \(seed), step \(step)")
        outcomes.insert(outcome)
        // The connection closes, or goes on as it would with a bug.
        if [.close, .goAway("PROTOCOL_VIOLATION")].contains(outcome),
          Int.random(in: 0..<4, using: &random) > 0
        {
          state.close()
          model.close()
        }
      }
    }
    #expect(outcomes.count == 12, "not every outcome was reached: \(outcomes)")
  }
}
