internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  func createRecordation(_ request: CreateRecordationRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.firms)
    var draft = try RecordationForm(request, environment).recordation()
    let now = environment.now()
    draft.name = ResourceName(.recordations, environment.newID()).text
    draft.state = .draft
    draft.holder = try Self.holder(of: request, by: caller)
    draft.representative = caller.representative(for: draft.holder)
    draft.createTime = now.timestamp
    draft.updateTime = now.timestamp
    let checked = draft
    let end = draft.rightEnds
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(end, "right_expire_time", now)
      var recordation = checked
      try transaction.add(
        &recordation, "RECORDATION_CREATED", by: caller.member, at: now, environment)
      try transaction.link(
        documents: recordation.documents, to: recordation.name, for: caller)
      return recordation
    }
  }
  /// Whose right it is: where none is named, the only one for whom a representative acts, or else
  /// the caller's own firm. Throws NOT_FOUND for one for whom the caller does not act.
  private static func holder(of request: CreateRecordationRequest, by caller: Caller)
    throws(RPCError) -> String
  {
    var validation = Validation()
    let named = validation.optionalName(request.holder, "holder", in: .organizations)
    let firms = caller.organizations(in: .recordations)
    if request.holder.isEmpty, firms.count > 2 {
      validation.refuse("holder", "is required of who acts for several")
    }
    try validation.finish()
    guard let named else { return firms.last ?? "" }
    guard firms.contains(named.text) else { throw .notFound("organization") }
    return named.text
  }
}
