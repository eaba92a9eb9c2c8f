import IPIMSDomain
import Testing

@testable import IPIMSStore

@Suite struct TimersTests {
  static func at(_ seconds: Int64) -> Instant { Instant(secondsSince1970: seconds) }

  static func timer(
    _ id: String, due: Int64, kind: String = "HOLD", of subject: String = "cases/1",
    in caseName: String? = "cases/1"
  ) -> StoredTimer {
    StoredTimer(
      id: id, kind: kind, subject: subject, caseName: caseName, due: at(due),
      onTimeOut: "RELEASE", created: at(1), body: Array("why \(id)".utf8))
  }

  func write<T: Sendable>(
    _ test: TestDatabase,
    _ body: @escaping @Sendable (Transaction<StoreError>) throws(StoreError) -> T
  ) async throws -> T {
    try await test.database.write(body)
  }

  func dueIDs(_ test: TestDatabase, at seconds: Int64, limit: Int = 100) async throws -> [String] {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.dueTimers(at: Self.at(seconds), limit: limit).map(\.id)
    }
  }

  func nextDue(_ test: TestDatabase) async throws -> Instant? {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.nextDueTime()
    }
  }

  @Test(arguments: Engine.allCases)
  func theyComeBackAsTheyWere(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let timer = Self.timer("a", due: 100)
    let ofRecordation = Self.timer(
      "b", due: 50, kind: "RECORDATION_TERM", of: "recordations/1", in: nil)
    let ofRequest = Self.timer("c", due: 70, kind: "APPRAISAL_ANSWER", of: "requests/1")
    try await write(test) { (tx) throws(StoreError) in
      for timer in [timer, ofRecordation, ofRequest] { try tx.start(timer) }
    }
    let found = try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      (
        try tx.timers(of: "cases/1"), try tx.timers(of: "recordations/1"),
        try tx.timers(ofCase: "cases/1"), try tx.timers(of: "cases/2")
      )
    }
    #expect(found.0 == [timer])
    #expect(found.1 == [ofRecordation])
    #expect(found.2 == [timer, ofRequest])
    #expect(found.3 == [])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func thoseDueFirstComeFirstAndThenTheOlderOnes(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    #expect(try await nextDue(test) == nil)
    try await write(test) { (tx) throws(StoreError) in
      for (id, due) in [("d", 30), ("c", 10), ("b", 20), ("a", 20)] {
        try tx.start(Self.timer(id, due: Int64(due)))
      }
    }
    #expect(try await nextDue(test) == Self.at(10))
    #expect(try await dueIDs(test, at: 9) == [])
    #expect(try await dueIDs(test, at: 10) == ["c"], "due at its instant, not after it")
    #expect(try await dueIDs(test, at: 29) == ["c", "a", "b"])
    #expect(try await dueIDs(test, at: 1_000) == ["c", "a", "b", "d"])
    #expect(try await dueIDs(test, at: 1_000, limit: 2) == ["c", "a"])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func eachFiresOnce(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let fired = try await write(test) { (tx) throws(StoreError) in
      try tx.start(Self.timer("a", due: 10))
      try tx.start(Self.timer("b", due: 20))
      return [
        try tx.fire("a", at: Self.at(11)), try tx.fire("a", at: Self.at(12)),
        try tx.fire("none", at: Self.at(12)),
      ]
    }
    #expect(fired == [true, false, false])
    #expect(try await dueIDs(test, at: 1_000) == ["b"])
    #expect(try await nextDue(test) == Self.at(20))
    let timers = try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.timers(of: "cases/1")
    }
    #expect(timers.map(\.state) == [.fired, .pending])
    #expect(timers.map(\.ended) == [Self.at(11), nil])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func stoppingIsOfOneKindAndSubjectAndOfWhatRuns(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let stopped = try await write(test) { (tx) throws(StoreError) in
      try tx.start(Self.timer("a", due: 10))
      try tx.start(Self.timer("b", due: 20))
      try tx.start(Self.timer("c", due: 30))
      try tx.start(Self.timer("d", due: 40, kind: "PROCEEDINGS"))
      try tx.start(Self.timer("e", due: 50, of: "requests/1"))
      try tx.fire("a", at: Self.at(10))
      return [
        try tx.stopTimers("HOLD", of: "cases/1", at: Self.at(15)),
        try tx.stopTimers("HOLD", of: "cases/1", at: Self.at(16)),
        try tx.fire("b", at: Self.at(20)) ? 1 : 0,
      ]
    }
    #expect(stopped == [2, 0, 0])
    let timers = try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.timers(ofCase: "cases/1")
    }
    #expect(timers.map(\.state) == [.fired, .stopped, .stopped, .pending, .pending])
    #expect(timers[1].ended == Self.at(15))
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func theyOutliveARestart(_ engine: Engine) async throws {
    let place = try TestPlace(engine)
    var database = try place.open()
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.start(Self.timer("a", due: 10))
    }
    await database.close()
    database = try place.open()
    let due = try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.dueTimers(at: Self.at(10), limit: 1)
    }
    #expect(due == [Self.timer("a", due: 10)])
    await database.close()
  }
}
