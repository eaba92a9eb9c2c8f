import FoundationEssentials

/// Tables written by Fixtures/make.py, and files of the module.
enum Fixture {
  /// The lines of a table, each split at its tabs. Throws where the file cannot be read.
  static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: "\(folder)Fixtures/\(name)", encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A built-in regime's file, as it is written.
  static func regimeFile(_ code: String) throws -> Data {
    try Data(
      contentsOf: URL(
        filePath: "\(folder)../../Sources/IPIMSDomain/Regimes/\(code).json"))
  }

  private static var folder: Substring {
    let file = #filePath
    return file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
  }
}
