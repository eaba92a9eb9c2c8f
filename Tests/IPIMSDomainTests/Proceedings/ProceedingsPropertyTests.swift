import IPIMSDomain
import Testing

/// Random events, legal and illegal, over a year: what must hold after each of them.
@Suite struct ProceedingsPropertyTests {
  /// A year of cases, each with a seed that a failure names.
  static let seeds = UInt64(1)...365

  @Test func yearsOfRandomEvents() throws {
    var seen = Coverage()
    for seed in Self.seeds {
      var year = try RandomYear(seed: seed)
      try year.run()
      seen.formUnion(year.coverage)
    }
    // What was never tried was not tested.
    let events = Set(seen.taken.union(seen.refused))
    #expect(seen.taken == events, "never taken: \(events.subtracting(seen.taken))")
    #expect(
      Set(seen.timeOuts.map(\.rawValue)) == [
        "NONE", "REMIND", "UNANSWERED", "RELEASE", "EXCLUDE", "DECIDE", "CONSENT", "ERASE",
      ])
    #expect(seen.late > 100 && seen.inTime > 100)
    for kind in ProcedureStepKind.allCases {
      #expect(seen.taken.contains(kind.rawValue), "\(kind) never taken")
      #expect(seen.refused.contains(kind.rawValue), "\(kind) never refused")
    }
    for state in GoodsState.allCases { #expect(seen.goods.contains(state), "\(state)") }
    for state in RequestState.allCases { #expect(seen.requests.contains(state), "\(state)") }
  }
}

/// What a run has come by.
struct Coverage {
  var taken: Set<String> = []
  var refused: Set<String> = []
  var timeOuts: Set<TimeOut> = []
  var goods: Set<GoodsState> = []
  var requests: Set<RequestState> = []
  var late = 0
  var inTime = 0

  mutating func formUnion(_ other: Coverage) {
    taken.formUnion(other.taken)
    refused.formUnion(other.refused)
    timeOuts.formUnion(other.timeOuts)
    goods.formUnion(other.goods)
    requests.formUnion(other.requests)
    late += other.late
    inTime += other.inTime
  }
}

/// One case through a year of events that a seed draws.
struct RandomYear {
  let seed: UInt64
  let regime: Regime
  var random: SeededGenerator
  var now: Instant
  var proceedings: Proceedings
  var shadow: ActionShadow
  var coverage = Coverage()

  static let requests = ["requests/1", "requests/2", "requests/3"]

  init(seed: UInt64) throws {
    self.seed = seed
    var random = SeededGenerator(state: seed)
    let code = Regimes.builtIn.codes[Int(seed % 3)]
    regime = try #require(Regimes.builtIn[code])
    let count = Int.random(in: 1...2, using: &random)
    let rights = Set(RightKind.allCases.shuffled(using: &random).prefix(count))
    let procedure = Procedure.allCases[Int(seed / 3 % 3)]
    let items = (1...Int.random(in: 1...4, using: &random)).map(String.init)
    now = Instant(secondsSince1970: .random(in: 1_767_225_600...1_798_000_000, using: &random))
    proceedings = Proceedings(
      case: "cases/1",
      ClockSubject(procedure, rights: rights, isRecorded: .random(using: &random)),
      goods: Dictionary(uniqueKeysWithValues: items.map { ($0, .free) }))
    shadow = ActionShadow(proceedings)
    self.random = random
  }

  /// Events hours to days apart; what is due fires in between, as the clock's worker does it, or
  /// now and then late.
  mutating func run() throws {
    let end = now.adding(seconds: 365 * 86_400)
    let pace = Int64([3_600, 43_200, 200_000].randomElement(using: &random) ?? 3_600)
    for _ in 0..<120 where now < end {
      let next = now.adding(seconds: .random(in: 0...pace, using: &random))
      if Int.random(in: 0..<8, using: &random) > 0 { try fire(through: next) }
      now = next
      try take(draw())
    }
    try fire(through: end)
    if !proceedings.isFinal {
      now = end
      try take(proceedings.state == .open ? .withdrawn : .closed)
    }
    try fire(through: end.adding(seconds: 6 * 366 * 86_400))
  }

  /// Fires what is due until an instant, in the order of time.
  private mutating func fire(through end: Instant) throws {
    while let running = proceedings.clocks.min(by: {
      $0.clock.dueDate.due < $1.clock.dueDate.due
    }), running.clock.dueDate.due <= end {
      now = max(now, running.clock.dueDate.due)
      try take(.timedOut(running.clock.kind, subject: running.subject))
    }
    now = max(now, end)
  }

  mutating func take(_ event: ProceedingsEvent) throws {
    let before = proceedings
    let name = Self.name(event)
    do {
      let actions = try proceedings.apply(event, at: now, under: regime)
      coverage.taken.insert(name)
      try shadow.carryOut(actions, of: event)
      checkLateness(actions, before)
      if case .timedOut(let kind, let subject) = event, let clock = before.running(kind, subject) {
        coverage.timeOuts.insert(clock.onTimeOut)
        #expect(clock.dueDate.due <= now, "\(seed): \(kind) before its time")
      }
    } catch let error as TransitionError {
      coverage.refused.insert(name)
      #expect(proceedings == before, "\(seed): \(error) changed something")
      #expect(!error.state.isEmpty && !error.event.isEmpty)
    }
    try check(after: event, before)
  }

  private mutating func draw() -> ProceedingsEvent {
    let request = Self.requests.randomElement(using: &random) ?? ""
    let items = proceedings.goods.keys.sorted().filter { _ in Bool.random(using: &random) }
    let findings = Proceedings.Findings(
      fakes: Set(items.prefix(1)), genuine: Set(items.dropFirst()))
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<4: return .requestSent(request)
    case 4: return .requestSent(request, due: now.adding(seconds: 400_000))
    case 5..<7: return .requestOpened(request)
    case 7: return .informationRequested(request)
    case 8: return .informationGiven(request)
    case 9..<11: return .requestAnswered(request, findings)
    case 11:
      return .requestAnswered(request, .init(genuine: Set(proceedings.goods.keys)))
    case 12: return .answerSuperseded(request, findings)
    case 13: return .requestCancelled(request)
    case 14..<16: return .decided(rulings(items))
    case 16: return Int.random(in: 0..<5, using: &random) == 0 ? .withdrawn : .closed
    case 17: return .closed
    case 18:
      let kind = ClockKind.allCases.randomElement(using: &random) ?? .hold
      return .timedOut(kind, subject: Bool.random(using: &random) ? request : "cases/1")
    case 19..<24: return .step(.goodsHeld, items: Array(items.prefix(1)))
    default:
      let kind = ProcedureStepKind.allCases.randomElement(using: &random) ?? .goodsHeld
      let isHolders = kind.isHolders && Bool.random(using: &random)
      return .step(kind, items: items, request: isHolders ? request : nil)
    }
  }

  private mutating func rulings(_ items: [String]) -> [String: Proceedings.Ruling] {
    var rulings: [String: Proceedings.Ruling] = [:]
    for item in items + (Bool.random(using: &random) ? proceedings.goods.keys.sorted() : []) {
      rulings[item] = .init(
        Proceedings.Decision.allCases.randomElement(using: &random) ?? .undetermined,
        goods: Int.random(in: 0..<4, using: &random) == 0
          ? GoodsState.allCases.randomElement(using: &random) : nil)
    }
    return rulings
  }

  static func name(_ event: ProceedingsEvent) -> String {
    if case .step(let kind, _, _) = event { return kind.rawValue }
    return String("\(event)".prefix { $0 != "(" })
  }
}
