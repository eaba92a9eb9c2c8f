import IPIMSDomain
import Testing

/// Lot numbers beside the format that they should have.
struct LotPatternTests {
  @Test(arguments: [
    ("AA-999999", "KR-260101", true), ("AA-999999", "kr-260101", true),
    ("AA-999999", "KR-26010", false), ("AA-999999", "KR-2601011", false),
    ("AA-999999", "K1-260101", false), ("AA-999999", "KR 260101", false),
    ("\\A99", "A12", true), ("\\A99", "B12", false), ("\\\\9", "\\1", true),
    ("??", "Z9", true), ("??", "Z-", false), ("x9", "X1", true), ("9", "", false),
    ("9", "１", false),
  ])
  func matches(_ pattern: String, _ lot: String, _ matches: Bool) throws {
    #expect(try LotPattern(parsing: pattern).matches(lot) == matches)
  }

  @Test(arguments: ["", " A", "A ", "A\\", "가9", String(repeating: "9", count: 65)])
  func refused(_ pattern: String) {
    #expect(!LotPattern.accepts(pattern))
  }
}
