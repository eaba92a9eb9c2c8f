/// Writes the reference for people: a page a service, and one for each file of messages that the
/// services share, all from the comments.
struct ReferenceWriter {
  let schema: Schema
  /// The pages' names by the files' packages and paths.
  let pages: [String: String]
  /// Which file declares a type.
  let origins: [String: String]
  let messages: [String: Schema.Message]

  init(schema: Schema) {
    self.schema = schema
    messages = schema.messagesByName
    var pages: [String: String] = [:]
    var origins: [String: String] = [:]
    func add(_ message: Schema.Message, _ path: String) {
      origins[message.name] = path
      for one in message.enums { origins[one.name] = path }
      for nested in message.messages { add(nested, path) }
    }
    for file in schema.files where Module.byPackage[file.package]?.reference != nil {
      pages[file.path] = CodeGenerator.stem(file.path) + ".md"
      for message in file.messages { add(message, file.path) }
      for one in file.enums { origins[one.name] = file.path }
    }
    self.pages = pages
    self.origins = origins
  }

  /// A page's name → text.
  func write() -> [String: String] {
    var result: [String: String] = [:]
    for file in schema.files {
      if let page = pages[file.path] { result[page] = write(file) }
    }
    result["README.md"] = index
    return result
  }

  private var index: String {
    var out = "<!-- Made by SchemaCompiler from Protos. Do not edit. -->\n# Reference\n\n"
    out += "[What the schema is made of](../README.md)\n\n| service | |\n|---|---|\n"
    for file in schema.files {
      guard let page = pages[file.path] else { continue }
      for service in file.services {
        out += "| [\(title(page))](\(page)) | \(cell(service.docs)) |\n"
      }
    }
    out += "\nWhat several of them use:\n\n"
    for file in schema.files where file.services.isEmpty {
      guard let page = pages[file.path] else { continue }
      out += "- [\(title(page))](\(page))\n"
    }
    return out
  }

  private func title(_ page: String) -> String { page.replacing(".md", with: "") }

  private func write(_ file: Schema.File) -> String {
    let title = title(pages[file.path] ?? file.path)
    var out = "<!-- Made by SchemaCompiler from \(file.path). Do not edit. -->\n"
    out += "# \(title)\n\n"
    out +=
      "Package `\(file.package)`, file [\(file.path)](../\(file.path)). [All pages](README.md)\n"
    for service in file.services { out += write(service, file) }
    let shown = Set(file.services.flatMap { $0.methods.flatMap { own($0, in: file) } })
    for message in flat(file.messages) where !shown.contains(message.name) {
      out += "\n## Message \(local(message.path))\n" + write(message, file)
    }
    for one in enums(file) { out += write(one) }
    return out
  }

  private func flat(_ messages: [Schema.Message]) -> [Schema.Message] {
    messages.flatMap { [$0] + flat($0.messages) }
  }

  private func enums(_ file: Schema.File) -> [Schema.Enum] {
    file.enums + flat(file.messages).flatMap { $0.enums }
  }

  private func local(_ path: [String]) -> String { path.joined(separator: ".") }

  // MARK: Services

  private func write(_ service: Schema.Service, _ file: Schema.File) -> String {
    var out = "\n" + prose(service.docs)
    out += "\n| RPC | request | answer |\n|---|---|---|\n"
    for method in service.methods {
      let input = Self.stream(method.clientStreams) + link(method.input, file)
      let output =
        Self.stream(method.serverStreams) + link(method.output, file)
      out += "| [\(method.name)](#\(Self.anchor(method.name))) | \(input) | \(output) |\n"
    }
    for method in service.methods { out += write(method, file) }
    return out
  }

  private static func stream(_ isStream: Bool) -> String { isStream ? "stream of " : "" }

  private func write(_ method: Schema.Method, _ file: Schema.File) -> String {
    let shown = own(method, in: file)
    var out = "\n## \(method.name)\n\n" + prose(method.docs)
    for (title, type, streams) in [
      ("Request", method.input, method.clientStreams),
      ("Answer", method.output, method.serverStreams),
    ] {
      if shown.contains(type), let message = messages[type] {
        out += "\n### \(title) \(local(message.path))\n"
        if streams { out += "\nA stream of them.\n" }
        out += write(message, file)
      } else {
        out += "\n\(title): \(Self.stream(streams))\(link(type, file)).\n"
      }
    }
    return out
  }

  /// The messages that are shown with the RPC, for they are named after it.
  private func own(_ method: Schema.Method, in file: Schema.File) -> [String] {
    [(method.input, "Request"), (method.output, "Response")].filter { type, suffix in
      origins[type] == file.path && messages[type]?.path == [method.name + suffix]
    }.map { $0.0 }
  }

  // MARK: Messages

  private func write(_ message: Schema.Message, _ file: Schema.File) -> String {
    var out = message.docs.isEmpty ? "" : "\n" + prose(message.docs)
    if message.fields.isEmpty { return out + "\nNo fields.\n" }
    for oneof in message.oneofs {
      let names = oneof.fields.map { "`\($0.name)`" }.joined(separator: ", ")
      out += "\nOne of \(names) at most.\(oneof.docs.isEmpty ? "" : " " + cell(oneof.docs))\n"
    }
    out += "\n| field | number | type | |\n|---|---|---|---|\n"
    for field in message.fields {
      out +=
        "| `\(field.name)` | \(field.number) | \(type(of: field, file)) | \(cell(field.docs)) |\n"
    }
    return out
  }

  private func type(of field: Schema.Field, _ file: Schema.File) -> String {
    let label = field.isRepeated ? "repeated " : field.isOptional ? "optional " : ""
    let type =
      switch field.kind {
      case .bool: "bool"
      case .int32: "int32"
      case .int64: "int64"
      case .uint32: "uint32"
      case .uint64: "uint64"
      case .float: "float"
      case .double: "double"
      case .text: "string"
      case .bytes: "bytes"
      case .message(let name), .enumeration(let name): link(name, file)
      }
    return label + type
  }

  /// From a type's name to where it is shown.
  private func link(_ name: String, _ file: Schema.File) -> String {
    guard let origin = origins[name], let page = pages[origin] else { return "`\(name)`" }
    let short = name.split(separator: ".").drop { !($0.first?.isUppercase ?? false) }
      .joined(separator: ".")
    let place = origin == file.path ? "" : page
    let title =
      messages[name] == nil
      ? "Enum \(short)" : titleWithRPC(name, origin) ?? "Message \(short)"
    return "[\(short)](\(place)#\(Self.anchor(title)))"
  }

  private func titleWithRPC(_ name: String, _ origin: String) -> String? {
    for file in schema.files where file.path == origin {
      for method in file.services.flatMap({ $0.methods }) where own(method, in: file).contains(name)
      {
        let short = local(messages[name]?.path ?? [])
        return (name == method.input ? "Request " : "Answer ") + short
      }
    }
    return nil
  }

  private func write(_ one: Schema.Enum) -> String {
    var out = "\n## Enum \(local(one.path))\n"
    if !one.docs.isEmpty { out += "\n" + prose(one.docs) }
    out += "\n| value | number | |\n|---|---|---|\n"
    for value in one.values {
      out += "| `\(value.name)` | \(value.number) | \(cell(value.docs)) |\n"
    }
    return out
  }

  // MARK: Markdown

  /// As GitHub makes it of a heading.
  static func anchor(_ heading: String) -> String {
    heading.lowercased().replacing(" ", with: "-").replacing(".", with: "")
  }

  private func prose(_ docs: String) -> String {
    docs.isEmpty ? "" : Self.escaped(docs) + "\n"
  }

  private func cell(_ docs: String) -> String {
    Self.escaped(docs).replacing("\n", with: " ").replacing("|", with: "\\|")
  }

  /// Comments are plain text, but for `code`, which is left as it is.
  private static func escaped(_ docs: String) -> String {
    let parts = docs.split(separator: "`", omittingEmptySubsequences: false).map { String($0) }
    return parts.enumerated().map { index, part in
      index.isMultiple(of: 2)
        ? part.replacing("<", with: "&lt;").replacing("*", with: "\\*") : part
    }.joined(separator: "`")
  }
}
