import Foundation
import IPIMSClient
import struct IPIMSDomain.Instant
import IPIMSStore
import Testing

@testable import IPIMSServices

/// What was there before versions were kept is one version.
struct RecordationVersionsTests {
  @Test func anOldDatabaseHasThePresent() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ipims-\(UUID()).db").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let stored = Recordation {
      $0.name = "recordations/1"
      $0.holder = "organizations/1"
      $0.state = .active
      $0.markTexts = ["HANGANG"]
    }
    let old = try SQLiteDatabase.open(path: path, migrations: Array(Migration.sqlite.prefix(3)))
    try await old.write { (tx: Transaction<StoreError>) throws(StoreError) in
      try tx.run(
        "INSERT INTO recordations(id, holder, state, body) VALUES ($1, $2, 'ACTIVE', $3)",
        .text(stored.name), .text(stored.holder), .blob(stored.encoded))
      for (kind, time) in [("RECORDATION_CREATED", 1_000), ("RECORDATION_ACCEPT", 2_000)] {
        try tx.append(
          Event(
            subject: stored.name, kind: kind, time: .init(millisecondsSince1970: Int64(time)),
            actor: "members/1", fields: []))
      }
    }
    await old.close()
    let database = try SQLiteDatabase.open(path: path)
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      let versions = try reading.recordationVersions(after: 0, limit: 10)
      #expect(versions.map(\.recordation) == [stored])
      #expect(versions.map(\.kind) == ["RECORDATION_ACCEPT"])
      #expect(versions.map(\.position) == [2] && versions.map(\.isReplaced) == [false])
      let then = try reading.recordation(
        stored.name, asOf: .init(millisecondsSince1970: 2_000))
      #expect(then == stored)
      let before = try reading.recordation(
        stored.name, asOf: .init(millisecondsSince1970: 1_999))
      #expect(before == nil)
    }
    try await database.write { (tx: Transaction<RPCError>) throws(RPCError) in
      var changed = stored
      changed.state = .suspended
      try tx.change(
        &changed, "RECORDATION_SUSPEND", by: "members/1",
        at: .init(millisecondsSince1970: 3_000), .object([]))
      #expect(changed.version == 1)
      let versions = try tx.recordationVersions(of: "organizations/1", after: 0, limit: 10)
      #expect(versions.map(\.recordation) == [stored, changed])
      #expect(versions.map(\.isReplaced) == [true, false])
    }
    await database.close()
  }
}
