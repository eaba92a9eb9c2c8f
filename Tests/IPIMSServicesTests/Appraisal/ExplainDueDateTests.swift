import IPIMSClient
import ServiceHarness
import Testing

/// Why a time ends when it does, and who may ask.
struct ExplainDueDateTests {
  private static func explain(_ name: String, _ kind: ClockKind = .unspecified, by desk: Desk)
    async throws(RPCError) -> [DueDateExplanation]
  {
    try await desk.appraisal.explainDueDate(
      .init {
        $0.name = name
        $0.kind = kind
      }
    ).dueDates
  }

  private static func kinds(_ explained: [DueDateExplanation]) -> [ClockKind] {
    explained.compactMap { $0.clock?.kind }
  }

  @Test func theExplanationIsWhole() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      let found = try await Self.explain(asked.name, .appraisalAnswer, by: scene.holder)
      let answer = try #require(found.first)
      #expect(found.count == 1)
      #expect(answer.clock?.subject == asked.name)
      #expect(answer.clock?.dueTime == asked.dueTime)
      #expect(answer.clock?.state == .running && answer.clock?.onTimeOut == .unanswered)
      // Asked on Tuesday 24 November: the day itself does not count.
      #expect(answer.startTime?.text == "2026-11-24T01:00:00Z")
      #expect(answer.lastDay == "2026-12-01")
      #expect(answer.regime == "KR" && answer.rule.contains("7 calendar days"))
      #expect(!answer.version.isEmpty && !answer.source.isEmpty)
      #expect(answer.calendar.contains("Asia/Seoul"))
      #expect(!answer.effectiveFrom.isEmpty && answer.calendarComplete)
      _ = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      let stopped = try await Self.explain(asked.name, .appraisalAnswer, by: scene.holder)
      #expect(stopped.map { $0.clock?.state } == [.stopped])
    }
  }

  /// A Saturday and a Sunday are passed over by a rule that counts working days.
  @Test func theDaysThatDidNotCountAreTold() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let open = Samples.openCase([scene.recordation.name])
      let name = try await scene.officer.appraisal.openCase(open).name
      _ = try await scene.officer.appraisal.recordProcedureStep(
        .init {
          $0.case = name
          $0.kind = .goodsHeld
        })
      let hold = try #require(try await Self.explain(name, .hold, by: scene.officer).first)
      #expect(hold.daysSkipped.contains { $0.hasPrefix("2026-11-28 ") })
      #expect(hold.daysSkipped.contains { $0.hasPrefix("2026-11-29 ") })
    }
  }

  @Test func firmsAreToldTheirOwn() async throws {
    try await Customs.open { customs in
      let firms = [try await customs.firm(), try await customs.firm()]
      let officer = try await customs.officer()
      var recordations: [String] = []
      for firm in firms { recordations.append(try await customs.record(firm).name) }
      let opened = try await officer.appraisal.openCase(Samples.openCase(recordations))
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests
      _ = try await officer.appraisal.recordProcedureStep(
        .init {
          $0.case = opened.name
          $0.kind = .goodsHeld
        })
      let all = try await Self.explain(opened.name, by: officer)
      let times = all.compactMap { $0.clock?.dueTime?.seconds }
      #expect(times == times.sorted() && times.count == all.count, "soonest first")
      let subjects = Set(all.compactMap { $0.clock?.subject })
      #expect(subjects == [opened.name, asked[0].name, asked[1].name])
      let own = try await Self.explain(opened.name, by: firms[0])
      #expect(Set(own.compactMap { $0.clock?.subject }) == [opened.name, asked[0].name])
      let ofCase = own.filter { $0.clock?.subject == opened.name }
      #expect(Set(Self.kinds(ofCase)).isSubset(of: [.hold, .proceedings]))
      #expect(Self.kinds(ofCase).contains(.hold))
      #expect(await refusal { try await Self.explain(asked[1].name, by: firms[0]) } == .notFound)
      #expect(try await Self.explain(asked[1].name, by: officer).isEmpty == false)
    }
  }

  @Test func recordationsHaveTheirTimesToo() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let recordation = try await customs.record(firm)
      for desk in [firm, try await customs.officer()] {
        let found = try await Self.explain(recordation.name, by: desk)
        #expect(Self.kinds(found).contains(.recordationTerm))
      }
      let stranger = try await customs.firm()
      #expect(
        await refusal { try await Self.explain(recordation.name, by: stranger) } == .notFound)
    }
  }

  @Test func whatDoesNotExistIsNotTold() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      for collection in ["cases", "requests", "recordations"] {
        let name = missing(collection)
        #expect(await refusal { try await Self.explain(name, by: firm) } == .notFound)
      }
      for name in ["", "cases", missing("articles"), "cases/x"] {
        #expect(await refusal { try await Self.explain(name, by: firm) } == .fields("name"))
      }
    }
  }
}
