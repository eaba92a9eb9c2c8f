internal import IPIMSClient

/// `ipims stats`: what customs counts, as a table for people.
struct StatsCommand {
  static let help = """
    Counts cases, line items, verdicts and decisions, how long holders took to answer, and how long
    goods were held: of customs all, of a firm its own.

    usage: ipims [options] stats [--by WHAT[,WHAT]] [--top N] [FILTER …]

      --by          one or two of hs (the chapter), hs2, hs4, hs6, mark, origin, route, office,
                    holder, month; without it, one column of all figures
      --top N       only the N rows with the most line items, most first
      --hs-prefix   only goods whose HS code begins so
      --mark        only goods with this mark
      --origin      only goods of this country
      --route       only goods that came so: a country, or a place such as CNSHA (customs alone)
      --office      only cases of this office
      --holder      only goods about which this holder was asked
      --first-month, --last-month
                    only cases opened then, such as 2026-09; in the time zone of the case's regime

    Columns: fake and genuine are verdicts, infringing and innocent customs' decisions; answer and
    held are medians in hours, with the 90th percentile behind the stroke; held is of goods found
    genuine. --output json has every figure.

    example: ipims stats --by hs,month --first-month 2026-09
    """

  private static let dimensions: [String: StatisticsDimension] = [
    "hs": .hsChapter, "hs2": .hsChapter, "hs4": .hsHeading, "hs6": .hsSubheading, "mark": .mark,
    "origin": .origin, "route": .route, "office": .office, "holder": .holder, "month": .month,
  ]
  private static let pageSize: Int32 = 1_000

  private let invocation: Invocation
  private var request = GetStatisticsRequest()
  private var top: Int?

  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    guard invocation.method == nil else {
      throw UsageError("stats takes options alone; see ipims stats --help")
    }
    guard invocation.jsonFile == nil, invocation.saveFile == nil else {
      throw UsageError("stats takes neither --json nor --save")
    }
    request.pageSize = Self.pageSize
    var rest = invocation.requestArguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw UsageError("\(option) wants a value") }
      switch option {
      case "--by": request.groupBy = try Self.dimensions(value)
      case "--top":
        guard let count = Int(value), count > 0 else {
          throw UsageError("--top wants a number of rows, not '\(value)'")
        }
        top = count
      case "--hs-prefix": request.hsPrefix = value
      case "--mark": request.mark = value
      case "--origin": request.origin = value
      case "--route": request.route = value
      case "--office": request.office = value
      case "--holder": request.holder = value
      case "--first-month": request.firstMonth = value
      case "--last-month": request.lastMonth = value
      default: throw UsageError("no option \(option); see ipims stats --help")
      }
    }
    if top != nil, request.groupBy.isEmpty { throw UsageError("--top goes with --by") }
  }

  private static func dimensions(_ text: String) throws(UsageError) -> [StatisticsDimension] {
    var found: [StatisticsDimension] = []
    for name in text.split(separator: ",") {
      guard let dimension = dimensions[String(name)] else {
        throw UsageError("--by knows no '\(name)'; see ipims stats --help")
      }
      found.append(dimension)
    }
    return found
  }

  /// The exit status.
  func run() async throws -> Int32 {
    let request = request
    let answer = try await IPIMSClient.withClient(
      to: invocation.server, ca: invocation.ca, token: invocation.token,
      certificate: invocation.identity
    ) { client in
      var (page, whole) = (request, GetStatisticsResponse())
      repeat {
        let answer = try await client.appraisal.getStatistics(page)
        (whole.total, whole.asOfTime) = (answer.total, answer.asOfTime)
        whole.rows += answer.rows
        page.pageToken = answer.nextPageToken
      } while !page.pageToken.isEmpty
      return whole
    }
    let shown = cut(answer)
    print(invocation.output == .json ? shown.json.text : StatsTable(shown, request.groupBy).text)
    return 0
  }

  private func cut(_ answer: GetStatisticsResponse) -> GetStatisticsResponse {
    guard let top else { return answer }
    var cut = answer
    let sorted = answer.rows.enumerated().sorted { left, right in
      let (one, other) = (left.element.figures?.items ?? 0, right.element.figures?.items ?? 0)
      return (other, left.offset) < (one, right.offset)
    }
    cut.rows = sorted.prefix(top).map(\.element)
    return cut
  }
}
