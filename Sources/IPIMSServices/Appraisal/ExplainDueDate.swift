internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

extension Appraisals {
  func explainDueDate(_ request: ExplainDueDateRequest, context: RPCContext)
    async throws(RPCError) -> ExplainDueDateResponse
  {
    let caller = try environment.authorize(context, Role.all)
    let name = try Self.validate(request)
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      var explained: [DueDateExplanation] = []
      for timer in try Self.timers(of: name, for: caller, reading) {
        let explanation = try timer.explanation()
        guard request.kind == .unspecified || explanation.clock?.kind == request.kind else {
          continue
        }
        explained.append(explanation)
      }
      return ExplainDueDateResponse { $0.dueDates = explained }
    }
  }

  private static func validate(_ request: ExplainDueDateRequest) throws(RPCError) -> ResourceName {
    var validation = Validation()
    validation.optional(request.kind, "kind")
    let name = validation.check("name") { () throws(FormatError) in
      let name = try ResourceName(parsing: request.name)
      guard [.cases, .requests, .recordations].contains(name.collection) else {
        throw FormatError("name as cases/ULID, requests/ULID or recordations/ULID")
      }
      return name
    }
    try validation.finish()
    guard let name else { preconditionFailure("a name that is wrong has been refused") }
    return name
  }

  /// The times that the caller may see, soonest first. Throws NOT_FOUND where the caller may not
  /// see what they are of.
  private static func timers(
    of name: ResourceName, for caller: Caller, _ reading: Reading<RPCError>
  ) throws(RPCError) -> [StoredTimer] {
    let timers: [StoredTimer]
    switch name.collection {
    case .recordations:
      timers = try reading.timers(of: try reading.recordation(name.text, for: caller).name)
    case .requests:
      timers = try reading.timers(of: try reading.requestToExplain(name.text, for: caller).name)
    default:
      guard try reading.storedCase(name.text) != nil else { throw .notFound("case") }
      let all = try reading.timers(ofCase: name.text)
      guard caller.isFirm else { timers = all; break }
      let own = try reading.requests(of: name.text).filter { caller.mayAnswer($0) }.map(\.name)
      guard !own.isEmpty else { throw .notFound("case") }
      timers = all.filter { timer in
        own.contains(timer.subject)
          || timer.subject == name.text && timer.kind == IPIMSDomain.ClockKind.hold.rawValue
      }
    }
    return timers.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}

extension Reading where Failure == RPCError {
  /// A request that customs, or the firm itself, may look at. Throws NOT_FOUND.
  fileprivate func requestToExplain(_ name: String, for caller: Caller)
    throws(RPCError) -> AppraisalRequest
  {
    guard let request = try storedRequest(name), !caller.isFirm || caller.mayAnswer(request) else {
      throw .notFound("request")
    }
    return request
  }
}
