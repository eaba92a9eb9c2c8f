internal import COpenSSL

/// An Ed25519 key that signs (RFC 8032). Immutable, so any thread may use it.
// Unchecked: an EVP_PKEY that is never changed; OpenSSL counts its references atomically.
public final class Ed25519PrivateKey: @unchecked Sendable {
  /// How many bytes the exported key has.
  public static let byteCount = 32

  private let key: OpaquePointer

  /// A new random key.
  public init() {
    // Drawing the seed ourselves keeps one way in: the raw one.
    let seed = SecureRandom.bytes(Ed25519PrivateKey.byteCount)
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
      cryptographyUnavailable("make an Ed25519 key")
    }
    self.key = key
  }

  /// Imports the 32 bytes that `rawRepresentation` gave. Throws `.invalidKey` for another length.
  public init(rawRepresentation: [UInt8]) throws(CryptographyError) {
    guard rawRepresentation.count == Ed25519PrivateKey.byteCount,
      let key = EVP_PKEY_new_raw_private_key(
        EVP_PKEY_ED25519, nil, rawRepresentation, rawRepresentation.count)
    else { throw .invalidKey }
    self.key = key
  }

  deinit {
    EVP_PKEY_free(key)
  }

  /// The 32 secret bytes (the RFC's seed).
  public var rawRepresentation: [UInt8] {
    exported(count: Ed25519PrivateKey.byteCount) {
      EVP_PKEY_get_raw_private_key(key, $0, &$1)
    }
  }

  /// The key that verifies what this one signs.
  public var publicKey: Ed25519PublicKey {
    let raw = exported(count: Ed25519PublicKey.byteCount) {
      EVP_PKEY_get_raw_public_key(key, $0, &$1)
    }
    guard let publicKey = try? Ed25519PublicKey(rawRepresentation: raw) else {
      cryptographyUnavailable("read its own public key")
    }
    return publicKey
  }

  /// Signs a message; the signature is 64 bytes and the same every time.
  public func sign(_ message: [UInt8]) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { cryptographyUnavailable("sign") }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1 else {
      cryptographyUnavailable("sign")
    }
    return exported(count: Ed25519PublicKey.signatureByteCount) {
      EVP_DigestSign(context, $0, &$1, message, message.count)
    }
  }

  private func exported(
    count: Int, _ write: (UnsafeMutablePointer<UInt8>?, inout Int) -> Int32
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      written = count
      guard write(buffer.baseAddress, &written) == 1, written == count else {
        cryptographyUnavailable("use an Ed25519 key")
      }
    }
  }
}
