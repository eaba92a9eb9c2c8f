/// How many frames of a kind that does no work a peer may send: so many a second, of which one
/// second's worth may come at once. No I/O.
package struct FrameBudget: Sendable, Hashable {
  private let perSecondMax: Double
  private var left: Double
  /// Nanoseconds of the loop's clock.
  private var lastRefill: UInt64

  package init(perSecondMax: Int, now: UInt64) {
    self.perSecondMax = Double(perSecondMax)
    left = Double(perSecondMax)
    lastRefill = now
  }

  /// One more frame. False where it is one too many.
  package mutating func spend(now: UInt64) -> Bool {
    if left < 1, now > lastRefill {
      left = min(perSecondMax, left + Double(now - lastRefill) * 1e-9 * perSecondMax)
      lastRefill = now
    }
    guard left >= 1 else { return false }
    left -= 1
    return true
  }
}
