import Testing

@testable import IPIMSStore

/// What a database promises, whichever engine is below.
@Suite struct DatabaseTests {
  @Test(arguments: Engine.allCases)
  func twoHundredAndFiftySixWritersAtOnce(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
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

  @Test(arguments: Engine.allCases)
  func allTypesComeBackAsTheyWent(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let answer = try await test.database.read {
      (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.row(
        "SELECT $1, $2, $3, $4, $5, $6, $7", .text("aä\u{10FFFF}"), .int(Int64.min),
        .blob([0, 1, 255]),
        .text(nil), .blob([]), .text(""), .bool(true)
      ) { row in
        row.text(0) == "aä\u{10FFFF}" && row.int(1) == Int64.min && row.blob(2) == [0, 1, 255]
          && row.textOrNil(3) == nil && row.intOrNil(3) == nil && row.isNull(3)
          && row.blobOrNil(4) == [] && row.text(5).isEmpty && row.bool(6)
      }
    }
    #expect(answer == true)
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func aStatementCanBeUsedInsideItsOwnRows(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
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

  @Test(arguments: Engine.allCases)
  func changedRowsAreCounted(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
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

  @Test(arguments: Engine.allCases)
  func readersCannotWriteAndWrongStatementsAreTheirOwnCallersAlone(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
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

  @Test(arguments: Engine.allCases)
  func aBodyIsOverWithItsFirstError(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await test.insert("a")
    await #expect(throws: ServiceError.store(.unique)) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.run("INSERT INTO items(name) VALUES ('b')")
        _ = try? tx.run("INSERT INTO items(name) VALUES ('a')")
        _ = try? tx.run("INSERT INTO items(name) VALUES ('c')")
      }
    }
    #expect(try await test.names() == ["a"])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func whatWaitsIsFinishedByCloseAndLaterCallsAreRefused(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let gate = Gate()
    let first = Task.immediate {
      try await test.database.write { (_: Transaction<ServiceError>) throws(ServiceError) in
        gate.pass()
      }
    }
    let waiting = Task.immediate { try await test.insert("waiting") }
    let closing = Task.immediate { await test.database.close() }
    await #expect(throws: ServiceError.store(.closed)) { try await test.insert("late") }
    gate.open()
    try await first.value
    try await waiting.value
    await closing.value
    await test.database.close()
    let again = try test.place.open()
    let names = try await again.read { (tx: Reading<ServiceError>) throws(ServiceError) in
      try tx.rows("SELECT name FROM items") { row in row.text(0) }
    }
    #expect(names == ["waiting"])
    await again.close()
  }

  @Test(arguments: Engine.allCases)
  func anErrorRollsBackItsOwnBodyAloneThoughACommitIsShared(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    // Named, since closures of typed throws inside an array literal crash the 6.3.1 compiler.
    let refused: Body = { (tx) throws(ServiceError) in
      try tx.run("INSERT INTO items(name) VALUES ('undone')")
      throw .refused("not in this state")
    }
    let results = await test.together(
      [insertion("before"), refused, insertion("before"), insertion("after")])
    #expect(
      failures(results) == [nil, .refused("not in this state"), .store(.unique), nil])
    #expect(try await test.names() == ["after", "before"])
    await test.database.close()
  }
}
