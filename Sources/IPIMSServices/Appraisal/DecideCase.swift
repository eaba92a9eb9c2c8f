internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func decideCase(_ request: DecideCaseRequest, context: RPCContext) async throws(RPCError) -> Case
  {
    let caller = try environment.authorize(context, [.officer])
    try Self.validate(request)
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var found = try transaction.ownCase(request.case, of: caller)
      try Self.decide(&found, request)
      try transaction.change(&found, "CASE_DECIDED", by: caller, at: now, request.json)
      for item in request.items {
        try transaction.run(
          """
          INSERT INTO decisions(case_id, item, decision, time) VALUES ($1, $2, $3, $4)
          ON CONFLICT (case_id, item)
            DO UPDATE SET decision = excluded.decision, time = excluded.time
          """,
          .text(found.name), .text(item.item), .text(item.decision.shortName),
          .int(now.millisecondsSince1970))
      }
      guard let shown = try transaction.shownCase(found, for: caller, environment) else {
        throw .notFound("case")
      }
      return shown
    }
  }

  private static func validate(_ request: DecideCaseRequest) throws(RPCError) {
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.case, "case", in: .cases)
    validation.count(request.items.count, "items", 1...CaseForm.itemsMax)
    for (index, item) in request.items.prefix(CaseForm.itemsMax).enumerated() {
      let field = "items[\(index)]"
      validation.text(item.item, "\(field).item", max: 8, required: true)
      validation.given(item.decision, "\(field).decision")
      validation.optional(item.goodsState, "\(field).goods_state")
      validation.text(item.reason, "\(field).reason", max: 2_000, multiline: true)
      if request.items.prefix(index).contains(where: { $0.item == item.item }) {
        validation.refuse("\(field).item", "should be decided once in a request")
      }
    }
    try validation.finish()
  }

  /// A later decision supersedes the earlier one; both stay in the history.
  private static func decide(_ found: inout Case, _ request: DecideCaseRequest) throws(RPCError) {
    var state = IPIMSDomain.CaseState(stored: found.state)
    for (index, decision) in request.items.enumerated() {
      guard let position = found.items.firstIndex(where: { $0.id == decision.item }) else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "The case has no line item \(decision.item).",
          fields: [
            FieldViolation("items[\(index)].item", "should be one of the case's line items")
          ])
      }
      found.items[position].decision = decision.decision
      found.items[position].decisionReason = decision.reason
      try found.items[position].move(to: decision.goodsState)
    }
    let isWhole = found.items.allSatisfy { $0.decision != .unspecified }
    do throws(TransitionError) {
      if state == .decided {
        try state.apply(.supersedeDecision)
      } else if isWhole {
        try state.apply(.decide)
      } else if !state.allows(.decide) {
        throw TransitionError(
          machine: IPIMSDomain.CaseState.machine, state: state.rawValue, event: "decide")
      }
    } catch {
      throw RPCError(error)
    }
    found.state = .init(named: state.rawValue)
  }
}

extension LineItem {
  /// By the steps that lead there: seizing free goods holds them first. Unspecified stays.
  fileprivate mutating func move(to target: IPIMSAPI.GoodsState) throws(RPCError) {
    guard target != .unspecified, let target = IPIMSDomain.GoodsState(rawValue: target.shortName)
    else { return }
    let now = IPIMSDomain.GoodsState(stored: goodsState)
    guard now.events(to: target) != nil else {
      throw RPCError(
        TransitionError(
          machine: IPIMSDomain.GoodsState.machine, state: now.rawValue,
          event: "to become \(target.rawValue)"))
    }
    goodsState = .init(named: target.rawValue)
  }
}
