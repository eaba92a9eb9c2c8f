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
  private var queue: InboundQueue?
  private var queueIsFull = false
  private var hasFinished = false
  private var deadlineTimer: LoopTimer?

  /// The call was never sent, or never accepted: it may be tried again.
  static let notSent = RPCError(
    .unavailable, "CONNECTION_LOST", "The connection was lost before the call was accepted.")
  private static let cancelled = RPCError(.cancelled, "CANCELLED", "The call was cancelled.")
  private static let hasEnded = RPCError(.cancelled, "STREAM_ENDED", "The call has ended.")

  init(_ connection: ClientConnection, _ kind: MethodKind, deadline: Deadline) {
    self.connection = connection
    self.deadline = deadline
    isUnary = kind == .unary
    state = .open(kind)
    guard kind == .serverStream || kind == .bidirectional else { return }
    let loop = connection.loop
    queue = InboundQueue(byteCountMax: connection.limits.streamInboundBytesMax) { [weak self] in
      if let self { loop.run { self.queueHasRoom() } }
    }
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
    guard let queue else { preconditionFailure("a method without a stream of answers") }
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
    try await WaitingSender.send(on: connection, for: self) { [self] in
      guard state != .ended else { return ending ?? Self.hasEnded }
      precondition(!hasFinished, "a message after the end of the stream")
      if bytes.count > connection.peerFrameBytesMax { return ClientConnection.tooLong }
      connection.write(.data, stream: stream, bytes)
      return nil
    }
  }

  func finishSending() {
    connection.loop.run { [self] in
      guard state != .ended, !hasFinished else { return }
      hasFinished = true
      connection.write(.data, stream: stream, flags: [.remoteClosed, .noData])
    }
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

  func started(_ stream: UInt32) {
    self.stream = stream
    guard !deadline.isNone else { return }
    deadlineTimer = connection.loop.schedule(at: deadline.nanoseconds) { [self] in
      deadlineTimer = nil
      giveUp(Deadline.exceeded)
    }
  }

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
    switch state.receivedData(frame.header.flags) {
    case .deliver:
      deliver(frame.data)
    case .deliverLast:
      deliver(frame.data)
      ended(nil)
    case .finish:
      ended(nil)
    case .violation(let error):
      connection.write(.cancel, stream: stream, error.statusBytes)
      ended(error)
    default:
      break
    }
  }

  private func deliver(_ bytes: UnsafeRawBufferPointer) {
    guard let queue, !queue.push(bytes), !queueIsFull else { return }
    queueIsFull = true
    connection.queueIsFull()
  }

  private func queueHasRoom() {
    guard queueIsFull, let queue, !queue.isFull else { return }
    queueIsFull = false
    connection.queueHasRoom()
  }

  /// The call fails without a word to the server: it is gone, or never heard of the call.
  func fail(_ error: RPCError) {
    guard state.giveUp() else { return }
    ended(error)
  }

  func ended(_ error: RPCError?, _ payload: [UInt8] = []) {
    state = .ended
    ending = error
    if let deadlineTimer { connection.loop.cancel(deadlineTimer) }
    deadlineTimer = nil
    queue?.finish(error)
    // Messages that wait are still to be taken; they no longer hold back the connection.
    if queueIsFull {
      queueIsFull = false
      connection.queueHasRoom()
    }
    connection.endSenders(of: self, error ?? Self.hasEnded)
    connection.ended(stream)
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
