internal import CSchemaCompiler

/// Writes the schema itself, for programs that ask the server for it: each file's descriptor as a C
/// array, and the Swift that joins them. Swift compiles an array of that length too slowly.
enum DescriptorWriter {
  /// An encoded file.
  struct File {
    var path: String
    /// One `file` of a `google.protobuf.FileDescriptorSet`: tag, length, descriptor.
    var bytes: [UInt8]

    /// The C function that answers it.
    var function: String {
      "ipims_schema__" + path.replacing(".proto", with: "").replacing("/", with: "__")
    }
  }

  /// The files of the package and what they import, each after those that it imports. To be called
  /// before anything marks the descriptors.
  static func files(
    of package: String,
    in request: UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorRequest>
  ) -> [File] {
    // protoc hands them over in that order.
    let all = pointers(request.pointee.n_proto_file, request.pointee.proto_file)
    var wanted: Set<String> = []
    for file in all.reversed() {
      let path = text(file.pointee.name)
      guard text(file.pointee.package) == package || wanted.contains(path) else { continue }
      wanted.insert(path)
      for index in 0..<file.pointee.n_dependency {
        wanted.insert(text(file.pointee.dependency[index]))
      }
    }
    return all.filter { wanted.contains(text($0.pointee.name)) }
      .map { File(path: text($0.pointee.name), bytes: encode($0)) }
  }

  /// With the positions of what has comments alone: the others are half of all bytes.
  private static func encode(
    _ file: UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>
  ) -> [UInt8] {
    guard let info = file.pointee.source_code_info else { return tagged(pack(file)) }
    let all = info.pointee.location
    let count = info.pointee.n_location
    defer {
      info.pointee.location = all
      info.pointee.n_location = count
    }
    var kept = pointers(count, all).filter { location in
      location.pointee.leading_comments != nil || location.pointee.trailing_comments != nil
        || location.pointee.n_leading_detached_comments > 0
    }.map { Optional($0) }
    return kept.withUnsafeMutableBufferPointer { kept in
      info.pointee.location = kept.baseAddress
      info.pointee.n_location = kept.count
      return tagged(pack(file))
    }
  }

  private static func pack(
    _ file: UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>
  ) -> [UInt8] {
    let size = google__protobuf__file_descriptor_proto__get_packed_size(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = google__protobuf__file_descriptor_proto__pack(file, buffer.baseAddress)
    }
  }

  /// As field 1 of a message.
  private static func tagged(_ bytes: [UInt8]) -> [UInt8] {
    var head: [UInt8] = [1 << 3 | 2]
    var rest = bytes.count
    while rest > 0x7F {
      head.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return head + [UInt8(rest)] + bytes
  }

  // MARK: C

  static func header(_ files: [File]) -> String {
    var out = "// Made by SchemaCompiler from Protos. Do not edit.\n"
    out += "#ifndef IPIMS_SCHEMA_H\n#define IPIMS_SCHEMA_H\n\n"
    out += "#include <protobuf-c/protobuf-c.h>\n\n"
    for file in files { out += "ProtobufCBinaryData \(file.function)(void);\n" }
    return out + "\n#endif\n"
  }

  static func source(_ file: File) -> String {
    var out = "// Made by SchemaCompiler from \(file.path). Do not edit.\n"
    out += "#include \"\(headerPath)\"\n\n"
    out += "static const char bytes[] =\n"
    var line = ""
    for byte in file.bytes {
      // A name begins so, and a comment's next line: a change of one moves few lines.
      if (byte == 0x0A && line.utf8.count > 8) || line.utf8.count > 90 {
        out += "  \"\(line)\"\n"
        line = ""
      }
      line += escaped(byte)
    }
    out += "  \"\(line)\";\n\n"
    out += "ProtobufCBinaryData \(file.function)(void) {\n"
    out += "  return (ProtobufCBinaryData){sizeof(bytes) - 1, (uint8_t *)bytes};\n"
    return out + "}\n"
  }

  static let headerPath = "ipims_schema.h"

  /// Three octal digits always: a digit that follows is not taken for a fourth.
  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "?"): break
    case 0x20...0x7E: return String(UnicodeScalar(byte))
    default: break
    }
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  // MARK: Swift

  static func swift(_ files: [File]) -> String {
    let out = SourceText(from: "Protos")
    out.line()
    out.line("internal import CMessages")
    out.line()
    out.line("/// The schema that this program was built with.")
    out.block("public enum SchemaDescriptor") { out in
      out.line(
        "/// An encoded `google.protobuf.FileDescriptorSet`: the API and what it imports, with")
      out.line("/// comments, each file after those that it imports.")
      out.block("public static let fileDescriptorSet: [UInt8] = [", end: "].flatMap {") { out in
        for file in files { out.line("\(file.function)(),") }
      }
      out.line("  UnsafeBufferPointer(start: $0.data, count: $0.len)")
      out.line("}")
    }
    return out.text
  }
}
