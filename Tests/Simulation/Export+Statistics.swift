internal import IPIMSClient
internal import ServiceHarness

/// What the server counts of the month, by every grouping.
extension Export {
  /// So few that some answers have several pages; each page of a walk is a walk.
  private static let statisticsPageSize: Int32 = 200

  private static let groupings: [[StatisticsDimension]] = {
    let all = StatisticsDimension.known
    let hs: Set<StatisticsDimension> = [.hsChapter, .hsHeading, .hsSubheading]
    let pairs = all.flatMap { first in
      all.filter { $0 != first && !(hs.contains(first) && hs.contains($0)) }.map { [first, $0] }
    }
    return [[]] + all.map { [$0] } + pairs
  }()

  func statistics() async throws -> [JSON] {
    var requests = Self.groupings.map { groups in GetStatisticsRequest { $0.groupBy = groups } }
    let ranges = [("2026-09", "2026-09"), ("2026-10", ""), ("", "2026-09"), ("2026-11", "")]
    for (first, last) in ranges {
      for groups in Self.groupings where groups.count < 2 || groups.contains(.month) {
        requests.append(
          .init {
            $0.groupBy = groups
            $0.firstMonth = first
            $0.lastMonth = last
          })
      }
    }
    for fill in filters {
      for groups in Self.groupings where groups.count < 2 {
        var request = GetStatisticsRequest { $0.groupBy = groups }
        fill(&request)
        requests.append(request)
        request.firstMonth = "2026-10"
        if groups.isEmpty { requests.append(request) }
      }
    }
    let administrator = month.cast.administrator.appraisal
    let ofCustoms = try await each(requests) { request in
      [try await statistics(request, by: administrator, "")]
    }
    return try await ofCustoms + statisticsOfFirms()
  }

  /// Each alone, and some together.
  private var filters: [(inout GetStatisticsRequest) -> Void] {
    let declarations = month.cast.declarations
    let holders = month.cast.holders
    let codes = Set(declarations.map(\.hsCode)).sorted()
    var filters: [(inout GetStatisticsRequest) -> Void] = []
    for digits in [2, 4, 6, 10] {
      for code in [codes[0], codes[codes.count / 2]] {
        filters.append { $0.hsPrefix = String(code.prefix(digits)) }
      }
    }
    let mark = holders.compactMap { $0.mark?.spellings.last }.first ?? ""
    filters.append { $0.mark = mark }
    filters.append { $0.origin = declarations[0].origin }
    filters.append { $0.route = declarations[0].departure }
    filters.append { $0.route = "CNSHA" }
    filters.append { $0.office = Cast.offices[0] }
    for holder in holders { filters.append { $0.holder = holder.organization } }
    filters.append {
      $0.mark = mark
      $0.origin = "CN"
    }
    filters.append {
      $0.holder = holders[0].organization
      $0.office = Cast.offices[1]
      $0.hsPrefix = String(codes[0].prefix(2))
    }
    return filters
  }

  private func statisticsOfFirms() async throws -> [JSON] {
    let firms = month.cast.firms
    let other = month.cast.holders[0].organization
    return try await each(firms) { firm in
      var lines: [JSON] = []
      for groups in Self.groupings where !groups.contains(.route) {
        var request = GetStatisticsRequest { $0.groupBy = groups }
        lines.append(
          try await statistics(request, by: firm.member.appraisal, firm.organization))
        guard groups.count < 2 else { continue }
        request.holder = other
        request.firstMonth = "2026-10"
        lines.append(
          try await statistics(request, by: firm.member.appraisal, firm.organization))
      }
      return lines
    }
  }

  /// All pages as one.
  private func statistics(
    _ request: GetStatisticsRequest, by caller: AppraisalClient, _ firm: String
  ) async throws -> JSON {
    var page = request
    page.pageSize = Self.statisticsPageSize
    var whole = GetStatisticsResponse()
    repeat {
      let answer = try await caller.getStatistics(page)
      if !page.pageToken.isEmpty, answer.total?.json != whole.total?.json {
        throw Mishap("\(request.json.text): two pages have two totals")
      }
      whole.total = answer.total
      whole.rows += answer.rows
      page.pageToken = answer.nextPageToken
    } while !page.pageToken.isEmpty
    return answered("GetStatistics", by: firm, request.json, whole.json)
  }
}
