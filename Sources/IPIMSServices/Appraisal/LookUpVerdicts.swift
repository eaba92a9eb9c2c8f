internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func lookUpVerdicts(_ request: LookUpVerdictsRequest, context: RPCContext)
    async throws(RPCError) -> LookUpVerdictsResponse
  {
    let caller = try environment.authorize(context, Role.all)
    if caller.isFirm, !request.seller.isEmpty {
      throw RPCError(.permissionDenied, "FILTER_NOT_ALLOWED", "A firm may not ask by seller.")
    }
    let lookup = try VerdictLookup(
      request, holder: caller.isFirm ? caller.organization : nil)
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try lookup.answer(reading)
    }
  }
}

/// What is asked of the database of verdicts.
private struct VerdictLookup: Sendable {
  static let casesMax = 50
  static let pointsOfDistinctionMax = 50

  private let mark: String?
  private let range: PrefixRange
  private let seller: String?
  private let origin: String?
  /// A firm's own verdicts alone.
  private let holder: String?

  init(_ request: LookUpVerdictsRequest, holder: String?) throws(RPCError) {
    var validation = Validation()
    let hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    validation.text(request.mark, "mark", max: 200)
    validation.text(request.seller, "seller", max: 200)
    origin = validation.optional(request.origin, "origin", CountryCode.self)
    if request.hsPrefix.isEmpty, request.mark.isEmpty {
      validation.refuse("hs_prefix", "hs_prefix, mark or both should be given")
    }
    try validation.finish()
    // Without a prefix: every code, since all begin with a digit.
    range = PrefixRange(digits: hsPrefix ?? "")
    mark = request.mark.isEmpty ? nil : MarkText.folded(request.mark)
    seller = request.seller.isEmpty ? nil : MarkText.folded(request.seller)
    self.holder = holder
  }

  /// One verdict that matches.
  private struct Match {
    var verdict: String
    var time: Int64
    var holder: String
    var caseName: String
    var item: String
    var appraisal: String
    var decision: String?
  }

  func answer(_ reading: Reading<RPCError>) throws(RPCError) -> LookUpVerdictsResponse {
    // Newest first; ids only grow.
    let matches = try matches(reading).sorted { ($0.time, $0.appraisal) > ($1.time, $1.appraisal) }
    var verdicts: [String: Int64] = [:]
    var decisions: [String: Int64] = [:]
    var decided: Set<[String]> = []
    var response = LookUpVerdictsResponse()
    var appraisals: [String] = []
    for match in matches {
      verdicts[match.verdict, default: 0] += 1
      if let decision = match.decision, decided.insert([match.caseName, match.item]).inserted {
        decisions[decision, default: 0] += 1
      }
      if !response.holders.contains(match.holder) { response.holders.append(match.holder) }
      if response.cases.count < Self.casesMax, !response.cases.contains(match.caseName) {
        response.cases.append(match.caseName)
      }
      if appraisals.last != match.appraisal { appraisals.append(match.appraisal) }
    }
    response.counts = Self.sorted(verdicts).map { name, count in
      VerdictCount {
        $0.verdict = .init(named: name)
        $0.count = count
      }
    }
    response.decisionCounts = Self.sorted(decisions).map { name, count in
      DecisionCount {
        $0.decision = .init(named: name)
        $0.count = count
      }
    }
    response.lastSeenTime = matches.first.map {
      Instant(millisecondsSince1970: $0.time).timestamp
    }
    response.pointsOfDistinction = try points(of: appraisals, reading)
    return response
  }

  /// Two statements, since each has an index of its own.
  private func matches(_ reading: Reading<RPCError>) throws(RPCError) -> [Match] {
    if let mark {
      return try reading.rows(
        """
        SELECT v.verdict, v.time, v.holder, v.case_id, v.item, v.appraisal, d.decision
        FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
        WHERE v.mark = $1 AND v.hs_code >= $2 AND v.hs_code < $3
          AND ($4 IS NULL OR v.holder = $4) AND ($5 IS NULL OR v.seller = $5)
          AND ($6 IS NULL OR v.origin = $6)
        """,
        .text(mark), .text(range.lower), .text(range.upper), .text(holder), .text(seller),
        .text(origin), map: Self.match)
    }
    return try reading.rows(
      """
      SELECT v.verdict, v.time, v.holder, v.case_id, v.item, v.appraisal, d.decision
      FROM verdicts v LEFT JOIN decisions d ON d.case_id = v.case_id AND d.item = v.item
      WHERE v.hs_code >= $1 AND v.hs_code < $2
        AND ($3 IS NULL OR v.holder = $3) AND ($4 IS NULL OR v.seller = $4)
        AND ($5 IS NULL OR v.origin = $5)
      """,
      .text(range.lower), .text(range.upper), .text(holder), .text(seller), .text(origin),
      map: Self.match)
  }

  private static func match(_ row: borrowing Row) throws(RPCError) -> Match {
    Match(
      verdict: row.text(0), time: row.int(1), holder: row.text(2), caseName: row.text(3),
      item: row.text(4), appraisal: row.text(5), decision: row.textOrNil(6))
  }

  private func points(of appraisals: [String], _ reading: Reading<RPCError>) throws(RPCError)
    -> [String]
  {
    var points: [String] = []
    for name in appraisals where points.count < Self.pointsOfDistinctionMax {
      let appraisal = try reading.row("SELECT body FROM appraisals WHERE id = $1", .text(name)) {
        row throws(RPCError) in try Appraisal(stored: row.blob(0))
      }
      for point in appraisal?.pointsOfDistinction ?? [] where !points.contains(point) {
        points.append(point)
      }
    }
    return Array(points.prefix(Self.pointsOfDistinctionMax))
  }

  private static func sorted(_ counts: [String: Int64]) -> [(String, Int64)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
