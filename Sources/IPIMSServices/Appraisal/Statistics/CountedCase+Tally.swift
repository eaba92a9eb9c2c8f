internal import IPIMSAPI
internal import IPIMSStore
internal import Messages

/// The values of a row's dimensions, in the order in which they are asked for.
typealias StatisticsValues = [String]

extension CountedCase {
  /// The goods and requests of one row.
  struct Share {
    /// Places of line items.
    var items: [Int]
    /// Places of requests.
    var requests: [Int]
  }

  /// To which rows of a grouping which of the goods belong. `items` and `requests` are the places of
  /// those that are counted at all.
  func shares(
    by dimensions: [StatisticsDimension], items: [Int], requests: [Int]
  ) -> [StatisticsValues: Share] {
    var shares: [StatisticsValues: Share] = [:]
    let isByHolder = dimensions.contains(.holder)
    var byHolder: [String: [Int]] = [:]
    if isByHolder {
      for place in requests { byHolder[self.requests[place].holder, default: []].append(place) }
    }
    if byHolder.isEmpty { byHolder[""] = requests }
    for place in items {
      for (holder, own) in byHolder {
        let values = dimensions.map { value(of: $0, self.items[place], holder) }
        shares[values, default: Share(items: [], requests: own)].items.append(place)
      }
    }
    return shares
  }

  private func value(of dimension: StatisticsDimension, _ goods: CountedGoods, _ holder: String)
    -> String
  {
    switch dimension {
    case .hsChapter: String(goods.hsCode.prefix(2))
    case .hsHeading: String(goods.hsCode.prefix(4))
    case .hsSubheading: String(goods.hsCode.prefix(6))
    case .mark: goods.mark
    case .origin: goods.origin
    case .route: StatisticsRoute(goods.departure, loadingPlace).text
    case .office: office
    case .holder: holder
    case .month: month
    case .unspecified, .unrecognized: preconditionFailure("a dimension that was not checked")
    }
  }

  /// Adds what is counted of a share to a row, as far as it is seen.
  func add(_ share: Share, _ sight: Sight, to tally: inout StatisticsTally) {
    tally.add(.cases, state)
    let asked = share.requests.map { requests[$0] }
    for place in share.items {
      let verdicts = asked.flatMap(\.verdicts).filter { $0.place == Int32(place) }
      add(items[place], verdicts, sight, to: &tally)
    }
    let places = Set(share.items.map { Int32($0) })
    for request in asked { request.add(about: places, to: &tally) }
  }

  /// What of the state of goods is seen: a firm is not told of decisions and goods before its
  /// verdict.
  struct Sight {
    static let all = Sight(decision: true, hold: true)

    var decision: Bool
    var hold: Bool

    private init(decision: Bool, hold: Bool) {
      self.decision = decision
      self.hold = hold
    }

    /// As CaseView has it for a firm whose these requests of the case are, whichever of them is
    /// counted: who acts for several holders sees as much as the one that sees least.
    init(of own: [CountedRequest]) {
      let ofHolders = Dictionary(grouping: own, by: \.holder).values
      func each(_ isSeen: (RequestState) -> Bool) -> Bool {
        ofHolders.allSatisfy { $0.contains { isSeen(RequestState(rawValue: $0.state)) } }
      }
      decision = each { $0 == .answered }
      hold = decision || each { $0 != .cancelled }
    }
  }

  private func add(
    _ goods: CountedGoods, _ verdicts: [CountedVerdict], _ sight: Sight,
    to tally: inout StatisticsTally
  ) {
    tally.add(.items)
    tally.add(.quantity, unit: goods.unit, goods.quantity)
    for verdict in verdicts {
      tally.add(.verdicts, verdict.verdict)
      tally.add(.verdictQuantity, verdict.verdict, unit: goods.unit, verdict.quantity)
    }
    let decision = sight.decision ? goods.decision : 0
    tally.add(.decisions, decision)
    tally.add(.decisionQuantity, decision, unit: goods.unit, goods.quantity)
    let isHeld = GoodsState(rawValue: goods.goodsState) == .held
    let isSeen = isHeld ? sight.hold : sight.decision
    tally.add(.goods, isSeen ? goods.goodsState : 0)
    let says = verdicts.map { Verdict(rawValue: $0.verdict).shortName }
    let name = decision == 0 ? nil : Decision(rawValue: decision).shortName
    let kinds = CountedItem.kinds(of: says, name)
    if kinds[CountedItem.contested] != nil { tally.add(.contested) }
    if kinds[CountedItem.overturned] != nil { tally.add(.overturned) }
    guard isSeen, goods.holdStart != 0 || isHeld else { return }
    guard !isHeld else { return tally.add(.holds, HoldOutcome.stillHeld.rawValue) }
    let outcome = HoldOutcome(decision, Set(says)).rawValue
    tally.add(.holds, outcome)
    tally.add(
      .hoursHeld, .secondsHeld, outcome, milliseconds: goods.holdEnd - goods.holdStart)
  }
}

extension HoldOutcome {
  fileprivate init(_ decision: Int32, _ verdicts: Set<String>) {
    switch Decision(rawValue: decision) {
    case .infringing: self = .infringing
    case .notInfringing: self = .genuine
    default:
      let isGenuine =
        !verdicts.isDisjoint(with: CountedItem.genuine)
        && verdicts.isSubset(of: CountedItem.genuine.union(["NOT_OUR_RIGHT"]))
      self = isGenuine ? .genuine : .undetermined
    }
  }
}

extension CountedRequest {
  /// `places` are those of the row's goods.
  fileprivate func add(about places: Set<Int32>, to tally: inout StatisticsTally) {
    guard answerTime != 0 else {
      return tally.add(.requests, StatisticsTally.Response(unanswered: state).rawValue)
    }
    let response: StatisticsTally.Response = late ? .late : .inTime
    tally.add(.requests, response.rawValue)
    let kinds = Set(firstVerdicts.filter { places.contains($0.place) }.map(\.verdict))
    for kind in kinds.union([0]) {
      tally.add(
        late ? .hoursLate : .hoursInTime, late ? .secondsLate : .secondsInTime, kind,
        milliseconds: answerTime - sentTime)
    }
  }
}

extension StatisticsTally.Response {
  fileprivate init(unanswered state: Int32) {
    switch RequestState(rawValue: state) {
    case .cancelled: self = .cancelled
    case .unanswered: self = .unanswered
    default: self = .waiting
    }
  }
}

/// How goods came, as one value: `CN CNSHA`, either of them empty where it is not known.
struct StatisticsRoute {
  var departure: String
  var loadingPlace: String

  init(_ departure: String, _ loadingPlace: String) {
    self.departure = departure
    self.loadingPlace = loadingPlace
  }

  init(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    departure = String(parts.first ?? "")
    loadingPlace = parts.count > 1 ? String(parts[1]) : ""
  }

  var text: String { departure + " " + loadingPlace }
}
