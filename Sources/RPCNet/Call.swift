internal import Glibc
internal import RPCCore

/// One call at the server: its stream, its handler and what lies between them. Confined to the
/// connection's loop, but for what `ServerCall` says.
final class Call: ServerCall, @unchecked Sendable {
  private let connection: ServerConnection
  let stream: UInt32
  let context: RPCContext
  private var state: StreamState
  private var queue: InboundQueue?
  private var task: Task<Void, Never>?
  private var handlerRuns = true
  private var deadlineTimer: LoopTimer?
  /// Runs while the queue is full.
  private var stallTimer: LoopTimer?
  private var queueIsFull = false
  /// A message above the limit: encoded aside, and never sent.
  private var tooLong: UnsafeMutableRawPointer?

  init(_ connection: ServerConnection, stream: UInt32, state: StreamState, context: RPCContext) {
    self.connection = connection
    self.stream = stream
    self.state = state
    self.context = context
    switch context.method.kind {
    case .unary, .serverStream: break
    case .clientStream, .bidirectional:
      let loop = connection.loop
      queue = InboundQueue(byteCountMax: connection.limits.streamInboundBytesMax) { [weak self] in
        // Weak: a handler may keep its stream for longer than the call lasts.
        if let self { loop.run { self.queueHasRoom() } }
      }
    }
  }

  deinit { free(tooLong) }

  /// Whether frames, deadlines and shutdown may still concern this call.
  var mayBeReached: Bool { state != .ended }

  var isStreamOfAnswers: Bool {
    context.method.kind == .serverStream || context.method.kind == .bidirectional
  }

  // MARK: From the connection

  /// Starts the handler. What it does before its first suspension happens inside.
  func start(_ method: Method, _ payload: UnsafeRawBufferPointer) {
    if let queue {
      let isMessage = StreamState.payloadIsMessage(method.kind, payloadBytes: payload.count)
      if isMessage, !queue.push(payload) { queueBecameFull() }
      if case .halfClosed = state { queue.finish(nil) }
    }
    let task = method.start(self, payload)
    guard handlerRuns else { return }
    self.task = task
    if !context.deadline.isNone, state != .ended {
      deadlineTimer = connection.loop.schedule(at: context.deadline.nanoseconds) { [self] in
        deadlineTimer = nil
        act(state.received(.deadlinePassed))
      }
    }
  }

  /// DATA of the client.
  func received(_ frame: Frame) {
    switch state.received(.data(frame.header.flags)) {
    case .deliver:
      deliver(frame.data)
    case .deliverLast:
      deliver(frame.data)
      queue?.finish(nil)
    case .endOfMessages:
      queue?.finish(nil)
    case let action:
      act(action)
    }
  }

  /// CANCEL of the client.
  func cancelled() { act(state.received(.cancel)) }

  func connectionLost() { act(state.received(.connectionLost)) }

  /// The server gives up on the call, and says so.
  func fail(_ error: RPCError) { act(state.received(.serverEnds(error))) }

  private func act(_ action: StreamState.Action) {
    switch action {
    case .deliver, .deliverLast, .endOfMessages:
      preconditionFailure("only DATA delivers")
    case .answer:
      if let error = takeTooLong() { return respond(error) }
      connection.wrote()
      ended(nil)
    case .endStream:
      connection.write(.data, stream: stream, flags: [.remoteClosed, .noData])
      ended(nil)
    case .fail(let error):
      respond(error)
    case .abandon(let error):
      ended(error)
    case .ignore, .late:
      break
    }
  }

  private func respond(_ error: RPCError) {
    connection.respond(stream, error, id: context.callID)
    ended(error)
  }

  /// The stream has ended. A handler that still runs is cancelled.
  private func ended(_ error: RPCError?) {
    if let deadlineTimer { connection.loop.cancel(deadlineTimer) }
    deadlineTimer = nil
    queue?.finish(error)
    queue?.abandon()
    queueHasRoom()
    connection.endSenders(of: self, error ?? Self.hasEnded)
    connection.streamEnded(self)
    if handlerRuns { task?.cancel() }
    task = nil
  }

  private static let hasEnded = RPCError(.cancelled, "STREAM_ENDED", "The call has ended.")

  // MARK: The inbound queue

  private func deliver(_ bytes: UnsafeRawBufferPointer) {
    guard let queue, !queue.push(bytes) else { return }
    queueBecameFull()
  }

  private func queueBecameFull() {
    guard !queueIsFull else { return }
    queueIsFull = true
    connection.queueIsFull()
    watchQueue(queue?.byteCount ?? 0)
  }

  /// A handler that takes nothing at all while its queue is full holds back the connection.
  private func watchQueue(_ before: Int) {
    let seconds = connection.limits.streamStallSecondsMax
    stallTimer = connection.loop.schedule(seconds: seconds) { [self] in
      stallTimer = nil
      let now = queue?.byteCount ?? 0
      if now < before { return watchQueue(now) }
      fail(
        RPCError(
          .resourceExhausted, "STREAM_STALLED", "The server could not take the stream in time.",
          retryAfter: .seconds(1)))
    }
  }

  private func queueHasRoom() {
    guard queueIsFull, let queue, !queue.isFull else { return }
    queueIsFull = false
    if let stallTimer { connection.loop.cancel(stallTimer) }
    stallTimer = nil
    connection.queueHasRoom()
  }

  // MARK: ServerCall

  var executor: any TaskExecutor { connection.loop }

  var inbound: InboundQueue {
    guard let queue else { preconditionFailure("a method without a stream of requests") }
    return queue
  }

  var isOpen: Bool { state != .ended && connection.isWritable }

  func reserveAnswer(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let dataBytes = ResponseEnvelope.byteCount(payloadBytes: byteCount)
    guard dataBytes <= connection.peerFrameBytesMax else { return reserveTooLong(byteCount) }
    let place = connection.out.extend(FrameHeader.byteCount + dataBytes)
    FrameHeader(.response, stream: stream, dataBytes: dataBytes).write(to: place)
    return ResponseEnvelope.write(payloadBytes: byteCount, to: place + FrameHeader.byteCount)
  }

  func returned() {
    connection.loop.assertCurrent()
    handlerRuns = false
    act(state.received(.handlerReturned))
    connection.handlerEnded()
  }

  func threw(_ error: RPCError) {
    connection.loop.assertCurrent()
    handlerRuns = false
    if error.code == .internal || error.code == .unknown || !error.cause.isEmpty {
      let cause = error.cause.isEmpty ? error.description : error.cause
      connection.report(.handlerFailed, cause, of: self)
    }
    act(state.received(.handlerThrew(error)))
    connection.handlerEnded()
  }

  var canSendNow: Bool { connection.loop.isCurrent && isOpen && connection.hasRoom }

  func reserveMessage(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount <= connection.peerFrameBytesMax else { return reserveTooLong(byteCount) }
    let place = connection.out.extend(FrameHeader.byteCount + byteCount)
    FrameHeader(.data, stream: stream, dataBytes: byteCount).write(to: place)
    return place + FrameHeader.byteCount
  }

  func sent() throws(RPCError) {
    if let error = takeTooLong() { throw error }
    connection.wrote()
  }

  func send(_ bytes: [UInt8]) async throws(RPCError) {
    try await WaitingSender.send(
      on: connection, for: self,
      stalled: { [self] in
        fail(
          RPCError(
            .resourceExhausted, "STREAM_STALLED", "The client did not take the stream in time.",
            retryAfter: .seconds(1)))
      }
    ) { [self] in
      guard isOpen else { return Self.hasEnded }
      if bytes.count > connection.peerFrameBytesMax { return Self.messageTooLong }
      connection.write(.data, stream: stream, bytes)
      return nil
    }
  }

  private static let messageTooLong = RPCError(
    .resourceExhausted, "ANSWER_TOO_LONG", "The answer is longer than a frame may be.")

  private func reserveTooLong(_ byteCount: Int) -> UnsafeMutableRawPointer {
    free(tooLong)
    let memory = malloc(byteCount)!
    tooLong = memory
    return memory
  }

  private func takeTooLong() -> RPCError? {
    guard let memory = tooLong else { return nil }
    free(memory)
    tooLong = nil
    return Self.messageTooLong
  }
}
