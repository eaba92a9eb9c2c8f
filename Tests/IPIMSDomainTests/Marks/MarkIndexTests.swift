import Testing

@testable import IPIMSDomain

@Suite struct MarkIndexTests {
  static let index: MarkIndex = {
    var index = MarkIndex()
    for mark in [
      "GUCCI", "NIKE", "LOUIS VUITTON", "LG", "나이키", "TOMMY", "Levi's", "501", "콱콱이",
    ] {
      index.set([mark], for: mark)
    }
    return index
  }()

  @Test(arguments: [
    ("GUCCI", "GUCCI", "the same letters"), ("gucci®", "GUCCI", "the same letters"),
    ("G U C C l", "GUCCI", "spaced or joined otherwise; l taken for I"),
    ("ΝΙΚΕ", "NIKE", "Ν taken for N; Ι taken for I; Κ taken for K; Ε taken for E"),
    ("νικε", "NIKE", "Ν taken for N; Ι taken for I; Κ taken for K; Ε taken for E"),
    ("ＮＩＫＥ", "NIKE", "the same letters"), ("Gucc|", "GUCCI", "| taken for I"),
    ("5O1", "501", "O taken for 0"), ("tornmy", "TOMMY", "rn taken for M"),
    ("levis", "Levi's", "the same letters"), ("guci", "GUCCI", "C doubled or not"),
    ("gcuci", "GUCCI", "cu swapped"), ("gucxi", "GUCCI", "x in place of C"),
    ("vuiton", "LOUIS VUITTON", "a part of the mark, VUITTON; T doubled or not"),
    ("구찌", "GUCCI", "sounds alike"), ("naiki", "나이키", "sounds alike"),
    ("ㅋㅗㅏㄱ콱ㅇㅣ", "콱콱이", "the same letters"), ("나익키", "나이키", "ㄱ added"),
    ("a gucci bag", "GUCCI", "the same letters"),
  ])
  func explains(_ text: String, _ mark: String, _ why: String) throws {
    let best = try #require(Self.index.search(text, limit: 5).first)
    #expect(best.mark == mark)
    #expect(best.explanation.hasSuffix("for “\(mark)”: \(why)"), "\(best.explanation)")
  }

  @Test(arguments: [
    "", "   ", "★", "bike", "guitar", "I G", "1g", "lag", "ski", "ne", "S0L", "tom",
    "\u{301}\u{302}",
    "나무", "루이",
  ])
  func doesNotFind(_ text: String) {
    #expect(Self.index.find(in: text, limit: 5) == [])
  }

  @Test func aDescriptionNamesWhatItReadAsAMark() {
    let found = Self.index.find(in: "20 pcs handbags g.u.c.c.i, black, LG phone", limit: 5)
    #expect(found.map(\.mark) == ["LG", "GUCCI"])
    #expect(found.map(\.written) == ["LG", "g.u.c.c.i"])
    #expect(found[0].score == 1 && found[1].score < 1 && found[1].score > MarkIndex.findScoreMin)
    // Letters spelled out are one word: its parts are none.
    #expect(Self.index.find(in: "B U L G A R I", limit: 5) == [])
    // The whole mark must stand there.
    #expect(Self.index.find(in: "saint louis map", limit: 5) == [])
    #expect(Self.index.search("louis", limit: 5).map(\.mark) == ["LOUIS VUITTON"])
  }

  @Test func theNearerRanksFirst() {
    var index = MarkIndex()
    for mark in ["MARSO", "MARCO", "MARCOS", "Marco Polo"] { index.set([mark], for: mark) }
    #expect(
      index.search("marco", limit: 9).map(\.mark) == ["MARCO", "MARCOS", "Marco Polo", "MARSO"])
    #expect(index.search("marco", limit: 2).count == 2)
    #expect(index.search("marco", limit: 9, scoreMin: 0.99).map(\.mark) == ["MARCO"])
  }

  @Test func anOwnersBestMarkStandsForIt() {
    var index = MarkIndex()
    index.set(["구찌", "GUCCI", "GUCCI"], for: "one")
    let found = index.search("구찌", limit: 5)
    #expect(found.map(\.mark) == ["구찌"])
    index.set(["★", ""], for: "one")
    #expect(index.count == 0 && index.keys == 0)
  }

  @Test func aCopyStaysAsItWas() {
    var index = Self.index
    let before = index
    index.set(["PRADA"], for: "GUCCI")
    index.remove("NIKE")
    index.remove("NIKE")
    #expect(index.search("gucci", limit: 5) == [] && index.find(in: "nike", limit: 5) == [])
    #expect(index.search("prada", limit: 5).map(\.id) == ["GUCCI"])
    #expect(before.search("gucci", limit: 5).map(\.id) == ["GUCCI"])
    #expect(before.count == 9 && index.count == 8)
  }

  /// However it came to hold its marks, it answers as one that was given them at once.
  @Test func forgetsWhatIsReplaced() {
    var random = SeededGenerator(state: 3)
    var index = MarkIndex()
    var marks: [String: [String]] = [:]
    let letters = Array("gucins1 구찌ㅣ")
    func text() -> String {
      String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          letters.randomElement(using: &random)!
        })
    }
    for _ in 0..<600 {
      let id = "\(Int.random(in: 0..<40, using: &random))"
      marks[id] = Bool.random(using: &random) ? [text(), text()] : nil
      index.set(marks[id] ?? [], for: id)
    }
    var fresh = MarkIndex()
    for (id, texts) in marks { fresh.set(texts, for: id) }
    #expect(index.count == fresh.count && index.keys == fresh.keys && index.count > 5)
    for _ in 0..<40 {
      let query = text()
      #expect(index.search(query, limit: 50) == fresh.search(query, limit: 50), "\(query)")
    }
    for id in marks.keys { index.remove(id) }
    #expect(index.keys == 0)
  }

  @Test func whateverIsWrittenIsBounded() {
    var index = MarkIndex()
    let words = (0..<40).map { "abcdefghijklmnopqrstuvwxyz\($0)rnvvcl" }
    index.set([words.joined(separator: " ")], for: "long")
    #expect(index.keys <= MarkIndex.keysMax && index.keys > 100)
    #expect(index.search(words.joined(separator: " "), limit: 1).count == 1)
    index.set((0..<1_000).map { "mark\($0)" }, for: "many")
    #expect(index.keys <= MarkIndex.keysMax * (MarkIndex.marksMax + 1))
    for text in [
      String(repeating: "a ", count: 20_000), String(repeating: "\u{301}", count: 9_999),
    ] {
      #expect(index.find(in: text, limit: 1) == [])
    }
  }

  @Test func survivesAnyText() {
    var random = SeededGenerator(state: 7)
    for _ in 0..<300 {
      let scalars = (0..<8).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      var index = MarkIndex()
      index.set([text], for: "it")
      #expect(index.search(text, limit: 1).map(\.score) == (index.count == 0 ? [] : [1]), "\(text)")
    }
  }
}
