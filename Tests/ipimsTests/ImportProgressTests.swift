import Testing

@testable import ipims

/// The line that shows how far an import has come.
struct ImportProgressTests {
  private static let rows = "50000 rows, 2500 a second"

  @Test func theBarIsAsLongAsThereIsRoom() {
    let wide = ImportProgress.line("rows.jsonl", percent: 50, Self.rows, columns: 120)
    let halves = String(repeating: "█", count: 15) + String(repeating: "░", count: 15)
    #expect(wide == "rows.jsonl \(halves) 50 %: 50000 rows, 2500 a second")
    for label in ["rows.jsonl", "등록부.jsonl", "a-register-of-rights-from-elsewhere.jsonl"] {
      for columns in 20...120 {
        let line = ImportProgress.line(label, percent: 50, Self.rows, columns: columns)
        // One column stays free: a cursor behind the last would begin a new line.
        let width = line.unicodeScalars.reduce(0) { $0 + ((0xAC00...0xD7A3) ~= $1.value ? 2 : 1) }
        #expect(width < columns, "\(line)")
      }
    }
  }

  @Test func aNarrowTerminalShowsWhatIsDone() {
    #expect(
      ImportProgress.line("rows.jsonl", percent: 50, Self.rows, columns: 40)
        == "50 %: 50000 rows, 2500 a second")
  }
}
