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
    // It would learn of its own goods what it does not see of their case.
    if caller.isFirm, !request.seller.isEmpty || !request.route.isEmpty {
      throw RPCError(
        .permissionDenied, "FILTER_NOT_ALLOWED", "A firm may not ask by seller or route.")
    }
    let filter = try VerdictFilter(request)
    let holders = caller.isFirm ? caller.organizations(in: .appraisals) : nil
    let marked =
      request.mark.isEmpty
      ? [] : environment.marks.recordations(marked: request.mark, max: Self.markedMax)
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try Self.answer(filter, of: holders, marked, caller, reading)
    }
  }

  private static let casesMax = 50
  private static let pointsOfDistinctionMax = 50
  /// That say anything; of those with the mark so many are looked at, since anybody may have drafts.
  private static let rightsMax = 20
  private static let markedMax = 500
  private static let authorisationsMax = 50
  /// Whose newest verdict tells a right.
  private static let holdersMax = 5

  /// `holders` are those whose verdicts a firm looks up, nil is everyone's; `marked` are rights with
  /// the mark that is asked for.
  private static func answer(
    _ filter: VerdictFilter, of holders: [String]?, _ marked: [String], _ caller: Caller,
    _ reading: Reading<RPCError>
  ) throws(RPCError) -> LookUpVerdictsResponse {
    var totals = VerdictTotals()
    var newest: [VerdictSighting] = []
    for holder in holders.map({ $0.map(Optional.some) }) ?? [nil] {
      var filter = filter
      filter.holder = holder
      totals.add(try reading.verdictTotals(filter))
      newest += try reading.newestVerdicts(filter, casesMax: casesMax)
    }
    if holders?.count ?? 1 > 1 { newest.keepNewest(casesMax: casesMax) }
    let points = try points(of: newest.map(\.appraisal).withoutRepeats, reading)
    var seen: Set<String> = []
    let latest = newest.filter { seen.insert($0.holder).inserted }.prefix(holdersMax)
    var rights: [String] = []
    for sighting in latest {
      rights += try reading.recordations(appraisedIn: sighting.appraisal)
    }
    let authorised = try authorisations(of: (rights + marked).withoutRepeats, caller, reading)
    return LookUpVerdictsResponse { response in
      response.counts = sorted(totals.verdicts).map { name, count in
        VerdictCount {
          $0.verdict = .init(named: name)
          $0.count = count
        }
      }
      response.decisionCounts = sorted(totals.decisions).map { name, count in
        DecisionCount {
          $0.decision = .init(named: name)
          $0.count = count
        }
      }
      response.contestedCount = totals.contested
      response.overturnedCount = totals.overturned
      response.lastSeenTime = newest.first.map {
        Instant(millisecondsSince1970: $0.time).timestamp
      }
      response.holders = newest.map(\.holder).withoutRepeats
      response.cases = newest.map(\.caseName).withoutRepeats
      response.pointsOfDistinction = points
      response.authorisations = authorised
    }
  }

  private static func authorisations(
    of rights: [String], _ caller: Caller, _ reading: Reading<RPCError>
  ) throws(RPCError) -> [Authorisation] {
    var all: [Authorisation] = []
    var count = 0
    for right in rights where count < rightsMax && all.count < authorisationsMax {
      let found = try reading.authorisations(
        of: right, for: caller, max: authorisationsMax - all.count)
      if !found.isEmpty { count += 1 }
      all += found
    }
    return all
  }

  private static func points(of appraisals: [String], _ reading: Reading<RPCError>)
    throws(RPCError) -> [String]
  {
    var points: [String] = []
    for name in appraisals where points.count < pointsOfDistinctionMax {
      let appraisal = try reading.row("SELECT body FROM appraisals WHERE id = $1", .text(name)) {
        row throws(RPCError) in try Appraisal(stored: row.blob(0))
      }
      for point in appraisal?.pointsOfDistinction ?? [] where !points.contains(point) {
        points.append(point)
      }
    }
    return Array(points.prefix(pointsOfDistinctionMax))
  }

  private static func sorted(_ counts: [String: Int64]) -> [(String, Int64)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}

extension Reading where Failure == RPCError {
  /// The rights that an appraisal was asked about.
  fileprivate func recordations(appraisedIn appraisal: String) throws(RPCError) -> [String] {
    try row(
      "SELECT q.body FROM appraisals a JOIN requests q ON q.id = a.request WHERE a.id = $1",
      .text(appraisal)
    ) { row throws(RPCError) in try AppraisalRequest(stored: row.blob(0)).recordations } ?? []
  }
}

extension VerdictFilter {
  fileprivate init(_ request: LookUpVerdictsRequest) throws(RPCError) {
    var validation = Validation()
    let hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    validation.text(request.mark, "mark", max: 200)
    validation.text(request.seller, "seller", max: 200)
    let origin = validation.optional(request.origin, "origin", CountryCode.self)
    let isCountry = request.route.utf8.count == 2
    let route =
      isCountry
      ? validation.optional(request.route, "route", CountryCode.self)
      : validation.optional(request.route, "route", UNLocode.self)
    validation.text(request.productIdentifier, "product_identifier", max: 64)
    if request.hsPrefix.isEmpty, request.mark.isEmpty {
      validation.refuse("hs_prefix", "hs_prefix, mark or both should be given")
    }
    try validation.finish()
    self.init()
    self.hsPrefix = hsPrefix ?? ""
    mark = request.mark.isEmpty ? nil : MarkText.folded(request.mark)
    seller = request.seller.isEmpty ? nil : MarkText.folded(request.seller)
    self.origin = origin
    departure = isCountry ? route : nil
    loadingPlace = isCountry ? nil : route
    product = request.productIdentifier.isEmpty ? nil : request.productIdentifier
  }
}

extension [VerdictSighting] {
  /// The newest first, those of the first cases alone.
  fileprivate mutating func keepNewest(casesMax: Int) {
    sort { ($0.time, $0.appraisal) > ($1.time, $1.appraisal) }
    var cases: Set<String> = []
    self = filter { sighting in
      if cases.count < casesMax { cases.insert(sighting.caseName) }
      return cases.contains(sighting.caseName)
    }
  }
}

extension [String] {
  /// Each element where it first stands.
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
