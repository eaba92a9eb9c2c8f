import Foundation
import IPIMSAPI
import Testing

/// The schema as a server tells it, read by protoc, which knows nothing of how it was made.
struct SchemaDescriptorTests {
  @Test func itIsWhatProtocMakesOfTheFiles() throws {
    try Self.withFolder { folder in
      let told = try Self.told(in: folder)
      let files = try Repository.files(below: "Protos/ipims/v1", ending: ".proto")
        .map { String($0.dropFirst("Protos/".count)) }
      try #require(files.count > 5)
      // Without comments: byte for byte.
      let ours = folder + "/ours"
      let expected = folder + "/expected"
      try Self.protoc(
        ["--descriptor_set_in=\(told)", "--include_imports", "--descriptor_set_out=\(ours)"] + files
      )
      try Self.protoc(
        ["-IProtos", "--include_imports", "--descriptor_set_out=\(expected)"] + files)
      #expect(try Self.bytes(ours) == Self.bytes(expected))

      // The comments, in their order.
      let commented = folder + "/commented"
      try Self.protoc(
        ["-IProtos", "--include_imports", "--include_source_info"]
          + ["--descriptor_set_out=\(commented)"] + files)
      let comments = try Self.comments(told)
      #expect(comments.count > 500)
      #expect(comments.sorted() == (try Self.comments(commented)).sorted())
    }
  }

  /// What GetSchema promises to those who decode it with limits.
  @Test func itIsNeitherDeepNorLarge() throws {
    #expect(SchemaDescriptor.fileDescriptorSet.count < 1_048_576)
    try Self.withFolder { folder in
      let lines = try Self.text(Self.told(in: folder))
      let depth = lines.map { $0.prefix { $0 == " " }.count / 2 }.max() ?? 0
      #expect(depth > 2)
      #expect(depth < 32)
    }
  }

  // MARK: Pages

  @Test func everyPageIsLinkedAndNoLinkIsBroken() throws {
    var texts: [String: String] = [:]
    for path in try Repository.files(below: "Protos", ending: ".md") {
      texts[path] = try Repository.text(of: path)
    }
    let pages = texts.keys.filter { $0.hasPrefix("Protos/reference/") }
    try #require(pages.count > 8)
    var linked: Set<String> = []
    for (path, text) in texts {
      for match in text.matches(of: /\]\(([^)#]*)(?:#([^)]*))?\)/) {
        let folder = URL(filePath: "/" + path).deletingLastPathComponent()
        let target =
          match.1.isEmpty
          ? path : String(folder.appending(path: match.1).standardized.path().dropFirst())
        let file = Repository.root.appending(path: target).path()
        #expect(FileManager.default.fileExists(atPath: file), "\(path): \(match.0)")
        if path.hasSuffix("/README.md") { linked.insert(target) }
        guard let anchor = match.2 else { continue }
        let headings = (texts[target] ?? "").split(separator: "\n").filter { $0.hasPrefix("#") }
          .map { line in
            line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
              .replacing(".", with: "")
          }
        // Two of a name would be told apart by numbers that the links do not have.
        #expect(headings.filter { $0 == anchor }.count == 1, "\(path): \(match.0)")
      }
    }
    #expect(linked.contains("Protos/reference/README.md"))
    for page in pages { #expect(linked.contains(page), "no README.md links \(page)") }
  }

  @Test func everyRPCAndFieldIsOnItsPage() throws {
    var rpcs = 0
    for path in try Repository.files(below: "Protos/ipims/v1", ending: "_service.proto") {
      let stem = path.split(separator: "/").last?.dropLast(".proto".count).split(separator: "_")
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      let page = try Repository.text(of: "Protos/reference/\(stem ?? "").md")
      for line in try Repository.text(of: path).split(separator: "\n") {
        if let rpc = line.firstMatch(of: /^  rpc (\w+)\(/) {
          #expect(page.contains("\n## \(rpc.1)\n"))
          rpcs += 1
        } else if let field = line.firstMatch(of: /^ +[\w. ]+ (\w+) = (\d+);$/) {
          #expect(page.contains("| `\(field.1)` | \(field.2) |"), "\(path): \(field.0)")
        }
      }
    }
    #expect(rpcs > 40)
  }

  // MARK: protoc

  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path())
  }

  /// The path of the set that a server tells.
  private static func told(in folder: String) throws -> String {
    let path = folder + "/told"
    try Data(SchemaDescriptor.fileDescriptorSet).write(to: URL(filePath: path))
    return path
  }

  private static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }

  private static func protoc(_ arguments: [String]) throws {
    let made = try Repository.run(["protoc"] + arguments)
    try #require(made.status == 0, "\(made.output)")
  }

  /// The lines of the text format of an encoded set.
  private static func text(_ path: String) throws -> [Substring] {
    let made = try Repository.run([
      "sh", "-c",
      "exec protoc -I/usr/include --decode=google.protobuf.FileDescriptorSet "
        + "google/protobuf/descriptor.proto < \"\(path)\"",
    ])
    try #require(made.status == 0, "\(made.output.prefix(1_000))")
    return made.output.split(separator: "\n")
  }

  private static func comments(_ path: String) throws -> [Substring] {
    try text(path).filter { $0.contains("_comments: ") }
  }
}
