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
      try await fill(customs.database)
      progress.step("asking for statistics")
      let officer = try await customs.officer()
      for (name, request) in questions {
        rows.append(
          Row(
            work: "GetStatistics, \(name)", unit: "ms",
            ours: try await median(request, officer) / 1e6))
      }
    }
    return rows
  }

  private static let itemCount = 1_000_000
  private static let casesPerTransaction = 20_000
  private static let rounds = 5

  private static let questions: [(String, GetStatisticsRequest)] = {
    let single: [StatisticsDimension] = [
      .hsChapter, .hsHeading, .hsSubheading, .mark, .origin, .route, .office, .holder, .month,
    ]
    func by(
      _ dimensions: [StatisticsDimension], _ fill: (inout GetStatisticsRequest) -> Void = { _ in }
    )
      -> GetStatisticsRequest
    {
      GetStatisticsRequest {
        $0.groupBy = dimensions
        fill(&$0)
      }
    }
    func name(_ dimension: StatisticsDimension) -> String { dimension.shortName.lowercased() }
    return [("total", by([]))] + single.map { ("by \(name($0))", by([$0])) } + [
      ("by mark and month", by([.mark, .month])),
      ("by origin, one mark", by([.origin]) { $0.mark = "mark7" }),
      (
        "by hs_chapter and origin, one month, walked",
        by([.hsChapter, .origin]) {
          $0.firstMonth = "2026-07"
          $0.lastMonth = "2026-07"
        }
      ),
      ("by hs_chapter and origin, five years, walked", by([.hsChapter, .origin])),
    ]
  }()

  private static func fill(_ database: SQLiteDatabase) async throws {
    var numbers = Numbers(seed: 608_2013)
    let caseCount = itemCount / 2
    for start in stride(from: 0, to: caseCount, by: casesPerTransaction) {
      let cases = (start..<min(caseCount, start + casesPerTransaction)).map { number in
        (name: VerdictStock.name("cases", number), counted: counted(number, caseCount, &numbers))
      }
      try await StatisticsLedger.fill(database, cases)
    }
  }

  /// A case of two line items, answered within a week; half of them were held.
  private static func counted(_ number: Int, _ count: Int, _ numbers: inout Numbers) -> CountedCase
  {
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
          request.holder = VerdictStock.name("organizations", mark)
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
