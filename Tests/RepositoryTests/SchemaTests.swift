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

  /// Whoever knows one list or update knows the others.
  @Test func listsAndUpdatesAreAlike() throws {
    var fields: [String: [String]] = [:]
    for path in try Repository.files(below: "Protos/ipims", ending: ".proto") {
      let text = try Repository.text(of: path)
      for match in text.matches(of: /\nmessage (\w+) \{\n((?:.*\n)*?)\}/) {
        // `string page_token = 3` is `string page_token`, by its number.
        let numbered = match.2.matches(of: /\n? +((?:repeated )?[\w.]+ \w+) = (\d+);/)
          .compactMap { field in Int(field.2).map { (number: $0, text: String(field.1)) } }
        fields[String(match.1)] = numbered.sorted { $0.number < $1.number }.map(\.text)
      }
    }
    let lists = fields.keys.filter { name in
      name.wholeMatch(of: /(List|Search)\w+Request/) != nil
    }
    #expect(lists.count > 10)
    for name in lists {
      let request = fields[name, default: []]
      let size = try #require(request.firstIndex(of: "int32 page_size"), "\(name)")
      #expect(request.dropFirst(size + 1).first == "string page_token", "\(name)")
      let answer = fields[String(name.dropLast("Request".count)) + "Response", default: []]
      #expect(answer.first?.hasPrefix("repeated ") == true, "\(name)")
      #expect(answer.dropFirst().first == "string next_page_token", "\(name)")
    }
    let updates = fields.keys.filter { $0.wholeMatch(of: /Update\w+Request/) != nil }
    #expect(updates.count > 3)
    for name in updates {
      let request = Array(fields[name, default: []].prefix(4))
      let target = name.dropFirst("Update".count).dropLast("Request".count).lowercased()
      #expect(
        request == [
          "string request_id", "string \(target)", "string etag", "repeated string update_mask",
        ], "\(name)")
    }
  }
}
