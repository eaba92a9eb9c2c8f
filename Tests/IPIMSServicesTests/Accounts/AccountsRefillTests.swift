import Cryptography
import Foundation
import IPIMSClient
import IPIMSDomain
import IPIMSStore
import Testing

@testable import IPIMSServices

/// What a program before this one stored of those who call.
struct AccountsRefillTests {
  private static func signUp(_ number: Int, _ state: SignUpState) -> SignUp {
    SignUp { signUp in
      signUp.name = "signUps/\(1_000 + number)"
      signUp.state = state
      if state == .approved { signUp.organization = "organizations/\(1_000 + number)" }
      signUp.kind = .representative
      signUp.displayName = "Firm \(number)"
      signUp.businessNumber = "6108500065"
      signUp.country = "KR"
      signUp.contact = Contact {
        $0.name = "Desk"
        $0.email = "desk\(number)@firm.example"
        $0.language = "en"
      }
    }
  }

  /// As the program of migration 3 stored it; every third sign-up waits.
  private static func write(count: Int, to path: String) async throws {
    let database = try SQLiteDatabase.open(
      path: path, migrations: Array(Migration.sqlite.prefix(3)))
    try await database.write { (tx: Transaction<RPCError>) throws(RPCError) in
      for number in 0..<count {
        let signUp = signUp(number, number % 3 == 2 ? .pending : .approved)
        try tx.run(
          """
          INSERT INTO sign_ups(id, state, secret_hash, is_claimed, body)
          VALUES ($1, $2, zeroblob(32), 0, $3)
          """, .text(signUp.name), .text(signUp.state.shortName), .blob(signUp.encoded))
        guard signUp.state == .approved else { continue }
        try tx.record(
          "SIGN_UP_REVIEWED", of: signUp.name, by: "members/1",
          at: Instant(secondsSince1970: Int64(number)), .object([]))
        try tx.run(
          """
          INSERT INTO organizations(id, kind, display_name, contact_name, email, phone, language,
            created_time)
          VALUES ($1, 'REPRESENTATIVE', 'x', 'x', 'x', '', 'ko', $2)
          """, .text(signUp.organization), .int(Int64(number) * 1_000))
      }
    }
    await database.close()
  }

  /// More than one transaction takes.
  @Test func firmsAreKnownByTheirSignUps() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID()).db").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let count = 3 * AccountsRefill.batchMax
    try await Self.write(count: count, to: path)
    let database = try SQLiteDatabase.open(path: path)
    try await AccountsRefill.run(database)
    try await AccountsRefill.run(database)
    let firms = try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows("SELECT body FROM organizations ORDER BY id") { row throws(RPCError) in
        try Organization(stored: row.blob(0))
      }
    }
    #expect(firms.count == 2 * AccountsRefill.batchMax)
    let last = try #require(firms.last)
    #expect(last.name == "organizations/\(1_000 + count - 2)")
    #expect(last.kind == .representative)
    #expect(last.displayName == "Firm \(count - 2)")
    #expect(last.contact(for: .deadlines)?.email == "desk\(count - 2)@firm.example")
    #expect(last.createTime?.seconds == Int64(count - 2))
    let (history, isNoted) = try await database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      (
        try reading.history(of: last.name),
        try reading.exists("SELECT 1 FROM settings WHERE key = 'refill organizations'")
      )
    }
    #expect(history.entries.map(\.kind) == ["ORGANIZATION_CREATED"])
    #expect(history.entries.last?.hash.hex == last.etag)
    #expect(!isNoted)
    await database.close()
  }

  /// As the program of migration 3 stored them: one that expires, and one of an office.
  @Test func membersAndOfficesAreKnownByTheirTokens() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID()).db").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let before = try SQLiteDatabase.open(path: path, migrations: Array(Migration.sqlite.prefix(3)))
    try await before.write { (tx: Transaction<RPCError>) throws(RPCError) in
      let rows: [(String, String, String?, String?, String, Int)] = [
        ("tokens/1", "members/1", "organizations/1", nil, "RIGHT_HOLDER", 1),
        ("tokens/2", "members/2", nil, "offices/incheon", "OFFICER", 2),
        ("tokens/3", "members/3", nil, "offices/incheon", "OFFICER", 3),
        ("tokens/4", "members/3", nil, "offices/incheon", "OFFICER", 4),
      ]
      for (name, member, organization, office, role, time) in rows {
        try tx.run(
          """
          INSERT INTO tokens(id, hash, member, organization, role, office, display_name,
            created_time) VALUES ($1, $2, $3, $4, $5, $6, $1, $7)
          """, .text(name), .digest(SHA256.hash(name)), .text(member), .text(organization),
          .text(role), .text(office), .int(time))
      }
    }
    await before.close()
    let database = try SQLiteDatabase.open(path: path)
    try await AccountsRefill.run(database)
    let callers = try await TokenDirectory.load(from: database).values.sorted {
      $0.token < $1.token
    }
    #expect(callers.map(\.member) == ["members/1", "members/2", "members/3", "members/3"])
    #expect(callers.allSatisfy { $0.scopes.isEmpty && !$0.isReadOnly })
    var validation = Validation()
    let page = Page(size: 0, token: "", in: .members, &validation)
    let (members, offices, tokens) = try await database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      (
        try reading.members(of: nil, office: nil, includingRemoved: false, page).map(\.element),
        try reading.offices(page).map(\.element),
        try reading.tokens(
          of: nil, member: "members/3", includingEnded: false, at: Instant(secondsSince1970: 9),
          page
        ).map(\.element)
      )
    }
    #expect(members.map(\.name) == ["members/1", "members/2", "members/3"])
    #expect(members.map(\.displayName) == ["tokens/1", "tokens/2", "tokens/3"])
    #expect(members.map(\.role) == [.rightHolder, .officer, .officer])
    #expect(members.map(\.organization) == ["organizations/1", "", ""])
    #expect(offices.map(\.name) == ["offices/incheon"])
    #expect(offices.first?.createTime == Timestamp(seconds: 0, nanos: 2_000_000))
    #expect(tokens.map(\.name) == ["tokens/3", "tokens/4"])
    #expect(tokens.map(\.issuer) == ["", ""])
    await database.close()
  }
}
