internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func claimAccess(_ request: ClaimAccessRequest, context: RPCContext) async throws(RPCError)
    -> ClaimAccessResponse
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.name, "name", in: .signUps)
    try validation.finish()
    guard let name else { throw .notFound("sign-up") }
    let now = environment.now()
    let secretHash = Secret.hash(of: request.claimSecret)
    let secret = Secret(prefix: "ipims_")
    let tokenName = ResourceName(.tokens, environment.newID()).text
    let memberName = ResourceName(.members, environment.newID()).text
    let tokens = environment.tokens
    return try await environment.answerApplicant(context, at: now) { () async throws(RPCError) in
      try await environment.mutate(request, by: name.text, context, hasSecret: true) {
        (transaction) throws(RPCError) in
        guard let found = try transaction.signUp(name, secretHash: secretHash), found.isApplicant
        else { throw .notFound("sign-up") }
        try Self.requireClaimable(found.signUp, isClaimed: found.isClaimed)
        let member = Self.firstMember(of: found.signUp, named: memberName, at: now)
        let bearer = Caller(
          token: tokenName, member: member.name, organization: member.organization,
          role: member.role)
        try transaction.insert(member, by: member.name, at: now)
        try transaction.insert(
          NewToken(
            bearer: bearer, secret: secret, displayName: member.displayName, issuer: member.name,
            createTime: now),
          tokens)
        try transaction.run(
          "UPDATE sign_ups SET is_claimed = 1 WHERE id = $1", .text(name.text))
        return ClaimAccessResponse {
          $0.name = tokenName
          $0.token = secret.text
          $0.organization = found.signUp.organization
        }
      }
    }
  }

  private static func firstMember(of signUp: SignUp, named name: String, at now: Instant) -> Member
  {
    Member {
      $0.name = name
      $0.organization = signUp.organization
      $0.role = signUp.kind == .representative ? .representative : .rightHolder
      $0.displayName = signUp.contact?.name ?? ""
      $0.createTime = now.timestamp
    }
  }

  private static func requireClaimable(_ signUp: SignUp, isClaimed: Bool) throws(RPCError) {
    guard signUp.state == .approved else {
      throw RPCError(
        .failedPrecondition, "SIGN_UP_NOT_APPROVED", "Customs has not approved this sign-up.",
        metadata: ["state": signUp.state.shortName])
    }
    guard !isClaimed else {
      throw RPCError(
        .failedPrecondition, "SECRET_ALREADY_SHOWN",
        "The first token was given out. An administrator can issue a new one.")
    }
  }
}
