import Foundation
import Testing

@testable import IPIMSStore

@Suite struct SQLiteDatabaseTests {
  @Test func twoHundredAndFiftySixWritersAtOnce() async throws {
    let test = try TestDatabase()
    await withTaskGroup(of: Bool.self) { group in
      for caller in 0..<256 {
        group.addTask {
          for round in 0..<10 {
            guard (try? await test.insert("\(caller) \(round)")) != nil else { return false }
          }
          return true
        }
      }
      for await succeeded in group { #expect(succeeded) }
    }
    #expect(try await test.names().count == 2_560)
    #expect(test.commits.withLock { $0 } < 2_560)
    await test.database.close()
  }

  @Test func allTypesComeBackAsTheyWent() async throws {
    let test = try TestDatabase()
    let answer = try await test.database.read {
      (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.row(
        "SELECT $1, $2, $3, $4, $5, $6, $7", .text("a\u{0}ä"), .int(Int64.min), .blob([0, 1, 255]),
        .text(nil), .blob([]), .text(""), .bool(true)
      ) { row in
        row.text(0) == "a\u{0}ä" && row.int(1) == Int64.min && row.blob(2) == [0, 1, 255]
          && row.textOrNil(3) == nil && row.intOrNil(3) == nil && row.isNull(3)
          && row.blobOrNil(4) == [] && row.text(5).isEmpty && row.bool(6)
      }
    }
    #expect(answer == true)
    await test.database.close()
  }

  @Test func aStatementCanBeUsedInsideItsOwnRows() async throws {
    let test = try TestDatabase()
    for name in ["a", "b", "c"] { try await test.insert(name) }
    @Sendable func names(
      _ tx: Reading<ServiceError>, depth: Int
    ) throws(ServiceError) -> [String] {
      let below = try tx.rows("SELECT name FROM items ORDER BY name") {
        (row: borrowing Row) throws(ServiceError) -> [String] in
        let own = row.text(0)
        return depth == 0 ? [own] : [own] + (try names(tx, depth: depth - 1))
      }
      return below.flatMap { $0 }
    }
    let all = try await test.database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
      try names(tx, depth: 1)
    }
    #expect(all == ["a", "a", "b", "c", "b", "a", "b", "c", "c", "a", "b", "c"])
    await test.database.close()
  }

  @Test func changedRowsAreCounted() async throws {
    let test = try TestDatabase()
    let counts = try await test.database.write {
      (tx: Transaction<ServiceError>) throws(ServiceError) in
      [
        try tx.run("INSERT INTO items(name) VALUES ('a'), ('b')"),
        try tx.run("INSERT INTO items(name) VALUES ('a') ON CONFLICT DO NOTHING"),
        try tx.run("UPDATE items SET data = $1", .blob([1])),
        try tx.run("DELETE FROM items WHERE name = 'z'"),
      ]
    }
    #expect(counts == [2, 0, 2, 0])
    await test.database.close()
  }

  @Test func readersCannotWriteAndWrongStatementsAreTheirOwnCallersAlone() async throws {
    let test = try TestDatabase()
    await #expect(throws: ServiceError.self) {
      try await test.database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
        _ = try tx.exists("INSERT INTO items(name) VALUES ('a') RETURNING id")
      }
    }
    await #expect(throws: ServiceError.store(.statement)) {
      try await test.database.read { (tx: Reading<ServiceError>) throws(ServiceError) in
        _ = try tx.exists("SELECT $1")
      }
    }
    await #expect(throws: ServiceError.store(.statement)) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.run("INSERT INTO nowhere(name) VALUES ('a')")
      }
    }
    #expect(try await test.names().isEmpty)
    await test.database.close()
  }

  @Test func aFullDatabaseRefusesWritesAndRecovers() async throws {
    // One page more than the schema needs, so that a body of some pages is refused.
    let writer = Lock<SQLiteConnection?>(nil)
    let test = try TestDatabase(prepare: { (connection) throws(StoreError) in
      try connection.execute("PRAGMA max_page_count = 60")
      writer.withLock { $0 = connection }
    })
    try await test.insert("small")
    let large: @Sendable (Transaction<ServiceError>) throws(ServiceError) -> Void = {
      (tx) throws(ServiceError) in
      try tx.run(
        "INSERT INTO items(name, data) VALUES ('large', $1)",
        .blob([UInt8](repeating: 1, count: 1 << 20)))
    }
    await #expect(throws: ServiceError.store(.diskFull)) {
      try await test.database.write(large)
    }
    try await test.insert("another")
    #expect(try await test.names() == ["another", "small"])
    // Beside others in one batch, the large one alone is refused.
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          if index == 10 {
            await #expect(throws: ServiceError.store(.diskFull)) {
              try await test.database.write(large)
            }
          } else {
            await #expect(throws: Never.self) { try await test.insert("beside \(index)") }
          }
        }
      }
    }
    #expect(try await test.names().count == 21)
    // No body runs now, so the writer's connection may be used from here.
    try writer.withLock { try $0?.execute("PRAGMA max_page_count = 1000000") }
    try await test.database.write(large)
    #expect(try await test.names().count == 22)
    writer.withLock { $0 = nil }
    await test.database.close()
  }

  @Test func whatWasAcknowledgedIsInTheFiles() async throws {
    let test = try TestDatabase()
    for index in 0..<50 { try await test.insert("item \(index)") }
    // The files as they are now are what a crash would leave: nothing has been closed.
    let copy = TemporaryFolder()
    for name in ["test.sqlite3", "test.sqlite3-wal"] {
      try FileManager.default.copyItem(
        atPath: test.folder.path + "/" + name, toPath: copy.path + "/" + name)
    }
    let recovered = try SQLiteDatabase.open(
      path: copy.path + "/test.sqlite3", migrations: TestDatabase.migrations)
    let count = try await recovered.read { (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.row("SELECT count(*) FROM items") { row in row.int(0) }
    }
    #expect(count == 50)
    await recovered.close()
    await test.database.close()
  }

  @Test func theLogIsMovedIntoTheDatabaseBesideTheWriter() async throws {
    let test = try TestDatabase()
    for index in 0..<3 {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.run(
          "INSERT INTO items(name, data) VALUES ($1, $2)", .text("\(index)"),
          .blob([UInt8](repeating: 7, count: 10 << 20)))
      }
    }
    // Two rows pass the soft limit; the third may stay. Nothing is closed or written: only the checkpointer can make it grow.
    var size = 0
    for _ in 0..<3_000 where size < 20 << 20 {
      try await Task.sleep(for: .milliseconds(10))
      let attributes = try FileManager.default.attributesOfItem(
        atPath: test.folder.path + "/test.sqlite3")
      size = try #require(attributes[.size] as? Int)
    }
    #expect(size >= 20 << 20)
    await test.database.close()
  }
}
