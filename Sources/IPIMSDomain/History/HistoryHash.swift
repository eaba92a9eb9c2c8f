public import Cryptography

/// The chain of a history: hash of an event = SHA-256(hash of the event before ‖ SHA-256(for each
/// field, subject, kind, time and actor among them, SHA-256(salt of the field ‖ length of the name
/// ‖ name ‖ value))).
///
/// Each field has a hash and a salt of its own, so whoever may not see a field still verifies the
/// chain from its hash. Whoever may not see an event goes on by the one hash over its fields, which
/// does not tell how many there are. Histories that exist rest on this formula, and the oldest of
/// them on `firstForm`: neither ever changes.
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

  /// The hash over the hashes of all fields of an event, in their order.
  public static func fields(_ fields: some Sequence<Digest>) -> Digest {
    var hash = SHA256()
    for field in fields { hash.update(field) }
    return hash.finalize()
  }

  /// The hash of an event whose fields have the hash `fields`.
  public static func event(_ fields: Digest, after previous: Digest) -> Digest {
    var chain = SHA256()
    chain.update(previous)
    chain.update(fields)
    return chain.finalize()
  }

  /// The hash of an event as it was at first: over the hash of the event before and each field's.
  /// No event has the same hash in both forms: an event has more fields than the other form hashes.
  public static func firstForm(_ fields: some Sequence<Digest>, after previous: Digest) -> Digest {
    var chain = SHA256()
    chain.update(previous)
    for field in fields { chain.update(field) }
    return chain.finalize()
  }
}
