internal import IPIMSClient
internal import IPIMSDomain
internal import ServiceHarness

/// What someone means to do in a case. Numbers are those of its requests.
enum Act: Sendable {
  case open, assign, photograph, amend, hold, ask, notifyImporter, hearImporter, extendHold
  case counterSecure, withdraw, decide, decideAgain, dispose, close, transgress
  case look(Int), delegate(Int), inquire(Int), inform(Int), cancel(Int)
  case answer(Int), confirm(Int), supersede(Int), proceed(Int)
}

/// One case from its declaration to its end: who does what, and when, as its own dice have it.
/// What is legal is looked up before it is done, so that the server must take it; what is illegal
/// is done on purpose, and it must be refused.
actor CaseLife {
  /// A request of the case, as those who deal with it know it.
  struct Asked {
    let name: String
    let holder: Firm
    var acting: Firm
    var isOpened = false
    var isCancelled = false
    /// `appraisals/{id}` that counts, or that waits for a member.
    var appraisal = ""
    var pending = ""
  }

  struct Appointment {
    let time: Instant
    let act: Act
  }

  let index: Int
  let cast: Cast
  /// One for each line item.
  let declarations: [Declaration]
  let suspects: [Firm]
  let office: String
  /// Whether the clearance system opens it, with others.
  let isOfMailbag: Bool
  let request: OpenCaseRequest

  var dice: SeededGenerator
  var name = ""
  private(set) var openedBy = ""
  var requests: [Asked] = []
  var isDecided = false
  /// Closed or withdrawn.
  var isOver = false
  private(set) var tally = Tally()
  private(set) var agenda: [Appointment] = []
  /// The step that is being lived.
  private(set) var now: Instant

  init(_ index: Int, _ cast: Cast, seed: UInt64, in month: ClosedRange<Instant>) {
    self.index = index
    self.cast = cast
    var dice = SeededGenerator(seed: seed, case: index)
    declarations = (0..<dice.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3])).map { _ in
      dice.pick(cast.declarations)
    }
    let first = dice.pick(cast.holders)
    let second = dice.pick(cast.holders)
    let isOfTwo = dice.chance(12) && second.organization != first.organization
    suspects = isOfTwo ? [first, second] : [first]
    office = dice.pick(Cast.offices)
    isOfMailbag = dice.chance(40)
    // Openings end a week before the month does.
    let length = month.upperBound.secondsSince1970 - month.lowerBound.secondsSince1970
    let day = Int64.random(in: 0..<(length / 86_400 - 7), using: &dice) * 86_400
    let opening = month.lowerBound.adding(
      seconds: day + (isOfMailbag ? 0 : dice.hours(0.5...9)))
    request = Self.request(index, declarations, suspects, office, &dice)
    self.dice = dice
    now = opening
    agenda = [Appointment(time: opening, act: .open)]
  }

  /// Those who are asked, and those who answer for them.
  var firms: [Firm] {
    var firms: [Firm] = []
    for firm in requests.flatMap({ [$0.holder, $0.acting] })
    where !firms.contains(where: { $0.organization == firm.organization }) {
      firms.append(firm)
    }
    return firms
  }

  var nextTime: Instant? { agenda.first?.time }

  /// Does what is due; the time of what is next, nil where nothing is.
  func live(at step: Instant) async throws -> Instant? {
    now = step
    while let next = agenda.first, next.time <= step {
      agenda.removeFirst()
      do {
        try await perform(next.act)
      } catch {
        throw Mishap("case \(index), \(name), \(next.act), \(step): \(error)")
      }
    }
    return agenda.first?.time
  }

  /// The answer to the mailbag that brought it.
  func arrived(_ opened: Case, at step: Instant) -> Instant? {
    now = step
    agenda.removeFirst()
    tally.acts["OpenCase", default: 0] += 1
    begin(opened)
    return agenda.first?.time
  }

  func plan(_ act: Act, in seconds: Int64) {
    let appointment = Appointment(time: now.adding(seconds: max(1, seconds)), act: act)
    let place = agenda.firstIndex { $0.time > appointment.time } ?? agenda.endIndex
    agenda.insert(appointment, at: place)
  }

  func time(inSeconds seconds: Int64) -> Timestamp {
    Timestamp(seconds: now.adding(seconds: seconds).secondsSince1970, nanos: 0)
  }

  // MARK: Calls

  /// A call that the server must take, and that must leave its event.
  func act<Answer: Sendable>(
    _ rpc: String, _ body: () async throws -> Answer
  ) async throws -> Answer {
    let answer = try await body()
    count(rpc)
    return answer
  }

  func count(_ rpc: String) { tally.acts[rpc, default: 0] += 1 }

  func countRefusal(_ rpc: String, _ reason: String) {
    tally.refusals["\(rpc) \(reason)", default: 0] += 1
  }

  /// A call that the server must refuse so.
  func refused<Answer>(
    _ rpc: String, _ reason: String, _ body: () async throws -> Answer
  ) async throws {
    let found = await refusal(body)
    guard let found else { throw Mishap("\(rpc) was taken, and not refused as \(reason)") }
    guard found.reason == reason else {
      throw Mishap("\(rpc) was refused as \(found), and not as \(reason)")
    }
    countRefusal(rpc, reason)
  }

  func require(_ holds: Bool, _ what: @autoclosure () -> String) throws {
    if !holds { throw Mishap(what()) }
  }

  var officer: Officer { dice.pick(cast.officers(of: office)) }

  /// As an officer of its office sees it.
  func seen() async throws -> Case {
    let (officer, name) = (officer, name)
    return try await officer.desk.appraisal.getCase(.init { $0.name = name })
  }

  private func perform(_ act: Act) async throws {
    // What is planned of a case that is over is no longer done, unless it is what must not be done.
    if isOver {
      if case .transgress = act { try await transgress() }
      return
    }
    switch act {
    case .open: try await open()
    case .assign: try await assign()
    case .photograph: try await photograph()
    case .amend: try await amend()
    case .hold: try await hold()
    case .ask: try await ask()
    case .notifyImporter: try await notifyImporter()
    case .hearImporter: try await hearImporter()
    case .extendHold: try await extendHold()
    case .counterSecure: try await counterSecure()
    case .withdraw: try await withdraw()
    case .decide: try await decide()
    case .decideAgain: try await decideAgain()
    case .dispose: try await dispose()
    case .close: try await close()
    case .transgress: try await transgress()
    case .look(let index): try await look(index)
    case .delegate(let index): try await delegate(index)
    case .inquire(let index): try await inquire(index)
    case .inform(let index): try await inform(index)
    case .cancel(let index): try await cancel(index)
    case .answer(let index): try await answer(index)
    case .confirm(let index): try await confirm(index)
    case .supersede(let index): try await supersede(index)
    case .proceed(let index): try await proceed(index)
    }
  }

  private func open() async throws {
    let (officer, request) = (officer, request)
    begin(try await act("OpenCase") { try await officer.desk.appraisal.openCase(request) })
    guard dice.chance(4) else { return }
    // The same call again, as after a line that broke, opens nothing.
    let again = try await officer.desk.appraisal.openCase(request)
    try require(again.name == name, "\(again.name) was opened by a repeated call")
  }

  private func begin(_ opened: Case) {
    (name, openedBy) = (opened.name, opened.openedBy)
    if dice.chance(60) { plan(.assign, in: dice.hours(0.5...8)) }
    if dice.chance(25) { plan(.photograph, in: dice.hours(0.5...3)) }
    if dice.chance(10) { plan(.amend, in: dice.hours(0.5...100)) }
    if dice.chance(55) { plan(.hold, in: dice.hours(0.5...60)) }
    if dice.chance(95) { plan(.ask, in: dice.hours(1...30)) }
    if dice.chance(5) { plan(.withdraw, in: dice.days(0.5...8)) }
    if dice.chance(85) { plan(.decide, in: dice.days(3...16)) }
    if dice.chance(45) { plan(.transgress, in: dice.days(0.2...16)) }
    if dice.chance(15) { plan(.transgress, in: dice.days(4...20)) }
  }
}
