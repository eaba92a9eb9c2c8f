// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// A right holder's opinion of goods.
public enum Verdict: MessageEnum {
  case unspecified
  case counterfeit
  case confusinglySimilar
  case piratedCopy
  case genuine
  case genuineParallelImport
  case licensedOverrun
  /// More photos, or a sample, are needed.
  case inconclusive
  case notOurRight
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "VERDICT_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "VERDICT_UNSPECIFIED"),
    (1, "VERDICT_COUNTERFEIT"),
    (2, "VERDICT_CONFUSINGLY_SIMILAR"),
    (3, "VERDICT_PIRATED_COPY"),
    (4, "VERDICT_GENUINE"),
    (5, "VERDICT_GENUINE_PARALLEL_IMPORT"),
    (6, "VERDICT_LICENSED_OVERRUN"),
    (7, "VERDICT_INCONCLUSIVE"),
    (8, "VERDICT_NOT_OUR_RIGHT"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .counterfeit
      case 2: .confusinglySimilar
      case 3: .piratedCopy
      case 4: .genuine
      case 5: .genuineParallelImport
      case 6: .licensedOverrun
      case 7: .inconclusive
      case 8: .notOurRight
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .counterfeit: 1
      case .confusinglySimilar: 2
      case .piratedCopy: 3
      case .genuine: 4
      case .genuineParallelImport: 5
      case .licensedOverrun: 6
      case .inconclusive: 7
      case .notOurRight: 8
      case .unrecognized(let number): number
    }
  }
}

/// What a verdict rests on.
public enum Ground: MessageEnum {
  case unspecified
  case logo
  case stitching
  case material
  case hardware
  /// Label or hologram.
  case label
  case serialNumber
  case barcode
  case packaging
  case print
  case colour
  /// Size or weight.
  case size
  case price
  case route
  case seller
  /// Says more in the comment.
  case other
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "GROUND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "GROUND_UNSPECIFIED"),
    (1, "GROUND_LOGO"),
    (2, "GROUND_STITCHING"),
    (3, "GROUND_MATERIAL"),
    (4, "GROUND_HARDWARE"),
    (5, "GROUND_LABEL"),
    (6, "GROUND_SERIAL_NUMBER"),
    (7, "GROUND_BARCODE"),
    (8, "GROUND_PACKAGING"),
    (9, "GROUND_PRINT"),
    (10, "GROUND_COLOUR"),
    (11, "GROUND_SIZE"),
    (12, "GROUND_PRICE"),
    (13, "GROUND_ROUTE"),
    (14, "GROUND_SELLER"),
    (15, "GROUND_OTHER"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .logo
      case 2: .stitching
      case 3: .material
      case 4: .hardware
      case 5: .label
      case 6: .serialNumber
      case 7: .barcode
      case 8: .packaging
      case 9: .print
      case 10: .colour
      case 11: .size
      case 12: .price
      case 13: .route
      case 14: .seller
      case 15: .other
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .logo: 1
      case .stitching: 2
      case .material: 3
      case .hardware: 4
      case .label: 5
      case .serialNumber: 6
      case .barcode: 7
      case .packaging: 8
      case .print: 9
      case .colour: 10
      case .size: 11
      case .price: 12
      case .route: 13
      case .seller: 14
      case .other: 15
      case .unrecognized(let number): number
    }
  }
}

/// What customs decides of goods.
public enum Decision: MessageEnum {
  case unspecified
  case infringing
  case notInfringing
  case undetermined
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "DECISION_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "DECISION_UNSPECIFIED"),
    (1, "DECISION_INFRINGING"),
    (2, "DECISION_NOT_INFRINGING"),
    (3, "DECISION_UNDETERMINED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .infringing
      case 2: .notInfringing
      case 3: .undetermined
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .infringing: 1
      case .notInfringing: 2
      case .undetermined: 3
      case .unrecognized(let number): number
    }
  }
}

/// Where goods are.
public enum GoodsState: MessageEnum {
  case unspecified
  case free
  case held
  case released
  /// Released against security.
  case releasedSecured
  case excluded
  case seized
  case destroyed
  case returned
  case donated
  case forfeited
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "GOODS_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "GOODS_STATE_UNSPECIFIED"),
    (1, "GOODS_STATE_FREE"),
    (2, "GOODS_STATE_HELD"),
    (3, "GOODS_STATE_RELEASED"),
    (4, "GOODS_STATE_RELEASED_SECURED"),
    (5, "GOODS_STATE_EXCLUDED"),
    (6, "GOODS_STATE_SEIZED"),
    (7, "GOODS_STATE_DESTROYED"),
    (8, "GOODS_STATE_RETURNED"),
    (9, "GOODS_STATE_DONATED"),
    (10, "GOODS_STATE_FORFEITED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .free
      case 2: .held
      case 3: .released
      case 4: .releasedSecured
      case 5: .excluded
      case 6: .seized
      case 7: .destroyed
      case 8: .returned
      case 9: .donated
      case 10: .forfeited
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .free: 1
      case .held: 2
      case .released: 3
      case .releasedSecured: 4
      case .excluded: 5
      case .seized: 6
      case .destroyed: 7
      case .returned: 8
      case .donated: 9
      case .forfeited: 10
      case .unrecognized(let number): number
    }
  }
}

/// Where a case stands.
public enum CaseState: MessageEnum {
  case unspecified
  case open
  /// Every line item is decided.
  case decided
  case closed
  case withdrawn
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "CASE_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "CASE_STATE_UNSPECIFIED"),
    (1, "CASE_STATE_OPEN"),
    (2, "CASE_STATE_DECIDED"),
    (3, "CASE_STATE_CLOSED"),
    (4, "CASE_STATE_WITHDRAWN"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .open
      case 2: .decided
      case 3: .closed
      case 4: .withdrawn
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .open: 1
      case .decided: 2
      case .closed: 3
      case .withdrawn: 4
      case .unrecognized(let number): number
    }
  }
}

/// Where a request for an appraisal stands.
public enum RequestState: MessageEnum {
  case unspecified
  case sent
  /// The holder has looked at it.
  case opened
  case informationNeeded
  case answered
  /// Not answered by its due time; may still be.
  case unanswered
  case cancelled
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "REQUEST_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "REQUEST_STATE_UNSPECIFIED"),
    (1, "REQUEST_STATE_SENT"),
    (2, "REQUEST_STATE_OPENED"),
    (3, "REQUEST_STATE_INFORMATION_NEEDED"),
    (4, "REQUEST_STATE_ANSWERED"),
    (5, "REQUEST_STATE_UNANSWERED"),
    (6, "REQUEST_STATE_CANCELLED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .sent
      case 2: .opened
      case 3: .informationNeeded
      case 4: .answered
      case 5: .unanswered
      case 6: .cancelled
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .sent: 1
      case .opened: 2
      case .informationNeeded: 3
      case .answered: 4
      case .unanswered: 5
      case .cancelled: 6
      case .unrecognized(let number): number
    }
  }
}

/// A firm or person that takes part in an import.
public struct Party: Message {
  /// At most 200 characters.
  public var name: String = ""
  /// ISO 3166-1 alpha-2, ZZ for unknown.
  public var country: String = ""
  /// A business number, at most 64 characters. A personal customs code (P and 12 digits) is checked
  /// and not kept.
  public var identifier: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Party"
  public static let layout = MessageLayout(
    Ipims__V1__Party.self, ipims__v1__party__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Party.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
    self.identifier = try copyText(c.pointee.identifier, "identifier")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Party.self, capacity: 1)
    ipims__v1__party__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
    c.pointee.identifier = arena.text(self.identifier)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.identifier = try fields.read("identifier", "identifier", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    fields.write("identifier", self.identifier)
    return fields.json
  }
}

/// Goods of one line of a declaration.
public struct LineItem: Message {
  /// Within the case; made by the server.
  public var id: String = ""
  /// 2, 4, 6, 8 or 10 digits, dots allowed on input: 4202.21.
  public var hsCode: String = ""
  /// 1 to 2,000 characters.
  public var description: String = ""
  /// The mark as it is on the goods; at most 200 characters.
  public var markAsSeen: String = ""
  /// In `unit`; at least 1.
  public var quantity: Int64 = 0
  /// Such as EA, PAIR, KG; at most 20 characters; empty is EA.
  public var unit: String = ""
  /// As declared, of the whole quantity.
  public var value: Money?
  /// Country of origin, ISO 3166-1 alpha-2, ZZ for unknown.
  public var origin: String = ""
  /// Country of departure, ISO 3166-1 alpha-2, ZZ for unknown.
  public var departure: String = ""
  public var netMassGrams: Int64 = 0
  /// Made by the server.
  public var goodsState: GoodsState = .unspecified
  /// Customs' decision, once made.
  public var decision: Decision = .unspecified
  /// Why customs decided so.
  public var decisionReason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.LineItem"
  public static let layout = MessageLayout(
    Ipims__V1__LineItem.self, ipims__v1__line_item__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LineItem.self)
    self.id = try copyText(c.pointee.id, "id")
    self.hsCode = try copyText(c.pointee.hs_code, "hs_code")
    self.description = try copyText(c.pointee.description, "description")
    self.markAsSeen = try copyText(c.pointee.mark_as_seen, "mark_as_seen")
    self.quantity = c.pointee.quantity
    self.unit = try copyText(c.pointee.unit, "unit")
    try copyMessage(c.pointee.value, into: &self.value, "value")
    self.origin = try copyText(c.pointee.origin, "origin")
    self.departure = try copyText(c.pointee.departure, "departure")
    self.netMassGrams = c.pointee.net_mass_grams
    self.goodsState = GoodsState(rawValue: .init(bitPattern: c.pointee.goods_state.rawValue))
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.decisionReason = try copyText(c.pointee.decision_reason, "decision_reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LineItem.self, capacity: 1)
    ipims__v1__line_item__init(c)
    c.pointee.id = arena.text(self.id)
    c.pointee.hs_code = arena.text(self.hsCode)
    c.pointee.description = arena.text(self.description)
    c.pointee.mark_as_seen = arena.text(self.markAsSeen)
    c.pointee.quantity = self.quantity
    c.pointee.unit = arena.text(self.unit)
    if let value = self.value { c.pointee.value = arena.message(value, as: Ipims__V1__Money.self) }
    c.pointee.origin = arena.text(self.origin)
    c.pointee.departure = arena.text(self.departure)
    c.pointee.net_mass_grams = self.netMassGrams
    c.pointee.goods_state = .init(rawValue: .init(bitPattern: self.goodsState.rawValue))
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.decision_reason = arena.text(self.decisionReason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.id = try fields.read("id", "id", as: String.self) ?? ""
    self.hsCode = try fields.read("hsCode", "hs_code", as: String.self) ?? ""
    self.description = try fields.read("description", "description", as: String.self) ?? ""
    self.markAsSeen = try fields.read("markAsSeen", "mark_as_seen", as: String.self) ?? ""
    self.quantity = try fields.read("quantity", "quantity", as: Int64.self) ?? 0
    self.unit = try fields.read("unit", "unit", as: String.self) ?? ""
    self.value = try fields.read("value", "value", as: Money.self)
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.departure = try fields.read("departure", "departure", as: String.self) ?? ""
    self.netMassGrams = try fields.read("netMassGrams", "net_mass_grams", as: Int64.self) ?? 0
    self.goodsState = try fields.read("goodsState", "goods_state", as: GoodsState.self) ?? .unspecified
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.decisionReason = try fields.read("decisionReason", "decision_reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("id", self.id)
    fields.write("hsCode", self.hsCode)
    fields.write("description", self.description)
    fields.write("markAsSeen", self.markAsSeen)
    fields.write("quantity", self.quantity)
    fields.write("unit", self.unit)
    fields.write("value", self.value)
    fields.write("origin", self.origin)
    fields.write("departure", self.departure)
    fields.write("netMassGrams", self.netMassGrams)
    fields.write("goodsState", self.goodsState)
    fields.write("decision", self.decision)
    fields.write("decisionReason", self.decisionReason)
    return fields.json
  }
}

/// A photo of suspected goods.
public struct Photo: Message {
  /// `cases/{id}/photos/{id}`.
  public var name: String = ""
  /// Lower-case hex of what a download sends to this caller.
  public var sha256: String = ""
  public var sizeBytes: Int64 = 0
  public var mediaType: String = ""
  /// The line item that it shows; empty for the whole consignment.
  public var item: String = ""
  /// Such as front, back, label.
  public var side: String = ""
  public var caption: String = ""
  public var createTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.Photo"
  public static let layout = MessageLayout(
    Ipims__V1__Photo.self, ipims__v1__photo__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Photo.self)
    self.name = try copyText(c.pointee.name, "name")
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
    self.item = try copyText(c.pointee.item, "item")
    self.side = try copyText(c.pointee.side, "side")
    self.caption = try copyText(c.pointee.caption, "caption")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Photo.self, capacity: 1)
    ipims__v1__photo__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.media_type = arena.text(self.mediaType)
    c.pointee.item = arena.text(self.item)
    c.pointee.side = arena.text(self.side)
    c.pointee.caption = arena.text(self.caption)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.side = try fields.read("side", "side", as: String.self) ?? ""
    self.caption = try fields.read("caption", "caption", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("mediaType", self.mediaType)
    fields.write("item", self.item)
    fields.write("side", self.side)
    fields.write("caption", self.caption)
    fields.write("createTime", self.createTime)
    return fields.json
  }
}

/// What one right holder is asked.
public struct AppraisalRequest: Message {
  /// `requests/{id}`.
  public var name: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  public var state: RequestState = .unspecified
  /// `organizations/{id}`.
  public var holder: String = ""
  /// `recordations/{id}`, those of the holder.
  public var recordations: [String] = []
  /// The goods, as far as the caller may see them.
  public var items: [LineItem] = []
  public var photos: [Photo] = []
  /// `offices/{id}`.
  public var office: String = ""
  /// By when an answer is expected.
  public var dueTime: Timestamp?
  /// Which rule set the due time.
  public var dueRule: String = ""
  public var createTime: Timestamp?
  public var answerTime: Timestamp?
  /// `appraisals/{id}`, once answered.
  public var appraisal: String = ""
  public var regime: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__AppraisalRequest.self, ipims__v1__appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AppraisalRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.case = try copyText(c.pointee.case_, "case")
    self.state = RequestState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.holder = try copyText(c.pointee.holder, "holder")
    self.recordations = try copyTexts(c.pointee.n_recordations, c.pointee.recordations, "recordations")
    self.items = try copyMessages(LineItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.photos = try copyMessages(Photo.self, c.pointee.n_photos, c.pointee.photos, "photos")
    self.office = try copyText(c.pointee.office, "office")
    try copyMessage(c.pointee.due_time, into: &self.dueTime, "due_time")
    self.dueRule = try copyText(c.pointee.due_rule, "due_rule")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.answer_time, into: &self.answerTime, "answer_time")
    self.appraisal = try copyText(c.pointee.appraisal, "appraisal")
    self.regime = try copyText(c.pointee.regime, "regime")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AppraisalRequest.self, capacity: 1)
    ipims__v1__appraisal_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.holder = arena.text(self.holder)
    c.pointee.n_recordations = self.recordations.count
    c.pointee.recordations = arena.texts(self.recordations)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__LineItem.self)
    c.pointee.n_photos = self.photos.count
    c.pointee.photos = arena.messages(self.photos, as: Ipims__V1__Photo.self)
    c.pointee.office = arena.text(self.office)
    if let value = self.dueTime { c.pointee.due_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.due_rule = arena.text(self.dueRule)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.answerTime { c.pointee.answer_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.appraisal = arena.text(self.appraisal)
    c.pointee.regime = arena.text(self.regime)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: RequestState.self) ?? .unspecified
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.recordations = try fields.readArray("recordations", "recordations", as: String.self)
    self.items = try fields.readArray("items", "items", as: LineItem.self)
    self.photos = try fields.readArray("photos", "photos", as: Photo.self)
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.dueTime = try fields.read("dueTime", "due_time", as: Timestamp.self)
    self.dueRule = try fields.read("dueRule", "due_rule", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.answerTime = try fields.read("answerTime", "answer_time", as: Timestamp.self)
    self.appraisal = try fields.read("appraisal", "appraisal", as: String.self) ?? ""
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("case", self.case)
    fields.write("state", self.state)
    fields.write("holder", self.holder)
    fields.write("recordations", self.recordations)
    fields.write("items", self.items)
    fields.write("photos", self.photos)
    fields.write("office", self.office)
    fields.write("dueTime", self.dueTime)
    fields.write("dueRule", self.dueRule)
    fields.write("createTime", self.createTime)
    fields.write("answerTime", self.answerTime)
    fields.write("appraisal", self.appraisal)
    fields.write("regime", self.regime)
    return fields.json
  }
}

/// Goods that customs suspects, from one declaration.
public struct Case: Message {
  /// `cases/{id}`.
  public var name: String = ""
  public var state: CaseState = .unspecified
  public var items: [LineItem] = []
  public var photos: [Photo] = []
  public var requests: [AppraisalRequest] = []
  /// `offices/{id}`.
  public var office: String = ""
  public var regime: String = ""
  public var declarationID: String = ""
  public var declarationLine: Int32 = 0
  public var declarationNumber: String = ""
  public var billOfLading: String = ""
  public var mailItem: String = ""
  public var importer: Party?
  public var exporter: Party?
  public var seller: Party?
  public var suspectedRecordations: [String] = []
  public var createTime: Timestamp?
  public var updateTime: Timestamp?
  /// Changes with every change of the case.
  public var etag: String = ""
  /// Hash of the newest event of the case's history, lower-case hex.
  public var historyHead: String = ""
  public var appraisals: [Appraisal] = []

  public init() {}

  public static let protoName = "ipims.v1.Case"
  public static let layout = MessageLayout(
    Ipims__V1__Case.self, ipims__v1__case__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Case.self)
    self.name = try copyText(c.pointee.name, "name")
    self.state = CaseState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.items = try copyMessages(LineItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.photos = try copyMessages(Photo.self, c.pointee.n_photos, c.pointee.photos, "photos")
    self.requests = try copyMessages(AppraisalRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
    self.office = try copyText(c.pointee.office, "office")
    self.regime = try copyText(c.pointee.regime, "regime")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.declarationLine = c.pointee.declaration_line
    self.declarationNumber = try copyText(c.pointee.declaration_number, "declaration_number")
    self.billOfLading = try copyText(c.pointee.bill_of_lading, "bill_of_lading")
    self.mailItem = try copyText(c.pointee.mail_item, "mail_item")
    try copyMessage(c.pointee.importer, into: &self.importer, "importer")
    try copyMessage(c.pointee.exporter, into: &self.exporter, "exporter")
    try copyMessage(c.pointee.seller, into: &self.seller, "seller")
    self.suspectedRecordations = try copyTexts(c.pointee.n_suspected_recordations, c.pointee.suspected_recordations, "suspected_recordations")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.update_time, into: &self.updateTime, "update_time")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.historyHead = try copyText(c.pointee.history_head, "history_head")
    self.appraisals = try copyMessages(Appraisal.self, c.pointee.n_appraisals, c.pointee.appraisals, "appraisals")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Case.self, capacity: 1)
    ipims__v1__case__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__LineItem.self)
    c.pointee.n_photos = self.photos.count
    c.pointee.photos = arena.messages(self.photos, as: Ipims__V1__Photo.self)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__V1__AppraisalRequest.self)
    c.pointee.office = arena.text(self.office)
    c.pointee.regime = arena.text(self.regime)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.declaration_line = self.declarationLine
    c.pointee.declaration_number = arena.text(self.declarationNumber)
    c.pointee.bill_of_lading = arena.text(self.billOfLading)
    c.pointee.mail_item = arena.text(self.mailItem)
    if let value = self.importer { c.pointee.importer = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.exporter { c.pointee.exporter = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.seller { c.pointee.seller = arena.message(value, as: Ipims__V1__Party.self) }
    c.pointee.n_suspected_recordations = self.suspectedRecordations.count
    c.pointee.suspected_recordations = arena.texts(self.suspectedRecordations)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.updateTime { c.pointee.update_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.etag = arena.text(self.etag)
    c.pointee.history_head = arena.text(self.historyHead)
    c.pointee.n_appraisals = self.appraisals.count
    c.pointee.appraisals = arena.messages(self.appraisals, as: Ipims__V1__Appraisal.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: CaseState.self) ?? .unspecified
    self.items = try fields.readArray("items", "items", as: LineItem.self)
    self.photos = try fields.readArray("photos", "photos", as: Photo.self)
    self.requests = try fields.readArray("requests", "requests", as: AppraisalRequest.self)
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.declarationLine = try fields.read("declarationLine", "declaration_line", as: Int32.self) ?? 0
    self.declarationNumber = try fields.read("declarationNumber", "declaration_number", as: String.self) ?? ""
    self.billOfLading = try fields.read("billOfLading", "bill_of_lading", as: String.self) ?? ""
    self.mailItem = try fields.read("mailItem", "mail_item", as: String.self) ?? ""
    self.importer = try fields.read("importer", "importer", as: Party.self)
    self.exporter = try fields.read("exporter", "exporter", as: Party.self)
    self.seller = try fields.read("seller", "seller", as: Party.self)
    self.suspectedRecordations = try fields.readArray("suspectedRecordations", "suspected_recordations", as: String.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.updateTime = try fields.read("updateTime", "update_time", as: Timestamp.self)
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.historyHead = try fields.read("historyHead", "history_head", as: String.self) ?? ""
    self.appraisals = try fields.readArray("appraisals", "appraisals", as: Appraisal.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("state", self.state)
    fields.write("items", self.items)
    fields.write("photos", self.photos)
    fields.write("requests", self.requests)
    fields.write("office", self.office)
    fields.write("regime", self.regime)
    fields.write("declarationId", self.declarationID)
    fields.write("declarationLine", self.declarationLine)
    fields.write("declarationNumber", self.declarationNumber)
    fields.write("billOfLading", self.billOfLading)
    fields.write("mailItem", self.mailItem)
    fields.write("importer", self.importer)
    fields.write("exporter", self.exporter)
    fields.write("seller", self.seller)
    fields.write("suspectedRecordations", self.suspectedRecordations)
    fields.write("createTime", self.createTime)
    fields.write("updateTime", self.updateTime)
    fields.write("etag", self.etag)
    fields.write("historyHead", self.historyHead)
    fields.write("appraisals", self.appraisals)
    return fields.json
  }
}

public struct OpenCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// The clearance system's own number of the declaration: 1 to 64 printable characters.
  public var declarationID: String = ""
  /// Line of the declaration, from 1; 0 is 1.
  public var declarationLine: Int32 = 0
  /// Under regime KR 5 alphanumeric, 2-digit year, 6 or 7 digits, 1 letter, hyphens allowed:
  /// 12345-26-123456M; elsewhere 1 to 64 printable characters.
  public var declarationNumber: String = ""
  /// 1 to 64 printable characters.
  public var billOfLading: String = ""
  /// UPU S10, such as RR123456785KR.
  public var mailItem: String = ""
  /// `offices/{id}`; empty is the officer's own, and another is refused.
  public var office: String = ""
  /// KR, EU or US; empty is the server's.
  public var regime: String = ""
  public var importer: Party?
  public var exporter: Party?
  public var seller: Party?
  /// 1 to 100.
  public var items: [LineItem] = []
  /// `recordations/{id}` whose right the goods may infringe; at most 50, each of them active.
  public var suspectedRecordations: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.OpenCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__OpenCaseRequest.self, ipims__v1__open_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OpenCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.declarationLine = c.pointee.declaration_line
    self.declarationNumber = try copyText(c.pointee.declaration_number, "declaration_number")
    self.billOfLading = try copyText(c.pointee.bill_of_lading, "bill_of_lading")
    self.mailItem = try copyText(c.pointee.mail_item, "mail_item")
    self.office = try copyText(c.pointee.office, "office")
    self.regime = try copyText(c.pointee.regime, "regime")
    try copyMessage(c.pointee.importer, into: &self.importer, "importer")
    try copyMessage(c.pointee.exporter, into: &self.exporter, "exporter")
    try copyMessage(c.pointee.seller, into: &self.seller, "seller")
    self.items = try copyMessages(LineItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.suspectedRecordations = try copyTexts(c.pointee.n_suspected_recordations, c.pointee.suspected_recordations, "suspected_recordations")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OpenCaseRequest.self, capacity: 1)
    ipims__v1__open_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.declaration_line = self.declarationLine
    c.pointee.declaration_number = arena.text(self.declarationNumber)
    c.pointee.bill_of_lading = arena.text(self.billOfLading)
    c.pointee.mail_item = arena.text(self.mailItem)
    c.pointee.office = arena.text(self.office)
    c.pointee.regime = arena.text(self.regime)
    if let value = self.importer { c.pointee.importer = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.exporter { c.pointee.exporter = arena.message(value, as: Ipims__V1__Party.self) }
    if let value = self.seller { c.pointee.seller = arena.message(value, as: Ipims__V1__Party.self) }
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__LineItem.self)
    c.pointee.n_suspected_recordations = self.suspectedRecordations.count
    c.pointee.suspected_recordations = arena.texts(self.suspectedRecordations)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.declarationLine = try fields.read("declarationLine", "declaration_line", as: Int32.self) ?? 0
    self.declarationNumber = try fields.read("declarationNumber", "declaration_number", as: String.self) ?? ""
    self.billOfLading = try fields.read("billOfLading", "bill_of_lading", as: String.self) ?? ""
    self.mailItem = try fields.read("mailItem", "mail_item", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.importer = try fields.read("importer", "importer", as: Party.self)
    self.exporter = try fields.read("exporter", "exporter", as: Party.self)
    self.seller = try fields.read("seller", "seller", as: Party.self)
    self.items = try fields.readArray("items", "items", as: LineItem.self)
    self.suspectedRecordations = try fields.readArray("suspectedRecordations", "suspected_recordations", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("declarationId", self.declarationID)
    fields.write("declarationLine", self.declarationLine)
    fields.write("declarationNumber", self.declarationNumber)
    fields.write("billOfLading", self.billOfLading)
    fields.write("mailItem", self.mailItem)
    fields.write("office", self.office)
    fields.write("regime", self.regime)
    fields.write("importer", self.importer)
    fields.write("exporter", self.exporter)
    fields.write("seller", self.seller)
    fields.write("items", self.items)
    fields.write("suspectedRecordations", self.suspectedRecordations)
    return fields.json
  }
}

public struct UploadPhotoRequest: Message {
  /// The header first, once; then the bytes, in pieces of at most 1 MiB.
  public var part: Part?

  public init() {}

  public static let protoName = "ipims.v1.UploadPhotoRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UploadPhotoRequest.self, ipims__v1__upload_photo_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadPhotoRequest.self)
    switch c.pointee.part_case.rawValue {
      case 1:
        self.part = (try copyMessage(UploadPhotoHeader.self, c.pointee.header, "header")).map { .header($0) }
      case 2:
        self.part = .chunk(copyBytes(c.pointee.chunk))
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadPhotoRequest.self, capacity: 1)
    ipims__v1__upload_photo_request__init(c)
    switch self.part {
      case .header(let value)?:
        c.pointee.part_case = .init(rawValue: 1)
        c.pointee.header = arena.message(value, as: Ipims__V1__UploadPhotoHeader.self)
      case .chunk(let value)?:
        c.pointee.part_case = .init(rawValue: 2)
        c.pointee.chunk = arena.bytes(value)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    if let value = try fields.read("header", "header", as: UploadPhotoHeader.self) {
      self.part = .header(value)
    }
    if let value = try fields.readBytes("chunk", "chunk") {
      self.part = .chunk(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    switch self.part {
      case .header(let value)?:
        fields.write("header", Optional(value))
      case .chunk(let value)?:
        fields.writeBytes("chunk", value)
      case nil: break
    }
    return fields.json
  }

  /// The header first, once; then the bytes, in pieces of at most 1 MiB.
  public enum Part: Hashable, Sendable {
    case header(UploadPhotoHeader)
    case chunk([UInt8])
  }
}

/// What comes before a photo's bytes.
public struct UploadPhotoHeader: Message {
  /// A UUID: the same again, with the same photo, gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// The line item that it shows; empty for the whole consignment.
  public var item: String = ""
  /// Such as front, back, label; at most 64 characters.
  public var side: String = ""
  /// At most 500 characters.
  public var caption: String = ""
  /// image/jpeg, image/png or image/webp; must be what the bytes are.
  public var mediaType: String = ""
  /// Of the whole photo, hex.
  public var sha256: String = ""
  /// Of the whole photo: 1 to 33,554,432 (32 MiB).
  public var sizeBytes: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.UploadPhotoHeader"
  public static let layout = MessageLayout(
    Ipims__V1__UploadPhotoHeader.self, ipims__v1__upload_photo_header__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadPhotoHeader.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.item = try copyText(c.pointee.item, "item")
    self.side = try copyText(c.pointee.side, "side")
    self.caption = try copyText(c.pointee.caption, "caption")
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadPhotoHeader.self, capacity: 1)
    ipims__v1__upload_photo_header__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.item = arena.text(self.item)
    c.pointee.side = arena.text(self.side)
    c.pointee.caption = arena.text(self.caption)
    c.pointee.media_type = arena.text(self.mediaType)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.side = try fields.read("side", "side", as: String.self) ?? ""
    self.caption = try fields.read("caption", "caption", as: String.self) ?? ""
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("item", self.item)
    fields.write("side", self.side)
    fields.write("caption", self.caption)
    fields.write("mediaType", self.mediaType)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    return fields.json
  }
}

public struct DownloadPhotoRequest: Message {
  /// `cases/{id}/photos/{id}`.
  public var name: String = ""
  /// Where to begin.
  public var offsetBytes: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.DownloadPhotoRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadPhotoRequest.self, ipims__v1__download_photo_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadPhotoRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.offsetBytes = c.pointee.offset_bytes
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadPhotoRequest.self, capacity: 1)
    ipims__v1__download_photo_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.offset_bytes = self.offsetBytes
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.offsetBytes = try fields.read("offsetBytes", "offset_bytes", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("offsetBytes", self.offsetBytes)
    return fields.json
  }
}

public struct DownloadPhotoResponse: Message {
  public var chunk: [UInt8] = []
  /// Of the whole of what is sent, in the first answer: lower-case hex.
  public var sha256: String = ""
  /// Of the whole of what is sent, in the first answer.
  public var sizeBytes: Int64 = 0
  /// In the first answer.
  public var mediaType: String = ""

  public init() {}

  public static let protoName = "ipims.v1.DownloadPhotoResponse"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadPhotoResponse.self, ipims__v1__download_photo_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadPhotoResponse.self)
    self.chunk = copyBytes(c.pointee.chunk)
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadPhotoResponse.self, capacity: 1)
    ipims__v1__download_photo_response__init(c)
    c.pointee.chunk = arena.bytes(self.chunk)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.media_type = arena.text(self.mediaType)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.chunk = try fields.readBytes("chunk", "chunk") ?? []
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("chunk", self.chunk.isEmpty ? nil : self.chunk)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("mediaType", self.mediaType)
    return fields.json
  }
}

public struct RequestAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// `recordations/{id}`; none: those that the case suspects. One request goes to each holder.
  public var recordations: [String] = []
  /// By when an answer is expected; empty is the regime's.
  public var dueTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.RequestAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RequestAppraisalRequest.self, ipims__v1__request_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RequestAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.recordations = try copyTexts(c.pointee.n_recordations, c.pointee.recordations, "recordations")
    try copyMessage(c.pointee.due_time, into: &self.dueTime, "due_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RequestAppraisalRequest.self, capacity: 1)
    ipims__v1__request_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.n_recordations = self.recordations.count
    c.pointee.recordations = arena.texts(self.recordations)
    if let value = self.dueTime { c.pointee.due_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.recordations = try fields.readArray("recordations", "recordations", as: String.self)
    self.dueTime = try fields.read("dueTime", "due_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("recordations", self.recordations)
    fields.write("dueTime", self.dueTime)
    return fields.json
  }
}

public struct RequestAppraisalResponse: Message {
  public var requests: [AppraisalRequest] = []

  public init() {}

  public static let protoName = "ipims.v1.RequestAppraisalResponse"
  public static let layout = MessageLayout(
    Ipims__V1__RequestAppraisalResponse.self, ipims__v1__request_appraisal_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RequestAppraisalResponse.self)
    self.requests = try copyMessages(AppraisalRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RequestAppraisalResponse.self, capacity: 1)
    ipims__v1__request_appraisal_response__init(c)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__V1__AppraisalRequest.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requests = try fields.readArray("requests", "requests", as: AppraisalRequest.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requests", self.requests)
    return fields.json
  }
}

public struct ListRequestsRequest: Message {
  /// Only those in this state.
  public var state: RequestState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRequestsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListRequestsRequest.self, ipims__v1__list_requests_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRequestsRequest.self)
    self.state = RequestState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRequestsRequest.self, capacity: 1)
    ipims__v1__list_requests_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: RequestState.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListRequestsResponse: Message {
  /// Oldest first.
  public var requests: [AppraisalRequest] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRequestsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListRequestsResponse.self, ipims__v1__list_requests_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRequestsResponse.self)
    self.requests = try copyMessages(AppraisalRequest.self, c.pointee.n_requests, c.pointee.requests, "requests")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRequestsResponse.self, capacity: 1)
    ipims__v1__list_requests_response__init(c)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = arena.messages(self.requests, as: Ipims__V1__AppraisalRequest.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requests = try fields.readArray("requests", "requests", as: AppraisalRequest.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requests", self.requests)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct WatchRequestsRequest: Message {
  /// That of the last answer that was dealt with; empty begins with all unanswered requests.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRequestsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRequestsRequest.self, ipims__v1__watch_requests_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRequestsRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRequestsRequest.self, capacity: 1)
    ipims__v1__watch_requests_request__init(c)
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct WatchRequestsResponse: Message {
  public var request: AppraisalRequest?
  /// Where to go on from, after this request is dealt with.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRequestsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRequestsResponse.self, ipims__v1__watch_requests_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRequestsResponse.self)
    try copyMessage(c.pointee.request, into: &self.request, "request")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRequestsResponse.self, capacity: 1)
    ipims__v1__watch_requests_response__init(c)
    if let value = self.request { c.pointee.request = arena.message(value, as: Ipims__V1__AppraisalRequest.self) }
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.request = try fields.read("request", "request", as: AppraisalRequest.self)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("request", self.request)
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

/// The verdict on goods of one line item. Several an item where quantities differ.
public struct AppraisalItem: Message {
  /// The line item's id.
  public var item: String = ""
  /// Required.
  public var verdict: Verdict = .unspecified
  /// How many of the item; 0 is all of them.
  public var quantity: Int64 = 0
  public var grounds: [Ground] = []
  /// At most 2,000 characters.
  public var comment: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AppraisalItem"
  public static let layout = MessageLayout(
    Ipims__V1__AppraisalItem.self, ipims__v1__appraisal_item__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AppraisalItem.self)
    self.item = try copyText(c.pointee.item, "item")
    self.verdict = Verdict(rawValue: .init(bitPattern: c.pointee.verdict.rawValue))
    self.quantity = c.pointee.quantity
    self.grounds = copyScalars(c.pointee.n_grounds, c.pointee.grounds).map { Ground(rawValue: .init(bitPattern: $0.rawValue)) }
    self.comment = try copyText(c.pointee.comment, "comment")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AppraisalItem.self, capacity: 1)
    ipims__v1__appraisal_item__init(c)
    c.pointee.item = arena.text(self.item)
    c.pointee.verdict = .init(rawValue: .init(bitPattern: self.verdict.rawValue))
    c.pointee.quantity = self.quantity
    c.pointee.n_grounds = self.grounds.count
    c.pointee.grounds = arena.array(self.grounds) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.comment = arena.text(self.comment)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.verdict = try fields.read("verdict", "verdict", as: Verdict.self) ?? .unspecified
    self.quantity = try fields.read("quantity", "quantity", as: Int64.self) ?? 0
    self.grounds = try fields.readArray("grounds", "grounds", as: Ground.self)
    self.comment = try fields.read("comment", "comment", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("item", self.item)
    fields.write("verdict", self.verdict)
    fields.write("quantity", self.quantity)
    fields.write("grounds", self.grounds)
    fields.write("comment", self.comment)
    return fields.json
  }
}

/// Who examined the photos.
public struct Examiner: Message {
  /// A person, at most 200 characters.
  public var name: String = ""
  /// A program, at most 200 characters. A person or a program is required.
  public var program: String = ""
  public var programVersion: String = ""
  /// Of a program, 0 to 1.
  public var confidence: Double?

  public init() {}

  public static let protoName = "ipims.v1.Examiner"
  public static let layout = MessageLayout(
    Ipims__V1__Examiner.self, ipims__v1__examiner__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Examiner.self)
    self.name = try copyText(c.pointee.name, "name")
    self.program = try copyText(c.pointee.program, "program")
    self.programVersion = try copyText(c.pointee.program_version, "program_version")
    if c.pointee._confidence_case.rawValue == 4 {
      self.confidence = c.pointee.confidence
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Examiner.self, capacity: 1)
    ipims__v1__examiner__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.program = arena.text(self.program)
    c.pointee.program_version = arena.text(self.programVersion)
    if let value = self.confidence {
      c.pointee._confidence_case = .init(rawValue: 4)
      c.pointee.confidence = value
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.program = try fields.read("program", "program", as: String.self) ?? ""
    self.programVersion = try fields.read("programVersion", "program_version", as: String.self) ?? ""
    self.confidence = try fields.read("confidence", "confidence", as: Double.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("program", self.program)
    fields.write("programVersion", self.programVersion)
    fields.write("confidence", self.confidence)
    return fields.json
  }
}

public struct SubmitAppraisalRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// Every line item of the request at least once.
  public var items: [AppraisalItem] = []
  /// How this fake is told apart; at most 50 of at most 2,000 characters.
  public var pointsOfDistinction: [String] = []
  /// Empty is the member that calls.
  public var examiner: Examiner?

  public init() {}

  public static let protoName = "ipims.v1.SubmitAppraisalRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SubmitAppraisalRequest.self, ipims__v1__submit_appraisal_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SubmitAppraisalRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.request = try copyText(c.pointee.request, "request")
    self.items = try copyMessages(AppraisalItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    try copyMessage(c.pointee.examiner, into: &self.examiner, "examiner")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SubmitAppraisalRequest.self, capacity: 1)
    ipims__v1__submit_appraisal_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.request = arena.text(self.request)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__AppraisalItem.self)
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    if let value = self.examiner { c.pointee.examiner = arena.message(value, as: Ipims__V1__Examiner.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: AppraisalItem.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.examiner = try fields.read("examiner", "examiner", as: Examiner.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("request", self.request)
    fields.write("items", self.items)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("examiner", self.examiner)
    return fields.json
  }
}

/// A right holder's verdicts on a request.
public struct Appraisal: Message {
  /// `appraisals/{id}`.
  public var name: String = ""
  /// `requests/{id}`.
  public var request: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// `organizations/{id}`.
  public var holder: String = ""
  public var items: [AppraisalItem] = []
  public var pointsOfDistinction: [String] = []
  public var examiner: Examiner?
  public var createTime: Timestamp?
  /// Answered after the due time.
  public var late: Bool = false
  /// Hash of the case's history up to and with this appraisal, lower-case hex: the firm's receipt.
  public var historyHead: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Appraisal"
  public static let layout = MessageLayout(
    Ipims__V1__Appraisal.self, ipims__v1__appraisal__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Appraisal.self)
    self.name = try copyText(c.pointee.name, "name")
    self.request = try copyText(c.pointee.request, "request")
    self.case = try copyText(c.pointee.case_, "case")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.items = try copyMessages(AppraisalItem.self, c.pointee.n_items, c.pointee.items, "items")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    try copyMessage(c.pointee.examiner, into: &self.examiner, "examiner")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.late = c.pointee.late != 0
    self.historyHead = try copyText(c.pointee.history_head, "history_head")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Appraisal.self, capacity: 1)
    ipims__v1__appraisal__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.request = arena.text(self.request)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__AppraisalItem.self)
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    if let value = self.examiner { c.pointee.examiner = arena.message(value, as: Ipims__V1__Examiner.self) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.late = self.late ? 1 : 0
    c.pointee.history_head = arena.text(self.historyHead)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: AppraisalItem.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.examiner = try fields.read("examiner", "examiner", as: Examiner.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.late = try fields.read("late", "late", as: Bool.self) ?? false
    self.historyHead = try fields.read("historyHead", "history_head", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("request", self.request)
    fields.write("case", self.case)
    fields.write("holder", self.holder)
    fields.write("items", self.items)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("examiner", self.examiner)
    fields.write("createTime", self.createTime)
    fields.write("late", self.late)
    fields.write("historyHead", self.historyHead)
    return fields.json
  }
}

/// Customs' decision on one line item.
public struct DecisionItem: Message {
  /// The line item's id.
  public var item: String = ""
  /// Required.
  public var decision: Decision = .unspecified
  /// What becomes of the goods; empty leaves them as they are.
  public var goodsState: GoodsState = .unspecified
  /// At most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.DecisionItem"
  public static let layout = MessageLayout(
    Ipims__V1__DecisionItem.self, ipims__v1__decision_item__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecisionItem.self)
    self.item = try copyText(c.pointee.item, "item")
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.goodsState = GoodsState(rawValue: .init(bitPattern: c.pointee.goods_state.rawValue))
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecisionItem.self, capacity: 1)
    ipims__v1__decision_item__init(c)
    c.pointee.item = arena.text(self.item)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.goods_state = .init(rawValue: .init(bitPattern: self.goodsState.rawValue))
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.item = try fields.read("item", "item", as: String.self) ?? ""
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.goodsState = try fields.read("goodsState", "goods_state", as: GoodsState.self) ?? .unspecified
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("item", self.item)
    fields.write("decision", self.decision)
    fields.write("goodsState", self.goodsState)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct DecideCaseRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `cases/{id}`.
  public var `case`: String = ""
  /// At least one.
  public var items: [DecisionItem] = []

  public init() {}

  public static let protoName = "ipims.v1.DecideCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DecideCaseRequest.self, ipims__v1__decide_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecideCaseRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.case = try copyText(c.pointee.case_, "case")
    self.items = try copyMessages(DecisionItem.self, c.pointee.n_items, c.pointee.items, "items")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecideCaseRequest.self, capacity: 1)
    ipims__v1__decide_case_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.case_ = arena.text(self.case)
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.messages(self.items, as: Ipims__V1__DecisionItem.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.case = try fields.read("case", "case", as: String.self) ?? ""
    self.items = try fields.readArray("items", "items", as: DecisionItem.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("case", self.case)
    fields.write("items", self.items)
    return fields.json
  }
}

public struct GetCaseRequest: Message {
  /// `cases/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetCaseRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetCaseRequest.self, ipims__v1__get_case_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetCaseRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetCaseRequest.self, capacity: 1)
    ipims__v1__get_case_request__init(c)
    c.pointee.name = arena.text(self.name)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    return fields.json
  }
}

public struct ListCasesRequest: Message {
  /// Only those in this state.
  public var state: CaseState = .unspecified
  /// Only those with a line item whose HS code begins so.
  public var hsPrefix: String = ""
  /// Only those with a line item that bears this mark, however it is written.
  public var mark: String = ""
  /// Only those of this declaration. A right holder may not ask by it.
  public var declarationID: String = ""
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListCasesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListCasesRequest.self, ipims__v1__list_cases_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListCasesRequest.self)
    self.state = CaseState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.declarationID = try copyText(c.pointee.declaration_id, "declaration_id")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListCasesRequest.self, capacity: 1)
    ipims__v1__list_cases_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.declaration_id = arena.text(self.declarationID)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: CaseState.self) ?? .unspecified
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.declarationID = try fields.read("declarationId", "declaration_id", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("declarationId", self.declarationID)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListCasesResponse: Message {
  /// Oldest first.
  public var cases: [Case] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListCasesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListCasesResponse.self, ipims__v1__list_cases_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListCasesResponse.self)
    self.cases = try copyMessages(Case.self, c.pointee.n_cases, c.pointee.cases, "cases")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListCasesResponse.self, capacity: 1)
    ipims__v1__list_cases_response__init(c)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = arena.messages(self.cases, as: Ipims__V1__Case.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.cases = try fields.readArray("cases", "cases", as: Case.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("cases", self.cases)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct LookUpVerdictsRequest: Message {
  /// 2 to 10 digits, dots allowed.
  public var hsPrefix: String = ""
  /// However it is written. At least one of `hs_prefix` and `mark` is required.
  public var mark: String = ""
  /// The seller's name. Officers, administrators and clearance systems alone.
  public var seller: String = ""
  /// ISO 3166-1 alpha-2.
  public var origin: String = ""

  public init() {}

  public static let protoName = "ipims.v1.LookUpVerdictsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__LookUpVerdictsRequest.self, ipims__v1__look_up_verdicts_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LookUpVerdictsRequest.self)
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.mark = try copyText(c.pointee.mark, "mark")
    self.seller = try copyText(c.pointee.seller, "seller")
    self.origin = try copyText(c.pointee.origin, "origin")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LookUpVerdictsRequest.self, capacity: 1)
    ipims__v1__look_up_verdicts_request__init(c)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.mark = arena.text(self.mark)
    c.pointee.seller = arena.text(self.seller)
    c.pointee.origin = arena.text(self.origin)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.mark = try fields.read("mark", "mark", as: String.self) ?? ""
    self.seller = try fields.read("seller", "seller", as: String.self) ?? ""
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("mark", self.mark)
    fields.write("seller", self.seller)
    fields.write("origin", self.origin)
    return fields.json
  }
}

/// How many verdicts on line items there are of one kind.
public struct VerdictCount: Message {
  public var verdict: Verdict = .unspecified
  public var count: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.VerdictCount"
  public static let layout = MessageLayout(
    Ipims__V1__VerdictCount.self, ipims__v1__verdict_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__VerdictCount.self)
    self.verdict = Verdict(rawValue: .init(bitPattern: c.pointee.verdict.rawValue))
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__VerdictCount.self, capacity: 1)
    ipims__v1__verdict_count__init(c)
    c.pointee.verdict = .init(rawValue: .init(bitPattern: self.verdict.rawValue))
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.verdict = try fields.read("verdict", "verdict", as: Verdict.self) ?? .unspecified
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("verdict", self.verdict)
    fields.write("count", self.count)
    return fields.json
  }
}

/// How many decisions on line items there are of one kind.
public struct DecisionCount: Message {
  public var decision: Decision = .unspecified
  public var count: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.DecisionCount"
  public static let layout = MessageLayout(
    Ipims__V1__DecisionCount.self, ipims__v1__decision_count__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DecisionCount.self)
    self.decision = Decision(rawValue: .init(bitPattern: c.pointee.decision.rawValue))
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DecisionCount.self, capacity: 1)
    ipims__v1__decision_count__init(c)
    c.pointee.decision = .init(rawValue: .init(bitPattern: self.decision.rawValue))
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.decision = try fields.read("decision", "decision", as: Decision.self) ?? .unspecified
    self.count = try fields.read("count", "count", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("decision", self.decision)
    fields.write("count", self.count)
    return fields.json
  }
}

public struct LookUpVerdictsResponse: Message {
  /// Most frequent first.
  public var counts: [VerdictCount] = []
  /// Most frequent first.
  public var decisionCounts: [DecisionCount] = []
  /// When the newest of these verdicts was given.
  public var lastSeenTime: Timestamp?
  /// Newest first, at most 50.
  public var pointsOfDistinction: [String] = []
  /// `organizations/{id}`.
  public var holders: [String] = []
  /// `cases/{id}`, newest first, at most 50.
  public var cases: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.LookUpVerdictsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__LookUpVerdictsResponse.self, ipims__v1__look_up_verdicts_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LookUpVerdictsResponse.self)
    self.counts = try copyMessages(VerdictCount.self, c.pointee.n_counts, c.pointee.counts, "counts")
    self.decisionCounts = try copyMessages(DecisionCount.self, c.pointee.n_decision_counts, c.pointee.decision_counts, "decision_counts")
    try copyMessage(c.pointee.last_seen_time, into: &self.lastSeenTime, "last_seen_time")
    self.pointsOfDistinction = try copyTexts(c.pointee.n_points_of_distinction, c.pointee.points_of_distinction, "points_of_distinction")
    self.holders = try copyTexts(c.pointee.n_holders, c.pointee.holders, "holders")
    self.cases = try copyTexts(c.pointee.n_cases, c.pointee.cases, "cases")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LookUpVerdictsResponse.self, capacity: 1)
    ipims__v1__look_up_verdicts_response__init(c)
    c.pointee.n_counts = self.counts.count
    c.pointee.counts = arena.messages(self.counts, as: Ipims__V1__VerdictCount.self)
    c.pointee.n_decision_counts = self.decisionCounts.count
    c.pointee.decision_counts = arena.messages(self.decisionCounts, as: Ipims__V1__DecisionCount.self)
    if let value = self.lastSeenTime { c.pointee.last_seen_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.n_points_of_distinction = self.pointsOfDistinction.count
    c.pointee.points_of_distinction = arena.texts(self.pointsOfDistinction)
    c.pointee.n_holders = self.holders.count
    c.pointee.holders = arena.texts(self.holders)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = arena.texts(self.cases)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.counts = try fields.readArray("counts", "counts", as: VerdictCount.self)
    self.decisionCounts = try fields.readArray("decisionCounts", "decision_counts", as: DecisionCount.self)
    self.lastSeenTime = try fields.read("lastSeenTime", "last_seen_time", as: Timestamp.self)
    self.pointsOfDistinction = try fields.readArray("pointsOfDistinction", "points_of_distinction", as: String.self)
    self.holders = try fields.readArray("holders", "holders", as: String.self)
    self.cases = try fields.readArray("cases", "cases", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("counts", self.counts)
    fields.write("decisionCounts", self.decisionCounts)
    fields.write("lastSeenTime", self.lastSeenTime)
    fields.write("pointsOfDistinction", self.pointsOfDistinction)
    fields.write("holders", self.holders)
    fields.write("cases", self.cases)
    return fields.json
  }
}
