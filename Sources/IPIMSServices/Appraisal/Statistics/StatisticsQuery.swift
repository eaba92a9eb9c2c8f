internal import FoundationEssentials
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What statistics are asked for. Texts are as they are stored.
struct StatisticsQuery: Sendable {
  static let dimensionsMax = 2
  private static let hsDimensions: [StatisticsDimension] = [
    .hsChapter, .hsHeading, .hsSubheading,
  ]

  let dimensions: [StatisticsDimension]
  let hsPrefix: String
  let mark: String?
  let origin: String?
  let departure: String?
  let loadingPlace: String?
  let office: String?
  let holder: String?
  /// Such as 2026-09; all months where none is given.
  let firstMonth: String
  let lastMonth: String
  let pageSize: Int
  /// The last row of the page before.
  let after: StatisticsValues?

  /// Throws INVALID_ARGUMENT.
  init(_ request: GetStatisticsRequest) throws(RPCError) {
    var validation = Validation()
    dimensions = Self.dimensions(request.groupBy, &validation)
    hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self) ?? ""
    validation.text(request.mark, "mark", max: 200)
    mark = request.mark.isEmpty ? nil : MarkText.folded(request.mark)
    origin = validation.optional(request.origin, "origin", CountryCode.self)
    let isCountry = request.route.utf8.count == 2
    let route =
      isCountry
      ? validation.optional(request.route, "route", CountryCode.self)
      : validation.optional(request.route, "route", UNLocode.self)
    departure = isCountry ? route : nil
    loadingPlace = isCountry ? nil : route
    office = validation.optionalName(request.office, "office", in: .offices)?.text
    holder = validation.optionalName(request.holder, "holder", in: .organizations)?.text
    let months = (
      Self.month(request.firstMonth, "first_month", &validation),
      Self.month(request.lastMonth, "last_month", &validation)
    )
    (firstMonth, lastMonth) = (months.0 ?? "0000-01", months.1 ?? "9999-12")
    if let first = months.0, let last = months.1, last < first {
      validation.refuse("last_month", "should not be before first_month")
    }
    pageSize = Page.size(request.pageSize, &validation)
    after = request.pageToken.isEmpty ? nil : Self.values(of: request.pageToken)
    if !request.pageToken.isEmpty, after?.count != dimensions.count || dimensions.isEmpty {
      validation.refuse("page_token", "should be the next_page_token of the page before")
    }
    try validation.finish()
  }

  private static func dimensions(
    _ asked: [StatisticsDimension], _ validation: inout Validation
  ) -> [StatisticsDimension] {
    validation.count(asked.count, "group_by", 0...dimensionsMax)
    for (index, dimension) in asked.prefix(dimensionsMax).enumerated() {
      validation.given(dimension, "group_by[\(index)]")
    }
    if asked.count == dimensionsMax, asked[0] == asked[1] {
      validation.refuse("group_by", "should name each dimension once")
    } else if asked.count(where: { hsDimensions.contains($0) }) > 1 {
      validation.refuse("group_by", "should name one of the HS dimensions at most")
    }
    return asked
  }

  private static func month(_ text: String, _ field: String, _ validation: inout Validation)
    -> String?
  {
    guard !text.isEmpty else { return nil }
    guard text.utf8.count == 7, (try? CivilDate(parsing: text + "-01")) != nil else {
      validation.refuse(field, "should be a month as YYYY-MM, e.g. 2026-11")
      return nil
    }
    return text
  }

  /// Whether it asks for how goods came, which firms do not see.
  static func asksForRoute(_ request: GetStatisticsRequest) -> Bool {
    !request.route.isEmpty || request.groupBy.contains(.route)
  }

  // MARK: Pages

  /// Not in any text that is grouped by.
  private static let separator: Character = "\u{1F}"

  private static func values(of token: String) -> StatisticsValues? {
    Data(base64Encoded: token).map { data in
      String(decoding: data, as: UTF8.self)
        .split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func token(after values: StatisticsValues) -> String {
    Data(values.joined(separator: String(separator)).utf8).base64EncodedString()
  }

  // MARK: What is counted

  /// Of a case the goods that are asked for and the requests of those that count, which are the
  /// firm's own where `isOwn` says so; nil for a case of which nothing is counted.
  func share(of counted: CountedCase, isOwn: ((CountedRequest) -> Bool)?) -> CountedCase.Share? {
    guard counted.month >= firstMonth, counted.month <= lastMonth,
      office == nil || office == counted.office,
      loadingPlace == nil || loadingPlace == counted.loadingPlace
    else { return nil }
    let requests = counted.requests.indices.filter { place in
      let request = counted.requests[place]
      return isOwn?(request) ?? true && (holder ?? request.holder) == request.holder
    }
    if isOwn != nil || holder != nil, requests.isEmpty { return nil }
    let items = counted.items.indices.filter { takes(counted.items[$0]) }
    return items.isEmpty ? nil : CountedCase.Share(items: items, requests: requests)
  }

  private func takes(_ goods: CountedGoods) -> Bool {
    goods.hsCode.hasPrefix(hsPrefix) && (mark ?? goods.mark) == goods.mark
      && (origin ?? goods.origin) == goods.origin
      && (departure ?? goods.departure) == goods.departure
  }

  // MARK: Sums that are kept

  /// Sums that answer the whole question.
  struct Kept: Sendable {
    /// The rows, but for their months, of a dimension from one value to another.
    var dimension: String
    var values: ClosedRange<String>
    /// The total.
    var total: (dimension: String, value: String)
  }

  /// After every text.
  private static let last = "\u{10FFFF}"

  /// nil where none do, and the cases must be walked.
  var kept: Kept? {
    guard departure == nil, loadingPlace == nil else { return nil }
    let filters = exactFilters
    guard let filters, filters.count < 2 else { return nil }
    let groups = dimensions.filter { $0 != .month }
    guard groups.count < 2 else { return nil }
    guard let filter = filters.first else {
      let total = (StatisticsLedger.everything, "")
      let dimension = groups.first?.shortName ?? total.0
      return Kept(dimension: dimension, values: ""...Self.last, total: total)
    }
    let total = (filter.dimension.shortName, filter.value)
    guard let group = groups.first, group != filter.dimension else {
      return Kept(dimension: total.0, values: total.1...total.1, total: total)
    }
    guard let outer = Self.hsDimensions.firstIndex(of: filter.dimension),
      let inner = Self.hsDimensions.firstIndex(of: group), outer < inner
    else { return nil }
    let range = PrefixRange(digits: filter.value)
    return Kept(dimension: group.shortName, values: range.lower...range.upper, total: total)
  }

  /// nil where one of them is of no dimension's values.
  private var exactFilters: [(dimension: StatisticsDimension, value: String)]? {
    var filters: [(dimension: StatisticsDimension, value: String)] = []
    if !hsPrefix.isEmpty {
      guard hsPrefix.count <= 6 else { return nil }
      filters.append((Self.hsDimensions[hsPrefix.count / 2 - 1], hsPrefix))
    }
    if let mark { filters.append((.mark, mark)) }
    if let origin { filters.append((.origin, origin)) }
    if let office { filters.append((.office, office)) }
    if let holder { filters.append((.holder, holder)) }
    return filters
  }

  /// Whether sums come in the order of the rows.
  var isInOrderOfSums: Bool { dimensions.first != .month }
}

/// The rows of one page, and the total: of all rows that come, in any order, it keeps those of the
/// page.
struct StatisticsRows {
  private let pageSize: Int
  private let after: StatisticsValues?
  private(set) var total = StatisticsTally()
  private var rows: [StatisticsValues: StatisticsTally] = [:]
  /// The last row, once there are more than the page has.
  private(set) var last: StatisticsValues?

  init(_ query: StatisticsQuery) {
    pageSize = query.pageSize
    after = query.after
  }

  /// Whether a row may be one of the page, or the first of the next.
  func wants(_ values: StatisticsValues) -> Bool {
    if let after, !after.comesBefore(values) { return false }
    guard let last else { return true }
    return !last.comesBefore(values)
  }

  mutating func add(_ tally: StatisticsTally, to values: StatisticsValues) {
    guard wants(values) else { return }
    rows[values, default: StatisticsTally()].add(tally)
    if rows.count > pageSize + 1, let last {
      rows[last] = nil
      self.last = nil
    }
    if rows.count == pageSize + 1, last == nil {
      last = rows.keys.max { $0.comesBefore($1) }
    }
  }

  mutating func addToTotal(_ body: (inout StatisticsTally) -> Void) { body(&total) }

  /// In their order, with the first of the next page where there is one.
  var sorted: [(values: StatisticsValues, tally: StatisticsTally)] {
    rows.sorted { $0.key.comesBefore($1.key) }.map { ($0.key, $0.value) }
  }
}

extension StatisticsValues {
  /// In the order of the database, which goes by bytes: Swift's own takes some different texts for
  /// the same.
  func comesBefore(_ other: StatisticsValues) -> Bool {
    lexicographicallyPrecedes(other) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
