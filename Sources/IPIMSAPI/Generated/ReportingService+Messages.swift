// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// The kinds of right that customs records.
public enum RightKind: MessageEnum {
  case unspecified
  case tradeMark
  /// Copyright and neighbouring rights.
  case copyright
  case patent
  case design
  case plantVariety
  case geographicalIndication
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "RIGHT_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "RIGHT_KIND_UNSPECIFIED"),
    (1, "RIGHT_KIND_TRADE_MARK"),
    (2, "RIGHT_KIND_COPYRIGHT"),
    (3, "RIGHT_KIND_PATENT"),
    (4, "RIGHT_KIND_DESIGN"),
    (5, "RIGHT_KIND_PLANT_VARIETY"),
    (6, "RIGHT_KIND_GEOGRAPHICAL_INDICATION"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .tradeMark
      case 2: .copyright
      case 3: .patent
      case 4: .design
      case 5: .plantVariety
      case 6: .geographicalIndication
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .tradeMark: 1
      case .copyright: 2
      case .patent: 3
      case .design: 4
      case .plantVariety: 5
      case .geographicalIndication: 6
      case .unrecognized(let number): number
    }
  }
}

/// Where a recordation stands.
public enum RecordationState: MessageEnum {
  case unspecified
  /// The holder still writes it.
  case draft
  /// Customs examines it.
  case submitted
  /// Customs wants it mended; `return_reasons` says how.
  case returned
  /// On record: customs acts on it.
  case active
  /// Refused for good; `refuse_reason` says why.
  case refused
  case suspended
  case expired
  /// Past its end, and may still be renewed.
  case grace
  case withdrawn
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "RECORDATION_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "RECORDATION_STATE_UNSPECIFIED"),
    (1, "RECORDATION_STATE_DRAFT"),
    (2, "RECORDATION_STATE_SUBMITTED"),
    (3, "RECORDATION_STATE_RETURNED"),
    (4, "RECORDATION_STATE_ACTIVE"),
    (5, "RECORDATION_STATE_REFUSED"),
    (6, "RECORDATION_STATE_SUSPENDED"),
    (7, "RECORDATION_STATE_EXPIRED"),
    (8, "RECORDATION_STATE_GRACE"),
    (9, "RECORDATION_STATE_WITHDRAWN"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .draft
      case 2: .submitted
      case 3: .returned
      case 4: .active
      case 5: .refused
      case 6: .suspended
      case 7: .expired
      case 8: .grace
      case 9: .withdrawn
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .draft: 1
      case .submitted: 2
      case .returned: 3
      case .active: 4
      case .refused: 5
      case .suspended: 6
      case .expired: 7
      case .grace: 8
      case .withdrawn: 9
      case .unrecognized(let number): number
    }
  }
}

/// A firm that the holder lets make, import, export or sell.
public struct AuthorisedTrader: Message {
  /// 1 to 200 characters.
  public var name: String = ""
  /// ISO 3166-1 alpha-2.
  public var country: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AuthorisedTrader"
  public static let layout = MessageLayout(
    Ipims__V1__AuthorisedTrader.self, ipims__v1__authorised_trader__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AuthorisedTrader.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AuthorisedTrader.self, capacity: 1)
    ipims__v1__authorised_trader__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    return fields.json
  }
}

/// A right on record with customs.
public struct Recordation: Message {
  /// `recordations/{id}`.
  public var name: String = ""
  public var state: RecordationState = .unspecified
  /// `organizations/{id}`.
  public var holder: String = ""
  public var rightKind: RightKind = .unspecified
  public var registrationNumber: String = ""
  public var markTexts: [String] = []
  public var niceClasses: [Int32] = []
  /// Digits alone.
  public var hsCodes: [String] = []
  public var designatedGoods: [String] = []
  public var rightExpireTime: Timestamp?
  public var regime: String = ""
  public var contacts: [Contact] = []
  public var authorisedTraders: [AuthorisedTrader] = []
  public var productionCountries: [String] = []
  /// When it leaves the record: the earlier of the regime's term and the right's own end. Set once
  /// active.
  public var expireTime: Timestamp?
  /// Changes with every change of the recordation.
  public var etag: String = ""
  public var returnReasons: [String] = []
  public var refuseReason: String = ""
  public var createTime: Timestamp?
  public var updateTime: Timestamp?
  /// A program's verdict on this right counts once a member of the firm has confirmed it.
  public var confirmProgramAppraisals: Bool = false
  /// `documents/{id}`, such as the extract of the register.
  public var documents: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.Recordation"
  public static let layout = MessageLayout(
    Ipims__V1__Recordation.self, ipims__v1__recordation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Recordation.self)
    self.name = try copyText(c.pointee.name, "name")
    self.state = RecordationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.holder = try copyText(c.pointee.holder, "holder")
    self.rightKind = RightKind(rawValue: .init(bitPattern: c.pointee.right_kind.rawValue))
    self.registrationNumber = try copyText(c.pointee.registration_number, "registration_number")
    self.markTexts = try copyTexts(c.pointee.n_mark_texts, c.pointee.mark_texts, "mark_texts")
    self.niceClasses = copyScalars(c.pointee.n_nice_classes, c.pointee.nice_classes)
    self.hsCodes = try copyTexts(c.pointee.n_hs_codes, c.pointee.hs_codes, "hs_codes")
    self.designatedGoods = try copyTexts(c.pointee.n_designated_goods, c.pointee.designated_goods, "designated_goods")
    try copyMessage(c.pointee.right_expire_time, into: &self.rightExpireTime, "right_expire_time")
    self.regime = try copyText(c.pointee.regime, "regime")
    self.contacts = try copyMessages(Contact.self, c.pointee.n_contacts, c.pointee.contacts, "contacts")
    self.authorisedTraders = try copyMessages(AuthorisedTrader.self, c.pointee.n_authorised_traders, c.pointee.authorised_traders, "authorised_traders")
    self.productionCountries = try copyTexts(c.pointee.n_production_countries, c.pointee.production_countries, "production_countries")
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.returnReasons = try copyTexts(c.pointee.n_return_reasons, c.pointee.return_reasons, "return_reasons")
    self.refuseReason = try copyText(c.pointee.refuse_reason, "refuse_reason")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.update_time, into: &self.updateTime, "update_time")
    self.confirmProgramAppraisals = c.pointee.confirm_program_appraisals != 0
    self.documents = try copyTexts(c.pointee.n_documents, c.pointee.documents, "documents")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Recordation.self, capacity: 1)
    ipims__v1__recordation__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.holder = arena.text(self.holder)
    c.pointee.right_kind = .init(rawValue: .init(bitPattern: self.rightKind.rawValue))
    c.pointee.registration_number = arena.text(self.registrationNumber)
    c.pointee.n_mark_texts = self.markTexts.count
    c.pointee.mark_texts = arena.texts(self.markTexts)
    c.pointee.n_nice_classes = self.niceClasses.count
    c.pointee.nice_classes = arena.array(self.niceClasses) { $0 }
    c.pointee.n_hs_codes = self.hsCodes.count
    c.pointee.hs_codes = arena.texts(self.hsCodes)
    c.pointee.n_designated_goods = self.designatedGoods.count
    c.pointee.designated_goods = arena.texts(self.designatedGoods)
    if let value = self.rightExpireTime { c.pointee.right_expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.regime = arena.text(self.regime)
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = arena.messages(self.contacts, as: Ipims__V1__Contact.self)
    c.pointee.n_authorised_traders = self.authorisedTraders.count
    c.pointee.authorised_traders = arena.messages(self.authorisedTraders, as: Ipims__V1__AuthorisedTrader.self)
    c.pointee.n_production_countries = self.productionCountries.count
    c.pointee.production_countries = arena.texts(self.productionCountries)
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.etag = arena.text(self.etag)
    c.pointee.n_return_reasons = self.returnReasons.count
    c.pointee.return_reasons = arena.texts(self.returnReasons)
    c.pointee.refuse_reason = arena.text(self.refuseReason)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.updateTime { c.pointee.update_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.confirm_program_appraisals = self.confirmProgramAppraisals ? 1 : 0
    c.pointee.n_documents = self.documents.count
    c.pointee.documents = arena.texts(self.documents)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: RecordationState.self) ?? .unspecified
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.rightKind = try fields.read("rightKind", "right_kind", as: RightKind.self) ?? .unspecified
    self.registrationNumber = try fields.read("registrationNumber", "registration_number", as: String.self) ?? ""
    self.markTexts = try fields.readArray("markTexts", "mark_texts", as: String.self)
    self.niceClasses = try fields.readArray("niceClasses", "nice_classes", as: Int32.self)
    self.hsCodes = try fields.readArray("hsCodes", "hs_codes", as: String.self)
    self.designatedGoods = try fields.readArray("designatedGoods", "designated_goods", as: String.self)
    self.rightExpireTime = try fields.read("rightExpireTime", "right_expire_time", as: Timestamp.self)
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.contacts = try fields.readArray("contacts", "contacts", as: Contact.self)
    self.authorisedTraders = try fields.readArray("authorisedTraders", "authorised_traders", as: AuthorisedTrader.self)
    self.productionCountries = try fields.readArray("productionCountries", "production_countries", as: String.self)
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.returnReasons = try fields.readArray("returnReasons", "return_reasons", as: String.self)
    self.refuseReason = try fields.read("refuseReason", "refuse_reason", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.updateTime = try fields.read("updateTime", "update_time", as: Timestamp.self)
    self.confirmProgramAppraisals = try fields.read("confirmProgramAppraisals", "confirm_program_appraisals", as: Bool.self) ?? false
    self.documents = try fields.readArray("documents", "documents", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("state", self.state)
    fields.write("holder", self.holder)
    fields.write("rightKind", self.rightKind)
    fields.write("registrationNumber", self.registrationNumber)
    fields.write("markTexts", self.markTexts)
    fields.write("niceClasses", self.niceClasses)
    fields.write("hsCodes", self.hsCodes)
    fields.write("designatedGoods", self.designatedGoods)
    fields.write("rightExpireTime", self.rightExpireTime)
    fields.write("regime", self.regime)
    fields.write("contacts", self.contacts)
    fields.write("authorisedTraders", self.authorisedTraders)
    fields.write("productionCountries", self.productionCountries)
    fields.write("expireTime", self.expireTime)
    fields.write("etag", self.etag)
    fields.write("returnReasons", self.returnReasons)
    fields.write("refuseReason", self.refuseReason)
    fields.write("createTime", self.createTime)
    fields.write("updateTime", self.updateTime)
    fields.write("confirmProgramAppraisals", self.confirmProgramAppraisals)
    fields.write("documents", self.documents)
    return fields.json
  }
}

public struct CreateRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// Required.
  public var rightKind: RightKind = .unspecified
  /// Under regime KR and for KIPO's kinds of right a KIPO number, such as 40-2017-0013723; elsewhere
  /// 1 to 64 printable characters.
  public var registrationNumber: String = ""
  /// The mark as text, one for each script: NIKE, 나이키. At most 20 of at most 200 characters;
  /// required for trade marks.
  public var markTexts: [String] = []
  /// 1 to 45, at most 45 of them.
  public var niceClasses: [Int32] = []
  /// 2, 4, 6, 8 or 10 digits, dots allowed; at most 200.
  public var hsCodes: [String] = []
  /// At most 200 of at most 500 characters.
  public var designatedGoods: [String] = []
  /// When the right itself ends.
  public var rightExpireTime: Timestamp?
  /// KR, EU or US; empty is the server's.
  public var regime: String = ""
  /// Who is told of requests for an appraisal, at most 10; none: the firm's own contact.
  public var contacts: [Contact] = []
  /// At most 200.
  public var authorisedTraders: [AuthorisedTrader] = []
  /// Where genuine goods are made: ISO 3166-1 alpha-2, at most 250.
  public var productionCountries: [String] = []
  /// A program's verdict on this right shall count only once a member of the firm has confirmed it.
  public var confirmProgramAppraisals: Bool = false
  /// `documents/{id}` that the firm has uploaded, each once; at most 50. NOT_FOUND for one that is
  /// not its own.
  public var documents: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.CreateRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__CreateRecordationRequest.self, ipims__v1__create_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CreateRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.rightKind = RightKind(rawValue: .init(bitPattern: c.pointee.right_kind.rawValue))
    self.registrationNumber = try copyText(c.pointee.registration_number, "registration_number")
    self.markTexts = try copyTexts(c.pointee.n_mark_texts, c.pointee.mark_texts, "mark_texts")
    self.niceClasses = copyScalars(c.pointee.n_nice_classes, c.pointee.nice_classes)
    self.hsCodes = try copyTexts(c.pointee.n_hs_codes, c.pointee.hs_codes, "hs_codes")
    self.designatedGoods = try copyTexts(c.pointee.n_designated_goods, c.pointee.designated_goods, "designated_goods")
    try copyMessage(c.pointee.right_expire_time, into: &self.rightExpireTime, "right_expire_time")
    self.regime = try copyText(c.pointee.regime, "regime")
    self.contacts = try copyMessages(Contact.self, c.pointee.n_contacts, c.pointee.contacts, "contacts")
    self.authorisedTraders = try copyMessages(AuthorisedTrader.self, c.pointee.n_authorised_traders, c.pointee.authorised_traders, "authorised_traders")
    self.productionCountries = try copyTexts(c.pointee.n_production_countries, c.pointee.production_countries, "production_countries")
    self.confirmProgramAppraisals = c.pointee.confirm_program_appraisals != 0
    self.documents = try copyTexts(c.pointee.n_documents, c.pointee.documents, "documents")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CreateRecordationRequest.self, capacity: 1)
    ipims__v1__create_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.right_kind = .init(rawValue: .init(bitPattern: self.rightKind.rawValue))
    c.pointee.registration_number = arena.text(self.registrationNumber)
    c.pointee.n_mark_texts = self.markTexts.count
    c.pointee.mark_texts = arena.texts(self.markTexts)
    c.pointee.n_nice_classes = self.niceClasses.count
    c.pointee.nice_classes = arena.array(self.niceClasses) { $0 }
    c.pointee.n_hs_codes = self.hsCodes.count
    c.pointee.hs_codes = arena.texts(self.hsCodes)
    c.pointee.n_designated_goods = self.designatedGoods.count
    c.pointee.designated_goods = arena.texts(self.designatedGoods)
    if let value = self.rightExpireTime { c.pointee.right_expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.regime = arena.text(self.regime)
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = arena.messages(self.contacts, as: Ipims__V1__Contact.self)
    c.pointee.n_authorised_traders = self.authorisedTraders.count
    c.pointee.authorised_traders = arena.messages(self.authorisedTraders, as: Ipims__V1__AuthorisedTrader.self)
    c.pointee.n_production_countries = self.productionCountries.count
    c.pointee.production_countries = arena.texts(self.productionCountries)
    c.pointee.confirm_program_appraisals = self.confirmProgramAppraisals ? 1 : 0
    c.pointee.n_documents = self.documents.count
    c.pointee.documents = arena.texts(self.documents)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.rightKind = try fields.read("rightKind", "right_kind", as: RightKind.self) ?? .unspecified
    self.registrationNumber = try fields.read("registrationNumber", "registration_number", as: String.self) ?? ""
    self.markTexts = try fields.readArray("markTexts", "mark_texts", as: String.self)
    self.niceClasses = try fields.readArray("niceClasses", "nice_classes", as: Int32.self)
    self.hsCodes = try fields.readArray("hsCodes", "hs_codes", as: String.self)
    self.designatedGoods = try fields.readArray("designatedGoods", "designated_goods", as: String.self)
    self.rightExpireTime = try fields.read("rightExpireTime", "right_expire_time", as: Timestamp.self)
    self.regime = try fields.read("regime", "regime", as: String.self) ?? ""
    self.contacts = try fields.readArray("contacts", "contacts", as: Contact.self)
    self.authorisedTraders = try fields.readArray("authorisedTraders", "authorised_traders", as: AuthorisedTrader.self)
    self.productionCountries = try fields.readArray("productionCountries", "production_countries", as: String.self)
    self.confirmProgramAppraisals = try fields.read("confirmProgramAppraisals", "confirm_program_appraisals", as: Bool.self) ?? false
    self.documents = try fields.readArray("documents", "documents", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("rightKind", self.rightKind)
    fields.write("registrationNumber", self.registrationNumber)
    fields.write("markTexts", self.markTexts)
    fields.write("niceClasses", self.niceClasses)
    fields.write("hsCodes", self.hsCodes)
    fields.write("designatedGoods", self.designatedGoods)
    fields.write("rightExpireTime", self.rightExpireTime)
    fields.write("regime", self.regime)
    fields.write("contacts", self.contacts)
    fields.write("authorisedTraders", self.authorisedTraders)
    fields.write("productionCountries", self.productionCountries)
    fields.write("confirmProgramAppraisals", self.confirmProgramAppraisals)
    fields.write("documents", self.documents)
    return fields.json
  }
}

public struct SubmitRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SubmitRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SubmitRecordationRequest.self, ipims__v1__submit_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SubmitRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SubmitRecordationRequest.self, capacity: 1)
    ipims__v1__submit_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    return fields.json
  }
}

public struct ReviewRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// Puts it on record. Exactly one of `accept`, `return_reasons` and `refuse_reason` is given.
  public var accept: Bool = false
  /// What to mend; at most 20 of at most 2,000 characters.
  public var returnReasons: [String] = []
  /// Why it is refused; at most 2,000 characters.
  public var refuseReason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ReviewRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ReviewRecordationRequest.self, ipims__v1__review_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ReviewRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.accept = c.pointee.accept != 0
    self.returnReasons = try copyTexts(c.pointee.n_return_reasons, c.pointee.return_reasons, "return_reasons")
    self.refuseReason = try copyText(c.pointee.refuse_reason, "refuse_reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ReviewRecordationRequest.self, capacity: 1)
    ipims__v1__review_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.accept = self.accept ? 1 : 0
    c.pointee.n_return_reasons = self.returnReasons.count
    c.pointee.return_reasons = arena.texts(self.returnReasons)
    c.pointee.refuse_reason = arena.text(self.refuseReason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.accept = try fields.read("accept", "accept", as: Bool.self) ?? false
    self.returnReasons = try fields.readArray("returnReasons", "return_reasons", as: String.self)
    self.refuseReason = try fields.read("refuseReason", "refuse_reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("accept", self.accept)
    fields.write("returnReasons", self.returnReasons)
    fields.write("refuseReason", self.refuseReason)
    return fields.json
  }
}

public struct SearchRecordationsRequest: Message {
  /// A mark as people, or counterfeiters, write it; at most 200 characters. Required where no filter
  /// is given.
  public var text: String = ""
  /// Only those with an HS code that begins so, or that this one begins with.
  public var hsPrefix: String = ""
  /// 1 to 45: only those of this class.
  public var niceClass: Int32 = 0
  /// Only this holder's: `organizations/{id}`.
  public var holder: String = ""
  /// Only rights of this kind.
  public var rightKind: RightKind = .unspecified
  /// Only those in this state.
  public var state: RecordationState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before; the rest of the request as for that page.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchRecordationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SearchRecordationsRequest.self, ipims__v1__search_recordations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchRecordationsRequest.self)
    self.text = try copyText(c.pointee.text, "text")
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.niceClass = c.pointee.nice_class
    self.holder = try copyText(c.pointee.holder, "holder")
    self.rightKind = RightKind(rawValue: .init(bitPattern: c.pointee.right_kind.rawValue))
    self.state = RecordationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchRecordationsRequest.self, capacity: 1)
    ipims__v1__search_recordations_request__init(c)
    c.pointee.text = arena.text(self.text)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.nice_class = self.niceClass
    c.pointee.holder = arena.text(self.holder)
    c.pointee.right_kind = .init(rawValue: .init(bitPattern: self.rightKind.rawValue))
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.niceClass = try fields.read("niceClass", "nice_class", as: Int32.self) ?? 0
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.rightKind = try fields.read("rightKind", "right_kind", as: RightKind.self) ?? .unspecified
    self.state = try fields.read("state", "state", as: RecordationState.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("text", self.text)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("niceClass", self.niceClass)
    fields.write("holder", self.holder)
    fields.write("rightKind", self.rightKind)
    fields.write("state", self.state)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

/// A recordation that was found.
public struct RecordationMatch: Message {
  /// To right holders and representatives of what is not their own the public part alone: name,
  /// state, holder, kind of right, registration number, mark texts, classes, HS codes, designated
  /// goods, regime and times of the right and of the record.
  public var recordation: Recordation?
  /// Above 0, to 1 for the mark letter by letter; 0 where no text was given.
  public var score: Double = 0
  /// Which mark text matches; empty where no text was given.
  public var markText: String = ""
  /// How, in words, such as `“GUCC1” for “GUCCI”: 1 taken for I`.
  public var explanation: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RecordationMatch"
  public static let layout = MessageLayout(
    Ipims__V1__RecordationMatch.self, ipims__v1__recordation_match__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RecordationMatch.self)
    try copyMessage(c.pointee.recordation, into: &self.recordation, "recordation")
    self.score = c.pointee.score
    self.markText = try copyText(c.pointee.mark_text, "mark_text")
    self.explanation = try copyText(c.pointee.explanation, "explanation")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RecordationMatch.self, capacity: 1)
    ipims__v1__recordation_match__init(c)
    if let value = self.recordation { c.pointee.recordation = arena.message(value, as: Ipims__V1__Recordation.self) }
    c.pointee.score = self.score
    c.pointee.mark_text = arena.text(self.markText)
    c.pointee.explanation = arena.text(self.explanation)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.recordation = try fields.read("recordation", "recordation", as: Recordation.self)
    self.score = try fields.read("score", "score", as: Double.self) ?? 0
    self.markText = try fields.read("markText", "mark_text", as: String.self) ?? ""
    self.explanation = try fields.read("explanation", "explanation", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("recordation", self.recordation)
    fields.write("score", self.score)
    fields.write("markText", self.markText)
    fields.write("explanation", self.explanation)
    return fields.json
  }
}

public struct SearchRecordationsResponse: Message {
  /// Best first, of equal ones the oldest; without a text the oldest first.
  public var matches: [RecordationMatch] = []
  /// Empty on the last page. A page may be short, or empty, though there is a next one: each looks at
  /// 10,000 recordations at most.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchRecordationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__SearchRecordationsResponse.self, ipims__v1__search_recordations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchRecordationsResponse.self)
    self.matches = try copyMessages(RecordationMatch.self, c.pointee.n_matches, c.pointee.matches, "matches")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchRecordationsResponse.self, capacity: 1)
    ipims__v1__search_recordations_response__init(c)
    c.pointee.n_matches = self.matches.count
    c.pointee.matches = arena.messages(self.matches, as: Ipims__V1__RecordationMatch.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.matches = try fields.readArray("matches", "matches", as: RecordationMatch.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("matches", self.matches)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct GetRecordationRequest: Message {
  /// `recordations/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetRecordationRequest.self, ipims__v1__get_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetRecordationRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetRecordationRequest.self, capacity: 1)
    ipims__v1__get_recordation_request__init(c)
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

public struct ListRecordationsRequest: Message {
  /// Only those in this state.
  public var state: RecordationState = .unspecified
  /// Only this holder's: `organizations/{id}`.
  public var holder: String = ""
  /// Only those with an HS code that begins so.
  public var hsPrefix: String = ""
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRecordationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListRecordationsRequest.self, ipims__v1__list_recordations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRecordationsRequest.self)
    self.state = RecordationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.holder = try copyText(c.pointee.holder, "holder")
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRecordationsRequest.self, capacity: 1)
    ipims__v1__list_recordations_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.holder = arena.text(self.holder)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: RecordationState.self) ?? .unspecified
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("holder", self.holder)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListRecordationsResponse: Message {
  /// Oldest first.
  public var recordations: [Recordation] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRecordationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListRecordationsResponse.self, ipims__v1__list_recordations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRecordationsResponse.self)
    self.recordations = try copyMessages(Recordation.self, c.pointee.n_recordations, c.pointee.recordations, "recordations")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRecordationsResponse.self, capacity: 1)
    ipims__v1__list_recordations_response__init(c)
    c.pointee.n_recordations = self.recordations.count
    c.pointee.recordations = arena.messages(self.recordations, as: Ipims__V1__Recordation.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.recordations = try fields.readArray("recordations", "recordations", as: Recordation.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("recordations", self.recordations)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct UploadDocumentRequest: Message {
  /// The header first, once; then the bytes, in pieces of at most 1 MiB.
  public var part: Part?

  public init() {}

  public static let protoName = "ipims.v1.UploadDocumentRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UploadDocumentRequest.self, ipims__v1__upload_document_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadDocumentRequest.self)
    switch c.pointee.part_case.rawValue {
      case 1:
        self.part = (try copyMessage(UploadDocumentHeader.self, c.pointee.header, "header")).map { .header($0) }
      case 2:
        self.part = .chunk(copyBytes(c.pointee.chunk))
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadDocumentRequest.self, capacity: 1)
    ipims__v1__upload_document_request__init(c)
    switch self.part {
      case .header(let value)?:
        c.pointee.part_case = .init(rawValue: 1)
        c.pointee.header = arena.message(value, as: Ipims__V1__UploadDocumentHeader.self)
      case .chunk(let value)?:
        c.pointee.part_case = .init(rawValue: 2)
        c.pointee.chunk = arena.bytes(value)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    if let value = try fields.read("header", "header", as: UploadDocumentHeader.self) {
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
    case header(UploadDocumentHeader)
    case chunk([UInt8])
  }
}

/// What comes before a document's bytes.
public struct UploadDocumentHeader: Message {
  /// A UUID: the same again, with the same document, gives the first answer.
  public var requestID: String = ""
  /// Required.
  public var kind: DocumentKind = .unspecified
  /// 1 to 200 characters.
  public var title: String = ""
  /// application/pdf, image/jpeg, image/png or image/webp; must be what the bytes are.
  public var mediaType: String = ""
  /// Of the whole document, hex.
  public var sha256: String = ""
  /// Of the whole document: 1 to 33,554,432 (32 MiB).
  public var sizeBytes: Int64 = 0
  /// How much of it came before, by an upload of the same `request_id` that broke off:
  /// `received_bytes` of AppraisalService's GetUpload. The chunks go on from there.
  public var offsetBytes: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.UploadDocumentHeader"
  public static let layout = MessageLayout(
    Ipims__V1__UploadDocumentHeader.self, ipims__v1__upload_document_header__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UploadDocumentHeader.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.kind = DocumentKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.title = try copyText(c.pointee.title, "title")
    self.mediaType = try copyText(c.pointee.media_type, "media_type")
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
    self.sizeBytes = c.pointee.size_bytes
    self.offsetBytes = c.pointee.offset_bytes
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UploadDocumentHeader.self, capacity: 1)
    ipims__v1__upload_document_header__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.title = arena.text(self.title)
    c.pointee.media_type = arena.text(self.mediaType)
    c.pointee.sha256 = arena.text(self.sha256)
    c.pointee.size_bytes = self.sizeBytes
    c.pointee.offset_bytes = self.offsetBytes
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: DocumentKind.self) ?? .unspecified
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.mediaType = try fields.read("mediaType", "media_type", as: String.self) ?? ""
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    self.sizeBytes = try fields.read("sizeBytes", "size_bytes", as: Int64.self) ?? 0
    self.offsetBytes = try fields.read("offsetBytes", "offset_bytes", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("kind", self.kind)
    fields.write("title", self.title)
    fields.write("mediaType", self.mediaType)
    fields.write("sha256", self.sha256)
    fields.write("sizeBytes", self.sizeBytes)
    fields.write("offsetBytes", self.offsetBytes)
    return fields.json
  }
}

public struct GetDocumentRequest: Message {
  /// `documents/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetDocumentRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetDocumentRequest.self, ipims__v1__get_document_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetDocumentRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetDocumentRequest.self, capacity: 1)
    ipims__v1__get_document_request__init(c)
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

public struct DownloadDocumentRequest: Message {
  /// `documents/{id}`.
  public var name: String = ""
  /// Where to begin.
  public var offsetBytes: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.DownloadDocumentRequest"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadDocumentRequest.self, ipims__v1__download_document_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadDocumentRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.offsetBytes = c.pointee.offset_bytes
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadDocumentRequest.self, capacity: 1)
    ipims__v1__download_document_request__init(c)
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

public struct DownloadDocumentResponse: Message {
  public var chunk: [UInt8] = []
  /// In the first answer; its size and digest are those of the whole of what is sent.
  public var document: Document?

  public init() {}

  public static let protoName = "ipims.v1.DownloadDocumentResponse"
  public static let layout = MessageLayout(
    Ipims__V1__DownloadDocumentResponse.self, ipims__v1__download_document_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DownloadDocumentResponse.self)
    self.chunk = copyBytes(c.pointee.chunk)
    try copyMessage(c.pointee.document, into: &self.document, "document")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DownloadDocumentResponse.self, capacity: 1)
    ipims__v1__download_document_response__init(c)
    c.pointee.chunk = arena.bytes(self.chunk)
    if let value = self.document { c.pointee.document = arena.message(value, as: Ipims__V1__Document.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.chunk = try fields.readBytes("chunk", "chunk") ?? []
    self.document = try fields.read("document", "document", as: Document.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("chunk", self.chunk.isEmpty ? nil : self.chunk)
    fields.write("document", self.document)
    return fields.json
  }
}
