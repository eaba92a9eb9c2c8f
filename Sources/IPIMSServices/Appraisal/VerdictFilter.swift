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

  /// Of which mark a facet's sums and lists are taken; nil where those of all are put together.
  fileprivate func mark(in facet: VerdictFacet) -> String? {
    mark ?? (facet.sumsMarks ? "" : nil)
  }

  /// Whether one that was found by one of the filters is what all of them ask for. Product
  /// identifiers aside: by these it is found.
  fileprivate func takes(_ sighting: VerdictSighting) -> Bool {
    sighting.facts.hsCode.hasPrefix(hsPrefix)
      && (mark ?? sighting.facts.mark) == sighting.facts.mark
      && (seller ?? sighting.facts.seller) == sighting.facts.seller
      && (origin ?? sighting.facts.origin) == sighting.facts.origin
      && (departure ?? sighting.facts.departure) == sighting.facts.departure
      && (loadingPlace ?? sighting.facts.loadingPlace) == sighting.facts.loadingPlace
      && (holder ?? sighting.holder) == sighting.holder
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

  /// Of other holders: what several of them have verdicts on counts for each.
  mutating func add(_ others: VerdictTotals) {
    verdicts.merge(others.verdicts, uniquingKeysWith: +)
    decisions.merge(others.decisions, uniquingKeysWith: +)
    contested += others.contested
    overturned += others.overturned
  }

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
  fileprivate var facts: ItemFacts
}

/// A verdict's place in the order of time.
private struct VerdictMoment: Comparable {
  /// After all.
  static let end = VerdictMoment(time: .max, appraisal: "", position: 0)

  var time: Int64
  var appraisal: String
  var position: Int64

  static func < (left: Self, right: Self) -> Bool {
    (left.time, left.appraisal, left.position) < (right.time, right.appraisal, right.position)
  }
}

extension Reading where Failure == RPCError {
  /// What a look-up counts. With at most one filter beside mark and HS prefix, it adds up sums of
  /// HS codes, of which there are as many as the tariff has lines; with more filters it walks the
  /// verdicts of the narrowest.
  func verdictTotals(_ filter: VerdictFilter) throws(RPCError) -> VerdictTotals {
    let facets = filter.facets
    guard facets.count < 2 else { return try walkedTotals(filter) }
    let facet = facets.first ?? .all
    if facet == .all, filter.mark == nil, [2, 4].contains(filter.hsPrefix.count) {
      return try headingTotals(filter.hsPrefix)
    }
    return try totals(of: facet, filter)
  }

  private func totals(of facet: VerdictFacet, _ filter: VerdictFilter)
    throws(RPCError) -> VerdictTotals
  {
    var totals = VerdictTotals()
    func add(_ row: borrowing Row) -> Bool {
      totals.add(row.text(0), row.int(1))
      return true
    }
    let range = filter.range
    if let mark = filter.mark(in: facet) {
      try forEach(
        """
        SELECT kind, CAST(SUM(n) AS BIGINT) FROM verdict_counts
        WHERE facet = $1 AND mark = $2 AND hs_code >= $3 AND hs_code < $4 GROUP BY kind
        """,
        .text(facet.text), .text(mark), .text(range.lower), .text(range.upper), each: add)
    } else {
      try forEach(
        """
        SELECT kind, CAST(SUM(n) AS BIGINT) FROM verdict_counts
        WHERE facet = $1 AND hs_code >= $2 AND hs_code < $3 GROUP BY kind
        """,
        .text(facet.text), .text(range.lower), .text(range.upper), each: add)
    }
    return totals
  }

  private func headingTotals(_ digits: String) throws(RPCError) -> VerdictTotals {
    var totals = VerdictTotals()
    try forEach(
      "SELECT kind, n FROM verdict_counts WHERE facet = $1 AND mark = '' AND hs_code = $2",
      .text(VerdictFacet.headings.text), .text(digits)
    ) { row in
      totals.add(row.text(0), row.int(1))
      return true
    }
    return totals
  }

  private func walkedTotals(_ filter: VerdictFilter) throws(RPCError) -> VerdictTotals {
    var items: [[String]: [String]] = [:]
    try walk(filter) { sighting in
      items[[sighting.caseName, sighting.item], default: []].append(sighting.kind)
      return true
    }
    var totals = VerdictTotals()
    for (item, verdicts) in items {
      let kinds = CountedItem.kinds(of: verdicts, try decision(on: item[1], of: item[0]))
      for (kind, count) in kinds { totals.add(kind, count) }
    }
    return totals
  }

  /// The newest verdicts that match, newest first, until they are of `casesMax` cases. With more
  /// than one filter beside mark and HS prefix it walks past what the others do not match.
  func newestVerdicts(_ filter: VerdictFilter, casesMax: Int) throws(RPCError)
    -> [VerdictSighting]
  {
    var sightings: [VerdictSighting] = []
    var cases: Set<String> = []
    try walk(filter) { sighting in
      if !cases.contains(sighting.caseName) {
        guard cases.count < casesMax else { return false }
        cases.insert(sighting.caseName)
      }
      sightings.append(sighting)
      return true
    }
    return sightings
  }

  // MARK: Walks, newest first

  /// Verdicts that match, until `each` wants no more.
  private func walk(
    _ filter: VerdictFilter, _ each: (VerdictSighting) -> Bool
  ) throws(RPCError) {
    let facet = try narrowest(filter)
    var end = VerdictMoment.end
    // As many as a full answer wants, and ever more for one that must go on.
    var countMax = 64
    while true {
      let moments = try moments(of: facet, filter, before: end, countMax)
      for moment in moments {
        let sighting = try sighting(moment)
        guard !filter.takes(sighting) || each(sighting) else { return }
      }
      guard moments.count == countMax, let last = moments.last else { return }
      end = last
      countMax = min(countMax * 4, 4_096)
    }
  }

  /// The filter with the fewest verdicts; a product's are few, and are found by nothing else.
  private func narrowest(_ filter: VerdictFilter) throws(RPCError) -> VerdictFacet {
    let facets = filter.facets
    guard facets.count > 1, filter.product == nil else { return facets.first ?? .all }
    var narrowest: (facet: VerdictFacet, count: Int64)?
    for facet in facets {
      let count = try totals(of: facet, filter).verdicts.values.reduce(0, +)
      if count < narrowest?.count ?? .max { narrowest = (facet, count) }
    }
    return narrowest?.facet ?? .all
  }

  /// The newest before `end`, newest first, of all lists of mark and HS code that match.
  private func moments(
    of facet: VerdictFacet, _ filter: VerdictFilter, before end: VerdictMoment, _ countMax: Int
  ) throws(RPCError) -> [VerdictMoment] {
    var merged: [VerdictMoment] = []
    for list in try lists(of: facet, filter) {
      let oldest = merged.count < countMax ? nil : merged.last
      if let oldest, list.newest < oldest.time { break }
      let first = merged.count
      try forEach(
        """
        SELECT time, appraisal, position FROM verdict_lists
        WHERE facet = $1 AND mark = $2 AND hs_code = $3
          AND (time, appraisal, position) < ($4, $5, $6)
        ORDER BY time DESC, appraisal DESC, position DESC
        """,
        .text(facet.text), .text(list.mark), .text(list.hsCode), .int(end.time),
        .text(end.appraisal), .int(end.position)
      ) { row in
        let moment = VerdictMoment(
          time: row.int(0), appraisal: row.text(1), position: row.int(2))
        if let oldest, moment < oldest { return false }
        merged.append(moment)
        return merged.count - first < countMax
      }
      if first > 0, merged.count > first {
        merged.sort(by: >)
        merged.removeLast(max(0, merged.count - countMax))
      }
    }
    return merged
  }

  /// The lists of a facet that match, each with the time of its newest verdict; the one with the
  /// newest comes first. There are as many as the mark has HS codes, or the prefix.
  private func lists(of facet: VerdictFacet, _ filter: VerdictFilter) throws(RPCError)
    -> [(mark: String, hsCode: String, newest: Int64)]
  {
    var lists: [(mark: String, hsCode: String, newest: Int64)] = []
    func add(_ row: borrowing Row) -> Bool {
      // None where all were superseded.
      if let newest = row.intOrNil(2) { lists.append((row.text(0), row.text(1), newest)) }
      return true
    }
    let range = filter.range
    if let mark = filter.mark(in: facet) {
      try forEach(
        """
        SELECT c.mark, c.hs_code, (SELECT max(l.time) FROM verdict_lists l
          WHERE l.facet = $1 AND l.mark = c.mark AND l.hs_code = c.hs_code)
        FROM (SELECT DISTINCT mark, hs_code FROM verdict_counts
          WHERE facet = $1 AND mark = $2 AND hs_code >= $3 AND hs_code < $4) c
        """,
        .text(facet.text), .text(mark), .text(range.lower), .text(range.upper), each: add)
    } else {
      try forEach(
        """
        SELECT c.mark, c.hs_code, (SELECT max(l.time) FROM verdict_lists l
          WHERE l.facet = $1 AND l.mark = c.mark AND l.hs_code = c.hs_code)
        FROM (SELECT DISTINCT mark, hs_code FROM verdict_counts
          WHERE facet = $1 AND hs_code >= $2 AND hs_code < $3) c
        """,
        .text(facet.text), .text(range.lower), .text(range.upper), each: add)
    }
    return lists.sorted { $0.newest > $1.newest }
  }

  private func sighting(_ moment: VerdictMoment) throws(RPCError) -> VerdictSighting {
    let found = try row(
      """
      SELECT case_id, item, holder, verdict, mark, hs_code, seller, origin, departure,
        loading_place
      FROM verdicts WHERE appraisal = $1 AND position = $2
      """,
      .text(moment.appraisal), .int(moment.position)
    ) { row in
      VerdictSighting(
        appraisal: moment.appraisal, caseName: row.text(0), item: row.text(1),
        holder: row.text(2), kind: row.text(3), time: moment.time,
        facts: ItemFacts(
          mark: row.text(4), hsCode: row.text(5), seller: row.text(6), origin: row.text(7),
          departure: row.text(8), loadingPlace: row.text(9)))
    }
    guard let found else { preconditionFailure("a list names a verdict that does not count") }
    return found
  }
}
