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
    let update = try CaseUpdate(request)
    let key = try await keyToSeal(update, by: caller)
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
      try update.requireUntouchedGoods(of: file, transaction)
      let known = file.found.suspectedRecordations
      let personal = try update.apply(to: &file.found, by: caller, environment)
      for name in file.found.suspectedRecordations where !known.contains(name) {
        _ = try transaction.activeRecordation(name, for: caller)
      }
      let sealed = try transaction.replace(update, personal, of: &file.found, key, by: caller)
      try transaction.index(file.found)
      try transaction.change(
        &file, "CASE_UPDATED", by: caller, at: now, update.facts(of: file.found).with(sealed))
      return try transaction.seenCase(file.found, by: caller, environment)
    }
  }

  /// The case's key, where parties change: made where something personal comes, and for the
  /// officer's own case alone.
  private func keyToSeal(_ update: CaseUpdate, by caller: Caller) async throws(RPCError)
    -> CaseKey?
  {
    guard !update.parties.isEmpty else { return nil }
    let name = update.request.case
    _ = try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.ownCase(name, of: caller)
    }
    if update.request.hasPersonalData { return try await environment.keyToSeal(for: name) }
    let keys = environment.keys
    return try await stored { () async throws(StoreError) in try await keys.key(for: name) }
  }
}

extension Transaction where Failure == RPCError {
  /// Of the parties that change the new personal data, of the others those that are kept. Gives the
  /// fact of it; nil for nothing.
  fileprivate func replace(
    _ update: CaseUpdate, _ newer: PersonalData, of found: inout Case, _ key: CaseKey?,
    by caller: Caller
  ) throws(RPCError) -> JSON.Member? {
    guard let key else { return nil }
    var personal = PersonalData()
    if let kept = try sealedPersonalData(of: found.name) {
      personal = try PersonalData(kept.sealed, with: key)
    }
    return try keep(
      personal.replacing(update.parties, by: newer), of: &found, with: key, by: caller)
  }
}

extension Reading where Failure == RPCError {
  /// A case as the caller, who has just changed it, may see it.
  func seenCase(_ stored: Case, by caller: Caller, _ environment: ServiceEnvironment)
    throws(RPCError) -> Case
  {
    guard let shown = try shownCase(stored, for: caller, environment) else {
      throw .notFound("case")
    }
    return shown
  }
}
