// Made by SchemaCompiler from ipims/store/v1/statistics.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What statistics count of one case, as it was when they last looked.
public struct CountedCase: Message {
  /// In which it was opened, in its regime's time zone, such as 2026-09.
  public var month: String = ""
  /// `offices/{id}`.
  public var office: String = ""
  /// UN/LOCODE, empty where it is not known.
  public var loadingPlace: String = ""
  /// Number of an ipims.v1.CaseState.
  public var state: Int32 = 0
  public var items: [CountedGoods] = []
  public var requests: [CountedRequest] = []
  /// The newest event of its history that was looked at.
  public var sequence: Int64 = 0

  public init() {}

  public static let protoName = "ipims.store.v1.CountedCase"
  public static let layout = MessageLayout(
    Ipims__Store__V1__CountedCase.self, ipims__store__v1__counted_case__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__CountedCase.self)
    self.month = try copyText(c.pointee.month, "month")
    self.office = try copyText(c.pointee.office, "office")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    self.state = c.pointee.state
    self.items = try copyMessages(CountedGoods.self, c.pointee.n_items, c.pointee.items, "items")
    self.requests = try copyMessages(CountedRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
    self.sequence = c.pointee.sequence
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__CountedCase.self, capacity: 1)
    ipims__store__v1__counted_case__init(c)
    c.pointee.month = arena.text(self.month)
    c.pointee.office = arena.text(self.office)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    c.pointee.state = self.state
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__Store__V1__CountedGoods.self)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__Store__V1__CountedRequest.self)
    c.pointee.sequence = self.sequence
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.month = try fields.read("month", "month", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: Int32.self) ?? 0
    self.items = try fields.readArray("items", "items", as: CountedGoods.self)
    self.requests = try fields.readArray("requests", "requests", as: CountedRequest.self)
    self.sequence = try fields.read("sequence", "sequence", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("month", self.month)
    fields.write("office", self.office)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("state", self.state)
    fields.write("items", self.items)
    fields.write("requests", self.requests)
    fields.write("sequence", self.sequence)
    return fields.json
  }
}

/// One line item.
public struct CountedGoods: Message {
  /// Within the case.
  public var item: String = ""
  public var hsCode: String = ""
  /// Folded.
  public var mark: String = ""
  public var origin: String = ""
  public var departure: String = ""
  public var unit: String = ""
  public var quantity: Int64 = 0
  /// Number of an ipims.v1.GoodsState.
  public var goodsState: Int32 = 0
  /// Number of an ipims.v1.Decision; 0 for none.
  public var decision: Int32 = 0
  /// Since when the goods are held, or were: milliseconds since 1970; 0 where they never were.
  public var holdStart: Int64 = 0
  /// Until when; 0 while they are.
  public var holdEnd: Int64 = 0

  public init() {}

  public static let protoName = "ipims.store.v1.CountedGoods"
  public static let layout = MessageLayout(
    Ipims__Store__V1__CountedGoods.self, ipims__store__v1__counted_goods__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__CountedGoods.self)
    self.item = try copyText(c.pointee.item, "item")
    self.hsCode = try copyText(c.pointee.hs_code, "hs_code")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.origin = try copyText(c.pointee.origin, "origin")
    self.departure = try copyText(c.pointee.departure, "departure")
    self.unit = try copyText(c.pointee.unit, "unit")
    self.quantity = c.pointee.quantity
    self.goodsState = c.pointee.goods_state
    self.decision = c.pointee.decision
    self.holdStart = c.pointee.hold_start
    self.holdEnd = c.pointee.hold_end
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__CountedGoods.self, capacity: 1)
    ipims__store__v1__counted_goods__init(c)
    c.pointee.item = arena.text(self.item)
    c.pointee.hs_code = arena.text(self.hsCode)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.origin = arena.text(self.origin)
    c.pointee.departure = arena.text(self.departure)
    c.pointee.unit = arena.text(self.unit)
    c.pointee.quantity = self.quantity
    c.pointee.goods_state = self.goodsState
    c.pointee.decision = self.decision
    c.pointee.hold_start = self.holdStart
    c.pointee.hold_end = self.holdEnd
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.hsCode = try fields.read("hsCode", "hs_code", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.departure = try fields.read("departure", "departure", as: String.self) ?? ""
    self.unit = try fields.read("unit", "unit", as: String.self) ?? ""
    self.quantity = try fields.read("quantity", "quantity", as: Int64.self) ?? 0
    self.goodsState = try fields.read("goodsState", "goods_state", as: Int32.self) ?? 0
    self.decision = try fields.read("decision", "decision", as: Int32.self) ?? 0
    self.holdStart = try fields.read("holdStart", "hold_start", as: Int64.self) ?? 0
    self.holdEnd = try fields.read("holdEnd", "hold_end", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("item", self.item)
    fields.write("hsCode", self.hsCode)
    fields.write("mark", self.mark)
    fields.write("origin", self.origin)
    fields.write("departure", self.departure)
    fields.write("unit", self.unit)
    fields.write("quantity", self.quantity)
    fields.write("goodsState", self.goodsState)
    fields.write("decision", self.decision)
    fields.write("holdStart", self.holdStart)
    fields.write("holdEnd", self.holdEnd)
    return fields.json
  }
}

/// One request to a holder, about all line items.
public struct CountedRequest: Message {
  /// `organizations/{id}`.
  public var holder: String = ""
  /// `organizations/{id}`; empty for none.
  public var delegate: String = ""
  /// Number of an ipims.v1.RequestState.
  public var state: Int32 = 0
  /// Milliseconds since 1970.
  public var sentTime: Int64 = 0
  /// That of the first answer, in milliseconds since 1970; 0 for none.
  public var answerTime: Int64 = 0
  /// The first answer.
  public var late: Bool = false
  /// Those of the first answer.
  public var firstVerdicts: [CountedVerdict] = []
  /// Those that count.
  public var verdicts: [CountedVerdict] = []

  public init() {}

  public static let protoName = "ipims.store.v1.CountedRequest"
  public static let layout = MessageLayout(
    Ipims__Store__V1__CountedRequest.self, ipims__store__v1__counted_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__CountedRequest.self)
    self.holder = try copyText(c.pointee.holder, "holder")
    self.delegate = try copyText(c.pointee.delegate, "delegate")
    self.state = c.pointee.state
    self.sentTime = c.pointee.sent_time
    self.answerTime = c.pointee.answer_time
    self.late = c.pointee.late != 0
    self.firstVerdicts = try copyMessages(CountedVerdict.self, c.pointee.n_first_verdicts, c.pointee.first_verdicts, "first_verdicts")
    self.verdicts = try copyMessages(CountedVerdict.self, c.pointee.n_verdicts, c.pointee.verdicts, "verdicts")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__CountedRequest.self, capacity: 1)
    ipims__store__v1__counted_request__init(c)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.delegate = arena.text(self.delegate)
    c.pointee.state = self.state
    c.pointee.sent_time = self.sentTime
    c.pointee.answer_time = self.answerTime
    c.pointee.late = self.late ? 1 : 0
    c.pointee.n_first_verdicts = self.firstVerdicts.count
    c.pointee.first_verdicts = arena.messages(self.firstVerdicts, as: Ipims__Store__V1__CountedVerdict.self)
    c.pointee.n_verdicts = self.verdicts.count
    c.pointee.verdicts = arena.messages(self.verdicts, as: Ipims__Store__V1__CountedVerdict.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.delegate = try fields.read("delegate", "delegate", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: Int32.self) ?? 0
    self.sentTime = try fields.read("sentTime", "sent_time", as: Int64.self) ?? 0
    self.answerTime = try fields.read("answerTime", "answer_time", as: Int64.self) ?? 0
    self.late = try fields.read("late", "late", as: Bool.self) ?? false
    self.firstVerdicts = try fields.readArray("firstVerdicts", "first_verdicts", as: CountedVerdict.self)
    self.verdicts = try fields.readArray("verdicts", "verdicts", as: CountedVerdict.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("holder", self.holder)
    fields.write("delegate", self.delegate)
    fields.write("state", self.state)
    fields.write("sentTime", self.sentTime)
    fields.write("answerTime", self.answerTime)
    fields.write("late", self.late)
    fields.write("firstVerdicts", self.firstVerdicts)
    fields.write("verdicts", self.verdicts)
    return fields.json
  }
}

/// One verdict on goods.
public struct CountedVerdict: Message {
  /// Place of the line item among those of the case, from 0.
  public var place: Int32 = 0
  /// Number of an ipims.v1.Verdict.
  public var verdict: Int32 = 0
  public var quantity: Int64 = 0

  public init() {}

  public static let protoName = "ipims.store.v1.CountedVerdict"
  public static let layout = MessageLayout(
    Ipims__Store__V1__CountedVerdict.self, ipims__store__v1__counted_verdict__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__CountedVerdict.self)
    self.place = c.pointee.place
    self.verdict = c.pointee.verdict
    self.quantity = c.pointee.quantity
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__CountedVerdict.self, capacity: 1)
    ipims__store__v1__counted_verdict__init(c)
    c.pointee.place = self.place
    c.pointee.verdict = self.verdict
    c.pointee.quantity = self.quantity
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.place = try fields.read("place", "place", as: Int32.self) ?? 0
    self.verdict = try fields.read("verdict", "verdict", as: Int32.self) ?? 0
    self.quantity = try fields.read("quantity", "quantity", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("place", self.place)
    fields.write("verdict", self.verdict)
    fields.write("quantity", self.quantity)
    return fields.json
  }
}

/// A sum that statistics keep.
public struct StatisticsSum: Message {
  public var terms: [StatisticsTerm] = []

  public init() {}

  public static let protoName = "ipims.store.v1.StatisticsSum"
  public static let layout = MessageLayout(
    Ipims__Store__V1__StatisticsSum.self, ipims__store__v1__statistics_sum__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__StatisticsSum.self)
    self.terms = try copyMessages(StatisticsTerm.self, c.pointee.n_terms, c.pointee.terms, "terms")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__StatisticsSum.self, capacity: 1)
    ipims__store__v1__statistics_sum__init(c)
    c.pointee.n_terms = self.terms.count
    c.pointee.terms = arena.messages(self.terms, as: Ipims__Store__V1__StatisticsTerm.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.terms = try fields.readArray("terms", "terms", as: StatisticsTerm.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("terms", self.terms)
    return fields.json
  }
}

/// One number of it; none is 0.
public struct StatisticsTerm: Message {
  /// What is counted, by the number that the program gives it.
  public var figure: Int32 = 0
  /// Of which verdict, state or decision.
  public var kind: Int32 = 0
  /// Of which hour.
  public var hours: Int32 = 0
  /// In which unit.
  public var unit: String = ""
  public var count: Int64 = 0

  public init() {}

  public static let protoName = "ipims.store.v1.StatisticsTerm"
  public static let layout = MessageLayout(
    Ipims__Store__V1__StatisticsTerm.self, ipims__store__v1__statistics_term__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__StatisticsTerm.self)
    self.figure = c.pointee.figure
    self.kind = c.pointee.kind
    self.hours = c.pointee.hours
    self.unit = try copyText(c.pointee.unit, "unit")
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__StatisticsTerm.self, capacity: 1)
    ipims__store__v1__statistics_term__init(c)
    c.pointee.figure = self.figure
    c.pointee.kind = self.kind
    c.pointee.hours = self.hours
    c.pointee.unit = arena.text(self.unit)
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.figure = try fields.read("figure", "figure", as: Int32.self) ?? 0
    self.kind = try fields.read("kind", "kind", as: Int32.self) ?? 0
    self.hours = try fields.read("hours", "hours", as: Int32.self) ?? 0
    self.unit = try fields.read("unit", "unit", as: String.self) ?? ""
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("figure", self.figure)
    fields.write("kind", self.kind)
    fields.write("hours", self.hours)
    fields.write("unit", self.unit)
    fields.write("count", self.count)
    return fields.json
  }
}
