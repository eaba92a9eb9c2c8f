/// Writes a file's messages and enums as Swift values that read from, and write into, the structs
/// of protoc-gen-c.
struct MessageWriter {
  let schema: Schema
  let file: Schema.File
  let module: Module
  private let enums: [String: Schema.Enum]
  private let out: SourceText

  /// nil for a file without messages and enums.
  static func write(_ file: Schema.File, _ module: Module, _ schema: Schema) -> String? {
    if file.messages.isEmpty && file.enums.isEmpty { return nil }
    let writer = MessageWriter(
      schema: schema, file: file, module: module, enums: schema.enumsByName,
      out: SourceText(from: file.path))
    writer.writeAll()
    return writer.out.text
  }

  private func writeAll() {
    out.line()
    if !file.messages.isEmpty { out.line("internal import CMessages") }
    var imports = Set(file.importedPackages.compactMap { Module.byPackage[$0]?.name })
    if module.name != "Messages" { imports.insert("Messages") }
    imports.remove(module.name)
    for name in imports.sorted() { out.line("public import \(name)") }
    for one in file.enums { write(one) }
    for message in file.messages { write(message) }
  }

  // MARK: Enums

  private func write(_ one: Schema.Enum) {
    let type = one.path.last ?? ""
    out.line()
    out.docs(one.docs)
    out.block("public enum \(type): MessageEnum") { out in
      for value in one.values {
        out.docs(value.docs)
        out.line("case \(Names.enumCase(value.name, of: type))")
      }
      out.line("/// A number that this version of the schema does not name.")
      out.line("case unrecognized(Int32)")
      out.line()
      out.line("public static let prefix = \(SourceText.literal(Names.enumPrefix(type)))")
      out.block(
        "public static let names: [(number: Int32, name: String)] = [", end: "]"
      ) { out in
        for value in one.values {
          out.line("(\(value.number), \(SourceText.literal(value.name))),")
        }
      }
      out.line()
      out.block("public init(rawValue: Int32)") { out in
        out.block("self = switch rawValue") { out in
          for value in one.values {
            out.line("case \(value.number): .\(Self.bare(Names.enumCase(value.name, of: type)))")
          }
          out.line("default: .unrecognized(rawValue)")
        }
      }
      out.line()
      out.block("public var rawValue: Int32") { out in
        out.block("switch self") { out in
          for value in one.values {
            out.line("case .\(Self.bare(Names.enumCase(value.name, of: type))): \(value.number)")
          }
          out.line("case .unrecognized(let number): number")
        }
      }
    }
  }

  /// After a dot, keywords need no backticks.
  private static func bare(_ name: String) -> String {
    name == "`self`" || name == "`init`" ? name : name.replacing("`", with: "")
  }

  // MARK: Messages

  /// Proto3 JSON shows these as texts; Messages has that by hand.
  private static let typesWithOwnJSON: Set<String> = [
    "google.protobuf.Timestamp", "google.protobuf.Duration",
  ]

  private func write(_ message: Schema.Message) {
    let type = Names.type(message.path.last ?? "")
    let hasOwnJSON = Self.typesWithOwnJSON.contains(message.name)
    out.line()
    out.docs(message.docs)
    out.block("public struct \(type): Message") { out in
      writeProperties(message)
      out.line()
      out.line("public init() {}")
      out.line()
      writeLayout(message)
      writeCopy(message)
      writeFill(message)
      if !hasOwnJSON {
        writeReadJSON(message)
        writeJSON(message)
      }
      for one in message.enums { write(one) }
      for nested in message.messages { write(nested) }
      for oneof in message.oneofs { write(oneof) }
    }
  }

  private func writeProperties(_ message: Schema.Message) {
    var seen: Set<String> = []
    for field in message.fields {
      if let oneof = Self.oneof(of: field, in: message) {
        guard seen.insert(oneof.name).inserted else { continue }
        out.docs(oneof.docs)
        out.line("public var \(Names.declared(oneof.name)): \(Self.type(of: oneof))?")
      } else {
        out.docs(field.docs)
        let type = propertyType(field)
        let declaration = "public var \(Names.declared(field.name)): \(type)"
        out.line(type.hasSuffix("?") ? declaration : "\(declaration) = \(initialValue(field))")
      }
    }
  }

  private func writeLayout(_ message: Schema.Message) {
    let c = Names.cType(message.name)
    out.line("public static let protoName = \(SourceText.literal(message.name))")
    out.line("public static let layout = MessageLayout(")
    out.line("  \(c).self, \(Names.cFunction(message.name))__init)")
  }

  private func writeCopy(_ message: Schema.Message) {
    out.line()
    out.block("public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError)") {
      out in
      if message.fields.isEmpty { return }
      out.line("let c = pointer.assumingMemoryBound(to: \(Names.cType(message.name)).self)")
      for field in message.fields where field.oneof == nil {
        if case .message = field.kind, !field.isRepeated {
          let source = "c.pointee.\(Names.cField(field.name))"
          let target = "&\(Names.property(field.name).selfIfKeyword)"
          let name = SourceText.literal(field.name)
          out.line("try copyMessage(\(source), into: \(target), \(name))")
          continue
        }
        out.line("\(Names.property(field.name).selfIfKeyword) = \(copied(field))")
      }
      for field in message.fields where field.isOptional {
        let oneof = Names.camelToLower(field.oneof ?? "")
        out.block("if c.pointee.\(oneof)_case.rawValue == \(field.number)") { out in
          out.line("\(Names.property(field.name).selfIfKeyword) = \(copied(field))")
        }
      }
      for oneof in message.oneofs {
        out.block("switch c.pointee.\(Names.camelToLower(oneof.name))_case.rawValue") { out in
          let property = Names.property(oneof.name).selfIfKeyword
          for field in oneof.fields {
            let value = copied(field)
            out.line("case \(field.number):")
            if case .message = field.kind {
              out.line("  \(property) = (\(value)).map { .\(Names.property(field.name))($0) }")
            } else {
              out.line("  \(property) = .\(Names.property(field.name))(\(value))")
            }
          }
          out.line("default: break")
        }
      }
    }
  }

  private func writeFill(_ message: Schema.Message) {
    let c = Names.cType(message.name)
    out.line()
    out.block(
      "public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena)"
    ) { out in
      out.line("let c = pointer.bindMemory(to: \(c).self, capacity: 1)")
      out.line("\(Names.cFunction(message.name))__init(c)")
      for field in message.fields where field.oneof == nil {
        let property = Names.property(field.name)
        let target = "c.pointee.\(Names.cField(field.name))"
        if field.isRepeated {
          out.line("c.pointee.n_\(Names.cField(field.name)) = self.\(property).count")
          out.line("\(target) = \(filledArray(field, "self.\(property)"))")
        } else if case .message = field.kind {
          out.line("if let value = self.\(property) { \(target) = \(filled(field, "value")) }")
        } else {
          out.line("\(target) = \(filled(field, "self.\(property)"))")
        }
      }
      for field in message.fields where field.isOptional {
        out.block("if let value = self.\(Names.property(field.name))") { out in
          Self.set(field, filled(field, "value"), out)
        }
      }
      for oneof in message.oneofs {
        out.block("switch self.\(Names.property(oneof.name))") { out in
          for field in oneof.fields {
            out.line("case .\(Names.property(field.name))(let value)?:")
            Self.set(field, filled(field, "value"), out, indent: "  ")
          }
          out.line("case nil: break")
        }
      }
    }
  }

  private static func set(
    _ field: Schema.Field, _ value: String, _ out: SourceText, indent: String = ""
  ) {
    let oneof = Names.camelToLower(field.oneof ?? "")
    out.line("\(indent)c.pointee.\(oneof)_case = .init(rawValue: \(field.number))")
    out.line("\(indent)c.pointee.\(Names.cField(field.name)) = \(value)")
  }

  private func write(_ oneof: Schema.Oneof) {
    out.line()
    out.docs(oneof.docs)
    out.block("public enum \(Self.type(of: oneof)): Hashable, Sendable") { out in
      for field in oneof.fields {
        out.docs(field.docs)
        out.line("case \(Names.declared(field.name))(\(valueType(field)))")
      }
    }
  }

  // MARK: JSON

  private func writeReadJSON(_ message: Schema.Message) {
    out.line()
    out.block("public init(json: JSON) throws(MessageError)") { out in
      let keyword = message.fields.isEmpty ? "let" : "var"
      out.line("\(keyword) fields = try JSONFields(json, of: Self.protoName)")
      for field in message.fields {
        let names = "\(SourceText.literal(field.jsonName)), \(SourceText.literal(field.name))"
        let read: String
        if field.isRepeated {
          read = "try fields.readArray(\(names), as: \(valueType(field)).self)"
        } else if case .bytes = field.kind {
          read = "try fields.readBytes(\(names))"
        } else {
          read = "try fields.read(\(names), as: \(valueType(field)).self)"
        }
        let oneof = Self.oneof(of: field, in: message)
        let property = "self.\(Names.property(oneof?.name ?? field.name))"
        if oneof != nil {
          out.line("if let value = \(read) {")
          out.line("  \(property) = .\(Names.property(field.name))(value)")
          out.line("}")
        } else if field.isRepeated || propertyType(field).hasSuffix("?") {
          out.line("\(property) = \(read)")
        } else {
          out.line("\(property) = \(read) ?? \(initialValue(field))")
        }
      }
      out.line("try fields.finish()")
    }
  }

  private func writeJSON(_ message: Schema.Message) {
    out.line()
    out.block("public var json: JSON") { out in
      out.line("\(message.fields.isEmpty ? "let" : "var") fields = JSONFields()")
      for field in message.fields where Self.oneof(of: field, in: message) == nil {
        out.line(written(field, "self.\(Names.property(field.name))"))
      }
      for oneof in message.oneofs {
        out.block("switch self.\(Names.property(oneof.name))") { out in
          for field in oneof.fields {
            let value = field.kind.isBytes ? "value" : "Optional(value)"
            out.line("case .\(Names.property(field.name))(let value)?:")
            out.line("  \(written(field, value))")
          }
          out.line("case nil: break")
        }
      }
      out.line("return fields.json")
    }
  }

  private func written(_ field: Schema.Field, _ value: String) -> String {
    let name = SourceText.literal(field.jsonName)
    guard case .bytes = field.kind else { return "fields.write(\(name), \(value))" }
    let omitted = field.oneof == nil ? "\(value).isEmpty ? nil : \(value)" : value
    return "fields.writeBytes(\(name), \(omitted))"
  }

  // MARK: Expressions

  private func copied(_ field: Schema.Field) -> String {
    let c = "c.pointee.\(Names.cField(field.name))"
    let name = SourceText.literal(field.name)
    if field.isRepeated {
      let count = "c.pointee.n_\(Names.cField(field.name))"
      return switch field.kind {
      case .text: "try copyTexts(\(count), \(c), \(name))"
      case .message(let type):
        "try copyMessages(\(swiftType(type)).self, \(count), \(c), \(name))"
      case .bool: "copyScalars(\(count), \(c)).map { $0 != 0 }"
      case .enumeration(let type):
        "copyScalars(\(count), \(c)).map { \(swiftType(type))(rawValue: .init(bitPattern: $0.rawValue)) }"
      default: "copyScalars(\(count), \(c))"
      }
    }
    return switch field.kind {
    case .text: "try copyText(\(c), \(name))"
    case .bytes: "copyBytes(\(c))"
    case .message(let type): "try copyMessage(\(swiftType(type)).self, \(c), \(name))"
    case .bool: "\(c) != 0"
    case .enumeration(let type): "\(swiftType(type))(rawValue: .init(bitPattern: \(c).rawValue))"
    default: c
    }
  }

  private func filled(_ field: Schema.Field, _ value: String) -> String {
    switch field.kind {
    case .text: "arena.text(\(value))"
    case .bytes: "arena.bytes(\(value))"
    case .message(let type): "arena.message(\(value), as: \(Names.cType(type)).self)"
    case .bool: "\(value) ? 1 : 0"
    case .enumeration: ".init(rawValue: .init(bitPattern: \(value).rawValue))"
    default: value
    }
  }

  private func filledArray(_ field: Schema.Field, _ values: String) -> String {
    switch field.kind {
    case .text: "arena.texts(\(values))"
    case .message(let type): "arena.messages(\(values), as: \(Names.cType(type)).self)"
    case .bool: "arena.array(\(values)) { $0 ? 1 : 0 }"
    case .enumeration: "arena.array(\(values)) { .init(rawValue: .init(bitPattern: $0.rawValue)) }"
    default: "arena.array(\(values)) { $0 }"
    }
  }

  // MARK: Types

  private func swiftType(_ fullName: String) -> String {
    // Longest package first: the rest of the name is the path of nested types.
    let package = Module.byPackage.keys.filter { fullName.hasPrefix($0 + ".") }
      .max { $0.count < $1.count }
    return Names.type(String(fullName.dropFirst(package.map { $0.count + 1 } ?? 0)))
  }

  private func valueType(_ field: Schema.Field) -> String {
    switch field.kind {
    case .bool: "Bool"
    case .int32: "Int32"
    case .int64: "Int64"
    case .uint32: "UInt32"
    case .uint64: "UInt64"
    case .float: "Float"
    case .double: "Double"
    case .text: "String"
    case .bytes: "[UInt8]"
    case .message(let name), .enumeration(let name): swiftType(name)
    }
  }

  private func propertyType(_ field: Schema.Field) -> String {
    if field.isRepeated { return "[\(valueType(field))]" }
    if field.isOptional { return valueType(field) + "?" }
    if case .message = field.kind { return valueType(field) + "?" }
    return valueType(field)
  }

  private func initialValue(_ field: Schema.Field) -> String {
    if field.isRepeated { return "[]" }
    switch field.kind {
    case .bool: return "false"
    case .text: return "\"\""
    case .bytes: return "[]"
    case .message: return "nil"
    case .enumeration(let name):
      guard let one = enums[name], let first = one.values.first else { return ".init(rawValue: 0)" }
      return "." + Self.bare(Names.enumCase(first.name, of: one.path.last ?? ""))
    default: return "0"
    }
  }

  private static func oneof(of field: Schema.Field, in message: Schema.Message) -> Schema.Oneof? {
    field.isOptional ? nil : message.oneofs.first { $0.name == field.oneof }
  }

  private static func type(of oneof: Schema.Oneof) -> String {
    let name = Names.property(oneof.name)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension Schema.Field.Kind {
  var isBytes: Bool {
    if case .bytes = self { true } else { false }
  }
}

extension String {
  /// In an initialiser a property whose name is a keyword needs `self.` before it.
  var selfIfKeyword: String { "self.\(self)" }
}
