import RPCCore
import Testing

@Suite("Windows of a stream, as a transcript")
struct WindowTests {
  @Test("DATA goes while the window is positive, and may take it below zero by one frame")
  func sends() throws {
    var window = SendWindow(bytes: 100)
    window.sent(dataBytes: 80)
    #expect(window.bytes == 10 && window.isOpen)
    window.sent(dataBytes: 4_000)
    #expect(window.bytes == -4_000 && !window.isOpen)
    try window.granted(4_000)
    #expect(window.bytes == 0 && !window.isOpen)
    try window.granted(1)
    #expect(window.isOpen)
    // An empty message is not free.
    window.sent(dataBytes: 0)
    #expect(window.bytes == -9)
  }

  @Test("64 KiB until HELLO, which adds the difference")
  func hello() {
    var window = SendWindow()
    #expect(window.bytes == 65_536)
    window.sent(dataBytes: 990)
    window.announced(1_048_576)
    #expect(window.bytes == 1_048_576 - 1_000)
    var lowered = SendWindow()
    lowered.sent(dataBytes: 990)
    lowered.announced(100)
    #expect(lowered.bytes == -900 && !lowered.isOpen)
  }

  @Test("more than 2^31 - 1 is an error, and changes nothing")
  func overflow() throws {
    var window = SendWindow(bytes: 1)
    try window.granted(0x7FFF_FFFE)
    #expect(window.bytes == SendWindow.bytesMax)
    #expect { try window.granted(1) } throws: { ($0 as? RPCError)?.reason == "WINDOW_OVERFLOW" }
    #expect(window.bytes == SendWindow.bytesMax)
    window.sent(dataBytes: 0)
    #expect { try window.granted(.max) } throws: { ($0 as? RPCError)?.reason == "WINDOW_OVERFLOW" }
  }

  @Test("what was taken is granted by halves of the window")
  func receives() {
    var window = ReceiveWindow(windowBytes: 100_000)
    let first = window.received(dataBytes: 29_990)
    #expect(first)
    #expect(window.taken(30_000) == nil)
    let second = window.received(dataBytes: 200_000)
    #expect(second)
    let overrun = window.received(dataBytes: 0)
    #expect(!overrun)
    #expect(window.taken(200_010) == 230_010)
    let again = window.received(dataBytes: 1)
    #expect(again)
  }

  @Test("the peer may have sent 64 KiB before it read a HELLO that announces less")
  func slack() {
    var window = ReceiveWindow(windowBytes: 1_000)
    for _ in 0..<65 {
      let mayCome = window.received(dataBytes: 1_000)
      #expect(mayCome)
    }
    let overrun = window.received(dataBytes: 1_000)
    #expect(!overrun)
  }

  @Test("the payload of a REQUEST costs no window, and is granted none")
  func payload() {
    var window = ReceiveWindow(windowBytes: 1_000)
    window.receivedFree(dataBytes: 5_000)
    #expect(window.taken(5_010) == nil)
    #expect(window.taken(500) == 500)
  }
}

@Suite("Budgets, liveness and limits, as a transcript")
struct BudgetTests {
  @Test("a second's worth of frames at once, and so many a second")
  func frames() {
    var budget = FrameBudget(perSecondMax: 10, now: 1_000_000_000)
    func spend(_ times: Int, _ now: UInt64) -> Int {
      (0..<times).reduce(0) { sum, _ in budget.spend(now: now) ? sum + 1 : sum }
    }
    #expect(spend(20, 1_000_000_000) == 10)
    #expect(spend(5, 1_500_000_000) == 5)
    #expect(spend(1, 1_500_000_000) == 0)
    #expect(spend(100, 60_000_000_000) == 10)
  }

  @Test("PING after silence, gone without a PONG")
  func liveness() {
    let limits = Limits()
    let second: UInt64 = 1_000_000_000
    var liveness = Liveness.heard
    func check(_ now: UInt64, heard: UInt64) -> Liveness.Action {
      liveness.check(now: now * second, lastHeard: heard * second, limits: limits)
    }
    #expect(check(129, heard: 100) == .nothing)
    #expect(check(130, heard: 100) == .ping)
    #expect(check(149, heard: 100) == .nothing)
    let wrong = [UInt8](repeating: 1, count: 8).withUnsafeBytes { liveness.receivedPong($0) }
    #expect(!wrong)
    let payload = liveness.payload
    let answered = payload.withUnsafeBytes { liveness.receivedPong($0) }
    #expect(answered)
    let unasked = payload.withUnsafeBytes { liveness.receivedPong($0) }
    #expect(!unasked)
    #expect(check(178, heard: 149) == .nothing)
    #expect(check(179, heard: 149) == .ping)
    // What else comes is no PONG.
    #expect(check(198, heard: 197) == .nothing)
    #expect(check(199, heard: 198) == .gone)
  }

  @Test("every limit can be set by its name, within its bounds")
  func names() throws {
    for (label, value) in Mirror(reflecting: Limits()).children {
      let name = try #require(label)
      var limits = Limits()
      try limits.set(name, to: 20_000)
      let now = Mirror(reflecting: limits).children.first { $0.label == name }?.value
      #expect((now as? Int) == 20_000 || (now as? Double) == 20_000, "\(name)")
      #expect(value is Int || value is Double, "\(name)")
      #expect { try limits.set(name, to: -1) } throws: {
        ($0 as? RPCError)?.reason == "LIMIT_OUT_OF_RANGE"
      }
      #expect { try limits.set(name, to: .infinity) } throws: {
        ($0 as? RPCError)?.reason == "LIMIT_OUT_OF_RANGE"
      }
    }
    var limits = Limits()
    #expect { try limits.set("nothing", to: 1) } throws: {
      ($0 as? RPCError)?.reason == "UNKNOWN_LIMIT"
    }
    #expect(throws: RPCError.self) { try limits.set("frameBytesMax", to: 16_383) }
    #expect(throws: RPCError.self) { try limits.set("streamInboundBytesMax", to: 2_147_483_648) }
  }

  @Test("the end of a server's stream waits for a window, and for nothing else")
  func endOwed() throws {
    func owing() throws -> StreamState {
      var state = try StreamState.opening(.bidirectional, flags: .remoteOpen)
      #expect(state.received(.windowOpened) == .ignore)
      #expect(state.received(.handlerReturnedWithoutWindow) == .ignore)
      #expect(state.received(.data([])) == .late)
      return state
    }
    var state = try owing()
    #expect(state.received(.windowOpened) == .endStream)
    #expect(state == .ended)
    state = try owing()
    #expect(state.received(.deadlinePassed) == .fail(Deadline.exceeded))
    state = try owing()
    guard case .abandon = state.received(.cancel) else {
      Issue.record("CANCEL did not end it")
      return
    }
    #expect(state.received(.windowOpened) == .ignore)
  }
}
