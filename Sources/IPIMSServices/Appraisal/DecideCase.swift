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
      var file = try transaction.ownCaseFile(request.case, of: caller)
      let rulings = try Self.decide(&file.found, request, at: now)
      try transaction.proceed(&file, .decided(rulings), at: now, environment)
      try transaction.change(&file, "CASE_DECIDED", by: caller, at: now, request.json)
      for item in request.items {
        try transaction.record(
          item.decision, on: item.item, of: file.found.name, at: now)
      }
      return try Self.seen(file.found, by: caller, environment, transaction)
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
  private static func decide(_ found: inout Case, _ request: DecideCaseRequest, at now: Instant)
    throws(RPCError) -> [String: Proceedings.Ruling]
  {
    var rulings: [String: Proceedings.Ruling] = [:]
    for (index, given) in request.items.enumerated() {
      guard let position = found.items.firstIndex(where: { $0.id == given.item }),
        let decision = Proceedings.Decision(rawValue: given.decision.shortName)
      else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "The case has no line item \(given.item).",
          fields: [
            FieldViolation("items[\(index)].item", "should be one of the case's line items")
          ])
      }
      found.items[position].decision = given.decision
      found.items[position].decisionReason = given.reason
      found.items[position].decisionTime = now.timestamp
      rulings[given.item] = Proceedings.Ruling(
        decision, goods: IPIMSDomain.GoodsState(rawValue: given.goodsState.shortName))
    }
    return rulings
  }
}
