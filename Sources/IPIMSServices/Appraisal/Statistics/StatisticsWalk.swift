internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// Gathers what statistics are asked for, a piece at a time, so that nobody waits long for a reader.
struct StatisticsWalk: Sendable {
  /// Of one read.
  static let casesMax = 1_000
  static let sumsMax = 1_000

  /// Where cases are found.
  enum Source: Sendable {
    case months
    case mark(String)
    case office(String)
    case holder(String)
    case delegate(String)
  }

  private struct Cursor: Sendable {
    var month = ""
    var name = ""
  }

  let query: StatisticsQuery
  let caller: Caller
  let database: any Database
  /// False walks the cases, whatever sums there are: both must come to the same.
  var usesSums = true

  func rows() async throws(RPCError) -> StatisticsRows {
    var rows = StatisticsRows(query)
    if usesSums, !caller.isFirm, let kept = query.kept {
      try await addSums(kept, to: &rows)
    } else {
      let sources = sources
      for place in sources.indices {
        try await addCases(of: sources[place], notOf: sources[..<place], to: &rows)
      }
    }
    return rows
  }

  // MARK: Sums

  private func addSums(_ kept: StatisticsQuery.Kept, to rows: inout StatisticsRows)
    async throws(RPCError)
  {
    var total = StatisticsTally()
    let (dimension, value) = kept.total
    try await forEachSum(dimension, value...value, from: nil) { _, tally in
      total.add(tally)
      return true
    }
    rows.addToTotal { $0 = total }
    guard !query.dimensions.isEmpty else { return }
    let isInOrder = query.isInOrderOfSums
    let start = isInOrder ? query.after?.first : nil
    try await forEachSum(kept.dimension, kept.values, from: start) { key, tally in
      let values = query.dimensions.map { $0 == .month ? key.month : key.value }
      if isInOrder, let last = rows.last, last.comesBefore(values) { return false }
      rows.add(tally, to: values)
      return true
    }
  }

  private func forEachSum(
    _ dimension: String, _ values: ClosedRange<String>, from start: String?,
    _ body: (StatisticsLedger.Key, StatisticsTally) -> Bool
  ) async throws(RPCError) {
    let query = query
    var after = (value: max(start ?? "", values.lowerBound), month: "")
    while true {
      try RPCError.requireNotCancelled()
      let from = after
      let sums = try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
        try reading.statisticsSums(
          dimension, after: from, through: values.upperBound, in: query)
      }
      for (key, tally) in sums {
        guard body(key, tally) else { return }
      }
      guard sums.count == Self.sumsMax, let last = sums.last else { return }
      after = (last.key.value, last.key.month)
    }
  }

  // MARK: Cases

  /// A firm's are those in which it is asked, or answers for who is.
  private var sources: [Source] {
    guard caller.isFirm else {
      if let mark = query.mark { return [.mark(mark)] }
      if let holder = query.holder { return [.holder(holder)] }
      if let office = query.office { return [.office(office)] }
      return [.months]
    }
    let firms = caller.organizations(in: .appraisals)
    return firms.map { .holder($0) } + firms.map { .delegate($0) }
  }

  private func isOwn(_ request: CountedRequest) -> Bool {
    caller.acts(for: request.holder, in: .appraisals)
      || !request.delegate.isEmpty && caller.acts(for: request.delegate, in: .appraisals)
  }

  /// Those that an earlier source has, too, were counted with it.
  private func addCases(
    of source: Source, notOf earlier: ArraySlice<Source>, to rows: inout StatisticsRows
  ) async throws(RPCError) {
    let query = query
    var cursor = Cursor()
    while true {
      try RPCError.requireNotCancelled()
      let from = cursor
      let cases = try await database.read { (reading: Reading<RPCError>) throws(RPCError) in
        try reading.countedCases(of: source, after: (from.month, from.name), in: query)
      }
      guard let last = cases.last else { return }
      cursor = Cursor(month: last.counted.month, name: last.name)
      for (_, counted) in cases where !earlier.contains(where: { $0.has(counted) }) {
        add(counted, to: &rows)
      }
    }
  }

  private func add(_ counted: CountedCase, to rows: inout StatisticsRows) {
    let isFirm = caller.isFirm
    let own: ((CountedRequest) -> Bool)? = isFirm ? { isOwn($0) } : nil
    guard let share = query.share(of: counted, isOwn: own) else { return }
    let sight: CountedCase.Sight =
      isFirm ? .init(of: counted.requests.filter(isOwn)) : .all
    rows.addToTotal { counted.add(share, sight, to: &$0) }
    guard !query.dimensions.isEmpty else { return }
    let shares = counted.shares(
      by: query.dimensions, items: share.items, requests: share.requests)
    for (values, share) in shares where rows.wants(values) {
      var tally = StatisticsTally()
      counted.add(share, sight, to: &tally)
      rows.add(tally, to: values)
    }
  }
}

extension StatisticsWalk.Source {
  /// Whether it gives a case; of those of firms alone.
  fileprivate func has(_ counted: CountedCase) -> Bool {
    switch self {
    case .holder(let firm): counted.requests.contains { $0.holder == firm }
    case .delegate(let firm): counted.requests.contains { $0.delegate == firm }
    case .months, .mark, .office: false
    }
  }
}

extension Reading where Failure == RPCError {
  fileprivate func statisticsSums(
    _ dimension: String, after: (value: String, month: String), through last: String,
    in query: StatisticsQuery
  ) throws(RPCError) -> [(key: StatisticsLedger.Key, tally: StatisticsTally)] {
    try rows(
      """
      SELECT value, month, body FROM statistics_sums
      WHERE dimension = $1 AND (value, month) > ($2, $3) AND value <= $4 AND month >= $5
        AND month <= $6
      ORDER BY value, month LIMIT $7
      """,
      .text(dimension), .text(after.value), .text(after.month), .text(last),
      .text(query.firstMonth), .text(query.lastMonth), .int(StatisticsWalk.sumsMax)
    ) { row throws(RPCError) in
      (
        key: StatisticsLedger.Key(
          dimension: dimension, value: row.text(0), month: row.text(1)),
        tally: try StatisticsTally(stored: row.blob(2))
      )
    }
  }

  /// The next cases of a source; none at its end.
  fileprivate func countedCases(
    of source: StatisticsWalk.Source, after: (month: String, name: String),
    in query: StatisticsQuery
  ) throws(RPCError) -> [(name: String, counted: CountedCase)] {
    func read(_ row: borrowing Row) throws(RPCError) -> (name: String, counted: CountedCase) {
      (row.text(0), try CountedCase(stored: row.blob(1)))
    }
    let (name, limit) = (Value.text(after.name), Value.int(StatisticsWalk.casesMax))
    switch source {
    case .months:
      return try rows(
        """
        SELECT case_id, body FROM statistics_cases
        WHERE (month, case_id) > ($1, $2) AND month >= $3 AND month <= $4
        ORDER BY month, case_id LIMIT $5
        """,
        .text(after.month), name, .text(query.firstMonth), .text(query.lastMonth), limit,
        map: read)
    case .mark(let mark):
      return try rows(
        """
        SELECT s.case_id, s.body FROM statistics_cases s
        JOIN (SELECT DISTINCT case_id FROM case_items WHERE mark = $1 AND case_id > $2
          ORDER BY case_id LIMIT $3) f ON f.case_id = s.case_id
        ORDER BY s.case_id
        """,
        .text(mark), name, limit, map: read)
    case .office(let office):
      return try rows(
        """
        SELECT s.case_id, s.body FROM statistics_cases s
        JOIN (SELECT id FROM cases WHERE office = $1 AND id > $2 ORDER BY id LIMIT $3) f
          ON f.id = s.case_id
        ORDER BY s.case_id
        """,
        .text(office), name, limit, map: read)
    case .holder(let firm):
      return try rows(
        """
        SELECT s.case_id, s.body FROM statistics_cases s
        JOIN (SELECT DISTINCT case_id FROM requests WHERE holder = $1 AND case_id > $2
          ORDER BY case_id LIMIT $3) f ON f.case_id = s.case_id
        ORDER BY s.case_id
        """,
        .text(firm), name, limit, map: read)
    case .delegate(let firm):
      return try rows(
        """
        SELECT s.case_id, s.body FROM statistics_cases s
        JOIN (SELECT DISTINCT case_id FROM requests WHERE delegate = $1 AND case_id > $2
          ORDER BY case_id LIMIT $3) f ON f.case_id = s.case_id
        ORDER BY s.case_id
        """,
        .text(firm), name, limit, map: read)
    }
  }
}
