internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Appraisals {
  func getCase(_ request: GetCaseRequest, context: RPCContext) async throws(RPCError) -> Case {
    let caller = try environment.authorize(context, Role.all)
    guard !request.includePersonalData || !caller.isFirm else { throw Self.notForCaller }
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .cases)
    try validation.finish()
    if request.includePersonalData {
      return try await caseWithPersonalData(request.name, for: caller)
    }
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      guard let stored = try reading.storedCase(request.name),
        let shown = try reading.shownCase(stored, for: caller, environment)
      else { throw .notFound("case") }
      return shown
    }
  }

  /// Notes the read in the transaction that gives them: where it cannot be noted, nothing is given.
  private func caseWithPersonalData(_ name: String, for caller: Caller) async throws(RPCError)
    -> Case
  {
    let environment = environment
    let key = try await environment.stored { () async throws(StoreError) in
      try await environment.keys.key(for: name)
    }
    let now = environment.now()
    let readID = environment.newID().text
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      guard let stored = try transaction.storedCase(name),
        let view = try transaction.caseView(of: stored, for: caller, environment)
      else { throw .notFound("case") }
      var shown = view.shown(try transaction.wholeCase(stored, for: caller))
      guard let personal = try transaction.sealedPersonalData(of: name) else { return shown }
      guard view.givesPersonalData(sentBy: personal.member) else { throw Self.notForCaller }
      guard let key else {
        // They are erased already; that is noted in the case next.
        shown.hasPersonalData = false
        return shown
      }
      try PersonalData(personal.sealed, with: key).give(to: &shown)
      try transaction.recordRead(of: name, in: name, by: caller, id: readID, at: now)
      return shown
    }
  }

  private static var notForCaller: RPCError {
    RPCError(
      .permissionDenied, "PERSONAL_DATA_NOT_ALLOWED",
      "Officers see the personal data of a case, and a clearance system those that it sent.")
  }
}
