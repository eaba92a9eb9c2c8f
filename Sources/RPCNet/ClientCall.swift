internal import RPCCore

/// One call at the client. Its state belongs to the loop of its connection; what `ClientStream`
/// says may be called on any thread.
final class ClientCall: ClientStream, @unchecked Sendable {
  private typealias Answer = Result<[UInt8], RPCError>

  /// What the task that waits for the one answer shares with the loop.
  private enum Waiting {
    case nobody
    case task(UnsafeContinuation<Answer, Never>)
    case answered(Answer)
  }

  private let connection: ClientConnection
  private let deadline: Deadline
  private let isUnary: Bool
  private let waiting = Lock(Waiting.nobody)
  /// How the call ended, for senders; nil while it has not.
  private var ending: RPCError?
  private var state: ClientStreamState
  private var stream: UInt32 = 0
  /// How its messages flow; nil for a unary call.
  private var flow: StreamFlow?
  private var hasFinished = false
  private var hasEnded = false
  private var deadlineTimer: LoopTimer?

  /// The call was never sent, or never accepted: it may be tried again.
  static let notSent = RPCError(
    .unavailable, notAcceptedReason, "The connection ended before the server accepted the call.",
    retryAfter: .zero)
  static let notAcceptedReason = "NOT_ACCEPTED"
  private static let cancelled = RPCError(.cancelled, "CANCELLED", "The call was cancelled.")

  init(_ connection: ClientConnection, _ kind: MethodKind, deadline: Deadline) {
    self.connection = connection
    self.deadline = deadline
    isUnary = kind == .unary
    state = .open(kind)
    guard kind != .unary else { return }
    // No window until the call has its stream.
    flow = StreamFlow(
      connection, hasWindows: true, sendWindowBytes: 0,
      receives: kind == .serverStream || kind == .bidirectional
    ) { _ in preconditionFailure("a server says HELLO") }
  }

  // MARK: From any thread

  /// Sends the REQUEST, a whole frame but for its stream id.
  func start(request: [UInt8]) {
    connection.loop.run { [self] in
      guard state != .ended else { return }
      connection.start(self, request: request)
    }
  }

  var inbound: InboundQueue {
    guard let queue = flow?.queue else {
      preconditionFailure("a method without a stream of answers")
    }
    return queue
  }

  func answer() async throws(RPCError) -> [UInt8] {
    let answer = await withTaskCancellationHandler {
      await withUnsafeContinuation { (continuation: UnsafeContinuation<Answer, Never>) in
        let known = waiting.withLock { waiting -> Answer? in
          if case .answered(let answer) = waiting { return answer }
          waiting = .task(continuation)
          return nil
        }
        if let known { continuation.resume(returning: known) }
      }
    } onCancel: {
      cancel()
    }
    return try answer.get()
  }

  /// The answer where the call has ended; nil where it has not.
  var knownAnswer: Result<[UInt8], RPCError>? {
    waiting.withLock { waiting in
      if case .answered(let answer) = waiting { return answer }
      return nil
    }
  }

  func send(_ bytes: [UInt8]) async throws(RPCError) {
    guard let flow else { preconditionFailure("a unary call has no stream of requests") }
    try await WaitingSender.send(on: connection.loop, in: flow) { [self] in
      guard state != .ended else { return ending ?? StreamFlow.streamEnded }
      precondition(!hasFinished, "a message after the end of the stream")
      if bytes.count > connection.peerFrameBytesMax { return ClientConnection.tooLong }
      connection.write(.data, stream: stream, bytes)
      flow.sent(dataBytes: bytes.count)
      return nil
    }
  }

  func finishSending() {
    connection.loop.run { [self] in
      guard let flow, state != .ended, !hasFinished else { return }
      hasFinished = true
      // The end is DATA, too.
      if flow.canSend { writeEnd() } else { flow.whenOpen = { [unowned self] in writeEnd() } }
    }
  }

  private func writeEnd() {
    connection.write(.data, stream: stream, flags: [.remoteClosed, .noData])
    flow?.sent(dataBytes: 0)
  }

  func cancel() { giveUp(Self.cancelled) }

  private func giveUp(_ error: RPCError) {
    connection.loop.run { [self] in
      guard state.giveUp() else { return }
      if stream != 0 { connection.write(.cancel, stream: stream, error.statusBytes) }
      ended(error)
    }
  }

  // MARK: On the loop

  /// Waits for a stream, while the server takes no more of them; or starts at once.
  func startClock() {
    guard !deadline.isNone, deadlineTimer == nil else { return }
    deadlineTimer = connection.loop.schedule(at: deadline.nanoseconds) { [self] in
      deadlineTimer = nil
      giveUp(Deadline.exceeded)
    }
  }

  func started(_ stream: UInt32) {
    self.stream = stream
    startClock()
    flow?.started(stream, windowBytes: connection.peerWindowBytes)
  }

  var mayStart: Bool { state != .ended }

  /// WINDOW of the server. Throws WINDOW_OVERFLOW.
  func granted(_ count: UInt32) throws(RPCError) {
    _ = try flow?.granted(count)
  }

  /// HELLO of the server, after the call was started.
  func announced(_ windowBytes: Int) { flow?.announced(windowBytes) }

  func receivedResponse(_ data: UnsafeRawBufferPointer) {
    let envelope: ResponseEnvelope
    do throws(RPCError) {
      envelope = try ResponseEnvelope(reading: data)
    } catch {
      return fail(error)
    }
    let error = envelope.status.map { RPCError(statusBytes: $0) }
    let isOK = error == nil || error?.code == .ok
    switch state.receivedResponse(isOK: isOK) {
    case .answer: ended(nil, [UInt8](envelope.payload))
    case .finish: ended(nil)
    case .fail: ended(error)
    default: break
    }
  }

  func receivedData(_ frame: Frame) {
    if let flow, !flow.charge(frame) { return refuse(ReceiveWindow.overrun) }
    switch state.receivedData(frame.header.flags) {
    case .deliver:
      deliver(frame)
    case .deliverLast:
      deliver(frame)
      ended(nil)
    case .finish:
      ended(nil)
    case .violation(let error):
      refuse(error)
    case .ignore:
      flow?.skipped(frame)
    default:
      break
    }
  }

  /// Fails the call and tells the server.
  private func refuse(_ error: RPCError) {
    connection.write(.cancel, stream: stream, error.statusBytes)
    ended(error)
  }

  private func deliver(_ frame: Frame) {
    if let flow, !flow.deliver(frame.data) { refuse(BufferBudget.full) }
  }

  /// The call fails without a word to the server: it is gone, or never heard of the call.
  func fail(_ error: RPCError) {
    guard state.giveUp() else { return }
    ended(error)
  }

  func ended(_ error: RPCError?, _ payload: [UInt8] = []) {
    guard !hasEnded else { return }
    hasEnded = true
    state = .ended
    ending = error
    if let deadlineTimer { connection.loop.cancel(deadlineTimer) }
    deadlineTimer = nil
    // Messages that wait are still to be taken; they no longer hold back anything.
    flow?.end(error, keepsMessages: true)
    connection.ended(self, stream)
    let answer: Answer = error.map { .failure($0) } ?? .success(payload)
    let task = waiting.withLock { waiting -> UnsafeContinuation<Answer, Never>? in
      switch waiting {
      case .nobody:
        waiting = .answered(answer)
        return nil
      case .task(let continuation):
        waiting = .answered(answer)
        return continuation
      case .answered:
        return nil
      }
    }
    task?.resume(returning: answer)
  }
}
