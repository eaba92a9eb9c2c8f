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
      var file = try transaction.ownCaseFile(request.case, of: caller, naming: named)
      guard file.found.state == .open else {
        throw RPCError(
          .failedPrecondition, "CASE_STATE", "Only for an open case are holders asked.",
          metadata: ["state": file.found.state.shortName])
      }
      let names = named.isEmpty ? file.found.suspectedRecordations : named
      guard !names.isEmpty else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "The case suspects no recordation.",
          fields: [FieldViolation("recordations", "is required for this case")])
      }
      var answer = RequestAppraisalResponse()
      for (holder, recordations) in try Self.byHolder(names, caller, transaction) {
        if let earlier = file.requests.first(where: {
          $0.holder == holder && $0.state != .cancelled
        }) {
          throw RPCError(
            .failedPrecondition, "ALREADY_REQUESTED",
            "\(holder) was asked about this case by \(earlier.name).",
            metadata: ["state": earlier.state.shortName])
        }
        let asked = AppraisalRequest(of: file.found, to: holder, recordations, at: now, environment)
        answer.requests.append(
          try transaction.send(asked, due, &file, by: caller, at: now, environment))
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
    _ names: [String], _ caller: Caller, _ reading: Reading<RPCError>
  ) throws(RPCError) -> [(holder: String, recordations: [String])] {
    var result: [(holder: String, recordations: [String])] = []
    for name in names {
      let recordation = try reading.activeRecordation(name, for: caller)
      if let index = result.firstIndex(where: { $0.holder == recordation.holder }) {
        result[index].recordations.append(name)
      } else {
        result.append((recordation.holder, [name]))
      }
    }
    return result
  }
}

extension AppraisalRequest {
  /// A request about every line item of a case.
  init(
    of found: Case, to holder: String, _ recordations: [String], at now: Instant,
    _ environment: ServiceEnvironment
  ) {
    self.init()
    name = ResourceName(.requests, environment.newID()).text
    `case` = found.name
    state = .sent
    self.holder = holder
    self.recordations = recordations
    items = found.items.map { CaseView.shown($0, afterVerdict: false) }
    office = found.office
    regime = found.regime
    procedure = found.procedure
    createTime = now.timestamp
  }
}

extension Transaction where Failure == RPCError {
  /// Sets a request's clocks going, by the officer's due time or else by the regime, stores it with
  /// its notice, and wakes the holder's streams after the commit.
  func send(
    _ asked: AppraisalRequest, _ due: Instant?, _ file: inout CaseFile, by caller: Caller,
    at now: Instant, _ environment: ServiceEnvironment
  ) throws(RPCError) -> AppraisalRequest {
    file.requests.append(asked)
    try proceed(&file, .requestSent(asked.name, due: due), at: now, environment)
    var request = asked
    if let clock = file.proceedings.running(.appraisalAnswer, asked.name)?.dueDate {
      request.dueTime = clock.due.timestamp
      request.dueRule =
        due == nil ? "\(clock.regime) \(clock.version), \(clock.rule)" : clock.rule
    }
    let appended = try change(&file, "APPRAISAL_REQUESTED", by: caller, at: now, request.json)
    request.receipt = environment.receipt(appended, of: request.case)
    file.requests[file.requests.count - 1] = request
    try run(
      """
      INSERT INTO requests(id, case_id, holder, state, due_time, sent_position, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .text(request.name), .text(request.case), .text(request.holder),
      .text(request.state.shortName), .int((request.dueTime?.seconds ?? 0) * 1_000),
      .int(appended.position), .blob(request.encoded))
    try tell(.requested, request, environment)
    wake(request.holder)
    return request
  }
}
