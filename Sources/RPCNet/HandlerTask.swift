internal import RPCCore

/// A task that runs the handlers of unary calls, one after another: making a task for each would
/// cost more than most of them do.
///
/// It is run when its call has begun, and goes on with the calls that follow in what was read
/// until there are none; then it rests. A handler that suspends keeps its task, and another takes
/// over what follows. A task that was cancelled with its call ends with it. Confined to the loop.
final class HandlerTask: @unchecked Sendable {
  let call = Call()
  private let shard: ServerShard
  private var task: Task<Void, Never>?
  private var wakeUp: UnsafeContinuation<Void, Never>?
  private var hasEnded = false

  init(_ shard: ServerShard) { self.shard = shard }

  /// Runs the handler of the call. Returns when all that was read is taken in, or when a handler
  /// has suspended.
  func run() {
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
    hasEnded = true
    wakeUp?.resume()
    wakeUp = nil
  }

  private func runUntilEnded() async {
    while !hasEnded {
      while call.isWaiting {
        guard case .unary(let handler) = call.method.handler else {
          preconditionFailure("a stream has a task of its own")
        }
        await handler(UnaryCalls(call))
      }
      call.rest()
      if Task.isCancelled || !shard.rests(self) { break }
      await withUnsafeContinuation { wakeUp = $0 }
    }
    task = nil
  }
}
