import Testing

struct StyleTests {
  static let linesMax = 500
  /// State machines and tables may be longer.
  static let mayBeLonger: Set<String> = [
    "ServerState.swift", "StreamState.swift", "LookAlikeData.swift",
  ]

  @Test func handWrittenFilesAreShort() throws {
    for file in try Repository.sources() where !file.isGenerated {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      let name = file.path.split(separator: "/").last.map { String($0) } ?? ""
      #expect(
        lines <= Self.linesMax || Self.mayBeLonger.contains(name), "\(file.path): \(lines) lines")
    }
  }

  @Test func theTopLevelIsTheOwners() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Protos", "Clients", "README.md",
    ]
    let tracked = try Repository.run(["git", "ls-files"])
    try #require(tracked.status == 0)
    for path in tracked.output.split(separator: "\n") {
      let top = String(path.split(separator: "/").first ?? "")
      #expect(allowed.contains(top) || top.hasPrefix("."), "\(path)")
    }
  }
}
