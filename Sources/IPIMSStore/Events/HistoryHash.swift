internal import Cryptography

/// The chain of a history: hash = SHA-256(previous hash ‖ for each field, subject, kind, time
/// and actor among them, SHA-256(salt of the field ‖ length of the name ‖ name ‖ value)).
///
/// Since each field has a hash and a salt of its own, whoever may not see a field still verifies
/// the chain from its hash.
enum HistoryHash {
  static func hash(_ event: Event, after previous: Digest) -> Digest {
    var chain = SHA256()
    chain.update(previous)
    chain.update(field("subject", Array(event.subject.utf8), event.salt))
    chain.update(field("kind", Array(event.kind.utf8), event.salt))
    chain.update(field("time", Array(String(event.timeMilliseconds).utf8), event.salt))
    chain.update(field("actor", Array(event.actor.utf8), event.salt))
    for fact in event.fields { chain.update(field("." + fact.name, fact.value, event.salt)) }
    return chain.finalize()
  }

  private static func field(_ name: String, _ value: [UInt8], _ salt: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(HMACSHA256.code(key: salt, message: Array(name.utf8)))
    let length = UInt32(name.utf8.count)
    hash.update([
      UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
      UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
    ])
    hash.update(name)
    hash.update(value)
    return hash.finalize()
  }
}
