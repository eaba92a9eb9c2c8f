internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func explainDueDate(_ request: ExplainDueDateRequest, context: RPCContext)
    async throws(RPCError) -> ExplainDueDateResponse
  {
    let caller = try environment.authorize(context, Role.all)
    let name = try Self.validate(request)
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let explained = try reading.explanations(of: name, for: caller, environment)
      return ExplainDueDateResponse {
        $0.dueDates = explained.filter {
          request.kind == .unspecified || $0.clock?.kind == request.kind
        }
      }
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
}

extension Reading where Failure == RPCError {
  /// The times of something that the caller may see, soonest first. Throws NOT_FOUND where the
  /// caller may not see what they are of.
  fileprivate func explanations(
    of name: ResourceName, for caller: Caller, _ environment: ServiceEnvironment
  ) throws(RPCError) -> [DueDateExplanation] {
    var found: [StoredTimer]
    var view: CaseView?
    switch name.collection {
    case .recordations: found = try timers(of: try recordation(name.text, for: caller).name)
    case .requests:
      guard let request = try storedRequest(name.text),
        !caller.isFirm || request.isOf(caller)
      else { throw .notFound("request") }
      found = try timers(of: request.name)
    default:
      view = try caseView(named: name.text, for: caller, environment)
      found = try timers(ofCase: name.text)
    }
    found.sort { ($0.due, $0.id) < ($1.due, $1.id) }
    var explained: [DueDateExplanation] = []
    for timer in found {
      let explanation = try timer.explanation()
      if let view, let clock = explanation.clock, !view.isShown(clock) { continue }
      explained.append(explanation)
    }
    return explained
  }
}
