/// Writes the CLI's commands: one an RPC, with its fields and help from the schema's comments.
struct CommandWriter {
  let schema: Schema
  let file: Schema.File
  let module: Module

  func commands() -> String {
    let out = SourceText(from: file.path)
    out.line()
    out.line("internal import IPIMSClient")
    for service in file.services {
      out.line()
      out.block("extension Command") { out in
        out.block(
          "static let \(Names.serviceStem(service.shortName))Commands: [Command] = [", end: "]"
        ) { out in
          for method in service.methods { write(method, service, out) }
        }
      }
    }
    return out.text
  }

  private func write(
    _ method: Schema.Method, _ service: Schema.Service, _ out: SourceText
  ) {
    let stem = Names.serviceStem(service.shortName)
    out.block("Command(", end: "),") { out in
      out.line("service: \(SourceText.literal(Names.kebab(stem))),")
      out.line("name: \(SourceText.literal(Names.kebab(method.name))),")
      out.line("docs: \(SourceText.literal(method.docs)),")
      out.line("request: \(SourceText.literal(method.input)),")
      let call = "$0.\(stem).\(Names.method(method.name))"
      switch (method.clientStreams, method.serverStreams) {
      case (false, false):
        out.line("call: .unary(\(method.inputType).self) {")
        out.line("  (client, request) async throws(RPCError) in")
        out.line("  try await client.\(stem).\(Names.method(method.name))(request)")
        out.line("}")
      case (false, true):
        out.line("call: .serverStream(\(method.inputType).self) { \(call)($1) }")
      case (true, false):
        out.line("call: .clientStream(\(method.inputType).self) {")
        out.line("  (client, send) async throws(RPCError) in")
        out.line("  try await client.\(stem).\(Names.method(method.name))(send)")
        out.line("}")
      case (true, true):
        out.line("call: .bidirectional(\(method.inputType).self) { \(call)() }")
      }
    }
  }

  /// The fields of every message that a request can hold, for flags and help.
  static func requestFields(_ schema: Schema) -> String {
    let messages = schema.messagesByName
    let enums = schema.enumsByName
    var wanted: [String] = []
    func want(_ name: String) {
      guard !wanted.contains(name), let message = messages[name] else { return }
      wanted.append(name)
      for field in message.fields {
        if case .message(let inner) = field.kind { want(inner) }
      }
    }
    for file in schema.files where Module.byPackage[file.package]?.commands != nil {
      for service in file.services { for method in service.methods { want(method.input) } }
    }
    let out = SourceText(from: "Protos")
    out.line()
    out.block("extension RequestField") { out in
      out.block("static let byMessage: [String: [RequestField]] = [", end: "]") { out in
        for name in wanted.sorted() {
          let fields = messages[name]?.fields ?? []
          if fields.isEmpty {
            out.line("\(SourceText.literal(name)): [],")
            continue
          }
          out.block("\(SourceText.literal(name)): [", end: "],") { out in
            for field in fields { write(field, enums, out) }
          }
        }
      }
    }
    return out.text
  }

  private static func write(
    _ field: Schema.Field, _ enums: [String: Schema.Enum], _ out: SourceText
  ) {
    let kind =
      switch field.kind {
      case .bool: ".bool"
      case .text: ".text"
      case .bytes: ".bytes"
      case .message(let name): ".message(\(SourceText.literal(name)))"
      case .enumeration(let name):
        ".enumeration(\(enums[name].map { Self.choices($0) } ?? "[]"))"
      default: ".number"
      }
    out.line("RequestField(")
    out.line("  name: \(SourceText.literal(field.name)), kind: \(kind),")
    out.line("  isRepeated: \(field.isRepeated), docs: \(SourceText.literal(field.docs))),")
  }

  /// The names without prefix in kebab case, the unspecified one left out.
  private static func choices(_ one: Schema.Enum) -> String {
    let prefix = Names.enumPrefix(one.path.last ?? "")
    let names = one.values.filter { $0.number != 0 }.map { value in
      let short =
        value.name.hasPrefix(prefix) ? value.name.dropFirst(prefix.count) : value.name[...]
      return SourceText.literal(short.lowercased().replacing("_", with: "-"))
    }
    return "[\(names.joined(separator: ", "))]"
  }
}
