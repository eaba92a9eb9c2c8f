import Testing

@testable import IPIMSStore

@Suite struct StatementTextTests {
  @Test(arguments: [
    ("SELECT $1, $2", "SELECT ?1, ?2"),
    ("SELECT $2, $1, $2", "SELECT ?2, ?1, ?2"),
    ("SELECT a FROM b WHERE c=$12", "SELECT a FROM b WHERE c=?12"),
    ("SELECT '$1', $1", "SELECT '$1', ?1"),
    ("SELECT 'it''s $1', $1", "SELECT 'it''s $1', ?1"),
    ("SELECT \"$1\", $1", "SELECT \"$1\", ?1"),
    ("SELECT '--', $1", "SELECT '--', ?1"),
    ("SELECT 1 -- $9 it's\n, $1", "SELECT 1 \n, ?1"),
    ("SELECT 1 /* $9 ' ? */, $1", "SELECT 1  , ?1"),
    ("SELECT '?', ':a', '@b'", "SELECT '?', ':a', '@b'"),
    ("SELECT 4 - 2 / 1", "SELECT 4 - 2 / 1"),
    ("SELECT 'ä', é FROM t", "SELECT 'ä', é FROM t"),
    ("with a as (select $1) select * from a", "with a as (select ?1) select * from a"),
    ("-- why\nDELETE FROM a WHERE b = $1", "\nDELETE FROM a WHERE b = ?1"),
  ])
  func parametersAreNumbered(_ sql: String, _ expected: String) throws {
    #expect(try StatementText.rewrite(sql) == expected)
  }

  @Test(arguments: [
    "SELECT ?", "SELECT ?1", "SELECT :a", "SELECT @a", "SELECT $a", "SELECT $", "SELECT $0",
    "SELECT $01", "SELECT $1000", "SELECT $1a", "SELECT $1$2", "SELECT a$1", "SELECT a::text",
    "SELECT [a]", "SELECT `a`", "SELECT 'a", "SELECT \"a", "SELECT 1 /* a", "SELECT 1; SELECT 2",
    "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "RELEASE body", "PRAGMA x", "ATTACH 'a' AS b",
    "/* x */ COMMIT", "-- x\nROLLBACK", "",
  ])
  func anythingElseIsRefused(_ sql: String) {
    #expect {
      try StatementText.rewrite(sql)
    } throws: { error in
      (error as? StoreError)?.code == .statement
    }
  }

  @Test func argumentsAreBoundByNumberAndNotByFirstUse() async throws {
    let test = try TestDatabase()
    let answer = try await test.database.read {
      (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.row("SELECT $2, $1", .text("one"), .text("two")) { row in
        row.text(0) + row.text(1)
      }
    }
    #expect(answer == "twoone")
    await test.database.close()
  }
}
