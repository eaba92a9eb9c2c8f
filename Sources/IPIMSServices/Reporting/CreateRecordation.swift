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
    draft.holder = caller.organization ?? ""
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
}
