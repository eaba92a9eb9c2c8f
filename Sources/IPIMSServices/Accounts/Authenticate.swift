internal import IPIMSAPI
internal import RPCCore

extension Accounts {
  /// Binds the token to the connection: revocation and expiry are checked on each later call.
  func authenticate(_ request: AuthenticateRequest, context: RPCContext) async throws(RPCError)
    -> Identity
  {
    let caller = try environment.authenticate(request.token)
    context.peer.bind(credential: request.token)
    return caller.identity
  }
}
