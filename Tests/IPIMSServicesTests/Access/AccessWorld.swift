import IPIMSClient
import ServiceHarness

/// Everyone of the table, and the things that they call about.
struct AccessWorld {
  let customs: Customs
  let own: AccessParties
  let foreign: AccessParties
  /// By column.
  let desks: [String: Desk]
  let stages: AccessStages
  /// A right of the firm's that is not asked, so that it can be asked about something else.
  private let holder2: Recordation

  init(_ customs: Customs) async throws {
    self.customs = customs
    own = try await AccessParties(customs, office: "offices/incheon", papers: .own)
    foreign = try await AccessParties(customs, office: "offices/daegu", papers: .foreign)
    desks = [
      "admin": try await customs.administrator(),
      "officer": own.officer,
      "officer2": try await customs.officer(office: "offices/busan"),
      "system": own.system,
      "system2": try await customs.clearanceSystem(),
      "holder": own.holder,
      "holder2": try await customs.firm(),
      "agent": own.agent,
      "agent2": try await customs.firm(.representative),
      "nobody": try await customs.anyone(),
    ]
    holder2 = try await customs.record(desks["holder2"]!, mark: "DONGHAE")
    stages = AccessStages(customs: customs, heir: desks["holder2"]!)
  }

  func parties(_ relation: String) -> AccessParties { relation == "foreign" ? foreign : own }

  /// What an RPC names in a row of the table. Another's sign-up is told by its secret.
  func scene(_ block: AccessTable.Block, _ relation: String, _ stage: String) async throws
    -> AccessScene
  {
    guard relation != "missing" else { return AccessScene() }
    var scene = try await stages.scene(of: block.thing, stage, parties(relation))
    if block.thing == "sign-up", relation == "foreign" {
      scene.secret = try await stages.scene(of: block.thing, stage, foreign).secret
    }
    return scene
  }

  // MARK: Watches

  /// A case about which every firm of the table is asked; each may be answered by its agent.
  private func askEveryone(isAnswered: Bool) async throws -> String {
    let opened = try await own.officer.appraisal.openCase(
      Samples.openCase([own.recordation.name, holder2.name]))
    let asked = try await own.officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests
    for (holder, agent) in [("holder", "agent"), ("holder2", "agent2")] {
      guard let holder = desks[holder], let agent = desks[agent],
        let request = asked.first(where: { $0.holder == holder.organization })
      else { continue }
      _ = try await holder.appraisal.delegateRequest(
        .init {
          $0.request = request.name
          $0.delegate = agent.organization
        })
      guard isAnswered else { continue }
      _ = try await agent.appraisal.submitAppraisal(Samples.appraisal(of: request))
    }
    return opened.name
  }

  /// The cases that WatchCases tells a desk of, which are opened and answered while it watches.
  func casesWatched(by desk: Desk) async throws -> (
    seen: Set<String>, scenes: [String: AccessScene]
  ) {
    let start = try await desk.appraisal.firstTokenOfCases {
      _ = try await askEveryone(isAnswered: true)
    }
    let scenes = [
      "own": try await stages.scene(of: "case", "answered", own),
      "foreign": try await stages.scene(of: "case", "answered", foreign),
    ]
    let last = try await askEveryone(isAnswered: true)
    var seen: Set<String> = []
    for try await answer in desk.appraisal.watchCases(.init { $0.resumeToken = start }) {
      guard answer.case?.name != last else { break }
      seen.insert(answer.case?.name ?? "")
    }
    return (seen, scenes)
  }

  /// The recordations that WatchRecordations begins with, up to the last one that its caller is to
  /// see.
  func recordationsWatched(by desk: Desk) async throws -> (
    seen: Set<String>, scenes: [String: AccessScene]
  ) {
    let scenes = [
      "own": try await stages.scene(of: "recordation", "active", own),
      "foreign": try await stages.scene(of: "recordation", "active", foreign),
    ]
    let firm = desk.organization.isEmpty ? own.holder : desk
    let last = try await firm.reporting.createRecordation(Samples.recordation()).name
    var seen: Set<String> = []
    for try await answer in desk.reporting.watchRecordations(.init()) {
      guard let recordation = answer.recordation, recordation.name != last else { break }
      seen.insert(recordation.name)
    }
    return (seen, scenes)
  }

  /// The requests that WatchRequests begins with, which are those that are unanswered.
  func requestsWatched(by desk: Desk) async throws -> (
    seen: Set<String>, scenes: [String: AccessScene]
  ) {
    let scenes = [
      "own": try await stages.scene(of: "request", "asked", own),
      "foreign": try await stages.scene(of: "request", "asked", foreign),
    ]
    let last = try await askEveryone(isAnswered: false)
    var seen: Set<String> = []
    for try await answer in desk.appraisal.watchRequests(.init()) {
      guard let request = answer.request, request.case != last else { break }
      seen.insert(request.name)
    }
    return (seen, scenes)
  }
}
