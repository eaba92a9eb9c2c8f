internal import IPIMSAPI
internal import RPCCore

extension Accounts {
  func whoAmI(_ request: WhoAmIRequest, context: RPCContext) async throws(RPCError) -> Identity {
    try environment.authorize(context, Role.all).identity
  }
}
