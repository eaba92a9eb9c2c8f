/// A case as the law runs it: the machines of case, requests and goods, and the clocks between
/// them, as one value. An event goes in, the value changes and says what else is to be done.
///
/// What follows from the law is told here once:
/// - A request starts the holder's clocks, a hold starts HOLD and FIRST_NOTICE, the importer's
///   notice IMPORTER_ANSWER, the end of the case RETENTION.
/// - HOLD runs while goods are held that customs has not found to infringe, and neither are
///   proceedings filed, nor is the destruction agreed, nor does the time for filing run.
/// - Held goods are released without an officer's act where the regime says so: when every holder
///   asked found them genuine, when none answered, when a clock runs out, when customs decides that
///   they do not infringe.
/// - A case closes only when no goods are held any more. Withdrawing it releases them.
/// - Late acts are taken and marked late.
public struct Proceedings: Hashable, Sendable {
  /// What customs found about a line item.
  public enum Decision: String, Hashable, Sendable, CaseIterable {
    case infringing = "INFRINGING"
    case notInfringing = "NOT_INFRINGING"
    case undetermined = "UNDETERMINED"
  }

  /// A decision on a line item and the state that its goods shall have; nil leaves that to the
  /// decision.
  public struct Ruling: Hashable, Sendable {
    public var decision: Decision
    public var goods: GoodsState?

    public init(_ decision: Decision, goods: GoodsState? = nil) {
      self.decision = decision
      self.goods = goods
    }
  }

  /// A holder's opinion about goods; what customs makes of it is its ``Decision``.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case counterfeit = "COUNTERFEIT"
    case confusinglySimilar = "CONFUSINGLY_SIMILAR"
    case piratedCopy = "PIRATED_COPY"
    case genuine = "GENUINE"
    /// Genuine, by another's import: whether it may come in is customs' to decide.
    case genuineParallelImport = "GENUINE_PARALLEL_IMPORT"
    case licensedOverrun = "LICENSED_OVERRUN"
    case inconclusive = "INCONCLUSIVE"
    case notOurRight = "NOT_OUR_RIGHT"
  }

  /// What an answer found, as far as the law makes a difference.
  public struct Findings: Hashable, Sendable {
    /// Line items with counterfeits or pirated copies among them.
    public var fakes: Set<String>

    /// Line items of which all is genuine, or no right of the holder's.
    public var genuine: Set<String>

    public init(fakes: Set<String> = [], genuine: Set<String> = []) {
      self.fakes = fakes
      self.genuine = genuine
    }

    /// What the verdicts on each line item come to; what an answer leaves unjudged counts as
    /// .inconclusive.
    public init(_ verdicts: [String: Set<Verdict>]) {
      let items = verdicts.filter { !$0.value.isEmpty }
      fakes = Set(
        items.filter { !$0.value.isDisjoint(with: [.counterfeit, .piratedCopy]) }.keys)
      genuine = Set(items.filter { $0.value.isSubset(of: [.genuine, .notOurRight]) }.keys)
    }
  }

  /// A request and what its answer in force found.
  public struct Request: Hashable, Sendable {
    public internal(set) var state: RequestState
    public internal(set) var findings: Findings

    public init(_ state: RequestState, _ findings: Findings = Findings()) {
      self.state = state
      self.findings = findings
    }
  }

  /// A clock of the case (its subject is the case's name) or of a request (the request's).
  public struct RunningClock: Hashable, Sendable {
    public let clock: Clock
    public let subject: String

    public init(_ clock: Clock, subject: String) {
      self.clock = clock
      self.subject = subject
    }
  }

  /// A step on record, whose it is, where it is a holder's, and whether it came late.
  public struct Step: Hashable, Sendable {
    public let kind: ProcedureStepKind
    public let request: String?
    public let isLate: Bool

    public init(_ kind: ProcedureStepKind, request: String? = nil, isLate: Bool = false) {
      self.kind = kind
      self.request = request
      self.isLate = isLate
    }
  }

  /// The case's resource name, the subject of its own clocks.
  public let name: String

  /// By what the lengths of its clocks go.
  public let subject: ClockSubject

  public internal(set) var state: CaseState
  public internal(set) var goods: [String: GoodsState]
  public internal(set) var decisions: [String: Decision]
  public internal(set) var requests: [String: Request]

  /// Those that run, in the order of their start.
  public internal(set) var clocks: [RunningClock]

  /// Those that ran out.
  public internal(set) var timedOut: [RunningClock]

  /// The steps on record.
  public internal(set) var steps: Set<Step>

  /// A case as it stands; without more than its goods, a new one.
  public init(
    case name: String, _ subject: ClockSubject, goods: [String: GoodsState],
    state: CaseState = .open, decisions: [String: Decision] = [:],
    requests: [String: Request] = [:], clocks: [RunningClock] = [],
    timedOut: [RunningClock] = [], steps: Set<Step> = []
  ) {
    self.name = name
    self.subject = subject
    self.state = state
    self.goods = goods
    self.decisions = decisions
    self.requests = requests
    self.clocks = clocks
    self.timedOut = timedOut
    self.steps = steps
  }

  /// Takes an event and says what follows. Throws ``TransitionError`` and changes nothing where it
  /// is not allowed now.
  public mutating func apply(
    _ event: ProceedingsEvent, at now: Instant, under regime: Regime
  ) throws(TransitionError) -> [ProceedingsAction] {
    var turn = ProceedingsTurn(self, event, at: now, under: regime)
    try turn.run()
    self = turn.proceedings
    return turn.actions
  }

  /// Whether the case is over; only the retention of its data still runs.
  public var isFinal: Bool { !state.takesAnswers }

  /// The clock of a kind and a subject, where it runs.
  public func running(_ kind: ClockKind, _ subject: String) -> Clock? {
    clocks.first { $0.clock.kind == kind && $0.subject == subject }?.clock
  }

  func has(_ kind: ProcedureStepKind) -> Bool { steps.contains { $0.kind == kind } }

  /// Whether a holder has done what holds the goods: asked for the hold, filed proceedings or agreed
  /// to the destruction. A step of no request stands for every holder.
  func hasHolderActed(_ request: String? = nil) -> Bool {
    steps.contains { step in
      [.holdRequested, .proceedingsFiled, .destructionConsented].contains(step.kind)
        && (request == nil || step.request == nil || step.request == request)
    }
  }

  /// Whether importer and holder agree to the destruction; in a small consignment of which the
  /// holder is told only on objection the importer alone.
  func isDestructionAgreed(at now: Instant, under regime: Regime) -> Bool {
    isImporterAgreed(at: now)
      && (has(.destructionConsented) || tellsHolderOnObjection(at: now, under: regime))
  }

  /// Whether this is a small consignment of which holders are told only once the importer objects.
  func tellsHolderOnObjection(at now: Instant, under regime: Regime) -> Bool {
    subject.procedure == .smallConsignment
      && regime.smallConsignment(at: now)?.value.tellsHolderOnObjection == true
  }

  /// By word or by a silence that counts, also where its clock is due and has not fired yet.
  private func isImporterAgreed(at now: Instant) -> Bool {
    has(.importerConsented) || isImporterSilent
      || clocks.contains {
        $0.clock.kind == .importerAnswer && $0.clock.onTimeOut == .consent
          && $0.clock.dueDate.isLate(at: now)
      }
  }

  /// Whether the importer objected while its silence had not yet become consent.
  var hasImporterObjected: Bool {
    steps.contains { $0.kind == .importerObjected && !$0.isLate }
  }

  /// An objection in time that customs wrote down later breaks the silence.
  var isImporterSilent: Bool {
    !hasImporterObjected
      && timedOut.contains { $0.clock.kind == .importerAnswer && $0.clock.onTimeOut == .consent }
  }

  /// Held goods that customs has not found to infringe: those that a time-out may free.
  var freeable: [String] {
    goods.keys.filter { goods[$0] == .held && decisions[$0] != .infringing }.sorted()
  }

  /// Whether an answer in force, or customs, calls a line item counterfeit or pirated.
  func isFake(_ item: String) -> Bool {
    decisions[item] == .infringing
      || requests.values.contains { $0.findings.fakes.contains(item) }
  }
}
