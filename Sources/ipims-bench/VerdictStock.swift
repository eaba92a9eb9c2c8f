internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSServices
internal import IPIMSStore
internal import Messages

/// Verdicts as years of work leave them, the same in each run: the first of a million are the ten
/// thousand. Some marks, sellers and countries have many, most have few.
struct VerdictStock {
  static let markCount = 2_000
  static let codeCount = 500
  static let codesPerMark = 20
  static let sellerCount = 20_000
  /// Of an origin from which nothing has come for long.
  static let rareOrigin = "LI"
  private static let rareUntil = 10_000
  private static let casesPerTransaction = 20_000

  static let origins = [
    "CN", "VN", "HK", "TR", "TH", "IN", "ID", "PK", "BD", "MY", "PH", "KH", "US", "IT", "FR", "DE",
    "JP", "TW", "SG", "AE", "MX", "BR", "PE", "MA", "EG", "ES", "PT", "PL", "RO", "GB",
  ]
  private static let places = [
    "CNSHA", "CNYTN", "CNTAO", "CNCAN", "HKHKG", "VNSGN", "VNHPH", "TRIST", "THBKK", "INBOM",
    "IDJKT", "PKKHI", "BDCGP", "USLAX", "USNYC", "ITGOA", "FRLEH", "DEHAM", "JPTYO", "SGSIN",
  ]
  private static let kinds = [
    "COUNTERFEIT", "COUNTERFEIT", "COUNTERFEIT", "COUNTERFEIT", "GENUINE", "GENUINE",
    "CONFUSINGLY_SIMILAR", "GENUINE_PARALLEL_IMPORT", "NOT_OUR_RIGHT", "INCONCLUSIVE",
  ]

  /// One case of one line item; mark and seller folded.
  struct Goods: Sendable {
    struct Verdict: Sendable {
      var appraisal: String
      var holder: String
      var kind: String
    }

    var number: Int
    var mark: String
    var hsCode: String
    var seller: String
    var origin: String
    var departure: String
    var loadingPlace: String
    var product: String
    var verdicts: [Verdict]
    var decision: String?

    var caseName: String { VerdictStock.name("cases", number) }
    var milliseconds: Int64 { VerdictStock.milliseconds(number) }
  }

  /// As they are written, the most frequent first.
  let marks = MarkNames.made(markCount)
  private let folded: [String]
  private let markRanks = Zipf(markCount)
  private let sellerRanks = Zipf(sellerCount)
  private let codeRanks = Zipf(codesPerMark)
  private let originRanks = Zipf(origins.count)
  private let placeRanks = Zipf(places.count)
  /// Whose the first mark is.
  private let firstHolder: String
  private var numbers = Numbers(seed: 608_2013)

  init(firstHolder: String) {
    self.firstHolder = firstHolder
    folded = marks.map { MarkText.folded($0) }
  }

  static func name(_ collection: String, _ number: Int) -> String {
    let digits = String(number)
    return "\(collection)/01K" + String(repeating: "0", count: 23 - digits.count) + digits
  }

  /// When the verdict on these goods was given: a second each, from the start of 2020 on.
  fileprivate static func milliseconds(_ number: Int) -> Int64 {
    1_577_836_800_000 + Int64(number) * 1_000
  }

  /// 25 chapters, each with four headings of five codes.
  private static func hsCode(_ number: Int) -> String {
    let (chapter, heading, code) = (number / 20, number / 5 % 4, number % 5)
    return String(61 + chapter) + "0\(heading + 1)" + "1\(code)0000"
  }

  private mutating func next(_ number: Int) -> Goods {
    let mark = markRanks.draw(&numbers)
    let code = codeRanks.draw(&numbers)
    let isRare = number < Self.rareUntil && number % 100 == 7
    let origin = isRare ? Self.rareOrigin : Self.origins[originRanks.draw(&numbers)]
    let holders = 1 + mark % 10 / 3 * 3
    let first = Int.random(in: 0..<holders, using: &numbers)
    let isAskedTwice = holders > 1 && Int.random(in: 0..<10, using: &numbers) == 0
    let decisions = ["INFRINGING", "INFRINGING", "NOT_INFRINGING", nil, nil]
    return Goods(
      number: number, mark: folded[mark],
      hsCode: Self.hsCode((mark * 7 + code * 3) % Self.codeCount),
      seller: "seller\(sellerRanks.draw(&numbers))", origin: origin,
      departure: Int.random(in: 0..<4, using: &numbers) == 0
        ? Self.origins[originRanks.draw(&numbers)] : origin,
      loadingPlace: Self.places[placeRanks.draw(&numbers)], product: "M\(mark)-\(code)",
      verdicts: (isAskedTwice ? [first, (first + 1) % holders] : [first]).enumerated().map {
        Goods.Verdict(
          appraisal: Self.name("appraisals", number * 2 + $0.offset),
          holder: holder($0.element, of: mark),
          kind: Self.kinds[Int.random(in: Self.kinds.indices, using: &numbers)])
      },
      decision: decisions[Int.random(in: decisions.indices, using: &numbers)])
  }

  private func holder(_ place: Int, of mark: Int) -> String {
    mark == 0 && place == 0 ? firstHolder : Self.name("organizations", mark * 10 + place)
  }

  /// Puts so many line items on record, past the services: statement by statement a million would
  /// take hours. What is summed up follows the services' own rule. Returns the first of them.
  mutating func fill(_ database: any Database, _ count: Int) async throws -> [Goods] {
    var first: [Goods] = []
    var sums: [CountedItem.Key: Int64] = [:]
    var lists: [CountedItem.Place: [Int32]] = [:]
    var products: [(product: String, number: Int)] = []
    for start in stride(from: 0, to: count, by: Self.casesPerTransaction) {
      let chunk = (start..<min(count, start + Self.casesPerTransaction)).map { next($0) }
      if start == 0 { first = Array(chunk.prefix(Self.rareUntil)) }
      try await database.write { (transaction: Transaction<StoreError>) throws(StoreError) in
        for goods in chunk { try transaction.store(goods) }
      }
      for goods in chunk {
        products.append((goods.product, goods.number))
        for (key, n) in goods.counted.counts { sums[key, default: 0] += n }
        for (place, verdict) in goods.listed { lists[place, default: []].append(verdict) }
      }
    }
    products.sort { ($0.product, $0.number) < ($1.product, $1.number) }
    try await database.store(products)
    try await database.store(sums)
    try await database.store(lists)
    return first
  }
}

extension VerdictStock.Goods {
  fileprivate var counted: CountedItem {
    CountedItem(
      facts: ItemFacts(
        mark: mark, hsCode: hsCode, seller: seller, origin: origin, departure: departure,
        loadingPlace: loadingPlace, products: [product]),
      verdicts: verdicts.map {
        .init(
          appraisal: $0.appraisal, position: 0, time: milliseconds, holder: $0.holder,
          kind: $0.kind)
      }, decision: decision)
  }

  /// In which lists there is which verdict, by the number of its appraisal.
  fileprivate var listed: [(CountedItem.Place, Int32)] {
    counted.entries.map { entry in
      let isFirst = entry.appraisal == verdicts[0].appraisal
      return (entry.place, Int32(number * 2 + (isFirst ? 0 : 1)))
    }
  }

  fileprivate func body(of verdict: Verdict) -> [UInt8] {
    Appraisal {
      $0.name = verdict.appraisal
      $0.case = caseName
      $0.holder = verdict.holder
      $0.items = [
        AppraisalItem {
          $0.item = "1"
          $0.quantity = 10
        }
      ]
      $0.pointsOfDistinction = [
        "The letters of \(mark) are riveted, not printed.",
        "Sign \(number % 30): the seam has \(number % 30 + 4) stitches an inch.",
      ]
    }.encoded
  }
}

extension Transaction where Failure == StoreError {
  /// Without the column of appraisals that no look-up reads and whose index would take longest.
  fileprivate func store(_ goods: VerdictStock.Goods) throws(StoreError) {
    for verdict in goods.verdicts {
      try run(
        """
        INSERT INTO appraisals(id, request, case_id, holder, state, body)
        VALUES ($1, $2, $3, '', 'FILED', $4)
        """,
        .text(verdict.appraisal), .text("requests/" + verdict.appraisal.dropFirst(11)),
        .text(goods.caseName), .blob(goods.body(of: verdict)))
      try run(
        """
        INSERT INTO verdicts(appraisal, position, case_id, item, holder, verdict, time, mark,
          hs_code, seller, origin, departure, loading_place)
        VALUES ($1, 0, $2, '1', $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        .text(verdict.appraisal), .text(goods.caseName), .text(verdict.holder),
        .text(verdict.kind), .int(goods.milliseconds), .text(goods.mark), .text(goods.hsCode),
        .text(goods.seller), .text(goods.origin), .text(goods.departure),
        .text(goods.loadingPlace))
    }
    guard let decision = goods.decision else { return }
    try run(
      "INSERT INTO decisions(case_id, item, decision, time) VALUES ($1, '1', $2, $3)",
      .text(goods.caseName), .text(decision), .int(goods.milliseconds))
  }
}

private let rowsPerTransaction = 100_000

extension Database {
  /// `body` for the places from 0 on, in transactions that the writer can bear.
  private func each(
    _ count: Int,
    _ body: @escaping @Sendable (Int, Transaction<StoreError>) throws(StoreError) -> Void
  ) async throws {
    for start in stride(from: 0, to: count, by: rowsPerTransaction) {
      let end = min(count, start + rowsPerTransaction)
      try await write { (transaction: Transaction<StoreError>) throws(StoreError) in
        for place in start..<end { try body(place, transaction) }
      }
    }
  }

  /// Both in the order of their keys, in which they are added at the end of a tree.
  fileprivate func store(_ products: [(product: String, number: Int)]) async throws {
    try await each(products.count) { (place, transaction) throws(StoreError) in
      try transaction.run(
        """
        INSERT INTO item_product_identifiers(value, case_id, item, kind)
        VALUES ($1, $2, '1', 'MODEL')
        """,
        .text(products[place].product),
        .text(VerdictStock.name("cases", products[place].number)))
    }
  }

  fileprivate func store(_ sums: [CountedItem.Key: Int64]) async throws {
    let rows = sums.sorted { left, right in
      left.key.place == right.key.place
        ? left.key.kind < right.key.kind : left.key.place.isBefore(right.key.place)
    }
    try await each(rows.count) { (place, transaction) throws(StoreError) in
      let (key, n) = rows[place]
      try transaction.run(
        "INSERT INTO verdict_counts(facet, mark, hs_code, kind, n) VALUES ($1, $2, $3, $4, $5)",
        .text(key.place.facet), .text(key.place.mark), .text(key.place.hsCode), .text(key.kind),
        .int(n))
    }
  }

  fileprivate func store(_ lists: [CountedItem.Place: [Int32]]) async throws {
    let rows = lists.sorted { $0.key.isBefore($1.key) }
    try await each(rows.count) { (row, transaction) throws(StoreError) in
      let place = rows[row].key
      for number in rows[row].value.sorted() {
        try transaction.run(
          """
          INSERT INTO verdict_lists(facet, mark, hs_code, time, appraisal, position)
          VALUES ($1, $2, $3, $4, $5, 0)
          """,
          .text(place.facet), .text(place.mark), .text(place.hsCode),
          .int(VerdictStock.milliseconds(Int(number) / 2)),
          .text(VerdictStock.name("appraisals", Int(number))))
      }
    }
  }
}

extension CountedItem.Place {
  fileprivate func isBefore(_ other: Self) -> Bool {
    (facet, mark, hsCode) < (other.facet, other.mark, other.hsCode)
  }
}
