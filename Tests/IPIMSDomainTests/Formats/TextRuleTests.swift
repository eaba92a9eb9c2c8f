import IPIMSDomain
import Testing

@Suite struct TextRuleTests {
  static let line = TextRule(charactersMax: 10)
  static let lines = TextRule(charactersMax: 10, required: false, multiline: true)

  func accepts(_ rule: TextRule, _ text: String) -> Bool {
    do { return try rule.check(text) == text } catch { return false }
  }

  @Test(arguments: ["a", "가나다라마바사아자차", "a b", "é", "😀"])
  func acceptsOneLine(_ text: String) {
    #expect(accepts(Self.line, text))
  }

  @Test(arguments: [
    "", " ", "\u{3000}", "a\nb", "a\tb", "\u{0}", "a\u{0}", "a\u{7F}", "a\u{85}", "a\u{2028}b",
    "12345678901",
  ])
  func refusesOnOneLine(_ text: String) {
    #expect(!accepts(Self.line, text))
  }

  @Test(arguments: ["", "a\nb", "a\r\nb", "a\tb", "\n"])
  func acceptsSeveralLines(_ text: String) {
    #expect(accepts(Self.lines, text))
  }

  @Test(arguments: ["a\rb", "a\r", "a\r\r\n", "\u{0}", "a\u{1B}[31m", "a\u{9B}", "12345678901"])
  func refusesInSeveralLines(_ text: String) {
    #expect(!accepts(Self.lines, text))
  }

  @Test func limitsBytesApart() {
    let rule = TextRule(charactersMax: 10, bytesMax: 5)
    #expect(accepts(rule, "12345"))
    #expect(!accepts(rule, "가나"))
    let error = #expect(throws: FormatError.self) { try rule.check("가나") }
    #expect(error?.description == "text of 1 to 10 characters and 5 bytes, on one line")
  }
}
