import FoundationEssentials

/// Tables written by Fixtures/make.py.
enum Fixture {
  /// The lines of a table, each split at its tabs. Throws where the file cannot be read.
  static func rows(_ name: String) throws -> [[String]] {
    let file = #filePath
    let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
    let text = try String(contentsOfFile: "\(folder)Fixtures/\(name)", encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
