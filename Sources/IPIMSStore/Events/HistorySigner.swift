public import Cryptography
public import IPIMSDomain

/// Signs the heads of histories with the server's key.
public struct HistorySigner: Sendable {
  /// Verifies what this signs.
  public let publicKey: Ed25519PublicKey
  /// Names the key in what it signs.
  public let keyID: String
  private let key: Ed25519PrivateKey

  /// Loads the key from a file in `folder`, made at random where there is none yet. Blocks.
  ///
  /// Throws `.corrupt` for a file that holds no key.
  public init(folder: String, file: String = "history.key") throws(StoreError) {
    let secret = try SecretFile.load(
      "\(folder)/\(file)", count: Ed25519PrivateKey.byteCount, in: folder)
    do {
      self.init(key: try Ed25519PrivateKey(rawRepresentation: secret))
    } catch {
      throw StoreError(.corrupt, "the history's key: \(error)")
    }
  }

  /// With a key that is kept elsewhere.
  public init(key: Ed25519PrivateKey) {
    self.key = key
    publicKey = key.publicKey
    keyID = SignedHead.keyID(of: publicKey)
  }

  /// Vouches for the history of `subject` up to and with `event`.
  public func sign(_ event: AppendedEvent, of subject: String, at time: Instant) -> SignedHead {
    precondition(!subject.utf8.contains(UInt8(ascii: "\n")), "a name has one line")
    var head = SignedHead(
      subject: subject, sequence: event.sequence, hash: event.hash,
      time: Instant(millisecondsSince1970: time.millisecondsSince1970), keyID: keyID,
      signature: [])
    head.signature = key.sign(Array(head.signedText.utf8))
    return head
  }
}
