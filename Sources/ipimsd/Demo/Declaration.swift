internal import FoundationEssentials

/// One declared good of the published set.
struct Declaration {
  var id: String
  var office: String
  var importer: String
  var seller: String
  var hsCode: String
  var departure: String
  var origin: String
  var netMassGrams: Int64
  /// In won.
  var price: Int64
  var isFraud: Bool

  /// Reads the set's CSV, which quotes nothing. Rows that are not whole are left out.
  static func read(_ file: URL) throws -> [Declaration] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count == 22, let mass = Double(cells[18]), let price = Double(cells[19]) else {
        return nil
      }
      return Declaration(
        id: cells[0], office: cells[2], importer: cells[9], seller: cells[10], hsCode: cells[12],
        departure: cells[13], origin: cells[14], netMassGrams: Int64(mass * 1_000),
        price: Int64(price * 1_000), isFraud: cells[20] == "1")
    }
  }

  /// Two declarations of goods of one HS code that turned out to be fraud: the one that opens the
  /// case, and the next of the like.
  static func pair(in declarations: [Declaration], hsPrefix: String) -> (Declaration, Declaration)?
  {
    let suspects = declarations.filter { $0.isFraud && $0.hsCode.hasPrefix(hsPrefix) }
    for first in suspects {
      if let next = suspects.first(where: { $0.hsCode == first.hsCode && $0.id != first.id }) {
        return (first, next)
      }
    }
    return nil
  }
}
