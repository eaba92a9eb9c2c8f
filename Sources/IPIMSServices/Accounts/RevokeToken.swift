internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func revokeToken(_ request: RevokeTokenRequest, context: RPCContext) async throws(RPCError)
    -> Empty
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.name, "name", in: .tokens)
    try validation.finish()
    guard let name else { throw .notFound("token") }
    let now = environment.now()
    let (tokens, feed) = (environment.tokens, environment.feed)
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let found = try transaction.row(
        "SELECT hash, organization FROM tokens WHERE id = $1", .text(name.text)
      ) { row in (hash: row.digest(0), organization: row.textOrNil(1)) }
      guard let found, !caller.isFirm || found.organization == caller.organization else {
        throw .notFound("token")
      }
      try transaction.run(
        "UPDATE tokens SET revoke_time = $2 WHERE id = $1 AND revoke_time IS NULL",
        .text(name.text), .int(now.millisecondsSince1970))
      transaction.afterCommit {
        tokens.remove(hash: found.hash)
        feed.wake(name.text)
      }
      return Empty()
    }
  }
}
