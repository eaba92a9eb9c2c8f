internal import FoundationEssentials
internal import IPIMSClient

/// A request made of flags: `--items.0.hs-code 4202.21` sets `items[0].hs_code`.
struct RequestFlags {
  /// What stands at one place of the request so far.
  private indirect enum Node {
    case leaf(JSON)
    case list([JSON])
    case object([(name: String, node: Node)])
    case array([Int: Node])
  }

  private let message: String
  private var root = Node.object([])
  /// The file that `--chunk @FILE` names, for requests that are sent in pieces.
  private(set) var chunkFile: String?

  init(message: String) { self.message = message }

  /// Takes `--name value` pairs. Throws `UsageError` for a flag that the request does not have, or
  /// a value that its field cannot hold.
  mutating func take(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        throw UsageError("'\(argument)' is no option; options are written --name value")
      }
      let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1)
      let flag = parts.first.map { String($0) } ?? ""
      let field = try field(of: flag)
      let value: String
      if parts.count == 2 {
        value = String(parts[1])
      } else if case .bool = field.kind, rest.first?.hasPrefix("--") ?? true {
        value = "true"
      } else if let next = rest.popFirst() {
        value = next
      } else {
        throw UsageError("--\(flag) wants a value")
      }
      if field.name == "chunk", case .bytes = field.kind {
        chunkFile = try Self.file(of: value, flag)
        continue
      }
      let json = try Self.value(value, of: field, flag)
      root = try set(root, Self.path(flag)[...], RequestField.byMessage[message] ?? [], json, flag)
    }
  }

  /// The request. Throws `UsageError` when an array has a gap.
  func json() throws(UsageError) -> JSON { try Self.json(of: root, at: "") }

  // MARK: Paths

  private static func path(_ flag: String) -> [String] {
    flag.replacing("-", with: "_").split(separator: ".").map { String($0) }
  }

  private func field(of flag: String) throws(UsageError) -> RequestField {
    var fields = RequestField.byMessage[message] ?? []
    var found: RequestField?
    for part in Self.path(flag) {
      if Int(part) != nil, found?.isRepeated == true { continue }
      guard let next = fields.first(where: { $0.name == part }) else {
        throw Self.unknown(flag, fields)
      }
      found = next
      fields = next.inner ?? []
    }
    guard let found, found.inner == nil else { throw Self.unknown(flag, fields) }
    return found
  }

  private static func unknown(_ flag: String, _ fields: [RequestField]) -> UsageError {
    let names = fields.map { "--" + $0.flag }.joined(separator: ", ")
    let hint = names.isEmpty ? "the request has no fields" : "there are \(names)"
    return UsageError("no option --\(flag); \(hint)")
  }

  // MARK: Values

  private static func value(_ text: String, of field: RequestField, _ flag: String)
    throws(UsageError) -> JSON
  {
    switch field.kind {
    case .text, .number, .message: return .string(text)
    case .bool:
      guard text == "true" || text == "false" else {
        throw UsageError("--\(flag) is true or false")
      }
      return .bool(text == "true")
    case .enumeration(let names):
      let kebab = text.lowercased().replacing("_", with: "-")
      // The full name, prefix and all, is for the message itself to know.
      let isFull = names.contains { kebab.hasSuffix("-" + $0) }
      guard names.contains(kebab) || isFull else {
        throw UsageError("--\(flag) is one of \(names.joined(separator: ", "))")
      }
      return .string(kebab.uppercased().replacing("-", with: "_"))
    case .bytes:
      let file = try file(of: text, flag)
      do {
        return .string(try Data(contentsOf: URL(filePath: file)).base64EncodedString())
      } catch {
        throw UsageError("--\(flag): cannot read \(file)")
      }
    }
  }

  private static func file(of value: String, _ flag: String) throws(UsageError) -> String {
    guard value.hasPrefix("@"), value.count > 1 else {
      throw UsageError("--\(flag) takes a file, written @FILE")
    }
    return String(value.dropFirst())
  }

  // MARK: The tree

  private func set(
    _ node: Node?, _ path: ArraySlice<String>, _ fields: [RequestField], _ value: JSON,
    _ flag: String
  ) throws(UsageError) -> Node {
    guard let name = path.first, let field = fields.first(where: { $0.name == name }) else {
      throw UsageError("no option --\(flag)")
    }
    var members: [(name: String, node: Node)] = []
    if case .object(let present)? = node { members = present }
    let index = members.firstIndex { $0.name == name }
    let old = index.map { members[$0].node }
    let new = try set(old, path.dropFirst(), field, value, flag)
    if let index { members[index].node = new } else { members.append((name, new)) }
    return .object(members)
  }

  private func set(
    _ old: Node?, _ rest: ArraySlice<String>, _ field: RequestField, _ value: JSON, _ flag: String
  ) throws(UsageError) -> Node {
    guard field.isRepeated else {
      if let inner = field.inner { return try set(old, rest, inner, value, flag) }
      guard old == nil else { throw UsageError("--\(flag) is given twice") }
      return .leaf(value)
    }
    guard let inner = field.inner else {
      if case .list(let values)? = old { return .list(values + [value]) }
      return .list([value])
    }
    guard let index = rest.first.flatMap({ Int($0) }), (0..<10_000).contains(index) else {
      throw UsageError("--\(flag): \(field.name) holds several; write --\(field.flag).0.…")
    }
    var elements: [Int: Node] = [:]
    if case .array(let present)? = old { elements = present }
    elements[index] = try set(elements[index], rest.dropFirst(), inner, value, flag)
    return .array(elements)
  }

  private static func json(of node: Node, at path: String) throws(UsageError) -> JSON {
    switch node {
    case .leaf(let value): return value
    case .list(let values): return .array(values)
    case .object(let members):
      var result: [JSON.Member] = []
      for (name, node) in members {
        result.append(.init(name, try json(of: node, at: path.isEmpty ? name : "\(path).\(name)")))
      }
      return .object(result)
    case .array(let elements):
      var result: [JSON] = []
      for index in 0..<elements.count {
        guard let element = elements[index] else {
          throw UsageError("--\(path).\(index) is missing: number them from 0 without a gap")
        }
        result.append(try json(of: element, at: "\(path).\(index)"))
      }
      return .array(result)
    }
  }
}
