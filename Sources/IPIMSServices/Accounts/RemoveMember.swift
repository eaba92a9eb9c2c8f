internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func removeMember(_ request: RemoveMemberRequest, context: RPCContext) async throws(RPCError)
    -> Member
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.member, "member", in: .members)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      guard var member = try transaction.member(request.member),
        caller.keeps(member.organization.isEmpty ? nil : member.organization)
      else { throw .notFound("member") }
      // So that customs, and every firm, keeps one who can let others in.
      guard member.name != caller.member else {
        throw RPCError(.failedPrecondition, "SAME_MEMBER", "Nobody removes itself.")
      }
      guard !member.isRemoved else { throw .memberRemoved }
      member.removeTime = now.timestamp
      try transaction.run(
        "UPDATE members SET remove_time = $2 WHERE id = $1",
        .text(member.name), .int(now.millisecondsSince1970))
      let revoked = try transaction.revokeTokens(of: member.name, at: now, environment)
      try transaction.record(
        "MEMBER_REMOVED", of: member.account, by: caller.member, at: now,
        member.json.with(JSON.Member("revokedTokens", .array(revoked.map { .string($0) }))))
      return member
    }
  }
}
