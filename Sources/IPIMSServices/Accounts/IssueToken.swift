internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func issueToken(_ request: IssueTokenRequest, context: RPCContext) async throws(RPCError)
    -> IssueTokenResponse
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    let now = environment.now()
    let bearer = try bearer(of: request, for: caller)
    let token = Secret(prefix: "ipims_")
    let tokens = environment.tokens
    return try await environment.mutate(request, by: caller.member, context, hasSecret: true) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(bearer.expireTime, "expire_time", now)
      var bearer = bearer
      if let organization = bearer.organization {
        bearer.role = try Self.role(of: organization, transaction)
      }
      try transaction.insertToken(
        bearer, hash: token.hash, displayName: request.displayName, at: now, tokens)
      return IssueTokenResponse {
        $0.name = bearer.token
        $0.token = token.text
      }
    }
  }

  /// Whom the token is for. Its role follows from the organization, where there is one.
  private func bearer(of request: IssueTokenRequest, for caller: Caller)
    throws(RPCError) -> Caller
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    validation.text(request.displayName, "display_name", max: 200, required: true)
    var organization = validation.optionalName(
      request.organization, "organization", in: .organizations)?.text
    let office = validation.optionalName(request.office, "office", in: .offices)?.text
    let expireTime = validation.instant(request.expireTime, "expire_time")
    if caller.isFirm, request.organization.isEmpty { organization = caller.organization }
    if organization != nil {
      if request.role != .unspecified {
        validation.refuse("role", "should be empty: a firm's token has the firm's role")
      }
      if !request.office.isEmpty { validation.refuse("office", "should be empty for a firm") }
    } else if request.organization.isEmpty {
      if !Role.customs.contains(request.role) {
        validation.refuse(
          "role", "should be ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM, or organization be given")
      }
      if request.role == .officer, request.office.isEmpty {
        validation.refuse("office", "is required: an officer belongs to one, as offices/ID")
      }
    }
    try validation.finish()
    if caller.isFirm, organization != caller.organization { throw .notFound("organization") }
    return Caller(
      token: ResourceName(.tokens, environment.newID()).text,
      member: ResourceName(.members, environment.newID()).text,
      organization: organization, role: request.role, office: office, expireTime: expireTime)
  }

  private static func role(of organization: String, _ transaction: Transaction<RPCError>)
    throws(RPCError) -> Role
  {
    let kind = try transaction.row(
      "SELECT kind FROM organizations WHERE id = $1", .text(organization)
    ) { row in row.text(0) }
    guard let kind else { throw .notFound("organization") }
    return Role(named: kind)
  }
}
