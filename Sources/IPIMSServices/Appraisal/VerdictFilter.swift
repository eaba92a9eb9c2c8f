internal import IPIMSDomain
internal import IPIMSStore
internal import RPCCore

/// What is asked of the database of verdicts. Texts are as they are stored: mark and seller
/// folded, HS codes digits alone.
struct VerdictFilter: Sendable {
  var mark: String?
  /// Empty for every code.
  var hsPrefix = ""
  var seller: String?
  var origin: String?
  var departure: String?
  var loadingPlace: String?
  var product: String?
  /// A firm's own verdicts alone.
  var holder: String?

  fileprivate var range: PrefixRange { PrefixRange(digits: hsPrefix) }

  fileprivate var facets: [VerdictFacet] {
    [
      product.map { .product($0) }, seller.map { .seller($0) }, holder.map { .holder($0) },
      loadingPlace.map { .loadingPlace($0) }, departure.map { .departure($0) },
      origin.map { .origin($0) },
    ].compactMap { $0 }
  }
}

/// How many verdicts match, and what the line items that they are on come to.
struct VerdictTotals: Equatable, Sendable {
  /// By verdict, such as COUNTERFEIT.
  var verdicts: [String: Int64] = [:]
  /// Line items by customs' newest decision.
  var decisions: [String: Int64] = [:]
  /// Line items on which verdicts contradict each other.
  var contested: Int64 = 0
  /// Line items on which customs' newest decision contradicts a verdict.
  var overturned: Int64 = 0

  private static let decisionNames: Set<String> = ["INFRINGING", "NOT_INFRINGING", "UNDETERMINED"]

  mutating func add(_ kind: String, _ count: Int64) {
    guard count != 0 else { return }
    switch kind {
    case CountedItem.contested: contested += count
    case CountedItem.overturned: overturned += count
    case _ where Self.decisionNames.contains(kind): decisions[kind, default: 0] += count
    default: verdicts[kind, default: 0] += count
    }
  }
}

/// One verdict that matches.
struct VerdictSighting: Sendable {
  var appraisal: String
  var caseName: String
  var item: String
  var holder: String
  var kind: String
  var time: Int64
  /// Customs' newest decision on the line item.
  var decision: String?

  fileprivate init(_ row: borrowing Row) {
    appraisal = row.text(0)
    caseName = row.text(1)
    item = row.text(2)
    holder = row.text(3)
    kind = row.text(4)
    time = row.int(5)
    decision = row.textOrNil(6)
  }
}

extension Reading where Failure == RPCError {
  /// What a look-up counts. With at most one filter beside mark and HS prefix, it adds up sums of
  /// HS codes, of which there are as many as the tariff has lines; with more filters it walks the
  /// verdicts of the narrowest.
  func verdictTotals(_ filter: VerdictFilter) throws(RPCError) -> VerdictTotals {
    let facets = filter.facets
    guard facets.count < 2 else { return try walkedTotals(filter) }
    var totals = VerdictTotals()
    var facet = facets.first ?? .all
    if facet == .all, filter.mark == nil, [2, 4].contains(filter.hsPrefix.count) {
      facet = .headings
    }
    // Where there are no sums over every mark, those of each are added up.
    if filter.mark == nil, !facet.sumsMarks {
      try forEach(
        """
        SELECT kind, CAST(SUM(n) AS BIGINT) FROM verdict_counts
        WHERE facet = $1 AND hs_code >= $2 AND hs_code < $3 GROUP BY kind
        """,
        .text(facet.text), .text(filter.range.lower), .text(filter.range.upper)
      ) { row in
        totals.add(row.text(0), row.int(1))
        return true
      }
      return totals
    }
    // A heading's own row, not those of what is below it.
    let upper = facet == .headings ? filter.hsPrefix + "!" : filter.range.upper
    try forEach(
      """
      SELECT kind, CAST(SUM(n) AS BIGINT) FROM verdict_counts
      WHERE facet = $1 AND mark = $2 AND hs_code >= $3 AND hs_code < $4 GROUP BY kind
      """,
      .text(facet.text), .text(filter.mark ?? ""), .text(filter.range.lower), .text(upper)
    ) { row in
      totals.add(row.text(0), row.int(1))
      return true
    }
    return totals
  }

  private func walkedTotals(_ filter: VerdictFilter) throws(RPCError) -> VerdictTotals {
    var items: [[String]: [VerdictSighting]] = [:]
    try walk(filter) { sighting in
      items[[sighting.caseName, sighting.item], default: []].append(sighting)
      return true
    }
    var totals = VerdictTotals()
    for sightings in items.values {
      let kinds = CountedItem.kinds(of: sightings.map(\.kind), sightings.first?.decision)
      for (kind, count) in kinds { totals.add(kind, count) }
    }
    return totals
  }

  /// The newest verdicts that match, newest first, until they are of `casesMax` cases. An index
  /// walk: a filter that few match walks past those that do not.
  func newestVerdicts(_ filter: VerdictFilter, casesMax: Int) throws(RPCError)
    -> [VerdictSighting]
  {
    guard filter.walksByCode else {
      var found = NewestSightings(casesMax: casesMax)
      try walk(filter) { sighting in found.take(sighting) }
      return found.sightings
    }
    var merged = NewestSightings(casesMax: casesMax)
    for (code, newest) in try codes(filter) {
      if let oldest = merged.oldestNeeded, newest < oldest { break }
      var ofCode = NewestSightings(casesMax: casesMax)
      let oldest = merged.oldestNeeded ?? ""
      try walk(filter, code: code) { sighting in
        sighting.appraisal >= oldest && ofCode.take(sighting)
      }
      merged.merge(ofCode)
    }
    return merged.sightings
  }

  // MARK: Walks, newest first

  private func walk(
    _ filter: VerdictFilter, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    if let product = filter.product {
      try walk(filter, product: product, each)
    } else if let seller = filter.seller {
      try walk(filter, seller: seller, each)
    } else if let holder = filter.holder {
      try walk(filter, holder: holder, each)
    } else {
      for (code, _) in try codes(filter) { try walk(filter, code: code, each) }
    }
  }

  /// The HS codes under the prefix on which there are verdicts, each with its newest appraisal; the
  /// code with the newest comes first.
  private func codes(_ filter: VerdictFilter) throws(RPCError)
    -> [(code: String, newest: String)]
  {
    var codes: [(code: String, newest: String)] = []
    func add(_ row: borrowing Row) -> Bool {
      // None where all were superseded.
      if let newest = row.textOrNil(1) { codes.append((row.text(0), newest)) }
      return true
    }
    if let mark = filter.mark {
      try forEach(
        """
        SELECT c.hs_code, (SELECT max(v.appraisal) FROM verdicts v
          WHERE v.mark = $1 AND v.hs_code = c.hs_code)
        FROM (SELECT DISTINCT hs_code FROM verdict_counts
          WHERE facet = '' AND mark = $1 AND hs_code >= $2 AND hs_code < $3) c
        """,
        .text(mark), .text(filter.range.lower), .text(filter.range.upper), each: add)
    } else {
      try forEach(
        """
        SELECT c.hs_code, (SELECT max(v.appraisal) FROM verdicts v WHERE v.hs_code = c.hs_code)
        FROM (SELECT DISTINCT hs_code FROM verdict_counts
          WHERE facet = '' AND mark = '' AND hs_code >= $1 AND hs_code < $2) c
        """,
        .text(filter.range.lower), .text(filter.range.upper), each: add)
    }
    return codes.sorted { $0.newest > $1.newest }
  }

  private func walk(
    _ filter: VerdictFilter, code: String, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    if let mark = filter.mark {
      try forEach(
        """
        SELECT v.appraisal, v.case_id, v.item, v.holder, v.verdict, v.time, d.decision
        FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
        WHERE v.mark = $1 AND v.hs_code = $2 AND ($3 IS NULL OR v.origin = $3)
          AND ($4 IS NULL OR v.departure = $4) AND ($5 IS NULL OR v.loading_place = $5)
        ORDER BY v.appraisal DESC
        """,
        .text(mark), .text(code), .text(filter.origin), .text(filter.departure),
        .text(filter.loadingPlace)
      ) { row in each(VerdictSighting(row)) }
    } else {
      try forEach(
        """
        SELECT v.appraisal, v.case_id, v.item, v.holder, v.verdict, v.time, d.decision
        FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
        WHERE v.hs_code = $1 AND ($2 IS NULL OR v.origin = $2)
          AND ($3 IS NULL OR v.departure = $3) AND ($4 IS NULL OR v.loading_place = $4)
        ORDER BY v.appraisal DESC
        """,
        .text(code), .text(filter.origin), .text(filter.departure), .text(filter.loadingPlace)
      ) { row in each(VerdictSighting(row)) }
    }
  }

  private func walk(
    _ filter: VerdictFilter, holder: String, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    try forEach(
      """
      SELECT v.appraisal, v.case_id, v.item, v.holder, v.verdict, v.time, d.decision
      FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
      WHERE v.holder = $1 AND ($2 IS NULL OR v.mark = $2)
        AND v.hs_code >= $3 AND v.hs_code < $4 AND ($5 IS NULL OR v.origin = $5)
        AND ($6 IS NULL OR v.departure = $6) AND ($7 IS NULL OR v.loading_place = $7)
      ORDER BY v.appraisal DESC
      """,
      .text(holder), .text(filter.mark), .text(filter.range.lower), .text(filter.range.upper),
      .text(filter.origin), .text(filter.departure), .text(filter.loadingPlace)
    ) { row in each(VerdictSighting(row)) }
  }

  private func walk(
    _ filter: VerdictFilter, seller: String, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    try forEach(
      """
      SELECT v.appraisal, v.case_id, v.item, v.holder, v.verdict, v.time, d.decision
      FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
      WHERE v.seller = $1 AND v.seller <> '' AND ($2 IS NULL OR v.mark = $2)
        AND v.hs_code >= $3 AND v.hs_code < $4 AND ($5 IS NULL OR v.origin = $5)
        AND ($6 IS NULL OR v.departure = $6) AND ($7 IS NULL OR v.loading_place = $7)
        AND ($8 IS NULL OR v.holder = $8)
      ORDER BY v.appraisal DESC
      """,
      .text(seller), .text(filter.mark), .text(filter.range.lower), .text(filter.range.upper),
      .text(filter.origin), .text(filter.departure), .text(filter.loadingPlace),
      .text(filter.holder)
    ) { row in each(VerdictSighting(row)) }
  }

  /// Newest cases first.
  private func walk(
    _ filter: VerdictFilter, product: String, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    try forEach(
      """
      SELECT v.appraisal, v.case_id, v.item, v.holder, v.verdict, v.time, d.decision
      FROM item_product_identifiers p
        JOIN verdicts v ON v.case_id = p.case_id AND v.item = p.item
        LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
      WHERE p.value = $1 AND ($2 IS NULL OR v.mark = $2)
        AND v.hs_code >= $3 AND v.hs_code < $4 AND ($5 IS NULL OR v.origin = $5)
        AND ($6 IS NULL OR v.departure = $6) AND ($7 IS NULL OR v.loading_place = $7)
        AND ($8 IS NULL OR v.holder = $8) AND ($9 IS NULL OR v.seller = $9)
      ORDER BY p.case_id DESC
      """,
      .text(product), .text(filter.mark), .text(filter.range.lower), .text(filter.range.upper),
      .text(filter.origin), .text(filter.departure), .text(filter.loadingPlace),
      .text(filter.holder), .text(filter.seller)
    ) { row in each(VerdictSighting(row)) }
  }
}

extension VerdictFilter {
  /// Whether a walk goes HS code by HS code.
  fileprivate var walksByCode: Bool { product == nil && seller == nil && holder == nil }
}

/// The newest verdicts of at most so many cases.
private struct NewestSightings {
  let casesMax: Int
  private(set) var sightings: [VerdictSighting] = []
  private var cases: Set<String> = []

  init(casesMax: Int) { self.casesMax = casesMax }

  /// Adds one that is older than those before; false once another case would be one too many.
  mutating func take(_ sighting: VerdictSighting) -> Bool {
    if !cases.contains(sighting.caseName) {
      guard cases.count < casesMax else { return false }
      cases.insert(sighting.caseName)
    }
    sightings.append(sighting)
    return true
  }

  /// None older than this is still wanted; nil while there is room.
  var oldestNeeded: String? { cases.count < casesMax ? nil : sightings.last?.appraisal }

  mutating func merge(_ other: NewestSightings) {
    let all = (sightings + other.sightings).sorted { $0.appraisal > $1.appraisal }
    self = NewestSightings(casesMax: casesMax)
    for sighting in all where !take(sighting) { break }
  }
}
