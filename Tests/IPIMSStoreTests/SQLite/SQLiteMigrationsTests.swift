import Foundation
import Testing

@testable import IPIMSStore

@Suite struct SQLiteMigrationsTests {
  let folder = TemporaryFolder()
  var path: String { folder.path + "/test.sqlite3" }

  static let first = Migration(1, "first", "CREATE TABLE a(n INTEGER) STRICT")
  static let second = Migration(
    2, "second", "CREATE TABLE b(n INTEGER) STRICT; INSERT INTO a(n) VALUES (1)")

  @Test func eachIsAppliedOnce() async throws {
    for migrations in [[Self.first], [Self.first, Self.second], [Self.first, Self.second]] {
      let database = try SQLiteDatabase.open(path: path, migrations: migrations)
      #expect(database.schemaVersion == migrations.count)
      await database.close()
    }
    let database = try SQLiteDatabase.open(path: path, migrations: [Self.first, Self.second])
    let answer = try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      (
        try tx.row("SELECT count(*) FROM a") { row in row.int(0) },
        try tx.rows("SELECT name FROM migrations ORDER BY number") { row in row.text(0) }
      )
    }
    #expect(answer.0 == 1)
    #expect(answer.1 == ["first", "second"])
    await database.close()
  }

  @Test func aDatabaseOfANewerProgramIsRefused() async throws {
    await (try SQLiteDatabase.open(path: path, migrations: [Self.first, Self.second])).close()
    #expect(code { try SQLiteDatabase.open(path: path, migrations: [Self.first]) } == .schema)
  }

  @Test func aMigrationOfAnotherNameIsRefused() async throws {
    await (try SQLiteDatabase.open(path: path, migrations: [Self.first])).close()
    let other = Migration(1, "other", "CREATE TABLE c(n INTEGER) STRICT")
    #expect(code { try SQLiteDatabase.open(path: path, migrations: [other]) } == .schema)
  }

  @Test func oneThatFailsLeavesNothing() async throws {
    let broken = Migration(2, "broken", "CREATE TABLE b(n INTEGER) STRICT; INSERT INTO c VALUES(1)")
    #expect(
      code { try SQLiteDatabase.open(path: path, migrations: [Self.first, broken]) } == .schema)
    let database = try SQLiteDatabase.open(path: path, migrations: [Self.first, Self.second])
    #expect(database.schemaVersion == 2)
    await database.close()
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: path))
    #expect(code { try SQLiteDatabase.open(path: path) } == .corrupt)
    #expect(code { try SQLiteDatabase.open(path: "/nonexistent/a") } == .inputOutput)
  }

  private func code(_ body: () throws -> SQLiteDatabase) -> StoreError.Code? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }
}
