internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What tells an imported row from others, and from what it was before.
struct ImportKey: Sendable {
  static let sourceCharactersMax = 64
  static let externalIDCharactersMax = 128

  let source: String
  let externalID: String
  /// Of the whole row.
  let hash: Digest

  /// Throws INVALID_ARGUMENT.
  init(_ row: ImportedRecordation) throws(RPCError) {
    var validation = Validation()
    let isSource = row.source.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if !isSource || !(1...Self.sourceCharactersMax).contains(row.source.utf8.count) {
      validation.refuse(
        "row.source",
        "should be 1 to \(Self.sourceCharactersMax) letters, digits, dots, hyphens, underscores")
    }
    let isID = row.externalID.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    if !isID || !(1...Self.externalIDCharactersMax).contains(row.externalID.utf8.count) {
      validation.refuse(
        "row.external_id",
        "should be 1 to \(Self.externalIDCharactersMax) printable characters of ASCII")
    }
    try validation.finish()
    source = row.source
    externalID = row.externalID
    hash = SHA256.hash(row.encoded)
  }
}

/// What was last imported under a key.
struct EarlierImport: Sendable {
  var recordation: String
  var hash: Digest
  /// In milliseconds since 1970.
  var time: Int64

  var unchanged: ImportedRow {
    ImportedRow {
      $0.recordation = recordation
      $0.outcome = .unchanged
    }
  }
}

extension Reading where Failure == RPCError {
  /// nil for a row that is new.
  func earlierImport(_ key: ImportKey) throws(RPCError) -> EarlierImport? {
    try row(
      """
      SELECT recordation, hash, time FROM recordation_imports
      WHERE source = $1 AND external_id = $2
      """,
      .text(key.source), .text(key.externalID)
    ) { row in
      EarlierImport(recordation: row.text(0), hash: row.digest(1), time: row.int(2))
    }
  }
}

extension Transaction where Failure == RPCError {
  func noteImport(_ key: ImportKey, of recordation: String, at now: Instant) throws(RPCError) {
    try run(
      """
      INSERT INTO recordation_imports(source, external_id, recordation, hash, time)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (source, external_id) DO UPDATE SET hash = excluded.hash, time = excluded.time
      """,
      .text(key.source), .text(key.externalID), .text(recordation), .digest(key.hash),
      .int(now.millisecondsSince1970))
  }
}
