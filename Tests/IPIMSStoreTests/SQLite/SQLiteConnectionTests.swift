import CSQLite
import Testing

@testable import IPIMSStore

@Suite struct SQLiteConnectionTests {
  @Test func aStatementIsUsedAgainAfterARefusedArgument() throws {
    let folder = TemporaryFolder()
    let connection = try SQLiteConnection(
      path: folder.path + "/test.sqlite3", purpose: .writing, cacheKibibytes: 100)
    try connection.execute("CREATE TABLE items(data BLOB) STRICT")
    sqlite3_limit(connection.handle, SQLITE_LIMIT_LENGTH, 1_000)
    for _ in 0..<3 {
      for count in [2_000, 500] {
        connection.beginBody()
        _ = try? connection.run(
          "INSERT INTO items(data) VALUES ($1)", [.blob([UInt8](repeating: 1, count: count))])
        #expect((connection.failure != nil) == (count > 1_000))
      }
    }
    var prepared = 0
    var statement = sqlite3_next_stmt(connection.handle, nil)
    while let one = statement {
      prepared += 1
      // Prepared once, it has run three times itself; others would have run in its place.
      #expect(sqlite3_stmt_status(one, SQLITE_STMTSTATUS_RUN, 0) == 3)
      statement = sqlite3_next_stmt(connection.handle, one)
    }
    #expect(prepared == 1)
    let count = try connection.run("DELETE FROM items", [])
    #expect(count == 3)
  }
}
