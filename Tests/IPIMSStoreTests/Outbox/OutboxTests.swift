import IPIMSDomain
import Testing

@testable import IPIMSStore

@Suite struct OutboxTests {
  static func time(_ seconds: Int64) -> Instant {
    Instant(millisecondsSince1970: seconds * 1_000)
  }

  static func notice(_ id: String, at seconds: Int64, to firm: String = "firm") -> Notice {
    Notice(
      id: "notices/\(id)", recipient: "organizations/\(firm)", channel: .email,
      address: "a@example.org", kind: "APPRAISAL_REQUESTED", about: "requests/1",
      subject: "Subject ä", body: "Body\n", createdTime: time(seconds))
  }

  func enqueue(_ notices: [Notice], in test: TestDatabase) async throws {
    try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      for notice in notices { try tx.enqueue(notice) }
    }
  }

  func due(_ seconds: Int64, limit: Int = 100, in test: TestDatabase) async throws -> [String] {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.dueNotices(at: Self.time(seconds), limit: limit).map(\.id)
    }
  }

  func all(in test: TestDatabase) async throws -> [Notice] {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.notices(to: "organizations/firm", limit: 100)
    }
  }

  func markSent(_ id: String, in test: TestDatabase) async throws {
    try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.markSent(id, at: Self.time(500))
    }
  }

  func markFailed(
    _ id: String, error: String, next: Int64?, in test: TestDatabase
  ) async throws {
    try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.markFailed(id, error: error, nextAttempt: next.map { Self.time($0) })
    }
  }

  @Test(arguments: Engine.allCases)
  func aNoticeComesBackAsItWent(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let notice = Self.notice("1", at: 100)
    try await enqueue([notice], in: test)
    #expect(try await all(in: test) == [notice])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func dueNoticesAreThoseWhoseTimeHasComeOldestFirst(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await enqueue(
      [
        Self.notice("3", at: 100), Self.notice("2", at: 100), Self.notice("1", at: 200),
        Self.notice("4", at: 50, to: "other"),
      ], in: test)
    #expect(try await due(49, in: test).isEmpty)
    #expect(try await due(50, in: test) == ["notices/4"])
    #expect(try await due(199, in: test) == ["notices/4", "notices/2", "notices/3"])
    #expect(try await due(200, limit: 2, in: test) == ["notices/4", "notices/2"])
    #expect(try await all(in: test).map(\.id) == ["notices/1", "notices/2", "notices/3"])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func whatIsSentIsNoLongerDue(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await enqueue([Self.notice("1", at: 100)], in: test)
    try await markFailed("notices/1", error: "greylisted", next: 160, in: test)
    try await markSent("notices/1", in: test)
    #expect(try await due(1_000, in: test).isEmpty)
    let notice = try #require(try await all(in: test).first)
    #expect(notice.state == .sent)
    #expect(notice.attempts == 2)
    #expect(notice.lastError == nil)
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func aFailureWaitsForItsNextAttempt(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await enqueue([Self.notice("1", at: 100)], in: test)
    try await markFailed("notices/1", error: "greylisted", next: 160, in: test)
    #expect(try await due(159, in: test).isEmpty)
    #expect(try await due(160, in: test) == ["notices/1"])
    let notice = try #require(try await all(in: test).first)
    #expect(notice.state == .pending)
    #expect(notice.attempts == 1)
    #expect(notice.lastError == "greylisted")
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func withoutANextAttemptItIsGivenUp(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await enqueue([Self.notice("1", at: 100)], in: test)
    try await markFailed("notices/1", error: "no such mailbox", next: nil, in: test)
    #expect(try await due(1_000, in: test).isEmpty)
    let notice = try #require(try await all(in: test).first)
    #expect(notice.state == .failed)
    #expect(notice.lastError == "no such mailbox")
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func whatHasEndedStaysAsItIs(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await enqueue([Self.notice("1", at: 100), Self.notice("2", at: 100)], in: test)
    try await markSent("notices/1", in: test)
    try await markFailed("notices/2", error: "no such mailbox", next: nil, in: test)
    // A second deliverer that was late.
    try await markFailed("notices/1", error: "late", next: 160, in: test)
    try await markSent("notices/1", in: test)
    try await markSent("notices/2", in: test)
    #expect(try await due(1_000, in: test).isEmpty)
    let notices = try await all(in: test)
    #expect(notices.map(\.state) == [.sent, .failed])
    #expect(notices.map(\.attempts) == [1, 1])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func aNoticeGoesWithItsTransaction(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    await #expect(throws: ServiceError.refused("no")) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.enqueue(Self.notice("1", at: 100))
        throw .refused("no")
      }
    }
    #expect(try await all(in: test).isEmpty)
    await test.database.close()
  }
}
