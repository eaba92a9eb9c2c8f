internal import Foundation

/// One declared good of the *Customs Import Declaration Datasets*, as far as a case takes it over.
struct Declaration: Sendable {
  /// In the repository, which is the working folder: 300 rows, source and licence beside them.
  static let file = "Sources/ipimsd/Demo/Resources/declarations/declarations.csv"

  var id, importer, seller, hsCode, departure, origin: String
  var netMassGrams, price: Int64
  /// What the inspection found.
  var isFraud: Bool

  static func all() throws -> [Declaration] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 22, let mass = Double(cells[18]), let price = Double(cells[19]) else {
        throw Mishap("\(file) has another form: \(line)")
      }
      return Declaration(
        id: cells[0], importer: cells[9], seller: cells[10], hsCode: cells[12],
        departure: cells[13], origin: cells[14], netMassGrams: Int64(mass * 1_000),
        price: Int64(price), isFraud: cells[20] == "1")
    }
  }
}
