internal import COpenSSL

/// SHA-256 (FIPS 180-4), streaming and in one call.
///
/// ```swift
/// var hasher = SHA256()
/// hasher.update(header)
/// hasher.update(chunk)
/// let digest = hasher.finalize()
/// ```
public struct SHA256: ~Copyable, Sendable {
  /// Looked up once: OpenSSL's own look-up costs more than hashing a small field.
  // Unsafe to the compiler alone: a fetched algorithm is read-only and shared by OpenSSL itself.
  private nonisolated(unsafe) static let algorithm: OpaquePointer = {
    guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
      cryptographyUnavailable("find SHA-256")
    }
    return algorithm
  }()

  // The type is not copyable: one owner, and so one thread at a time.
  private nonisolated(unsafe) let context: OpaquePointer

  /// A hasher that has seen nothing.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, SHA256.algorithm, nil) == 1
    else { cryptographyUnavailable("begin a digest") }
    self.context = context
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      cryptographyUnavailable("continue a digest")
    }
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Appends the 32 bytes of another digest to what is hashed.
  public mutating func update(_ digest: Digest) {
    digest.withUnsafeBytes { update($0) }
  }

  /// Appends the UTF-8 bytes of a text to what is hashed.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Ends the hash and starts the next one: the hasher is as new afterwards.
  public mutating func finalize() -> Digest {
    let digest = withUnsafeTemporaryAllocation(byteCount: Digest.byteCount, alignment: 8) {
      guard EVP_DigestFinal_ex(context, $0.baseAddress, nil) == 1 else {
        cryptographyUnavailable("end a digest")
      }
      return Digest(reading: UnsafeRawBufferPointer($0))
    }
    guard EVP_DigestInit_ex2(context, nil, nil) == 1 else {
      cryptographyUnavailable("begin a digest")
    }
    return digest
  }

  /// Hashes bytes in one call.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// Hashes bytes in one call.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// Hashes the UTF-8 bytes of a text in one call.
  public static func hash(_ text: String) -> Digest {
    var hasher = SHA256()
    hasher.update(text)
    return hasher.finalize()
  }
}
