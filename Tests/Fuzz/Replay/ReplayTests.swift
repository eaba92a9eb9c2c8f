import Foundation
import FuzzTargets
import Testing

/// What the fuzzer kept, and what it once broke, run again.
struct ReplayTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(_ folder: String, of target: FuzzTarget) throws -> [URL] {
    let url = root.appending(path: "\(folder)/\(target.name)")
    guard FileManager.default.fileExists(atPath: url.path()) else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: nil)
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyInputPasses(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let corpus = try Self.files("Corpus", of: target)
    #expect(!corpus.isEmpty)
    for file in try corpus + Self.files("FailCases", of: target) {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(throws: Never.self, "\(file.lastPathComponent)") {
        try bytes.withUnsafeBytes { try target.run($0) }
      }
    }
  }

  @Test func everyFolderIsOfATarget() throws {
    let names = Set(FuzzTarget.all.map(\.name))
    for folder in ["Corpus", "FailCases"] {
      let url = Self.root.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path()) {
        #expect(names.contains(name) || name.hasPrefix("."), "\(folder)/\(name)")
      }
    }
  }

  @Test func everyMessageIsFuzzed() throws {
    let sources = Self.root.appending(path: "../../Sources").standardized
    var names: Set<String> = []
    for module in ["IPIMSAPI", "Messages", "RPCCore"] {
      let folder = sources.appending(path: "\(module)/Generated")
      for file in try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: #/static let protoName = "([^"]+)"/#) {
          names.insert(String(match.1))
        }
      }
    }
    #expect(names.count > 50)
    #expect(names == Set(messageTypeNames))
  }
}
