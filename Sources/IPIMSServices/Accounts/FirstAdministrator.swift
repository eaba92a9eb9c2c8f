internal import IPIMSAPI
public import IPIMSDomain
public import IPIMSStore
internal import Messages
public import RPCCore

/// The administrator with whom everything begins.
public enum FirstAdministrator {
  /// Makes one and returns its token, which is shown nowhere else. Throws FAILED_PRECONDITION where
  /// there is an administrator already.
  public static func create(in database: any Database, at now: Instant) async throws(RPCError)
    -> String
  {
    let secret = Secret(prefix: "ipims_")
    var generator = ULIDGenerator()
    let random = { UInt64.random(in: .min ... .max) }
    let bearer = Caller(
      token: ResourceName(.tokens, generator.next(at: now, random: random)).text,
      member: ResourceName(.members, generator.next(at: now, random: random)).text,
      organization: nil, role: .administrator)
    let member = Member {
      $0.name = bearer.member
      $0.role = .administrator
      $0.displayName = "first administrator"
      $0.createTime = now.timestamp
    }
    try await database.write { (transaction: Transaction<RPCError>) throws(RPCError) in
      guard try !transaction.exists("SELECT 1 FROM tokens") else {
        throw RPCError(
          .failedPrecondition, "ALREADY_INITIALISED", "There is an administrator already.")
      }
      try transaction.insert(member, by: member.name, at: now)
      try transaction.insert(
        NewToken(
          bearer: bearer, secret: secret, displayName: member.displayName, issuer: member.name,
          createTime: now),
        TokenDirectory([:]))
    }
    return secret.text
  }
}
