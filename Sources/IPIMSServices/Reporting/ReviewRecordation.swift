internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  static let returnReasonsMax = 20

  func reviewRecordation(_ request: ReviewRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, [.officer, .administrator])
    let (name, event) = try Self.validate(request)
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(name, for: caller)
      try RPCError.requireCurrent(request.etag, recordation.etag, "recordation")
      guard recordation.pendingChange == nil else {
        return try transaction.review(
          recordation, request, event, by: caller, at: now, environment)
      }
      // What is not before customs is refused below, by its state.
      let isAccepted = event == .accept && recordation.state == .submitted
      if isAccepted {
        try recordation.requireRight(at: now)
        try recordation.requireComplete(request.requestID, environment)
      }
      let expiry = isAccepted ? Self.expiry(of: recordation, at: now, environment) : nil
      let reviewed = try transaction.change(
        recordation, by: event, actor: caller.member, at: now, facts: request.json
      ) { changed in
        changed.returnReasons = request.returnReasons
        changed.refuseReason = request.refuseReason
        changed.expireTime = expiry?.timestamp
        if isAccepted { changed.recordTime = now.timestamp }
      }
      try transaction.stopTimers(
        IPIMSDomain.ClockKind.filingDecision.rawValue, of: reviewed.name, at: now)
      if event == .accept {
        try transaction.start(.recordationTerm, of: reviewed, from: now, environment)
        try transaction.start(.renewal, of: reviewed, from: now, environment)
      }
      return reviewed
    }
  }

  private static func validate(_ request: ReviewRecordationRequest) throws(RPCError)
    -> (name: String, event: IPIMSDomain.RecordationState.Event)
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    let name = validation.name(request.recordation, "recordation", in: .recordations)
    validation.count(request.returnReasons.count, "return_reasons", 0...returnReasonsMax)
    for (index, reason) in request.returnReasons.enumerated() {
      validation.text(
        reason, "return_reasons[\(index)]", max: 2_000, required: true, multiline: true)
    }
    validation.text(request.refuseReason, "refuse_reason", max: 2_000, multiline: true)
    validation.etag(request.etag)
    let event: IPIMSDomain.RecordationState.Event? =
      switch (request.accept, request.returnReasons.isEmpty, request.refuseReason.isEmpty) {
      case (true, true, true): .accept
      case (false, false, true): .returnWithReasons
      case (false, true, false): .refuse
      default: nil
      }
    if event == nil {
      validation.refuse(
        "accept", "exactly one of accept, return_reasons and refuse_reason should be given")
    }
    try validation.finish()
    return (name?.text ?? "", event ?? .accept)
  }

  /// The earlier of the regime's term and the right's own end; nil where neither is known.
  private static func expiry(
    of recordation: Recordation, at now: Instant, _ environment: ServiceEnvironment
  ) -> Instant? {
    environment.regimes[recordation.regime]?.clock(
      .recordationTerm, for: recordation.clockSubject, from: now)?.dueDate.due
  }
}

extension Transaction where Failure == RPCError {
  /// Accepts the change that waits, or drops it with the reasons.
  fileprivate func review(
    _ recordation: Recordation, _ request: ReviewRecordationRequest,
    _ event: IPIMSDomain.RecordationState.Event, by caller: Caller, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) -> Recordation {
    var changed = recordation
    guard event == .accept else {
      changed.pendingChange = nil
      changed.returnReasons = request.returnReasons
      changed.refuseReason = request.refuseReason
      changed.updateTime = now.timestamp
      let kind = event == .refuse ? "REFUSED" : "RETURNED"
      try change(
        &changed, "RECORDATION_CHANGE_\(kind)", by: caller.member, at: now, request.json)
      return changed
    }
    // Another may have taken the place of the change that the officer has read.
    var validation = Validation()
    if request.etag.isEmpty {
      validation.refuse("etag", "is required to accept a change of a recordation on record")
    }
    try validation.finish()
    let update = RecordationUpdate(recordation.pendingChange?.update ?? .init())
    do throws(RPCError) {
      changed = try update.applied(
        to: recordation, requestID: request.requestID, environment)
    } catch {
      throw error.asIncomplete
    }
    try changed.requireRight(at: now)
    changed.pendingChange = nil
    changed.updateTime = now.timestamp
    try replace(
      recordation, with: &changed, "RECORDATION_CHANGE_ACCEPTED", by: caller.member, at: now,
      update.facts(of: changed), environment)
    return changed
  }
}
