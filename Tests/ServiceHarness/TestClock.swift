public import IPIMSDomain
internal import RPCCore

/// A wall clock that stands until it is moved.
public final class TestClock: Sendable {
  private let time: Lock<Instant>

  /// Where nothing else is asked for: 2026-11-24, 10:00 in Seoul.
  public static let usualStart = Instant(secondsSince1970: 1_795_482_000)

  init(at start: Instant) { time = Lock(start) }

  public var now: Instant { time.withLock { $0 } }

  public func advance(seconds: Int64) {
    time.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
