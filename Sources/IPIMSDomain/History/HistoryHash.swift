public import Cryptography

/// The chain of a history. The hash of an event is SHA-256(the hash before it ‖ SHA-256(for each
/// field SHA-256(salt ‖ length of the name, 4 bytes ‖ name ‖ value))).
///
/// Each field has a hash and a salt of its own, so whoever may not see a field goes on from its
/// hash; and whoever may not see an event goes on from the one hash over its fields, which does not
/// tell how many there are.
public enum HistoryHash {
  /// Of one field.
  public static func field(_ name: String, _ value: [UInt8], salt: [UInt8]) -> Digest {
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

  /// Over the hashes of all fields of an event.
  public static func fields(_ hashes: [Digest]) -> Digest {
    var hash = SHA256()
    for field in hashes { hash.update(field) }
    return hash.finalize()
  }

  /// Of an event whose fields have the hash `fields`.
  public static func event(after previous: Digest, fields: Digest) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    hash.update(fields)
    return hash.finalize()
  }

  /// As events were hashed at first: SHA-256(the hash before it ‖ each field's). No event has the
  /// same hash in both forms: this one takes at least 5 hashes, the other always 2.
  public static func firstForm(after previous: Digest, _ hashes: [Digest]) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    for field in hashes { hash.update(field) }
    return hash.finalize()
  }
}
