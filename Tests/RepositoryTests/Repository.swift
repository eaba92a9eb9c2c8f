import Foundation
import Testing

/// This checkout, as the tests read it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct SwiftFile {
    /// From the root, such as `Sources/RPCNet/Listener.swift`.
    var path: String
    var text: String

    var isGenerated: Bool { path.contains("/Generated/") }
    /// `RPCNet`.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// Modules that the file imports.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
          words.prefix(index).allSatisfy({
            ["public", "internal", "package", "@_exported", "@testable"].contains($0)
          })
        else { return nil }
        return String(words[index + 1])
      }
    }
  }

  /// Swift files below `Sources` and `Clients`.
  static func sources() throws -> [SwiftFile] {
    try ["Sources", "Clients"].flatMap { try files(below: $0, ending: ".swift") }
      .map { SwiftFile(path: $0, text: try text(of: $0)) }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func files(below folder: String, ending: String) throws -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
    return (enumerator?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// Where the test program and all others are built.
  static func folderOfTests() throws -> URL {
    URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .deletingLastPathComponent()
  }

  struct Outcome {
    var status: Int32
    var output: String
  }

  /// Runs a program in the root, its standard output and error together.
  static func run(_ arguments: [String]) throws -> Outcome {
    // Not Foundation's Process: two of them started at once by different tests have crashed.
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let pipe = try #require(popen("cd '\(root.path())' && env \(words) 2>&1", "r"))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      output += buffer[..<count]
    }
    return Outcome(status: pclose(pipe), output: String(decoding: output, as: UTF8.self))
  }
}
