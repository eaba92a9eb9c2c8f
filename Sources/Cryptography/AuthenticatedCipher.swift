internal import COpenSSL

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D): what was sealed opens only unchanged, under
/// the same key and for the same associated data.
///
/// A nonce is random, so one key seals at most 2³² messages.
public struct AuthenticatedCipher: Sendable {
  public static let keyByteCount = 32
  public static let nonceByteCount = 12
  public static let tagByteCount = 16
  /// By how much sealed bytes are longer than plain ones.
  public static let overheadByteCount = nonceByteCount + tagByteCount

  private let key: [UInt8]

  /// Takes exactly 32 bytes. Throws `.invalidKey` for another length.
  public init(key: [UInt8]) throws(CryptographyError) {
    guard key.count == Self.keyByteCount else { throw .invalidKey }
    self.key = key
  }

  /// The bytes encrypted: nonce, ciphertext, tag. `associatedData` is not in it, and must be the
  /// same to open it.
  public func seal(_ plaintext: [UInt8], for associatedData: [UInt8] = []) -> [UInt8] {
    seal(plaintext, for: associatedData, nonce: SecureRandom.bytes(Self.nonceByteCount))
  }

  /// As `seal`; tests give the nonce of published vectors.
  func seal(_ plaintext: [UInt8], for associatedData: [UInt8], nonce: [UInt8]) -> [UInt8] {
    precondition(nonce.count == Self.nonceByteCount)
    var tag = [UInt8](repeating: 0, count: Self.tagByteCount)
    guard
      let ciphertext = run(
        encrypting: true, plaintext[...], for: associatedData, nonce: nonce, tag: &tag)
    else { cryptographyUnavailable("encrypt") }
    return nonce + ciphertext + tag
  }

  /// The bytes that were sealed; nil for any others, and for another key or associated data.
  public func open(_ sealed: [UInt8], for associatedData: [UInt8] = []) -> [UInt8]? {
    guard sealed.count >= Self.overheadByteCount else { return nil }
    var tag = Array(sealed.suffix(Self.tagByteCount))
    let ciphertext = sealed[Self.nonceByteCount..<(sealed.count - Self.tagByteCount)]
    return run(
      encrypting: false, ciphertext, for: associatedData,
      nonce: Array(sealed.prefix(Self.nonceByteCount)), tag: &tag)
  }

  private func run(
    encrypting: Bool, _ input: ArraySlice<UInt8>, for associatedData: [UInt8], nonce: [UInt8],
    tag: inout [UInt8]
  ) -> [UInt8]? {
    precondition(input.count <= Int(Int32.max) && associatedData.count <= Int(Int32.max))
    guard let context = EVP_CIPHER_CTX_new() else { cryptographyUnavailable("begin a cipher") }
    // Clears what the context holds of the key, too.
    defer { EVP_CIPHER_CTX_free(context) }
    let direction: Int32 = encrypting ? 1 : 0
    var count: Int32 = 0
    guard EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, direction) == 1,
      EVP_CipherUpdate(context, nil, &count, associatedData, Int32(associatedData.count)) == 1
    else { cryptographyUnavailable("begin a cipher") }
    if !encrypting {
      guard
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagByteCount), &tag) == 1
      else { cryptographyUnavailable("set a tag") }
    }
    var isAuthentic = false
    let output = [UInt8](unsafeUninitializedCapacity: input.count) { buffer, written in
      var updated: Int32 = 0
      let result = input.withUnsafeBufferPointer {
        EVP_CipherUpdate(
          context, buffer.baseAddress, &updated, $0.baseAddress, Int32($0.count))
      }
      guard result == 1 else { cryptographyUnavailable("run a cipher") }
      // Counter mode holds nothing back: the end writes no bytes, it makes or checks the tag.
      var block = [UInt8](repeating: 0, count: 16)
      isAuthentic = EVP_CipherFinal_ex(context, &block, &count) == 1
      written = Int(updated)
    }
    guard isAuthentic else {
      // A refused tag leaves an entry in the thread's error queue, which TLS would find.
      ERR_clear_error()
      return nil
    }
    if encrypting {
      guard
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagByteCount), &tag) == 1
      else { cryptographyUnavailable("read a tag") }
    }
    return output
  }
}
