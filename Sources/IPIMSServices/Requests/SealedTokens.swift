internal import Cryptography
internal import FoundationEssentials
internal import IPIMSStore

/// Tokens of one purpose, which callers keep and cannot read: what stands in them may be something
/// that a firm does not see. They grant nothing: what they lead to is authorised as ever.
struct SealedTokens: Sendable {
  private let cipher: AuthenticatedCipher
  /// A token of one purpose is none of another.
  private let purpose: [UInt8]

  init(_ keys: CaseKeys, for purpose: [UInt8]) {
    cipher = keys.tokens
    self.purpose = purpose
  }

  func text(_ bytes: [UInt8]) -> String {
    Data(cipher.seal(bytes, for: purpose)).base64EncodedString()
  }

  /// nil for a token that this server did not give for this purpose.
  func bytes(of text: String) -> [UInt8]? {
    Data(base64Encoded: text).flatMap { cipher.open([UInt8]($0), for: purpose) }
  }
}

extension UInt64 {
  /// Eight, the greatest first.
  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) } }

  /// Of eight bytes, the greatest first.
  init(bytes: some Sequence<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
