internal import CLinux
internal import Glibc
internal import RPCCore

/// A socket, with or without TLS, as frames: what server and client have in common.
///
/// Confined to its loop: every member but those that say otherwise is used on the loop's thread
/// alone, which is why it may call itself Sendable. What changes with every call is not checked at
/// run time for exclusive access: the checks were a fifth of a unary call.
class Connection: EventHandler, Flushable, @unchecked Sendable {
  enum Phase {
    /// TLS is being agreed on; → .open, .closed.
    case handshaking
    /// Frames go both ways; → .closing, .closed.
    case open
    /// Our last bytes go out, and input is thrown away; → .discarding, .closed.
    case closing
    /// We have said our end and wait for the peer's, lest a reset eat our last answer; → .closed.
    case discarding(bytes: Int)
    /// Final.
    case closed
  }

  /// Why input waits.
  struct Pauses: OptionSet {
    let rawValue: UInt8
    /// A stream's inbound queue is full.
    static let inbound = Pauses(rawValue: 1)
    /// Too much output waits.
    static let outbound = Pauses(rawValue: 2)
  }

  let loop: EventLoop
  let limits: Limits
  private let fd: Int32
  let tls: TLSSession?
  @exclusivity(unchecked)
  private var decoder: FrameDecoder
  /// What was read in this turn and not yet acted upon.
  @exclusivity(unchecked)
  private var input = UnsafeRawBufferPointer(start: nil, count: 0)
  /// What is to be sent. Answers are encoded straight into it.
  @exclusivity(unchecked)
  var out = ByteBuffer()
  @exclusivity(unchecked)
  private(set) var phase: Phase
  @exclusivity(unchecked)
  private(set) var pauses: Pauses = []
  @exclusivity(unchecked)
  private var isDirty = false
  private var watched: UInt32 = 0
  private var wantsWrite = false
  /// When output last moved, in nanoseconds of the loop's clock.
  private(set) var lastProgress: UInt64 = 0
  /// Bytes of output that went out in all.
  private var sentBytes = 0
  /// When input last came.
  private(set) var lastHeard: UInt64 = 0
  /// When the frame began that is not yet whole; 0 where there is none.
  @exclusivity(unchecked)
  private(set) var frameBegan: UInt64 = 0
  /// Frames that wait until the output has room, while others are still read.
  var held: FrameDecoder
  /// Whether frames are to wait there, or still do.
  @exclusivity(unchecked)
  var isHolding = false
  /// What all connections hold together, and how much of it is reported as ours.
  let buffers: BufferBudget
  var reportedBytes = 0
  /// Bytes that wait in the queues of streams.
  var queuedBytes = 0
  private var stallTimer: LoopTimer?
  private var closeTimer: LoopTimer?
  /// Those that wait for room in `out`.
  var senders: [WaitingSender] = []
  /// Streams whose inbound queue is full.
  var fullQueues = 0

  init(
    loop: EventLoop, fd: Int32, tls: TLSSession?, limits: Limits, buffers: BufferBudget
  ) {
    self.buffers = buffers
    self.loop = loop
    self.fd = fd
    self.tls = tls
    self.limits = limits
    decoder = FrameDecoder(frameBytesMax: limits.frameBytesMax)
    held = FrameDecoder(frameBytesMax: limits.frameBytesMax)
    phase = tls == nil ? .open : .handshaking
  }

  // MARK: What server and client do differently

  /// The connection carries frames from now on.
  func opened() {}
  func received(_ frame: Frame) { preconditionFailure("a connection is of a server or a client") }
  func receivedTooLong(_ header: FrameHeader) {}
  /// The peer has said its end. What is left to say can still be said.
  func inputEnded() { lost("the peer closed the connection") }
  /// The peer went past a limit: the connection is to close, and the peer to be told, if it can be.
  func violated(_ error: RPCError) { lost(error.description) }
  /// More output waits than `outboundBytesMax`.
  func outputIsFull() { pause(.outbound) }
  /// While the output is full: whether the frame waits for room there.
  func mustWait(_ header: FrameHeader) -> Bool { false }
  /// Looks at the clocks that need no precision; called every `Limits.checkSeconds` or so.
  func check() { checkFrame() }
  /// The connection is gone, for whatever reason.
  func closed(_ reason: RPCError) {}

  // MARK: Start

  /// Starts to read. Once.
  func start() {
    loop.assertCurrent()
    loop.pins += 1
    watched = UInt32(CLINUX_IN)
    loop.add(fd, self, events: watched)
    if case .open = phase {
      opened()
    } else {
      startCloseTimer(
        seconds: limits.handshakeSecondsMax, "HANDSHAKE_TOO_SLOW",
        "The TLS handshake took longer than handshakeSecondsMax.")
      handshake()
    }
  }

  /// Closes the connection at that time, unless `stopCloseTimer` comes first.
  func startCloseTimer(seconds: Double, _ reason: String, _ message: String) {
    stopCloseTimer()
    closeTimer = loop.schedule(seconds: seconds) { [unowned self] in
      closeTimer = nil
      close(RPCError(.unavailable, reason, message))
    }
  }

  func stopCloseTimer() {
    if let closeTimer { loop.cancel(closeTimer) }
    closeTimer = nil
  }

  // MARK: Events

  func ready(_ events: UInt32) {
    if case .handshaking = phase {
      handshake()
      return
    }
    if events & UInt32(CLINUX_OUT) != 0 { flush() }
    let gone = UInt32(CLINUX_HUP | CLINUX_ERR)
    if events & UInt32(CLINUX_IN) != 0 {
      read()
    } else if events & gone != 0 {
      lost("the connection was reset")
    }
  }

  private func handshake() {
    guard let tls else { preconditionFailure("a handshake without TLS") }
    switch tls.handshake() {
    case .done:
      stopCloseTimer()
      phase = .open
      watch(write: false)
      opened()
      flush()
      read()
    case .wouldBlock(let wantsWrite):
      watch(write: wantsWrite)
    case .untrusted(let reason): lost(reason, "CERTIFICATE_NOT_TRUSTED")
    case .ended:
      lost("the peer left during the TLS handshake")
    case .failed(let reason):
      lost("the TLS handshake failed: \(reason)")
    }
  }

  // MARK: Input

  /// Reads what fits into the loop's room; the socket tells again when there is more.
  private func read() {
    // First: making room takes in what was read, which may end or pause this very connection.
    let room = loop.room()
    switch phase {
    case .open: if !pauses.isEmpty || inputHasEnded { return }
    case .closing, .discarding: break
    case .handshaking, .closed: return
    }
    let count = receive(room)
    guard count > 0 else { return }
    lastHeard = loop.now
    arrived(UnsafeRawBufferPointer(rebasing: room[..<count]))
    // What OpenSSL holds decrypted, the socket does not tell of.
    if count == room.count, tls != nil { loop.execute { [self] in read() } }
  }

  /// Fills the room. 0 says that nothing came, and what it means has been done.
  private func receive(_ room: UnsafeMutableRawBufferPointer) -> Int {
    if let tls, case .open = phase {
      switch tls.read(into: room) {
      case .done(let count): return count
      case .wouldBlock: return 0
      case .ended: endOfInput()
      case .failed(let reason): lost(reason)
      case .untrusted(let reason): lost(reason, "CERTIFICATE_NOT_TRUSTED")
      }
      return 0
    }
    let count = recv(fd, room.baseAddress, room.count, 0)
    if count > 0 { return count }
    if count == 0 {
      endOfInput()
    } else if errno == EINTR {
      return receive(room)
    } else if errno != EAGAIN {
      lost(String(cString: strerror(errno)))
    }
    return 0
  }

  private func endOfInput() {
    switch phase {
    case .open:
      // Nothing more comes; an end that stays readable must not wake the loop for ever.
      stopReading()
      // What a pause kept, and what this turn has read, comes before the end.
      arrived(UnsafeRawBufferPointer(start: nil, count: 0))
      loop.execute { [self] in endWhenTaken() }
    case .handshaking, .closing, .discarding: lost("the peer closed the connection")
    case .closed: break
    }
  }

  /// The peer has said its end: acts upon it, unless a pause keeps input that came before.
  private func endWhenTaken() {
    guard case .open = phase, pauses.isEmpty else { return }
    inputEnded()
  }

  /// Something was read; or nothing, and what was kept is to be gone on with.
  func arrived(_ bytes: UnsafeRawBufferPointer) {
    begin(bytes)
    while let frame = nextFrame() { received(frame) }
    end()
  }

  /// From here on `nextFrame` gives the frames of these bytes.
  final func begin(_ bytes: UnsafeRawBufferPointer) { input = bytes }

  /// `nextFrame` has given all there was.
  final func end() {
    input = UnsafeRawBufferPointer(start: nil, count: 0)
    reportBuffers()
  }

  /// The next whole frame of what was read; its data lives until the next one is asked for. Nil
  /// where none is whole, where the peer is paused, and where the connection ends.
  final func nextFrame() -> Frame? {
    guard case .open = phase else {
      discard(input.count)
      input = UnsafeRawBufferPointer(start: nil, count: 0)
      return nil
    }
    if out.count > limits.outboundBytesMax { outputIsFull() }
    if isHolding, let frame = nextHeld() { return frame }
    while pauses.isEmpty {
      switch decoder.next(&input) {
      case .frame(let frame):
        frameBegan = 0
        if isHolding, mustWait(frame.header) {
          hold(frame)
          continue
        }
        return frame
      case .needsMore:
        if decoder.keptBytes == 0 {
          frameBegan = 0
        } else if frameBegan == 0 {
          frameBegan = loop.now
        }
        return nil
      case .tooLong(let header):
        receivedTooLong(header)
        discard(input.count)
        input = UnsafeRawBufferPointer(start: nil, count: 0)
        return nil
      }
    }
    decoder.keep(input)
    frameBegan = 0
    input = UnsafeRawBufferPointer(start: nil, count: 0)
    return nil
  }

  private func discard(_ count: Int) {
    guard case .discarding(let sofar) = phase else { return }
    phase = .discarding(bytes: sofar + count)
    if sofar + count > limits.tooLongDiscardBytesMax { lost("the peer went on after the end") }
  }

  // MARK: Pauses

  func pause(_ reason: Pauses) {
    pauses.insert(reason)
    watch(write: wantsWrite)
  }

  func resume(_ reason: Pauses) {
    guard pauses.contains(reason) else { return }
    pauses.remove(reason)
    guard pauses.isEmpty else { return }
    watch(write: wantsWrite)
    // Later: the caller may be a handler, in the middle of a frame.
    loop.execute { [self] in
      guard case .open = phase, pauses.isEmpty else { return }
      arrived(UnsafeRawBufferPointer(start: nil, count: 0))
      // After what was kept has been taken in, or an end that is read drops it.
      loop.execute { [self] in
        if inputHasEnded { endWhenTaken() } else { read() }
      }
    }
  }

  private func watch(write: Bool) {
    wantsWrite = write
    guard watched != 0 else { return }
    var events: UInt32 = 0
    switch phase {
    case .closed: return
    case .open: if pauses.isEmpty, !inputHasEnded { events |= UInt32(CLINUX_IN) }
    case .closing: if !inputHasEnded { events |= UInt32(CLINUX_IN) }
    case .handshaking, .discarding: events |= UInt32(CLINUX_IN)
    }
    if write { events |= UInt32(CLINUX_OUT) }
    // HUP and ERR come unasked; this bit marks a descriptor that asks for nothing else.
    events |= UInt32(CLINUX_ERR)
    if events != watched {
      watched = events
      loop.change(fd, events: events)
    }
  }

  /// Whether the peer has said its end.
  private(set) var inputHasEnded = false

  // MARK: Output

  /// Sends at the end of the turn what has been written into `out`.
  func wrote() {
    if isDirty { return }
    isDirty = true
    loop.flushLater(self)
  }

  /// Writes a whole frame.
  func write(
    _ type: FrameType, stream: UInt32, flags: FrameFlags = [], _ data: [UInt8] = []
  ) {
    guard isWritable else { return }
    let header = FrameHeader(type, stream: stream, flags: flags, dataBytes: data.count)
    header.write(to: out.extend(FrameHeader.byteCount))
    out.append(data)
    wrote()
  }

  /// Whether what is written now still goes out.
  var isWritable: Bool {
    if case .open = phase { return true }
    return false
  }

  func flush() {
    isDirty = false
    switch phase {
    case .open, .closing: break
    case .handshaking, .discarding, .closed: return
    }
    while !out.isEmpty {
      let (sent, wantsWrite) = transmit()
      if sent > 0 {
        out.removeFirst(sent)
        sentBytes += sent
        lastProgress = loop.now
        continue
      }
      // A write that failed has closed the connection.
      if case .closed = phase { return }
      watch(write: wantsWrite)
      startStallTimer()
      reportBuffers()
      return makeProgress()
    }
    if wantsWrite { watch(write: false) }
    if reportedBytes != 0 { reportBuffers() }
    if case .closing = phase { return sayEnd() }
    makeProgress()
  }

  /// Hands output to the socket. 0 says that it has no room, or that the connection is gone.
  private func transmit() -> (sent: Int, wantsWrite: Bool) {
    if let tls {
      switch tls.write(out.readable) {
      case .done(let count): return (count, false)
      case .wouldBlock(let wantsWrite): return (0, wantsWrite)
      case .ended: lost("the peer closed the connection")
      case .failed(let reason): lost(reason)
      case .untrusted(let reason): lost(reason, "CERTIFICATE_NOT_TRUSTED")
      }
      return (0, false)
    }
    let bytes = out.readable
    let count = send(fd, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    if count > 0 { return (count, false) }
    if errno == EINTR { return transmit() }
    if errno != EAGAIN { lost(String(cString: strerror(errno))) }
    return (0, true)
  }

  /// A peer that takes nothing, or byte by byte, holds our memory.
  private func startStallTimer() {
    if stallTimer != nil { return }
    let seconds = limits.connectionStallSecondsMax
    let sentBefore = sentBytes
    let due = min(out.count, Int(Double(limits.outboundBytesPerSecondMin) * seconds))
    stallTimer = loop.schedule(seconds: seconds) { [unowned self] in
      stallTimer = nil
      if out.isEmpty { return }
      // What waited then has gone out, or as much of it as has to.
      if sentBytes - sentBefore >= max(1, due) { return startStallTimer() }
      close(
        RPCError(
          .unavailable, "OUTPUT_TOO_SLOW", "The connection was lost: the peer takes too little."))
    }
  }

  /// Bytes of input and output that wait here.
  var heldBytes: Int { out.count + decoder.keptBytes + held.keptBytes + queuedBytes }

  // MARK: End

  /// Sends what is written, says our end, waits for the peer's end within limits, and closes.
  func closeGracefully() {
    guard case .open = phase else { return }
    phase = .closing
    pauses = []
    stopCloseTimer()
    watch(write: wantsWrite)
    wrote()
  }

  private func sayEnd() {
    if inputHasEnded { return lost("the peer closed the connection") }
    tls?.sayEnd()
    shutdown(fd, Int32(SHUT_WR))
    phase = .discarding(bytes: 0)
    watch(write: false)
    startCloseTimer(
      seconds: limits.discardSecondsMax, Self.lostReason, "The peer did not close the connection.")
  }

  /// Marks that the peer says nothing more, and goes on sending.
  func stopReading() {
    inputHasEnded = true
    watch(write: wantsWrite)
  }

  static let lostReason = "CONNECTION_LOST"

  func lost(_ reason: String, _ code: String = lostReason) {
    close(RPCError(.unavailable, code, "The connection was lost: \(reason)."))
  }

  private func close(_ reason: RPCError) {
    if case .closed = phase { return }
    loop.assertCurrent()
    phase = .closed
    stopCloseTimer()
    if let stallTimer { loop.cancel(stallTimer) }
    stallTimer = nil
    loop.remove(fd)
    Glibc.close(fd)
    out.clear()
    forgetBuffers()
    let waiting = senders
    senders = []
    for sender in waiting {
      sender.stopTimer(loop)
      sender.resume(reason)
    }
    closed(reason)
    loop.pins -= 1
  }

  deinit {
    if case .closed = phase { return }
    // Never started.
    if watched == 0 { Glibc.close(fd) }
  }
}
