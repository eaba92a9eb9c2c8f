internal import CSchemaCompiler
internal import Foundation

/// From protoc's request to the files of every module.
enum CodeGenerator {
  /// Path from the repository's root → text.
  static func files(for input: [UInt8]) throws -> [String: String] {
    guard
      let request = google__protobuf__compiler__code_generator_request__unpack(
        nil, input.count, input)
    else { throw SchemaError(description: "standard input is no request of protoc") }
    let schema = try SchemaReader.read(
      pointers(request.pointee.n_proto_file, request.pointee.proto_file))
    var result: [String: String] = [:]
    var c: [String: String] = [:]
    for file in schema.files {
      guard let module = Module.byPackage[file.package] else {
        throw SchemaError(
          description: "\(file.path): Modules.swift has no place for package \(file.package)")
      }
      add(file, module, schema, &result)
    }
    if let api = Module.byPackage["ipims.v1"], let commands = api.commands,
      let reference = api.reference
    {
      result["\(commands)/RequestFields.swift"] = CommandWriter.requestFields(schema)
      for (page, text) in ReferenceWriter(schema: schema).write() {
        result["\(reference)/\(page)"] = text
      }
      let descriptors = DescriptorWriter.files(of: "ipims.v1", in: request)
      result["\(api.folder)/SchemaDescriptor.swift"] = DescriptorWriter.swift(descriptors)
      c["include/\(DescriptorWriter.headerPath)"] = DescriptorWriter.header(descriptors)
      for file in descriptors {
        c["schema/\(file.path.replacing(".proto", with: ".c"))"] = DescriptorWriter.source(file)
      }
    }
    c.merge(try CCompiler.compile(request)) { _, compiled in compiled }
    for (path, text) in c { result["\(Module.cFolder)/\(path)"] = text }
    result["\(Module.cFolder)/include/CMessages.h"] = CCompiler.umbrella(Array(c.keys))
    return result
  }

  private static func add(
    _ file: Schema.File, _ module: Module, _ schema: Schema, _ result: inout [String: String]
  ) {
    let stem = Self.stem(file.path)
    if let messages = MessageWriter.write(file, module, schema) {
      result["\(module.folder)/\(stem)+Messages.swift"] = messages
    }
    if file.services.isEmpty { return }
    let services = ServiceWriter(schema: schema, file: file, module: module)
    result["\(module.folder)/\(stem).swift"] = services.server()
    if let stubs = module.stubs {
      result["\(stubs)/\(stem.replacing("Service", with: ""))Client.swift"] = services.client()
    }
    if let commands = module.commands {
      let writer = CommandWriter(schema: schema, file: file, module: module)
      result["\(commands)/\(stem.replacing("Service", with: ""))Commands.swift"] =
        writer.commands()
    }
  }

  /// `ipims/v1/system_service.proto` → `SystemService`.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    return name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  // MARK: The answer

  static func answer(files: [String: String]) -> [UInt8] {
    var response = Google__Protobuf__Compiler__CodeGeneratorResponse()
    google__protobuf__compiler__code_generator_response__init(&response)
    // FEATURE_PROTO3_OPTIONAL.
    response.has_supported_features = 1
    response.supported_features = 1
    let list = UnsafeMutablePointer<
      UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorResponse__File>?
    >.allocate(capacity: files.count)
    for (index, (path, text)) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      let file = UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorResponse__File>
        .allocate(capacity: 1)
      google__protobuf__compiler__code_generator_response__file__init(file)
      file.pointee.name = strdup(path)
      file.pointee.content = strdup(text)
      list[index] = file
    }
    response.n_file = files.count
    response.file = list
    return pack(&response)
  }

  static func answer(error: String) -> [UInt8] {
    var response = Google__Protobuf__Compiler__CodeGeneratorResponse()
    google__protobuf__compiler__code_generator_response__init(&response)
    response.error = strdup(error)
    return pack(&response)
  }

  private static func pack(
    _ response: inout Google__Protobuf__Compiler__CodeGeneratorResponse
  ) -> [UInt8] {
    let size = google__protobuf__compiler__code_generator_response__get_packed_size(&response)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = google__protobuf__compiler__code_generator_response__pack(
        &response, buffer.baseAddress)
    }
  }
}
