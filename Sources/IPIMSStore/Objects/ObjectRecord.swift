public import Cryptography

/// What the database knows of an object that something refers to.
public struct ObjectRecord: Equatable, Sendable {
  public let digest: Digest
  public let sizeBytes: Int64
  /// As it was first recorded.
  public let mediaType: String
  /// Microseconds since 1970 UTC.
  public let createdTime: Int64

  public init(digest: Digest, sizeBytes: Int64, mediaType: String, createdTime: Int64) {
    self.digest = digest
    self.sizeBytes = sizeBytes
    self.mediaType = mediaType
    self.createdTime = createdTime
  }
}

extension Reading {
  /// The record of an object, nil when nothing refers to it.
  public func object(_ digest: Digest) throws(Failure) -> ObjectRecord? {
    try row(
      "SELECT size_bytes, media_type, created_time FROM objects WHERE digest = $1",
      .digest(digest)
    ) { row in
      ObjectRecord(
        digest: digest, sizeBytes: row.int(0), mediaType: row.text(1), createdTime: row.int(2))
    }
  }
}

extension Transaction {
  /// Records a finished object; one that is known keeps its first record.
  public func recordObject(_ object: ObjectRecord) throws(Failure) {
    try run(
      """
      INSERT INTO objects(digest, size_bytes, media_type, created_time) VALUES ($1, $2, $3, $4)
      ON CONFLICT (digest) DO NOTHING
      """, .digest(object.digest), .int(object.sizeBytes), .text(object.mediaType),
      .int(object.createdTime))
  }
}
