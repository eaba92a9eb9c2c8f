internal import IPIMSClient

/// The server's side of a call in the same process.
// Unchecked: the payload is written before anyone else sees it.
final class LocalCall: ServerCall, @unchecked Sendable {
  let context: RPCContext
  let payload: UnsafeRawBufferPointer
  /// The client's messages.
  let inbound = InboundQueue(byteCountMax: .max) {}
  /// The server's.
  let answers = InboundQueue(byteCountMax: .max) {}

  private struct State {
    var task: Task<Void, Never>?
    /// The one answer: filled in by the time the handler has returned.
    var answer: UnsafeMutableRawBufferPointer?
    var isTaken = false
  }

  private let state = Lock(State())

  init(context: RPCContext, request: [UInt8]) {
    self.context = context
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: request.count, alignment: 8)
    memory.copyBytes(from: request)
    payload = UnsafeRawBufferPointer(memory)
  }

  deinit {
    payload.deallocate()
    state.withLock { $0.answer?.deallocate() }
  }

  func run(_ method: Method) {
    let task: Task<Void, Never>?
    switch method.handler {
    case .unary(let body):
      task = Task.immediate(executorPreference: executor) { await body(UnaryCalls(self)) }
    case .stream(let start): task = start(self)
    }
    state.withLock { $0.task = task }
  }

  func cancel() {
    let task = state.withLock { $0.task }
    task?.cancel()
    inbound.finish(RPCError(.cancelled, "CANCELLED", "The call was cancelled."))
  }

  var executor: any TaskExecutor { globalConcurrentExecutor }
  var isOpen: Bool { true }

  func takesNext() -> Bool {
    state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
  }

  func reserveAnswer(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 8)
    state.withLock { $0.answer = memory }
    return memory.baseAddress!
  }

  func returned() {
    state.withLock { state in
      if let answer = state.answer { _ = answers.push(UnsafeRawBufferPointer(answer)) }
    }
    answers.finish(nil)
  }

  func threw(_ error: RPCError) {
    // Through the status, as the wire has it: what is not sent is not seen.
    answers.finish(RPCError(error.status))
  }

  var canSendNow: Bool { false }

  func reserveMessage(_ byteCount: Int) -> UnsafeMutableRawPointer {
    preconditionFailure("never with canSendNow false")
  }

  func sent() throws(RPCError) {}

  func send(_ bytes: [UInt8]) async throws(RPCError) {
    if Task.isCancelled { throw .unforeseen(CancellationError()) }
    bytes.withUnsafeBytes { _ = answers.push($0) }
  }
}
