public import IPIMSDomain
internal import RPCCore

/// A wall clock that stands until it is moved.
public final class TestClock: Sendable {
  private let time: Lock<Instant>

  /// 2026-11-24, 10:00 in Seoul.
  init() { time = Lock(Instant(secondsSince1970: 1_795_482_000)) }

  public var now: Instant { time.withLock { $0 } }

  public func advance(seconds: Int64) {
    time.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
