internal import COpenSSL

/// Random bytes fit for keys, tokens and salts.
public enum SecureRandom {
  /// Bytes from OpenSSL's generator. Stops the program when the system has no entropy.
  public static func bytes(_ count: Int) -> [UInt8] {
    precondition(count >= 0 && count <= Int(Int32.max))
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      guard count == 0 || RAND_bytes(buffer.baseAddress, Int32(count)) == 1 else {
        cryptographyUnavailable("draw random bytes")
      }
      written = count
    }
  }
}
