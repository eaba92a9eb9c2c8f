internal import IPIMSClient

/// Statistics for people: a line a row, the total last; without rows every figure on its own line.
struct StatsTable {
  private static let columns = [
    "cases", "items", "fake", "genuine", "infringing", "innocent", "contested", "overturned",
    "asked", "late", "unanswered", "answer h", "held h",
  ]

  private let answer: GetStatisticsResponse
  private let dimensions: [StatisticsDimension]

  init(_ answer: GetStatisticsResponse, _ dimensions: [StatisticsDimension]) {
    self.answer = answer
    self.dimensions = dimensions
  }

  var text: String {
    let total = answer.total ?? .init()
    let time = "as of \(answer.asOfTime?.text ?? "")"
    guard !dimensions.isEmpty else {
      return Table.text(of: total.json) + "\n" + time
    }
    let names = dimensions.map { dimension in
      dimension.shortName.lowercased().replacing("_", with: " ")
    }
    let rows = answer.rows.map { row in
      dimensions.map { Self.value(of: $0, row.key ?? .init()) } + Self.cells(row.figures ?? .init())
    }
    let last = ["total"] + dimensions.dropFirst().map { _ in "" } + Self.cells(total)
    return Self.aligned([names + Self.columns] + rows + [last], left: names.count) + "\n" + time
  }

  private static func value(of dimension: StatisticsDimension, _ key: StatisticsKey) -> String {
    let text =
      switch dimension {
      case .hsChapter, .hsHeading, .hsSubheading: key.hsCode
      case .mark: key.mark
      case .origin: key.origin
      case .route:
        [key.departure, key.loadingPlace].filter { !$0.isEmpty }.joined(separator: " → ")
      case .office: key.office
      case .holder: key.holder
      case .month: key.month
      case .unspecified, .unrecognized: ""
      }
    return text.isEmpty ? "–" : text
  }

  private static func cells(_ figures: StatisticsFigures) -> [String] {
    func verdicts(_ kinds: Set<Verdict>) -> Int64 {
      figures.verdicts.filter { kinds.contains($0.verdict) }.reduce(0) { $0 + $1.verdicts }
    }
    func decided(_ decision: Decision) -> Int64 {
      figures.decisions.first { $0.decision == decision }?.items ?? 0
    }
    let responses = figures.responses ?? .init()
    let innocent = figures.holds.first { $0.outcome == .genuine }
    let counts = [
      figures.cases, figures.items,
      verdicts([.counterfeit, .confusinglySimilar, .piratedCopy, .licensedOverrun]),
      verdicts([.genuine, .genuineParallelImport]), decided(.infringing), decided(.notInfringing),
      figures.contestedItems, figures.overturnedItems, responses.requests, responses.answeredLate,
      responses.unanswered,
    ]
    return counts.map { String($0) } + [hours(responses.inTime), hours(innocent?.held)]
  }

  private static func hours(_ durations: Durations?) -> String {
    durations.map { "\($0.medianHours)/\($0.p90Hours)" } ?? "–"
  }

  /// The first columns to the left, numbers to the right.
  private static func aligned(_ rows: [[String]], left: Int) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let room = String(repeating: " ", count: widths[column] - row[column].count)
        return column < left ? row[column] + room : room + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
