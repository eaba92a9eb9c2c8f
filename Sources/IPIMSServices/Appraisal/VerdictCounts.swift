internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What a line item is found by in the database of verdicts. Mark and seller are folded.
package struct ItemFacts: Sendable {
  var mark: String
  var hsCode: String
  var seller: String
  var origin: String
  var departure: String
  var loadingPlace: String
  var products: [String]

  package init(
    mark: String, hsCode: String, seller: String, origin: String, departure: String,
    loadingPlace: String, products: [String] = []
  ) {
    self.mark = mark
    self.hsCode = hsCode
    self.seller = seller
    self.origin = origin
    self.departure = departure
    self.loadingPlace = loadingPlace
    self.products = products
  }

  init(_ item: LineItem, of found: Case) {
    mark = MarkText.folded(item.markAsSeen)
    hsCode = item.hsCode
    seller = MarkText.folded(found.seller?.name ?? "")
    origin = item.origin
    departure = item.departure
    loadingPlace = found.loadingPlace
    products = item.productIdentifiers.map(\.value)
  }
}

/// Under what verdicts are summed up: one filter of a look-up, or none.
enum VerdictFacet: Hashable, Sendable {
  /// For each mark and HS code, and for each HS code.
  case all
  /// For each chapter and heading, whatever the mark: a sum over its codes would be a long one.
  case headings
  case origin(String)
  case departure(String)
  case loadingPlace(String)
  case seller(String)
  case product(String)
  case holder(String)

  /// As it is stored.
  var text: String {
    switch self {
    case .all: ""
    case .headings: "/"
    case .origin(let country): "o=" + country
    case .departure(let country): "d=" + country
    case .loadingPlace(let place): "l=" + place
    case .seller(let name): "s=" + name
    case .product(let number): "p=" + number
    case .holder(let name): "h=" + name
    }
  }

  /// Whether there are sums over every mark, too. Sellers, firms and products have so few marks
  /// that theirs are added up instead.
  var sumsMarks: Bool {
    switch self {
    case .seller, .product, .holder: false
    default: true
    }
  }
}

/// One line item with the verdicts on it that count, and customs' newest decision: all that its
/// share of the sums follows from.
package struct CountedItem {
  package struct Verdict {
    var appraisal: String
    var holder: String
    var kind: String

    package init(appraisal: String, holder: String, kind: String) {
      self.appraisal = appraisal
      self.holder = holder
      self.kind = kind
    }
  }

  /// Where one number of the sums stands.
  package struct Key: Hashable, Sendable {
    package var facet: String
    package var mark: String
    package var hsCode: String
    package var kind: String
  }

  static let contested = "CONTESTED"
  static let overturned = "OVERTURNED"
  /// Verdicts that say that the goods infringe.
  static let infringing: Set<String> = [
    "COUNTERFEIT", "CONFUSINGLY_SIMILAR", "PIRATED_COPY", "LICENSED_OVERRUN",
  ]
  /// Verdicts that say that they do not. The others say neither.
  static let genuine: Set<String> = ["GENUINE", "GENUINE_PARALLEL_IMPORT"]

  var facts: ItemFacts
  var verdicts: [Verdict]
  var decision: String?

  package init(facts: ItemFacts, verdicts: [Verdict], decision: String?) {
    self.facts = facts
    self.verdicts = verdicts
    self.decision = decision
  }

  /// What these verdicts and the decision count for: each verdict, and once the decision and
  /// whether they contradict each other, or it.
  static func kinds(of verdicts: [String], _ decision: String?) -> [String: Int64] {
    guard !verdicts.isEmpty else { return [:] }
    var kinds: [String: Int64] = [:]
    for verdict in verdicts { kinds[verdict, default: 0] += 1 }
    if let decision { kinds[decision] = 1 }
    let infringes = verdicts.contains { infringing.contains($0) }
    let isGenuine = verdicts.contains { genuine.contains($0) }
    if infringes, isGenuine { kinds[contested] = 1 }
    if infringes && decision == "NOT_INFRINGING" || isGenuine && decision == "INFRINGING" {
      kinds[overturned] = 1
    }
    return kinds
  }

  /// The item's share of every sum.
  package var counts: [Key: Int64] {
    guard !verdicts.isEmpty else { return [:] }
    var counts: [Key: Int64] = [:]
    let kinds = Self.kinds(of: verdicts.map(\.kind), decision)
    add(kinds, under: .all, to: &counts)
    for digits in Set([2, 4].map { String(facts.hsCode.prefix($0)) }) {
      for (kind, count) in kinds {
        let key = Key(
          facet: VerdictFacet.headings.text, mark: "", hsCode: digits, kind: kind)
        counts[key] = count
      }
    }
    for facet in facts.facets { add(kinds, under: facet, to: &counts) }
    // A firm counts its own, and must not learn of another's.
    for (holder, own) in Dictionary(grouping: verdicts, by: \.holder) {
      add(Self.kinds(of: own.map(\.kind), decision), under: .holder(holder), to: &counts)
    }
    return counts
  }

  private func add(
    _ kinds: [String: Int64], under facet: VerdictFacet, to counts: inout [Key: Int64]
  ) {
    let text = facet.text
    for (kind, count) in kinds {
      let key = Key(facet: text, mark: facts.mark, hsCode: facts.hsCode, kind: kind)
      counts[key] = count
      // Goods without a mark are in the sums over every mark alone.
      if facet.sumsMarks {
        counts[Key(facet: text, mark: "", hsCode: facts.hsCode, kind: kind)] = count
      }
    }
  }
}

extension ItemFacts {
  fileprivate var facets: [VerdictFacet] {
    var facets: [VerdictFacet] = [.origin(origin)]
    if !departure.isEmpty { facets.append(.departure(departure)) }
    if !loadingPlace.isEmpty { facets.append(.loadingPlace(loadingPlace)) }
    if !seller.isEmpty { facets.append(.seller(seller)) }
    return facets + Set(products).map { .product($0) }
  }
}

/// By how much the sums change.
private struct CountChange {
  private(set) var deltas: [CountedItem.Key: Int64] = [:]

  mutating func replace(_ before: CountedItem?, by after: CountedItem) {
    for (key, count) in before?.counts ?? [:] { deltas[key, default: 0] -= count }
    for (key, count) in after.counts { deltas[key, default: 0] += count }
  }
}

extension Transaction where Failure == RPCError {
  /// Has an appraisal of a case count, from when it is filed on.
  func count(_ appraisal: Appraisal, of found: Case, at time: Instant) throws(RPCError) {
    var change = CountChange()
    for goods in found.items {
      let given = appraisal.items.enumerated().filter { $0.element.item == goods.id }
      guard !given.isEmpty else { continue }
      let before = try countedItem(goods.id, of: found.name)
      var after = CountedItem(
        facts: ItemFacts(goods, of: found), verdicts: before?.verdicts ?? [],
        decision: try decision(on: goods.id, of: found.name))
      for (position, verdict) in given {
        let kind = verdict.verdict.shortName
        try insertVerdict(
          kind, of: appraisal, at: time, position: position, on: goods.id, after.facts)
        after.verdicts.append(
          .init(appraisal: appraisal.name, holder: appraisal.holder, kind: kind))
      }
      change.replace(before, by: after)
    }
    try apply(change)
  }

  /// Has an appraisal count no longer: another took its place.
  func uncount(_ appraisal: Appraisal) throws(RPCError) {
    var change = CountChange()
    for item in Set(appraisal.items.map(\.item)) {
      guard let before = try countedItem(item, of: appraisal.case) else { continue }
      var after = before
      after.verdicts.removeAll { $0.appraisal == appraisal.name }
      change.replace(before, by: after)
    }
    try run("DELETE FROM verdicts WHERE appraisal = $1", .text(appraisal.name))
    try apply(change)
  }

  /// Records customs' newest decision on a line item.
  func record(
    _ decision: IPIMSAPI.Decision, on item: String, of caseName: String, at time: Instant
  ) throws(RPCError) {
    let before = try countedItem(item, of: caseName)
    try run(
      """
      INSERT INTO decisions(case_id, item, decision, time) VALUES ($1, $2, $3, $4)
      ON CONFLICT (case_id, item) DO UPDATE SET decision = excluded.decision, time = excluded.time
      """,
      .text(caseName), .text(item), .text(decision.shortName),
      .int(time.millisecondsSince1970))
    guard let before else { return }
    var after = before
    after.decision = decision.shortName
    var change = CountChange()
    change.replace(before, by: after)
    try apply(change)
  }

  /// Moves the verdicts on a case to where its seller, place of loading and goods now belong.
  /// Product identifiers are still the stored ones: call it before they are replaced.
  func recountVerdicts(of found: Case) throws(RPCError) {
    var change = CountChange()
    for goods in found.items {
      guard let before = try countedItem(goods.id, of: found.name) else { continue }
      var after = before
      after.facts = ItemFacts(goods, of: found)
      try run(
        """
        UPDATE verdicts SET mark = $3, hs_code = $4, seller = $5, origin = $6, departure = $7,
          loading_place = $8
        WHERE case_id = $1 AND item = $2
        """,
        .text(found.name), .text(goods.id), .text(after.facts.mark), .text(after.facts.hsCode),
        .text(after.facts.seller), .text(after.facts.origin), .text(after.facts.departure),
        .text(after.facts.loadingPlace))
      change.replace(before, by: after)
    }
    try apply(change)
  }

  private func insertVerdict(
    _ kind: String, of appraisal: Appraisal, at time: Instant, position: Int, on item: String,
    _ facts: ItemFacts
  ) throws(RPCError) {
    try run(
      """
      INSERT INTO verdicts(appraisal, position, case_id, item, holder, verdict, time, mark,
        hs_code, seller, origin, departure, loading_place)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """,
      .text(appraisal.name), .int(position), .text(appraisal.case), .text(item),
      .text(appraisal.holder), .text(kind), .int(time.millisecondsSince1970), .text(facts.mark),
      .text(facts.hsCode), .text(facts.seller), .text(facts.origin), .text(facts.departure),
      .text(facts.loadingPlace))
  }

  private func apply(_ change: CountChange) throws(RPCError) {
    for (key, delta) in change.deltas where delta != 0 {
      let arguments = [key.facet, key.mark, key.hsCode, key.kind].map { Value.text($0) }
      if delta > 0 {
        try run(
          """
          INSERT INTO verdict_counts AS t (facet, mark, hs_code, kind, n)
          VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (facet, mark, hs_code, kind) DO UPDATE SET n = t.n + excluded.n
          """,
          arguments[0], arguments[1], arguments[2], arguments[3], .int(delta))
      } else {
        // No upsert: the row that it would insert is below zero, which the table refuses.
        let changed = try run(
          """
          UPDATE verdict_counts SET n = n + $5
          WHERE facet = $1 AND mark = $2 AND hs_code = $3 AND kind = $4
          """,
          arguments[0], arguments[1], arguments[2], arguments[3], .int(delta))
        precondition(changed == 1, "verdicts left a sum that they were never in")
      }
    }
  }
}

extension Reading where Failure == RPCError {
  fileprivate func decision(on item: String, of caseName: String) throws(RPCError) -> String? {
    try row(
      "SELECT decision FROM decisions WHERE case_id = $1 AND item = $2", .text(caseName),
      .text(item)
    ) { row in row.text(0) }
  }

  /// A line item as it is counted now; nil while no verdict on it counts.
  fileprivate func countedItem(_ item: String, of caseName: String) throws(RPCError)
    -> CountedItem?
  {
    var facts: ItemFacts?
    let verdicts = try rows(
      """
      SELECT appraisal, holder, verdict, mark, hs_code, seller, origin, departure, loading_place
      FROM verdicts WHERE case_id = $1 AND item = $2
      """,
      .text(caseName), .text(item)
    ) { row in
      facts = ItemFacts(
        mark: row.text(3), hsCode: row.text(4), seller: row.text(5), origin: row.text(6),
        departure: row.text(7), loadingPlace: row.text(8))
      return CountedItem.Verdict(
        appraisal: row.text(0), holder: row.text(1), kind: row.text(2))
    }
    guard var facts else { return nil }
    facts.products = try rows(
      "SELECT value FROM item_product_identifiers WHERE case_id = $1 AND item = $2",
      .text(caseName), .text(item)
    ) { row in row.text(0) }
    return CountedItem(
      facts: facts, verdicts: verdicts, decision: try decision(on: item, of: caseName))
  }
}
