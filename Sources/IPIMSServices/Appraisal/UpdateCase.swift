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
    let key = try await key(for: request, by: caller)
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var file = try transaction.ownCaseFile(request.case, of: caller)
      try RPCError.requireCurrent(request.etag, file.found.etag, "case")
      guard file.found.state == .open else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "Only an open case is changed.",
          metadata: ["state": file.found.state.shortName])
      }
      let update = CaseUpdate(request, fields)
      try update.requireUntouchedGoods(of: file, transaction)
      let known = file.found.suspectedRecordations
      let personalData: PersonalData
      (file.found, personalData) = try update.applied(to: file.found, by: caller, environment)
      for name in file.found.suspectedRecordations where !known.contains(name) {
        _ = try transaction.activeRecordation(name, for: caller)
      }
      try transaction.index(file.found)
      let sealed = try transaction.replacePersonalData(
        of: update.parties, by: personalData, of: &file.found, with: key, by: caller)
      try transaction.change(
        &file, "CASE_UPDATED", by: caller, at: now, update.facts(of: file.found).with(sealed))
      return try Self.seen(file.found, by: caller, environment, transaction)
    }
  }

  /// The key of the case's personal data, made where there are to be some. Only for a case that the
  /// officer may change, so that nobody makes keys for nothing.
  private func key(for request: UpdateCaseRequest, by officer: Caller) async throws(RPCError)
    -> CaseKey?
  {
    if request.hasPersonalData {
      try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
        _ = try reading.ownCase(request.case, of: officer)
      }
      return try await environment.keyToSeal(for: request.case)
    }
    return try await environment.stored { () async throws(StoreError) in
      try await environment.keys.key(for: request.case)
    }
  }

  /// A case as the caller, who has just changed it, may see it.
  static func seen(
    _ stored: Case, by caller: Caller, _ environment: ServiceEnvironment,
    _ reading: Reading<RPCError>
  ) throws(RPCError) -> Case {
    guard let shown = try reading.shownCase(stored, for: caller, environment) else {
      throw .notFound("case")
    }
    return shown
  }
}
