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
    var expireTime: Instant?
    let member = try newBearer(of: request, for: caller, &expireTime)
    let scopes = Set(request.scopes)
    try caller.requireNotWider(scopes)
    try caller.requireNotLonger(expireTime)
    let (secret, expiry) = (Secret(prefix: "ipims_"), expireTime)
    let name = ResourceName(.tokens, environment.newID()).text
    let tokens = environment.tokens
    return try await environment.mutate(request, by: caller.member, context, hasSecret: true) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(expiry, "expire_time", now)
      let member =
        if let member { try transaction.keep(member, by: caller, at: now) } else {
          try transaction.bearer(request.member, for: caller)
        }
      let bearer = Caller(
        token: name, member: member.name,
        organization: member.organization.isEmpty ? nil : member.organization, role: member.role,
        office: member.office.isEmpty ? nil : member.office, expireTime: expiry, scopes: scopes,
        isReadOnly: request.readOnly)
      try transaction.insert(
        NewToken(
          bearer: bearer, secret: secret, displayName: request.displayName, issuer: caller.member,
          createTime: now),
        tokens)
      return IssueTokenResponse {
        $0.name = name
        $0.token = secret.text
      }
    }
  }

  /// Checks the request. The member that its token brings with it; nil where it names one.
  private func newBearer(
    of request: IssueTokenRequest, for caller: Caller, _ expireTime: inout Instant?
  ) throws(RPCError) -> Member? {
    var expiry: Instant?
    defer { expireTime = expiry }
    func check(_ validation: inout Validation) {
      validation.requestID(request.requestID)
      expiry = validation.instant(request.expireTime, "expire_time")
      for (index, scope) in request.scopes.enumerated() {
        validation.given(scope, "scopes[\(index)]")
      }
      if Set(request.scopes).count < request.scopes.count {
        validation.refuse("scopes", "should hold each scope once")
      }
    }
    guard !request.member.isEmpty else {
      return try newMember(
        organization: request.organization, role: request.role, office: request.office,
        displayName: request.displayName, for: caller, check)
    }
    var validation = Validation()
    check(&validation)
    validation.text(request.displayName, "display_name", max: 200, required: true)
    _ = validation.name(request.member, "member", in: .members)
    if !request.organization.isEmpty {
      validation.refuse("organization", "should be empty: it is the member's")
    }
    if request.role != .unspecified {
      validation.refuse("role", "should be empty: it is the member's")
    }
    if !request.office.isEmpty {
      validation.refuse("office", "should be empty: it is the member's")
    }
    try validation.finish()
    return nil
  }
}

extension Transaction where Failure == RPCError {
  /// Puts the member on record for whom a token is made, with its firm's role and its office.
  fileprivate func keep(_ new: Member, by caller: Caller, at now: Instant) throws(RPCError)
    -> Member
  {
    var member = new
    member.createTime = now.timestamp
    if !member.organization.isEmpty { member.role = try role(of: member.organization) }
    if !member.office.isEmpty { try keepOffice(member.office, at: now) }
    try insert(member, by: caller.member, at: now)
    return member
  }

  /// A member of those that the caller lets in. Throws NOT_FOUND, and FAILED_PRECONDITION,
  /// MEMBER_STATE for one that was removed.
  fileprivate func bearer(_ name: String, for caller: Caller) throws(RPCError) -> Member {
    guard let member = try member(name), caller.admits(to: member.organization) else {
      throw .notFound("member")
    }
    guard !member.isRemoved else { throw .memberRemoved }
    return member
  }
}
