internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func getStatistics(_ request: GetStatisticsRequest, context: RPCContext)
    async throws(RPCError) -> GetStatisticsResponse
  {
    let caller = try environment.authorize(
      context, [.administrator, .officer, .rightHolder, .representative])
    if caller.isFirm, StatisticsQuery.asksForRoute(request) {
      throw RPCError(
        .permissionDenied, "FILTER_NOT_ALLOWED", "A firm may not ask by route.")
    }
    let tokens = PageTokens(of: "GetStatistics", request, environment.keys)
    let query = try StatisticsQuery(request, tokens)
    let time = try await counted()
    let walk = StatisticsWalk(query: query, caller: caller, database: environment.database)
    return GetStatisticsResponse(try await walk.rows(), of: query, tokens, at: time)
  }

  /// Counts all that has happened. As of when is counted: now, or, where the store takes nothing
  /// more, some time ago.
  private func counted() async throws(RPCError) -> Instant {
    let environment = environment
    let now = environment.now()
    do throws(RPCError) {
      try await StatisticsLedger(environment).catchUp()
      return now
    } catch {
      if !error.isOfStore { throw error }
    }
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      Instant(millisecondsSince1970: try reading.statisticsPosition().time)
    }
  }
}

extension GetStatisticsResponse {
  fileprivate init(
    _ rows: StatisticsRows, of query: StatisticsQuery, _ tokens: PageTokens, at time: Instant
  ) {
    self.init()
    let sorted = rows.sorted
    var room = PageRoom()
    let shown = sorted.prefix(query.pageSize).map { row in
      StatisticsRow {
        $0.key = StatisticsKey(row.values, of: query.dimensions)
        $0.figures = StatisticsFigures(row.tally)
      }
    }
    self.rows = Array(shown.prefix { room.takes($0) })
    total = StatisticsFigures(rows.total)
    if self.rows.count < sorted.count, !self.rows.isEmpty {
      nextPageToken = tokens.text(
        StatisticsQuery.place(after: sorted[self.rows.count - 1].values))
    }
    asOfTime = time.timestamp
  }
}

extension StatisticsKey {
  fileprivate init(_ values: StatisticsValues, of dimensions: [StatisticsDimension]) {
    self.init()
    for (dimension, value) in zip(dimensions, values) {
      switch dimension {
      case .hsChapter, .hsHeading, .hsSubheading: hsCode = value
      case .mark: mark = value
      case .origin: origin = value
      case .route:
        let route = StatisticsRoute(value)
        (departure, loadingPlace) = (route.departure, route.loadingPlace)
      case .office: office = value
      case .holder: holder = value
      case .month: month = value
      case .unspecified, .unrecognized: break
      }
    }
  }
}
