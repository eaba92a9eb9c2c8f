import IPIMSDomain
import Testing

@Suite struct MarkTextTests {
  @Test(arguments: [
    ("LOUIS VUITTON", "louisvuitton"), ("Louis-Vuitton®", "louisvuitton"),
    ("ＬＯＵＩＳ　ＶＵＩＴＴＯＮ", "louisvuitton"), ("Hermès", "hermes"), ("HERME\u{300}S", "hermes"),
    ("삼성 전자", "삼성전자"), ("\u{1109}\u{1161}\u{11B7}\u{1109}\u{1165}\u{11BC}", "삼성"),
    ("나이키", "나이키"), ("\u{FFA1}\u{FFC2}", "ㄱㅏ"), ("ﾅ", "ﾅ"), ("7-ELEVEN", "7eleven"),
    ("7－Ｅｌｅｖｅｎ", "7eleven"), ("Ñandú", "nandu"), ("ΝΙΚΗ", "νικη"), ("", ""),
  ])
  func folds(_ text: String, _ folded: String) {
    #expect(MarkText.folded(text) == folded)
    #expect(Array(MarkText.folded(text).unicodeScalars) == Array(folded.unicodeScalars))
    #expect(MarkText.folded(folded) == folded)
  }

  @Test func signsAloneStayApart() {
    #expect(MarkText.folded("★") == "★")
    #expect(MarkText.folded("★") != MarkText.folded("✓"))
  }

  @Test func marksThatDifferStayApart() {
    #expect(MarkText.folded("삼성") != MarkText.folded("삼섬"))
    #expect(MarkText.folded("NIKE") != MarkText.folded("NIKEE"))
  }

  @Test func survivesAnyText() {
    var random = SeededGenerator(state: 7)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<8 {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
          text.append(scalar)
        }
      }
      let folded = MarkText.folded(String(text))
      #expect(MarkText.folded(folded) == folded)
    }
  }
}
