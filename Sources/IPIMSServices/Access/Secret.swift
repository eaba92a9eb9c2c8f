internal import Cryptography

/// A token or claim secret: shown once, stored as its hash alone.
struct Secret {
  static let randomBytes = 32

  let text: String
  /// Unsalted: the secret has 256 random bits of its own.
  var hash: Digest { Self.hash(of: text) }

  init(prefix: String) {
    let digits = SecureRandom.bytes(Self.randomBytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    text = prefix + digits.joined()
  }

  static func hash(of text: String) -> Digest { SHA256.hash(text) }
}
