internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func requestAppraisal(_ request: RequestAppraisalRequest, context: RPCContext)
    async throws(RPCError) -> RequestAppraisalResponse
  {
    let caller = try environment.authorize(context, [.officer])
    let now = environment.now()
    let (named, due) = try Self.validate(request)
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(due, "due_time", now)
      var found = try transaction.ownCase(request.case, of: caller)
      guard found.state == .open else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "Only for an open case are holders asked.",
          metadata: ["state": found.state.shortName])
      }
      let names = named.isEmpty ? found.suspectedRecordations : named
      guard !names.isEmpty else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "The case suspects no recordation.",
          fields: [FieldViolation("recordations", "is required for this case")])
      }
      let asked = try transaction.requests(of: found.name)
      var answer = RequestAppraisalResponse()
      for (holder, recordations) in try Self.byHolder(names, caller, at: now, transaction) {
        if let earlier = asked.first(where: { $0.holder == holder && $0.state != .cancelled }) {
          throw RPCError(
            .failedPrecondition, "ALREADY_REQUESTED",
            "\(holder) was asked about this case by \(earlier.name).",
            metadata: ["state": earlier.state.shortName])
        }
        let sent = AppraisalRequest(
          of: found, to: holder, recordations, due, at: now, environment)
        try transaction.send(sent, recordations, about: &found, by: caller, at: now, environment)
        answer.requests.append(sent)
      }
      return answer
    }
  }

  private static func validate(_ request: RequestAppraisalRequest)
    throws(RPCError) -> (recordations: [String], due: Instant?)
  {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    validation.count(
      request.recordations.count, "recordations", 0...CaseForm.suspectedRecordationsMax)
    var names: [String] = []
    let named = request.recordations.prefix(CaseForm.suspectedRecordationsMax)
    for (index, name) in named.enumerated() {
      let name = validation.name(name, "recordations[\(index)]", in: .recordations)?.text ?? ""
      if !names.contains(name) { names.append(name) }
    }
    let due = validation.instant(request.dueTime, "due_time")
    try validation.finish()
    return (names, due)
  }

  /// The holders concerned, in the order of their first recordation.
  private static func byHolder(
    _ names: [String], _ caller: Caller, at now: Instant, _ reading: Reading<RPCError>
  ) throws(RPCError) -> [(holder: String, recordations: [Recordation])] {
    var result: [(holder: String, recordations: [Recordation])] = []
    for name in names {
      let recordation = try reading.activeRecordation(name, for: caller, at: now)
      if let index = result.firstIndex(where: { $0.holder == recordation.holder }) {
        result[index].recordations.append(recordation)
      } else {
        result.append((recordation.holder, [recordation]))
      }
    }
    return result
  }
}

extension AppraisalRequest {
  /// A request about every line item of a case, due when the officer or else the regime says.
  fileprivate init(
    of found: Case, to holder: String, _ recordations: [Recordation], _ due: Instant?,
    at now: Instant, _ environment: ServiceEnvironment
  ) {
    self.init()
    name = ResourceName(.requests, environment.newID()).text
    `case` = found.name
    state = .sent
    self.holder = holder
    self.recordations = recordations.map(\.name)
    items = found.items.map { CaseView.shown($0, afterVerdict: false) }
    office = found.office
    regime = found.regime
    createTime = now.timestamp
    if let due {
      dueTime = due.timestamp
      dueRule = "set by the officer"
    } else if let regime = environment.regimes[found.regime] {
      let clock = regime.appraisalDue(from: now)
      dueTime = clock.due.timestamp
      dueRule = "\(clock.regime) \(clock.version), \(clock.rule)"
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Stores a request with its notice, and wakes the holder's streams after the commit.
  fileprivate func send(
    _ request: AppraisalRequest, _ recordations: [Recordation], about found: inout Case,
    by caller: Caller, at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let appended = try change(&found, "APPRAISAL_REQUESTED", by: caller, at: now, request.json)
    try run(
      """
      INSERT INTO requests(id, case_id, holder, state, due_time, sent_position, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .text(request.name), .text(request.case), .text(request.holder),
      .text(request.state.shortName), .int((request.dueTime?.seconds ?? 0) * 1_000),
      .int(appended.position), .blob(request.encoded))
    if let notice = try AppraisalNotice(request, recordations, self)?.notice(
      id: ResourceName(.notices, environment.newID()).text, at: now, environment.regimes)
    {
      try enqueue(notice)
    }
    let feed = environment.feed
    afterCommit { feed.wake(request.holder) }
  }
}
