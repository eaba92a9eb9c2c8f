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

extension ServiceEnvironment {
  /// Answers those who show by a claim secret that they are the applicant. Whoever is wrong too
  /// often from one address is told so, right or wrong: RESOURCE_EXHAUSTED, RATE_LIMITED.
  func answerApplicant<Answer: Sendable>(
    _ context: RPCContext, at now: Instant, _ answer: () async throws(RPCError) -> Answer
  ) async throws(RPCError) -> Answer {
    let address = context.peer.remoteAddress
    try wrongSecretRate.requireRoom(for: address, at: now)
    do {
      return try await answer()
    } catch {
      if error.code == .notFound { try wrongSecretRate.take(from: address, at: now) }
      throw error
    }
  }
}
