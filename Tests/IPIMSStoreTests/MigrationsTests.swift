import Foundation
import Testing

@testable import IPIMSStore

@Suite struct MigrationsTests {
  static let first = Migration(1, "first", "CREATE TABLE a(n INTEGER)")
  static let second = Migration(
    2, "second", "CREATE TABLE b(n INTEGER); INSERT INTO a(n) VALUES (1)")

  @Test(arguments: Engine.allCases)
  func eachIsAppliedOnce(_ engine: Engine) async throws {
    let place = try TestPlace(engine)
    for migrations in [[Self.first], [Self.first, Self.second], [Self.first, Self.second]] {
      let database = try place.open(migrations)
      #expect(database.schemaVersion == migrations.count)
      await database.close()
    }
    let database = try place.open([Self.first, Self.second])
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

  @Test(arguments: Engine.allCases)
  func aDatabaseOfANewerProgramIsRefused(_ engine: Engine) async throws {
    let place = try TestPlace(engine)
    await (try place.open([Self.first, Self.second])).close()
    await expect(code: .schema) { try place.open([Self.first]) }
  }

  @Test(arguments: Engine.allCases)
  func aMigrationOfAnotherNameIsRefused(_ engine: Engine) async throws {
    let place = try TestPlace(engine)
    await (try place.open([Self.first])).close()
    let other = Migration(1, "other", "CREATE TABLE c(n INTEGER)")
    await expect(code: .schema) { try place.open([other]) }
  }

  @Test(arguments: Engine.allCases)
  func oneThatFailsLeavesNothing(_ engine: Engine) async throws {
    let place = try TestPlace(engine)
    let broken = Migration(2, "broken", "CREATE TABLE b(n INTEGER); INSERT INTO c VALUES(1)")
    await expect(code: .schema) { try place.open([Self.first, broken]) }
    let database = try place.open([Self.first, Self.second])
    #expect(database.schemaVersion == 2)
    await database.close()
  }

  @Test func aFileThatIsNoDatabaseIsRefused() async throws {
    let place = try TestPlace(.sqlite)
    try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: place.path))
    await expect(code: .corrupt) { try place.open() }
    await expect(code: .inputOutput) { try SQLiteDatabase.open(path: "/nonexistent/a") }
  }
}
