internal import COpenSSL

/// Comparisons whose duration tells nothing about the content.
public enum ConstantTime {
  /// Whether both are the same. Only the lengths can be told from how long it takes.
  public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }

  /// Whether both digests are the same.
  public static func equal(_ left: Digest, _ right: Digest) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        CRYPTO_memcmp(left.baseAddress, right.baseAddress, Digest.byteCount) == 0
      }
    }
  }
}
