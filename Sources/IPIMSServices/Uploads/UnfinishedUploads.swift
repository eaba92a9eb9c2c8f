internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// What is kept of uploads that broke off, and how much of that.
enum UnfinishedUploads {
  /// Of one caller, those that run among them. For another the oldest that does not run goes.
  static let countMax = 64
  /// The sizes that their headers give.
  static let bytesMax: Int64 = 1 << 30
  /// From the latest attempt on.
  static let keptSeconds: Int64 = 24 * 3_600
  /// Removed with one new upload.
  static let removedMax = 100
}

/// One upload of one caller.
struct UploadKey: Hashable, Sendable {
  let member: String
  let requestID: String

  init(_ requestID: String, of caller: Caller) {
    member = caller.member
    // A UUID is one id in either case.
    self.requestID = requestID.lowercased()
  }

  init(member: String, requestID: String) {
    self.member = member
    self.requestID = requestID
  }
}

/// The uploads whose bytes are coming in now.
final class RunningUploads: Sendable {
  private let keys = Lock<Set<UploadKey>>([])

  /// Whether the caller is the first: what comes by others at the same time is not kept.
  func begin(_ key: UploadKey) -> Bool { keys.withLock { $0.insert(key).inserted } }

  func end(_ key: UploadKey) { _ = keys.withLock { $0.remove(key) } }

  func contains(_ key: UploadKey) -> Bool { keys.withLock { $0.contains(key) } }
}

/// An upload that is not finished, as it is recorded.
struct UnfinishedUpload: Sendable {
  var key: UploadKey
  var caseName: String
  /// Of the header.
  var bodyHash: Digest
  /// The name of what came, in the object store.
  var file: String
  var sizeBytes: Int64
  /// Of the latest attempt.
  var time: Instant

  var expireTime: Instant { time.adding(seconds: UnfinishedUploads.keptSeconds) }
}

extension Reading where Failure == RPCError {
  func unfinishedUpload(_ key: UploadKey) throws(RPCError) -> UnfinishedUpload? {
    try row(
      """
      SELECT case_id, body_hash, file, size_bytes, time FROM uploads
      WHERE member = $1 AND request_id = $2
      """,
      .text(key.member), .text(key.requestID)
    ) { row in
      UnfinishedUpload(
        key: key, caseName: row.text(0), bodyHash: row.digest(1), file: row.text(2),
        sizeBytes: row.int(3), time: Instant(millisecondsSince1970: row.int(4)))
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Records an attempt at an upload. Gives the files of those that have to go for it. Throws
  /// RESOURCE_EXHAUSTED where too many run.
  func begin(_ upload: UnfinishedUpload, _ running: RunningUploads, at now: Instant)
    throws(RPCError) -> [String]
  {
    var files = try expiredUploads(running, at: now)
    files += try makeRoom(for: upload, running)
    try run(
      """
      INSERT INTO uploads(member, request_id, case_id, body_hash, file, size_bytes, time)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (member, request_id)
        DO UPDATE SET file = excluded.file, time = excluded.time
      """,
      .text(upload.key.member), .text(upload.key.requestID), .text(upload.caseName),
      .digest(upload.bodyHash), .text(upload.file), .int(upload.sizeBytes),
      .int(upload.time.millisecondsSince1970))
    return files
  }

  func end(_ key: UploadKey) throws(RPCError) {
    try run(
      "DELETE FROM uploads WHERE member = $1 AND request_id = $2",
      .text(key.member), .text(key.requestID))
  }

  private func expiredUploads(_ running: RunningUploads, at now: Instant) throws(RPCError)
    -> [String]
  {
    let before = now.adding(seconds: -UnfinishedUploads.keptSeconds)
    let expired = try rows(
      "SELECT member, request_id, file FROM uploads WHERE time <= $1 ORDER BY time LIMIT $2",
      .int(before.millisecondsSince1970), .int(UnfinishedUploads.removedMax)
    ) { row in (key: UploadKey(member: row.text(0), requestID: row.text(1)), file: row.text(2)) }
    var files: [String] = []
    for upload in expired where !running.contains(upload.key) {
      try end(upload.key)
      files.append(upload.file)
    }
    return files
  }

  private func makeRoom(for upload: UnfinishedUpload, _ running: RunningUploads) throws(RPCError)
    -> [String]
  {
    let kept = try rows(
      """
      SELECT request_id, file, size_bytes FROM uploads
      WHERE member = $1 AND request_id <> $2 ORDER BY time
      """,
      .text(upload.key.member), .text(upload.key.requestID)
    ) { row in
      (
        key: UploadKey(member: upload.key.member, requestID: row.text(0)), file: row.text(1),
        sizeBytes: row.int(2)
      )
    }
    var count = kept.count + 1
    var bytes = kept.reduce(upload.sizeBytes) { $0 + $1.sizeBytes }
    var files: [String] = []
    for other in kept where !running.contains(other.key) {
      if count <= UnfinishedUploads.countMax, bytes <= UnfinishedUploads.bytesMax { break }
      try end(other.key)
      files.append(other.file)
      count -= 1
      bytes -= other.sizeBytes
    }
    guard count <= UnfinishedUploads.countMax, bytes <= UnfinishedUploads.bytesMax else {
      throw RPCError(
        .resourceExhausted, "UPLOADS_MAX",
        "At most \(UnfinishedUploads.countMax) uploads of \(UnfinishedUploads.bytesMax) bytes run.",
        retryAfter: .seconds(1))
    }
    return files
  }
}

extension ServiceEnvironment {
  /// Removes what the object store keeps of uploads that no record tells of: after a crash between
  /// the two. Before anything is served.
  func removeForgottenUploads() async throws(RPCError) {
    do throws(StoreError) {
      let names = try await objects.partialNames()
      guard !names.isEmpty else { return }
      let known = try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
        Set(try reading.rows("SELECT file FROM uploads") { row in row.text(0) })
      }
      try await objects.removePartial(names.filter { !known.contains($0) })
    } catch {
      throw RPCError(error)
    }
  }
}
