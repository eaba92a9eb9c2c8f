public import Cryptography

/// What a history was at one moment, signed by the server: who keeps it can prove later that
/// nothing up to then was rewritten.
public struct SignedHead: Hashable, Sendable {
  /// `cases/{id}`.
  public var subject: String
  /// How many events there were.
  public var sequence: Int64
  /// Hash of the last of them.
  public var hash: Digest
  /// To the millisecond.
  public var time: Instant
  /// Which of the server's keys signed: `keyID(of:)`.
  public var keyID: String
  /// Ed25519 over `signedText`.
  public var signature: [UInt8]

  public init(
    subject: String, sequence: Int64, hash: Digest, time: Instant, keyID: String,
    signature: [UInt8]
  ) {
    self.subject = subject
    self.sequence = sequence
    self.hash = hash
    self.time = time
    self.keyID = keyID
    self.signature = signature
  }

  /// The bytes under the signature, as UTF-8. The first line keeps them apart from all else that
  /// a key might sign.
  public var signedText: String {
    """
    ipims history head v1
    \(subject)
    \(sequence)
    \(hash.hex)
    \(time.millisecondsSince1970)
    \(keyID)

    """
  }

  /// Whether the server with this key signed exactly this.
  public func isSigned(by key: Ed25519PublicKey) -> Bool {
    // A line end in a text would let one head read as another.
    !subject.utf8.contains(UInt8(ascii: "\n")) && keyID == Self.keyID(of: key)
      && key.verify(signature, of: Array(signedText.utf8))
  }

  /// The first 16 hexadecimal digits of the SHA-256 of a public key.
  public static func keyID(of key: Ed25519PublicKey) -> String {
    String(SHA256.hash(key.rawRepresentation).hex.prefix(16))
  }
}
