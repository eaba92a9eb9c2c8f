import IPIMSDomain
import Testing

/// What share of written forms finds its mark, kind by kind, on forms that Fixtures/marks.py made
/// without knowledge of the search.
@Suite struct MarkRecallTests {
  struct Recall {
    var forms = 0
    var found = 0
    var first = 0
    var missed: [String] = []
  }

  /// Kinds that do not find all. Whoever makes the search better raises them.
  static let foundMin = ["in Korean": 0.94]
  /// Where another mark may be as near: Fucci is Gucci, or Fendi's; a Korean form and a Korean name
  /// romanised find those who own it in that script before others.
  static let firstMin = [
    "one slip": 0.96, "one slip, capitals": 0.98, "romanised": 0.83, "in Korean": 0,
  ]

  static func index(_ rows: [[String]]) -> MarkIndex {
    var index = MarkIndex()
    for mark in Set(rows.map { $0[0] }) { index.set([mark], for: mark) }
    return index
  }

  @Test func findsMarksAsTheyAreWritten() throws {
    let rows = try Fixture.rows("marks.tsv")
    let index = Self.index(rows)
    var recalls: [String: Recall] = [:]
    for row in rows {
      let (mark, form, kind) = (row[0], row[1], row[2])
      let isWithin = kind.hasPrefix("within")
      let found = isWithin ? index.find(in: form, limit: 20) : index.search(form, limit: 20)
      let rank = found.firstIndex { $0.id == mark }
      recalls[kind, default: Recall()].forms += 1
      if rank == nil { recalls[kind]?.missed.append(form) }
      recalls[kind]?.found += rank == nil ? 0 : 1
      recalls[kind]?.first += rank == 0 ? 1 : 0
    }
    #expect(recalls.count >= 30)
    for (kind, recall) in recalls {
      let (found, first) = (Double(recall.found), Double(recall.first))
      let forms = Double(recall.forms)
      #expect(recall.forms > 5)
      #expect(found / forms >= Self.foundMin[kind] ?? 1, "\(kind): \(recall.missed)")
      #expect(first / forms >= Self.firstMin[kind] ?? 1, "\(kind): not first")
    }
  }

  /// Of 1,500 descriptions with common words in them, one is a mark misspelt: CHANNEL.
  @Test func findsNothingInCleanDescriptions() throws {
    let index = Self.index(try Fixture.rows("marks.tsv"))
    let texts = try Fixture.rows("clean.tsv").map { $0[0] }
    #expect(texts.count > 1_000)
    let found = texts.flatMap { index.find(in: $0, limit: 1) }
    #expect(found.count <= 1, "\(found.map(\.explanation))")
  }
}
