import Testing

@testable import IPIMSStore

/// What earlier programs wrote is all there after the migrations of later ones.
@Suite struct MigrationSQLiteTests {
  let folder = TemporaryFolder()
  var path: String { folder.path + "/test.sqlite3" }

  static let photo = "cases/01ARZ3NDEKTSV4RRFFQ69G5FAV/photos/01ARZ3NDEKTSV4RRFFQ69G5FAW"

  /// Rows in every table of migration 2 whose shape a later one changes.
  private func writeVersion2() async throws {
    let database = try SQLiteDatabase.open(
      path: path, migrations: Array(Migration.sqlite.prefix(2)))
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      for index in 0..<3 {
        let name = Value.text("cases/\(index)")
        try tx.run(
          """
          INSERT INTO cases(id, office, state, declaration_id, body)
          VALUES ($1, 'offices/1', 'OPEN', 'd' || $2, $3)
          """, name, .int(index), .blob([UInt8(index), 1]))
        try tx.run(
          """
          INSERT INTO requests(id, case_id, holder, state, due_time, sent_position, body)
          VALUES ('requests/' || $2, $1, 'organizations/1', 'ANSWERED', 100 + $2, 7 + $2, $3)
          """, name, .int(index), .blob([UInt8(index), 2]))
        try tx.run(
          """
          INSERT INTO appraisals(id, request, case_id, holder, body)
          VALUES ('appraisals/' || $2, 'requests/' || $2, $1, 'organizations/1', $3)
          """, name, .int(index), .blob([UInt8(index), 3]))
        try tx.run(
          """
          INSERT INTO verdicts(mark, hs_code, appraisal, position, case_id, item, holder, seller,
            origin, verdict, time)
          VALUES ('mark' || $2, '4202210000', 'appraisals/' || $2, 0, $1, '1', 'organizations/1',
            'seller', 'CN', 'COUNTERFEIT', 1000 + $2)
          """, name, .int(index))
        try tx.run(
          """
          INSERT INTO photo_reads(id, photo, member, organization, time)
          VALUES ('read' || $1, $2, 'members/' || $1, $3, 2000 + $1)
          """, .int(index), .text(Self.photo), .text(index == 0 ? nil : "organizations/1"))
      }
    }
    await database.close()
  }

  @Test func version2LosesNothing() async throws {
    try await writeVersion2()
    let database = try SQLiteDatabase.open(path: path)
    #expect(database.schemaVersion == Migration.sqlite.count)
    try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      let cases = try tx.rows(
        "SELECT id, office, state, declaration_id, body, assignee FROM cases ORDER BY id"
      ) { row in
        [row.text(0), row.text(1), row.text(2), row.text(3), "\(row.blob(4))", "\(row.isNull(5))"]
      }
      #expect(
        cases
          == (0..<3).map { ["cases/\($0)", "offices/1", "OPEN", "d\($0)", "[\($0), 1]", "true"] })
      let requests = try tx.rows(
        """
        SELECT id, case_id, holder, state, due_time, sent_position, body, delegate
        FROM requests ORDER BY id
        """
      ) { row in
        [
          row.text(0), row.text(1), row.text(2), row.text(3), "\(row.int(4))", "\(row.int(5))",
          "\(row.blob(6))", "\(row.isNull(7))",
        ]
      }
      #expect(
        requests
          == (0..<3).map {
            [
              "requests/\($0)", "cases/\($0)", "organizations/1", "ANSWERED", "\(100 + $0)",
              "\(7 + $0)", "[\($0), 2]", "true",
            ]
          })
      let appraisals = try tx.rows(
        "SELECT id, request, case_id, holder, state, body FROM appraisals ORDER BY id"
      ) { row in
        [row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), "\(row.blob(5))"]
      }
      #expect(
        appraisals
          == (0..<3).map {
            [
              "appraisals/\($0)", "requests/\($0)", "cases/\($0)", "organizations/1", "FILED",
              "[\($0), 3]",
            ]
          })
      let verdicts = try tx.rows(
        """
        SELECT appraisal, position, case_id, item, holder, verdict, time, mark, hs_code, seller,
          origin
        FROM verdicts ORDER BY appraisal
        """
      ) { row in
        [
          row.text(0), "\(row.int(1))", row.text(2), row.text(3), row.text(4), row.text(5),
          "\(row.int(6))", row.text(7), row.text(8), row.text(9), row.text(10),
        ]
      }
      #expect(
        verdicts
          == (0..<3).map {
            [
              "appraisals/\($0)", "0", "cases/\($0)", "1", "organizations/1", "COUNTERFEIT",
              "\(1_000 + $0)", "mark\($0)", "4202210000", "seller", "CN",
            ]
          })
      let reads = try tx.rows(
        "SELECT id, case_id, what, member, organization, time FROM data_reads ORDER BY id"
      ) { row in
        [
          row.text(0), row.text(1), row.text(2), row.text(3), row.textOrNil(4) ?? "",
          "\(row.int(5))",
        ]
      }
      #expect(
        reads
          == (0..<3).map {
            [
              "read\($0)", "cases/01ARZ3NDEKTSV4RRFFQ69G5FAV", Self.photo, "members/\($0)",
              $0 == 0 ? "" : "organizations/1", "\(2_000 + $0)",
            ]
          })
      let refill = try tx.exists("SELECT 1 FROM settings WHERE key = 'refill'")
      #expect(refill, "a program is told to fill what it alone can")
    }
    await database.close()
  }

  @Test func aNewDatabaseHasNothingToFill() async throws {
    let database = try SQLiteDatabase.open(path: path)
    try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      let refill = try tx.exists("SELECT 1 FROM settings WHERE key = 'refill'")
      #expect(!refill)
    }
    await database.close()
  }

  @Test func atMostOneAppraisalOfARequestCounts() async throws {
    let database = try SQLiteDatabase.open(path: path)
    func insert(_ id: String, _ state: String) async throws {
      try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
        try tx.run(
          """
          INSERT INTO appraisals(id, request, case_id, holder, state, body)
          VALUES ($1, 'requests/1', 'cases/1', 'organizations/1', $2, $3)
          """, .text(id), .text(state), .blob([]))
      }
    }
    try await insert("appraisals/1", "SUPERSEDED")
    try await insert("appraisals/2", "FILED")
    await expect(code: .unique) { try await insert("appraisals/3", "FILED") }
    try await insert("appraisals/3", "AWAITING_CONFIRMATION")
    await database.close()
  }
}
