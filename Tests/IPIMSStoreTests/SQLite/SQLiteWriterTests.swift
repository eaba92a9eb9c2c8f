import CSQLite
import Testing

@testable import IPIMSStore

/// The rules by which callers share a commit.
@Suite struct SQLiteWriterTests {
  private static let patient = SQLiteWriter.Limits(millisecondsMax: 60_000)

  @Test func callersShareOneCommit() async throws {
    let test = try TestDatabase(limits: Self.patient)
    let results = await test.together((0..<100).map { insertion("item \($0)") })
    #expect(failures(results).allSatisfy { $0 == nil })
    #expect(test.commits.withLock { $0 } == 1)
    #expect(try await test.names().count == 100)
    await test.database.close()
  }

  @Test func aBatchEndsAtItsLimits() async throws {
    let few = try TestDatabase(limits: .init(callersMax: 10, millisecondsMax: 60_000))
    _ = await few.together((0..<99).map { insertion("item \($0)") })
    #expect(few.commits.withLock { $0 } == 10)
    let small = try TestDatabase(limits: .init(bytesMax: 1_000, millisecondsMax: 60_000))
    let large = String(repeating: "x", count: 1_000)
    _ = await small.together((0..<3).map { insertion("\(large)\($0)") })
    // The first shares its commit with the body that held the writer.
    #expect(small.commits.withLock { $0 } == 3)
    await few.database.close()
    await small.database.close()
  }

  @Test func anErrorRollsBackItsOwnBodyAlone() async throws {
    let test = try TestDatabase(limits: Self.patient)
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
    #expect(test.commits.withLock { $0 } == 1)
    await test.database.close()
  }

  @Test func whenTheTransactionIsLostTheOthersRunAgain() async throws {
    let test = try TestDatabase(limits: Self.patient)
    let runs = Lock(0)
    let counted: Body = { (tx) throws(ServiceError) in
      runs.withLock { $0 += 1 }
      try tx.run("INSERT INTO items(name) VALUES ('one')")
    }
    let culprit: Body = { (tx) throws(ServiceError) in
      // Ends the whole transaction, as SQLite does by itself on some errors.
      try tx.run("INSERT OR ROLLBACK INTO items(name) VALUES ('one')")
    }
    let results = await test.together([counted, culprit, insertion("two")])
    #expect(failures(results) == [nil, .store(.unique), nil])
    #expect(runs.withLock { $0 } == 2)
    #expect(try await test.names() == ["one", "two"])
    #expect(test.commits.withLock { $0 } == 1)
    await test.database.close()
  }

  @Test func aSecondLossRefusesAll() async throws {
    let test = try TestDatabase(limits: Self.patient)
    try await test.insert("taken")
    let culprit: Body = { (tx) throws(ServiceError) in
      try tx.run("INSERT OR ROLLBACK INTO items(name) VALUES ('taken')")
    }
    let results = await test.together([insertion("one"), culprit, culprit])
    #expect(failures(results) == [.store(.unique), .store(.unique), .store(.unique)])
    #expect(try await test.names() == ["taken"])
    try await test.insert("later")
    #expect(try await test.names() == ["later", "taken"])
    await test.database.close()
  }

  @Test func actsFollowTheCommitAndPrecedeTheAnswer() async throws {
    let test = try TestDatabase()
    let acts = Lock<[Int]>([])
    let commits = test.commits
    try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
      tx.afterCommit { acts.withLock { [count = commits.withLock { $0 }] in $0.append(count) } }
    }
    #expect(acts.withLock { $0 } == [1])
    await #expect(throws: ServiceError.refused("no")) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        tx.afterCommit { acts.withLock { $0.append(0) } }
        throw .refused("no")
      }
    }
    #expect(acts.withLock { $0 } == [1])
    await test.database.close()
  }

  @Test func anUnknownOutcomeStopsTheWriterForGood() async throws {
    let fails = Lock(false)
    let test = try TestDatabase(
      limits: Self.patient,
      commit: { statement in
        fails.withLock { $0 } ? SQLITE_IOERR : statement.stepOnce()
      })
    try await test.insert("kept")
    fails.withLock { $0 = true }
    let results = await test.together((0..<10).map { insertion("item \($0)") })
    #expect(failures(results).allSatisfy { $0 == .store(.outcomeUnknown) })
    fails.withLock { $0 = false }
    await #expect(throws: ServiceError.store(.stopped)) { try await test.insert("later") }
    #expect(!test.database.isWritable)
    #expect(try await test.names() == ["kept"])
    await test.database.close()
    await #expect(throws: ServiceError.store(.closed)) { try await test.names() }
  }

  @Test func aCommitWithoutSpaceIsPassing() async throws {
    let fails = Lock(true)
    let test = try TestDatabase(commit: { statement in
      fails.withLock { $0 } ? SQLITE_FULL : statement.stepOnce()
    })
    await #expect(throws: ServiceError.store(.diskFull)) { try await test.insert("lost") }
    fails.withLock { $0 = false }
    try await test.insert("kept")
    #expect(try await test.names() == ["kept"])
    await test.database.close()
  }

  @Test func callersBeyondTheBatchOfAnUnknownOutcomeAreStopped() async throws {
    let fails = Lock(false)
    let test = try TestDatabase(
      limits: .init(bytesMax: 1_000, millisecondsMax: 60_000),
      commit: { statement in
        fails.withLock { $0 } ? SQLITE_IOERR : statement.stepOnce()
      })
    fails.withLock { $0 = true }
    let large = String(repeating: "x", count: 1_000)
    let results = await test.together((0..<3).map { insertion("\(large)\($0)") })
    // Of these it is certain that nothing was written: their bodies have not run.
    #expect(failures(results) == [.store(.outcomeUnknown), .store(.stopped), .store(.stopped)])
    await test.database.close()
  }

  @Test(arguments: [SQLITE_FULL, SQLITE_IOERR])
  func actsOfACommitThatFailedAreForgotten(_ result: Int32) async throws {
    let test = try TestDatabase(commit: { _ in result })
    let acts = Lock(0)
    await #expect(throws: ServiceError.self) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        tx.afterCommit { acts.withLock { $0 += 1 } }
      }
    }
    await test.database.close()
    #expect(acts.withLock { $0 } == 0)
  }

  @Test func actsOfABodyThatRanTwiceHappenOnce() async throws {
    let test = try TestDatabase(limits: Self.patient)
    let acts = Lock<[String]>([])
    let good: Body = { (tx) throws(ServiceError) in
      tx.afterCommit { acts.withLock { $0.append("good") } }
      try tx.run("INSERT INTO items(name) VALUES ('one')")
    }
    let culprit: Body = { (tx) throws(ServiceError) in
      tx.afterCommit { acts.withLock { $0.append("culprit") } }
      try tx.run("INSERT OR ROLLBACK INTO items(name) VALUES ('one')")
    }
    _ = await test.together([good, culprit])
    #expect(acts.withLock { $0 } == ["good"])
    await test.database.close()
  }
}
