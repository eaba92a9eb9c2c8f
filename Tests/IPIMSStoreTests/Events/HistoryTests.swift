import Cryptography
import IPIMSDomain
import Testing

@testable import IPIMSStore

@Suite struct HistoryTests {
  static func event(_ subject: String, _ kind: String, _ facts: [String] = []) -> Event {
    Event(
      subject: subject, kind: kind, time: Instant(millisecondsSince1970: 1_800_000_000_000),
      actor: "members/a",
      fields: facts.map { EventField("items[0].\($0)", Array($0.utf8)) })
  }

  @discardableResult
  func append(_ event: Event, to test: TestDatabase) async throws -> AppendedEvent {
    try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.append(event)
    }
  }

  func history(_ subject: String, in test: TestDatabase) async throws -> History {
    try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.history(of: subject)
    }
  }

  @Test(arguments: Engine.allCases)
  func eventsComeBackInOrderAndIntact(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let first = try await append(Self.event("cases/1", "CASE_OPENED", ["hsCode"]), to: test)
    let second = try await append(Self.event("cases/1", "PHOTO_ADDED"), to: test)
    let history = try await history("cases/1", in: test)
    #expect(history.entries.map(\.kind) == ["CASE_OPENED", "PHOTO_ADDED"])
    #expect(history.entries.map(\.hash) == [first.hash, second.hash])
    #expect(history.entries.map(\.position) == [1, 2])
    #expect(first.position == 1 && second.position == 2)
    #expect(history.isIntact)
    let none = try await self.history("cases/2", in: test)
    #expect(none.entries.isEmpty && none.isIntact)
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func subjectsInterleaveInOneSequence(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    for round in 0..<10 {
      for subject in ["cases/1", "cases/2"] {
        try await append(Self.event(subject, "ROUND_\(round)"), to: test)
      }
    }
    for (offset, subject) in ["cases/1", "cases/2"].enumerated() {
      let history = try await history(subject, in: test)
      #expect(history.entries.map(\.kind) == (0..<10).map { "ROUND_\($0)" })
      #expect(history.entries.map(\.position) == (0..<10).map { Int64(2 * $0 + 1 + offset) })
      #expect(history.isIntact)
    }
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func manyAtOnceMakeOneChain(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<64 {
        group.addTask { _ = try? await append(Self.event("cases/1", "K\(index)"), to: test) }
      }
    }
    let history = try await history("cases/1", in: test)
    #expect(history.entries.count == 64)
    #expect(history.isIntact)
    await test.database.close()
  }

  @Test(arguments: Engine.allCases)
  func anEventOfARefusedBodyIsNotThere(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    try await append(Self.event("cases/1", "A"), to: test)
    await #expect(throws: ServiceError.refused("no")) {
      try await test.database.write { (tx: Transaction<ServiceError>) throws(ServiceError) in
        try tx.append(Self.event("cases/1", "UNDONE"))
        throw .refused("no")
      }
    }
    try await append(Self.event("cases/1", "B"), to: test)
    let history = try await history("cases/1", in: test)
    #expect(history.entries.map(\.kind) == ["A", "B"])
    #expect(history.entries.map(\.position) == [1, 2])
    #expect(history.isIntact)
    await test.database.close()
  }

  // MARK: Changes afterwards

  func stored() async throws -> History {
    let test = try TestDatabase()
    for (index, kind) in ["CASE_OPENED", "PHOTO_ADDED", "DECIDED"].enumerated() {
      try await append(Self.event("cases/1", kind, ["a\(index)", "b"]), to: test)
    }
    let history = try await history("cases/1", in: test)
    await test.database.close()
    try #require(history.isIntact)
    return history
  }

  @Test func anyFlippedBitOfABodyOrAHashIsFound() async throws {
    let history = try await stored()
    for place in history.entries.indices {
      for index in history.entries[place].body.indices {
        for bit in 0..<8 {
          var changed = history
          changed.entries[place].body[index] ^= 1 << UInt8(bit)
          #expect(!changed.isIntact, "byte \(index), bit \(bit) of event \(place)")
        }
      }
      for index in 0..<Digest.byteCount {
        var changed = history
        var bytes = changed.entries[place].hash.bytes
        bytes[index] ^= 1
        changed.entries[place].hash = try #require(Digest(bytes))
        #expect(!changed.isIntact, "byte \(index) of hash \(place)")
      }
    }
  }

  @Test func anotherOrderAndMissingEventsAreFound() async throws {
    let history = try await stored()
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
      var changed = history
      changed.entries.swapAt(one, other)
      #expect(!changed.isIntact)
    }
    for place in 0..<2 {
      var changed = history
      changed.entries.remove(at: place)
      #expect(!changed.isIntact)
      changed.entries.insert(history.entries[2], at: place)
      #expect(!changed.isIntact)
    }
    var doubled = history
    doubled.entries.append(history.entries[2])
    #expect(!doubled.isIntact)
    var extended = history
    extended.entries[0].body += [0x78, 0x01]
    #expect(!extended.isIntact, "a field that the schema does not know")
    var renamed = history
    renamed.entries[1].kind = "PHOTO_REMOVED"
    #expect(!renamed.isIntact)
  }

  /// Else a case could be given the history of another one.
  @Test func aHistoryOfAnotherSubjectIsFound() async throws {
    let history = try await stored()
    let event = Self.event("cases/1", "CASE_OPENED")
    var moved = event
    moved.subject = "cases/2"
    #expect(event.hash(after: .zero) != moved.hash(after: .zero))
    #expect(!History(subject: "cases/2", entries: history.entries).isIntact)
  }

  private func fieldHashes(_ event: Event) -> [UInt8] {
    func field(_ name: String, _ value: String) -> [UInt8] {
      let salt = HMACSHA256.code(key: event.salt, message: Array(name.utf8)).bytes
      let length = [0, 0, 0, UInt8(name.utf8.count)]
      return SHA256.hash(salt + length + Array((name + value).utf8)).bytes
    }
    return field("subject", "cases/1") + field("kind", "CASE_OPENED")
      + field("time", "1800000000000") + field("actor", "members/a")
      + field(".items[0].hsCode", "hsCode")
  }

  /// The bytes of a hash are a promise to histories that exist.
  @Test func theHashIsTheDocumentedOne() {
    var event = Self.event("cases/1", "CASE_OPENED", ["hsCode"])
    event.salt = [UInt8](repeating: 7, count: 32)
    let previous = SHA256.hash("before")
    let expected = SHA256.hash(previous.bytes + SHA256.hash(fieldHashes(event)).bytes)
    #expect(event.hash(after: previous) == expected)
  }

  @Test(arguments: Engine.allCases)
  func historiesOfTheFirstFormStayIntact(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let event = Self.event("cases/1", "CASE_OPENED", ["hsCode"])
    for _ in 0..<3 { try await append(event, to: test) }
    var history = try await history("cases/1", in: test)
    await test.database.close()
    let first = SHA256.hash(Digest.zero.bytes + fieldHashes(event))
    let second = SHA256.hash(first.bytes + fieldHashes(event))
    history.entries[0].hash = first
    history.entries[1].hash = second
    history.entries[2].hash = event.hash(after: second)
    #expect(history.isIntact)
    history.entries[0].hash = second
    #expect(history.firstDamagedSequence == 1)
    history.entries[0].hash = first
    history.entries[1].body[20] ^= 1
    #expect(history.firstDamagedSequence == 2)
    history.entries.remove(at: 1)
    #expect(history.firstDamagedSequence == 2)
  }
}
