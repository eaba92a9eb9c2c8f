internal import Cryptography
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
    let end = draft.rightExpireTime.map {
      Instant(secondsSince1970: $0.seconds, nanoseconds: $0.nanos)
    }
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      try Validation.requireFuture(end, "right_expire_time", now)
      var recordation = checked
      let appended = try transaction.record(
        "RECORDATION_CREATED", of: recordation.name, by: caller.member, at: now, recordation.json)
      recordation.etag = appended.hash.hex
      try transaction.run(
        "INSERT INTO recordations(id, holder, state, body) VALUES ($1, $2, $3, $4)",
        .text(recordation.name), .text(recordation.holder), .text(recordation.state.shortName),
        .blob(recordation.encoded))
      for code in Set(recordation.hsCodes) {
        try transaction.run(
          "INSERT INTO recordation_hs_codes(hs_code, recordation) VALUES ($1, $2)",
          .text(code), .text(recordation.name))
      }
      try transaction.link(
        documents: recordation.documents, to: recordation.name, for: caller)
      try transaction.authorise(recordation)
      transaction.index(recordation, in: environment.marks)
      return recordation
    }
  }
}
