internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Reporting {
  func getRecordationAsOf(_ request: GetRecordationAsOfRequest, context: RPCContext)
    async throws(RPCError) -> Recordation
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .recordations)
    let time = validation.instant(request.time, "time")
    if request.time == nil { validation.refuse("time", "is required") }
    try validation.finish()
    guard let time else { preconditionFailure("a time that was checked") }
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      // Whose it was then, not whose it is now.
      guard let found = try reading.recordation(request.name, asOf: time), found.isOwn(to: caller)
      else { throw .notFound("recordation") }
      return found
    }
  }
}
