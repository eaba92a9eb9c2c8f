internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Who may call, and as whom. Each RPC is in the file of its name.
struct Accounts: AccountService {
  /// Firms for their own, administrators for everyone.
  static let administratorsAndFirms: Set<Role> = [.administrator, .rightHolder, .representative]

  let environment: ServiceEnvironment
}

extension Transaction where Failure == RPCError {
  /// Stores a new token; the directory hears of it after the commit.
  func insertToken(
    _ caller: Caller, hash: Digest, displayName: String, at now: Instant,
    _ directory: TokenDirectory
  ) throws(RPCError) {
    try run(
      """
      INSERT INTO tokens(id, hash, member, organization, role, office, display_name, expire_time,
        created_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      .text(caller.token), .digest(hash), .text(caller.member), .text(caller.organization),
      .text(caller.role.shortName), .text(caller.office), .text(displayName),
      .int(caller.expireTime?.millisecondsSince1970), .int(now.millisecondsSince1970))
    afterCommit { directory.add(caller, hash: hash) }
  }
}

extension Reading where Failure == RPCError {
  /// A sign-up as stored, and whether `secretHash` is its claim secret's.
  func signUp(_ name: ResourceName, secretHash: Digest?) throws(RPCError)
    -> (signUp: SignUp, isApplicant: Bool, isClaimed: Bool)?
  {
    try row(
      "SELECT body, secret_hash, is_claimed FROM sign_ups WHERE id = $1", .text(name.text)
    ) { row throws(RPCError) in
      let signUp = try SignUp(stored: row.blob(0))
      let isApplicant = secretHash.map { ConstantTime.equal($0, row.digest(1)) } ?? false
      return (signUp, isApplicant, row.bool(2))
    }
  }
}
