/// Rows for people and for programs.
enum Table {
  private static let columns = [
    "work", "unit", "ours", "peer", "theirs", "ratio", "floor", "goal", "past_floor", "met",
  ]

  /// Columns side by side; a bound of a ratio has a ×, one of our own figure has none.
  static func text(_ rows: [Row]) -> String {
    let lines = [columns] + rows.map(cells)
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      var text = ""
      for (cell, width) in zip(line, widths) {
        text += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  private static func cells(_ row: Row) -> [String] {
    [
      row.work, row.unit, number(row.ours), row.peer ?? "–", row.theirs.map(number) ?? "–",
      row.ratio.map(number) ?? "–", bound(row.floor), bound(row.goal), answer(row.isPastFloor),
      answer(row.isMet),
    ]
  }

  /// An array of objects with the same names, one object a line.
  static func json(_ rows: [Row]) -> String {
    let objects = rows.map { row in
      let values: [String] = [
        quoted(row.work), quoted(row.unit), number(row.ours), row.peer.map(quoted) ?? null,
        row.theirs.map(number) ?? null, row.ratio.map(number) ?? null,
        limit(row.floor), limit(row.goal), truth(row.isPastFloor), truth(row.isMet),
      ]
      let members = zip(columns, values).map { "\"\($0)\": \($1)" }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  private static let null = "null"

  private static func limit(_ bound: Row.Bound?) -> String {
    bound.map { number($0.value) } ?? null
  }

  private static func truth(_ value: Bool?) -> String { value.map { String($0) } ?? null }

  /// Whole above 1,000; else with three decimals.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return null }
    if value >= 1_000 { return String(Int(value.rounded())) }
    let thousandths = Int((value * 1_000).rounded())
    let decimals = String(thousandths % 1_000)
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
  }

  private static func bound(_ bound: Row.Bound?) -> String {
    switch bound {
    case .ratioAtLeast(let value): "≥ \(number(value)) ×"
    case .ratioAtMost(let value): "≤ \(number(value)) ×"
    case .oursAtMost(let value): "≤ \(number(value))"
    case nil: "–"
    }
  }

  private static func answer(_ value: Bool?) -> String {
    value.map { $0 ? "yes" : "no" } ?? "–"
  }

  /// Our own names, which hold no control characters.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
