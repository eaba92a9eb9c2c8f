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
    try validation.finish()
    guard let name else { throw .notFound("sign-up") }
    let now = environment.now()
    let organization = ResourceName(.organizations, environment.newID()).text
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
