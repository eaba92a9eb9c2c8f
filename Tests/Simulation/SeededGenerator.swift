/// SplitMix64: the same seed gives the same month again, but for the ids that the server makes.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One of its own for each case, so that cases may take turns in any order.
  init(seed: UInt64, case index: Int) {
    state = seed
    for _ in 0...(index % 7) { _ = next() }
    state ^= UInt64(truncatingIfNeeded: index) &* 0xD134_2543_DE82_EF95
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element {
    guard let element = elements.randomElement(using: &self) else {
      preconditionFailure("there is nothing to pick from")
    }
    return element
  }

  /// So many hours, in seconds.
  mutating func hours(_ range: ClosedRange<Double>) -> Int64 {
    Int64(Double.random(in: range, using: &self) * 3_600)
  }

  mutating func days(_ range: ClosedRange<Double>) -> Int64 { hours(range) * 24 }
}
