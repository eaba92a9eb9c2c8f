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

/// Whether genuine goods that the holder, or somebody with its leave, put on the market abroad may be
/// brought in by others.
public enum ParallelImport: MessageEnum {
  case unspecified
  case allowed
  case notAllowed
  /// Under the policy's `condition`.
  case conditional
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "PARALLEL_IMPORT_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "PARALLEL_IMPORT_UNSPECIFIED"),
    (1, "PARALLEL_IMPORT_ALLOWED"),
    (2, "PARALLEL_IMPORT_NOT_ALLOWED"),
    (3, "PARALLEL_IMPORT_CONDITIONAL"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .allowed
      case 2: .notAllowed
      case 3: .conditional
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .allowed: 1
      case .notAllowed: 2
      case .conditional: 3
      case .unrecognized(let number): number
    }
  }
}

/// What a row did.
public enum ImportOutcome: MessageEnum {
  case unspecified
  case created
  /// It differs from the row that was imported last: it took the place of what was on record.
  case updated
  /// It is the row that was imported last, byte for byte: nothing was done, whatever has become of
  /// the recordation since.
  case unchanged
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "IMPORT_OUTCOME_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "IMPORT_OUTCOME_UNSPECIFIED"),
    (1, "IMPORT_OUTCOME_CREATED"),
    (2, "IMPORT_OUTCOME_UPDATED"),
    (3, "IMPORT_OUTCOME_UNCHANGED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .created
      case 2: .updated
      case 3: .unchanged
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .created: 1
      case .updated: 2
      case .unchanged: 3
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

/// What the holder says of parallel imports of one of the designated goods.
public struct ParallelImportPolicy: Message {
  /// One of `designated_goods`, letter by letter; empty for all that have no policy of their own.
  public var designatedGood: String = ""
  /// Required.
  public var policy: ParallelImport = .unspecified
  /// 1 to 500 characters for CONDITIONAL, such as `of the same owner or an affiliate of it`; empty
  /// for the others.
  public var condition: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ParallelImportPolicy"
  public static let layout = MessageLayout(
    Ipims__V1__ParallelImportPolicy.self, ipims__v1__parallel_import_policy__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ParallelImportPolicy.self)
    self.designatedGood = try copyText(c.pointee.designated_good, "designated_good")
    self.policy = ParallelImport(rawValue: .init(bitPattern: c.pointee.policy.rawValue))
    self.condition = try copyText(c.pointee.condition, "condition")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ParallelImportPolicy.self, capacity: 1)
    ipims__v1__parallel_import_policy__init(c)
    c.pointee.designated_good = arena.text(self.designatedGood)
    c.pointee.policy = .init(rawValue: .init(bitPattern: self.policy.rawValue))
    c.pointee.condition = arena.text(self.condition)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.designatedGood = try fields.read("designatedGood", "designated_good", as: String.self) ?? ""
    self.policy = try fields.read("policy", "policy", as: ParallelImport.self) ?? .unspecified
    self.condition = try fields.read("condition", "condition", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("designatedGood", self.designatedGood)
    fields.write("policy", self.policy)
    fields.write("condition", self.condition)
    return fields.json
  }
}

/// A firm or person that the holder knows to have infringed the right.
public struct KnownInfringer: Message {
  /// 1 to 200 characters.
  public var name: String = ""
  /// ISO 3166-1 alpha-2; empty where it is not known.
  public var country: String = ""
  /// A business number, an address of a shop in the web or the like; at most 200 characters. No
  /// number that is a natural person's own.
  public var identifier: String = ""
  /// What it did and when; at most 500 characters.
  public var note: String = ""

  public init() {}

  public static let protoName = "ipims.v1.KnownInfringer"
  public static let layout = MessageLayout(
    Ipims__V1__KnownInfringer.self, ipims__v1__known_infringer__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__KnownInfringer.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
    self.identifier = try copyText(c.pointee.identifier, "identifier")
    self.note = try copyText(c.pointee.note, "note")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__KnownInfringer.self, capacity: 1)
    ipims__v1__known_infringer__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
    c.pointee.identifier = arena.text(self.identifier)
    c.pointee.note = arena.text(self.note)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.identifier = try fields.read("identifier", "identifier", as: String.self) ?? ""
    self.note = try fields.read("note", "note", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    fields.write("identifier", self.identifier)
    fields.write("note", self.note)
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
  public var applicationNumber: String = ""
  /// Grows by one with every change that is stored; 0 for one that was stored before versions were
  /// kept and has not changed since. GetRecordationAsOf shows earlier ones.
  public var version: Int64 = 0
  /// Not for the public.
  public var authorisedRoutes: [AuthorisedRoute] = []
  /// Not for the public.
  public var productionSites: [ProductionSite] = []
  /// Not for the public.
  public var parallelImportPolicies: [ParallelImportPolicy] = []
  /// Not for the public.
  public var knownInfringers: [KnownInfringer] = []
  /// How genuine goods are told from others. Not for the public.
  public var distinguishingMethods: String = ""
  /// Who acts for the holder: `organizations/{id}`; empty where it acts for itself.
  public var representative: String = ""
  /// Of a work, an invention or a design.
  public var title: String = ""
  /// Of a work.
  public var author: String = ""
  /// Of a plant variety.
  public var varietyDenomination: String = ""
  /// Of a plant variety, such as Malus domestica.
  public var botanicalTaxon: String = ""
  /// Of a geographical indication.
  public var geographicalArea: String = ""
  /// Of a geographical indication: ISO 3166-1 alpha-2.
  public var originCountry: String = ""
  /// While it is SUSPENDED: why.
  public var suspensionReason: String = ""
  /// Who held it before the last transfer: `organizations/{id}`.
  public var transferredFrom: String = ""
  /// When it was last renewed.
  public var renewTime: Timestamp?
  /// A change that widens what is protected and waits for customs; nothing of it holds until it is
  /// accepted. See UpdateRecordation.
  public var pendingChange: RecordationChange?
  /// The system that it was imported from; empty where it was not.
  public var source: String = ""
  /// Its id in that system.
  public var externalID: String = ""
  /// `documents/{id}`, such as the extract of the register.
  public var documents: [String] = []
  /// When it first came on record; of an imported one, in the system that it is from.
  public var recordTime: Timestamp?

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
    self.applicationNumber = try copyText(c.pointee.application_number, "application_number")
    self.version = c.pointee.version
    self.authorisedRoutes = try copyMessages(AuthorisedRoute.self, c.pointee.n_authorised_routes, c.pointee.authorised_routes, "authorised_routes")
    self.productionSites = try copyMessages(ProductionSite.self, c.pointee.n_production_sites, c.pointee.production_sites, "production_sites")
    self.parallelImportPolicies = try copyMessages(ParallelImportPolicy.self, c.pointee.n_parallel_import_policies, c.pointee.parallel_import_policies, "parallel_import_policies")
    self.knownInfringers = try copyMessages(KnownInfringer.self, c.pointee.n_known_infringers, c.pointee.known_infringers, "known_infringers")
    self.distinguishingMethods = try copyText(c.pointee.distinguishing_methods, "distinguishing_methods")
    self.representative = try copyText(c.pointee.representative, "representative")
    self.title = try copyText(c.pointee.title, "title")
    self.author = try copyText(c.pointee.author, "author")
    self.varietyDenomination = try copyText(c.pointee.variety_denomination, "variety_denomination")
    self.botanicalTaxon = try copyText(c.pointee.botanical_taxon, "botanical_taxon")
    self.geographicalArea = try copyText(c.pointee.geographical_area, "geographical_area")
    self.originCountry = try copyText(c.pointee.origin_country, "origin_country")
    self.suspensionReason = try copyText(c.pointee.suspension_reason, "suspension_reason")
    self.transferredFrom = try copyText(c.pointee.transferred_from, "transferred_from")
    try copyMessage(c.pointee.renew_time, into: &self.renewTime, "renew_time")
    try copyMessage(c.pointee.pending_change, into: &self.pendingChange, "pending_change")
    self.source = try copyText(c.pointee.source, "source")
    self.externalID = try copyText(c.pointee.external_id, "external_id")
    self.documents = try copyTexts(c.pointee.n_documents, c.pointee.documents, "documents")
    try copyMessage(c.pointee.record_time, into: &self.recordTime, "record_time")
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
    c.pointee.application_number = arena.text(self.applicationNumber)
    c.pointee.version = self.version
    c.pointee.n_authorised_routes = self.authorisedRoutes.count
    c.pointee.authorised_routes = arena.messages(self.authorisedRoutes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_production_sites = self.productionSites.count
    c.pointee.production_sites = arena.messages(self.productionSites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_parallel_import_policies = self.parallelImportPolicies.count
    c.pointee.parallel_import_policies = arena.messages(self.parallelImportPolicies, as: Ipims__V1__ParallelImportPolicy.self)
    c.pointee.n_known_infringers = self.knownInfringers.count
    c.pointee.known_infringers = arena.messages(self.knownInfringers, as: Ipims__V1__KnownInfringer.self)
    c.pointee.distinguishing_methods = arena.text(self.distinguishingMethods)
    c.pointee.representative = arena.text(self.representative)
    c.pointee.title = arena.text(self.title)
    c.pointee.author = arena.text(self.author)
    c.pointee.variety_denomination = arena.text(self.varietyDenomination)
    c.pointee.botanical_taxon = arena.text(self.botanicalTaxon)
    c.pointee.geographical_area = arena.text(self.geographicalArea)
    c.pointee.origin_country = arena.text(self.originCountry)
    c.pointee.suspension_reason = arena.text(self.suspensionReason)
    c.pointee.transferred_from = arena.text(self.transferredFrom)
    if let value = self.renewTime { c.pointee.renew_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.pendingChange { c.pointee.pending_change = arena.message(value, as: Ipims__V1__RecordationChange.self) }
    c.pointee.source = arena.text(self.source)
    c.pointee.external_id = arena.text(self.externalID)
    c.pointee.n_documents = self.documents.count
    c.pointee.documents = arena.texts(self.documents)
    if let value = self.recordTime { c.pointee.record_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
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
    self.applicationNumber = try fields.read("applicationNumber", "application_number", as: String.self) ?? ""
    self.version = try fields.read("version", "version", as: Int64.self) ?? 0
    self.authorisedRoutes = try fields.readArray("authorisedRoutes", "authorised_routes", as: AuthorisedRoute.self)
    self.productionSites = try fields.readArray("productionSites", "production_sites", as: ProductionSite.self)
    self.parallelImportPolicies = try fields.readArray("parallelImportPolicies", "parallel_import_policies", as: ParallelImportPolicy.self)
    self.knownInfringers = try fields.readArray("knownInfringers", "known_infringers", as: KnownInfringer.self)
    self.distinguishingMethods = try fields.read("distinguishingMethods", "distinguishing_methods", as: String.self) ?? ""
    self.representative = try fields.read("representative", "representative", as: String.self) ?? ""
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.author = try fields.read("author", "author", as: String.self) ?? ""
    self.varietyDenomination = try fields.read("varietyDenomination", "variety_denomination", as: String.self) ?? ""
    self.botanicalTaxon = try fields.read("botanicalTaxon", "botanical_taxon", as: String.self) ?? ""
    self.geographicalArea = try fields.read("geographicalArea", "geographical_area", as: String.self) ?? ""
    self.originCountry = try fields.read("originCountry", "origin_country", as: String.self) ?? ""
    self.suspensionReason = try fields.read("suspensionReason", "suspension_reason", as: String.self) ?? ""
    self.transferredFrom = try fields.read("transferredFrom", "transferred_from", as: String.self) ?? ""
    self.renewTime = try fields.read("renewTime", "renew_time", as: Timestamp.self)
    self.pendingChange = try fields.read("pendingChange", "pending_change", as: RecordationChange.self)
    self.source = try fields.read("source", "source", as: String.self) ?? ""
    self.externalID = try fields.read("externalId", "external_id", as: String.self) ?? ""
    self.documents = try fields.readArray("documents", "documents", as: String.self)
    self.recordTime = try fields.read("recordTime", "record_time", as: Timestamp.self)
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
    fields.write("applicationNumber", self.applicationNumber)
    fields.write("version", self.version)
    fields.write("authorisedRoutes", self.authorisedRoutes)
    fields.write("productionSites", self.productionSites)
    fields.write("parallelImportPolicies", self.parallelImportPolicies)
    fields.write("knownInfringers", self.knownInfringers)
    fields.write("distinguishingMethods", self.distinguishingMethods)
    fields.write("representative", self.representative)
    fields.write("title", self.title)
    fields.write("author", self.author)
    fields.write("varietyDenomination", self.varietyDenomination)
    fields.write("botanicalTaxon", self.botanicalTaxon)
    fields.write("geographicalArea", self.geographicalArea)
    fields.write("originCountry", self.originCountry)
    fields.write("suspensionReason", self.suspensionReason)
    fields.write("transferredFrom", self.transferredFrom)
    fields.write("renewTime", self.renewTime)
    fields.write("pendingChange", self.pendingChange)
    fields.write("source", self.source)
    fields.write("externalId", self.externalID)
    fields.write("documents", self.documents)
    fields.write("recordTime", self.recordTime)
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
  /// Copyright may have none.
  public var registrationNumber: String = ""
  /// The mark as text, one for each script: NIKE, 나이키. At most 20 of at most 200 characters;
  /// required for trade marks and geographical indications.
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
  /// Under regime KR and for KIPO's kinds of right a KIPO number; elsewhere at most 64 printable
  /// characters. Empty where there was no application, or none is told.
  public var applicationNumber: String = ""
  /// By which ways genuine goods come; at most 200.
  public var authorisedRoutes: [AuthorisedRoute] = []
  /// Where genuine goods are made; at most 200.
  public var productionSites: [ProductionSite] = []
  /// At most 201: one for each of the designated goods, and one for all others.
  public var parallelImportPolicies: [ParallelImportPolicy] = []
  /// At most 200. Customs and the firm itself see them, and nobody else.
  public var knownInfringers: [KnownInfringer] = []
  /// How genuine goods are told from others; at most 10,000 characters. Customs and the firm itself
  /// see it, and nobody else.
  public var distinguishingMethods: String = ""
  /// Of a work, an invention or a design; at most 500 characters. Required for copyright without a
  /// registration number; empty for trade marks, plant varieties and geographical indications.
  public var title: String = ""
  /// Of a work; at most 200 characters. Required for copyright without a registration number; empty
  /// for other kinds of right.
  public var author: String = ""
  /// 1 to 200 characters for plant varieties; empty for other kinds of right.
  public var varietyDenomination: String = ""
  /// At most 200 characters; empty for other kinds of right than plant varieties.
  public var botanicalTaxon: String = ""
  /// At most 500 characters; empty for other kinds of right than geographical indications.
  public var geographicalArea: String = ""
  /// ISO 3166-1 alpha-2, required for geographical indications; empty for other kinds of right.
  public var originCountry: String = ""
  /// Whose right it is: `organizations/{id}`. A right holder leaves it empty, and so does a
  /// representative that acts for one firm alone; who acts for several names one.
  public var holder: String = ""
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
    self.applicationNumber = try copyText(c.pointee.application_number, "application_number")
    self.authorisedRoutes = try copyMessages(AuthorisedRoute.self, c.pointee.n_authorised_routes, c.pointee.authorised_routes, "authorised_routes")
    self.productionSites = try copyMessages(ProductionSite.self, c.pointee.n_production_sites, c.pointee.production_sites, "production_sites")
    self.parallelImportPolicies = try copyMessages(ParallelImportPolicy.self, c.pointee.n_parallel_import_policies, c.pointee.parallel_import_policies, "parallel_import_policies")
    self.knownInfringers = try copyMessages(KnownInfringer.self, c.pointee.n_known_infringers, c.pointee.known_infringers, "known_infringers")
    self.distinguishingMethods = try copyText(c.pointee.distinguishing_methods, "distinguishing_methods")
    self.title = try copyText(c.pointee.title, "title")
    self.author = try copyText(c.pointee.author, "author")
    self.varietyDenomination = try copyText(c.pointee.variety_denomination, "variety_denomination")
    self.botanicalTaxon = try copyText(c.pointee.botanical_taxon, "botanical_taxon")
    self.geographicalArea = try copyText(c.pointee.geographical_area, "geographical_area")
    self.originCountry = try copyText(c.pointee.origin_country, "origin_country")
    self.holder = try copyText(c.pointee.holder, "holder")
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
    c.pointee.application_number = arena.text(self.applicationNumber)
    c.pointee.n_authorised_routes = self.authorisedRoutes.count
    c.pointee.authorised_routes = arena.messages(self.authorisedRoutes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_production_sites = self.productionSites.count
    c.pointee.production_sites = arena.messages(self.productionSites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_parallel_import_policies = self.parallelImportPolicies.count
    c.pointee.parallel_import_policies = arena.messages(self.parallelImportPolicies, as: Ipims__V1__ParallelImportPolicy.self)
    c.pointee.n_known_infringers = self.knownInfringers.count
    c.pointee.known_infringers = arena.messages(self.knownInfringers, as: Ipims__V1__KnownInfringer.self)
    c.pointee.distinguishing_methods = arena.text(self.distinguishingMethods)
    c.pointee.title = arena.text(self.title)
    c.pointee.author = arena.text(self.author)
    c.pointee.variety_denomination = arena.text(self.varietyDenomination)
    c.pointee.botanical_taxon = arena.text(self.botanicalTaxon)
    c.pointee.geographical_area = arena.text(self.geographicalArea)
    c.pointee.origin_country = arena.text(self.originCountry)
    c.pointee.holder = arena.text(self.holder)
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
    self.applicationNumber = try fields.read("applicationNumber", "application_number", as: String.self) ?? ""
    self.authorisedRoutes = try fields.readArray("authorisedRoutes", "authorised_routes", as: AuthorisedRoute.self)
    self.productionSites = try fields.readArray("productionSites", "production_sites", as: ProductionSite.self)
    self.parallelImportPolicies = try fields.readArray("parallelImportPolicies", "parallel_import_policies", as: ParallelImportPolicy.self)
    self.knownInfringers = try fields.readArray("knownInfringers", "known_infringers", as: KnownInfringer.self)
    self.distinguishingMethods = try fields.read("distinguishingMethods", "distinguishing_methods", as: String.self) ?? ""
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.author = try fields.read("author", "author", as: String.self) ?? ""
    self.varietyDenomination = try fields.read("varietyDenomination", "variety_denomination", as: String.self) ?? ""
    self.botanicalTaxon = try fields.read("botanicalTaxon", "botanical_taxon", as: String.self) ?? ""
    self.geographicalArea = try fields.read("geographicalArea", "geographical_area", as: String.self) ?? ""
    self.originCountry = try fields.read("originCountry", "origin_country", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
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
    fields.write("applicationNumber", self.applicationNumber)
    fields.write("authorisedRoutes", self.authorisedRoutes)
    fields.write("productionSites", self.productionSites)
    fields.write("parallelImportPolicies", self.parallelImportPolicies)
    fields.write("knownInfringers", self.knownInfringers)
    fields.write("distinguishingMethods", self.distinguishingMethods)
    fields.write("title", self.title)
    fields.write("author", self.author)
    fields.write("varietyDenomination", self.varietyDenomination)
    fields.write("botanicalTaxon", self.botanicalTaxon)
    fields.write("geographicalArea", self.geographicalArea)
    fields.write("originCountry", self.originCountry)
    fields.write("holder", self.holder)
    fields.write("documents", self.documents)
    return fields.json
  }
}

/// A change of a recordation that waits for customs.
public struct RecordationChange: Message {
  /// What is to change, as it was asked for; without request_id and etag.
  public var update: UpdateRecordationRequest?
  public var createTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.RecordationChange"
  public static let layout = MessageLayout(
    Ipims__V1__RecordationChange.self, ipims__v1__recordation_change__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RecordationChange.self)
    try copyMessage(c.pointee.update, into: &self.update, "update")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RecordationChange.self, capacity: 1)
    ipims__v1__recordation_change__init(c)
    if let value = self.update { c.pointee.update = arena.message(value, as: Ipims__V1__UpdateRecordationRequest.self) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.update = try fields.read("update", "update", as: UpdateRecordationRequest.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("update", self.update)
    fields.write("createTime", self.createTime)
    return fields.json
  }
}

public struct UpdateRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// The recordation's `etag` as it was read; another by now is ABORTED, ETAG_STALE. Empty changes it
  /// however it is.
  public var etag: String = ""
  /// The names of the fields below that change, at least one; a field that is named and empty is
  /// cleared. Each is checked as by CreateRecordation, with those that stay.
  public var updateMask: [String] = []
  public var registrationNumber: String = ""
  public var markTexts: [String] = []
  public var niceClasses: [Int32] = []
  public var hsCodes: [String] = []
  public var designatedGoods: [String] = []
  /// In the future. A later end than before waits for customs, and counts from the next renewal on; an
  /// earlier one, and one where there was none, ends the recordation then.
  public var rightExpireTime: Timestamp?
  public var contacts: [Contact] = []
  public var authorisedTraders: [AuthorisedTrader] = []
  public var productionCountries: [String] = []
  public var confirmProgramAppraisals: Bool = false
  public var applicationNumber: String = ""
  public var authorisedRoutes: [AuthorisedRoute] = []
  public var productionSites: [ProductionSite] = []
  public var parallelImportPolicies: [ParallelImportPolicy] = []
  public var knownInfringers: [KnownInfringer] = []
  public var distinguishingMethods: String = ""
  public var title: String = ""
  public var author: String = ""
  public var varietyDenomination: String = ""
  public var botanicalTaxon: String = ""
  public var geographicalArea: String = ""
  public var originCountry: String = ""
  /// As CreateRecordation takes them, or named by the recordation already. Earlier ones stay readable
  /// to whoever may see the recordation.
  public var documents: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.UpdateRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UpdateRecordationRequest.self, ipims__v1__update_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UpdateRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.updateMask = try copyTexts(c.pointee.n_update_mask, c.pointee.update_mask, "update_mask")
    self.registrationNumber = try copyText(c.pointee.registration_number, "registration_number")
    self.markTexts = try copyTexts(c.pointee.n_mark_texts, c.pointee.mark_texts, "mark_texts")
    self.niceClasses = copyScalars(c.pointee.n_nice_classes, c.pointee.nice_classes)
    self.hsCodes = try copyTexts(c.pointee.n_hs_codes, c.pointee.hs_codes, "hs_codes")
    self.designatedGoods = try copyTexts(c.pointee.n_designated_goods, c.pointee.designated_goods, "designated_goods")
    try copyMessage(c.pointee.right_expire_time, into: &self.rightExpireTime, "right_expire_time")
    self.contacts = try copyMessages(Contact.self, c.pointee.n_contacts, c.pointee.contacts, "contacts")
    self.authorisedTraders = try copyMessages(AuthorisedTrader.self, c.pointee.n_authorised_traders, c.pointee.authorised_traders, "authorised_traders")
    self.productionCountries = try copyTexts(c.pointee.n_production_countries, c.pointee.production_countries, "production_countries")
    self.confirmProgramAppraisals = c.pointee.confirm_program_appraisals != 0
    self.applicationNumber = try copyText(c.pointee.application_number, "application_number")
    self.authorisedRoutes = try copyMessages(AuthorisedRoute.self, c.pointee.n_authorised_routes, c.pointee.authorised_routes, "authorised_routes")
    self.productionSites = try copyMessages(ProductionSite.self, c.pointee.n_production_sites, c.pointee.production_sites, "production_sites")
    self.parallelImportPolicies = try copyMessages(ParallelImportPolicy.self, c.pointee.n_parallel_import_policies, c.pointee.parallel_import_policies, "parallel_import_policies")
    self.knownInfringers = try copyMessages(KnownInfringer.self, c.pointee.n_known_infringers, c.pointee.known_infringers, "known_infringers")
    self.distinguishingMethods = try copyText(c.pointee.distinguishing_methods, "distinguishing_methods")
    self.title = try copyText(c.pointee.title, "title")
    self.author = try copyText(c.pointee.author, "author")
    self.varietyDenomination = try copyText(c.pointee.variety_denomination, "variety_denomination")
    self.botanicalTaxon = try copyText(c.pointee.botanical_taxon, "botanical_taxon")
    self.geographicalArea = try copyText(c.pointee.geographical_area, "geographical_area")
    self.originCountry = try copyText(c.pointee.origin_country, "origin_country")
    self.documents = try copyTexts(c.pointee.n_documents, c.pointee.documents, "documents")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UpdateRecordationRequest.self, capacity: 1)
    ipims__v1__update_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.etag = arena.text(self.etag)
    c.pointee.n_update_mask = self.updateMask.count
    c.pointee.update_mask = arena.texts(self.updateMask)
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
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = arena.messages(self.contacts, as: Ipims__V1__Contact.self)
    c.pointee.n_authorised_traders = self.authorisedTraders.count
    c.pointee.authorised_traders = arena.messages(self.authorisedTraders, as: Ipims__V1__AuthorisedTrader.self)
    c.pointee.n_production_countries = self.productionCountries.count
    c.pointee.production_countries = arena.texts(self.productionCountries)
    c.pointee.confirm_program_appraisals = self.confirmProgramAppraisals ? 1 : 0
    c.pointee.application_number = arena.text(self.applicationNumber)
    c.pointee.n_authorised_routes = self.authorisedRoutes.count
    c.pointee.authorised_routes = arena.messages(self.authorisedRoutes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_production_sites = self.productionSites.count
    c.pointee.production_sites = arena.messages(self.productionSites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_parallel_import_policies = self.parallelImportPolicies.count
    c.pointee.parallel_import_policies = arena.messages(self.parallelImportPolicies, as: Ipims__V1__ParallelImportPolicy.self)
    c.pointee.n_known_infringers = self.knownInfringers.count
    c.pointee.known_infringers = arena.messages(self.knownInfringers, as: Ipims__V1__KnownInfringer.self)
    c.pointee.distinguishing_methods = arena.text(self.distinguishingMethods)
    c.pointee.title = arena.text(self.title)
    c.pointee.author = arena.text(self.author)
    c.pointee.variety_denomination = arena.text(self.varietyDenomination)
    c.pointee.botanical_taxon = arena.text(self.botanicalTaxon)
    c.pointee.geographical_area = arena.text(self.geographicalArea)
    c.pointee.origin_country = arena.text(self.originCountry)
    c.pointee.n_documents = self.documents.count
    c.pointee.documents = arena.texts(self.documents)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.updateMask = try fields.readArray("updateMask", "update_mask", as: String.self)
    self.registrationNumber = try fields.read("registrationNumber", "registration_number", as: String.self) ?? ""
    self.markTexts = try fields.readArray("markTexts", "mark_texts", as: String.self)
    self.niceClasses = try fields.readArray("niceClasses", "nice_classes", as: Int32.self)
    self.hsCodes = try fields.readArray("hsCodes", "hs_codes", as: String.self)
    self.designatedGoods = try fields.readArray("designatedGoods", "designated_goods", as: String.self)
    self.rightExpireTime = try fields.read("rightExpireTime", "right_expire_time", as: Timestamp.self)
    self.contacts = try fields.readArray("contacts", "contacts", as: Contact.self)
    self.authorisedTraders = try fields.readArray("authorisedTraders", "authorised_traders", as: AuthorisedTrader.self)
    self.productionCountries = try fields.readArray("productionCountries", "production_countries", as: String.self)
    self.confirmProgramAppraisals = try fields.read("confirmProgramAppraisals", "confirm_program_appraisals", as: Bool.self) ?? false
    self.applicationNumber = try fields.read("applicationNumber", "application_number", as: String.self) ?? ""
    self.authorisedRoutes = try fields.readArray("authorisedRoutes", "authorised_routes", as: AuthorisedRoute.self)
    self.productionSites = try fields.readArray("productionSites", "production_sites", as: ProductionSite.self)
    self.parallelImportPolicies = try fields.readArray("parallelImportPolicies", "parallel_import_policies", as: ParallelImportPolicy.self)
    self.knownInfringers = try fields.readArray("knownInfringers", "known_infringers", as: KnownInfringer.self)
    self.distinguishingMethods = try fields.read("distinguishingMethods", "distinguishing_methods", as: String.self) ?? ""
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.author = try fields.read("author", "author", as: String.self) ?? ""
    self.varietyDenomination = try fields.read("varietyDenomination", "variety_denomination", as: String.self) ?? ""
    self.botanicalTaxon = try fields.read("botanicalTaxon", "botanical_taxon", as: String.self) ?? ""
    self.geographicalArea = try fields.read("geographicalArea", "geographical_area", as: String.self) ?? ""
    self.originCountry = try fields.read("originCountry", "origin_country", as: String.self) ?? ""
    self.documents = try fields.readArray("documents", "documents", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("etag", self.etag)
    fields.write("updateMask", self.updateMask)
    fields.write("registrationNumber", self.registrationNumber)
    fields.write("markTexts", self.markTexts)
    fields.write("niceClasses", self.niceClasses)
    fields.write("hsCodes", self.hsCodes)
    fields.write("designatedGoods", self.designatedGoods)
    fields.write("rightExpireTime", self.rightExpireTime)
    fields.write("contacts", self.contacts)
    fields.write("authorisedTraders", self.authorisedTraders)
    fields.write("productionCountries", self.productionCountries)
    fields.write("confirmProgramAppraisals", self.confirmProgramAppraisals)
    fields.write("applicationNumber", self.applicationNumber)
    fields.write("authorisedRoutes", self.authorisedRoutes)
    fields.write("productionSites", self.productionSites)
    fields.write("parallelImportPolicies", self.parallelImportPolicies)
    fields.write("knownInfringers", self.knownInfringers)
    fields.write("distinguishingMethods", self.distinguishingMethods)
    fields.write("title", self.title)
    fields.write("author", self.author)
    fields.write("varietyDenomination", self.varietyDenomination)
    fields.write("botanicalTaxon", self.botanicalTaxon)
    fields.write("geographicalArea", self.geographicalArea)
    fields.write("originCountry", self.originCountry)
    fields.write("documents", self.documents)
    return fields.json
  }
}

public struct SuspendRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// Required; at most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SuspendRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SuspendRecordationRequest.self, ipims__v1__suspend_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SuspendRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SuspendRecordationRequest.self, capacity: 1)
    ipims__v1__suspend_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct ReinstateRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ReinstateRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ReinstateRecordationRequest.self, ipims__v1__reinstate_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ReinstateRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ReinstateRecordationRequest.self, capacity: 1)
    ipims__v1__reinstate_recordation_request__init(c)
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

public struct RenewRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RenewRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RenewRecordationRequest.self, ipims__v1__renew_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RenewRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RenewRecordationRequest.self, capacity: 1)
    ipims__v1__renew_recordation_request__init(c)
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

public struct TransferRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// The new holder: `organizations/{id}` of a right holder. Exactly one of `to` and
  /// `take_over_requests` is given.
  public var to: String = ""
  /// The present holder takes over the requests for an appraisal that earlier holders of the right
  /// have not answered yet.
  public var takeOverRequests: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.TransferRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__TransferRecordationRequest.self, ipims__v1__transfer_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__TransferRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.to = try copyText(c.pointee.to, "to")
    self.takeOverRequests = c.pointee.take_over_requests != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__TransferRecordationRequest.self, capacity: 1)
    ipims__v1__transfer_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.to = arena.text(self.to)
    c.pointee.take_over_requests = self.takeOverRequests ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.to = try fields.read("to", "to", as: String.self) ?? ""
    self.takeOverRequests = try fields.read("takeOverRequests", "take_over_requests", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("to", self.to)
    fields.write("takeOverRequests", self.takeOverRequests)
    return fields.json
  }
}

public struct WithdrawRecordationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// At most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WithdrawRecordationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WithdrawRecordationRequest.self, ipims__v1__withdraw_recordation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WithdrawRecordationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WithdrawRecordationRequest.self, capacity: 1)
    ipims__v1__withdraw_recordation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("reason", self.reason)
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
  /// The recordation's `etag` as it was read; another by now is ABORTED, ETAG_STALE. Empty takes it
  /// however it is; required to accept a change of one on record.
  public var etag: String = ""

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
    self.etag = try copyText(c.pointee.etag, "etag")
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
    c.pointee.etag = arena.text(self.etag)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.accept = try fields.read("accept", "accept", as: Bool.self) ?? false
    self.returnReasons = try fields.readArray("returnReasons", "return_reasons", as: String.self)
    self.refuseReason = try fields.read("refuseReason", "refuse_reason", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("recordation", self.recordation)
    fields.write("accept", self.accept)
    fields.write("returnReasons", self.returnReasons)
    fields.write("refuseReason", self.refuseReason)
    fields.write("etag", self.etag)
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
  /// state, holder, kind of right, registration and application number, mark texts, title, author,
  /// denomination and taxon of a variety, area and country of a geographical indication, classes, HS
  /// codes, designated goods, regime and times of the right and of the record.
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

public struct GetRecordationAsOfRequest: Message {
  /// `recordations/{id}`.
  public var name: String = ""
  /// Required. A time to come is as of now.
  public var time: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.GetRecordationAsOfRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetRecordationAsOfRequest.self, ipims__v1__get_recordation_as_of_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetRecordationAsOfRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    try copyMessage(c.pointee.time, into: &self.time, "time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetRecordationAsOfRequest.self, capacity: 1)
    ipims__v1__get_recordation_as_of_request__init(c)
    c.pointee.name = arena.text(self.name)
    if let value = self.time { c.pointee.time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.time = try fields.read("time", "time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("time", self.time)
    return fields.json
  }
}

public struct WatchRecordationsRequest: Message {
  /// The `resume_token` of the last answer that was dealt with; empty begins with every recordation as
  /// it is now.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRecordationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRecordationsRequest.self, ipims__v1__watch_recordations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRecordationsRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRecordationsRequest.self, capacity: 1)
    ipims__v1__watch_recordations_request__init(c)
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

public struct WatchRecordationsResponse: Message {
  /// As this event left it. To a right holder that has given it away the public part, once.
  public var recordation: Recordation?
  /// What happened, such as RECORDATION_ACCEPT.
  public var event: String = ""
  public var eventTime: Timestamp?
  /// Goes on after this.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchRecordationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchRecordationsResponse.self, ipims__v1__watch_recordations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchRecordationsResponse.self)
    try copyMessage(c.pointee.recordation, into: &self.recordation, "recordation")
    self.event = try copyText(c.pointee.event, "event")
    try copyMessage(c.pointee.event_time, into: &self.eventTime, "event_time")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchRecordationsResponse.self, capacity: 1)
    ipims__v1__watch_recordations_response__init(c)
    if let value = self.recordation { c.pointee.recordation = arena.message(value, as: Ipims__V1__Recordation.self) }
    c.pointee.event = arena.text(self.event)
    if let value = self.eventTime { c.pointee.event_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.recordation = try fields.read("recordation", "recordation", as: Recordation.self)
    self.event = try fields.read("event", "event", as: String.self) ?? ""
    self.eventTime = try fields.read("eventTime", "event_time", as: Timestamp.self)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("recordation", self.recordation)
    fields.write("event", self.event)
    fields.write("eventTime", self.eventTime)
    fields.write("resumeToken", self.resumeToken)
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
  /// Only those with a change that waits for customs.
  public var hasPendingChange: Bool = false

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
    self.hasPendingChange = c.pointee.has_pending_change != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRecordationsRequest.self, capacity: 1)
    ipims__v1__list_recordations_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.holder = arena.text(self.holder)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
    c.pointee.has_pending_change = self.hasPendingChange ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: RecordationState.self) ?? .unspecified
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    self.hasPendingChange = try fields.read("hasPendingChange", "has_pending_change", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("state", self.state)
    fields.write("holder", self.holder)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    fields.write("hasPendingChange", self.hasPendingChange)
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

/// Whose an imported right is. By `organization` alone; or by business number and country; or,
/// without a number, by display name and country, letter case and spaces aside. A firm that is not
/// there is put on record, without an account.
public struct ImportedHolder: Message {
  /// `organizations/{id}`; the other fields are empty then.
  public var organization: String = ""
  /// 1 to 200 characters.
  public var displayName: String = ""
  /// Where `country` is KR, checked; elsewhere at most 64 characters.
  public var businessNumber: String = ""
  /// ISO 3166-1 alpha-2.
  public var country: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ImportedHolder"
  public static let layout = MessageLayout(
    Ipims__V1__ImportedHolder.self, ipims__v1__imported_holder__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ImportedHolder.self)
    self.organization = try copyText(c.pointee.organization, "organization")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.businessNumber = try copyText(c.pointee.business_number, "business_number")
    self.country = try copyText(c.pointee.country, "country")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ImportedHolder.self, capacity: 1)
    ipims__v1__imported_holder__init(c)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.business_number = arena.text(self.businessNumber)
    c.pointee.country = arena.text(self.country)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.businessNumber = try fields.read("businessNumber", "business_number", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("organization", self.organization)
    fields.write("displayName", self.displayName)
    fields.write("businessNumber", self.businessNumber)
    fields.write("country", self.country)
    return fields.json
  }
}

/// A recordation as another system has it.
public struct ImportedRecordation: Message {
  /// That system: 1 to 64 letters, digits, dots, hyphens and underscores of ASCII.
  public var source: String = ""
  /// Its id there: 1 to 128 printable characters of ASCII. Source and id together tell what is the
  /// same recordation.
  public var externalID: String = ""
  public var holder: ImportedHolder?
  /// The right, as CreateRecordation takes it; its `request_id` is not looked at, and its
  /// `right_expire_time` may have passed.
  public var recordation: CreateRecordationRequest?
  /// ACTIVE, SUSPENDED, GRACE, EXPIRED or WITHDRAWN; unspecified is ACTIVE.
  public var state: RecordationState = .unspecified
  /// When it leaves, or left, the record. Required for GRACE and EXPIRED, and passed; in the future
  /// for ACTIVE and SUSPENDED, where an empty one is the regime's, counted from `record_time`.
  public var expireTime: Timestamp?
  /// When it came on record there; empty is now. Not in the future.
  public var recordTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.ImportedRecordation"
  public static let layout = MessageLayout(
    Ipims__V1__ImportedRecordation.self, ipims__v1__imported_recordation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ImportedRecordation.self)
    self.source = try copyText(c.pointee.source, "source")
    self.externalID = try copyText(c.pointee.external_id, "external_id")
    try copyMessage(c.pointee.holder, into: &self.holder, "holder")
    try copyMessage(c.pointee.recordation, into: &self.recordation, "recordation")
    self.state = RecordationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    try copyMessage(c.pointee.record_time, into: &self.recordTime, "record_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ImportedRecordation.self, capacity: 1)
    ipims__v1__imported_recordation__init(c)
    c.pointee.source = arena.text(self.source)
    c.pointee.external_id = arena.text(self.externalID)
    if let value = self.holder { c.pointee.holder = arena.message(value, as: Ipims__V1__ImportedHolder.self) }
    if let value = self.recordation { c.pointee.recordation = arena.message(value, as: Ipims__V1__CreateRecordationRequest.self) }
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.recordTime { c.pointee.record_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.source = try fields.read("source", "source", as: String.self) ?? ""
    self.externalID = try fields.read("externalId", "external_id", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: ImportedHolder.self)
    self.recordation = try fields.read("recordation", "recordation", as: CreateRecordationRequest.self)
    self.state = try fields.read("state", "state", as: RecordationState.self) ?? .unspecified
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.recordTime = try fields.read("recordTime", "record_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("source", self.source)
    fields.write("externalId", self.externalID)
    fields.write("holder", self.holder)
    fields.write("recordation", self.recordation)
    fields.write("state", self.state)
    fields.write("expireTime", self.expireTime)
    fields.write("recordTime", self.recordTime)
    return fields.json
  }
}

public struct ImportRecordationsRequest: Message {
  /// The caller's own mark for this row, at most 64 characters: the answer bears it.
  public var key: String = ""
  public var row: ImportedRecordation?

  public init() {}

  public static let protoName = "ipims.v1.ImportRecordationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ImportRecordationsRequest.self, ipims__v1__import_recordations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ImportRecordationsRequest.self)
    self.key = try copyText(c.pointee.key, "key")
    try copyMessage(c.pointee.row, into: &self.row, "row")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ImportRecordationsRequest.self, capacity: 1)
    ipims__v1__import_recordations_request__init(c)
    c.pointee.key = arena.text(self.key)
    if let value = self.row { c.pointee.row = arena.message(value, as: Ipims__V1__ImportedRecordation.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    self.row = try fields.read("row", "row", as: ImportedRecordation.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    fields.write("row", self.row)
    return fields.json
  }
}

public struct ImportedRow: Message {
  /// `recordations/{id}`.
  public var recordation: String = ""
  public var outcome: ImportOutcome = .unspecified

  public init() {}

  public static let protoName = "ipims.v1.ImportedRow"
  public static let layout = MessageLayout(
    Ipims__V1__ImportedRow.self, ipims__v1__imported_row__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ImportedRow.self)
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.outcome = ImportOutcome(rawValue: .init(bitPattern: c.pointee.outcome.rawValue))
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ImportedRow.self, capacity: 1)
    ipims__v1__imported_row__init(c)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.outcome = .init(rawValue: .init(bitPattern: self.outcome.rawValue))
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.outcome = try fields.read("outcome", "outcome", as: ImportOutcome.self) ?? .unspecified
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("recordation", self.recordation)
    fields.write("outcome", self.outcome)
    return fields.json
  }
}

public struct ImportRecordationsResponse: Message {
  public var key: String = ""
  public var result: Result?

  public init() {}

  public static let protoName = "ipims.v1.ImportRecordationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ImportRecordationsResponse.self, ipims__v1__import_recordations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ImportRecordationsResponse.self)
    self.key = try copyText(c.pointee.key, "key")
    switch c.pointee.result_case.rawValue {
      case 2:
        self.result = (try copyMessage(ImportedRow.self, c.pointee.imported, "imported")).map { .imported($0) }
      case 3:
        self.result = (try copyMessage(CallError.self, c.pointee.error, "error")).map { .error($0) }
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ImportRecordationsResponse.self, capacity: 1)
    ipims__v1__import_recordations_response__init(c)
    c.pointee.key = arena.text(self.key)
    switch self.result {
      case .imported(let value)?:
        c.pointee.result_case = .init(rawValue: 2)
        c.pointee.imported = arena.message(value, as: Ipims__V1__ImportedRow.self)
      case .error(let value)?:
        c.pointee.result_case = .init(rawValue: 3)
        c.pointee.error = arena.message(value, as: Ipims__V1__CallError.self)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    if let value = try fields.read("imported", "imported", as: ImportedRow.self) {
      self.result = .imported(value)
    }
    if let value = try fields.read("error", "error", as: CallError.self) {
      self.result = .error(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    switch self.result {
      case .imported(let value)?:
        fields.write("imported", Optional(value))
      case .error(let value)?:
        fields.write("error", Optional(value))
      case nil: break
    }
    return fields.json
  }

  public enum Result: Hashable, Sendable {
    case imported(ImportedRow)
    /// INVALID_ARGUMENT with paths such as `row.recordation.mark_texts[0]`; NOT_FOUND for a document
    /// that is not the caller's.
    case error(CallError)
  }
}
