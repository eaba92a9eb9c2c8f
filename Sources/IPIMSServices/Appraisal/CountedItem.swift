internal import IPIMSAPI
internal import IPIMSDomain
internal import Messages

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

/// Under what verdicts are summed up and listed: one filter of a look-up, or none.
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

  /// Whether there are sums and lists over every mark, too. Firms and products have so few marks
  /// that theirs are put together instead.
  var sumsMarks: Bool {
    switch self {
    case .product, .holder: false
    default: true
    }
  }
}

/// One line item with the verdicts on it that count, and customs' newest decision: all that its
/// share of the sums and lists follows from.
package struct CountedItem {
  package struct Verdict {
    var appraisal: String
    var position: Int
    var time: Int64
    var holder: String
    var kind: String

    package init(
      appraisal: String, position: Int, time: Int64, holder: String, kind: String
    ) {
      self.appraisal = appraisal
      self.position = position
      self.time = time
      self.holder = holder
      self.kind = kind
    }
  }

  /// Where sums stand, and a list of verdicts. No mark is every mark, where there are such.
  package struct Place: Hashable, Sendable {
    package var facet: String
    package var mark: String
    package var hsCode: String
  }

  /// Where one number of the sums stands.
  package struct Key: Hashable, Sendable {
    package var place: Place
    package var kind: String
  }

  /// One verdict in a list.
  package struct Entry: Hashable, Sendable {
    package var place: Place
    package var time: Int64
    package var appraisal: String
    package var position: Int
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
    var counts: [Key: Int64] = [:]
    func add(_ verdicts: [Verdict], at places: [Place]) {
      for (kind, count) in Self.kinds(of: verdicts.map(\.kind), decision) {
        for place in places { counts[Key(place: place, kind: kind)] = count }
      }
    }
    add(verdicts, at: facts.headings + facts.facets.flatMap(facts.places))
    // A firm counts its own, and must not learn of another's.
    for (holder, own) in Dictionary(grouping: verdicts, by: \.holder) {
      add(own, at: facts.places(of: .holder(holder)))
    }
    return counts
  }

  /// Its verdicts, in every list.
  package var entries: Set<Entry> {
    let common = facts.facets.flatMap(facts.places)
    var entries: Set<Entry> = []
    for verdict in verdicts {
      for place in common + facts.places(of: .holder(verdict.holder)) {
        entries.insert(
          Entry(
            place: place, time: verdict.time, appraisal: verdict.appraisal,
            position: verdict.position))
      }
    }
    return entries
  }
}

extension ItemFacts {
  fileprivate var facets: [VerdictFacet] {
    var facets: [VerdictFacet] = [.all, .origin(origin)]
    if !departure.isEmpty { facets.append(.departure(departure)) }
    if !loadingPlace.isEmpty { facets.append(.loadingPlace(loadingPlace)) }
    if !seller.isEmpty { facets.append(.seller(seller)) }
    return facets + Set(products).map { .product($0) }
  }

  /// Goods without a mark are in the sums over every mark alone.
  fileprivate func places(of facet: VerdictFacet) -> [CountedItem.Place] {
    let own = CountedItem.Place(facet: facet.text, mark: mark, hsCode: hsCode)
    guard facet.sumsMarks, !mark.isEmpty else { return [own] }
    return [own, CountedItem.Place(facet: facet.text, mark: "", hsCode: hsCode)]
  }

  fileprivate var headings: [CountedItem.Place] {
    Set([2, 4].map { String(hsCode.prefix($0)) }).map {
      CountedItem.Place(facet: VerdictFacet.headings.text, mark: "", hsCode: $0)
    }
  }
}
