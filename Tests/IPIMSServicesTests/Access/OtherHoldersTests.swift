import IPIMSClient
import ServiceHarness
import Testing

/// A firm's view is the same, byte for byte, whatever another holder in the case is asked and does.
/// The history alone grows, by events of which the firm gets the hash.
@Suite(.timeLimit(.minutes(10)))
struct OtherHoldersTests {
  /// What a firm gets of a case by every call that shows it, but for its history.
  private struct View: Equatable {
    var found: Case
    var listed: ListCasesResponse
    var searched: SearchCasesResponse
    /// By times that run out soon: some of another's would.
    var urgent: SearchCasesResponse
    var request: AppraisalRequest
    var requests: ListRequestsResponse
    var outcomes: ListOutcomesResponse
    var verdicts: LookUpVerdictsResponse
    var statistics: [GetStatisticsResponse] = []
    var times: ExplainDueDateResponse
    var timesOfRequest: ExplainDueDateResponse
    var photo: [UInt8]

    init(_ desk: Desk, _ name: String, _ request: String, soon: Timestamp) async throws {
      let appraisal = desk.appraisal
      found = try await appraisal.getCase(.init { $0.name = name })
      listed = try await appraisal.listCases(.init())
      searched = try await appraisal.searchCases(.init())
      urgent = try await appraisal.searchCases(.init { $0.dueBefore = soon })
      self.request = try await appraisal.getRequest(.init { $0.name = request })
      requests = try await appraisal.listRequests(.init())
      outcomes = try await appraisal.listOutcomes(.init())
      verdicts = try await appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
      times = try await appraisal.explainDueDate(.init { $0.name = name })
      timesOfRequest = try await appraisal.explainDueDate(.init { $0.name = request })
      photo = try await appraisal.downloadPhoto(named: found.photos[0].name)
      for dimension in [StatisticsDimension.holder, .mark, .month] {
        var counted = try await appraisal.getStatistics(.init { $0.groupBy = [dimension] })
        counted.asOfTime = nil
        statistics.append(counted)
      }
    }
  }

  /// Where the firm itself stands meanwhile.
  enum Stage: String, CaseIterable, Sendable {
    case asked, held, answered, seized
  }

  @Test(arguments: ["KR", "EU", "US"], Stage.allCases)
  func nothingOfThemShows(_ regime: String, _ stage: Stage) async throws {
    try await Customs.open { customs in
      let scene = try await ViewScene(customs)
      let name = try await scene.open(regime)
      let asked = try await scene.ask(scene.firm, about: name)
      _ = try await scene.firm.appraisal.getRequest(.init { $0.name = asked.name })
      if stage == .held {
        try await scene.step(scene.officer, .goodsHeld, in: name, "customs")
      }
      if stage == .answered || stage == .seized {
        _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      }
      if stage == .seized { try await scene.decide(name, .infringing, .seized) }
      let soon = customs.time(inSeconds: 7_200)
      let before = try await View(scene.firm, name, asked.name, soon: soon)
      let history = try await scene.firm.appraisal.getCaseHistory(.init { $0.name = name })
      var length = history.events.count
      for act in Act.allCases {
        try await Self.play(act, of: scene, in: name)
        let after = try await View(scene.firm, name, asked.name, soon: soon)
        #expect(after == before, "after another \(act)")
        let grown = try await scene.firm.appraisal.getCaseHistory(.init { $0.name = name })
        #expect(grown.events.count > length, "another \(act) and no event says so")
        length = grown.events.count
        #expect(Array(grown.events.prefix(history.events.count)) == history.events)
        let shown = grown.events.dropFirst(history.events.count).filter { !$0.fields.isEmpty }
        #expect(shown == [], "after another \(act)")
      }
    }
  }

  /// What others do, one after the other.
  private enum Act: String, CaseIterable {
    case isAsked, looks, asksBack, isTold, letsAgentAnswer, recordsStep, answers, answersAnew
    case isAskedAndCancelled, doesNotAnswer
  }

  private static func play(_ act: Act, of scene: ViewScene, in name: String) async throws {
    let other = scene.other.appraisal
    let asked = try await other.listRequests(.init()).requests.first ?? .init()
    switch act {
    case .isAsked: _ = try await scene.ask(scene.other, about: name, dueInSeconds: 3_600)
    case .looks: _ = try await other.getRequest(.init { $0.name = asked.name })
    case .asksBack:
      _ = try await other.requestInformation(
        .init {
          $0.request = asked.name
          $0.question = "Is there a label?"
        })
    case .isTold:
      _ = try await scene.officer.appraisal.answerInformationRequest(
        .init {
          $0.request = asked.name
          $0.answer = "There is none."
        })
    case .letsAgentAnswer:
      _ = try await other.delegateRequest(
        .init {
          $0.request = asked.name
          $0.delegate = scene.agent.organization
        })
    case .recordsStep: try await scene.step(scene.other, .securityGiven, in: name, "another")
    case .answers:
      _ = try await scene.agent.appraisal.submitAppraisal(Samples.appraisal(of: asked, .genuine))
    case .answersAnew:
      _ = try await other.supersedeAppraisal(
        .init {
          $0.appraisal = asked.appraisal
          $0.items = Samples.appraisal(of: asked).items
          $0.reason = "A second look."
        })
    case .isAskedAndCancelled:
      try await scene.cancel(scene.ask(scene.cancelled, about: name))
    case .doesNotAnswer:
      _ = try await scene.ask(scene.waiting, about: name, dueInSeconds: 60)
      scene.customs.clock.advance(seconds: 61)
      _ = await scene.customs.runClock()
    }
  }
}
