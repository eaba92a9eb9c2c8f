internal import IPIMSStore
internal import RPCCore

/// Whether the server serves: not once it drains, nor once the store has stopped taking writes.
final class HealthState: Sendable {
  /// How long a change that nobody tells of, the store's, may go unseen by watchers.
  static let storeCheckMilliseconds = 250
  /// How long watchers are given to be told that the server drains.
  static let drainMillisecondsMax = 1_000

  private struct State {
    var isDraining = false
    var nextID = 0
    /// Streams that have not told their callers that the server drains.
    var untold: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private let database: any Database
  private let state = Lock(State())

  init(_ database: any Database) { self.database = database }

  var isServing: Bool { database.isWritable && !state.withLock { $0.isDraining } }

  /// A stream that yields when it is time to look; it ends with its iteration.
  func subscribe() -> (id: Int, wakes: AsyncStream<Void>, waker: AsyncStream<Void>.Continuation) {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextID += 1
      state.untold[state.nextID] = continuation
      return state.nextID
    }
    return (id, stream, continuation)
  }

  /// The stream has told its caller that the server does not serve, or is over.
  func told(_ id: Int) { state.withLock { _ = $0.untold.removeValue(forKey: id) } }

  /// From now on the server does not serve. Returns when all watchers know, or the time is over.
  func drain() async {
    let waiting = state.withLock { state in
      state.isDraining = true
      return Array(state.untold.values)
    }
    for continuation in waiting { continuation.yield() }
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .milliseconds(Self.drainMillisecondsMax))
    while clock.now < end, state.withLock({ !$0.untold.isEmpty }) {
      // Not cancelled half-way: a shutdown goes on.
      try? await Task.sleep(for: .milliseconds(2))
    }
  }
}
