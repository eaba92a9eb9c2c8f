internal import CSchemaCompiler

/// Reads descriptors as protoc sends them.
struct SchemaReader {
  /// Comments by the path of what they stand before, as `SourceCodeInfo` gives it.
  private var docs: [[Int32]: String] = [:]
  private var package = ""

  static func read(_ files: [UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>])
    throws(SchemaError) -> Schema
  {
    var packages: [String: String] = [:]
    for file in files { packages[text(file.pointee.name)] = text(file.pointee.package) }
    var schema = Schema(files: [])
    for file in files {
      var reader = SchemaReader()
      schema.files.append(try reader.read(file.pointee, packages))
    }
    return schema
  }

  private mutating func read(
    _ file: Google__Protobuf__FileDescriptorProto, _ packages: [String: String]
  ) throws(SchemaError) -> Schema.File {
    package = text(file.package)
    guard text(file.syntax) == "proto3" else {
      throw SchemaError(description: "\(text(file.name)): only proto3 is compiled")
    }
    if let info = file.source_code_info {
      for location in pointers(info.pointee.n_location, info.pointee.location) {
        let path = [Int32](
          UnsafeBufferPointer(start: location.pointee.path, count: location.pointee.n_path))
        docs[path] = Self.tidy(text(location.pointee.leading_comments))
      }
    }
    var result = Schema.File(
      path: text(file.name), package: package,
      importedPackages: [], messages: [], enums: [], services: [])
    for index in 0..<file.n_dependency {
      guard let name = packages[text(file.dependency[index])] else { continue }
      if !result.importedPackages.contains(name) { result.importedPackages.append(name) }
    }
    for (index, message) in pointers(file.n_message_type, file.message_type).enumerated() {
      result.messages.append(try read(message.pointee, [], [4, Int32(index)]))
    }
    for (index, one) in pointers(file.n_enum_type, file.enum_type).enumerated() {
      result.enums.append(read(one.pointee, [], [5, Int32(index)]))
    }
    for (index, service) in pointers(file.n_service, file.service).enumerated() {
      result.services.append(read(service.pointee, [6, Int32(index)]))
    }
    return result
  }

  private func read(
    _ message: Google__Protobuf__DescriptorProto, _ outer: [String], _ location: [Int32]
  ) throws(SchemaError) -> Schema.Message {
    let path = outer + [text(message.name)]
    var result = Schema.Message(
      name: fullName(path), path: path, docs: docs[location] ?? "", fields: [], oneofs: [],
      messages: [], enums: [])
    let oneofs = pointers(message.n_oneof_decl, message.oneof_decl).map { text($0.pointee.name) }
    for (index, field) in pointers(message.n_field, message.field).enumerated() {
      result.fields.append(
        try read(field.pointee, in: result.name, oneofs, location + [2, Int32(index)]))
    }
    for (index, name) in oneofs.enumerated() {
      let fields = result.fields.filter { $0.oneof == name && !$0.isOptional }
      if fields.isEmpty { continue }
      result.oneofs.append(
        .init(name: name, docs: docs[location + [8, Int32(index)]] ?? "", fields: fields))
    }
    for (index, nested) in pointers(message.n_nested_type, message.nested_type).enumerated() {
      result.messages.append(try read(nested.pointee, path, location + [3, Int32(index)]))
    }
    for (index, one) in pointers(message.n_enum_type, message.enum_type).enumerated() {
      result.enums.append(read(one.pointee, path, location + [4, Int32(index)]))
    }
    return result
  }

  private func read(
    _ field: Google__Protobuf__FieldDescriptorProto, in message: String, _ oneofs: [String],
    _ location: [Int32]
  ) throws(SchemaError) -> Schema.Field {
    let name = text(field.name)
    guard let kind = Self.kind(field) else {
      throw SchemaError(description: "\(message).\(name): a type that is not compiled")
    }
    let isRepeated = field.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED
    if isRepeated, case .bytes = kind {
      throw SchemaError(description: "\(message).\(name): repeated bytes are not compiled")
    }
    return Schema.Field(
      name: name, jsonName: text(field.json_name), number: field.number,
      docs: docs[location] ?? "", kind: kind, isRepeated: isRepeated,
      isOptional: field.has_proto3_optional != 0 && field.proto3_optional != 0,
      oneof: field.has_oneof_index != 0 ? oneofs[Int(field.oneof_index)] : nil)
  }

  private static func kind(_ field: Google__Protobuf__FieldDescriptorProto) -> Schema.Field.Kind? {
    // Type names come with a leading dot.
    let typeName = String(text(field.type_name).dropFirst())
    // The numbers are those of FieldDescriptorProto.Type.
    return switch field.type.rawValue {
    case 1: .double
    case 2: .float
    case 3, 16, 18: .int64
    case 4, 6: .uint64
    case 5, 15, 17: .int32
    case 7, 13: .uint32
    case 8: .bool
    case 9: .text
    case 11: .message(typeName)
    case 12: .bytes
    case 14: .enumeration(typeName)
    default: nil
    }
  }

  private func read(
    _ one: Google__Protobuf__EnumDescriptorProto, _ outer: [String], _ location: [Int32]
  ) -> Schema.Enum {
    let path = outer + [text(one.name)]
    var result = Schema.Enum(
      name: fullName(path), path: path, docs: docs[location] ?? "", values: [])
    for (index, value) in pointers(one.n_value, one.value).enumerated() {
      result.values.append(
        .init(
          name: text(value.pointee.name), number: value.pointee.number,
          docs: docs[location + [2, Int32(index)]] ?? ""))
    }
    return result
  }

  private func read(_ service: Google__Protobuf__ServiceDescriptorProto, _ location: [Int32])
    -> Schema.Service
  {
    let name = text(service.name)
    var result = Schema.Service(
      name: fullName([name]), shortName: name, docs: docs[location] ?? "", methods: [])
    for (index, method) in pointers(service.n_method, service.method).enumerated() {
      result.methods.append(
        .init(
          name: text(method.pointee.name), docs: docs[location + [2, Int32(index)]] ?? "",
          input: String(text(method.pointee.input_type).dropFirst()),
          output: String(text(method.pointee.output_type).dropFirst()),
          clientStreams: method.pointee.client_streaming != 0,
          serverStreams: method.pointee.server_streaming != 0))
    }
    return result
  }

  private func fullName(_ path: [String]) -> String {
    ([package] + path).filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// protoc keeps the space after `//` and the last line's end.
  private static func tidy(_ comment: String) -> String {
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.hasPrefix(" ") ? String(line.dropFirst()) : String(line) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// A C text; empty for none.
func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// A repeated message field of a C struct.
func pointers<T>(_ count: Int, _ start: UnsafeMutablePointer<UnsafeMutablePointer<T>?>?)
  -> [UnsafeMutablePointer<T>]
{
  UnsafeBufferPointer(start: start, count: start == nil ? 0 : count).compactMap { $0 }
}
