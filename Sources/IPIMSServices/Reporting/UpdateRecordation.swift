internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  func updateRecordation(_ request: UpdateRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms)
    let update = try RecordationUpdate(checking: request)
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let stored = try transaction.recordation(request.recordation, for: caller)
      try RPCError.requireCurrent(request.etag, stored.etag, "recordation")
      guard stored.isOnRecord || stored.state == .draft || stored.state == .returned else {
        throw RPCError(
          .failedPrecondition, "RECORDATION_STATE",
          "The recordation is \(stored.state.shortName) and is not changed.",
          metadata: ["state": stored.state.shortName])
      }
      var changed = try update.applied(to: stored, requestID: request.requestID, environment)
      if update.changes("right_expire_time") {
        try Validation.requireFuture(changed.rightEnds, "right_expire_time", now)
      }
      // Also for a change that waits: customs reads them before it accepts.
      if update.changes("documents") {
        try transaction.link(documents: changed.documents, to: stored.name, for: caller)
      }
      let facts = update.facts(of: changed).acted(by: caller, for: changed.holder)
      if stored.isOnRecord, stored.isWidened(by: changed) {
        changed = stored
        changed.pendingChange = RecordationChange {
          $0.update = request.withoutIDs
          $0.createTime = now.timestamp
        }
        changed.returnReasons = []
        changed.refuseReason = ""
        changed.updateTime = now.timestamp
        try transaction.change(
          &changed, "RECORDATION_CHANGE_REQUESTED", by: caller.member, at: now, facts)
        return changed
      }
      changed.updateTime = now.timestamp
      changed.pendingChange?.leaveOut(request.updateMask)
      if changed.pendingChange?.update?.updateMask.isEmpty == true { changed.pendingChange = nil }
      try transaction.replace(
        stored, with: &changed, "RECORDATION_UPDATED", by: caller.member, at: now, facts,
        environment)
      return changed
    }
  }
}

extension RecordationChange {
  /// What has changed since holds: accepted later, the change would undo it.
  fileprivate mutating func leaveOut(_ mask: [String]) {
    update?.updateMask.removeAll { mask.contains($0) }
  }
}

extension UpdateRecordationRequest {
  fileprivate var withoutIDs: UpdateRecordationRequest {
    var update = self
    update.requestID = ""
    update.etag = ""
    return update
  }
}

extension Transaction where Failure == RPCError {
  /// Stores new content in the place of the old, with all that goes by it: what it is found by and,
  /// on record, its end.
  func replace(
    _ old: Recordation, with changed: inout Recordation, _ kind: String, by actor: String,
    at now: Instant, _ facts: JSON, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    if changed.rightExpireTime != old.rightExpireTime {
      try shorten(&changed, at: now, environment)
    }
    try change(&changed, kind, by: actor, at: now, facts)
    try replaceHSCodes(of: changed)
    try authorise(changed)
    index(changed, in: environment.marks)
  }

  /// Ends it with its right, where that ends before: a later end counts from a renewal on.
  private func shorten(
    _ recordation: inout Recordation, at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    guard recordation.state == .active || recordation.state == .suspended,
      let end = recordation.rightEnds, recordation.expires.map({ end < $0 }) ?? true
    else { return }
    let start = try runningTerm(of: recordation)?.dueDate.start ?? now
    recordation.expireTime = end.timestamp
    try self.start(.recordationTerm, of: recordation, from: start, environment)
    try self.start(.renewal, of: recordation, from: start, environment)
  }
}

extension Reading where Failure == RPCError {
  /// The clock of a recordation's term; nil where none runs.
  func runningTerm(of recordation: Recordation) throws(RPCError) -> IPIMSDomain.Clock? {
    let timer = try timers(of: recordation.name).last { timer in
      timer.state == .pending && timer.kind == IPIMSDomain.ClockKind.recordationTerm.rawValue
    }
    return try timer.map { timer throws(RPCError) in try timer.explanation().domainClock() }
  }
}
