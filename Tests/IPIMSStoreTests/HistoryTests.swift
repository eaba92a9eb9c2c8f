import Cryptography
import IPIMSDomain
import Testing

@testable import IPIMSStore

/// The history of a resource: a chain that shows every change made to it afterwards.
struct HistoryTests {
  private func history() async throws -> History {
    let folder = TemporaryFolder()
    let database = try SQLiteDatabase.open(path: folder.path + "/history.sqlite")
    for step in 0..<3 {
      for subject in ["cases/a", "cases/b"] {
        try await database.write { (transaction: Transaction<StoreError>) throws(StoreError) in
          try transaction.append(
            Event(
              subject: subject, kind: "STEP_\(step)",
              time: Instant(millisecondsSince1970: Int64(step)), actor: "members/m",
              fields: [EventField("items[0].hsCode", [52, 50]), EventField("mark", [])]))
        }
      }
    }
    let history = try await database.read {
      (reading: Reading<StoreError>) throws(StoreError) in try reading.history(of: "cases/a")
    }
    await database.close()
    return history
  }

  @Test func subjectsHaveChainsOfTheirOwn() async throws {
    let history = try await history()
    #expect(history.entries.map(\.kind) == ["STEP_0", "STEP_1", "STEP_2"])
    #expect(history.entries.map(\.position) == [1, 3, 5])
    #expect(history.isIntact)
  }

  @Test func everyFlippedByteShows() async throws {
    let history = try await history()
    for entry in history.entries.indices {
      for byte in history.entries[entry].body.indices {
        var changed = history
        changed.entries[entry].body[byte] ^= 1
        #expect(!changed.isIntact, "byte \(byte) of event \(entry)")
      }
      var changed = history
      var bytes = changed.entries[entry].hash.bytes
      bytes[7] ^= 1
      changed.entries[entry].hash = try #require(Digest(bytes))
      #expect(!changed.isIntact)
    }
  }

  @Test func whatIsMissingOrMovedShows() async throws {
    let history = try await history()
    var changed = history
    changed.entries.remove(at: 1)
    #expect(!changed.isIntact)
    changed = history
    changed.entries.swapAt(0, 1)
    #expect(!changed.isIntact)
    changed = history
    changed.entries[0].kind = "OTHER"
    #expect(!changed.isIntact)
  }
}
