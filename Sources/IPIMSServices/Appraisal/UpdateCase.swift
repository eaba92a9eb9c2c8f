internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func updateCase(_ request: UpdateCaseRequest, context: RPCContext) async throws(RPCError)
    -> Case
  {
    let caller = try environment.authorize(context, [.officer])
    let fields = try CaseUpdate.fields(of: request)
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var file = try transaction.ownCaseFile(request.case, of: caller)
      guard request.etag.isEmpty || request.etag == file.found.etag else {
        throw RPCError(.aborted, "ETAG_STALE", "The case has changed since it was read.")
      }
      guard file.found.state == .open else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "Only an open case is changed.",
          metadata: ["state": file.found.state.shortName])
      }
      let update = CaseUpdate(request, fields)
      try update.requireUntouchedGoods(of: file, transaction)
      let known = file.found.suspectedRecordations
      file.found = try update.applied(to: file.found, by: caller, environment)
      for name in file.found.suspectedRecordations where !known.contains(name) {
        _ = try transaction.activeRecordation(name, for: caller)
      }
      try transaction.index(file.found)
      try transaction.change(
        &file, "CASE_UPDATED", by: caller, at: now, update.facts(of: file.found))
      return try Self.seen(file.found, by: caller, transaction)
    }
  }

  /// A case as the caller, who has just changed it, may see it.
  static func seen(_ stored: Case, by caller: Caller, _ reading: Reading<RPCError>)
    throws(RPCError) -> Case
  {
    guard let shown = try view(stored, for: caller, reading) else { throw .notFound("case") }
    return shown
  }
}
