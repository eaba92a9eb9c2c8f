internal import Cryptography
public import IPIMSDomain

extension Event {
  /// What proves each of its fields, in the order in which they are hashed: subject, kind, time and
  /// actor, then the facts, whose names begin with a dot.
  public var proofs: [FieldProof] {
    func proof(_ name: String, _ value: [UInt8]) -> FieldProof {
      let salt = HMACSHA256.code(key: self.salt, message: Array(name.utf8)).bytes
      return .shown(name: name, value: value, salt: salt)
    }
    return [
      proof("subject", Array(subject.utf8)), proof("kind", Array(kind.utf8)),
      proof("time", Array(String(timeMilliseconds).utf8)), proof("actor", Array(actor.utf8)),
    ] + fields.map { proof("." + $0.name, $0.value) }
  }

  func hash(after previous: Digest) -> Digest {
    HistoryHash.event(after: previous, fields: HistoryHash.fields(proofs.map(\.hash)))
  }
}
