internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func openCase(_ request: OpenCaseRequest, context: RPCContext) async throws(RPCError) -> Case {
    let caller = try environment.authorize(context, [.officer])
    var (opened, personalData) = try CaseForm(request, by: caller, environment).opened()
    let now = environment.now()
    opened.name = ResourceName(.cases, environment.newID()).text
    opened.state = .open
    opened.createTime = now.timestamp
    let key = personalData.isEmpty ? nil : try await environment.keyToSeal(for: opened.name)
    let (checked, personal) = (opened, personalData)
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var opened = checked
      for name in opened.suspectedRecordations {
        _ = try transaction.activeRecordation(name, for: caller, at: now)
      }
      try transaction.run(
        "INSERT INTO cases(id, office, state, declaration_id, body) VALUES ($1, $2, $3, $4, $5)",
        .text(opened.name), .text(opened.office), .text(opened.state.shortName),
        .text(opened.declarationID), .blob([]))
      for item in opened.items {
        try transaction.run(
          "INSERT INTO case_items(case_id, item, hs_code, mark) VALUES ($1, $2, $3, $4)",
          .text(opened.name), .text(item.id), .text(item.hsCode),
          .text(MarkText.folded(item.markAsSeen)))
      }
      var sealed: JSON.Member?
      if let key {
        sealed = try transaction.keep(personal, of: &opened, with: key, by: caller)
      }
      try transaction.change(
        &opened, "CASE_OPENED", by: caller, at: now, opened.json.with(sealed))
      return opened
    }
  }
}

extension Reading where Failure == RPCError {
  /// A recordation on which customs acts. Throws NOT_FOUND, or FAILED_PRECONDITION where it is not
  /// active, or past its end.
  func activeRecordation(_ name: String, for caller: Caller, at now: Instant) throws(RPCError)
    -> Recordation
  {
    let recordation = try recordation(name, for: caller)
    // Nothing moves a recordation at its end yet, so that the end itself is asked, too.
    let isOver = recordation.expireTime.map { $0.seconds <= now.secondsSince1970 } ?? false
    let state = recordation.state == .active && isOver ? .expired : recordation.state
    guard state == .active else {
      throw RPCError(
        .failedPrecondition, "RECORDATION_STATE",
        "\(name) is \(state.shortName): customs acts on active recordations alone.",
        metadata: ["state": state.shortName])
    }
    return recordation
  }
}
