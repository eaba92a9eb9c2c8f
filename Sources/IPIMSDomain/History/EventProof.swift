public import Cryptography

/// One field of an event: shown, with the salt that proves it, or hidden, as its hash alone.
public enum FieldProof: Hashable, Sendable {
  case shown(name: String, value: [UInt8], salt: [UInt8])
  case hidden(Digest)

  /// Bytes of a salt. Another number could have the same bytes read as another name and value.
  public static let saltByteCount = 32

  public var hash: Digest {
    switch self {
    case .shown(let name, let value, let salt): HistoryHash.field(name, value, salt: salt)
    case .hidden(let hash): hash
    }
  }

  fileprivate var hasWholeSalt: Bool {
    guard case .shown(_, _, let salt) = self else { return true }
    return salt.count == Self.saltByteCount
  }
}

/// What proves an event to somebody who may see it, some of its fields, or nothing of it.
public enum EventProof: Hashable, Sendable {
  /// The fewest fields that an event has: subject, kind, time and actor.
  public static let fieldsMin = 4

  /// All fields, in the order in which they are hashed.
  case fields([FieldProof])
  /// The hash over them all.
  case hidden(Digest)

  /// Whether an event of this hash follows from the hash before it.
  public func links(_ previous: Digest, to hash: Digest) -> Bool {
    switch self {
    case .hidden(let fields): return HistoryHash.event(after: previous, fields: fields) == hash
    case .fields(let fields):
      guard fields.count >= Self.fieldsMin, fields.allSatisfy(\.hasWholeSalt) else { return false }
      let hashes = fields.map(\.hash)
      return HistoryHash.event(after: previous, fields: HistoryHash.fields(hashes)) == hash
        || HistoryHash.firstForm(after: previous, hashes) == hash
    }
  }
}
