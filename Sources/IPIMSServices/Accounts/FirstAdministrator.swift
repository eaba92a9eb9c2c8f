internal import IPIMSAPI
public import IPIMSDomain
public import IPIMSStore
public import RPCCore

/// The administrator with whom everything begins.
public enum FirstAdministrator {
  /// Makes one and returns its token, which is shown nowhere else. Throws FAILED_PRECONDITION where
  /// there is an administrator already.
  public static func create(in database: any Database, at now: Instant) async throws(RPCError)
    -> String
  {
    let token = Secret(prefix: "ipims_")
    var generator = ULIDGenerator()
    let random = { UInt64.random(in: .min ... .max) }
    let caller = Caller(
      token: ResourceName(.tokens, generator.next(at: now, random: random)).text,
      member: ResourceName(.members, generator.next(at: now, random: random)).text,
      organization: nil, role: .administrator)
    try await database.write { (transaction: Transaction<RPCError>) throws(RPCError) in
      guard try !transaction.exists("SELECT 1 FROM tokens") else {
        throw RPCError(
          .failedPrecondition, "ALREADY_INITIALISED", "There is an administrator already.")
      }
      try transaction.insertToken(
        caller, hash: token.hash, displayName: "first administrator", at: now, TokenDirectory([:]))
    }
    return token.text
  }
}
