internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func reviewSignUp(_ request: ReviewSignUpRequest, context: RPCContext) async throws(RPCError)
    -> SignUp
  {
    let caller = try environment.authorize(context, [.administrator])
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.signUp, "sign_up", in: .signUps)
    validation.text(
      request.reason, "reason", max: 2_000, required: !request.accept, multiline: true)
    let principal = validation.optionalName(request.principal, "principal", in: .organizations)
    if principal != nil, !request.accept {
      validation.refuse("principal", "should be empty where the sign-up is refused")
    }
    try validation.finish()
    guard let name else { throw .notFound("sign-up") }
    let now = environment.now()
    let organization = ResourceName(.organizations, environment.newID()).text
    let newPrincipal = ResourceName(.organizations, environment.newID()).text
    let representation = ResourceName(.representations, environment.newID()).text
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      guard var signUp = try transaction.signUp(name, secretHash: nil)?.signUp else {
        throw .notFound("sign-up")
      }
      guard signUp.state == .pending else {
        throw RPCError(
          .failedPrecondition, "SIGN_UP_STATE", "The sign-up is decided already.",
          metadata: ["state": signUp.state.shortName])
      }
      signUp.state = request.accept ? .approved : .refused
      signUp.reason = request.reason
      if request.accept {
        signUp.organization = organization
        try transaction.insert(
          Organization(signUp, named: organization, at: now), by: caller.member, at: now)
        try signUp.requirePrincipal(principal?.text)
        if signUp.kind == .representative {
          try signUp.requirePowerOfAttorney(at: now)
          let granted = try transaction.representation(
            representation, of: signUp, for: principal?.text, orNew: newPrincipal,
            by: caller.member, at: now)
          try transaction.grant(granted, by: caller.member, at: now, environment)
        }
      }
      try transaction.run(
        "UPDATE sign_ups SET state = $2, body = $3 WHERE id = $1",
        .text(name.text), .text(signUp.state.shortName), .blob(signUp.encoded))
      try transaction.record(
        "SIGN_UP_REVIEWED", of: name.text, by: caller.member, at: now, request.json)
      return signUp
    }
  }
}

extension SignUp {
  /// Throws FAILED_PRECONDITION, POWER_OF_ATTORNEY_ENDED where it has ended since it was sent.
  fileprivate func requirePowerOfAttorney(at now: Instant) throws(RPCError) {
    guard let end = representationEndTime else { return }
    guard now < Instant(secondsSince1970: end.seconds, nanoseconds: end.nanos) else {
      throw RPCError(
        .failedPrecondition, "POWER_OF_ATTORNEY_ENDED",
        "The power of attorney has ended; refuse the sign-up, so that the firm sends a new one.")
    }
  }

  /// Throws INVALID_ARGUMENT for a principal of a firm that is no representative.
  fileprivate func requirePrincipal(_ principal: String?) throws(RPCError) {
    guard principal != nil, kind != .representative else { return }
    var validation = Validation()
    validation.refuse("principal", "should be empty: a right holder acts for itself")
    try validation.finish()
  }
}

extension Transaction where Failure == RPCError {
  /// What a representative's sign-up asks for. A principal that is not on record yet is put there.
  fileprivate func representation(
    _ name: String, of signUp: SignUp, for principal: String?, orNew newPrincipal: String,
    by actor: String, at now: Instant
  ) throws(RPCError) -> Representation {
    if let principal {
      try requireRepresentable(principal)
    } else {
      try insert(
        Organization(
          withoutAccount: signUp.principalName, in: signUp.principalCountry,
          named: newPrincipal, at: now), by: actor, at: now)
    }
    return Representation {
      $0.name = name
      $0.representative = signUp.organization
      $0.principal = principal ?? newPrincipal
      $0.scopes = signUp.representationScopes
      $0.createTime = now.timestamp
      $0.endTime = signUp.representationEndTime
      $0.signUp = signUp.name
    }
  }
}
