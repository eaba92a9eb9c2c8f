/// The messages of one stream between the connection that reads them and the task that takes
/// them, as bytes; bounded, in that what was taken is told to the connection, which grants its peer
/// a window for it or stops reading while the queue is full.
///
/// Any thread may take; one task at a time.
@usableFromInline
package final class InboundQueue: Sendable {
  fileprivate typealias Waiter = UnsafeContinuation<Void, Never>

  fileprivate struct State {
    var messages: [[UInt8]?] = []
    /// Place of the next message; those before are gone.
    var head = 0
    var byteCount = 0
    /// Taken, and not yet told to the connection.
    var takenBytes = 0
    var isFull = false
    /// How it ends, after the messages: nil in the middle is the plain end.
    var ending: RPCError??
    var waiter: Waiter?
    var isAbandoned = false
  }

  private let state = Lock(State())
  private let byteCountMax: Int
  private let hasRoom: @Sendable () -> Void
  /// What is told of at once, so that small messages do not cost a word each.
  private let stepBytes: Int
  private static let stepBytesMax = 16_384

  /// `hasRoom` is called, on the taker's thread, when a queue that was full is half empty, and
  /// whenever `takeTakenBytes` has grown by a step.
  package init(byteCountMax: Int, hasRoom: @escaping @Sendable () -> Void) {
    self.byteCountMax = byteCountMax
    stepBytes = max(1, min(Self.stepBytesMax, byteCountMax / 2))
    self.hasRoom = hasRoom
  }

  /// Adds a message. False when the queue is now full: stop reading until it has room.
  package func push(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let message = [UInt8](bytes)
    let (waiter, isFull) = state.withLock { state -> (Waiter?, Bool) in
      guard state.ending == nil, !state.isAbandoned else { return (nil, false) }
      state.messages.append(message)
      // The frame's header counts, or empty messages would be free.
      state.byteCount += message.count + FrameHeader.byteCount
      if state.byteCount >= byteCountMax { state.isFull = true }
      defer { state.waiter = nil }
      return (state.waiter, state.isFull)
    }
    waiter?.resume()
    return !isFull
  }

  /// Ends the queue. With an error, messages that wait are dropped: the call has failed.
  package func finish(_ error: RPCError?) {
    let (waiter, makesRoom) = state.withLock { state -> (Waiter?, Bool) in
      guard state.ending == nil else { return (nil, false) }
      state.ending = .some(error)
      let wasFull = state.isFull
      if error != nil { state.clear() }
      defer { state.waiter = nil }
      return (state.waiter, wasFull && !state.isFull)
    }
    waiter?.resume()
    if makesRoom { hasRoom() }
  }

  /// Nobody takes any more: what waits and what comes is dropped.
  package func abandon() {
    let makesRoom = state.withLock { state -> Bool in
      let wasFull = state.isFull
      state.isAbandoned = true
      state.clear()
      return wasFull
    }
    if makesRoom { hasRoom() }
  }

  /// Bytes of messages that wait, their headers included.
  package var byteCount: Int { state.withLock { $0.byteCount } }

  /// What was taken since the last call of this, headers included.
  package func takeTakenBytes() -> Int {
    state.withLock { state in
      defer { state.takenBytes = 0 }
      return state.takenBytes
    }
  }

  package var isFull: Bool { state.withLock { $0.isFull } }

  fileprivate enum Taken {
    case message([UInt8], makesRoom: Bool)
    case ended(RPCError?)
    case nothing
  }

  /// The next message; nil at the end. Throws how the call failed, or CANCELLED.
  package func next() async throws(RPCError) -> [UInt8]? {
    while true {
      switch state.withLock({ $0.take(below: byteCountMax / 2, stepBytes) }) {
      case .message(let bytes, let makesRoom):
        if makesRoom { hasRoom() }
        return bytes
      case .ended(let error?):
        throw error
      case .ended(nil):
        return nil
      case .nothing:
        if Task.isCancelled {
          throw RPCError(.cancelled, "CANCELLED", "The task that waited was cancelled.")
        }
        await wait()
      }
    }
  }

  private func wait() async {
    await withTaskCancellationHandler {
      await withUnsafeContinuation { (continuation: Waiter) in
        let mustWait = state.withLock { state -> Bool in
          guard state.isEmpty, state.ending == nil, !Task.isCancelled else { return false }
          precondition(state.waiter == nil, "two tasks take from one stream")
          state.waiter = continuation
          return true
        }
        if !mustWait { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        defer { state.waiter = nil }
        return state.waiter
      }
      waiter?.resume()
    }
  }
}

extension InboundQueue.State {
  fileprivate var isEmpty: Bool { head == messages.count }

  fileprivate mutating func clear() {
    messages = []
    head = 0
    byteCount = 0
    isFull = false
  }

  fileprivate mutating func take(below mark: Int, _ step: Int) -> InboundQueue.Taken {
    guard head < messages.count, let message = messages[head] else {
      if let ending { return .ended(ending) }
      return .nothing
    }
    messages[head] = nil
    head += 1
    if head == messages.count {
      messages.removeAll(keepingCapacity: true)
      head = 0
    } else if head >= 64, head * 2 >= messages.count {
      messages.removeFirst(head)
      head = 0
    }
    let cost = message.count + FrameHeader.byteCount
    byteCount -= cost
    let stepBefore = takenBytes / step
    takenBytes += cost
    var makesRoom = takenBytes / step > stepBefore
    if isFull, byteCount <= mark {
      isFull = false
      makesRoom = true
    }
    return .message(message, makesRoom: makesRoom)
  }
}
