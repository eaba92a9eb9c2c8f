internal import Cryptography
internal import FoundationEssentials
internal import IPIMSStore
internal import RPCCore

/// Where a watch goes on: a position in the sequence of events. It grants nothing: what it leads to
/// is authorised as ever. Sealed, since a firm could count what else happens by the numbers between
/// its own.
struct ResumeTokens: Sendable {
  private let cipher: AuthenticatedCipher
  /// A token of one method is none of another.
  private let purpose: [UInt8]

  init(_ keys: CaseKeys, of method: String) {
    cipher = keys.tokens
    purpose = Array(method.utf8)
  }

  func text(_ position: Int64) -> String {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: position >> (56 - 8 * $0)) }
    return Data(cipher.seal(bytes, for: purpose)).base64EncodedString()
  }

  /// nil for an empty token. Throws INVALID_ARGUMENT for one that this server did not give.
  func position(of token: String) throws(RPCError) -> Int64? {
    if token.isEmpty { return nil }
    guard let sealed = Data(base64Encoded: token),
      let bytes = cipher.open([UInt8](sealed), for: purpose)
    else {
      throw RPCError(
        .invalidArgument, "INVALID_FIELDS", "The resume token is none that this server gave.",
        fields: [FieldViolation("resume_token", "should be empty, or that of an answer before")])
    }
    return bytes.reduce(0) { $0 << 8 | Int64($1) }
  }
}
