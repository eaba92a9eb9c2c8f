internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func openCase(_ request: OpenCaseRequest, context: RPCContext) async throws(RPCError) -> Case {
    try await open(request, by: environment.authorize(context, [.officer]), context)
  }

  /// Opens a case for a caller who may.
  func open(_ request: OpenCaseRequest, by caller: Caller, _ context: RPCContext)
    async throws(RPCError) -> Case
  {
    var (opened, personalData) = try CaseForm(request, by: caller, environment).opened()
    let now = environment.now()
    opened.name = ResourceName(.cases, environment.newID()).text
    opened.state = .open
    opened.createTime = now.timestamp
    opened.openedBy = caller.member
    let key = personalData.isEmpty ? nil : try await environment.keyToSeal(for: opened.name)
    let (checked, personal) = (opened, personalData)
    return try await keepingKey(of: checked.name, key) { () async throws(RPCError) in
      try await environment.mutate(request, by: caller.member, context) {
        (transaction) throws(RPCError) in
        try transaction.open(checked, personal, with: key, by: caller, at: now)
      }
    }
  }

  /// Gives a key up that was made for a case that is not opened: it was refused, or opened before by
  /// the same request.
  private func keepingKey(
    of name: String, _ key: CaseKey?, _ open: () async throws(RPCError) -> Case
  ) async throws(RPCError) -> Case {
    let opened: Case
    do {
      opened = try await open()
    } catch {
      // Where the outcome is not known, there may be the case.
      if key != nil, error.code != .unavailable {
        try await environment.erasePersonalData(of: name)
      }
      throw error
    }
    if key != nil, opened.name != name { try await environment.erasePersonalData(of: name) }
    return opened
  }
}

extension Transaction where Failure == RPCError {
  fileprivate func open(
    _ checked: Case, _ personal: PersonalData, with key: CaseKey?, by caller: Caller,
    at now: Instant
  ) throws(RPCError) -> Case {
    var opened = checked
    for name in opened.suspectedRecordations {
      _ = try activeRecordation(name, for: caller)
    }
    try run(
      """
      INSERT INTO cases(id, office, state, declaration_id, opened_by, regime, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .text(opened.name), .text(opened.office), .text(opened.state.shortName),
      .text(opened.declarationID), .text(opened.openedBy), .text(opened.regime), .blob([]))
    try index(opened)
    var sealed: JSON.Member?
    if let key { sealed = try keep(personal, of: &opened, with: key, by: caller) }
    try change(&opened, "CASE_OPENED", by: caller, at: now, opened.json.with(sealed))
    return opened
  }
}

extension Reading where Failure == RPCError {
  /// A recordation on which customs acts. Throws NOT_FOUND, or FAILED_PRECONDITION where it is not
  /// active.
  func activeRecordation(_ name: String, for caller: Caller) throws(RPCError) -> Recordation {
    let recordation = try recordation(name, for: caller)
    guard recordation.state == .active else {
      throw RPCError(
        .failedPrecondition, "RECORDATION_STATE",
        "\(name) is \(recordation.state.shortName): customs acts on active recordations alone.",
        metadata: ["state": recordation.state.shortName])
    }
    return recordation
  }
}
