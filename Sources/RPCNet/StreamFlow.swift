internal import RPCCore

/// How the messages of one streaming call flow, both ways: what waits for its taker, and how much
/// either side may still send. Unary calls have none. Confined to the loop of its connection.
///
/// Between HELLO peers a stream has windows, and a stalled one holds back nothing but itself. From
/// a plain peer, reading pauses while a queue is full.
final class StreamFlow: @unchecked Sendable {
  private let connection: Connection
  let hasWindows: Bool
  private(set) var stream: UInt32
  /// The messages of the peer, where it sends any.
  private(set) var queue: InboundQueue?
  private var receiveWindow: ReceiveWindow
  private var sendWindow: SendWindow
  /// DATA that was sent and that the peer may answer with a WINDOW each.
  private var windowsDue = 0
  /// Senders that wait for a window.
  private var senders: [WaitingSender] = []
  /// Bytes that the connection counts for the queue.
  private var countedBytes = 0
  private var queueIsFull = false
  private var hasEnded = false
  /// Runs while the queue of a plain peer is full.
  private var stallTimer: LoopTimer?
  /// Fails the call, for a reason: a plain peer's stream that stalls holds back the others.
  private let stalled: (String) -> Void
  /// The window has opened, and no sender waits for it.
  var whenOpen: (() -> Void)?

  /// A flow of a client's call has no window until `started`.
  init(
    _ connection: Connection, stream: UInt32 = 0, hasWindows: Bool, sendWindowBytes: Int,
    receives: Bool, stalled: @escaping (String) -> Void
  ) {
    self.connection = connection
    self.stream = stream
    self.hasWindows = hasWindows
    self.stalled = stalled
    receiveWindow = ReceiveWindow(windowBytes: connection.limits.streamInboundBytesMax)
    sendWindow = SendWindow(bytes: sendWindowBytes)
    guard receives else { return }
    let loop = connection.loop
    queue = InboundQueue(byteCountMax: connection.limits.streamInboundBytesMax) { [weak self] in
      // Weak: a taker may keep its stream for longer than the call lasts.
      if let self { loop.run { self.tookMessages() } }
    }
  }

  // MARK: From the peer

  /// DATA of the peer, whether or not there is a message in it. False where its window was used up.
  func charge(_ frame: Frame) -> Bool {
    guard hasWindows else { return true }
    let isBareEnd = frame.header.flags.isSuperset(of: [.remoteClosed, .noData])
    // An end without a message holds nothing.
    return receiveWindow.received(dataBytes: frame.data.count) || isBareEnd
  }

  /// The payload of a REQUEST, as the first message. False where all buffers are full.
  func deliverPayload(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if queue != nil { receiveWindow.receivedFree(dataBytes: bytes.count) }
    return deliver(bytes)
  }

  /// A message for the taker. False where all buffers are full.
  func deliver(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let queue, !hasEnded else { return true }
    let cost = SendWindow.cost(dataBytes: bytes.count)
    if connection.buffers.isFull, cost > BufferBudget.stepBytes { return false }
    countedBytes += cost
    connection.queuedBytes += cost
    if !queue.push(bytes), !hasWindows { queueBecameFull() }
    return true
  }

  /// DATA without a message: taken by nobody, so granted again at once.
  func skipped(_ frame: Frame) { grant(SendWindow.cost(dataBytes: frame.data.count)) }

  private func tookMessages() {
    guard let queue, !hasEnded else { return }
    let taken = queue.takeTakenBytes()
    countedBytes -= taken
    connection.queuedBytes -= taken
    grant(taken)
    if queueIsFull, !queue.isFull { queueHasRoom() }
  }

  private func grant(_ bytes: Int) {
    guard hasWindows, let grant = receiveWindow.taken(bytes) else { return }
    connection.write(.window, stream: stream, withUnsafeBytes(of: grant.bigEndian) { [UInt8]($0) })
  }

  // MARK: To the peer

  /// Whether a message may be written now.
  var canSend: Bool { !hasWindows || (sendWindow.isOpen && senders.isEmpty) }

  /// A DATA frame was written.
  func sent(dataBytes: Int) {
    guard hasWindows else { return }
    sendWindow.sent(dataBytes: dataBytes)
    windowsDue += 1
  }

  /// The client's call has its stream.
  func started(_ stream: UInt32, windowBytes: Int) {
    self.stream = stream
    sendWindow = SendWindow(bytes: windowBytes)
    opened()
  }

  /// The server's HELLO came after the stream had begun.
  func announced(_ windowBytes: Int) {
    sendWindow.announced(windowBytes)
    opened()
  }

  /// A WINDOW of the peer. False where it asked for nothing: no DATA was sent for it. Throws
  /// WINDOW_OVERFLOW.
  func granted(_ count: UInt32) throws(RPCError) -> Bool {
    try sendWindow.granted(count)
    opened()
    guard windowsDue > 0, count > 0 else { return false }
    windowsDue -= 1
    return true
  }

  private func opened() {
    while sendWindow.isOpen, !senders.isEmpty {
      connection.enqueue(senders.removeFirst())
    }
    guard canSend, let whenOpen else { return }
    self.whenOpen = nil
    whenOpen()
  }

  /// Lets the sender write as soon as the stream has a window and the connection has room.
  func enqueue(_ sender: WaitingSender) {
    if sender.isCancelled { return sender.resume(WaitingSender.cancelled) }
    if hasEnded || canSend { return connection.enqueue(sender) }
    senders.append(sender)
  }

  /// The task of a sender was cancelled.
  func cancel(_ sender: WaitingSender) {
    sender.isCancelled = true
    if let index = senders.firstIndex(where: { $0 === sender }) {
      senders.remove(at: index)
      sender.resume(WaitingSender.cancelled)
    } else {
      connection.cancel(sender)
    }
  }

  /// Nothing at all went out for a time while a sender waited for room.
  func outputStalled() { stalled("The client did not take the stream in time.") }

  // MARK: The end

  /// The peer sends no more.
  func receivedEnd() { queue?.finish(nil) }

  /// The stream has ended. With `keepsMessages` those that wait may still be taken.
  func end(_ error: RPCError?, keepsMessages: Bool) {
    guard !hasEnded else { return }
    hasEnded = true
    whenOpen = nil
    queue?.finish(error)
    if !keepsMessages { queue?.abandon() }
    connection.queuedBytes -= countedBytes
    countedBytes = 0
    if queueIsFull { queueHasRoom() }
    let ending = error ?? Self.streamEnded
    let waiting = senders
    senders = []
    for sender in waiting { sender.resume(ending) }
    connection.endSenders(of: self, ending)
  }

  static let streamEnded = RPCError(.cancelled, "STREAM_ENDED", "The call has ended.")

  // MARK: Plain peers

  private func queueBecameFull() {
    guard !queueIsFull else { return }
    queueIsFull = true
    connection.queueIsFull()
    watchQueue(queue?.byteCount ?? 0)
  }

  /// A handler that takes nothing at all while its queue is full holds back the connection.
  private func watchQueue(_ before: Int) {
    let seconds = connection.limits.streamStallSecondsMax
    stallTimer = connection.loop.schedule(seconds: seconds) { [weak self] in
      guard let self else { return }
      stallTimer = nil
      let now = queue?.byteCount ?? 0
      if now < before { return watchQueue(now) }
      stalled("The server could not take the stream in time.")
    }
  }

  private func queueHasRoom() {
    queueIsFull = false
    if let stallTimer { connection.loop.cancel(stallTimer) }
    stallTimer = nil
    connection.queueHasRoom()
  }
}
