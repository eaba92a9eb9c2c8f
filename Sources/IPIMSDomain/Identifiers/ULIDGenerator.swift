/// Makes ULIDs that only grow, whatever the clock does.
///
/// Within one millisecond, and while the clock stands behind an earlier reading, the next one is
/// the last one plus 1. One generator serves one writer; two generators may interleave.
public struct ULIDGenerator: Sendable {
  private var last = ULID(bits: 0)

  public init() {}

  /// Continues after `last`, for example the greatest one in store.
  public init(after last: ULID) {
    self.last = last
  }

  /// Makes the next one at `instant`, taking 80 bits of two draws of `random` when the millisecond is new.
  public mutating func next(at instant: Instant, random: () -> UInt64) -> ULID {
    let milliseconds = min(max(instant.millisecondsSince1970, 0), (1 << 48) - 1)
    if milliseconds > last.milliseconds {
      let high = UInt128(UInt16(truncatingIfNeeded: random()))
      last = ULID(bits: UInt128(milliseconds) << 80 | high << 64 | UInt128(random()))
    } else {
      last = ULID(bits: last.bits &+ 1)
    }
    return last
  }
}
