internal import COpenSSL

/// An Ed25519 key that verifies (RFC 8032).
public struct Ed25519PublicKey: Hashable, Sendable {
  /// How many bytes the key has.
  public static let byteCount = 32
  /// How many bytes a signature has.
  public static let signatureByteCount = 64

  /// The 32 public bytes.
  public let rawRepresentation: [UInt8]

  /// Imports 32 bytes. Throws `.invalidKey` for another length. Bytes that are no point of the
  /// curve are found out when they verify nothing.
  public init(rawRepresentation: [UInt8]) throws(CryptographyError) {
    guard rawRepresentation.count == Ed25519PublicKey.byteCount else { throw .invalidKey }
    self.rawRepresentation = rawRepresentation
  }

  /// Whether the signature is this key's for exactly this message.
  public func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == Ed25519PublicKey.signatureByteCount,
      let key = EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nil, rawRepresentation, rawRepresentation.count)
    else { return false }
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { cryptographyUnavailable("verify") }
    defer {
      EVP_MD_CTX_free(context)
      // A refused signature leaves an entry in the thread's error queue, which TLS would find.
      ERR_clear_error()
    }
    guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else { return false }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}
