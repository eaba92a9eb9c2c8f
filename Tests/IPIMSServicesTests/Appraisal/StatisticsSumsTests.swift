import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

@testable import IPIMSServices

/// The sums that statistics rest on, against a walk over every case; pages; and old databases.
@Suite(.timeLimit(.minutes(10)))
struct StatisticsSumsTests {
  private static let officer = Caller(
    token: "", member: "", organization: nil, role: .officer, office: "offices/incheon")

  /// Cases of all kinds, each with something done to it.
  private static func fill(_ customs: Customs, _ count: Int) async throws {
    let scene = try await CaseScene(customs)
    let other = try await customs.firm()
    let second = try await customs.record(other, mark: "NAKTONG")
    let far = try await customs.officer(office: "offices/busan")
    for number in 0..<count {
      var items = [
        Samples.item(
          mark: ["HANGANG", "NAKTONG", ""][number % 3],
          hsCode: ["4202.21", "42", "6403"][number % 3])
      ]
      items[0].origin = ["CN", "VN"][number % 2]
      if number % 4 == 0 { items.append(Samples.item(mark: "Han-gang", hsCode: "6403.19.1000")) }
      var open = Samples.openCase(
        [scene.recordation.name] + (number % 5 == 0 ? [second.name] : []), items: items)
      if number % 2 == 0 { open.loadingPlace = "CNSHA" }
      let officer = number % 3 == 0 ? far : scene.officer
      let name = try await officer.appraisal.openCase(open).name
      customs.clock.advance(seconds: 3_000_000 / Int64(count))
      if number % 7 == 0 { continue }
      if number % 2 == 0 { try await scene.record(.goodsHeld, in: name, by: officer) }
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(name)).requests
      customs.clock.advance(seconds: 10_000)
      for (place, request) in asked.enumerated() where number % 6 != 5 {
        let verdict: Verdict = (number + place) % 3 == 0 ? .genuine : .counterfeit
        _ = try await [scene.firm, other][place].appraisal.submitAppraisal(
          Samples.appraisal(of: request, verdict))
      }
      if number % 3 == 1 {
        _ = try await officer.appraisal.decideCase(Samples.decision(of: name, goods: .unspecified))
      }
    }
  }

  private static func answer(_ request: GetStatisticsRequest, sums: Bool, _ customs: Customs)
    async throws -> StatisticsRows
  {
    let walk = StatisticsWalk(
      query: try StatisticsQuery(request), caller: officer, database: customs.database,
      usesSums: sums)
    return try await walk.rows()
  }

  private static let groupings: [[StatisticsDimension]] = {
    let all: [StatisticsDimension] = [
      .hsChapter, .hsHeading, .hsSubheading, .mark, .origin, .route, .office, .holder, .month,
    ]
    return [[]] + all.map { [$0] } + all.dropLast().flatMap { [[$0, .month], [.month, $0]] }
  }()

  @Test func sumsAreWhatTheCasesComeTo() async throws {
    try await Customs.open { customs in
      try await Self.fill(customs, 24)
      let desk = try await customs.administrator()
      let holder =
        try await GetStatisticsTests.ask(desk) { $0.groupBy = [.holder] }
        .rows.last?.key?.holder ?? ""
      let filters: [GetStatisticsTests.Ask] = [
        { _ in }, { $0.hsPrefix = "42" }, { $0.hsPrefix = "6403" }, { $0.hsPrefix = "4202.21" },
        { $0.mark = "hangang" }, { $0.origin = "VN" }, { $0.office = "offices/busan" },
        { $0.holder = holder },
      ]
      var answered = 0
      for groups in Self.groupings {
        for filter in filters {
          var request = GetStatisticsRequest { $0.groupBy = groups }
          filter(&request)
          guard try StatisticsQuery(request).kept != nil else { continue }
          answered += 1
          for month in ["", "2026-12"] {
            request.firstMonth = month
            let kept = try await Self.answer(request, sums: true, customs)
            let walked = try await Self.answer(request, sums: false, customs)
            #expect(!kept.total.isEmpty, "\(request.json.text)")
            #expect(kept.total == walked.total, "\(request.json.text)")
            #expect(
              kept.sorted.map(\.values) == walked.sorted.map(\.values), "\(request.json.text)")
            #expect(kept.sorted.map(\.tally) == walked.sorted.map(\.tally), "\(request.json.text)")
          }
        }
      }
      #expect(answered > 60)
    }
  }

  @Test func pagesHaveEveryRowOnceAlsoAfterMoreCases() async throws {
    try await Customs.open { customs in
      try await Self.fill(customs, 12)
      let desk = try await customs.administrator()
      for groups: [StatisticsDimension] in [[.mark, .month], [.month, .mark], [.route, .holder]] {
        let whole = try await GetStatisticsTests.ask(desk) { $0.groupBy = groups }
        #expect(whole.nextPageToken == "")
        var (rows, token): ([StatisticsRow], String) = ([], "")
        repeat {
          let page = try await GetStatisticsTests.ask(desk) {
            $0.groupBy = groups
            $0.pageSize = 2
            $0.pageToken = token
          }
          #expect(page.rows.count <= 2)
          #expect(page.total == whole.total)
          rows += page.rows
          token = page.nextPageToken
        } while !token.isEmpty
        #expect(rows == whole.rows)
        #expect(rows.count > 3)
      }
      let first = try await GetStatisticsTests.ask(desk) {
        $0.groupBy = [.hsChapter]
        $0.pageSize = 1
      }
      #expect(first.rows.map { $0.key?.hsCode } == ["42"])
      let officer = try await customs.officer()
      _ = try await officer.appraisal.openCase(
        Samples.openCase(items: [Samples.item(hsCode: "0101"), Samples.item(hsCode: "5001")]))
      let second = try await GetStatisticsTests.ask(desk) {
        $0.groupBy = [.hsChapter]
        $0.pageSize = 1
        $0.pageToken = first.nextPageToken
      }
      #expect(second.rows.map { $0.key?.hsCode } == ["50"])
    }
  }

  /// What was stored before there were statistics is counted from its events, by whoever asks first.
  @Test func anOldDatabaseIsCounted() async throws {
    try await Customs.open { customs in
      try await Self.fill(customs, 10)
      let desk = try await customs.administrator()
      let before = try await GetStatisticsTests.ask(desk) { $0.groupBy = [.mark, .month] }
      try await customs.database.write {
        (transaction: Transaction<StoreError>) throws(StoreError) in
        try transaction.run("DELETE FROM statistics_cases")
        try transaction.run("DELETE FROM statistics_sums")
        try transaction.run("DELETE FROM settings WHERE key = 'statistics'")
      }
      try await customs.reopen { customs in
        let desk = try await customs.administrator()
        let after = try await GetStatisticsTests.ask(desk) { $0.groupBy = [.mark, .month] }
        #expect(after == before)
        let rows = try await customs.database.read {
          (reading: Reading<StoreError>) throws(StoreError) in
          try reading.row("SELECT count(*) FROM statistics_cases") { row in row.int(0) }
        }
        #expect(rows == 10)
      }
    }
  }

  /// A batch takes a hundred cases; each is counted once.
  @Test func manyCasesAreCountedInBatches() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let count = 2 * StatisticsLedger.batchCasesMax + 3
      for number in 0..<count {
        _ = try await officer.appraisal.openCase(
          Samples.openCase(items: [Samples.item(hsCode: number % 2 == 0 ? "4202" : "6403")]))
      }
      async let one = GetStatisticsTests.ask(officer) { $0.groupBy = [.hsChapter] }
      async let two = GetStatisticsTests.ask(officer) { $0.groupBy = [.hsChapter] }
      for answer in try await [one, two] {
        #expect(answer.total?.cases == Int64(count))
        #expect(answer.rows.map { $0.figures?.cases } == [Int64(count + 1) / 2, Int64(count) / 2])
      }
    }
  }
}
