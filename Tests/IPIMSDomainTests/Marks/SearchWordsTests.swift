import IPIMSDomain
import Testing

/// Words as they are found, however they are written.
struct SearchWordsTests {
  @Test(arguments: [
    ("Riveted letters.", ["riveted", "letters"]),
    ("ＮＩＫＥ nike Níke", ["nike"]),
    ("나이키, 가짜-신발", ["나이키", "가짜", "신발"]),
    ("lot AA-999999", ["lot", "aa", "999999"]),
    ("Cafe\u{301}", ["cafe"]),
    ("— ! \u{0}", []),
    ("", []),
  ])
  func words(_ text: String, _ words: [String]) {
    #expect(SearchWords.of(text, max: 100) == words)
  }

  @Test func bounds() {
    #expect(SearchWords.of("a b c d", max: 2) == ["a", "b"])
    let long = String(repeating: "x", count: 1_000)
    #expect(SearchWords.of(long, max: 1) == [String(repeating: "x", count: 64)])
  }
}
