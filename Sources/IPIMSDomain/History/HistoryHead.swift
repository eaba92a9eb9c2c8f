public import Cryptography

/// What a history was at one moment, as a server signs it. Whoever keeps the signature can prove
/// later that nothing up to then was rewritten.
public struct HistoryHead: Hashable, Sendable {
  /// Such as `cases/{id}`.
  public var subject: String
  /// How many events there were.
  public var sequence: Int64
  /// Of the last of them.
  public var hash: Digest
  public var time: Instant

  public init(subject: String, sequence: Int64, hash: Digest, time: Instant) {
    self.subject = subject
    self.sequence = sequence
    self.hash = hash
    self.time = time
  }

  /// What is signed. Its first line is that of no other text that the key signs.
  public func signedText(by keyID: String) -> [UInt8] {
    Array(
      """
      ipims.v1 history head
      \(subject)
      \(sequence)
      \(hash.hex)
      \(time)
      \(keyID)
      """.utf8)
  }

  public func isSigned(_ signature: [UInt8], by key: Ed25519PublicKey) -> Bool {
    key.verify(signature, of: signedText(by: key.keyID))
  }
}

extension Ed25519PublicKey {
  /// By which a key of histories is named: the first 16 digits of its SHA-256.
  public var keyID: String { String(SHA256.hash(rawRepresentation).hex.prefix(16)) }
}
