internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func cancelRequest(_ request: CancelRequestRequest, context: RPCContext) async throws(RPCError)
    -> AppraisalRequest
  {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.request, "request", in: .requests)
    validation.text(request.reason, "reason", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var (file, index) = try transaction.ownCaseFile(ofRequest: request.request, of: caller)
      file.requests[index].cancelReason = request.reason
      try transaction.proceed(&file, .requestCancelled(request.request), at: now, environment)
      try transaction.change(&file, "REQUEST_CANCELLED", by: caller, at: now, request.json)
      return file.requests[index].seenByOfficer
    }
  }
}

extension Reading where Failure == RPCError {
  /// The case of a request that an officer is about to change, and where the request is in it.
  /// Throws NOT_FOUND, or PERMISSION_DENIED, OTHER_OFFICE.
  func ownCaseFile(ofRequest name: String, of officer: Caller) throws(RPCError)
    -> (file: CaseFile, index: Int)
  {
    let caseName = try row("SELECT case_id FROM requests WHERE id = $1", .text(name)) { row in
      row.text(0)
    }
    guard let caseName else { throw .notFound("request") }
    let file = try ownCaseFile(caseName, of: officer)
    guard let index = file.requests.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a case without its own request: \(name)")
    }
    return (file, index)
  }
}

extension AppraisalRequest {
  /// Without what is the firm's alone to see.
  var seenByOfficer: AppraisalRequest {
    var seen = self
    seen.pendingAppraisal = ""
    return seen
  }
}
