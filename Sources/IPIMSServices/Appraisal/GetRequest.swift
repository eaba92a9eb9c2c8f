internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Appraisals {
  func getRequest(_ request: GetRequestRequest, context: RPCContext) async throws(RPCError)
    -> AppraisalRequest
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    _ = validation.name(request.name, "name", in: .requests)
    try validation.finish()
    let environment = environment
    let seen = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.shown(
        reading.request(request.name, for: caller), for: caller, environment)
    }
    guard seen.state == .sent else { return seen }
    let now = environment.now()
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      let asked = try transaction.request(request.name, for: caller)
      guard var file = try transaction.caseFile(asked.case) else { throw .notFound("request") }
      let opened = try transaction.open(asked, in: &file, by: caller, at: now, environment)
      return try transaction.shown(opened, for: caller, environment)
    }
  }
}

extension Transaction where Failure == RPCError {
  /// The firm looks at a request: the first time makes it OPENED, and changes nothing after that.
  func open(
    _ request: AppraisalRequest, in file: inout CaseFile, by caller: Caller, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) -> AppraisalRequest {
    guard request.state == .sent else { return request }
    try proceed(&file, .requestOpened(request.name), at: now, environment)
    try change(&file, "REQUEST_OPENED", by: caller, at: now, request.facts(of: caller))
    return file[request.name]
  }
}
