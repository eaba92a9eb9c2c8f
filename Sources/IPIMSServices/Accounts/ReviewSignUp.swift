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
        try Self.insertOrganization(signUp, at: now, transaction)
      }
      try transaction.run(
        "UPDATE sign_ups SET state = $2, body = $3 WHERE id = $1",
        .text(name.text), .text(signUp.state.shortName), .blob(signUp.encoded))
      try transaction.record(
        "SIGN_UP_REVIEWED", of: name.text, by: caller.member, at: now, request.json)
      return signUp
    }
  }

  private static func insertOrganization(
    _ signUp: SignUp, at now: Instant, _ transaction: Transaction<RPCError>
  ) throws(RPCError) {
    let contact = signUp.contact ?? Contact()
    try transaction.run(
      """
      INSERT INTO organizations(id, kind, display_name, contact_name, email, phone, language,
        created_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      .text(signUp.organization), .text(signUp.kind.shortName), .text(signUp.displayName),
      .text(contact.name), .text(contact.email), .text(contact.phone), .text(contact.language),
      .int(now.millisecondsSince1970))
  }
}
