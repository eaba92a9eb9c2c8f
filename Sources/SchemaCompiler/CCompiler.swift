internal import CSchemaCompiler
internal import Foundation

/// Has protoc-gen-c make the C structs, from a request in which every text is marked
/// `string_as_bytes`: a C string would lose what follows U+0000, and its length with it.
enum CCompiler {
  /// Field 1019 of `FieldOptions` is protobuf-c's own; its field 1 is `string_as_bytes`. The first
  /// byte is the length of what follows.
  private static let stringAsBytes: [UInt8] = [2, 0x08, 0x01]
  private static let optionNumber: UInt32 = 1019

  /// Path below `Module.cFolder` → text.
  static func compile(
    _ request: UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorRequest>
  ) throws -> [String: String] {
    for file in pointers(request.pointee.n_proto_file, request.pointee.proto_file) {
      for message in pointers(file.pointee.n_message_type, file.pointee.message_type) {
        mark(message)
      }
    }
    let size = google__protobuf__compiler__code_generator_request__get_packed_size(request)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = google__protobuf__compiler__code_generator_request__pack(request, buffer.baseAddress)
    }
    let answer = try run("protoc-gen-c", input: Data(bytes))
    return try answer.withUnsafeBytes { answer in
      guard
        let response = google__protobuf__compiler__code_generator_response__unpack(
          nil, answer.count, answer.bindMemory(to: UInt8.self).baseAddress)
      else { throw SchemaError(description: "protoc-gen-c answered with something else") }
      if let error = response.pointee.error {
        throw SchemaError(description: "protoc-gen-c: \(text(error))")
      }
      var result: [String: String] = [:]
      for file in pointers(response.pointee.n_file, response.pointee.file) {
        let path = text(file.pointee.name)
        let folder = path.hasSuffix(".h") ? "include/" : ""
        result[folder + path] = text(file.pointee.content)
      }
      return result
    }
  }

  private static func mark(_ message: UnsafeMutablePointer<Google__Protobuf__DescriptorProto>) {
    for nested in pointers(message.pointee.n_nested_type, message.pointee.nested_type) {
      mark(nested)
    }
    for field in pointers(message.pointee.n_field, message.pointee.field)
    where field.pointee.type == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_STRING {
      if field.pointee.options == nil {
        let options = UnsafeMutablePointer<Google__Protobuf__FieldOptions>.allocate(capacity: 1)
        google__protobuf__field_options__init(options)
        field.pointee.options = options
      }
      // Never freed: the program ends when its one request is answered.
      let data = UnsafeMutablePointer<UInt8>.allocate(capacity: stringAsBytes.count)
      data.initialize(from: stringAsBytes, count: stringAsBytes.count)
      let unknown = UnsafeMutablePointer<ProtobufCMessageUnknownField>.allocate(capacity: 1)
      unknown.initialize(
        to: ProtobufCMessageUnknownField(
          tag: optionNumber, wire_type: PROTOBUF_C_WIRE_TYPE_LENGTH_PREFIXED,
          len: stringAsBytes.count, data: data))
      field.pointee.options.pointee.base.n_unknown_fields = 1
      field.pointee.options.pointee.base.unknown_fields = unknown
    }
  }

  private static func run(_ program: String, input: Data) throws -> Data {
    // Through a file: a pipe of that size could fill while the program's own output waits.
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw SchemaError(
        description: "\(program) failed; is Debian's protobuf-c-compiler installed?")
    }
    return data
  }

  /// The header that the module map names.
  static func umbrella(_ files: [String]) -> String {
    let headers = files.filter { $0.hasSuffix(".h") }.map { $0.dropFirst("include/".count) }
      .sorted()
    return headers.map { "#include \"\($0)\"\n" }.joined()
  }
}
