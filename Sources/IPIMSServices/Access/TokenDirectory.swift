internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// The valid tokens, in memory, by hash: asked on every call. The database is the truth; whoever
/// changes it tells the directory after the commit.
final class TokenDirectory: Sendable {
  private struct State {
    var callers: [Digest: Caller]
    /// Their hashes by `tokens/{id}`, for certificates.
    var hashes: [String: Digest]
  }

  private let state: Lock<State>

  init(_ callers: [Digest: Caller]) {
    let hashes = callers.map { ($0.value.token, $0.key) }
    state = Lock(State(callers: callers, hashes: Dictionary(uniqueKeysWithValues: hashes)))
  }

  static func load(from database: any Database) async throws(RPCError) -> [Digest: Caller] {
    try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
      var callers: [Digest: Caller] = [:]
      try reading.forEach(
        """
        SELECT hash, id, member, organization, role, office, expire_time, scopes, is_read_only
        FROM tokens WHERE revoke_time IS NULL
        """
      ) { row in
        callers[row.digest(0)] = Caller(
          token: row.text(1), member: row.text(2), organization: row.textOrNil(3),
          role: Role(named: row.text(4)), office: row.textOrNil(5),
          expireTime: row.intOrNil(6).map { Instant(millisecondsSince1970: $0) },
          scopes: Set(stored: row.text(7)), isReadOnly: row.bool(8))
        return true
      }
      return callers
    }
  }

  /// nil for a token that is unknown, revoked or expired.
  func caller(by token: String, at now: Instant) -> Caller? {
    let hash = Secret.hash(of: token)
    guard let caller = state.withLock({ $0.callers[hash] }) else { return nil }
    if let expireTime = caller.expireTime, expireTime <= now { return nil }
    return caller
  }

  /// The bearer of the token for which a certificate stands: until the earlier end of the two. nil
  /// where either has come, or there is no such token.
  func caller(by certificate: PeerCertificate, at now: Instant) -> Caller? {
    guard let name = certificate.tokenName,
      var caller = state.withLock({ state in state.hashes[name].flatMap { state.callers[$0] } })
    else { return nil }
    // The certificate's last second counts whole.
    let end = Instant(millisecondsSince1970: (certificate.notAfterSeconds + 1) * 1_000)
    let expireTime = caller.expireTime.map { min($0, end) } ?? end
    guard now < expireTime else { return nil }
    caller.expireTime = expireTime
    return caller
  }

  func add(_ caller: Caller, hash: Digest) {
    state.withLock { state in
      state.callers[hash] = caller
      state.hashes[caller.token] = hash
    }
  }

  func remove(hash: Digest) {
    state.withLock { state in
      if let caller = state.callers.removeValue(forKey: hash) { state.hashes[caller.token] = nil }
    }
  }
}
