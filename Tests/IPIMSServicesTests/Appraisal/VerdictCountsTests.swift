import IPIMSClient
import IPIMSDomain
import IPIMSStore
import ServiceHarness
import Testing

@testable import IPIMSServices

/// The sums that look-ups rest on, against a count of everything one by one.
struct VerdictCountsTests {
  /// What was done, kept beside the database.
  private struct Book {
    var cases: [Case] = []
    /// Those that count.
    var appraisals: [Appraisal] = []
    /// When each came to count: one that waited to be confirmed, after others that were given later.
    var seconds: [String: Int64] = [:]
    /// By case and line item.
    var decisions: [[String]: Decision] = [:]

    /// The recount: one by one, with no sum kept.
    func totals(_ filter: VerdictFilter) -> VerdictTotals {
      var totals = VerdictTotals()
      for found in cases {
        for item in found.items where Self.matches(item, of: found, filter) {
          let verdicts = appraisals.filter {
            $0.case == found.name && (filter.holder == nil || $0.holder == filter.holder)
          }.flatMap(\.items).filter { $0.item == item.id }.map(\.verdict)
          guard !verdicts.isEmpty else { continue }
          for verdict in verdicts { totals.verdicts[Self.name(verdict), default: 0] += 1 }
          let fakes: [Verdict] = [
            .counterfeit, .confusinglySimilar, .piratedCopy, .licensedOverrun,
          ]
          let isFake = verdicts.contains { fakes.contains($0) }
          let isGenuine = verdicts.contains { $0 == .genuine || $0 == .genuineParallelImport }
          if isFake && isGenuine { totals.contested += 1 }
          guard let decision = decisions[[found.name, item.id]] else { continue }
          totals.decisions[Self.name(decision), default: 0] += 1
          if isFake && decision == .notInfringing || isGenuine && decision == .infringing {
            totals.overturned += 1
          }
        }
      }
      return totals
    }

    private static func name(_ verdict: Verdict) -> String {
      String((verdict.name ?? "").dropFirst(Verdict.prefix.count))
    }

    private static func name(_ decision: Decision) -> String {
      String((decision.name ?? "").dropFirst(Decision.prefix.count))
    }

    static func matches(_ item: LineItem, of found: Case, _ filter: VerdictFilter) -> Bool {
      item.hsCode.hasPrefix(filter.hsPrefix)
        && (filter.mark == nil || filter.mark == MarkText.folded(item.markAsSeen))
        && (filter.origin ?? item.origin) == item.origin
        && (filter.departure ?? item.departure) == item.departure
        && (filter.loadingPlace ?? found.loadingPlace) == found.loadingPlace
        && (filter.seller == nil || filter.seller == MarkText.folded(found.seller?.name ?? ""))
        && (filter.product == nil
          || item.productIdentifiers.contains { $0.value == filter.product })
    }

    /// Those with the newest verdicts first.
    func newestCases(_ filter: VerdictFilter, _ max: Int) -> [String] {
      var names: [String] = []
      let newest = appraisals.sorted {
        (seconds[$0.name] ?? 0, $0.name) > (seconds[$1.name] ?? 0, $1.name)
      }
      for appraisal in newest {
        guard filter.holder == nil || appraisal.holder == filter.holder,
          let found = cases.first(where: { $0.name == appraisal.case }),
          found.items.contains(where: { Self.matches($0, of: found, filter) }),
          !names.contains(found.name)
        else { continue }
        names.append(found.name)
      }
      return Array(names.prefix(max))
    }
  }

  private static let marks = ["hangang", "seine", ""]
  private static let codes = ["42", "4202", "420221", "42022100", "4202210000", "640399"]
  private static let places = ["", "CNSHA", "VNSGN"]
  private static let countries = ["CN", "VN", "ZZ"]
  private static let sellers = ["", "a seller", "other"]
  private static let products = ["8801234567893", "M1"]
  private static let holders = ["organizations/1", "organizations/2", "organizations/3"]
  private static let verdicts: [Verdict] = [
    .counterfeit, .confusinglySimilar, .piratedCopy, .genuine, .genuineParallelImport,
    .licensedOverrun, .inconclusive, .notOurRight,
  ]

  private static func pick<T>(_ all: [T], _ random: inout Random) -> T {
    all[Int.random(in: all.indices, using: &random)]
  }

  private static func aCase(_ number: Int, _ random: inout Random) -> Case {
    var found = Case()
    found.name = name("cases", number)
    found.state = .open
    found.loadingPlace = pick(places, &random)
    let seller = pick(sellers, &random)
    if !seller.isEmpty { found.seller = Party { $0.name = seller } }
    for index in 1...Int.random(in: 1...3, using: &random) {
      var item = LineItem()
      item.id = String(index)
      item.hsCode = pick(codes, &random)
      item.markAsSeen = pick(marks, &random)
      item.origin = pick(countries, &random)
      item.departure = pick(countries, &random)
      for kind in [ProductIdentifierKind.gtin, .model] where Bool.random(using: &random) {
        let value = pick(products, &random)
        item.productIdentifiers.append(
          ProductIdentifier {
            $0.kind = kind
            $0.value = value
          })
      }
      found.items.append(item)
    }
    return found
  }

  /// Sorts by number, as ids do by time.
  private static func name(_ collection: String, _ number: Int) -> String {
    collection + "/" + String(100_000 + number)
  }

  private static func appraisal(
    _ number: Int, of found: Case, by holder: String, _ random: inout Random
  ) -> Appraisal {
    var appraisal = Appraisal()
    appraisal.name = name("appraisals", number)
    appraisal.case = found.name
    appraisal.holder = holder
    for item in found.items {
      for _ in 1...Int.random(in: 1...2, using: &random) {
        let verdict = pick(verdicts, &random)
        appraisal.items.append(
          AppraisalItem {
            $0.item = item.id
            $0.verdict = verdict
          })
      }
    }
    return appraisal
  }

  private static func filter(_ random: inout Random) -> VerdictFilter {
    var filter = VerdictFilter()
    func perhaps(_ all: [String], _ random: inout Random) -> String? {
      Int.random(in: 0...3, using: &random) == 0 ? pick(all, &random) : nil
    }
    if Bool.random(using: &random) {
      filter.mark = MarkText.folded(pick(["hangang", "seine"], &random))
    }
    if filter.mark == nil || Bool.random(using: &random) {
      filter.hsPrefix = pick(codes + ["64"], &random)
    }
    filter.seller = perhaps(["a seller", "other"], &random).map { MarkText.folded($0) }
    filter.origin = perhaps(countries, &random)
    filter.departure = perhaps(countries, &random)
    if filter.departure == nil { filter.loadingPlace = perhaps(["CNSHA", "VNSGN"], &random) }
    filter.product = perhaps(products, &random)
    filter.holder = perhaps(holders, &random)
    return filter
  }

  private static func write(
    _ database: any Database,
    _ body: @escaping @Sendable (Transaction<RPCError>) throws(RPCError) -> Void
  ) async throws {
    try await database.write(body)
  }

  /// Opens, appraises, supersedes, decides or changes something.
  private static func act(
    _ number: Int, _ book: inout Book, _ database: any Database, _ random: inout Random
  ) async throws {
    let seconds = Int64(number + Int.random(in: 0...9, using: &random))
    let time = Instant(secondsSince1970: seconds)
    let place = book.cases.isEmpty ? 0 : Int.random(in: book.cases.indices, using: &random)
    switch Int.random(in: 0...9, using: &random) {
    case 4...6 where !book.cases.isEmpty:
      let found = book.cases[place]
      let appraised = appraisal(number, of: found, by: pick(holders, &random), &random)
      let earlier = book.appraisals.first {
        $0.case == found.name && $0.holder == appraised.holder
      }
      book.appraisals.removeAll { $0.name == earlier?.name }
      book.appraisals.append(appraised)
      book.seconds[appraised.name] = seconds
      try await write(database) { (transaction) throws(RPCError) in
        if let earlier { try transaction.uncount(earlier) }
        try transaction.count(appraised, of: found, at: time)
      }
    case 7...8 where !book.cases.isEmpty:
      let found = book.cases[place]
      let decision = pick([Decision.infringing, .notInfringing, .undetermined], &random)
      let item = pick(found.items, &random).id
      book.decisions[[found.name, item]] = decision
      try await write(database) { (transaction) throws(RPCError) in
        try transaction.record(decision, on: item, of: found.name, at: time)
      }
    case 9 where !book.cases.isEmpty:
      let seller = pick(["a seller", "other"], &random)
      book.cases[place].seller = Party { $0.name = seller }
      book.cases[place].loadingPlace = pick(places, &random)
      let found = book.cases[place]
      try await write(database) { (transaction) throws(RPCError) in
        try transaction.index(found)
      }
    default:
      let found = aCase(number, &random)
      book.cases.append(found)
      try await write(database) { (transaction) throws(RPCError) in
        try transaction.run(
          """
          INSERT INTO cases(id, office, state, declaration_id, body) VALUES ($1, '', 'OPEN', '', $2)
          """, .text(found.name), .blob(found.encoded))
        try transaction.index(found)
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theSumsAreWhatARecountGives(seed: UInt64) async throws {
    try await Customs.open { customs in
      var random = Random(seed: seed)
      var book = Book()
      for number in 1...250 {
        try await Self.act(number, &book, customs.database, &random)
        guard number.isMultiple(of: 25) else { continue }
        for _ in 0..<40 {
          let filter = Self.filter(&random)
          let found = try await customs.database.read {
            (reading: Reading<RPCError>) throws(RPCError) in
            (try reading.verdictTotals(filter), try reading.newestVerdicts(filter, casesMax: 5))
          }
          #expect(found.0 == book.totals(filter), "seed \(seed), \(number): \(filter)")
          var cases: [String] = []
          for sighting in found.1 where !cases.contains(sighting.caseName) {
            cases.append(sighting.caseName)
          }
          #expect(cases == book.newestCases(filter, 5), "seed \(seed), \(number): \(filter)")
        }
      }
    }
  }
}

/// Draws the same numbers in each run (SplitMix64).
private struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
