internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func assignCase(_ request: AssignCaseRequest, context: RPCContext) async throws(RPCError)
    -> Case
  {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    _ = validation.optionalName(request.assignee, "assignee", in: .members)
    try validation.finish()
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var found = try transaction.ownCase(request.case, of: caller)
      guard found.state == .open || found.state == .decided else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "Nobody has to deal with the case any more.",
          metadata: ["state": found.state.shortName])
      }
      if !request.assignee.isEmpty {
        try transaction.requireOfficer(request.assignee, of: found.office, at: now)
      }
      found.assignee = request.assignee
      try transaction.index(found)
      try transaction.change(&found, "CASE_ASSIGNED", by: caller, at: now, request.json)
      return try Self.seen(found, by: caller, environment, transaction)
    }
  }
}

extension Reading where Failure == RPCError {
  /// Officers are known by the tokens that are valid for them. Throws INVALID_ARGUMENT.
  fileprivate func requireOfficer(_ member: String, of office: String, at now: Instant)
    throws(RPCError)
  {
    let isOfficer = try exists(
      """
      SELECT 1 FROM tokens WHERE member = $1 AND role = 'OFFICER' AND office = $2
        AND revoke_time IS NULL AND (expire_time IS NULL OR expire_time > $3)
      """,
      .text(member), .text(office), .int(now.millisecondsSince1970))
    guard !isOfficer else { return }
    var validation = Validation()
    validation.refuse("assignee", "should be an officer of \(office)")
    try validation.finish()
  }
}
