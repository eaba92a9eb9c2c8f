internal import Glibc
internal import RPCCore

/// One call at the server: its stream, its handler and what lies between them. Confined to the
/// connection's loop, but for what `ServerCall` says.
///
/// What changes with every call is not checked at run time for exclusive access: the loop's thread
/// alone comes here, and the checks were a fifth of a unary call.
///
/// The object of a unary call stands for one call after another (see `HandlerTask`); that of a
/// stream for one alone.
final class Call: ServerCall, @unchecked Sendable {
  /// Nil between calls.
  @exclusivity(unchecked)
  private var holder: ServerConnection?
  @exclusivity(unchecked)
  private(set) var stream: UInt32 = 0
  @exclusivity(unchecked)
  private(set) var callID: UInt64 = 0
  @exclusivity(unchecked)
  private(set) var deadline = Deadline.none
  @exclusivity(unchecked)
  private(set) var payload = UnsafeRawBufferPointer(start: nil, count: 0)
  @exclusivity(unchecked)
  private var metadata = Metadata()
  @exclusivity(unchecked)
  private var route: Router.RoutePointer?
  /// What is counted of it.
  @exclusivity(unchecked)
  private(set) var record = CallRecord(startTime: 0, bytesIn: 0)
  @exclusivity(unchecked)
  private var state = StreamState.ended
  /// The connection knows the call: its handler has suspended and not yet come to its end.
  @exclusivity(unchecked)
  private var isRegistered = false
  /// The handler has suspended at least once.
  @exclusivity(unchecked)
  private(set) var hasSuspended = false
  /// How its messages flow; nil for a unary call.
  private var flow: StreamFlow?
  private var task: Task<Void, Never>?
  @exclusivity(unchecked)
  private var handlerRuns = false
  /// The call has begun, and its handler has not been started.
  @exclusivity(unchecked)
  private(set) var isWaiting = false
  private var deadlineTimer: LoopTimer?
  /// A message above the limit: encoded aside, and never sent.
  @exclusivity(unchecked)
  private var tooLong: UnsafeMutableRawPointer?

  deinit { free(tooLong) }

  private var connection: ServerConnection {
    guard let holder else { preconditionFailure("a call without a connection") }
    return holder
  }

  private var kind: MethodKind { method.kind }

  var method: Method {
    guard let route else { preconditionFailure("a call without a method") }
    return route.pointee.method
  }

  var methodName: MethodName {
    guard let route else { preconditionFailure("a call without a method") }
    return route.pointee.name
  }

  var context: RPCContext {
    RPCContext(
      callID: callID, deadline: deadline, metadata: metadata, peer: connection, method: methodName)
  }

  /// Whether frames, deadlines and shutdown may still concern this call.
  var mayBeReached: Bool { state != .ended }

  var isStreamOfAnswers: Bool { kind == .serverStream || kind == .bidirectional }

  // MARK: From the connection

  /// Stands for a new call from here on; its handler is still to be run.
  func begin(
    _ connection: ServerConnection, stream: UInt32, callID: UInt64, state: StreamState,
    deadline: Deadline, route: Router.RoutePointer, envelope: borrowing RequestEnvelope,
    record: CallRecord
  ) {
    if holder !== connection { holder = connection }
    self.stream = stream
    self.callID = callID
    self.state = state
    self.deadline = deadline
    self.route = route
    self.record = record
    payload = envelope.payload
    if !envelope.metadata.isEmpty || !metadata.isEmpty { metadata = envelope.metadata }
    handlerRuns = true
    isWaiting = true
    hasSuspended = false
  }

  /// Lets go of the connection, between two unary calls.
  func rest() { holder = nil }

  /// The handler of a unary call has suspended in this task: from now on frames, deadlines and
  /// shutdown can reach the call.
  func suspended(in task: Task<Void, Never>) {
    guard handlerRuns else { return }
    self.task = task
    register()
  }

  /// Starts the handler of a stream. What it does before its first suspension happens inside.
  func startStream() {
    guard case .stream(let start) = method.handler else {
      preconditionFailure("a unary method has no stream")
    }
    let flow = StreamFlow(
      connection, stream: stream, hasWindows: connection.hasWindows,
      sendWindowBytes: connection.peerWindowBytes, receives: kind != .serverStream
    ) { [unowned self] message in
      fail(RPCError(.resourceExhausted, "STREAM_STALLED", message, retryAfter: .seconds(1)))
    }
    self.flow = flow
    let isMessage = StreamState.payloadIsMessage(kind, payloadBytes: payload.count)
    if isMessage, !flow.deliverPayload(payload) { return threw(BufferBudget.full) }
    if case .halfClosed = state { flow.receivedEnd() }
    let task = start(self)
    guard handlerRuns else { return listen() }
    self.task = task
    register()
  }

  private func register() {
    isRegistered = true
    hasSuspended = true
    connection.shard.statistics.suspended(&record)
    connection.handlerSuspended()
    listen()
  }

  /// From now on frames, the deadline and shutdown reach the call, where it has not ended.
  private func listen() {
    guard state != .ended else { return }
    connection.register(self)
    guard !deadline.isNone else { return }
    deadlineTimer = connection.loop.schedule(at: deadline.nanoseconds) { [self] in
      deadlineTimer = nil
      act(state.received(.deadlinePassed))
    }
  }

  /// DATA of the client.
  func received(_ frame: Frame) {
    record.bytesIn += frame.data.count
    if let flow, !flow.charge(frame) { return fail(ReceiveWindow.overrun) }
    switch state.received(.data(frame.header.flags)) {
    case .deliver:
      deliver(frame)
    case .deliverLast:
      deliver(frame)
      flow?.receivedEnd()
    case .endOfMessages:
      flow?.receivedEnd()
    case .ignore:
      flow?.skipped(frame)
      connection.receivedIdleFrame()
    case let action:
      act(action)
    }
  }

  private func deliver(_ frame: Frame) {
    if let flow, !flow.deliver(frame.data) { fail(BufferBudget.full) }
  }

  /// WINDOW of the client. Throws WINDOW_OVERFLOW.
  func granted(_ count: UInt32) throws(RPCError) {
    let wasDue = try flow?.granted(count) ?? false
    if !wasDue { connection.receivedIdleFrame() }
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
    record.bytesOut += connection.respond(stream, error, id: callID)
    ended(error)
  }

  /// The stream has ended. A handler that still runs is cancelled.
  private func ended(_ error: RPCError?) {
    connection.account(for: self, error)
    if let deadlineTimer { connection.loop.cancel(deadlineTimer) }
    deadlineTimer = nil
    flow?.end(error, keepsMessages: false)
    // A stream may outlast its handler, by the end that it owes.
    guard isRegistered || flow != nil else { return }
    connection.streamEnded(self)
    if handlerRuns { task?.cancel() }
    task = nil
  }

  // MARK: ServerCall

  func takesNext() -> Bool {
    if !isWaiting {
      // A handler that suspended comes back when the frames that followed are long gone.
      guard !hasSuspended, let holder else { return false }
      let before = route
      let hasNext = holder.findsUnary(self) || holder.shard.findsUnary(self)
      guard hasNext, route == before else { return false }
    }
    isWaiting = false
    return true
  }

  var executor: any TaskExecutor { connection.loop }

  var inbound: InboundQueue {
    guard let queue = flow?.queue else {
      preconditionFailure("a method without a stream of requests")
    }
    return queue
  }

  var isOpen: Bool { state != .ended && connection.isWritable }

  func reserveAnswer(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let dataBytes = ResponseEnvelope.byteCount(payloadBytes: byteCount)
    guard dataBytes <= connection.peerFrameBytesMax else { return reserveTooLong(byteCount) }
    record.bytesOut += dataBytes
    let place = connection.out.extend(FrameHeader.byteCount + dataBytes)
    FrameHeader(.response, stream: stream, dataBytes: dataBytes).write(to: place)
    return ResponseEnvelope.write(payloadBytes: byteCount, to: place + FrameHeader.byteCount)
  }

  func returned() {
    connection.loop.assertCurrent()
    if !isRegistered, tooLong == nil, state.answered() {
      handlerRuns = false
      connection.wrote()
      connection.account(for: self, nil)
      return
    }
    guard isStreamOfAnswers, let flow, !flow.canSend else {
      return handlerDone(.handlerReturned)
    }
    // The end is DATA, too: it waits for a window.
    flow.whenOpen = { [unowned self] in act(state.received(.windowOpened)) }
    handlerDone(.handlerReturnedWithoutWindow)
  }

  func threw(_ error: RPCError) {
    connection.loop.assertCurrent()
    // The end of the stream logs the error, unless it came before.
    if state == .ended { connection.reportLate(error, of: self) }
    handlerDone(.handlerThrew(error))
  }

  private func handlerDone(_ event: StreamState.Event) {
    handlerRuns = false
    act(state.received(event))
    guard isRegistered else { return }
    isRegistered = false
    connection.handlerEnded(self)
  }

  var canSendNow: Bool {
    connection.loop.isCurrent && isOpen && connection.hasRoom && flow?.canSend == true
  }

  func reserveMessage(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount <= connection.peerFrameBytesMax else { return reserveTooLong(byteCount) }
    record.bytesOut += byteCount
    let place = connection.out.extend(FrameHeader.byteCount + byteCount)
    FrameHeader(.data, stream: stream, dataBytes: byteCount).write(to: place)
    flow?.sent(dataBytes: byteCount)
    return place + FrameHeader.byteCount
  }

  func sent() throws(RPCError) {
    if let error = takeTooLong() { throw error }
    connection.wrote()
  }

  func send(_ bytes: [UInt8]) async throws(RPCError) {
    guard let flow else { preconditionFailure("a unary call has no stream of answers") }
    try await WaitingSender.send(on: connection.loop, in: flow) { [self] in
      guard isOpen else { return StreamFlow.streamEnded }
      if bytes.count > connection.peerFrameBytesMax { return Self.messageTooLong }
      record.bytesOut += bytes.count
      connection.write(.data, stream: stream, bytes)
      flow.sent(dataBytes: bytes.count)
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
