import IPIMSClient
import IPIMSDomain
import IPIMSStore
import ServiceHarness
import Testing

@testable import IPIMSServices

/// What is counted, by what, for whom.
@Suite(.timeLimit(.minutes(10)))
struct GetStatisticsTests {
  typealias Ask = (inout GetStatisticsRequest) -> Void

  static func ask(_ desk: Desk, _ fill: Ask = { _ in }) async throws -> GetStatisticsResponse {
    try await desk.appraisal.getStatistics(.init(fill))
  }

  static func total(_ desk: Desk, _ fill: Ask = { _ in }) async throws -> StatisticsFigures {
    try #require(try await ask(desk, fill).total)
  }

  private static func rows<Key: Hashable>(
    _ desk: Desk, _ dimensions: StatisticsDimension..., key: (StatisticsKey) -> Key
  ) async throws -> [Key: StatisticsFigures] {
    let answer = try await ask(desk) { $0.groupBy = dimensions }
    return try Dictionary(
      uniqueKeysWithValues: answer.rows.map {
        (key(try #require($0.key)), try #require($0.figures))
      })
  }

  private static func verdicts(_ figures: StatisticsFigures) -> [Verdict: Int64] {
    Dictionary(uniqueKeysWithValues: figures.verdicts.map { ($0.verdict, $0.verdicts) })
  }

  private static func decisions(_ figures: StatisticsFigures) -> [Decision: Int64] {
    Dictionary(uniqueKeysWithValues: figures.decisions.map { ($0.decision, $0.items) })
  }

  private static func withdraw(_ asked: AppraisalRequest, by officer: Desk) async throws {
    _ = try await officer.appraisal.withdrawCase(
      .init {
        $0.case = asked.case
        $0.reason = "Opened twice."
      })
  }

  @Test(arguments: Transport.allCases)
  func everyFigureOfOneCase(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await FirmScene(customs)
      var pairs = Samples.item(hsCode: "6403.19")
      (pairs.unit, pairs.quantity) = ("PAIR", 7)
      let asked = try await scene.ask([Samples.item(), pairs])
      customs.clock.advance(seconds: 5 * 3_600 + 59)
      var answer = Samples.appraisal(of: asked)
      answer.items = [
        AppraisalItem {
          $0.item = "1"
          $0.verdict = .counterfeit
          $0.quantity = 4
        },
        AppraisalItem {
          $0.item = "1"
          $0.verdict = .genuine
          $0.quantity = 6
        },
        AppraisalItem {
          $0.item = "2"
          $0.verdict = .counterfeit
        },
      ]
      _ = try await scene.holder.appraisal.submitAppraisal(answer)
      _ = try await scene.officer.appraisal.decideCase(
        Samples.decision(of: asked.case, .notInfringing, goods: .unspecified))
      for desk in [scene.officer, scene.holder, try await customs.administrator()] {
        let found = try await Self.ask(desk)
        #expect(found.rows == [])
        #expect(found.asOfTime == customs.time(inSeconds: 0))
        let total = try #require(found.total)
        #expect(total.cases == 1)
        #expect(total.caseStates.map(\.state) == [.open])
        #expect(total.items == 2)
        #expect(total.quantities.map(\.unit) == ["EA", "PAIR"])
        #expect(total.quantities.map(\.quantity) == [10, 7])
        #expect(Self.verdicts(total) == [.counterfeit: 2, .genuine: 1])
        #expect(total.verdicts[0].quantities.map(\.unit) == ["PAIR", "EA"])
        #expect(total.verdicts[0].quantities.map(\.quantity) == [7, 4])
        #expect(Self.decisions(total) == [.notInfringing: 1, .unspecified: 1])
        #expect(total.goodsStates.map(\.goodsState) == [.free])
        #expect(total.goodsStates.map(\.items) == [2])
        #expect(total.contestedItems == 1)
        #expect(total.overturnedItems == 1)
        #expect(total.holds == [])
        let responses = try #require(total.responses)
        #expect(responses.requests == 1)
        #expect(responses.answeredInTime == 1)
        let seconds: Int64 = 5 * 3_600 + 59
        let time = Durations {
          $0.count = 1
          $0.totalSeconds = seconds
          $0.meanHours = Double(seconds) / 3_600
          $0.medianHours = 5
          $0.p90Hours = 5
        }
        #expect(responses.inTime == time)
        #expect(responses.late == nil)
        #expect(responses.byVerdict.map(\.verdict) == [.counterfeit, .genuine])
        #expect(responses.byVerdict.allSatisfy { $0.inTime == time && $0.late == nil })
      }
      // The second line item is of another heading, and its request is the same.
      let byHeading = try await Self.rows(scene.officer, .hsHeading) { $0.hsCode }
      #expect(byHeading.mapValues(\.cases) == ["4202": 1, "6403": 1])
      #expect(byHeading.mapValues { $0.responses?.requests } == ["4202": 1, "6403": 1])
      #expect(
        byHeading.mapValues { $0.responses?.byVerdict.count } == ["4202": 2, "6403": 1])
      #expect(byHeading.mapValues(\.contestedItems) == ["4202": 1, "6403": 0])
    }
  }

  @Test func lateUnansweredCancelledAndSupersededApart() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs, confirms: true)
      let late = try await scene.ask(dueInSeconds: 3_600)
      _ = try await scene.ask(dueInSeconds: 3_600)
      let superseded = try await scene.ask()
      let pending = try await scene.ask()
      let cancelled = try await scene.ask()
      let first = try await scene.holder.appraisal.submitAppraisal(
        Samples.appraisal(of: superseded))
      _ = try await scene.holder.appraisal.submitAppraisal(FirmScene.program(of: pending))
      _ = try await scene.officer.appraisal.cancelRequest(
        .init {
          $0.request = cancelled.name
          $0.reason = "A mistake."
        })
      customs.clock.advance(seconds: 7_200)
      await customs.runClock()
      _ = try await scene.holder.appraisal.submitAppraisal(Samples.appraisal(of: late))
      _ = try await scene.holder.appraisal.supersedeAppraisal(
        FirmScene.successor(of: first, .genuine))
      for desk in [scene.officer, scene.holder] {
        let total = try await Self.total(desk)
        let responses = try #require(total.responses)
        #expect(responses.requests == 5)
        #expect(responses.answeredInTime == 1)
        #expect(responses.answeredLate == 1)
        #expect(responses.unanswered == 1)
        #expect(responses.waiting == 1)
        #expect(responses.cancelled == 1)
        #expect(responses.late?.totalSeconds == 7_200)
        // The opinion that counts is another than the one that answered.
        #expect(responses.inTime?.totalSeconds == 0)
        #expect(responses.byVerdict.map(\.verdict) == [.counterfeit])
        #expect(Self.verdicts(total) == [.counterfeit: 1, .genuine: 1])
      }
      try await Self.withdraw(superseded, by: scene.officer)
      let states = try await Self.total(scene.officer).caseStates
      #expect(states.map(\.state) == [.open, .withdrawn])
      #expect(states.map(\.cases) == [4, 1])
    }
  }

  /// An officer's step counts from when it happened, all else from when it is on record.
  @Test func holdsByOutcomeTheInnocentFirst() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      var names: [String] = []
      for _ in 0..<5 { names.append(try await scene.open().name) }
      customs.clock.advance(seconds: 86_400)
      for name in names.prefix(4) {
        try await scene.record(.goodsHeld, in: name) {
          $0.actTime = customs.time(inSeconds: -3_600)
        }
      }
      customs.clock.advance(seconds: 9 * 3_600 + 1_800)
      _ = try await scene.officer.appraisal.decideCase(
        Samples.decision(of: names[0], .notInfringing, goods: .unspecified))
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: names[1]))
      try await scene.record(.goodsReleased, in: names[2]) {
        $0.actTime = customs.time(inSeconds: -1_800)
      }
      // Held and seized by one decision: nobody waited.
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: names[4]))
      let holds = try await Self.total(scene.officer).holds
      #expect(holds.map(\.outcome) == [.genuine, .infringing, .undetermined, .stillHeld])
      #expect(holds.map(\.items) == [1, 1, 1, 1])
      #expect(holds.map { $0.held?.totalSeconds } == [37_800, 37_800, 36_000, nil])
      #expect(holds.map { $0.held?.medianHours } == [10, 10, 10, nil])
      // What the holder says decides where customs does not.
      let asked = try await scene.ask(names[3])
      _ = try await scene.firm.appraisal.submitAppraisal(Samples.appraisal(of: asked, .genuine))
      let released = try await Self.total(scene.officer).holds
      #expect(released.map(\.outcome) == [.genuine, .infringing, .undetermined])
      #expect(released[0].items == 2)
    }
  }

  @Test func twoHoldersOnOneItem() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.firm()
      let stranger = try await customs.firm()
      let second = try await customs.record(other, mark: "HANGANG")
      let name = try await scene.open { $0.suspectedRecordations.append(second.name) }.name
      let asked = try await scene.officer.appraisal.requestAppraisal(Samples.ask(name)).requests
      _ = try await scene.firm.appraisal.submitAppraisal(
        Samples.appraisal(of: asked[0], .counterfeit))
      _ = try await other.appraisal.submitAppraisal(Samples.appraisal(of: asked[1], .genuine))
      _ = try await scene.open()
      let total = try await Self.total(scene.officer)
      #expect(total.cases == 2)
      #expect(total.items == 2)
      #expect(total.responses?.requests == 2)
      #expect(total.contestedItems == 1)
      let rows = try await Self.rows(scene.officer, .holder) { $0.holder }
      #expect(
        rows.mapValues(\.items) == [scene.firm.organization: 1, other.organization: 1, "": 1])
      #expect(rows.values.allSatisfy { $0.contestedItems == 0 })
      for (firm, verdict) in [(scene.firm, Verdict.counterfeit), (other, .genuine)] {
        let own = try await Self.total(firm)
        #expect(own == rows[firm.organization])
        #expect(Self.verdicts(own) == [verdict: 1])
        #expect(
          try await Self.rows(firm, .holder) { $0.holder } == [firm.organization: own])
        let others = try await Self.total(firm) {
          $0.holder = asked.map(\.holder).first { $0 != firm.organization } ?? ""
        }
        #expect(others == .init())
      }
      #expect(try await Self.total(stranger) == .init())
    }
  }

  /// Decisions and goods are a firm's to see after its verdict, a hold while it is asked.
  @Test func aFirmSeesWhatItSeesOfCases() async throws {
    try await Customs.open { customs in
      let scene = try await FirmScene(customs)
      let asked = try await scene.ask()
      _ = try await scene.officer.appraisal.decideCase(Samples.decision(of: asked.case))
      let before = try await Self.total(scene.holder)
      #expect(Self.decisions(before) == [.unspecified: 1])
      #expect(before.goodsStates.map(\.goodsState) == [.unspecified])
      #expect(try await Self.total(scene.representative) == .init())
      try await scene.delegate(asked, to: scene.representative)
      #expect(try await Self.total(scene.representative) == before)
      _ = try await scene.representative.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      let after = try await Self.total(scene.holder)
      #expect(Self.decisions(after) == [.infringing: 1])
      #expect(after.goodsStates.map(\.goodsState) == [.seized])
      #expect(try await Self.total(scene.representative) == after)
      #expect(try await Self.total(scene.officer) == after)
      for fill: Ask in [{ $0.route = "VN" }, { $0.groupBy = [.origin, .route] }] {
        #expect(
          await refusal { try await Self.ask(scene.holder, fill) }
            == Refusal(.permissionDenied, "FILTER_NOT_ALLOWED"))
      }
    }
  }

  /// 2026-10-01 in Seoul, and still September in New York.
  @Test func aMonthIsOneOfTheRegime() async throws {
    let start = Instant(secondsSince1970: 1_790_782_200)
    try await Customs.open(at: start) { customs in
      let scene = try await CaseScene(customs)
      _ = try await scene.open()
      _ = try await scene.open("US")
      let rows = try await Self.ask(scene.officer) { $0.groupBy = [.month] }.rows
      #expect(rows.map { $0.key?.month } == ["2026-09", "2026-10"])
      let first = try await Self.total(scene.officer) { $0.firstMonth = "2026-10" }
      #expect(first.cases == 1)
      #expect(try await Self.total(scene.officer) { $0.lastMonth = "2026-08" } == .init())
    }
  }

  @Test func whatIsWrongIsNamed() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let wrong: [(String, Ask)] = [
        ("group_by", { $0.groupBy = [.mark, .origin, .office] }),
        ("group_by", { $0.groupBy = [.mark, .mark] }),
        ("group_by", { $0.groupBy = [.hsChapter, .hsHeading] }),
        ("group_by[0]", { $0.groupBy = [.unspecified] }),
        ("hs_prefix", { $0.hsPrefix = "420" }), ("origin", { $0.origin = "XX9" }),
        ("route", { $0.route = "CNS" }), ("office", { $0.office = "incheon" }),
        ("holder", { $0.holder = "organizations/1" }),
        ("first_month", { $0.firstMonth = "2026-13" }),
        ("last_month", { $0.lastMonth = "2026" }),
        (
          "last_month",
          {
            $0.firstMonth = "2026-09"
            $0.lastMonth = "2026-08"
          }
        ),
        ("page_size", { $0.pageSize = -1 }),
        (
          "page_token",
          {
            $0.groupBy = [.mark]
            $0.pageToken = "?"
          }
        ),
        ("page_token", { $0.pageToken = "YQ==" }),
      ]
      for (field, fill) in wrong {
        #expect(
          await refusal { try await Self.ask(officer, fill) } == .fields(field), "\(field)")
      }
    }
  }

  /// Where nothing can be written, what is counted is answered, with its time.
  @Test func aFullDiskKeepsWhatIsCounted() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      _ = try await scene.open()
      let before = try await Self.ask(scene.officer)
      customs.clock.advance(seconds: 10)
      _ = try await scene.open()
      customs.clock.advance(seconds: 10)
      customs.fillDisk(true)
      #expect(try await Self.ask(scene.officer) == before)
      customs.fillDisk(false)
      let after = try await Self.ask(scene.officer)
      #expect(after.total?.cases == 2)
      #expect(after.asOfTime == customs.time(inSeconds: 0))
    }
  }
}
