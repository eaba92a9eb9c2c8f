import Cryptography
import Testing

@testable import IPIMSStore

@Suite struct RequestIDsTests {
  let body = SHA256.hash("body")

  func remember(
    _ key: (String, String, String), answer: [UInt8]?, in test: TestDatabase
  ) async throws {
    try await test.database.write { [body] (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.remember(
        caller: key.0, method: key.1, requestID: key.2, bodyHash: body, answer: answer)
    }
  }

  func remembered(
    _ key: (String, String, String), in test: TestDatabase
  ) async throws -> RememberedAnswer? {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.remembered(caller: key.0, method: key.1, requestID: key.2)
    }
  }

  @Test(arguments: Engine.allCases)
  func theFirstAnswerIsKeptByCallerMethodAndID(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await remember(("a", "m", "1"), answer: [1, 2], in: test)
    let known = try #require(try await remembered(("a", "m", "1"), in: test))
    #expect(known.bodyHash == body)
    #expect(known.answer == [1, 2])
    for other in [("b", "m", "1"), ("a", "n", "1"), ("a", "m", "2"), ("am", "", "1")] {
      #expect(try await remembered(other, in: test) == nil)
    }
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func aSecretIsNotKeptAndAnEmptyAnswerIsNoSecret(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await remember(("a", "m", "1"), answer: nil, in: test)
    try await remember(("a", "m", "2"), answer: [], in: test)
    let secret = try #require(try await remembered(("a", "m", "1"), in: test))
    #expect(secret.answer == nil)
    #expect(try await remembered(("a", "m", "2"), in: test)?.answer == [])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func aSecondAnswerIsRefusedAndTheFirstStays(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await remember(("a", "m", "1"), answer: [1], in: test)
    await expect(code: .unique) { try await remember(("a", "m", "1"), answer: [2], in: test) }
    #expect(try await remembered(("a", "m", "1"), in: test)?.answer == [1])
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func anAnswerGoesWithItsTransaction(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    await #expect(throws: ServiceError.refused("no")) {
      try await test.database.write { [body] (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.remember(caller: "a", method: "m", requestID: "1", bodyHash: body, answer: [1])
        throw .refused("no")
      }
    }
    #expect(try await remembered(("a", "m", "1"), in: test) == nil)
    await test.database.close()
  }
}
