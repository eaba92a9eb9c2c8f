internal import Messages
internal import RPCCore

/// A client's connection to a server: turns calls into frames, and frames into answers. Confined
/// to its loop.
final class ClientConnection: Connection, @unchecked Sendable {
  private var calls: [UInt32: ClientCall] = [:]
  private var nextStream: UInt32 = 1
  /// What the server takes in one frame.
  private(set) var peerFrameBytesMax = 4_194_304
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
    loop: EventLoop, fd: Int32, tls: TLSSession?, limits: Limits, agent: String,
    whenUnusable: @escaping @Sendable (ClientConnection) -> Void
  ) {
    self.agent = agent
    self.whenUnusable = whenUnusable
    super.init(loop: loop, fd: fd, tls: tls, limits: limits)
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
    startCloseTimer(seconds: limits.connectSecondsMax, "the server did not say HELLO")
    var hello = Hello()
    hello.version = 1
    hello.frameBytesMax = UInt32(limits.frameBytesMax)
    // Its place: the receive window. Until then pausing the socket bounds what is held.
    hello.streamWindowBytes = 0x7FFF_FFFF
    hello.streamsMax = UInt32(limits.streamsMax)
    hello.agent = agent
    write(.hello, stream: 0, hello.encoded)
  }

  // MARK: Calls

  /// Gives a call its stream and sends its REQUEST, a whole frame whose stream id is not yet set.
  func start(_ call: ClientCall, request: [UInt8]) {
    loop.assertCurrent()
    guard isWritable, !isGoingAway, nextStream < 0x7FFF_FFFF else {
      return call.ended(ClientCall.notSent)
    }
    guard request.count - FrameHeader.byteCount <= peerFrameBytesMax else {
      return call.ended(Self.tooLong)
    }
    let stream = nextStream
    nextStream += 2
    call.started(stream)
    calls[stream] = call
    let place = out.extend(request.count)
    request.withUnsafeBytes { place.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
    place.storeBytes(of: stream.bigEndian, toByteOffset: 4, as: UInt32.self)
    wrote()
  }

  static let tooLong = RPCError(
    .resourceExhausted, "REQUEST_TOO_LONG", "The request is longer than a frame may be.")

  /// A call has ended, for whatever reason.
  func ended(_ stream: UInt32) {
    calls[stream] = nil
    if isGoingAway, calls.isEmpty { closeGracefully() }
  }

  /// Makes no more calls; closes when those that run have ended.
  func retire() {
    isGoingAway = true
    if calls.isEmpty { closeGracefully() }
  }

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
    case .ping:
      write(.pong, stream: 0, [UInt8](frame.data))
    case .goAway:
      goAway(frame.data)
    default:
      // WINDOW has its place here: the send window of the stream.
      break
    }
  }

  override func receivedTooLong(_ header: FrameHeader) {
    lost("the server sent a frame that is too long")
  }

  private func hello(_ frame: Frame) {
    guard !isReady, let hello = try? Hello(decoding: frame.data), hello.version >= 1 else {
      return lost("the server said a HELLO that is none")
    }
    if hello.frameBytesMax > 0 { peerFrameBytesMax = Int(hello.frameBytesMax) }
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
    for (stream, call) in calls where stream > last { call.fail(ClientCall.notSent) }
    if calls.isEmpty { closeGracefully() }
  }

  override func closed(_ reason: RPCError) {
    isGoingAway = true
    whenReady?(reason)
    whenReady = nil
    whenUnusable(self)
    let open = calls
    calls = [:]
    for call in open.values { call.fail(reason) }
  }
}
