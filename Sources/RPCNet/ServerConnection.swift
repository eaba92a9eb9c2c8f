internal import Glibc
internal import Messages
internal import RPCCore

/// A client's connection: turns frames into calls, and calls into frames. Confined to its loop,
/// but for what `RPCPeer` says.
final class ServerConnection: Connection, RPCPeer, @unchecked Sendable {
  let shard: ServerShard
  @exclusivity(unchecked)
  private(set) var state = ServerState()
  /// Streams that are open and whose handler has suspended at least once.
  @exclusivity(unchecked)
  private(set) var calls: [UInt32: Call] = [:]
  /// Handlers that have suspended and not returned, also of streams that have ended.
  @exclusivity(unchecked)
  private(set) var running = 0
  /// Below so many of either no limit of streams is near.
  @exclusivity(unchecked)
  private var streamsUnchecked: Int
  @exclusivity(unchecked)
  private var lateBytes = 0
  /// Frames of later streams may stand among those that wait for room, also once these are open.
  private var lastStreamBeforeHeld: UInt32 = 0
  /// Data that the peer takes in one frame.
  @exclusivity(unchecked)
  private(set) var peerFrameBytesMax: Int
  /// What the peer takes of a new stream before it grants more.
  private(set) var peerWindowBytes = SendWindow.bytesUntilHello
  var liveness = Liveness.heard
  var pings: FrameBudget
  var idleFrames: FrameBudget
  /// When the connection was last seen with an open stream or a new one, and which was its last.
  var lastUsed: UInt64
  var lastStreamSeen: UInt32 = 0
  private let identity = Lock(Identity())
  /// The ids that callers gave their requests, of calls that run.
  @exclusivity(unchecked)
  private var requestIDs: [UInt64: String] = [:]
  let remoteAddress: String

  /// Who is at the other end.
  private struct Identity {
    var credential: String?
    var certificate: PeerCertificate?
  }

  init(
    shard: ServerShard, fd: Int32, tls: TLSSession?, remoteAddress: String
  ) {
    self.shard = shard
    self.remoteAddress = remoteAddress
    peerFrameBytesMax = shard.limits.frameBytesMax
    let limits = shard.limits
    let now = monotonicNanoseconds()
    pings = FrameBudget(perSecondMax: limits.pingsPerSecondMax, now: now)
    idleFrames = FrameBudget(perSecondMax: limits.idleFramesPerSecondMax, now: now)
    lastUsed = now
    streamsUnchecked = limits.plainStreamsMax
    super.init(loop: shard.loop, fd: fd, tls: tls, limits: limits, buffers: shard.buffers)
  }

  // MARK: RPCPeer, from any thread

  var credential: String? { identity.withLock { $0.credential } }

  func bind(credential: String) {
    identity.withLock { $0.credential = credential }
  }

  var certificate: PeerCertificate? { identity.withLock { $0.certificate } }

  func note(requestID: String, of callID: UInt64) {
    // One that comes late must not stay: there are never more than calls that run, of which one
    // may not have suspended yet.
    loop.run { [self] in if requestIDs.count <= running { requestIDs[callID] = requestID } }
  }

  /// Empty where the call is none with an id.
  func requestID(of callID: UInt64) -> String {
    requestIDs.isEmpty ? "" : requestIDs[callID] ?? ""
  }

  func forgetRequestID(of callID: UInt64) {
    if !requestIDs.isEmpty { requestIDs[callID] = nil }
  }

  /// What is trusted has changed. Calls by a certificate that is no longer end; the connection
  /// stays, and may be used with a token.
  func recheckCertificate(_ tls: TLSContext) {
    guard certificate != nil, self.tls?.peerIsTrusted(by: tls) != true else { return }
    identity.withLock { $0.certificate = nil }
    if credential == nil {
      endCalls(
        RPCError(.unauthenticated, "CERTIFICATE_INVALID", "The certificate is no longer trusted."))
    }
  }

  // MARK: Frames

  override func opened() {
    if let certificate = tls?.peerCertificate {
      identity.withLock { $0.certificate = certificate }
      // The handshake may have begun under what was trusted before.
      if let tls = shard.reloadedTLS { recheckCertificate(tls) }
    }
    startCloseTimer(
      seconds: limits.firstFrameSecondsMax, "FIRST_FRAME_TOO_SLOW",
      "Nothing came within firstFrameSecondsMax.")
    closeIfDrained()
  }

  /// Whether nothing has come yet.
  var isHalfOpen: Bool { state.phase == .fresh }

  /// Whether streams have windows: the peer said HELLO.
  var hasWindows: Bool { state.saidHello }

  override func violated(_ error: RPCError) { goAway(error) }

  override func check() {
    super.check()
    checkPeer()
  }

  /// Requests of a HELLO peer wait aside, so that CANCEL, WINDOW and DATA of streams that are open
  /// are still read. A plain peer has nothing to say that could not wait.
  override func outputIsFull() {
    guard state.saidHello else { return pause(.outbound) }
    if !isHolding { lastStreamBeforeHeld = state.lastStream }
    isHolding = true
  }

  override func mustWait(_ header: FrameHeader) -> Bool {
    header.type == .request || header.stream > lastStreamBeforeHeld
  }

  override func arrived(_ bytes: UnsafeRawBufferPointer) { shard.arrived(bytes, at: self) }

  /// Takes in a REQUEST. True where `call` now stands for a unary call whose handler is to be run;
  /// in any other case all is done.
  func receivedRequest(_ frame: Frame, _ call: Call) -> Bool {
    let isOpen = !calls.isEmpty && calls[frame.header.stream] != nil
    if state.opens(frame.header, isOpen: isOpen) { return open(frame, call) }
    if state.phase == .fresh { stopCloseTimer() }
    let action = state.received(frame.header, isOpen: isOpen)
    if case .open = action { return open(frame, call) }
    act(action, frame)
    return false
  }

  /// Acts upon the frames that were read until one begins a unary call, for which `call` then
  /// stands; false where none does.
  func findsUnary(_ call: Call) -> Bool {
    while let frame = nextFrame() {
      if frame.header.type != .request {
        received(frame)
      } else if receivedRequest(frame, call) {
        return true
      }
    }
    return false
  }

  override func received(_ frame: Frame) {
    if state.phase == .fresh { stopCloseTimer() }
    let isOpen = !calls.isEmpty && calls[frame.header.stream] != nil
    act(state.received(frame.header, isOpen: isOpen), frame)
  }

  private func act(_ action: ServerState.Action, _ frame: Frame) {
    let header = frame.header
    switch action {
    case .open: preconditionFailure("only a REQUEST opens a stream")
    case .data: data(frame)
    case .cancel: cancel(header.stream)
    case .window: window(frame)
    case .skip: skip(frame)
    case .hello: hello(frame)
    case .ping: ping(frame)
    case .refuse(let error), .reject(let error):
      if let call = calls[header.stream] {
        call.fail(error)
      } else {
        refuse(header.stream, error, shard.statistics.began(bytesIn: frame.data.count))
      }
    case .goAway(let error): goAway(error)
    case .close:
      reportClosing("PROTOCOL_VIOLATION", "a frame that only servers send")
      endCalls(RPCError(.cancelled, "CONNECTION_LOST", "The client broke the protocol."))
      state.close()
      closeGracefully()
    }
  }

  override func receivedTooLong(_ header: FrameHeader) {
    if state.phase == .fresh { stopCloseTimer() }
    let error = RPCError(
      .resourceExhausted, "FRAME_TOO_LONG",
      "The data of a frame is at most \(limits.frameBytesMax) bytes.")
    if let call = calls[header.stream] {
      call.fail(error)
    } else {
      refuse(header.stream, error, shard.statistics.began(bytesIn: 0))
    }
    goAway(error)
  }

  private func hello(_ frame: Frame) {
    let theirs: Hello
    do throws(MessageError) {
      theirs = try Hello(decoding: frame.data)
    } catch {
      return goAway(RPCError(error))
    }
    guard theirs.version >= 1 else {
      return goAway(
        RPCError(.invalidArgument, "PROTOCOL_VIOLATION", "The version of HELLO is at least 1."))
    }
    guard theirs.frameBytesMax == 0 || theirs.frameBytesMax >= 16_384 else {
      return goAway(
        RPCError(.invalidArgument, "PROTOCOL_VIOLATION", "frame_bytes_max is at least 16 KiB."))
    }
    guard theirs.streamWindowBytes <= UInt32(SendWindow.bytesMax) else {
      return goAway(
        RPCError(
          .invalidArgument, "PROTOCOL_VIOLATION", "stream_window_bytes is at most 2^31 - 1."))
    }
    streamsUnchecked = min(limits.streamsMax, limits.abandonedCallsMax)
    if theirs.streamWindowBytes > 0 { peerWindowBytes = Int(theirs.streamWindowBytes) }
    if theirs.frameBytesMax > 0 {
      peerFrameBytesMax = min(peerFrameBytesMax, Int(theirs.frameBytesMax))
    }
    var ours = Hello()
    ours.version = 1
    ours.frameBytesMax = UInt32(limits.frameBytesMax)
    ours.streamWindowBytes = UInt32(limits.streamInboundBytesMax)
    ours.streamsMax = UInt32(limits.streamsMax)
    ours.agent = shard.agent
    write(.hello, stream: 0, ours.encoded)
  }

  /// True where the call is unary and its handler is to be run.
  private func open(_ frame: Frame, _ unaryCall: Call) -> Bool {
    lateBytes = 0
    let stream = frame.header.stream
    let callID = shard.takeCallID()
    var record = shard.statistics.began(bytesIn: frame.data.count)
    do throws(RPCError) {
      let envelope = try RequestEnvelope(
        reading: frame.data, metadataBytesMax: limits.metadataBytesMax)
      guard let route = shard.router.find(envelope.service, envelope.method) else {
        throw shard.router.missing(envelope.service, envelope.method)
      }
      record.route = route.pointee.index
      let opened = try StreamState.opening(route.pointee.name.kind, flags: frame.header.flags)
      if max(running, calls.count) >= streamsUnchecked, let error = try tooManyStreams() {
        goAway(error)
        return false
      }
      let timeout = envelope.timeoutNanoseconds
      guard timeout >= 0 else { throw Deadline.exceeded }
      let deadline = timeout == 0 ? .none : Deadline(nanoseconds: loop.now + UInt64(timeout))
      guard route.pointee.name.kind == .unary else {
        let call = Call()
        call.begin(
          self, stream: stream, callID: callID, state: opened, deadline: deadline, route: route,
          envelope: envelope, record: record)
        call.startStream()
        return false
      }
      unaryCall.begin(
        self, stream: stream, callID: callID, state: opened, deadline: deadline, route: route,
        envelope: envelope, record: record)
      return true
    } catch {
      refuse(stream, error, record, id: callID)
      return false
    }
  }

  /// The handler of a call has suspended.
  func handlerSuspended() {
    running += 1
    loop.pins += 1
  }

  /// From now on frames can reach the call.
  func register(_ call: Call) { calls[call.stream] = call }

  private func data(_ frame: Frame) {
    if let call = calls[frame.header.stream] {
      call.received(frame)
      return
    }
    lateBytes += frame.data.count + FrameHeader.byteCount
    if lateBytes > limits.lateBytesMax {
      goAway(
        RPCError(
          .resourceExhausted, "TOO_MUCH_LATE_DATA", "The streams of this DATA ended long ago."))
    }
  }

  private func cancel(_ stream: UInt32) {
    if let call = calls[stream] { call.cancelled() } else { receivedIdleFrame() }
  }

  // MARK: Answers

  /// Answers a REQUEST that becomes no call.
  private func refuse(
    _ stream: UInt32, _ error: RPCError, _ record: CallRecord, id callID: UInt64? = nil
  ) {
    let callID = callID ?? shard.takeCallID()
    var record = record
    record.bytesOut = respond(stream, error, id: callID)
    accountRefused(record, error, callID)
  }

  /// Sends a RESPONSE with that status; returns the bytes of its data.
  @discardableResult
  func respond(_ stream: UInt32, _ error: RPCError, id callID: UInt64) -> Int {
    var error = error
    error.callID = String(callID)
    var data = ResponseEnvelope.bytes(status: error.statusBytes)
    if data.count > peerFrameBytesMax {
      var short = RPCError(error.code, error.reason, "The error is longer than a frame may be.")
      short.callID = error.callID
      data = ResponseEnvelope.bytes(status: short.statusBytes)
    }
    write(.response, stream: stream, data)
    return data.count
  }

  /// The peer broke the protocol: every call fails, a HELLO peer is told why, and the connection
  /// closes.
  func goAway(_ error: RPCError) {
    reportClosing(error.reason, error.description)
    endCalls(error)
    if state.saidHello { writeGoAway(error) }
    state.close()
    closeGracefully()
  }

  private func writeGoAway(_ error: RPCError) {
    let last = withUnsafeBytes(of: state.lastStream.bigEndian) { [UInt8]($0) }
    write(.goAway, stream: 0, last + error.statusBytes)
  }

  // MARK: Ends

  /// The stream of a call has ended; its handler may still run.
  func streamEnded(_ call: Call) {
    if calls[call.stream] === call { calls[call.stream] = nil }
    closeIfDrained()
  }

  /// The handler of a call has returned.
  func handlerEnded(_ call: Call) {
    forgetRequestID(of: call.callID)
    running -= 1
    loop.pins -= 1
  }

  override func inputEnded() {
    // A client that is gone and one that has only said its end look the same. What was answered
    // goes out; what still runs is cancelled.
    stopReading()
    endCalls(RPCError(.cancelled, "CONNECTION_LOST", "The client closed the connection."))
    state.close()
    closeGracefully()
  }

  override func closed(_ reason: RPCError) {
    if reason.reason != Self.lostReason { reportClosing(reason.reason, reason.description) }
    state.close()
    let open = calls
    calls = [:]
    for call in open.values { call.connectionLost() }
    shard.closed(self)
  }

  /// The server shuts down: streams of answers end, other calls go on, new ones are refused.
  func drain() {
    if state.isDraining { return }
    state.drain()
    if state.saidHello { writeGoAway(ServerState.shuttingDown) }
    for call in calls.values where call.isStreamOfAnswers { call.fail(ServerState.shuttingDown) }
    closeIfDrained()
  }

  /// The drain time is over.
  func endCalls() {
    if case .handshaking = phase { return lost("the server shuts down") }
    endCalls(ServerState.shuttingDown)
    closeGracefully()
  }

  private func endCalls(_ error: RPCError) {
    for call in calls.values { call.fail(error) }
  }

  private func closeIfDrained() {
    guard state.isDraining, calls.isEmpty else { return }
    // Later: requests that are in the same read are refused, not dropped.
    loop.execute { [self] in
      if calls.isEmpty { closeGracefully() }
    }
  }
}
