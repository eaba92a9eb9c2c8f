import Foundation
import Testing

/// The schema, and that what is made from it is current.
struct SchemaTests {
  @Test func generatedCodeIsCurrent() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "generated-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Built with the tests: building it here would wait for the lock that runs them.
    let plugin = try Repository.folderOfTests().appending(path: "protoc-gen-ipims").path()
    try #require(FileManager.default.isExecutableFile(atPath: plugin), "\(plugin) is not built")
    let made = try Repository.run(
      ["PROTOC_GEN_IPIMS=\(plugin)", ".ci/generate", folder.path()])
    try #require(made.status == 0, "\(made.output)")
    let paths = try #require(FileManager.default.subpaths(atPath: folder.path()))
      .filter { path in [".swift", ".c", ".h", ".md"].contains { path.hasSuffix($0) } }
    #expect(paths.count > 50)
    for path in paths {
      let expected = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(try Repository.text(of: path) == expected, "\(path) is stale: run .ci/generate")
    }
    let committed =
      try ["Sources", "Clients", "Tests"]
      .flatMap { try Repository.files(below: $0, ending: ".swift") }
      .filter { $0.contains("/Generated/") }
      + Repository.files(below: "Protos/reference", ending: "")
    for path in committed {
      #expect(paths.contains(path), "\(path) comes from no schema")
    }
  }

  /// libprotobuf-c has no limit of recursion, so the schema has none to limit.
  @Test func noMessageIsRecursive() throws {
    var fields: [String: Set<String>] = [:]
    for path in try Repository.files(below: "Protos", ending: ".proto") {
      var open: [String] = []
      for line in try Repository.text(of: path).split(separator: "\n") {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        if words.last == "{" { open.append(words.count > 1 ? words[1] : "") }
        if words.last == "}" { open.removeLast() }
        let type = words.first == "repeated" || words.first == "optional" ? 1 : 0
        let message = open.last { !$0.isEmpty } ?? ""
        if words.contains("="), words.count > type {
          fields[message, default: []].insert(
            String(words[type].split(separator: ".").last ?? ""))
        }
      }
    }
    #expect(fields.count > 40)
    for name in fields.keys {
      var seen: Set<String> = []
      var open = Array(fields[name, default: []])
      while let next = open.popLast() {
        #expect(next != name, "\(name) holds itself")
        if seen.insert(next).inserted { open += fields[next, default: []] }
      }
    }
  }
}
