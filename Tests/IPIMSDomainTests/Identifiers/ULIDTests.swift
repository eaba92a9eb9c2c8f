import IPIMSDomain
import Testing

/// Draws the same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ULIDTests {
  @Test func writesAndReadsTheSpecificationsExample() throws {
    let id = try ULID(parsing: "01arz3ndektsv4rrffq69g5fav")
    #expect(id.text == "01arz3ndektsv4rrffq69g5fav")
    #expect(id.milliseconds == 1_469_922_850_259)
    #expect(ULID(bits: .max).text == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
    #expect(try ULID(parsing: "7zzzzzzzzzzzzzzzzzzzzzzzzz").bits == .max)
  }

  @Test(arguments: [
    "", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "01arz3ndektsv4rrffq69g5fa",
    "01arz3ndektsv4rrffq69g5favv", "01arz3ndektsv4rrffq69g5fai", "01arz3ndektsv4rrffq69g5fau",
    "01arz3ndektsv4rrffq69g5faé",
  ])
  func refuses(_ text: String) {
    #expect(throws: FormatError.self) { try ULID(parsing: text) }
  }

  @Test func growsWhateverTheClockDoes() {
    var random = SeededGenerator(state: 1)
    var generator = ULIDGenerator()
    var last = ULID(bits: 0)
    for milliseconds in [5, 5, 5, 6, 4, 4, 7, 1_800_000_000_000, 0, -5] as [Int64] {
      let id = generator.next(at: Instant(millisecondsSince1970: milliseconds)) { random.next() }
      #expect(id > last)
      #expect(id.text > last.text)
      last = id
    }
    #expect(last.milliseconds == 1_800_000_000_000)
  }

  @Test func drawsAllRandomBitsAnewEachMillisecond() {
    var random = SeededGenerator(state: 2)
    var generator = ULIDGenerator()
    var union: UInt128 = 0
    for milliseconds in 1...64 as ClosedRange<Int64> {
      union |=
        generator.next(at: Instant(millisecondsSince1970: milliseconds)) { random.next() }.bits
    }
    let random80 = UInt128.max >> 48
    #expect(union & random80 == random80)
  }

  @Test func carriesIntoTheTimeWhenRandomBitsRunOut() throws {
    var random = SeededGenerator(state: 3)
    let full = ULID(bits: 9 << 80 | (1 << 80 - 1))
    var generator = ULIDGenerator(after: full)
    let next = generator.next(at: Instant(millisecondsSince1970: 9)) { random.next() }
    #expect(next > full)
    #expect(next.milliseconds == 10)
  }
}
