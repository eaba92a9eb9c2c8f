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
    _ = validation.name(request.name, "name", in: .tokens)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let found = try transaction.row(
        "SELECT member, organization, office FROM tokens WHERE id = $1", .text(request.name)
      ) { row in (member: row.text(0), organization: row.textOrNil(1), office: row.textOrNil(2)) }
      guard let found, caller.keeps(found.organization) else { throw .notFound("token") }
      let revoked = try transaction.revokeTokens(
        named: request.name, of: found.member, at: now, environment)
      if !revoked.isEmpty {
        try transaction.record(
          "TOKEN_REVOKED",
          of: Member.account(found.member, found.organization ?? "", found.office ?? ""),
          by: caller.member, at: now,
          .object([
            .init("name", .string(request.name)), .init("member", .string(found.member)),
          ]))
      }
      return Empty()
    }
  }
}
