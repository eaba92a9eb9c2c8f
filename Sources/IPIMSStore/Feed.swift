public import IPIMSDomain

/// Wakes streams: those of a firm when it is asked something, those that watch cases when one has
/// changed, those opened with a token when that is revoked. It carries no data: whoever wakes reads
/// the database. Transactions wake by ``Transaction/wake(_:)``, once they are durable.
public final class Feed: Sendable {
  private struct State {
    var nextID = 0
    /// Streams by what they wait for: an organization's or a token's name.
    var subscriptions: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
  }

  private let state = Lock(State())

  init() {}

  /// Wakes what waits for `topic`.
  public func wake(_ topic: String) {
    let waiting = state.withLock { Array($0.subscriptions[topic, default: [:]].values) }
    for continuation in waiting { continuation.yield() }
  }

  /// A stream that yields after each wake of one of the topics; several wakes may become one. It
  /// ends with its iteration.
  public func subscribe(to topics: [String]) -> (wakes: AsyncStream<Void>, waker: Waker) {
    let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextID += 1
      for topic in topics { state.subscriptions[topic, default: [:]][state.nextID] = continuation }
      return state.nextID
    }
    continuation.onTermination = { [state] _ in
      state.withLock { state in
        for topic in topics {
          state.subscriptions[topic]?[id] = nil
          if state.subscriptions[topic]?.isEmpty == true { state.subscriptions[topic] = nil }
        }
      }
    }
    return (stream, Waker(continuation: continuation))
  }

  /// Streams that wait now.
  public var subscriptionCount: Int {
    state.withLock { Set($0.subscriptions.values.flatMap(\.keys)).count }
  }

  /// Wakes one stream alone.
  public struct Waker: Sendable {
    /// The wall clock may be set forward while this sleeps.
    public static let sleepMillisecondsMax: Int64 = 60_000

    fileprivate let continuation: AsyncStream<Void>.Continuation

    /// Wakes once the clock shows a time, such as a token's end; nil is never. Sleeps go by another
    /// clock, which may run ahead, so it looks again until the time has come. Ends when its task is
    /// cancelled.
    public func wake(at time: Instant?, by clock: @Sendable () -> Instant) async {
      guard let time else { return }
      do {
        while case let now = clock(), now < time {
          let milliseconds = time.millisecondsSince1970 - now.millisecondsSince1970
          try await Task.sleep(for: .milliseconds(min(milliseconds + 1, Self.sleepMillisecondsMax)))
        }
        continuation.yield()
      } catch {
        // The stream has ended before the time: there is nobody to wake.
      }
    }
  }
}
