internal import Cryptography
internal import IPIMSDomain

/// A field of an event as it is hashed.
struct HashedField {
  var name: String
  var value: [UInt8]
  /// The field's own.
  var salt: Digest

  var hash: Digest { HistoryHash.field(name, value, salt: salt) }

  /// The field with what proves it. What is no text can be hidden alone.
  func proof(isShown: Bool) -> FieldProof {
    guard isShown, let text = String(validating: value, as: UTF8.self) else {
      return .hidden(hash)
    }
    return .shown(name: name, value: text, salt: salt)
  }
}

extension Event {
  /// All fields, those of every event first, in the order in which they are hashed.
  var hashedFields: [HashedField] {
    var hmac = HMACSHA256(key: salt)
    var hashed: [HashedField] = []
    hashed.reserveCapacity(HistoryHash.headers.count + fields.count)
    let values = [subject, kind, String(timeMilliseconds), actor]
    for (name, value) in zip(HistoryHash.headers, values) {
      hashed.append(
        HashedField(name: name, value: Array(value.utf8), salt: hmac.authenticate(name)))
    }
    for fact in fields {
      let name = "." + fact.name
      hashed.append(HashedField(name: name, value: fact.value, salt: hmac.authenticate(name)))
    }
    return hashed
  }

  /// The event's hash, as `HistoryHash` defines it.
  func hash(after previous: Digest) -> Digest {
    HistoryHash.event(HistoryHash.fields(hashedFields.lazy.map(\.hash)), after: previous)
  }

  /// Whether it was appended with this hash, in the form of now or in the first one.
  func has(_ hash: Digest, after previous: Digest) -> Bool {
    let fields = hashedFields.map(\.hash)
    return HistoryHash.event(HistoryHash.fields(fields), after: previous) == hash
      || HistoryHash.firstForm(fields, after: previous) == hash
  }
}
