internal import Messages
internal import RPCCore

/// A client's connection to a server: turns calls into frames, and frames into answers. Confined
/// to its loop.
final class ClientConnection: Connection, @unchecked Sendable {
  private var calls: [UInt32: ClientCall] = [:]
  private var nextStream: UInt32 = 1
  /// What the server takes in one frame.
  private(set) var peerFrameBytesMax = 4_194_304
  /// What the server takes of a new stream before it grants more.
  private(set) var peerWindowBytes = SendWindow.bytesUntilHello
  /// Streams that the server takes at once.
  private var peerStreamsMax = streamsMaxUntilHello
  private static let streamsMaxUntilHello = 100
  /// Calls that wait for a stream, in order.
  private var queued: [(call: ClientCall, request: [UInt8])] = []
  private var liveness = Liveness.heard
  private var checkTimer: LoopTimer?
  private var pings: FrameBudget
  /// The server has said HELLO.
  private var isReady = false
  /// The server accepts no more calls.
  private var isGoingAway = false
  /// Called once: when calls may be made, or with why they never may.
  private var whenReady: ((RPCError?) -> Void)?
  /// Called once, when no new call may be made here.
  private let whenUnusable: @Sendable (ClientConnection) -> Void
  private let agent: String

  init(
    loop: EventLoop, fd: Int32, tls: TLSSession?, limits: Limits, buffers: BufferBudget,
    agent: String,
    whenUnusable: @escaping @Sendable (ClientConnection) -> Void
  ) {
    self.agent = agent
    self.whenUnusable = whenUnusable
    pings = FrameBudget(
      perSecondMax: limits.pingsPerSecondMax, now: monotonicNanoseconds())
    super.init(loop: loop, fd: fd, tls: tls, limits: limits, buffers: buffers)
  }

  /// Starts, and returns when the server has said HELLO. Any thread. Throws UNAVAILABLE:
  /// CONNECTION_LOST, or CERTIFICATE_NOT_TRUSTED.
  func ready() async throws(RPCError) {
    let error = await withUnsafeContinuation {
      (continuation: UnsafeContinuation<RPCError?, Never>) in
      loop.run { [self] in
        whenReady = { continuation.resume(returning: $0) }
        start()
      }
    }
    if let error { throw error }
  }

  override func opened() {
    startCloseTimer(
      seconds: limits.connectSecondsMax, Self.lostReason, "The server did not say HELLO.")
    scheduleCheck()
    var hello = Hello()
    hello.version = 1
    hello.frameBytesMax = UInt32(limits.frameBytesMax)
    hello.streamWindowBytes = UInt32(limits.streamInboundBytesMax)
    hello.streamsMax = UInt32(limits.streamsMax)
    hello.agent = agent
    write(.hello, stream: 0, hello.encoded)
  }

  // MARK: Calls

  /// Gives a call its stream and sends its REQUEST, a whole frame whose stream id is not yet set;
  /// or lets it wait while the server has as many streams as it takes.
  func start(_ call: ClientCall, request: [UInt8]) {
    loop.assertCurrent()
    guard isWritable, !isGoingAway, nextStream < 0x7FFF_FFFF else {
      return call.ended(ClientCall.notSent)
    }
    guard request.count - FrameHeader.byteCount <= peerFrameBytesMax else {
      return call.ended(Self.tooLong)
    }
    guard calls.count < peerStreamsMax, queued.isEmpty else { return enqueue(call, request) }
    begin(call, request)
  }

  private func begin(_ call: ClientCall, _ request: [UInt8]) {
    let stream = nextStream
    nextStream += 2
    calls[stream] = call
    let place = out.extend(request.count)
    request.withUnsafeBytes { place.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    place.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    wrote()
    // After the REQUEST: messages may wait that follow it at once.
    call.started(stream)
  }

  private func enqueue(_ call: ClientCall, _ request: [UInt8]) {
    guard queued.count < limits.queuedCallsMax else {
      return call.ended(
        RPCError(
          .resourceExhausted, "TOO_MANY_QUEUED_CALLS",
          "The server takes \(peerStreamsMax) calls at once, and too many wait already.",
          retryAfter: .seconds(1)))
    }
    queuedBytes += request.count
    queued.append((call, request))
    call.startClock()
  }

  /// Starts what waits, while the server takes it.
  private func startQueued() {
    var index = 0
    while index < queued.count, calls.count < peerStreamsMax {
      let (call, request) = queued[index]
      index += 1
      queuedBytes -= request.count
      if call.mayStart { begin(call, request) }
    }
    queued.removeFirst(index)
  }

  static let tooLong = RPCError(
    .resourceExhausted, "REQUEST_TOO_LONG", "The request is longer than a frame may be.")

  /// A call has ended, for whatever reason.
  func ended(_ call: ClientCall, _ stream: UInt32) {
    if stream != 0 {
      calls[stream] = nil
      if !queued.isEmpty { startQueued() }
    } else if let index = queued.firstIndex(where: { $0.call === call }) {
      queuedBytes -= queued.remove(at: index).request.count
    }
    closeIfRetired()
  }

  private func closeIfRetired() {
    if isGoingAway, calls.isEmpty, queued.isEmpty { closeGracefully() }
  }

  /// Makes no more calls; closes when those that run have ended.
  func retire() {
    isGoingAway = true
    closeIfRetired()
  }

  /// Calls that have a stream, and those that wait for one.
  var callCounts: (open: Int, queued: Int) { (calls.count, queued.count) }

  // MARK: Frames

  override func received(_ frame: Frame) {
    let header = frame.header
    guard isReady || header.type == .hello else { return lost("the server did not say HELLO") }
    switch header.type {
    case .response:
      calls[header.stream]?.receivedResponse(frame.data)
    case .data:
      calls[header.stream]?.receivedData(frame)
    case .hello:
      hello(frame)
    case .window:
      window(frame)
    case .ping:
      guard pings.spend(now: loop.now) else { return lost("the server sends too many PINGs") }
      write(.pong, stream: 0, [UInt8](frame.data))
    case .pong:
      _ = liveness.receivedPong(frame.data)
    case .goAway:
      goAway(frame.data)
    default:
      break
    }
  }

  private func window(_ frame: Frame) {
    guard frame.data.count == 4 else { return lost("the server sent a WINDOW that is none") }
    let count = UInt32(bigEndian: frame.data.loadUnaligned(as: UInt32.self))
    do throws(RPCError) {
      try calls[frame.header.stream]?.granted(count)
    } catch {
      lost("the server granted more than a window may be")
    }
  }

  /// What waits here is what the server's windows and streams allow: reading goes on.
  override func outputIsFull() {}

  private func scheduleCheck() {
    checkTimer = loop.schedule(seconds: limits.checkSeconds) { [unowned self] in
      checkTimer = nil
      guard isWritable else { return }
      scheduleCheck()
      check()
    }
  }

  override func check() {
    super.check()
    guard isReady, isWritable else { return }
    switch liveness.check(now: loop.now, lastHeard: lastHeard, limits: limits) {
    case .nothing: break
    case .ping: write(.ping, stream: 0, liveness.payload)
    case .gone: lost("the server owes a PONG")
    }
  }

  override func receivedTooLong(_ header: FrameHeader) {
    lost("the server sent a frame that is too long")
  }

  private func hello(_ frame: Frame) {
    guard !isReady, let hello = try? Hello(decoding: frame.data), hello.version >= 1 else {
      return lost("the server said a HELLO that is none")
    }
    guard hello.streamWindowBytes <= UInt32(SendWindow.bytesMax) else {
      return lost("the server announced more than a window may be")
    }
    if hello.frameBytesMax > 0 { peerFrameBytesMax = Int(hello.frameBytesMax) }
    if hello.streamsMax > 0 { peerStreamsMax = Int(hello.streamsMax) }
    if hello.streamWindowBytes > 0 { peerWindowBytes = Int(hello.streamWindowBytes) }
    for call in calls.values { call.announced(peerWindowBytes) }
    startQueued()
    isReady = true
    stopCloseTimer()
    whenReady?(nil)
    whenReady = nil
  }

  private func goAway(_ data: UnsafeRawBufferPointer) {
    guard data.count >= 4 else { return lost("the server said a GOAWAY that is none") }
    let last = UInt32(bigEndian: data.loadUnaligned(as: UInt32.self))
    isGoingAway = true
    whenUnusable(self)
    // What the server never accepted may be tried again elsewhere.
    let waiting = queued
    queued = []
    for (call, request) in waiting {
      queuedBytes -= request.count
      call.fail(ClientCall.notSent)
    }
    for (stream, call) in calls where stream > last { call.fail(ClientCall.notSent) }
    closeIfRetired()
  }

  override func closed(_ reason: RPCError) {
    isGoingAway = true
    whenReady?(reason)
    whenReady = nil
    whenUnusable(self)
    if let checkTimer { loop.cancel(checkTimer) }
    checkTimer = nil
    let waiting = queued
    queued = []
    for (call, _) in waiting { call.fail(ClientCall.notSent) }
    let open = calls
    calls = [:]
    for call in open.values { call.fail(reason) }
  }
}
