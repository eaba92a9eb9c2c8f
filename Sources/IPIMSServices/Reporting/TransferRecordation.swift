internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  /// Requests for an appraisal that one call takes over.
  static let requestsTakenOverMax = 200

  func transferRecordation(_ request: TransferRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms.union([.administrator]))
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.recordation, "recordation", in: .recordations)
    let to = validation.optionalName(request.to, "to", in: .organizations)
    if request.to.isEmpty != request.takeOverRequests {
      validation.refuse("to", "exactly one of to and take_over_requests should be given")
    }
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      let recordation = try transaction.recordation(request.recordation, for: caller)
      guard recordation.isOnRecord else {
        throw RPCError(
          .failedPrecondition, "RECORDATION_STATE",
          "The recordation is \(recordation.state.shortName), not on record.",
          metadata: ["state": recordation.state.shortName])
      }
      guard let to else {
        try transaction.takeOverRequests(of: recordation, by: caller, at: now, environment)
        return recordation
      }
      return try transaction.transfer(
        recordation, to: to.text, by: caller, at: now,
        facts: request.json.acted(by: caller, for: recordation.holder), environment)
    }
  }
}

extension Transaction where Failure == RPCError {
  fileprivate func transfer(
    _ recordation: Recordation, to holder: String, by caller: Caller, at now: Instant,
    facts: JSON, _ environment: ServiceEnvironment
  ) throws(RPCError) -> Recordation {
    guard holder != recordation.holder else {
      throw RPCError(
        .failedPrecondition, "ALREADY_HOLDER", "\(holder) holds the recordation already.",
        metadata: ["state": recordation.state.shortName])
    }
    let isHolder = try exists(
      "SELECT 1 FROM organizations WHERE id = $1 AND kind = 'RIGHT_HOLDER'", .text(holder))
    guard isHolder else { throw .notFound("right holder") }
    var given = recordation
    given.holder = holder
    given.transferredFrom = recordation.holder
    // The old holder's people are none of the new one's.
    given.contacts = []
    given.representative = ""
    given.pendingChange = nil
    given.updateTime = now.timestamp
    try change(
      &given, "RECORDATION_TRANSFERRED", by: caller.member, at: now, facts,
      formerHolder: recordation.holder)
    try authorise(given)
    try tell(.received, given, environment)
    try tell(.transferred, given, to: recordation.holder, environment)
    return given
  }

  /// Has the holder asked in the place of those who held the right before.
  fileprivate func takeOverRequests(
    of recordation: Recordation, by caller: Caller, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    var count = 0
    for old in try openRequests(ofFormerHoldersOf: recordation, at: now)
    where count < Reporting.requestsTakenOverMax {
      guard var file = try caseFile(old.case), file.found.state == .open,
        !file.requests.contains(where: {
          $0.holder == recordation.holder && $0.state != .cancelled
        }),
        let index = file.requests.firstIndex(where: { $0.name == old.name })
      else { continue }
      let cancel = CancelRequestRequest {
        $0.request = old.name
        $0.reason = "The right was transferred to another holder, who has taken over."
      }
      file.requests[index].cancelReason = cancel.reason
      try proceed(&file, .requestCancelled(old.name), at: now, environment)
      try change(&file, "REQUEST_CANCELLED", by: caller, at: now, cancel.json)
      guard var file = try caseFile(old.case) else { continue }
      let due = old.dueTime.map { Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos) }
      let asked = AppraisalRequest(
        of: file.found, to: recordation.holder, old.recordations, at: now, environment)
      _ = try send(asked, due, &file, by: caller, at: now, environment)
      count += 1
    }
  }

  /// Requests that a take-over looks at.
  private static var requestsSearchedMax: Int { 1_000 }

  /// Of rights that are all the holder's by now, and not due yet; of each former holder the oldest
  /// first.
  private func openRequests(ofFormerHoldersOf recordation: Recordation, at now: Instant)
    throws(RPCError) -> [AppraisalRequest]
  {
    let formers = try rows(
      """
      SELECT DISTINCT holder FROM recordation_versions
      WHERE recordation = $1 AND holder <> $2 ORDER BY holder
      """,
      .text(recordation.name), .text(recordation.holder)
    ) { row in row.text(0) }
    var named: [AppraisalRequest] = []
    for former in formers {
      try forEach(
        """
        SELECT body FROM requests
        WHERE holder = $1 AND state IN ('SENT', 'OPENED', 'INFORMATION_NEEDED') AND due_time > $2
        ORDER BY id
        """,
        .text(former), .int(now.millisecondsSince1970)
      ) { row throws(RPCError) in
        let request = try AppraisalRequest(stored: row.blob(0))
        if request.recordations.contains(recordation.name) { named.append(request) }
        return named.count < Self.requestsSearchedMax
      }
    }
    var open: [AppraisalRequest] = []
    for request in named {
      var isWhole = true
      for name in request.recordations where isWhole {
        isWhole = try exists(
          "SELECT 1 FROM recordations WHERE id = $1 AND holder = $2", .text(name),
          .text(recordation.holder))
      }
      if isWhole { open.append(request) }
    }
    return open
  }
}
