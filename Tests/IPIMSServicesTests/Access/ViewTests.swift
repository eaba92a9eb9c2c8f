import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Every field of a case, and who sees it when: `Fixtures/views.txt`.
@Suite(.timeLimit(.minutes(10)))
struct ViewTests {
  private static let table = Result { try ViewTable() }
  private static let roots: [(name: String, type: any Message.Type)] = [
    ("Case", Case.self), ("CaseHistory", CaseHistory.self), ("Outcome", Outcome.self),
    ("LookUpVerdictsResponse", LookUpVerdictsResponse.self),
  ]

  /// A field that is new has no row yet, and a row may be of a field that is gone.
  @Test func theTableHasEveryField() throws {
    let table = try Self.table.get()
    var used: Set<String> = []
    for root in Self.roots {
      for path in MessagePaths.known(root.type).map({ "\(root.name).\($0)" }) {
        let row = table.row(of: path)
        #expect(row != nil, "views.txt has no row for \(path)")
        used.insert(row?.path ?? "")
      }
    }
    for row in table.rows where !row.path.hasPrefix("History.") {
      #expect(used.contains(row.path), "views.txt:\(row.line) is of no field")
    }
    #expect(Set(table.rows.map(\.path)).count == table.rows.count)
  }

  @Test(arguments: ["KR", "EU", "US"])
  func isAsTheTableSays(_ regime: String) async throws {
    let table = try Self.table.get()
    try await Customs.open { customs in
      let scene = try await ViewScene(customs)
      var run = ViewRun(scene: scene, table: table, regime: regime)
      try await run.play()
      #expect(run.checks > 1_000)
      #expect(run.events == Set(table.rows.map(\.path).filter { $0.hasPrefix("History.") }))
      #expect(run.differences.isEmpty, "\(run.differences.joined(separator: "\n"))")
    }
  }
}

/// Plays a case up to each stage, and notes where what is seen differs from the table.
struct ViewRun {
  let scene: ViewScene
  let table: ViewTable
  let regime: String
  private(set) var differences: [String] = []
  private(set) var checks = 0
  /// The events of histories that were looked at, as the table names them.
  private(set) var events: Set<String> = []
  /// Where streams of cases go on from, by who looks.
  private var starts: [String: String] = [:]
  /// Of the firm's requests.
  private var names: Set<String> = []

  init(scene: ViewScene, table: ViewTable, regime: String) {
    self.scene = scene
    self.table = table
    self.regime = regime
  }

  mutating func play() async throws {
    let withdrawn = try await Self.withdrawn(scene, regime)
    for desk in [scene.firm, scene.officer, scene.system] {
      starts[desk.token] = try await desk.appraisal.firstTokenOfCases { [scene, regime] in
        _ = try await Self.withdrawn(scene, regime)
      }
    }
    let held = try await scene.open(regime)
    try await scene.playOthers(in: held)
    let (other, _) = try await scene.playFirm(in: held)
    names.insert(other)
    try await scene.step(scene.officer, .goodsHeld, in: held, "OFFICER-SECRET")
    try await scene.decide(held, .undetermined, .unspecified)
    try await check("held", held, other, withdrawn)

    let name = try await scene.open(regime)
    try await scene.playOthers(in: name)
    let (request, pending) = try await scene.playFirm(in: name)
    names.insert(request)
    try await scene.step(scene.officer, .importerNotified, in: name, "OFFICER-SECRET")
    try await scene.decide(name, .undetermined, .unspecified)
    try await check("before", name, request, withdrawn)
    _ = try await scene.answer(pending)
    try await check("after", name, request, withdrawn)
    try await scene.step(scene.officer, .goodsHeld, in: name, "OFFICER-SECRET")
    try await scene.decide(name, .infringing, .seized)
    try await check("seized", name, request, withdrawn)
  }

  /// The fields that a case has only if it, or the firm's request, was taken back.
  private static let fieldsOfWithdrawn = ["withdraw_reason", "requests.cancel_reason"]

  private static func withdrawn(_ scene: ViewScene, _ regime: String) async throws -> String {
    let name = try await scene.open(regime, isAlone: true)
    try await scene.cancel(scene.ask(scene.firm, about: name))
    _ = try await scene.officer.appraisal.withdrawCase(
      .init {
        $0.case = name
        $0.reason = "Opened by mistake."
      })
    return name
  }

  // MARK: One stage

  private mutating func check(
    _ column: String, _ name: String, _ request: String, _ withdrawn: String
  ) async throws {
    try await check(column, by: scene.firm, name, withdrawn)
    let seen = try await scene.firm.appraisal.getCase(.init { $0.name = name })
    try await checkWays(to: seen, column, by: scene.firm)
    try await checkRequest(request, in: seen, column)
    // What the agent gets is what the firm gets.
    same(
      try await scene.agent.appraisal.getCase(.init { $0.name = name }), seen, "\(column): agent")
    guard column == "seized" else { return }
    try await check("officer", by: scene.officer, name, withdrawn)
    try await check("system", by: scene.system, name, withdrawn)
    for desk in [scene.officer, scene.system] {
      let whole = try await desk.appraisal.getCase(.init { $0.name = name })
      try await checkWays(to: whole, "customs", by: desk)
    }
    let whole = try await scene.officer.appraisal.getCase(.init { $0.name = name })
    for desk in [
      try await scene.customs.administrator(),
      try await scene.customs.officer(office: "offices/busan"),
    ] {
      same(try await desk.appraisal.getCase(.init { $0.name = name }), whole, "officers")
    }
  }

  private mutating func check(
    _ column: String, by desk: Desk, _ name: String, _ withdrawn: String
  ) async throws {
    let seen = try await desk.appraisal.getCase(.init { $0.name = name })
    let empty = try await desk.appraisal.getCase(.init { $0.name = withdrawn })
    let rest = MessagePaths.set(in: empty).intersection(Self.fieldsOfWithdrawn)
    compare(MessagePaths.set(in: seen).union(rest), of: Case.self, column)
    try await checkHistory(column, by: desk, name)
    try await checkVerdicts(column, by: desk, seen)
    guard desk.organization.isEmpty else { return checkSecrets(seen.json.text, column) }
    let asked = try await desk.appraisal.getCase(
      .init {
        $0.name = name
        $0.includePersonalData = true
      })
    compare(MessagePaths.set(in: asked).union(rest), of: Case.self, column, isAsked: true)
  }

  private mutating func compare(
    _ set: Set<String>, of type: any Message.Type, _ column: String, isAsked: Bool = false
  ) {
    let root = String(describing: type)
    for path in MessagePaths.known(type) {
      guard let row = table.row(of: "\(root).\(path)") else { continue }
      let cell = row.cells[column] ?? ""
      let expected = ViewTable.isSet(cell, regime: regime, isAsked: isAsked)
      checks += 1
      guard expected != set.contains(path) else { continue }
      differences.append(
        "views.txt:\(row.line) \(root).\(path) \(column) is \(cell), \(regime): "
          + "is \(set.contains(path) ? "" : "not ")there")
    }
  }

  /// What became of verdicts, and how many there are on the like.
  private mutating func checkVerdicts(_ column: String, by desk: Desk, _ seen: Case) async throws {
    let found = try await desk.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
    var paths = MessagePaths.set(in: found)
    // In JSON a oneof goes by the name of what it holds.
    if found.authorisations.contains(where: { $0.subject != nil }) {
      paths.insert("authorisations.subject")
    }
    compare(paths, of: LookUpVerdictsResponse.self, column)
    var outcome = Outcome()
    if !desk.organization.isEmpty {
      let outcomes = try await desk.appraisal.listOutcomes(.init()).outcomes
      outcome = outcomes.first { $0.case == seen.name } ?? outcome
      checkSecrets(found.json.text + outcome.json.text, column)
    }
    compare(MessagePaths.set(in: outcome), of: Outcome.self, column)
  }

  // MARK: The history

  private mutating func checkHistory(_ column: String, by desk: Desk, _ name: String) async throws {
    let history = try await desk.appraisal.getCaseHistory(.init { $0.name = name })
    compare(MessagePaths.set(in: history), of: CaseHistory.self, column)
    if !desk.organization.isEmpty { checkSecrets(history.json.text, column) }
    let entries = try await scene.customs.history(of: name).entries
    var found: [String: Set<String>] = [:]
    for (entry, event) in zip(entries, history.events) {
      let fields = try Event(decoding: entry.body).fields
      let facts = fields.map { String(decoding: $0.value, as: UTF8.self) }
      let isRedacted = fields.contains { $0.name == "redactedCopyOf" && !$0.value.isEmpty }
      let path = "History.\(entry.kind)\(isRedacted ? ".redacted" : whose(facts))"
      found[path, default: []].insert(Self.shown(event))
    }
    for (path, shown) in found.sorted(by: { $0.key < $1.key }) {
      checks += 1
      events.insert(path)
      let cell = table.rows.first { $0.path == path }?.cells[column] ?? "in no row"
      let expected = cell.contains(regime) ? "part" : cell.contains(",") ? "hidden" : cell
      if shown == [expected] { continue }
      differences.append(
        "views.txt \(path) \(column) is \(cell), \(regime): is \(shown.sorted())")
    }
  }

  private static func shown(_ event: HistoryEvent) -> String {
    if event.fields.isEmpty { return "hidden" }
    return event.fields.allSatisfy { $0.hash.isEmpty } ? "whole" : "part"
  }

  /// Whether an event is about the firm, about another that is asked, or about neither.
  private func whose(_ facts: [String]) -> String {
    let others = [scene.other, scene.cancelled, scene.waiting].map(\.organization)
    func names(_ organizations: [String]) -> Bool {
      organizations.contains { name in facts.contains { $0.contains(name) } }
    }
    if facts.contains(where: { fact in firmsNames.contains { fact.contains($0) } }) {
      return ".own"
    }
    return names(others) || facts.contains { $0.contains("requests/") } ? ".others" : ""
  }

  private var firmsNames: Set<String> { names.union([scene.firm.organization]) }

  /// No value that another has, or that no stage shows, whatever field it might be in.
  private mutating func checkSecrets(_ text: String, _ column: String) {
    let secrets =
      [scene.other, scene.cancelled, scene.waiting].map(\.organization) + [
        ViewScene.secret, "777001", "777002", "97061800", "1234526123456M", "RR123456785KR",
        "26ABCDE123I00010002", "P123456789012", "777003", scene.officerMember,
      ]
    for secret in secrets where text.contains(secret) {
      differences.append("\(regime) \(column): the firm is shown \(secret)")
    }
  }

  private mutating func same<T: Message>(_ found: T, _ expected: T, _ what: String) {
    checks += 1
    if found != expected {
      differences.append("\(regime) \(what): \(found.json.text)\nis not \(expected.json.text)")
    }
  }

  // MARK: Other ways to the same

  private mutating func checkWays(to seen: Case, _ column: String, by desk: Desk) async throws {
    let listed = try await desk.appraisal.listCases(.init()).cases
    let found = try await desk.appraisal.searchCases(.init { $0.mark = "HANGANG" }).cases
    if let start = starts[desk.token] {
      for try await answer in desk.appraisal.watchCases(.init { $0.resumeToken = start })
      where answer.case?.name == seen.name {
        same(answer.case ?? Case(), seen, "\(column): WatchCases")
        break
      }
    }
    for (way, cases) in [("ListCases", listed), ("SearchCases", found)] {
      same(cases.first { $0.name == seen.name } ?? Case(), seen, "\(column): \(way)")
    }
  }

  private mutating func checkRequest(_ name: String, in seen: Case, _ column: String) async throws {
    let request = try await scene.firm.appraisal.getRequest(.init { $0.name = name })
    let listed = try await scene.firm.appraisal.listRequests(.init()).requests
    same(listed.first { $0.name == name } ?? .init(), request, "\(column): ListRequests")
    var bare = request
    bare.photos = []
    same(seen.requests.first ?? .init(), bare, "\(column): GetRequest")
    checks += 1
    if request.photos != seen.photos || seen.requests.count != 1 {
      differences.append("\(regime) \(column): GetRequest has other photos than GetCase")
    }
    checkSecrets(request.json.text, column)
    guard request.state != .answered else { return }
    for try await answer in scene.firm.appraisal.watchRequests(.init())
    where answer.request?.name == name {
      same(answer.request ?? .init(), request, "\(column): WatchRequests")
      break
    }
  }
}
