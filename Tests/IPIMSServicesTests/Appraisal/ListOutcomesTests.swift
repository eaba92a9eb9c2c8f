import IPIMSClient
import ServiceHarness
import Testing

/// What became of a firm's verdicts.
struct ListOutcomesTests {
  private static func list(
    _ desk: Desk, _ change: (inout ListOutcomesRequest) -> Void = { _ in }
  ) async throws -> [Outcome] {
    try await desk.appraisal.listOutcomes(.init(change)).outcomes
  }

  @Test(arguments: Transport.allCases)
  func decisionsAndGoodsOfTheOwn(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      var appraisals: [Appraisal] = []
      for _ in 0..<3 {
        let asked = try await scene.ask()
        appraisals.append(
          try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked)))
      }
      _ = try await scene.ask()
      customs.clock.advance(seconds: 60)
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: appraisals[0].case))
      _ = try await scene.officer.appraisal.decideCase(
        Samples.decision(of: appraisals[1].case, .notInfringing, goods: .unspecified))
      let outcomes = try await Self.list(scene.holder)
      #expect(outcomes.map(\.appraisal) == appraisals.map(\.name))
      #expect(outcomes.map(\.request) == appraisals.map(\.request))
      #expect(outcomes.map(\.case) == appraisals.map(\.case))
      #expect(outcomes.map(\.caseState) == [.decided, .decided, .open])
      #expect(
        outcomes.map { $0.items.map(\.decision) } == [
          [.infringing], [.notInfringing], [.unspecified],
        ])
      #expect(outcomes[0].items[0].goodsState == .seized)
      #expect(outcomes[0].items[0].verdicts == appraisals[0].items)
      #expect(outcomes[0].items[0].decisionTime == customs.time(inSeconds: 0))
      #expect(outcomes[2].items[0].decisionTime == nil)
      let decided = try await Self.list(scene.holder) { $0.decidedOnly = true }
      #expect(decided == Array(outcomes.prefix(2)))
      let infringing = try await Self.list(scene.holder) { $0.decision = .infringing }
      #expect(infringing == [outcomes[0]])
      #expect(try await Self.list(scene.holder) { $0.decision = .undetermined } == [])
      #expect(try await Self.list(scene.representative) == [])
      #expect(
        await refusal { try await Self.list(scene.holder) { $0.decision = .init(rawValue: 9) } }
          == .fields("decision"))
    }
  }

  @Test func supersededOnesAreGoneAndDelegatesSeeTheirs() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      var names: [String] = []
      for index in 0..<4 {
        let asked = try await scene.ask()
        let first = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
        if index == 0 {
          let second = try await scene.holder.appraisal.supersedeAppraisal(
            FirmScene.successor(of: first))
          names.append(second.name)
        } else {
          names.append(first.name)
        }
      }
      #expect(try await Self.list(scene.holder).map(\.appraisal) == names)
      let asked = try await scene.ask()
      try await scene.delegate(asked, to: scene.representative)
      let theirs = try await scene.representative.appraisal.submitAppraisal(
        Samples.appraisal(of: asked))
      #expect(try await Self.list(scene.representative).map(\.appraisal) == [theirs.name])
      // In pages of two, oldest first.
      var (seen, token) = ([[String]](), "")
      repeat {
        let page = try await scene.holder.appraisal.listOutcomes(
          .init {
            $0.pageSize = 2
            $0.pageToken = token
          })
        seen.append(page.outcomes.map(\.appraisal))
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(seen.map(\.count) == [2, 2, 1])
      #expect(seen.flatMap(\.self) == names + [theirs.name])
      // What is taken back is no longer theirs to see.
      try await scene.delegate(asked, to: nil)
      #expect(try await Self.list(scene.representative) == [])
    }
  }
}
