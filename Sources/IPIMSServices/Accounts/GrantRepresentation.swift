internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func grantRepresentation(_ request: GrantRepresentationRequest, context: RPCContext)
    async throws(RPCError) -> Representation
  {
    let caller = try environment.authorize(context, [.administrator, .rightHolder])
    let now = environment.now()
    let form = try Self.validate(request, by: caller)
    try caller.requireNotWider(form.principalInDirectory.scopes)
    let environment = environment
    let name = ResourceName(.representations, environment.newID()).text
    let newPrincipal = ResourceName(.organizations, environment.newID()).text
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(form.principalInDirectory.endTime, "end_time", now)
      var granted = form
      granted.name = name
      granted.createTime = now.timestamp
      try transaction.requireRepresentative(granted.representative)
      if granted.principal.isEmpty {
        granted.principal = newPrincipal
        try transaction.insert(
          Organization(
            withoutAccount: request.principalName, in: request.principalCountry,
            named: newPrincipal, at: now), by: caller.member, at: now)
      } else {
        try transaction.requireRepresentable(granted.principal)
      }
      try transaction.grant(granted, by: caller.member, at: now, environment)
      return try granted.shown(at: now, transaction)
    }
  }

  /// Without its name and time. Throws INVALID_ARGUMENT; NOT_FOUND for another's firm.
  private static func validate(_ request: GrantRepresentationRequest, by caller: Caller)
    throws(RPCError) -> Representation
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.representative, "representative", in: .organizations)
    var principal = validation.optionalName(request.principal, "principal", in: .organizations)?
      .text
    validation.represented(request.scopes, "scopes")
    _ = validation.instant(request.endTime, "end_time")
    if caller.isFirm {
      if !request.principalName.isEmpty {
        validation.refuse("principal_name", "should be empty: a right holder grants for itself")
      }
      if request.principal.isEmpty { principal = caller.organization }
    } else if request.principal.isEmpty {
      validation.text(request.principalName, "principal_name", max: 200, required: true)
      _ = validation.required(request.principalCountry, "principal_country", CountryCode.self)
    } else if !request.principalName.isEmpty {
      validation.refuse("principal_name", "should be empty where principal is given")
    }
    if request.principalName.isEmpty, !request.principalCountry.isEmpty {
      validation.refuse("principal_country", "should be empty without principal_name")
    }
    try validation.finish()
    if caller.isFirm, principal != caller.organization { throw .notFound("organization") }
    return Representation {
      $0.representative = request.representative
      $0.principal = principal ?? ""
      $0.scopes = request.scopes
      $0.endTime = request.endTime
    }
  }
}

extension Organization {
  /// A right holder that is only represented. Nobody of it is reached but its representative.
  init(withoutAccount displayName: String, in country: String, named name: String, at now: Instant)
  {
    self.init()
    self.name = name
    kind = .rightHolder
    self.displayName = displayName
    self.country = ((try? CountryCode(parsing: country)) ?? .unknown).text
    createTime = now.timestamp
    updateTime = now.timestamp
  }
}

extension Reading where Failure == RPCError {
  /// Throws NOT_FOUND for every name that is not a representative's, so that no firm learns which
  /// others there are.
  func requireRepresentative(_ name: String) throws(RPCError) {
    guard try storedOrganization(name)?.kind == .representative else {
      throw .notFound("organization")
    }
  }

  /// Throws NOT_FOUND, or FAILED_PRECONDITION, NOT_REPRESENTABLE.
  func requireRepresentable(_ name: String) throws(RPCError) {
    guard let organization = try storedOrganization(name) else { throw .notFound("organization") }
    guard organization.kind == .rightHolder else {
      throw RPCError(
        .failedPrecondition, "NOT_REPRESENTABLE", "Representatives act for right holders alone.")
    }
  }
}
