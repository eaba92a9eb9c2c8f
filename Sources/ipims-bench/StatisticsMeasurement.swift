internal import IPIMSClient
internal import IPIMSServices
internal import IPIMSStore
internal import ServiceHarness

/// Statistics over a million line items of five years: the services' own code in process, over
/// SQLite on disk, warm.
struct StatisticsMeasurement {
  static let measurement = StoreGroup.Measurement(
    name: "GetStatistics", steps: 2
  ) { _, progress in
    var rows: [Row] = []
    try await Customs.open { customs in
      progress.step("counting \(itemCount) line items")
      let firm = try await customs.firm()
      try await fill(customs.database, firm.organization)
      progress.step("asking for statistics")
      let officer = try await customs.officer()
      func ask(_ name: String, _ request: GetStatisticsRequest, _ desk: Desk) async throws {
        let time = try await median(request, desk)
        rows.append(Row(work: "GetStatistics, \(name)", unit: "ms", ours: time / 1e6))
      }
      for (name, request) in questions { try await ask(name, request, officer) }
      for (name, request) in questionsOfFirms { try await ask(name, request, firm) }
      rows += try await waits(officer, customs.database)
    }
    return rows
  }

  /// How long others wait at the most while the longest answer is made.
  private static func waits(_ desk: Desk, _ database: any Database) async throws -> [Row] {
    let others: [(String, @Sendable () async throws -> Void)] = [
      ("write", { try await write(database) }), ("read", { try await read(database) }),
    ]
    var rows: [Row] = []
    for (name, other) in others {
      let longest = try await withThrowingTaskGroup(of: UInt64?.self) { group in
        group.addTask {
          _ = try await desk.appraisal.getStatistics(by([.hsChapter, .origin]))
          return nil
        }
        group.addTask {
          var longest: UInt64 = 0
          while !Task.isCancelled {
            let start = LoadGenerator.now()
            try await other()
            longest = max(longest, LoadGenerator.now() - start)
            try? await Task.sleep(for: .milliseconds(2))
          }
          return longest
        }
        // The first to end is the answer.
        _ = try await group.next()
        group.cancelAll()
        return try await group.next() ?? nil
      }
      rows.append(
        Row(
          work: "GetStatistics, longest wait of a \(name) meanwhile", unit: "ms",
          ours: Double(longest ?? 0) / 1e6))
    }
    return rows
  }

  private static func write(_ database: any Database) async throws {
    try await database.write { (transaction: Transaction<StoreError>) throws(StoreError) in
      try transaction.run(
        """
        INSERT INTO settings(key, value) VALUES ('bench', $1)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """,
        .blob([1]))
    }
  }

  private static func read(_ database: any Database) async throws {
    _ = try await database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.row("SELECT count(*) FROM settings") { row in row.int(0) }
    }
  }

  private static let itemCount = 1_000_000
  private static let casesPerTransaction = 20_000
  private static let rounds = 5

  /// The mark of most.
  private static let mark = "mark0"
  /// Marks that the firm that asks has.
  private static let marksOfFirm = 30

  private static func by(
    _ dimensions: [StatisticsDimension], _ fill: (inout GetStatisticsRequest) -> Void = { _ in }
  ) -> GetStatisticsRequest {
    GetStatisticsRequest {
      $0.groupBy = dimensions
      fill(&$0)
    }
  }

  private static let questions: [(String, GetStatisticsRequest)] = {
    let single: [StatisticsDimension] = [
      .hsChapter, .hsHeading, .hsSubheading, .mark, .origin, .route, .office, .holder, .month,
    ]
    func name(_ dimension: StatisticsDimension) -> String { dimension.shortName.lowercased() }
    return [("total", by([]))] + single.map { ("by \(name($0))", by([$0])) } + [
      ("by mark and month", by([.mark, .month])),
      ("by month and mark", by([.month, .mark])),
      ("by mark, one month", by([.mark]) { oneMonth(&$0) }),
      ("by month, one mark", by([.month]) { $0.mark = mark }),
      ("by month, one chapter", by([.month]) { $0.hsPrefix = "61" }),
      ("by hs_subheading, one chapter", by([.hsSubheading]) { $0.hsPrefix = "61" }),
      ("by origin, one mark, walked", by([.origin]) { $0.mark = mark }),
      ("by origin, one office, walked", by([.origin]) { $0.office = "offices/office7" }),
      (
        "by hs_chapter and origin, one month, walked",
        by([.hsChapter, .origin]) { oneMonth(&$0) }
      ),
      ("by hs_chapter, one route, five years, walked", by([.hsChapter]) { $0.route = "CN" }),
      ("by hs_chapter and origin, five years, walked", by([.hsChapter, .origin])),
    ]
  }()

  private static let questionsOfFirms: [(String, GetStatisticsRequest)] = [
    ("total, a firm's", by([])),
    ("by mark and month, a firm's", by([.mark, .month])),
    ("by origin, one month, a firm's", by([.origin]) { oneMonth(&$0) }),
  ]

  private static func oneMonth(_ request: inout GetStatisticsRequest) {
    request.firstMonth = "2026-07"
    request.lastMonth = "2026-07"
  }

  private static func fill(_ database: any Database, _ firm: String) async throws {
    var numbers = Numbers(seed: 608_2013)
    let caseCount = itemCount / 2
    for start in stride(from: 0, to: caseCount, by: casesPerTransaction) {
      let cases = (start..<min(caseCount, start + casesPerTransaction)).map { number in
        (
          name: VerdictStock.name("cases", number),
          counted: counted(number, caseCount, firm, &numbers)
        )
      }
      try await StatisticsLedger.fill(database, cases)
      try await database.write { (transaction: Transaction<StoreError>) throws(StoreError) in
        for (name, counted) in cases { try transaction.storeWhatFinds(counted, name) }
      }
    }
  }

  /// A case of two line items, answered within a week; half of them were held.
  private static func counted(
    _ number: Int, _ count: Int, _ firm: String, _ numbers: inout Numbers
  ) -> CountedCase {
    func draw(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
    let month = number * 60 / count
    let sent = 1_577_836_800_000 + Int64(number) * 300_000
    // Some marks have many, most have few.
    let mark = draw(0..<2_000) * draw(0..<2_000) / 2_000
    return CountedCase { counted in
      counted.month = "\(2022 + month / 12)-" + String(101 + month % 12).dropFirst()
      counted.office = "offices/office\(draw(0..<40))"
      counted.loadingPlace = "CNS\(Character(UnicodeScalar(UInt8(65 + draw(0..<20)))))A"
      counted.state = CaseState.decided.rawValue
      counted.items = (0..<2).map { place in
        CountedGoods {
          $0.item = String(place + 1)
          $0.hsCode = String(610_000 + draw(0..<25) * 10_000 + draw(0..<5) * 100 + draw(0..<5))
          $0.mark = "mark\(mark)"
          $0.origin = VerdictStock.origins[draw(0..<VerdictStock.origins.count)]
          $0.departure = VerdictStock.origins[draw(0..<6)]
          $0.unit = "EA"
          $0.quantity = Int64(draw(1..<500))
          $0.goodsState = GoodsState.released.rawValue
          $0.decision = Int32(draw(0..<3))
          if number % 2 == 0 {
            $0.holdStart = sent
            $0.holdEnd = sent + Int64(draw(3_600..<864_000)) * 1_000
          }
        }
      }
      counted.requests = [
        CountedRequest { request in
          request.holder =
            mark < marksOfFirm ? firm : VerdictStock.name("organizations", mark)
          request.state = RequestState.answered.rawValue
          request.sentTime = sent
          request.answerTime = sent + Int64(draw(3_600..<604_800)) * 1_000
          request.verdicts = (0..<2).map { place in
            CountedVerdict {
              $0.place = Int32(place)
              $0.verdict = Int32(draw(1..<9))
              $0.quantity = 10
            }
          }
          request.firstVerdicts = request.verdicts
        }
      ]
    }
  }

  /// In nanoseconds.
  private static func median(_ request: GetStatisticsRequest, _ desk: Desk) async throws -> Double {
    var times: [UInt64] = []
    for _ in 0..<rounds {
      let start = LoadGenerator.now()
      _ = try await desk.appraisal.getStatistics(request)
      times.append(LoadGenerator.now() - start)
    }
    return Double(times.sorted()[rounds / 2])
  }
}

extension Transaction where Failure == StoreError {
  /// By which cases are walked that have one mark, office or holder.
  fileprivate func storeWhatFinds(_ counted: CountedCase, _ name: String) throws(StoreError) {
    try run(
      """
      INSERT INTO cases(id, office, state, declaration_id, body) VALUES ($1, $2, 'DECIDED', $1, $3)
      """,
      .text(name), .text(counted.office), .blob([]))
    for goods in counted.items {
      try run(
        "INSERT INTO case_items(case_id, item, hs_code, mark) VALUES ($1, $2, $3, $4)",
        .text(name), .text(goods.item), .text(goods.hsCode), .text(goods.mark))
    }
    for request in counted.requests {
      try run(
        """
        INSERT INTO requests(id, case_id, holder, state, due_time, sent_position, body)
        VALUES ($1, $1, $2, 'ANSWERED', 0, 0, $3)
        """,
        .text(name), .text(request.holder), .blob([]))
    }
  }
}
