import Foundation
import IPIMSClient
import ServiceHarness
import Testing

/// The published declarations as a clearance system and an officer would bring them.
struct DeclarationTests {
  /// One declared good: what a case takes of the set's 22 columns.
  struct Row {
    var id, hsCode, departure, origin: String
    var netMassGrams: Int64
    var isFraud: Bool
  }

  static func rows() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ipimsd/Demo/Resources/declarations/declarations.csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        try #require(cells.count == 22)
        return Row(
          id: cells[0], hsCode: cells[12], departure: cells[13], origin: cells[14],
          netMassGrams: Int64(try #require(Double(cells[18])) * 1_000), isFraud: cells[20] == "1")
      }
  }

  @Test func everyDeclarationBecomesACaseThatIsFoundAgain() async throws {
    let rows = try Self.rows()
    try #require(rows.count == 300)
    try await Customs.open(.tls) { customs in
      let officer = try await customs.officer()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for row in rows {
          group.addTask {
            let opened = try await officer.appraisal.openCase(Self.request(row))
            #expect(opened.items[0].hsCode == row.hsCode && opened.items[0].origin == row.origin)
          }
        }
        try await group.waitForAll()
      }
      let system = try await customs.clearanceSystem()
      for prefix in ["4202", "420222", "64", "01"] {
        let expected = rows.filter { $0.hsCode.hasPrefix(prefix) }.map(\.id).sorted()
        let found = try await system.appraisal.listCases(
          .init {
            $0.hsPrefix = prefix
            $0.pageSize = 1_000
          })
        #expect(found.cases.map(\.declarationID).sorted() == expected, "HS \(prefix)")
      }
    }
  }

  private static func request(_ row: Row) -> OpenCaseRequest {
    OpenCaseRequest { request in
      request.declarationID = row.id
      request.items = [
        LineItem {
          $0.hsCode = row.hsCode
          // The set has no descriptions and quantities: these are made up.
          $0.description = "goods of HS \(row.hsCode)"
          $0.quantity = 1
          $0.origin = row.origin
          $0.departure = row.departure
          $0.netMassGrams = row.netMassGrams
        }
      ]
    }
  }
}
