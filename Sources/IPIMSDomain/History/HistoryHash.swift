public import Cryptography

/// The chain of a history: hash = SHA-256(previous hash ‖ for each field, subject, kind, time
/// and actor among them, SHA-256(salt of the field ‖ length of the name ‖ name ‖ value)).
///
/// Since each field has a hash and a salt of its own, whoever may not see a field still verifies
/// the chain from its hash. Histories that exist rest on this formula: it never changes.
public enum HistoryHash {
  /// The names of the first four fields, in their order; what follows are facts, whose names begin
  /// with a dot.
  public static let headers = ["subject", "kind", "time", "actor"]

  /// The hash of one field. `salt` is the field's own: HMAC-SHA-256(salt of the event, name).
  public static func field(_ name: String, _ value: [UInt8], salt: Digest) -> Digest {
    var hash = SHA256()
    hash.update(salt)
    let length = UInt32(name.utf8.count)
    hash.update([
      UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
      UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
    ])
    hash.update(name)
    hash.update(value)
    return hash.finalize()
  }

  /// The hash of an event whose fields have these hashes, in their order.
  public static func event(_ fields: some Sequence<Digest>, after previous: Digest) -> Digest {
    var chain = SHA256()
    chain.update(previous)
    for field in fields { chain.update(field) }
    return chain.finalize()
  }
}
