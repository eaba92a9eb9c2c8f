internal import IPIMSStore
internal import RPCCore

/// Where a watch goes on: a position in the sequence of events. Sealed, since a firm could count
/// what else happens by the numbers between its own.
struct ResumeTokens: Sendable {
  private let tokens: SealedTokens

  init(_ keys: CaseKeys, of method: String) {
    tokens = SealedTokens(keys, for: Array(method.utf8))
  }

  func text(_ position: Int64) -> String { tokens.text(UInt64(bitPattern: position).bytes) }

  /// nil for an empty token. Throws INVALID_ARGUMENT for one that this server did not give.
  func position(of token: String) throws(RPCError) -> Int64? {
    if token.isEmpty { return nil }
    guard let bytes = tokens.bytes(of: token) else {
      throw RPCError(
        .invalidArgument, "INVALID_FIELDS", "The resume token is none that this server gave.",
        fields: [FieldViolation("resume_token", "should be empty, or that of an answer before")])
    }
    return Int64(bitPattern: UInt64(bytes: bytes))
  }
}
