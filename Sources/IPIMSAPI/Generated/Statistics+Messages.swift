// Made by SchemaCompiler from ipims/v1/statistics.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// By what statistics are grouped.
public enum StatisticsDimension: MessageEnum {
  case unspecified
  /// The first 2 digits of the HS code.
  case hsChapter
  /// The first 4; a shorter code as it is.
  case hsHeading
  /// The first 6; a shorter code as it is.
  case hsSubheading
  /// The mark on the goods, folded: all spellings of one are one.
  case mark
  /// The country of origin.
  case origin
  /// The country of departure and the place of loading. Customs alone.
  case route
  /// The customs office of the case.
  case office
  /// The right holder that was asked.
  case holder
  /// The month in which the case was opened.
  case month
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "STATISTICS_DIMENSION_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "STATISTICS_DIMENSION_UNSPECIFIED"),
    (1, "STATISTICS_DIMENSION_HS_CHAPTER"),
    (2, "STATISTICS_DIMENSION_HS_HEADING"),
    (3, "STATISTICS_DIMENSION_HS_SUBHEADING"),
    (4, "STATISTICS_DIMENSION_MARK"),
    (5, "STATISTICS_DIMENSION_ORIGIN"),
    (6, "STATISTICS_DIMENSION_ROUTE"),
    (7, "STATISTICS_DIMENSION_OFFICE"),
    (8, "STATISTICS_DIMENSION_HOLDER"),
    (9, "STATISTICS_DIMENSION_MONTH"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .hsChapter
      case 2: .hsHeading
      case 3: .hsSubheading
      case 4: .mark
      case 5: .origin
      case 6: .route
      case 7: .office
      case 8: .holder
      case 9: .month
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .hsChapter: 1
      case .hsHeading: 2
      case .hsSubheading: 3
      case .mark: 4
      case .origin: 5
      case .route: 6
      case .office: 7
      case .holder: 8
      case .month: 9
      case .unrecognized(let number): number
    }
  }
}

/// What became of goods that customs held.
public enum HoldOutcome: MessageEnum {
  case unspecified
  /// Of the innocent: customs' newest decision is that they do not infringe; or, where that decides
  /// neither way, a verdict on them counts and all of those say GENUINE, GENUINE_PARALLEL_IMPORT or
  /// NOT_OUR_RIGHT, one of the first two among them.
  case genuine
  /// Customs' newest decision is that they infringe.
  case infringing
  /// Neither: nobody answered in a way that tells, and customs did not decide.
  case undetermined
  /// They are held still.
  case stillHeld
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "HOLD_OUTCOME_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "HOLD_OUTCOME_UNSPECIFIED"),
    (1, "HOLD_OUTCOME_GENUINE"),
    (2, "HOLD_OUTCOME_INFRINGING"),
    (3, "HOLD_OUTCOME_UNDETERMINED"),
    (4, "HOLD_OUTCOME_STILL_HELD"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .genuine
      case 2: .infringing
      case 3: .undetermined
      case 4: .stillHeld
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .genuine: 1
      case .infringing: 2
      case .undetermined: 3
      case .stillHeld: 4
      case .unrecognized(let number): number
    }
  }
}

/// What a row of statistics is about: of each dimension asked for its value. What is not known, such
/// as the mark of goods without one, is empty.
public struct StatisticsKey: Message {
  /// 2 to 6 digits.
  public var hsCode: String = ""
  /// Folded.
  public var mark: String = ""
  /// ISO 3166-1 alpha-2.
  public var origin: String = ""
  /// Of a route: ISO 3166-1 alpha-2.
  public var departure: String = ""
  /// Of a route: UN/LOCODE.
  public var loadingPlace: String = ""
  /// `offices/{id}`.
  public var office: String = ""
  /// `organizations/{id}`; empty for goods about which nobody was asked.
  public var holder: String = ""
  /// Such as 2026-09.
  public var month: String = ""

  public init() {}

  public static let protoName = "ipims.v1.StatisticsKey"
  public static let layout = MessageLayout(
    Ipims__V1__StatisticsKey.self, ipims__v1__statistics_key__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__StatisticsKey.self)
    self.hsCode = try copyText(c.pointee.hs_code, "hs_code")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.origin = try copyText(c.pointee.origin, "origin")
    self.departure = try copyText(c.pointee.departure, "departure")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    self.office = try copyText(c.pointee.office, "office")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.month = try copyText(c.pointee.month, "month")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__StatisticsKey.self, capacity: 1)
    ipims__v1__statistics_key__init(c)
    c.pointee.hs_code = arena.text(self.hsCode)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.origin = arena.text(self.origin)
    c.pointee.departure = arena.text(self.departure)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    c.pointee.office = arena.text(self.office)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.month = arena.text(self.month)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.hsCode = try fields.read("hsCode", "hs_code", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.departure = try fields.read("departure", "departure", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.month = try fields.read("month", "month", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("hsCode", self.hsCode)
    fields.write("mark", self.mark)
    fields.write("origin", self.origin)
    fields.write("departure", self.departure)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("office", self.office)
    fields.write("holder", self.holder)
    fields.write("month", self.month)
    return fields.json
  }
}

/// One row.
public struct StatisticsRow: Message {
  public var key: StatisticsKey?
  public var figures: StatisticsFigures?

  public init() {}

  public static let protoName = "ipims.v1.StatisticsRow"
  public static let layout = MessageLayout(
    Ipims__V1__StatisticsRow.self, ipims__v1__statistics_row__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__StatisticsRow.self)
    try copyMessage(c.pointee.key, into: &self.key, "key")
    try copyMessage(c.pointee.figures, into: &self.figures, "figures")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__StatisticsRow.self, capacity: 1)
    ipims__v1__statistics_row__init(c)
    if let value = self.key { c.pointee.key = arena.message(value, as: Ipims__V1__StatisticsKey.self) }
    if let value = self.figures { c.pointee.figures = arena.message(value, as: Ipims__V1__StatisticsFigures.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: StatisticsKey.self)
    self.figures = try fields.read("figures", "figures", as: StatisticsFigures.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    fields.write("figures", self.figures)
    return fields.json
  }
}

/// So much of goods, in their own unit: what is declared in pairs is not added to what is in pieces.
public struct Quantity: Message {
  /// Such as EA; empty for the sum of all units beyond the 50 with the most.
  public var unit: String = ""
  public var quantity: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.Quantity"
  public static let layout = MessageLayout(
    Ipims__V1__Quantity.self, ipims__v1__quantity__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Quantity.self)
    self.unit = try copyText(c.pointee.unit, "unit")
    self.quantity = c.pointee.quantity
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Quantity.self, capacity: 1)
    ipims__v1__quantity__init(c)
    c.pointee.unit = arena.text(self.unit)
    c.pointee.quantity = self.quantity
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.unit = try fields.read("unit", "unit", as: String.self) ?? ""
    self.quantity = try fields.read("quantity", "quantity", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("unit", self.unit)
    fields.write("quantity", self.quantity)
    return fields.json
  }
}

/// Cases in one state.
public struct CaseStateCount: Message {
  public var state: CaseState = .unspecified
  public var cases: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.CaseStateCount"
  public static let layout = MessageLayout(
    Ipims__V1__CaseStateCount.self, ipims__v1__case_state_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CaseStateCount.self)
    self.state = CaseState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.cases = c.pointee.cases
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CaseStateCount.self, capacity: 1)
    ipims__v1__case_state_count__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.cases = self.cases
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: CaseState.self) ?? .unspecified
    self.cases = try fields.read("cases", "cases", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("cases", self.cases)
    return fields.json
  }
}

/// Verdicts of one kind.
public struct VerdictFigures: Message {
  public var verdict: Verdict = .unspecified
  public var verdicts: Int64 = 0
  /// Of the goods that they are on.
  public var quantities: [Quantity] = []

  public init() {}

  public static let protoName = "ipims.v1.VerdictFigures"
  public static let layout = MessageLayout(
    Ipims__V1__VerdictFigures.self, ipims__v1__verdict_figures__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerdictFigures.self)
    self.verdict = Verdict(rawValue: .init(bitPattern: c.pointee.verdict.rawValue))
    self.verdicts = c.pointee.verdicts
    self.quantities = try copyMessages(Quantity.self, c.pointee.n_quantities, c.pointee.quantities, "quantities")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerdictFigures.self, capacity: 1)
    ipims__v1__verdict_figures__init(c)
    c.pointee.verdict = .init(rawValue: .init(bitPattern: self.verdict.rawValue))
    c.pointee.verdicts = self.verdicts
    c.pointee.n_quantities = self.quantities.count
    c.pointee.quantities = arena.messages(self.quantities, as: Ipims__V1__Quantity.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.verdict = try fields.read("verdict", "verdict", as: Verdict.self) ?? .unspecified
    self.verdicts = try fields.read("verdicts", "verdicts", as: Int64.self) ?? 0
    self.quantities = try fields.readArray("quantities", "quantities", as: Quantity.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("verdict", self.verdict)
    fields.write("verdicts", self.verdicts)
    fields.write("quantities", self.quantities)
    return fields.json
  }
}

/// Line items with one decision.
public struct DecisionFigures: Message {
  /// UNSPECIFIED: without one, or with one that a firm does not see before its verdict.
  public var decision: Decision = .unspecified
  public var items: Int64 = 0
  public var quantities: [Quantity] = []

  public init() {}

  public static let protoName = "ipims.v1.DecisionFigures"
  public static let layout = MessageLayout(
    Ipims__V1__DecisionFigures.self, ipims__v1__decision_figures__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecisionFigures.self)
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.items = c.pointee.items
    self.quantities = try copyMessages(Quantity.self, c.pointee.n_quantities, c.pointee.quantities, "quantities")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecisionFigures.self, capacity: 1)
    ipims__v1__decision_figures__init(c)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.items = self.items
    c.pointee.n_quantities = self.quantities.count
    c.pointee.quantities = arena.messages(self.quantities, as: Ipims__V1__Quantity.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.items = try fields.read("items", "items", as: Int64.self) ?? 0
    self.quantities = try fields.readArray("quantities", "quantities", as: Quantity.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("decision", self.decision)
    fields.write("items", self.items)
    fields.write("quantities", self.quantities)
    return fields.json
  }
}

/// Line items whose goods are in one state.
public struct GoodsStateCount: Message {
  /// UNSPECIFIED: in one that a firm does not see before its verdict.
  public var goodsState: GoodsState = .unspecified
  public var items: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.GoodsStateCount"
  public static let layout = MessageLayout(
    Ipims__V1__GoodsStateCount.self, ipims__v1__goods_state_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GoodsStateCount.self)
    self.goodsState = GoodsState(rawValue: .init(bitPattern: c.pointee.goods_state.rawValue))
    self.items = c.pointee.items
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GoodsStateCount.self, capacity: 1)
    ipims__v1__goods_state_count__init(c)
    c.pointee.goods_state = .init(rawValue: .init(bitPattern: self.goodsState.rawValue))
    c.pointee.items = self.items
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.goodsState = try fields.read("goodsState", "goods_state", as: GoodsState.self) ?? .unspecified
    self.items = try fields.read("items", "items", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("goodsState", self.goodsState)
    fields.write("items", self.items)
    return fields.json
  }
}

/// Lengths of time. Each counts in the median and the percentile as the whole hours in it; of an
/// even number of them the median is the lower of the middle two, and 90 of 100 are at most the
/// percentile (nearest rank).
public struct Durations: Message {
  public var count: Int64 = 0
  /// All of them together, each in whole seconds.
  public var totalSeconds: Int64 = 0
  /// total_seconds / 3600 / count; 0 for none.
  public var meanHours: Double = 0
  public var medianHours: Int64 = 0
  public var p90Hours: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.Durations"
  public static let layout = MessageLayout(
    Ipims__V1__Durations.self, ipims__v1__durations__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Durations.self)
    self.count = c.pointee.count
    self.totalSeconds = c.pointee.total_seconds
    self.meanHours = c.pointee.mean_hours
    self.medianHours = c.pointee.median_hours
    self.p90Hours = c.pointee.p90_hours
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Durations.self, capacity: 1)
    ipims__v1__durations__init(c)
    c.pointee.count = self.count
    c.pointee.total_seconds = self.totalSeconds
    c.pointee.mean_hours = self.meanHours
    c.pointee.median_hours = self.medianHours
    c.pointee.p90_hours = self.p90Hours
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    self.totalSeconds = try fields.read("totalSeconds", "total_seconds", as: Int64.self) ?? 0
    self.meanHours = try fields.read("meanHours", "mean_hours", as: Double.self) ?? 0
    self.medianHours = try fields.read("medianHours", "median_hours", as: Int64.self) ?? 0
    self.p90Hours = try fields.read("p90Hours", "p90_hours", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("count", self.count)
    fields.write("totalSeconds", self.totalSeconds)
    fields.write("meanHours", self.meanHours)
    fields.write("medianHours", self.medianHours)
    fields.write("p90Hours", self.p90Hours)
    return fields.json
  }
}

/// How long holders took for first answers with one verdict among them.
public struct VerdictResponse: Message {
  public var verdict: Verdict = .unspecified
  public var inTime: Durations?
  public var late: Durations?

  public init() {}

  public static let protoName = "ipims.v1.VerdictResponse"
  public static let layout = MessageLayout(
    Ipims__V1__VerdictResponse.self, ipims__v1__verdict_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerdictResponse.self)
    self.verdict = Verdict(rawValue: .init(bitPattern: c.pointee.verdict.rawValue))
    try copyMessage(c.pointee.in_time, into: &self.inTime, "in_time")
    try copyMessage(c.pointee.late, into: &self.late, "late")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerdictResponse.self, capacity: 1)
    ipims__v1__verdict_response__init(c)
    c.pointee.verdict = .init(rawValue: .init(bitPattern: self.verdict.rawValue))
    if let value = self.inTime { c.pointee.in_time = arena.message(value, as: Ipims__V1__Durations.self) }
    if let value = self.late { c.pointee.late = arena.message(value, as: Ipims__V1__Durations.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.verdict = try fields.read("verdict", "verdict", as: Verdict.self) ?? .unspecified
    self.inTime = try fields.read("inTime", "in_time", as: Durations.self)
    self.late = try fields.read("late", "late", as: Durations.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("verdict", self.verdict)
    fields.write("inTime", self.inTime)
    fields.write("late", self.late)
    return fields.json
  }
}

/// How holders answered: from when a request was sent to its first answer. A program's answer that a
/// member has to confirm is one once it is confirmed. One that is superseded was an answer; what took
/// its place is none. The time goes on while a question to customs waits and when the request is
/// delegated, to whom is all the same.
public struct ResponseFigures: Message {
  /// All that were sent: the sum of the next five.
  public var requests: Int64 = 0
  public var answeredInTime: Int64 = 0
  /// Answered after its due time.
  public var answeredLate: Int64 = 0
  /// Not answered, and its time is over.
  public var unanswered: Int64 = 0
  /// Not answered yet.
  public var waiting: Int64 = 0
  /// Taken back, or the case ended before an answer.
  public var cancelled: Int64 = 0
  /// Of answered_in_time.
  public var inTime: Durations?
  /// Of answered_late.
  public var late: Durations?
  /// By what the first answer said of the goods of the row; one that gave several kinds of verdict is
  /// in each of them.
  public var byVerdict: [VerdictResponse] = []

  public init() {}

  public static let protoName = "ipims.v1.ResponseFigures"
  public static let layout = MessageLayout(
    Ipims__V1__ResponseFigures.self, ipims__v1__response_figures__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ResponseFigures.self)
    self.requests = c.pointee.requests
    self.answeredInTime = c.pointee.answered_in_time
    self.answeredLate = c.pointee.answered_late
    self.unanswered = c.pointee.unanswered
    self.waiting = c.pointee.waiting
    self.cancelled = c.pointee.cancelled
    try copyMessage(c.pointee.in_time, into: &self.inTime, "in_time")
    try copyMessage(c.pointee.late, into: &self.late, "late")
    self.byVerdict = try copyMessages(VerdictResponse.self, c.pointee.n_by_verdict, c.pointee.by_verdict, "by_verdict")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ResponseFigures.self, capacity: 1)
    ipims__v1__response_figures__init(c)
    c.pointee.requests = self.requests
    c.pointee.answered_in_time = self.answeredInTime
    c.pointee.answered_late = self.answeredLate
    c.pointee.unanswered = self.unanswered
    c.pointee.waiting = self.waiting
    c.pointee.cancelled = self.cancelled
    if let value = self.inTime { c.pointee.in_time = arena.message(value, as: Ipims__V1__Durations.self) }
    if let value = self.late { c.pointee.late = arena.message(value, as: Ipims__V1__Durations.self) }
    c.pointee.n_by_verdict = self.byVerdict.count
    c.pointee.by_verdict = arena.messages(self.byVerdict, as: Ipims__V1__VerdictResponse.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requests = try fields.read("requests", "requests", as: Int64.self) ?? 0
    self.answeredInTime = try fields.read("answeredInTime", "answered_in_time", as: Int64.self) ?? 0
    self.answeredLate = try fields.read("answeredLate", "answered_late", as: Int64.self) ?? 0
    self.unanswered = try fields.read("unanswered", "unanswered", as: Int64.self) ?? 0
    self.waiting = try fields.read("waiting", "waiting", as: Int64.self) ?? 0
    self.cancelled = try fields.read("cancelled", "cancelled", as: Int64.self) ?? 0
    self.inTime = try fields.read("inTime", "in_time", as: Durations.self)
    self.late = try fields.read("late", "late", as: Durations.self)
    self.byVerdict = try fields.readArray("byVerdict", "by_verdict", as: VerdictResponse.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requests", self.requests)
    fields.write("answeredInTime", self.answeredInTime)
    fields.write("answeredLate", self.answeredLate)
    fields.write("unanswered", self.unanswered)
    fields.write("waiting", self.waiting)
    fields.write("cancelled", self.cancelled)
    fields.write("inTime", self.inTime)
    fields.write("late", self.late)
    fields.write("byVerdict", self.byVerdict)
    return fields.json
  }
}

/// Line items that were held and came to one end.
public struct HoldFigures: Message {
  public var outcome: HoldOutcome = .unspecified
  public var items: Int64 = 0
  /// From when they were held to when they were let go, seized or kept out; of STILL_HELD none. Where
  /// customs recorded the step, by the day and hour that it says, else by when it was recorded.
  public var held: Durations?

  public init() {}

  public static let protoName = "ipims.v1.HoldFigures"
  public static let layout = MessageLayout(
    Ipims__V1__HoldFigures.self, ipims__v1__hold_figures__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__HoldFigures.self)
    self.outcome = HoldOutcome(rawValue: .init(bitPattern: c.pointee.outcome.rawValue))
    self.items = c.pointee.items
    try copyMessage(c.pointee.held, into: &self.held, "held")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__HoldFigures.self, capacity: 1)
    ipims__v1__hold_figures__init(c)
    c.pointee.outcome = .init(rawValue: .init(bitPattern: self.outcome.rawValue))
    c.pointee.items = self.items
    if let value = self.held { c.pointee.held = arena.message(value, as: Ipims__V1__Durations.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.outcome = try fields.read("outcome", "outcome", as: HoldOutcome.self) ?? .unspecified
    self.items = try fields.read("items", "items", as: Int64.self) ?? 0
    self.held = try fields.read("held", "held", as: Durations.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("outcome", self.outcome)
    fields.write("items", self.items)
    fields.write("held", self.held)
    return fields.json
  }
}

/// What is counted of the cases, line items and requests that belong to a row.
///
/// Everything is counted as it stands now, in the month in which its case was opened. A case is in
/// each row to which one of its line items belongs, once; so rows need not add up to the total, which
/// has each case and line item once. A case that was withdrawn is counted as every other; `case_states`
/// tells how many those are. A request is about all goods of its case, and is in each row with one.
///
/// In a row about a holder, or where only one is asked for, requests and verdicts are that holder's
/// alone, and so is what is contested or overturned; an item about which two were asked is in the rows
/// of both. To a firm it is as if its own requests were the only ones.
public struct StatisticsFigures: Message {
  /// The sum of those in `case_states`.
  public var cases: Int64 = 0
  public var caseStates: [CaseStateCount] = []
  /// Line items: the sum of those in `decisions`, and of those in `goods_states`.
  public var items: Int64 = 0
  /// As declared, most first.
  public var quantities: [Quantity] = []
  /// Verdicts that count, so those that were superseded, given up or wait to be confirmed do not. Two
  /// on one line item, of two holders or on two parts of its quantity, are two.
  public var verdicts: [VerdictFigures] = []
  /// Customs' newest decisions.
  public var decisions: [DecisionFigures] = []
  public var goodsStates: [GoodsStateCount] = []
  /// Line items of which one verdict that counts says that they infringe, and another that they are
  /// genuine; as in LookUpVerdicts.
  public var contestedItems: Int64 = 0
  /// Line items of which customs' newest decision contradicts a verdict that counts; as in
  /// LookUpVerdicts.
  public var overturnedItems: Int64 = 0
  public var responses: ResponseFigures?
  /// Goods found genuine first: how long the innocent waited.
  public var holds: [HoldFigures] = []

  public init() {}

  public static let protoName = "ipims.v1.StatisticsFigures"
  public static let layout = MessageLayout(
    Ipims__V1__StatisticsFigures.self, ipims__v1__statistics_figures__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__StatisticsFigures.self)
    self.cases = c.pointee.cases
    self.caseStates = try copyMessages(CaseStateCount.self, c.pointee.n_case_states, c.pointee.case_states, "case_states")
    self.items = c.pointee.items
    self.quantities = try copyMessages(Quantity.self, c.pointee.n_quantities, c.pointee.quantities, "quantities")
    self.verdicts = try copyMessages(VerdictFigures.self, c.pointee.n_verdicts, c.pointee.verdicts, "verdicts")
    self.decisions = try copyMessages(DecisionFigures.self, c.pointee.n_decisions, c.pointee.decisions, "decisions")
    self.goodsStates = try copyMessages(GoodsStateCount.self, c.pointee.n_goods_states, c.pointee.goods_states, "goods_states")
    self.contestedItems = c.pointee.contested_items
    self.overturnedItems = c.pointee.overturned_items
    try copyMessage(c.pointee.responses, into: &self.responses, "responses")
    self.holds = try copyMessages(HoldFigures.self, c.pointee.n_holds, c.pointee.holds, "holds")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__StatisticsFigures.self, capacity: 1)
    ipims__v1__statistics_figures__init(c)
    c.pointee.cases = self.cases
    c.pointee.n_case_states = self.caseStates.count
    c.pointee.case_states = arena.messages(self.caseStates, as: Ipims__V1__CaseStateCount.self)
    c.pointee.items = self.items
    c.pointee.n_quantities = self.quantities.count
    c.pointee.quantities = arena.messages(self.quantities, as: Ipims__V1__Quantity.self)
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.messages(self.verdicts, as: Ipims__V1__VerdictFigures.self)
    c.pointee.n_decisions = self.decisions.count
    c.pointee.decisions = arena.messages(self.decisions, as: Ipims__V1__DecisionFigures.self)
    c.pointee.n_goods_states = self.goodsStates.count
    c.pointee.goods_states = arena.messages(self.goodsStates, as: Ipims__V1__GoodsStateCount.self)
    c.pointee.contested_items = self.contestedItems
    c.pointee.overturned_items = self.overturnedItems
    if let value = self.responses { c.pointee.responses = arena.message(value, as: Ipims__V1__ResponseFigures.self) }
    c.pointee.n_holds = self.holds.count
    c.pointee.holds = arena.messages(self.holds, as: Ipims__V1__HoldFigures.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.cases = try fields.read("cases", "cases", as: Int64.self) ?? 0
    self.caseStates = try fields.readArray("caseStates", "case_states", as: CaseStateCount.self)
    self.items = try fields.read("items", "items", as: Int64.self) ?? 0
    self.quantities = try fields.readArray("quantities", "quantities", as: Quantity.self)
    self.verdicts = try fields.readArray("verdicts", "verdicts", as: VerdictFigures.self)
    self.decisions = try fields.readArray("decisions", "decisions", as: DecisionFigures.self)
    self.goodsStates = try fields.readArray("goodsStates", "goods_states", as: GoodsStateCount.self)
    self.contestedItems = try fields.read("contestedItems", "contested_items", as: Int64.self) ?? 0
    self.overturnedItems = try fields.read("overturnedItems", "overturned_items", as: Int64.self) ?? 0
    self.responses = try fields.read("responses", "responses", as: ResponseFigures.self)
    self.holds = try fields.readArray("holds", "holds", as: HoldFigures.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("cases", self.cases)
    fields.write("caseStates", self.caseStates)
    fields.write("items", self.items)
    fields.write("quantities", self.quantities)
    fields.write("verdicts", self.verdicts)
    fields.write("decisions", self.decisions)
    fields.write("goodsStates", self.goodsStates)
    fields.write("contestedItems", self.contestedItems)
    fields.write("overturnedItems", self.overturnedItems)
    fields.write("responses", self.responses)
    fields.write("holds", self.holds)
    return fields.json
  }
}
