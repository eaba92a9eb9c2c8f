internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// What cases are looked for by. It looks at a case as the caller sees it, so that nobody finds a
/// case by what is hidden of it.
struct CaseFilter: Sendable {
  var state: IPIMSAPI.CaseState?
  var hsPrefix: String?
  /// Folded, as are the other names.
  var mark: String?
  var seller: String?
  var importer: String?
  var declarationID: String?
  var declarationNumber: String?
  var billOfLading: String?
  var mailItem: String?
  var cargoManagementNumber: String?
  var assignees: Set<String> = []
  var office: String?
  var holder: String?
  var productIdentifier: String?
  var dueBefore: Instant?
  var openedAfter: Instant?
  var openedBefore: Instant?

  /// Whether a case, as the caller sees it, is one of those that are looked for.
  func matches(_ shown: Case) -> Bool {
    matchesGoods(of: shown) && matchesNumbers(of: shown) && matchesTimes(of: shown)
      && matches(state, shown.state) && matches(office, shown.office)
      && assignees.allSatisfy { $0 == shown.assignee }
      && (holder == nil || shown.requests.contains { $0.holder == holder })
  }

  /// What can be told of a case before all that belongs to it is read: more than `matches`.
  func mayMatch(_ stored: Case) -> Bool {
    matchesGoods(of: stored) && matchesNumbers(of: stored) && matchesOpening(of: stored)
      && matches(state, stored.state) && matches(office, stored.office)
      && assignees.allSatisfy { $0 == stored.assignee }
  }

  private func matches<Value: Equatable>(_ wanted: Value?, _ value: Value) -> Bool {
    wanted == nil || wanted == value
  }

  private func matchesGoods(of found: Case) -> Bool {
    func hasItem(_ wanted: String?, _ isWanted: (LineItem, String) -> Bool) -> Bool {
      guard let wanted else { return true }
      return found.items.contains { isWanted($0, wanted) }
    }
    return hasItem(hsPrefix) { $0.hsCode.hasPrefix($1) }
      && hasItem(mark) { MarkText.folded($0.markAsSeen) == $1 }
      && hasItem(productIdentifier) { item, wanted in
        item.productIdentifiers.contains { $0.value == wanted }
      }
  }

  private func matchesNumbers(of found: Case) -> Bool {
    matches(declarationID, found.declarationID)
      && matches(declarationNumber, found.declarationNumber)
      && matches(billOfLading, found.billOfLading) && matches(mailItem, found.mailItem)
      && matches(cargoManagementNumber, found.cargoManagementNumber)
      && (seller == nil || MarkText.folded(found.seller?.name ?? "") == seller)
      && (importer == nil || MarkText.folded(found.importer?.name ?? "") == importer)
  }

  private func matchesOpening(of found: Case) -> Bool {
    guard let opened = found.createTime.flatMap({ try? Instant($0) }) else { return false }
    return (openedAfter.map { opened >= $0 } ?? true) && (openedBefore.map { opened < $0 } ?? true)
  }

  private func matchesTimes(of shown: Case) -> Bool {
    guard matchesOpening(of: shown) else { return false }
    guard let dueBefore else { return true }
    return shown.clocks.contains { clock in
      clock.dueTime.flatMap { try? Instant($0) }.map { $0 < dueBefore } ?? false
    }
  }
}

/// Names of cases in their order, after one and before another, from the index that narrows a search
/// most. Every filter is checked again on what it gives.
enum CaseCandidates {
  /// Ids are made right after the time of a case is taken, unless the clock is set back.
  static let clockSetBackSecondsMax: Int64 = 24 * 3_600

  /// Gives names until `each` answers false.
  static func forEach(
    _ filter: CaseFilter, for caller: Caller, after: String, _ reading: Reading<RPCError>,
    _ each: (String) throws(RPCError) -> Bool
  ) throws(RPCError) {
    let span = Span(filter, after: after)
    if caller.isFirm {
      return try ofFirms(caller.organizations(in: .appraisals), span, reading, each)
    }
    if try byNumber(filter, span, reading, each) { return }
    if try byNames(filter, span, reading, each) { return }
    try byState(filter, span, reading, each)
  }

  /// Between two names of cases, neither of them included.
  private struct Span {
    var lower: Value
    let upper: Value

    init(_ filter: CaseFilter, after: String) {
      let first = filter.openedAfter.map { Self.name(at: $0) } ?? "cases/"
      let last = filter.openedBefore.map {
        Self.name(at: $0.adding(seconds: CaseCandidates.clockSetBackSecondsMax))
      }
      lower = .text(max(after, first))
      upper = .text(last ?? "cases0")
    }

    /// Less than that of every case that was opened then or later.
    private static func name(at time: Instant) -> String {
      let milliseconds = UInt128(max(0, time.millisecondsSince1970)) & 0xFFFF_FFFF_FFFF
      return "cases/" + ULID(bits: milliseconds << 80).text
    }
  }

  /// Names that are read at once of each of several firms.
  private static let firmsCasesMax = 200

  private static func ofFirms(
    _ firms: [String], _ span: Span, _ reading: Reading<RPCError>,
    _ each: (String) throws(RPCError) -> Bool
  ) throws(RPCError) {
    var span = span
    while true {
      let names = try reading.first(firmsCasesMax, of: firms) { firm throws(RPCError) in
        try reading.rows(
          """
          SELECT case_id FROM requests WHERE holder = $1 AND case_id > $2 AND case_id < $3
          UNION
          SELECT case_id FROM requests WHERE delegate = $1 AND case_id > $2 AND case_id < $3
          ORDER BY case_id LIMIT $4
          """,
          .text(firm), span.lower, span.upper, .int(firmsCasesMax)
        ) { row in (key: row.text(0), element: ()) }
      }
      for name in names {
        guard try each(name.key) else { return }
      }
      guard names.count == firmsCasesMax, let last = names.last else { return }
      span.lower = .text(last.key)
    }
  }

  /// By what few cases have in common. Whether there was such a filter.
  private static func byNumber(
    _ filter: CaseFilter, _ span: Span, _ reading: Reading<RPCError>,
    _ each: (String) throws(RPCError) -> Bool
  ) throws(RPCError) -> Bool {
    let visit = { (row: borrowing Row) throws(RPCError) -> Bool in try each(row.text(0)) }
    if let id = filter.declarationID {
      try reading.forEach(
        """
        SELECT id FROM cases WHERE declaration_id = $1 AND id > $2 AND id < $3 ORDER BY id
        """, .text(id), span.lower, span.upper, each: visit)
    } else if let number = filter.declarationNumber {
      try reading.forEach(
        """
        SELECT id FROM cases WHERE declaration_number = $1 AND id > $2 AND id < $3 ORDER BY id
        """, .text(number), span.lower, span.upper, each: visit)
    } else if let number = filter.billOfLading {
      try reading.forEach(
        """
        SELECT id FROM cases WHERE bill_of_lading = $1 AND id > $2 AND id < $3 ORDER BY id
        """, .text(number), span.lower, span.upper, each: visit)
    } else if let number = filter.mailItem {
      try reading.forEach(
        """
        SELECT id FROM cases WHERE mail_item = $1 AND id > $2 AND id < $3 ORDER BY id
        """, .text(number), span.lower, span.upper, each: visit)
    } else if let number = filter.cargoManagementNumber {
      try reading.forEach(
        """
        SELECT id FROM cases WHERE cargo_management_number = $1 AND id > $2 AND id < $3
        ORDER BY id
        """, .text(number), span.lower, span.upper, each: visit)
    } else if let number = filter.productIdentifier {
      try reading.forEach(
        """
        SELECT DISTINCT case_id FROM item_product_identifiers
        WHERE value = $1 AND case_id > $2 AND case_id < $3 ORDER BY case_id
        """, .text(number), span.lower, span.upper, each: visit)
    } else {
      return false
    }
    return true
  }

  /// By whom or what a case concerns. Whether there was such a filter.
  private static func byNames(
    _ filter: CaseFilter, _ span: Span, _ reading: Reading<RPCError>,
    _ each: (String) throws(RPCError) -> Bool
  ) throws(RPCError) -> Bool {
    let visit = { (row: borrowing Row) throws(RPCError) -> Bool in try each(row.text(0)) }
    if let name = filter.importer {
      try reading.forEach(
        "SELECT id FROM cases WHERE importer = $1 AND id > $2 AND id < $3 ORDER BY id",
        .text(name), span.lower, span.upper, each: visit)
    } else if let name = filter.seller {
      try reading.forEach(
        "SELECT id FROM cases WHERE seller = $1 AND id > $2 AND id < $3 ORDER BY id",
        .text(name), span.lower, span.upper, each: visit)
    } else if let assignee = filter.assignees.first {
      try reading.forEach(
        "SELECT id FROM cases WHERE assignee = $1 AND id > $2 AND id < $3 ORDER BY id",
        .text(assignee), span.lower, span.upper, each: visit)
    } else if let time = filter.dueBefore {
      try reading.forEach(
        """
        SELECT DISTINCT case_id FROM timers
        WHERE state = 'PENDING' AND due_time < $1 AND case_id > $2 AND case_id < $3
        ORDER BY case_id
        """, .int(time.millisecondsSince1970), span.lower, span.upper, each: visit)
    } else if let mark = filter.mark {
      try reading.forEach(
        """
        SELECT DISTINCT case_id FROM case_items
        WHERE mark = $1 AND case_id > $2 AND case_id < $3 ORDER BY case_id
        """, .text(mark), span.lower, span.upper, each: visit)
    } else if let holder = filter.holder {
      try reading.forEach(
        """
        SELECT DISTINCT case_id FROM requests
        WHERE holder = $1 AND case_id > $2 AND case_id < $3 ORDER BY case_id
        """, .text(holder), span.lower, span.upper, each: visit)
    } else {
      return false
    }
    return true
  }

  private static func byState(
    _ filter: CaseFilter, _ span: Span, _ reading: Reading<RPCError>,
    _ each: (String) throws(RPCError) -> Bool
  ) throws(RPCError) {
    let visit = { (row: borrowing Row) throws(RPCError) -> Bool in try each(row.text(0)) }
    if let office = filter.office {
      try reading.forEach(
        "SELECT id FROM cases WHERE office = $1 AND id > $2 AND id < $3 ORDER BY id",
        .text(office), span.lower, span.upper, each: visit)
    } else if let state = filter.state {
      try reading.forEach(
        "SELECT id FROM cases WHERE state = $1 AND id > $2 AND id < $3 ORDER BY id",
        .text(state.shortName), span.lower, span.upper, each: visit)
    } else {
      try reading.forEach(
        "SELECT id FROM cases WHERE id > $1 AND id < $2 ORDER BY id", span.lower, span.upper,
        each: visit)
    }
  }
}
