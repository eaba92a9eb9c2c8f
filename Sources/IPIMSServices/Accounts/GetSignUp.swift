internal import Cryptography
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
    if isAdministrator { return try await signUp(name, secretHash: nil) }
    let secretHash = Secret.hash(of: request.claimSecret)
    return try await environment.answerApplicant(context, at: environment.now()) {
      () async throws(RPCError) in try await signUp(name, secretHash: secretHash)
    }
  }

  /// For whoever has the secret, or for an administrator, who needs none.
  private func signUp(_ name: ResourceName, secretHash: Digest?) async throws(RPCError) -> SignUp {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      let isAdministrator = secretHash == nil
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
