import Cryptography
import Foundation
import IPIMSDomain
import Testing

@testable import IPIMSStore

/// What stays after the end of a process.
@Suite struct SQLiteCrashTests {
  /// Acknowledgements reach the file before the next write, so that the parent knows of each.
  private static func appendEvents(to path: String) async throws {
    let database = try SQLiteDatabase.open(path: path + "/test.sqlite3")
    let objects = try ObjectStore(folder: path + "/objects")
    let acknowledged = Lock(0)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let log = fopen("\(path)/acknowledged-\(writer)", "w")
          for round in 0..<100_000 {
            let content = Array("\(writer) \(round)".utf8)
            let digest = SHA256.hash(content)
            guard let object = try? await objects.begin(sizeBytesMax: 1 << 20),
              (try? await object.append(content)) != nil,
              (try? await object.finish(digest: digest, sizeBytes: Int64(content.count)))
                != nil,
              (try? await database.write { (tx: Transaction<StoreError>) throws(StoreError) in
                try tx.append(
                  Event(
                    subject: "cases/\(writer)", kind: digest.hex,
                    time: Instant(millisecondsSince1970: 0), actor: "", fields: []))
              }) != nil
            else { return }
            fputs("\(digest.hex)\n", log)
            fflush(log)
            let total = acknowledged.withLock {
              $0 += 1
              return $0
            }
            // In the midst of the other writers' work.
            if total == 200 { kill(getpid(), SIGKILL) }
          }
        }
      }
    }
  }

  @Test func whatWasAcknowledgedOutlivesAKilledProcess() async throws {
    let folder = TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String] in
      try await SQLiteCrashTests.appendEvents(to: path)
    }
    let database = try SQLiteDatabase.open(path: path + "/test.sqlite3")
    let objects = try ObjectStore(folder: path + "/objects")
    var acknowledged = 0
    for writer in 0..<8 {
      let history = try await database.read { (tx: Reading<StoreError>) throws(StoreError) in
        try tx.history(of: "cases/\(writer)")
      }
      #expect(history.isIntact)
      let lines = try String(contentsOfFile: "\(path)/acknowledged-\(writer)", encoding: .utf8)
        .split(separator: "\n").map(String.init)
      // One more may have become durable just before its answer.
      #expect((0...1).contains(history.entries.count - lines.count))
      #expect(history.entries.prefix(lines.count).map(\.kind) == lines)
      for entry in history.entries {
        let digest = try #require(Digest(hex: entry.kind))
        let content = try await objects.read(digest, offset: 0, count: 100)
        #expect(SHA256.hash(content) == digest)
      }
      acknowledged += lines.count
    }
    #expect(acknowledged >= 199)
    #expect(folder.files().allSatisfy { !$0.contains("temporary") })
    await database.close()
  }

  @Test func afterCloseNoFileIsHeld() async throws {
    let test = try TestDatabase()
    try await test.insert("a")
    #expect(test.folder.files().contains("test.sqlite3-wal"))
    await test.database.close()
    // The last connection to go takes the log with it.
    #expect(test.folder.files() == ["test.sqlite3"])
    #expect(!test.database.isWritable)
  }
}
