internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  func renewRecordation(_ request: RenewRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms.union([.administrator]))
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(request.recordation, for: caller)
      let renewal = try Renewal(of: recordation, at: now, transaction, environment)
      if renewal.isLate, caller.role != .administrator { throw renewal.tooLate }
      let renewed = try transaction.change(
        recordation, by: .renew, actor: caller.member, at: now,
        facts: renewal.facts(of: recordation.name).acted(by: caller, for: recordation.holder)
      ) { changed in
        changed.expireTime = renewal.expires?.timestamp
        changed.renewTime = now.timestamp
      }
      try transaction.stopTimers(
        IPIMSDomain.ClockKind.recordationGrace.rawValue, of: renewed.name, at: now)
      try transaction.start(.recordationTerm, of: renewed, renewedAt: renewal.start, environment)
      try transaction.start(.renewal, of: renewed, renewedAt: renewal.start, environment)
      return renewed
    }
  }
}

/// A term on record that follows another.
private struct Renewal: Sendable {
  /// The end of the term before: the new one counts from it, however early it is asked for.
  let start: Instant
  /// When it ends; nil where it follows a registration that has no end.
  let expires: Instant?
  /// Asked for after the last day that the regime sets.
  let isLate: Bool
  private let state: String

  /// Throws FAILED_PRECONDITION where it cannot be renewed at all.
  init(
    of recordation: Recordation, at now: Instant, _ reading: Reading<RPCError>,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let name = recordation.state.shortName
    state = name
    func refusal(_ reason: String, _ message: String) -> RPCError {
      RPCError(.failedPrecondition, reason, message, metadata: ["state": name])
    }
    guard IPIMSDomain.RecordationState(stored: recordation.state).allows(.renew) else {
      throw refusal("RECORDATION_STATE", "The recordation is \(name) and is not renewed.")
    }
    try recordation.requireRight(at: now)
    guard let regime = environment.regimes[recordation.regime] else {
      throw refusal("REGIME_UNKNOWN", "This server does not know the recordation's regime now.")
    }
    guard let end = recordation.expires else {
      throw refusal("NO_TERM", "The recordation has no end.")
    }
    start = end
    if let running = try reading.runningTerm(of: recordation), now < running.dueDate.start {
      throw refusal(
        "RENEWAL_TOO_EARLY", "The term that it was renewed for begins on \(running.dueDate.start).")
    }
    expires =
      regime.recordationExpiry(
        for: recordation.clockSubject, renewedAt: end
      ).expires
    if let expires, expires <= end || expires <= now {
      throw refusal("RIGHT_ENDS", "The recordation lasts as long as the right already.")
    }
    isLate = try reading.hasMissedRenewal(recordation, regime, at: now)
    if recordation.state == .active, end <= now { throw tooLate }
  }

  var tooLate: RPCError {
    RPCError(
      .failedPrecondition, "RENEWAL_TOO_LATE", "The last day to ask for renewal has passed.",
      metadata: ["state": state])
  }

  func facts(of name: String) -> JSON {
    .object([
      .init("recordation", .string(name)),
      .init("expireTime", .string(expires?.timestamp.text ?? "")),
      .init("late", .bool(isLate)),
    ])
  }
}

extension Reading where Failure == RPCError {
  /// Whether the last day to ask for the renewal of the term that runs has passed, and binds.
  fileprivate func hasMissedRenewal(
    _ recordation: Recordation, _ regime: Regime, at now: Instant
  ) throws(RPCError) -> Bool {
    guard let start = try runningTerm(of: recordation)?.dueDate.start,
      regime.bindsRenewal(for: recordation.clockSubject, from: start)
    else { return false }
    for timer in try timers(of: recordation.name)
    where timer.kind == IPIMSDomain.ClockKind.renewal.rawValue && timer.state != .stopped {
      // Not that of a term before.
      let clock = try timer.explanation().domainClock()
      if clock.dueDate.start == start, timer.due <= now { return true }
    }
    return false
  }
}
