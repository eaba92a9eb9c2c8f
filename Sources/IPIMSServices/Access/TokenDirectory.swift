internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// The valid tokens, in memory, by hash: asked on every call. The database is the truth; whoever
/// changes it tells the directory after the commit.
final class TokenDirectory: Sendable {
  private let callers: Lock<[Digest: Caller]>

  init(_ callers: [Digest: Caller]) { self.callers = Lock(callers) }

  static func load(from database: any Database) async throws(RPCError) -> [Digest: Caller] {
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      var callers: [Digest: Caller] = [:]
      try reading.forEach(
        """
        SELECT hash, id, member, organization, role, office, expire_time
        FROM tokens WHERE revoke_time IS NULL
        """
      ) { row in
        callers[row.digest(0)] = Caller(
          token: row.text(1), member: row.text(2), organization: row.textOrNil(3),
          role: Role(named: row.text(4)), office: row.textOrNil(5),
          expireTime: row.intOrNil(6).map { Instant(millisecondsSince1970: $0) })
        return true
      }
      return callers
    }
  }

  /// nil for a token that is unknown, revoked or expired.
  func caller(by token: String, at now: Instant) -> Caller? {
    let hash = Secret.hash(of: token)
    guard let caller = callers.withLock({ $0[hash] }) else { return nil }
    if let expireTime = caller.expireTime, expireTime <= now { return nil }
    return caller
  }

  func add(_ caller: Caller, hash: Digest) {
    callers.withLock { $0[hash] = caller }
  }

  func remove(hash: Digest) {
    callers.withLock { $0[hash] = nil }
  }
}
