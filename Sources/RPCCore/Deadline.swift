internal import Glibc

/// A moment on the monotonic clock past which a call is given up.
public struct Deadline: Sendable, Hashable, Comparable {
  /// Nanoseconds of CLOCK_MONOTONIC; the largest value means that there is none.
  package var nanoseconds: UInt64

  package init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

  public static let none = Deadline(nanoseconds: .max)

  /// That far from now; at once when negative.
  public static func after(_ duration: Duration) -> Deadline {
    let (seconds, attoseconds) = duration.components
    if seconds < 0 || attoseconds < 0 { return Deadline(nanoseconds: 0) }
    // Past three centuries it is no deadline.
    if seconds > 10_000_000_000 { return .none }
    return Deadline(
      nanoseconds: monotonicNanoseconds() + UInt64(seconds) * 1_000_000_000
        + UInt64(attoseconds / 1_000_000_000))
  }

  /// The `timeout_nano` of a REQUEST: 0 is none, negative has passed.
  package static func after(timeoutNanoseconds timeout: Int64) -> Deadline {
    if timeout == 0 { return .none }
    if timeout < 0 { return Deadline(nanoseconds: 0) }
    return Deadline(nanoseconds: monotonicNanoseconds() + UInt64(timeout))
  }

  public var isNone: Bool { nanoseconds == .max }
  public var hasPassed: Bool { !isNone && nanoseconds <= monotonicNanoseconds() }

  /// What is left, at least zero; nil where there is none. It is what a handler gives on as the
  /// time-out of the calls that it makes itself.
  public var remaining: Duration? {
    if isNone { return nil }
    let now = monotonicNanoseconds()
    return nanoseconds <= now ? .zero : .nanoseconds(Int64(clamping: nanoseconds - now))
  }

  public static func < (left: Deadline, right: Deadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// The error of a call whose deadline has passed.
  package static var exceeded: RPCError {
    RPCError(.deadlineExceeded, "DEADLINE_EXCEEDED", "The call took longer than its time-out.")
  }
}

/// CLOCK_MONOTONIC, in nanoseconds.
package func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
