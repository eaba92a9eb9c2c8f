import Foundation
import IPIMSClient
import IPIMSStore
import Testing

@testable import IPIMSServices

/// What a program before this one stored is found as what this one stores.
struct RefillTests {
  private static func aCase(_ number: Int) -> Case {
    Case { found in
      found.name = "cases/\(1_000 + number)"
      found.state = .decided
      found.regime = "KR"
      found.declarationNumber = "12345-26-123456M"
      found.seller = Party { $0.name = "Seller No. \(number % 2)" }
      found.items = [
        LineItem {
          $0.id = "1"
          $0.hsCode = "420221"
          $0.markAsSeen = "HANGANG"
          $0.origin = "CN"
          $0.departure = "VN"
        }
      ]
    }
  }

  private static func appraisal(of found: Case, _ number: Int) -> Appraisal {
    Appraisal { appraisal in
      appraisal.name = "appraisals/\(1_000 + number)"
      appraisal.request = "requests/\(number)"
      appraisal.case = found.name
      appraisal.holder = "organizations/1"
      appraisal.createTime = Timestamp(seconds: 1_000 + Int64(number), nanos: 0)
      appraisal.items = [
        AppraisalItem {
          $0.item = "1"
          $0.verdict = number % 3 == 0 ? .genuine : .counterfeit
        }
      ]
    }
  }

  /// As the program of migration 2 stored it.
  private static func write(count: Int, to path: String) async throws {
    let database = try SQLiteDatabase.open(
      path: path, migrations: Array(Migration.sqlite.prefix(2)))
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      for number in 0..<count {
        let found = aCase(number)
        let appraisal = appraisal(of: found, number)
        try tx.run(
          """
          INSERT INTO cases(id, office, state, declaration_id, body)
          VALUES ($1, 'offices/1', 'DECIDED', 'd', $2)
          """, .text(found.name), .blob(found.encoded))
        try tx.run(
          """
          INSERT INTO appraisals(id, request, case_id, holder, body) VALUES ($1, $2, $3, $4, $5)
          """, .text(appraisal.name), .text(appraisal.request), .text(found.name),
          .text(appraisal.holder), .blob(appraisal.encoded))
        try tx.run(
          """
          INSERT INTO verdicts(mark, hs_code, appraisal, position, case_id, item, holder, seller,
            origin, verdict, time)
          VALUES ('x', '420221', $1, 0, $2, '1', 'organizations/1', 'y', 'CN', 'COUNTERFEIT', 1)
          """, .text(appraisal.name), .text(found.name))
        try tx.run(
          """
          INSERT INTO decisions(case_id, item, decision, time)
          VALUES ($1, '1', 'INFRINGING', 1)
          """, .text(found.name))
      }
    }
    await database.close()
  }

  /// More than one transaction takes.
  @Test func everythingIsFoundAndOnce() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID()).db").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let count = 2 * Refill.batchMax + 50
    try await Self.write(count: count, to: path)
    let database = try SQLiteDatabase.open(path: path)
    try await Refill.run(database)
    try await Refill.run(database)
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      var filter = VerdictFilter()
      filter.hsPrefix = "4202"
      filter.departure = "VN"
      let genuine = Int64((count + 2) / 3)
      let totals = try reading.verdictTotals(filter)
      #expect(totals.verdicts == ["GENUINE": genuine, "COUNTERFEIT": Int64(count) - genuine])
      #expect(totals.decisions == ["INFRINGING": Int64(count)])
      #expect(totals.overturned == genuine)
      let newest = try reading.newestVerdicts(filter, casesMax: 2)
      #expect(newest.map(\.time) == [Int64(1_000 + count - 1) * 1_000, Int64(998 + count) * 1_000])
      let found = try reading.rows(
        """
        SELECT id FROM cases
        WHERE declaration_number = '12345-26-123456M' AND seller IS NOT NULL AND regime = 'KR'
        """
      ) { row in row.text(0) }
      #expect(found.count == count)
      let states = try reading.rows("SELECT body FROM appraisals") { row throws(RPCError) in
        try Appraisal(stored: row.blob(0)).state
      }
      #expect(states == Array(repeating: .filed, count: count))
      let isNoted = try reading.exists("SELECT 1 FROM settings WHERE key = 'refill'")
      #expect(!isNoted)
    }
    await database.close()
  }
}
