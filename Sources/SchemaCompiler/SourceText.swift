/// Swift source under construction: lines, each indented as deep as the blocks around it.
final class SourceText {
  private(set) var text: String
  private var depth = 0

  init(from source: String) {
    text =
      "// Made by SchemaCompiler from \(source). Do not edit: change the schema, run .ci/generate.\n"
  }

  func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: depth) + line + "\n"
  }

  func docs(_ docs: String) {
    if docs.isEmpty { return }
    for one in docs.split(separator: "\n", omittingEmptySubsequences: false) {
      line(one.isEmpty ? "///" : "/// \(one)")
    }
  }

  /// `head {`, what `body` adds one step further in, `}`.
  func block(_ head: String, end: String = "}", _ body: (SourceText) -> Void) {
    line(head + (end == "}" ? " {" : ""))
    depth += 1
    body(self)
    depth -= 1
    line(end)
  }

  /// A Swift text literal.
  static func literal(_ value: String) -> String {
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
