/// The expected table, `Fixtures/views.txt`: see there.
struct ViewTable {
  struct Row {
    /// Counted from 1.
    var line: Int
    var path: String
    /// By column.
    var cells: [String: String]
  }

  private(set) var columns: [String] = []
  private(set) var rows: [Row] = []

  init() throws {
    for (number, line) in try Fixture.text("views.txt").enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if first == "columns" {
        columns = Array(words.dropFirst())
      } else if words.count > columns.count {
        rows.append(
          Row(
            line: number + 1, path: first,
            cells: Dictionary(uniqueKeysWithValues: zip(columns, words.dropFirst()))))
      } else {
        throw AccessTable.SyntaxError(description: "views.txt:\(number + 1) is no row")
      }
    }
  }

  /// The row that covers a path: the one with the longest part of it.
  func row(of path: String) -> Row? {
    rows.filter { path == $0.path || path.hasPrefix($0.path + ".") }
      .max { $0.path.count < $1.path.count }
  }

  /// Whether a cell says that a field has a value; `asked` where personal data are asked for.
  static func isSet(_ cell: String, regime: String, isAsked: Bool) -> Bool? {
    switch cell {
    case "yes": true
    case "no": false
    case "asked": isAsked
    default:
      cell.split(separator: ",").allSatisfy({ ["KR", "EU", "US"].contains($0) })
        ? cell.contains(regime) : nil
    }
  }
}
