import Cryptography
import Foundation
import Testing

@testable import IPIMSStore

@Suite struct ObjectStoreTests {
  let folder = TemporaryFolder()
  let store: ObjectStore

  init() throws {
    store = try ObjectStore(folder: folder.path + "/objects")
  }

  private func put(_ bytes: [UInt8]) async throws(StoreError) -> Digest {
    let writer = try await store.begin(sizeBytesMax: 1 << 30)
    try await writer.append(bytes)
    return try await writer.finish()
  }

  @Test func whatWasWrittenIsRead() async throws {
    let chunk = SecureRandom.bytes(1 << 20)
    let writer = try await store.begin(sizeBytesMax: 3 << 20)
    for _ in 0..<3 { try await writer.append(chunk) }
    let expected = SHA256.hash(chunk + chunk + chunk)
    #expect(try await writer.finish(digest: expected, sizeBytes: 3 << 20) == expected)
    let hex = expected.hex
    #expect(folder.files() == ["objects/\(hex.prefix(2))/\(hex.dropFirst(2))"])
    #expect(try await store.read(expected, offset: 1 << 20, count: 1 << 20) == chunk)
    #expect(try await store.read(expected, offset: (3 << 20) - 2, count: 10) == chunk.suffix(2))
    #expect(try await store.read(expected, offset: 4 << 20, count: 10).isEmpty)
    let reader = try await store.openRead(expected)
    #expect(reader.sizeBytes == 3 << 20)
    #expect(try await reader.read(offset: 2 << 20, count: 1 << 20) == chunk)
  }

  @Test func anEmptyObjectIsOne() async throws {
    let writer = try await store.begin(sizeBytesMax: 0)
    let digest = try await writer.finish(sizeBytes: 0)
    #expect(digest == SHA256.hash(""))
    #expect(try await store.read(digest).isEmpty)
  }

  @Test func theSameBytesAreKeptOnce() async throws {
    let first = try await put([1, 2, 3])
    #expect(try await put([1, 2, 3]) == first)
    #expect(folder.files().count == 1)
  }

  @Test func bytesThatAreNotTheExpectedOnesLeaveNothing() async throws {
    let wrongDigest = try await store.begin(sizeBytesMax: 10)
    try await wrongDigest.append([1])
    #expect(await code { try await wrongDigest.finish(digest: .zero) } == .digestMismatch)
    #expect(folder.files().isEmpty)
    let wrongSize = try await store.begin(sizeBytesMax: 10)
    try await wrongSize.append([1])
    #expect(await code { try await wrongSize.finish(sizeBytes: 2) } == .sizeMismatch)
    #expect(folder.files().isEmpty)
    let large = try await store.begin(sizeBytesMax: 1)
    #expect(await code { try await large.append([1, 2]) } == .sizeMismatch)
    #expect(await code { try await large.append([1]) } == .closed)
    #expect(await code { try await large.finish() } == .closed)
    #expect(folder.files().isEmpty)
  }

  @Test func abortedAndForgottenWritersLeaveNothing() async throws {
    let aborted = try await store.begin(sizeBytesMax: 10)
    try await aborted.append([1])
    await aborted.abort()
    await aborted.abort()
    #expect(folder.files().isEmpty)
    do {
      let forgotten = try await store.begin(sizeBytesMax: 10)
      try await forgotten.append([1])
    }
    for _ in 0..<500 where !folder.files().isEmpty {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(folder.files().isEmpty)
  }

  @Test func leftoversAreRemovedAtTheStart() async throws {
    let kept = try await put([1])
    let leftover = URL(fileURLWithPath: folder.path + "/objects/incoming/1")
    try Data([1, 2]).write(to: leftover)
    #expect(folder.files().count == 2)
    let again = try ObjectStore(folder: folder.path + "/objects")
    #expect(folder.files().count == 1)
    #expect(try await again.read(kept) == [1])
  }

  @Test func failuresAreTyped() async throws {
    #expect(await code { try await store.read(.zero) } == .notFound)
    #expect(await code { _ = try await store.openRead(.zero) } == .notFound)
    #expect(await code { _ = try ObjectStore(folder: "/nonexistent/objects") } == .notFound)
    // A device without space: what a full disk answers.
    let full = try File.writing("/dev/full")
    #expect(await code { try full.write([1]) } == .diskFull)
    full.close()
  }

  @Test(arguments: Engine.allCases)
  func recordsAreKeptAsFirstWritten(_ engine: Engine) async throws {
    let test = try TestDatabase(engine)
    let digest = SHA256.hash("photo")
    let records = [
      ObjectRecord(digest: digest, sizeBytes: 5, mediaType: "image/png", createdTime: 7),
      ObjectRecord(digest: digest, sizeBytes: 5, mediaType: "image/webp", createdTime: 8),
    ]
    for record in records {
      try await test.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
        try tx.recordObject(record)
      }
    }
    let found = try await test.database.read { (tx: Reading<StoreError>) throws(StoreError) in
      (try tx.object(digest), try tx.object(.zero))
    }
    #expect(found.0 == records[0])
    #expect(found.1 == nil)
    await test.database.close()
  }

  private func code(_ body: () async throws -> some Any) async -> StoreError.Code? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }
}
