internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  /// More steps of customs and the importer than any case has; a case's size has a bound.
  static let stepsMax = 500
  /// Of one holder: none takes the room of another, or learns by it that there is one.
  static let stepsOfHolderMax = 50

  func recordProcedureStep(_ request: RecordProcedureStepRequest, context: RPCContext)
    async throws(RPCError) -> Case
  {
    let caller = try environment.authorize(
      context, [.officer, .rightHolder, .representative])
    let now = environment.now()
    let form = try ProcedureStepForm(request, at: now)
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var file = try transaction.caseFile(forStepOf: caller, form)
      let asked = try form.request(in: file, by: caller)
      try Self.requireRoom(forStepOf: asked?.holder ?? "", in: file.found)
      try form.check(file, by: caller, environment)
      // A firm's act counts when customs learns of it; what officers write down has happened.
      let happened = caller.isFirm ? now : form.actTime
      let actions = try transaction.proceed(
        &file, .step(form.kind, items: request.items, request: asked?.name), at: happened,
        environment)
      let isLate = actions.contains { action in
        if case .recordStep(_, _, let isLate) = action { isLate } else { false }
      }
      let step = ProcedureStep { step in
        step.kind = request.kind
        step.items = request.items
        step.actTime = form.actTime.timestamp
        step.createTime = now.timestamp
        step.recordedBy = caller.member
        step.organization = asked?.holder ?? ""
        if caller.isFirm, let holder = asked?.holder {
          step.actedBy = caller.representative(for: holder)
        }
        step.actor = request.actor
        step.amount = request.amount
        step.document = request.document
        step.note = request.note
        step.late = isLate
      }
      file.found.steps.append(step)
      try transaction.change(&file, "STEP_RECORDED", by: caller, at: now, step.json)
      return try Self.seen(file.found, by: caller, environment, transaction)
    }
  }

  /// `holder` is empty for an act of customs' or the importer's. Throws RESOURCE_EXHAUSTED.
  private static func requireRoom(forStepOf holder: String, in found: Case) throws(RPCError) {
    let countMax = holder.isEmpty ? stepsMax : stepsOfHolderMax
    guard found.steps.count(where: { $0.organization == holder }) < countMax else {
      throw RPCError(
        .resourceExhausted, "STEPS_MAX", "At most \(countMax) such steps of a case are on record.")
    }
  }
}

extension Reading where Failure == RPCError {
  /// The case of which a caller records a step: an officer's of the own office, a firm's in which it
  /// is asked. Throws NOT_FOUND; PERMISSION_DENIED: OTHER_OFFICE, or STEP_NOT_ALLOWED for what is no
  /// act of a holder's; FAILED_PRECONDITION, REQUEST_STATE for a firm that is no longer asked.
  fileprivate func caseFile(forStepOf caller: Caller, _ form: ProcedureStepForm) throws(RPCError)
    -> CaseFile
  {
    guard caller.isFirm else { return try ownCaseFile(form.caseName, of: caller) }
    guard let file = try caseFile(form.caseName), file.requests.contains(where: { $0.isOf(caller) })
    else { throw .notFound("case") }
    guard form.kind.isHolders else {
      throw RPCError(
        .permissionDenied, "STEP_NOT_ALLOWED", "\(form.kind.rawValue) is for customs to record.")
    }
    // Of a case that is over, its own state is told later.
    guard file.proceedings.isFinal || file.asks(caller) else {
      throw form.isCancelled
    }
    return file
  }
}
