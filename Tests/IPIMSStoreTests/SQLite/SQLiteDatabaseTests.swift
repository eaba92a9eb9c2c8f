import Foundation
import Testing

@testable import IPIMSStore

@Suite struct SQLiteDatabaseTests {
  @Test func aTextWithU0000ComesBackAsItWent() async throws {
    let test = try TestDatabase()
    try await test.insert("a\u{0}b")
    #expect(try await test.names() == ["a\u{0}b"])
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
