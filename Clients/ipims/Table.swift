internal import IPIMSClient

/// JSON for people: a list of things as columns, one thing as lines of name and value.
enum Table {
  private static let cellCharactersMax = 40
  private static let columnsMax = 8

  static func text(of json: JSON) -> String {
    guard case .object(let members) = json else { return json.text }
    if let list = members.first(where: { isList($0) && members.count <= 2 }),
      members.allSatisfy({ $0.name == list.name || $0.name == "nextPageToken" }),
      case .array(let rows) = list.value
    {
      let more = json["nextPageToken"].map { "\nmore: --page-token \(plain($0))" } ?? ""
      return columns(of: rows) + more
    }
    var lines: [(String, String)] = []
    flatten(json, "", &lines)
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value
    }.joined(separator: "\n")
  }

  private static func isList(_ member: JSON.Member) -> Bool {
    guard case .array(let elements) = member.value, case .object? = elements.first else {
      return false
    }
    return true
  }

  private static func columns(of rows: [JSON]) -> String {
    let rows = rows.map { single(of: $0) }
    var names: [String] = []
    for row in rows { for cell in row where !names.contains(cell.name) { names.append(cell.name) } }
    names = Array(names.prefix(columnsMax))
    let cells = rows.map { row in
      names.map { name in row.first { $0.name == name }.map { short(plain($0.value)) } ?? "" }
    }
    let widths = names.indices.map { column in
      max(names[column].count, cells.map { $0[column].count }.max() ?? 0)
    }
    return ([names] + cells).map { row in
      row.indices.map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }
        .joined(separator: "  ").trimmingTrailingSpaces
    }.joined(separator: "\n")
  }

  /// What is single in a row, also in the messages inside it: `clock.kind`.
  private static func single(of row: JSON, inside path: String = "") -> [JSON.Member] {
    guard case .object(let members) = row else { return [] }
    return members.flatMap { member -> [JSON.Member] in
      let name = path.isEmpty ? member.name : "\(path).\(member.name)"
      if case .object = member.value { return single(of: member.value, inside: name) }
      return isScalar(member.value) ? [.init(name, member.value)] : []
    }
  }

  private static func isScalar(_ json: JSON) -> Bool {
    switch json {
    case .object, .array: false
    default: true
    }
  }

  private static func plain(_ json: JSON) -> String {
    if case .string(let text) = json { return text.replacing("\n", with: " ") }
    return json.text
  }

  private static func short(_ text: String) -> String {
    text.count <= cellCharactersMax ? text : text.prefix(cellCharactersMax - 1) + "…"
  }

  private static func flatten(_ json: JSON, _ path: String, _ lines: inout [(String, String)]) {
    switch json {
    case .object(let members):
      for member in members {
        flatten(member.value, path.isEmpty ? member.name : "\(path).\(member.name)", &lines)
      }
    case .array(let elements) where elements.allSatisfy(isScalar):
      lines.append((path, elements.map(plain).joined(separator: ", ")))
    case .array(let elements):
      for (index, element) in elements.enumerated() { flatten(element, "\(path).\(index)", &lines) }
    default: lines.append((path, plain(json)))
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}
