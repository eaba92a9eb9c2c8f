internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A case with all that the law's machines look at: its requests and its clocks. Whoever changes
/// the state of a case, its goods or its requests reads one, lets `proceed` change it, and ends
/// with `change`, which puts what was done and what followed on record.
struct CaseFile: Sendable {
  var found: Case
  var requests: [AppraisalRequest]
  fileprivate(set) var proceedings: Proceedings
  /// What followed from events and is not in the history yet.
  fileprivate var consequences: [JSON] = []
  /// Whom to tell of it once it is: each notice bears the head of the history.
  fileprivate var notices: [PendingNotice] = []

  fileprivate struct PendingNotice: Sendable {
    var kind: AppraisalNotice.Kind
    var request: AppraisalRequest
    var environment: ServiceEnvironment
  }

  fileprivate mutating func tell(
    _ kind: AppraisalNotice.Kind, _ request: AppraisalRequest, _ environment: ServiceEnvironment
  ) {
    notices.append(PendingNotice(kind: kind, request: request, environment: environment))
  }

  /// Throws FAILED_PRECONDITION where the server has lost the case's regime.
  func regime(_ environment: ServiceEnvironment) throws(RPCError) -> Regime {
    guard let regime = environment.regimes[found.regime] else {
      throw RPCError(
        .failedPrecondition, "REGIME_UNKNOWN",
        "The case goes by regime \(found.regime), which this server does not know now.")
    }
    return regime
  }

  func request(_ name: String) -> AppraisalRequest? { requests.first { $0.name == name } }

  /// Whether a firm is asked, or answers for one that is.
  func asks(_ caller: Caller) -> Bool {
    requests.contains { $0.state != .cancelled && $0.isOf(caller) }
  }
}

extension Reading where Failure == RPCError {
  /// A case with its requests and clocks; nil where there is none. `naming` are recordations that
  /// are about to concern it.
  func caseFile(_ name: String, naming: [String] = []) throws(RPCError) -> CaseFile? {
    try storedCase(name).map { stored throws(RPCError) in
      try caseFile(stored, naming: naming)
    }
  }

  /// That of a case that an officer is about to change, of the officer's own office. Throws
  /// NOT_FOUND, or PERMISSION_DENIED, OTHER_OFFICE.
  func ownCaseFile(_ name: String, of officer: Caller, naming: [String] = []) throws(RPCError)
    -> CaseFile
  {
    try caseFile(ownCase(name, of: officer), naming: naming)
  }

  private func caseFile(_ stored: Case, naming: [String]) throws(RPCError) -> CaseFile {
    let requests = try requests(of: stored.name)
    let recordations = Set(
      stored.suspectedRecordations + requests.flatMap(\.recordations) + naming)
    var rights: Set<IPIMSDomain.RightKind> = []
    for name in recordations.sorted() {
      if let right = try rightKind(of: name) { rights.insert(right) }
    }
    // Customs acts here on rights on record alone, or of its own motion.
    let subject = ClockSubject(
      stored.domainProcedure, rights: rights, isRecorded: true)
    let timers = try timers(ofCase: stored.name)
    func clocks(_ state: StoredTimer.State) throws(RPCError) -> [Proceedings.RunningClock] {
      var clocks: [Proceedings.RunningClock] = []
      for timer in timers where timer.state == state {
        clocks.append(
          .init(try timer.explanation().domainClock(), subject: timer.subject))
      }
      return clocks
    }
    let answers = try answersInForce(in: stored)
    return CaseFile(
      found: stored, requests: requests,
      proceedings: Proceedings(
        case: stored.name, subject,
        goods: .init(
          uniqueKeysWithValues: stored.items.map { ($0.id, .init(stored: $0.goodsState)) }),
        state: .init(stored: stored.state), decisions: stored.decisions,
        requests: .init(
          uniqueKeysWithValues: requests.map { request in
            (
              request.name,
              .init(.init(stored: request.state), answers[request.name] ?? .init())
            )
          }),
        clocks: try clocks(.pending), timedOut: try clocks(.fired),
        steps: Self.steps(of: stored, requests)))
  }

  private func rightKind(of recordation: String) throws(RPCError) -> IPIMSDomain.RightKind? {
    try row("SELECT body FROM recordations WHERE id = $1", .text(recordation)) {
      row throws(RPCError) in
      IPIMSDomain.RightKind(rawValue: try Recordation(stored: row.blob(0)).rightKind.shortName)
    } ?? nil
  }

  /// What the appraisals found that count, by request.
  private func answersInForce(in stored: Case) throws(RPCError)
    -> [String: Proceedings.Findings]
  {
    let appraisals = try rows(
      "SELECT body FROM appraisals WHERE case_id = $1 AND state = 'FILED'", .text(stored.name)
    ) { row throws(RPCError) in try Appraisal(stored: row.blob(0)) }
    return .init(
      appraisals.map { ($0.request, Proceedings.Findings(of: $0, in: stored.items)) },
      uniquingKeysWith: { $1 })
  }

  /// A firm's step is of the request to it; one of an organization without a request is everyone's.
  private static func steps(of stored: Case, _ requests: [AppraisalRequest])
    -> Set<Proceedings.Step>
  {
    Set(
      stored.steps.compactMap { step in
        guard let kind = IPIMSDomain.ProcedureStepKind(rawValue: step.kind.shortName) else {
          preconditionFailure("a stored step that the domain does not know: \(step.kind)")
        }
        let request = requests.first { request in
          !step.organization.isEmpty && request.holder == step.organization
        }
        return Proceedings.Step(kind, request: request?.name, isLate: step.late)
      })
  }
}

extension Case {
  var domainProcedure: IPIMSDomain.Procedure {
    IPIMSDomain.Procedure(rawValue: procedure.shortName) ?? .standard
  }

  fileprivate var decisions: [String: Proceedings.Decision] {
    var decisions: [String: Proceedings.Decision] = [:]
    for item in items {
      decisions[item.id] = Proceedings.Decision(rawValue: item.decision.shortName)
    }
    return decisions
  }
}

extension Proceedings.Findings {
  /// What of an appraisal makes a difference to the law; what of an item it leaves unjudged is
  /// inconclusive.
  init(of appraisal: Appraisal, in items: [LineItem]) {
    var verdicts: [String: Set<Proceedings.Verdict>] = [:]
    for item in items {
      let given = appraisal.items.filter { $0.item == item.id }
      verdicts[item.id] = Set(
        given.compactMap { Proceedings.Verdict(rawValue: $0.verdict.shortName) })
      if given.reduce(0, { $0 + $1.quantity }) < item.quantity {
        verdicts[item.id]?.insert(.inconclusive)
      }
    }
    self.init(verdicts)
  }
}

extension Transaction where Failure == RPCError {
  /// Applies an event and carries out what follows from it: states of case, goods and requests,
  /// clocks started and stopped, notices enqueued. A request that is being sent is the sender's to
  /// store. Throws FAILED_PRECONDITION with the state that does not allow it.
  ///
  /// `now` is when it happened; for a clock that ran out, when it was due.
  @discardableResult
  func proceed(
    _ file: inout CaseFile, _ event: ProceedingsEvent, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) -> [ProceedingsAction] {
    let regime = try file.regime(environment)
    let actions: [ProceedingsAction]
    do {
      actions = try file.proceedings.apply(event, at: now, under: regime)
    } catch {
      throw RPCError(error)
    }
    for action in actions { try carryOut(action, &file, at: now, environment) }
    file.consequences += actions.map(\.fact)
    return actions
  }

  private func carryOut(
    _ action: ProceedingsAction, _ file: inout CaseFile, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let name = file.found.name
    switch action {
    case .startClock(let clock, let subject):
      let id = environment.newID()
      try start(StoredTimer(clock, of: subject, in: name, at: environment.now(), id: id))
    case .stopClock(let kind, let subject):
      try stopTimers(kind.rawValue, of: subject, at: environment.now())
    case .moveCase(let state):
      file.found.state = .init(named: state.rawValue)
    case .moveGoods(let item, let state):
      guard let index = file.found.items.firstIndex(where: { $0.id == item }) else {
        preconditionFailure("goods that the case does not have: \(item)")
      }
      file.found.items[index].goodsState = .init(named: state.rawValue)
    case .moveRequest(let request, let state, _):
      try move(request, to: state, &file, environment)
    case .tell(let notice, let subject):
      tell(notice, of: subject, &file, environment)
    case .recordStep: break  // by whoever records it, who knows the rest of it
    case .erasePersonalData:
      try forgetPersonalData(of: &file.found)
    }
  }

  private func move(
    _ name: String, to state: IPIMSDomain.RequestState, _ file: inout CaseFile,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    guard let index = file.requests.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a request that the case does not have: \(name)")
    }
    file.requests[index].state = .init(named: state.rawValue)
    guard state != .sent else { return }
    if state == .cancelled, file.requests[index].cancelReason.isEmpty {
      file.requests[index].cancelReason = "The case is \(file.found.state.shortName)."
    }
    try update(file.requests[index])
    if state == .cancelled { file.tell(.cancelled, file.requests[index], environment) }
  }

  /// Firms by mail; officers by what the case's history, and so WatchCases, says.
  private func tell(
    _ notice: ProceedingsNotice, of subject: String, _ file: inout CaseFile,
    _ environment: ServiceEnvironment
  ) {
    switch notice {
    case .appraisalReminder:
      if let request = file.request(subject) { file.tell(.reminder, request, environment) }
    case .importerObjected:
      // Of goods that were not held, holders do not see in the case either what the importer does.
      guard file.found.items.contains(where: { $0.goodsState.wasHeld }) else { break }
      for request in file.requests where request.state != .cancelled {
        file.tell(.importerObjected, request, environment)
      }
    case .appraisalUnanswered, .holderDidNotAct, .decisionNeeded, .importerSilent: break
    }
  }

  /// Appends to a case's history what was done, with what followed from it since the file was read,
  /// and stores the case with its new head.
  @discardableResult
  func change(
    _ file: inout CaseFile, _ kind: String, by actor: String, at now: Instant, _ facts: JSON
  ) throws(RPCError) -> AppendedEvent {
    var members: [JSON.Member] = []
    if case .object(let given) = facts { members = given }
    if !file.consequences.isEmpty {
      members.append(.init("consequences", .array(file.consequences)))
      file.consequences = []
    }
    let appended = try change(&file.found, kind, by: actor, at: now, .object(members))
    for notice in file.notices { try tell(notice.kind, notice.request, notice.environment) }
    file.notices = []
    return appended
  }

  @discardableResult
  func change(
    _ file: inout CaseFile, _ kind: String, by caller: Caller, at now: Instant, _ facts: JSON
  ) throws(RPCError) -> AppendedEvent {
    try change(&file, kind, by: caller.member, at: now, facts)
  }
}

extension ProceedingsAction {
  /// As the history has it.
  fileprivate var fact: JSON {
    let texts: [(String, String)] =
      switch self {
      case .startClock(let clock, let subject):
        [
          ("startClock", clock.kind.rawValue), ("subject", subject),
          ("dueTime", clock.dueDate.due.timestamp.text), ("rule", clock.dueDate.rule),
        ]
      case .stopClock(let kind, let subject): [("stopClock", kind.rawValue), ("subject", subject)]
      case .moveCase(let state): [("case", state.rawValue)]
      case .moveGoods(let item, let state): [("item", item), ("goods", state.rawValue)]
      case .moveRequest(let name, let state, let isLate):
        [("request", name), ("state", state.rawValue)] + (isLate ? [("late", "true")] : [])
      case .recordStep(let kind, _, let isLate):
        [("step", kind.rawValue)] + (isLate ? [("late", "true")] : [])
      case .tell(let notice, let subject): [("tell", notice.rawValue), ("subject", subject)]
      case .erasePersonalData: [("erase", "PERSONAL_DATA")]
      }
    return .object(texts.map { .init($0.0, .string($0.1)) })
  }
}
