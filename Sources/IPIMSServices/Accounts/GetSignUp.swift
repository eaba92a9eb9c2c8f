internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Accounts {
  func getSignUp(_ request: GetSignUpRequest, context: RPCContext) async throws(RPCError) -> SignUp
  {
    // Without a secret this is an administrator's call, and authorised as one.
    let isAdministrator = request.claimSecret.isEmpty
    if isAdministrator { _ = try environment.authorize(context, [.administrator]) }
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .signUps)
    try validation.finish()
    guard let name else { throw .notFound("sign-up") }
    let secretHash = isAdministrator ? nil : Secret.hash(of: request.claimSecret)
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      guard let found = try reading.signUp(name, secretHash: secretHash),
        isAdministrator || found.isApplicant
      else { throw .notFound("sign-up") }
      var signUp = found.signUp
      if isAdministrator {
        signUp.evidence =
          try reading.row("SELECT evidence FROM sign_ups WHERE id = $1", .text(name.text)) { row in
            row.blobOrNil(0) ?? []
          } ?? []
      }
      return signUp
    }
  }
}
