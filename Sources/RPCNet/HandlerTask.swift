internal import RPCCore

/// A task that runs the handlers of unary calls, one after another: making a task for each would
/// cost more than most of them do.
///
/// It is given a REQUEST, runs its handler, and goes on with the frames that follow until there
/// are none; then it rests. A handler that suspends keeps its task, and another takes over what
/// follows. A task that was cancelled with its call ends with it. Confined to the loop.
final class HandlerTask: @unchecked Sendable {
  private let shard: ServerShard
  private let call = Call()
  private var task: Task<Void, Never>?
  private var wakeUp: UnsafeContinuation<Void, Never>?
  /// What to begin with after resting; nil ends the task.
  private var first: (connection: ServerConnection, frame: Frame)?

  init(_ shard: ServerShard) { self.shard = shard }

  /// Returns when the frames are used up, or when a handler has suspended.
  func run(_ connection: ServerConnection, _ frame: Frame) {
    first = (connection, frame)
    if let wakeUp {
      self.wakeUp = nil
      shard.loop.runNow { wakeUp.resume() }
    } else {
      // Unstructured: it serves whatever connection comes. The shard ends it.
      task = Task.immediate(executorPreference: shard.loop) { await self.runUntilEnded() }
    }
    if wakeUp == nil, let task { call.suspended(in: task) }
  }

  /// Ends a task that rests.
  func end() {
    wakeUp?.resume()
    wakeUp = nil
  }

  private func runUntilEnded() async {
    while let (connection, frame) = takeFirst() {
      await run(on: connection, frame)
      call.rest()
      if Task.isCancelled || !shard.rests(self) { break }
      await withUnsafeContinuation { wakeUp = $0 }
    }
    task = nil
  }

  private func takeFirst() -> (connection: ServerConnection, frame: Frame)? {
    defer { first = nil }
    return first
  }

  private func run(on connection: ServerConnection, _ frame: Frame) async {
    var hasCall = connection.receivedRequest(frame, call) || connection.findsUnary(call)
    while hasCall {
      guard case .unary(let handler) = call.method.handler else {
        preconditionFailure("a stream has a task of its own")
      }
      await handler(UnaryCalls(call))
      hasCall = call.isWaiting
    }
  }
}
