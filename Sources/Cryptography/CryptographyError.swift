/// What can be wrong with bytes handed to this module. Failures of OpenSSL itself (no memory, no
/// entropy) are not among them: no caller can go on after those, so they stop the program.
public enum CryptographyError: Error, Equatable, Sendable {
  /// A key or signature has the wrong length or is not a point of the curve.
  case invalidKey
  /// A certificate was asked for a name that is neither a DNS name nor an IP address.
  case invalidName(String)
}

/// Stops the program: OpenSSL refused something that only fails without memory or entropy.
func cryptographyUnavailable(_ what: StaticString) -> Never {
  // Without hashes, keys or randomness nothing that follows would be safe to do.
  fatalError("OpenSSL could not \(what)")
}
