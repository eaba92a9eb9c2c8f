import Foundation
import IPIMSDomain
import IPIMSStore

@testable import Notifications

/// A database of its own with a clock that the test moves.
final class Outbox: Sendable {
  static let recipient = "organizations/a"

  let database: SQLiteDatabase
  private let folder: String
  private let time = Lock(Instant(secondsSince1970: 1_795_510_805))

  init() throws {
    folder = NSTemporaryDirectory() + "ipims-outbox-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    database = try SQLiteDatabase.open(path: folder + "/test.sqlite3")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var now: @Sendable () -> Instant { { [time] in time.withLock { $0 } } }

  func advance(seconds: Int64) {
    time.withLock { $0 = $0.adding(seconds: seconds) }
  }

  func enqueue(
    _ id: String, to address: String = "brand@example.com", subject: String = "Hello",
    body: String = "Hello\n"
  ) async throws {
    let notice = Notice(
      id: "notices/\(id)", recipient: Self.recipient, channel: .email, address: address,
      kind: "APPRAISAL_REQUESTED", about: "requests/b", subject: subject, body: body,
      createdTime: now())
    try await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.enqueue(notice)
    }
  }

  /// All notices by id.
  func notices() async throws -> [String: Notice] {
    let all = try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
      try tx.notices(to: Self.recipient, limit: 1000)
    }
    return Dictionary(uniqueKeysWithValues: all.map { (String($0.id.dropFirst(8)), $0) })
  }

  func notice(_ id: String) async throws -> Notice? { try await notices()[id] }

  func worker(
    port: Int, userInfo: String = "", over database: (any Database)? = nil,
    limits: MailTransport.Limits = .init(), requiresTLS: Bool = false
  ) throws -> DeliveryWorker {
    let server = try SMTPServer(
      url: "smtp://\(userInfo)127.0.0.1:\(port)/ipims.example", from: "noreply@customs.example",
      requiresTLS: requiresTLS)
    return DeliveryWorker(
      database: database ?? self.database, server: server, limits: limits, now: now)
  }
}

/// A database that refuses writes while it is told to.
final class RefusingDatabase: Database {
  private let inner: any Database
  private let refuses = Lock(false)

  init(_ inner: any Database) { self.inner = inner }

  func refuseWrites(_ value: Bool) { refuses.withLock { $0 = value } }

  func read<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Reading<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    try await inner.read(body)
  }

  func write<T: Sendable, Failure: StoreFailure>(
    _ body: @escaping @Sendable (Transaction<Failure>) throws(Failure) -> T
  ) async throws(Failure) -> T {
    if refuses.withLock({ $0 }) { throw Failure(StoreError(.diskFull, "full")) }
    return try await inner.write(body)
  }

  var feed: Feed { inner.feed }
  var isWritable: Bool { inner.isWritable }
  var schemaVersion: Int { inner.schemaVersion }
  func close() async { await inner.close() }
}
