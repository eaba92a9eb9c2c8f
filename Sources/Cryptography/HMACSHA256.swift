internal import COpenSSL

/// HMAC with SHA-256 (RFC 2104) under one key. Keying costs more than a short message does, so a
/// value is kept for as many messages as share the key.
public struct HMACSHA256: ~Copyable, Sendable {
  // Unsafe to the compiler alone: a fetched algorithm is read-only and shared by OpenSSL itself.
  private nonisolated(unsafe) static let algorithm: OpaquePointer = {
    guard let algorithm = EVP_MAC_fetch(nil, "HMAC", nil) else {
      cryptographyUnavailable("find HMAC")
    }
    return algorithm
  }()

  // The type is not copyable: one owner, and so one thread at a time.
  private nonisolated(unsafe) let context: OpaquePointer

  /// Takes a key of any length; 32 random bytes are the usual one.
  public init(key: [UInt8]) {
    guard let context = EVP_MAC_CTX_new(HMACSHA256.algorithm) else {
      cryptographyUnavailable("begin an HMAC")
    }
    self.context = context
    // OpenSSL refuses an empty key. Keys are padded with zeros, so one zero is the same key.
    let key = key.isEmpty ? [0] : key
    guard ipims_hmac_sha256_key(context, key, key.count) == 1 else {
      cryptographyUnavailable("key an HMAC")
    }
  }

  deinit {
    EVP_MAC_CTX_free(context)
  }

  /// The code of one message; the next call starts afresh under the same key.
  public mutating func authenticate(_ message: UnsafeRawBufferPointer) -> Digest {
    guard EVP_MAC_update(context, message.baseAddress, message.count) == 1 else {
      cryptographyUnavailable("continue an HMAC")
    }
    let code = withUnsafeTemporaryAllocation(byteCount: Digest.byteCount, alignment: 8) {
      var written = 0
      guard EVP_MAC_final(context, $0.baseAddress, &written, $0.count) == 1,
        written == Digest.byteCount
      else { cryptographyUnavailable("end an HMAC") }
      return Digest(reading: UnsafeRawBufferPointer($0))
    }
    guard EVP_MAC_init(context, nil, 0, nil) == 1 else {
      cryptographyUnavailable("begin an HMAC")
    }
    return code
  }

  /// The code of one message; the next call starts afresh under the same key.
  public mutating func authenticate(_ message: [UInt8]) -> Digest {
    message.withUnsafeBytes { authenticate($0) }
  }

  /// The code of one text, as UTF-8; the next call starts afresh under the same key.
  public mutating func authenticate(_ message: String) -> Digest {
    var message = message
    return message.withUTF8 { authenticate(UnsafeRawBufferPointer($0)) }
  }

  /// The code of one message in one call.
  public static func code(key: [UInt8], message: [UInt8]) -> Digest {
    var hmac = HMACSHA256(key: key)
    return hmac.authenticate(message)
  }
}
