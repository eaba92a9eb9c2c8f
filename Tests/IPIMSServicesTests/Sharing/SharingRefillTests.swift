import Foundation
import IPIMSClient
import IPIMSStore
import Testing

@testable import IPIMSServices

/// What a program before this one shared is found, read and authorised as what this one stores.
struct SharingRefillTests {
  private static func id(_ number: Int) -> String { "\(10_000 + number)" }

  /// As the program of migration 3 stored it.
  private static func write(count: Int, to path: String) async throws {
    let database = try SQLiteDatabase.open(
      path: path, migrations: Array(Migration.sqlite.prefix(3)))
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      for number in 0..<count {
        let recordation = Recordation {
          $0.name = "recordations/\(id(number))"
          $0.holder = "organizations/1"
          $0.state = .active
          $0.markTexts = ["HANGANG"]
          $0.productionCountries = ["VN"]
          $0.createTime = Timestamp(seconds: 1_000, nanos: 0)
          $0.updateTime = Timestamp(seconds: 2_000, nanos: 0)
        }
        let article = Article {
          $0.name = "articles/\(id(number))"
          $0.kind = .alert
          $0.title = "Rivets"
          $0.text = "Riveted."
          $0.recordation = recordation.name
          $0.audience = number == 0 ? .offices : .allCustoms
          $0.offices = number == 0 ? ["offices/1"] : []
          $0.createTime = Timestamp(seconds: 3_000, nanos: 0)
        }
        try tx.run(
          "INSERT INTO recordations(id, holder, state, body) VALUES ($1, $2, 'ACTIVE', $3)",
          .text(recordation.name), .text(recordation.holder), .blob(recordation.encoded))
        try tx.run(
          """
          INSERT INTO articles(id, kind, recordation, audience, organization, body)
          VALUES ($1, 'ALERT', $2, $3, '', $4)
          """, .text(article.name), .text(recordation.name), .text(article.audience.shortName),
          .blob(article.encoded))
        try tx.run(
          """
          INSERT INTO events(position, subject, sequence, kind, time, body, hash)
          VALUES ($1, $2, 1, 'ARTICLE_PUBLISHED', 3000000, $3, $4)
          """, .int(number + 1), .text(article.name), .blob([]),
          .blob([UInt8](repeating: 1, count: 32)))
      }
    }
    await database.close()
  }

  private static func caller(_ role: Role, office: String? = nil) -> Caller {
    Caller(
      token: "tokens/1", member: "members/1", organization: nil, role: role, office: office,
      expireTime: nil)
  }

  /// More than one transaction takes.
  @Test func everythingIsFoundAndOnce() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID()).db").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let count = SharingRefill.batchMax + 50
    try await Self.write(count: count, to: path)
    let database = try SQLiteDatabase.open(path: path)
    try await SharingRefill.run(database)
    try await SharingRefill.run(database)
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      let elsewhere = Self.caller(.officer, office: "offices/2")
      let all = try reading.articles(after: "", for: elsewhere, max: 1_000)
      #expect(all == (1..<count).map { "articles/\(Self.id($0))" })
      let office = Self.caller(.officer, office: "offices/1")
      #expect(try reading.articles(after: "", for: office, max: 1_000).count == count)
      let article = try reading.article("articles/\(Self.id(1))", for: elsewhere)
      #expect(article.state == .published && article.updateTime == article.createTime)
      let found = try reading.rows(
        "SELECT article FROM article_words WHERE word = 'hangang' OR word = 'rivets'"
      ) { row in row.text(0) }
      #expect(found.count == 2 * count && Set(found).count == count)
      let positions = try reading.rows(
        "SELECT position FROM article_readers WHERE reader = 'CUSTOMS' ORDER BY position"
      ) { row in row.int(0) }
      #expect(positions == (2...count).map(Int64.init))
      let authorised = try reading.authorisations(
        of: "recordations/\(Self.id(7))", for: elsewhere, max: 50)
      #expect(authorised.map(\.subject) == [.productionCountry("VN")])
      #expect(authorised.first?.updateTime == Timestamp(seconds: 2_000, nanos: 0))
      let isNoted = try reading.exists("SELECT 1 FROM settings WHERE key LIKE 'refill%'")
      #expect(!isNoted)
    }
    await database.close()
  }
}
