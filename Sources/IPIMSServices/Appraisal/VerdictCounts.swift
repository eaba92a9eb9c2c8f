internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// By how much the sums change, and what leaves the lists and joins them.
private struct CountChange {
  private(set) var deltas: [CountedItem.Key: Int64] = [:]
  private(set) var leaving: Set<CountedItem.Entry> = []
  private(set) var joining: Set<CountedItem.Entry> = []

  mutating func replace(_ before: CountedItem?, by after: CountedItem) {
    for (key, count) in before?.counts ?? [:] { deltas[key, default: 0] -= count }
    for (key, count) in after.counts { deltas[key, default: 0] += count }
    let (old, new) = (before?.entries ?? [], after.entries)
    leaving.formUnion(old.subtracting(new))
    joining.formUnion(new.subtracting(old))
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
          .init(
            appraisal: appraisal.name, position: position, time: time.millisecondsSince1970,
            holder: appraisal.holder, kind: kind))
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
      let place = key.place
      let arguments = [place.facet, place.mark, place.hsCode, key.kind].map { Value.text($0) }
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
    for entry in change.leaving {
      let changed = try run(
        """
        DELETE FROM verdict_lists WHERE facet = $1 AND mark = $2 AND hs_code = $3 AND time = $4
          AND appraisal = $5 AND position = $6
        """,
        .text(entry.place.facet), .text(entry.place.mark), .text(entry.place.hsCode),
        .int(entry.time), .text(entry.appraisal), .int(entry.position))
      precondition(changed == 1, "a verdict left a list that it was never in")
    }
    for entry in change.joining {
      try run(
        """
        INSERT INTO verdict_lists(facet, mark, hs_code, time, appraisal, position)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(entry.place.facet), .text(entry.place.mark), .text(entry.place.hsCode),
        .int(entry.time), .text(entry.appraisal), .int(entry.position))
    }
  }
}

extension Reading where Failure == RPCError {
  /// Customs' newest decision on a line item.
  func decision(on item: String, of caseName: String) throws(RPCError) -> String? {
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
      SELECT appraisal, position, time, holder, verdict, mark, hs_code, seller, origin, departure,
        loading_place
      FROM verdicts WHERE case_id = $1 AND item = $2
      """,
      .text(caseName), .text(item)
    ) { row in
      facts = ItemFacts(
        mark: row.text(5), hsCode: row.text(6), seller: row.text(7), origin: row.text(8),
        departure: row.text(9), loadingPlace: row.text(10))
      return CountedItem.Verdict(
        appraisal: row.text(0), position: Int(row.int(1)), time: row.int(2), holder: row.text(3),
        kind: row.text(4))
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
