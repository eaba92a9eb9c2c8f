// Made by SchemaCompiler from ipims/v1/case.proto. Do not edit: change the schema, run .ci/generate.

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

/// How a consignment is dealt with; the regime's clocks differ by it.
public enum Procedure: MessageEnum {
  /// The standard one.
  case unspecified
  case standard
  case perishable
  /// Few goods by mail or express.
  case smallConsignment
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "PROCEDURE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "PROCEDURE_UNSPECIFIED"),
    (1, "PROCEDURE_STANDARD"),
    (2, "PROCEDURE_PERISHABLE"),
    (3, "PROCEDURE_SMALL_CONSIGNMENT"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .standard
      case 2: .perishable
      case 3: .smallConsignment
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .standard: 1
      case .perishable: 2
      case .smallConsignment: 3
      case .unrecognized(let number): number
    }
  }
}

/// What can happen in the course of a case outside this system. Right holders and representatives
/// record HOLD_REQUESTED, SECURITY_GIVEN, PROCEEDINGS_FILED and DESTRUCTION_CONSENTED, as their own
/// acts; officers record all.
public enum ProcedureStepKind: MessageEnum {
  case unspecified
  /// The holder asks for the goods to be held.
  case holdRequested
  /// The holder's security.
  case securityGiven
  /// The importer's, against release.
  case counterSecurityGiven
  /// The hold goes on for the regime's further period.
  case extensionGranted
  /// The holder has gone to court.
  case proceedingsFiled
  case importerNotified
  case importerConsented
  case importerObjected
  /// The holder agrees to the destruction.
  case destructionConsented
  case goodsHeld
  case goodsReleased
  case goodsReleasedSecured
  case goodsExcluded
  case goodsSeized
  case goodsDestroyed
  case goodsReturned
  case goodsDonated
  case goodsForfeited
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "PROCEDURE_STEP_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "PROCEDURE_STEP_KIND_UNSPECIFIED"),
    (1, "PROCEDURE_STEP_KIND_HOLD_REQUESTED"),
    (2, "PROCEDURE_STEP_KIND_SECURITY_GIVEN"),
    (3, "PROCEDURE_STEP_KIND_COUNTER_SECURITY_GIVEN"),
    (4, "PROCEDURE_STEP_KIND_EXTENSION_GRANTED"),
    (5, "PROCEDURE_STEP_KIND_PROCEEDINGS_FILED"),
    (6, "PROCEDURE_STEP_KIND_IMPORTER_NOTIFIED"),
    (7, "PROCEDURE_STEP_KIND_IMPORTER_CONSENTED"),
    (8, "PROCEDURE_STEP_KIND_IMPORTER_OBJECTED"),
    (9, "PROCEDURE_STEP_KIND_DESTRUCTION_CONSENTED"),
    (10, "PROCEDURE_STEP_KIND_GOODS_HELD"),
    (11, "PROCEDURE_STEP_KIND_GOODS_RELEASED"),
    (12, "PROCEDURE_STEP_KIND_GOODS_RELEASED_SECURED"),
    (13, "PROCEDURE_STEP_KIND_GOODS_EXCLUDED"),
    (14, "PROCEDURE_STEP_KIND_GOODS_SEIZED"),
    (15, "PROCEDURE_STEP_KIND_GOODS_DESTROYED"),
    (16, "PROCEDURE_STEP_KIND_GOODS_RETURNED"),
    (17, "PROCEDURE_STEP_KIND_GOODS_DONATED"),
    (18, "PROCEDURE_STEP_KIND_GOODS_FORFEITED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .holdRequested
      case 2: .securityGiven
      case 3: .counterSecurityGiven
      case 4: .extensionGranted
      case 5: .proceedingsFiled
      case 6: .importerNotified
      case 7: .importerConsented
      case 8: .importerObjected
      case 9: .destructionConsented
      case 10: .goodsHeld
      case 11: .goodsReleased
      case 12: .goodsReleasedSecured
      case 13: .goodsExcluded
      case 14: .goodsSeized
      case 15: .goodsDestroyed
      case 16: .goodsReturned
      case 17: .goodsDonated
      case 18: .goodsForfeited
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .holdRequested: 1
      case .securityGiven: 2
      case .counterSecurityGiven: 3
      case .extensionGranted: 4
      case .proceedingsFiled: 5
      case .importerNotified: 6
      case .importerConsented: 7
      case .importerObjected: 8
      case .destructionConsented: 9
      case .goodsHeld: 10
      case .goodsReleased: 11
      case .goodsReleasedSecured: 12
      case .goodsExcluded: 13
      case .goodsSeized: 14
      case .goodsDestroyed: 15
      case .goodsReturned: 16
      case .goodsDonated: 17
      case .goodsForfeited: 18
      case .unrecognized(let number): number
    }
  }
}

/// Where an appraisal stands.
public enum AppraisalState: MessageEnum {
  case unspecified
  /// A program's, which a member of the firm has yet to confirm: customs does not see it.
  case awaitingConfirmation
  /// Before customs; counts.
  case filed
  /// Another took its place.
  case superseded
  /// Not confirmed; never seen by customs.
  case rejected
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "APPRAISAL_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "APPRAISAL_STATE_UNSPECIFIED"),
    (1, "APPRAISAL_STATE_AWAITING_CONFIRMATION"),
    (2, "APPRAISAL_STATE_FILED"),
    (3, "APPRAISAL_STATE_SUPERSEDED"),
    (4, "APPRAISAL_STATE_REJECTED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .awaitingConfirmation
      case 2: .filed
      case 3: .superseded
      case 4: .rejected
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .awaitingConfirmation: 1
      case .filed: 2
      case .superseded: 3
      case .rejected: 4
      case .unrecognized(let number): number
    }
  }
}

/// How a product is named by its maker.
public enum ProductIdentifierKind: MessageEnum {
  case unspecified
  /// 8, 12, 13 or 14 digits, the last of them a check digit.
  case gtin
  case model
  case serialNumber
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "PRODUCT_IDENTIFIER_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "PRODUCT_IDENTIFIER_KIND_UNSPECIFIED"),
    (1, "PRODUCT_IDENTIFIER_KIND_GTIN"),
    (2, "PRODUCT_IDENTIFIER_KIND_MODEL"),
    (3, "PRODUCT_IDENTIFIER_KIND_SERIAL_NUMBER"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .gtin
      case 2: .model
      case 3: .serialNumber
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .gtin: 1
      case .model: 2
      case .serialNumber: 3
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
  /// A business number, at most 64 characters, or a personal customs code (P and 12 digits). The
  /// latter is personal data: encrypted for each case, and shown to those alone who ask for it and
  /// may see it.
  public var identifier: String = ""
  /// With country code, such as +82 2 1234 5678. Personal data, as above.
  public var phone: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Party"
  public static let layout = MessageLayout(
    Ipims__V1__Party.self, ipims__v1__party__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Party.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
    self.identifier = try copyText(c.pointee.identifier, "identifier")
    self.phone = try copyText(c.pointee.phone, "phone")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Party.self, capacity: 1)
    ipims__v1__party__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
    c.pointee.identifier = arena.text(self.identifier)
    c.pointee.phone = arena.text(self.phone)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.identifier = try fields.read("identifier", "identifier", as: String.self) ?? ""
    self.phone = try fields.read("phone", "phone", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    fields.write("identifier", self.identifier)
    fields.write("phone", self.phone)
    return fields.json
  }
}

/// A number by which a product is known.
public struct ProductIdentifier: Message {
  /// Required.
  public var kind: ProductIdentifierKind = .unspecified
  /// 1 to 64 printable characters.
  public var value: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ProductIdentifier"
  public static let layout = MessageLayout(
    Ipims__V1__ProductIdentifier.self, ipims__v1__product_identifier__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ProductIdentifier.self)
    self.kind = ProductIdentifierKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.value = try copyText(c.pointee.value, "value")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ProductIdentifier.self, capacity: 1)
    ipims__v1__product_identifier__init(c)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.value = arena.text(self.value)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.kind = try fields.read("kind", "kind", as: ProductIdentifierKind.self) ?? .unspecified
    self.value = try fields.read("value", "value", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("kind", self.kind)
    fields.write("value", self.value)
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
  /// In `unit`; 1 to 1,000,000,000,000.
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
  /// At most 20.
  public var productIdentifiers: [ProductIdentifier] = []
  /// When customs decided; made by the server.
  public var decisionTime: Timestamp?

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
    self.productIdentifiers = try copyMessages(ProductIdentifier.self, c.pointee.n_product_identifiers, c.pointee.product_identifiers, "product_identifiers")
    try copyMessage(c.pointee.decision_time, into: &self.decisionTime, "decision_time")
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
    c.pointee.n_product_identifiers = self.productIdentifiers.count
    c.pointee.product_identifiers = arena.messages(self.productIdentifiers, as: Ipims__V1__ProductIdentifier.self)
    if let value = self.decisionTime { c.pointee.decision_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
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
    self.productIdentifiers = try fields.readArray("productIdentifiers", "product_identifiers", as: ProductIdentifier.self)
    self.decisionTime = try fields.read("decisionTime", "decision_time", as: Timestamp.self)
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
    fields.write("productIdentifiers", self.productIdentifiers)
    fields.write("decisionTime", self.decisionTime)
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
  /// `cases/{id}/photos/{id}`: the photo of which this one is a copy without what firms may not see.
  public var redactedCopyOf: String = ""

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
    self.redactedCopyOf = try copyText(c.pointee.redacted_copy_of, "redacted_copy_of")
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
    c.pointee.redacted_copy_of = arena.text(self.redactedCopyOf)
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
    self.redactedCopyOf = try fields.read("redactedCopyOf", "redacted_copy_of", as: String.self) ?? ""
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
    fields.write("redactedCopyOf", self.redactedCopyOf)
    return fields.json
  }
}

/// What a firm asked of customs about a request, and what it was told.
public struct InformationExchange: Message {
  public var question: String = ""
  public var askTime: Timestamp?
  /// Empty while it waits.
  public var answer: String = ""
  public var answerTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.InformationExchange"
  public static let layout = MessageLayout(
    Ipims__V1__InformationExchange.self, ipims__v1__information_exchange__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__InformationExchange.self)
    self.question = try copyText(c.pointee.question, "question")
    try copyMessage(c.pointee.ask_time, into: &self.askTime, "ask_time")
    self.answer = try copyText(c.pointee.answer, "answer")
    try copyMessage(c.pointee.answer_time, into: &self.answerTime, "answer_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__InformationExchange.self, capacity: 1)
    ipims__v1__information_exchange__init(c)
    c.pointee.question = arena.text(self.question)
    if let value = self.askTime { c.pointee.ask_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.answer = arena.text(self.answer)
    if let value = self.answerTime { c.pointee.answer_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.question = try fields.read("question", "question", as: String.self) ?? ""
    self.askTime = try fields.read("askTime", "ask_time", as: Timestamp.self)
    self.answer = try fields.read("answer", "answer", as: String.self) ?? ""
    self.answerTime = try fields.read("answerTime", "answer_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("question", self.question)
    fields.write("askTime", self.askTime)
    fields.write("answer", self.answer)
    fields.write("answerTime", self.answerTime)
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
  /// `appraisals/{id}`, once answered: the newest one filed.
  public var appraisal: String = ""
  public var regime: String = ""
  /// `organizations/{id}` of the representative that answers for the holder, if any.
  public var delegate: String = ""
  /// Oldest first.
  public var information: [InformationExchange] = []
  /// `appraisals/{id}` of a program, which waits for a member's confirmation. The firm's alone to see.
  public var pendingAppraisal: String = ""
  public var cancelReason: String = ""
  public var procedure: Procedure = .unspecified
  /// The case's history when the request was sent: the firm's receipt.
  public var receipt: SignedHead?

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
    self.delegate = try copyText(c.pointee.delegate, "delegate")
    self.information = try copyMessages(InformationExchange.self, c.pointee.n_information, c.pointee.information, "information")
    self.pendingAppraisal = try copyText(c.pointee.pending_appraisal, "pending_appraisal")
    self.cancelReason = try copyText(c.pointee.cancel_reason, "cancel_reason")
    self.procedure = Procedure(rawValue: .init(bitPattern: c.pointee.procedure.rawValue))
    try copyMessage(c.pointee.receipt, into: &self.receipt, "receipt")
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
    c.pointee.delegate = arena.text(self.delegate)
    c.pointee.n_information = self.information.count
    c.pointee.information = arena.messages(self.information, as: Ipims__V1__InformationExchange.self)
    c.pointee.pending_appraisal = arena.text(self.pendingAppraisal)
    c.pointee.cancel_reason = arena.text(self.cancelReason)
    c.pointee.procedure = .init(rawValue: .init(bitPattern: self.procedure.rawValue))
    if let value = self.receipt { c.pointee.receipt = arena.message(value, as: Ipims__V1__SignedHead.self) }
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
    self.delegate = try fields.read("delegate", "delegate", as: String.self) ?? ""
    self.information = try fields.readArray("information", "information", as: InformationExchange.self)
    self.pendingAppraisal = try fields.read("pendingAppraisal", "pending_appraisal", as: String.self) ?? ""
    self.cancelReason = try fields.read("cancelReason", "cancel_reason", as: String.self) ?? ""
    self.procedure = try fields.read("procedure", "procedure", as: Procedure.self) ?? .unspecified
    self.receipt = try fields.read("receipt", "receipt", as: SignedHead.self)
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
    fields.write("delegate", self.delegate)
    fields.write("information", self.information)
    fields.write("pendingAppraisal", self.pendingAppraisal)
    fields.write("cancelReason", self.cancelReason)
    fields.write("procedure", self.procedure)
    fields.write("receipt", self.receipt)
    return fields.json
  }
}

/// A step of the procedure, on record.
public struct ProcedureStep: Message {
  public var kind: ProcedureStepKind = .unspecified
  /// Ids of the line items concerned.
  public var items: [String] = []
  /// When it happened.
  public var actTime: Timestamp?
  /// When it was recorded.
  public var createTime: Timestamp?
  /// `members/{id}` who recorded it.
  public var recordedBy: String = ""
  /// `organizations/{id}` of the firm whose act it is; empty for customs' and the importer's.
  public var organization: String = ""
  /// Who acted, as written by whoever recorded it.
  public var actor: String = ""
  /// Of a security.
  public var amount: Money?
  /// Number or place of the paper that shows it.
  public var document: String = ""
  public var note: String = ""
  /// After the time that the regime gives for it.
  public var late: Bool = false
  /// `organizations/{id}` of the representative that acted for the holder; empty for the holder.
  public var actedBy: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ProcedureStep"
  public static let layout = MessageLayout(
    Ipims__V1__ProcedureStep.self, ipims__v1__procedure_step__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ProcedureStep.self)
    self.kind = ProcedureStepKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.items = try copyTexts(c.pointee.n_items, c.pointee.items, "items")
    try copyMessage(c.pointee.act_time, into: &self.actTime, "act_time")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.recordedBy = try copyText(c.pointee.recorded_by, "recorded_by")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.actor = try copyText(c.pointee.actor, "actor")
    try copyMessage(c.pointee.amount, into: &self.amount, "amount")
    self.document = try copyText(c.pointee.document, "document")
    self.note = try copyText(c.pointee.note, "note")
    self.late = c.pointee.late != 0
    self.actedBy = try copyText(c.pointee.acted_by, "acted_by")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ProcedureStep.self, capacity: 1)
    ipims__v1__procedure_step__init(c)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.n_items = self.items.count
    c.pointee.items = arena.texts(self.items)
    if let value = self.actTime { c.pointee.act_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.recorded_by = arena.text(self.recordedBy)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.actor = arena.text(self.actor)
    if let value = self.amount { c.pointee.amount = arena.message(value, as: Ipims__V1__Money.self) }
    c.pointee.document = arena.text(self.document)
    c.pointee.note = arena.text(self.note)
    c.pointee.late = self.late ? 1 : 0
    c.pointee.acted_by = arena.text(self.actedBy)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.kind = try fields.read("kind", "kind", as: ProcedureStepKind.self) ?? .unspecified
    self.items = try fields.readArray("items", "items", as: String.self)
    self.actTime = try fields.read("actTime", "act_time", as: Timestamp.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.recordedBy = try fields.read("recordedBy", "recorded_by", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.actor = try fields.read("actor", "actor", as: String.self) ?? ""
    self.amount = try fields.read("amount", "amount", as: Money.self)
    self.document = try fields.read("document", "document", as: String.self) ?? ""
    self.note = try fields.read("note", "note", as: String.self) ?? ""
    self.late = try fields.read("late", "late", as: Bool.self) ?? false
    self.actedBy = try fields.read("actedBy", "acted_by", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("kind", self.kind)
    fields.write("items", self.items)
    fields.write("actTime", self.actTime)
    fields.write("createTime", self.createTime)
    fields.write("recordedBy", self.recordedBy)
    fields.write("organization", self.organization)
    fields.write("actor", self.actor)
    fields.write("amount", self.amount)
    fields.write("document", self.document)
    fields.write("note", self.note)
    fields.write("late", self.late)
    fields.write("actedBy", self.actedBy)
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
  public var procedure: Procedure = .unspecified
  public var cargoManagementNumber: String = ""
  /// Where the goods were loaded: UN/LOCODE.
  public var loadingPlace: String = ""
  public var consignee: Party?
  /// `members/{id}` of the officer who deals with it.
  public var assignee: String = ""
  /// `members/{id}`.
  public var openedBy: String = ""
  /// Oldest first.
  public var steps: [ProcedureStep] = []
  /// The times that run, soonest first.
  public var clocks: [Clock] = []
  public var withdrawReason: String = ""
  /// Whether identifiers or telephone numbers of persons are kept; GetCase shows them on request.
  public var hasPersonalData: Bool = false

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
    self.procedure = Procedure(rawValue: .init(bitPattern: c.pointee.procedure.rawValue))
    self.cargoManagementNumber = try copyText(c.pointee.cargo_management_number, "cargo_management_number")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    try copyMessage(c.pointee.consignee, into: &self.consignee, "consignee")
    self.assignee = try copyText(c.pointee.assignee, "assignee")
    self.openedBy = try copyText(c.pointee.opened_by, "opened_by")
    self.steps = try copyMessages(ProcedureStep.self, c.pointee.n_steps, c.pointee.steps, "steps")
    self.clocks = try copyMessages(Clock.self, c.pointee.n_clocks, c.pointee.clocks, "clocks")
    self.withdrawReason = try copyText(c.pointee.withdraw_reason, "withdraw_reason")
    self.hasPersonalData = c.pointee.has_personal_data != 0
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
    c.pointee.procedure = .init(rawValue: .init(bitPattern: self.procedure.rawValue))
    c.pointee.cargo_management_number = arena.text(self.cargoManagementNumber)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    if let value = self.consignee { c.pointee.consignee = arena.message(value, as: Ipims__V1__Party.self) }
    c.pointee.assignee = arena.text(self.assignee)
    c.pointee.opened_by = arena.text(self.openedBy)
    c.pointee.n_steps = self.steps.count
    c.pointee.steps = arena.messages(self.steps, as: Ipims__V1__ProcedureStep.self)
    c.pointee.n_clocks = self.clocks.count
    c.pointee.clocks = arena.messages(self.clocks, as: Ipims__V1__Clock.self)
    c.pointee.withdraw_reason = arena.text(self.withdrawReason)
    c.pointee.has_personal_data = self.hasPersonalData ? 1 : 0
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
    self.procedure = try fields.read("procedure", "procedure", as: Procedure.self) ?? .unspecified
    self.cargoManagementNumber = try fields.read("cargoManagementNumber", "cargo_management_number", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.consignee = try fields.read("consignee", "consignee", as: Party.self)
    self.assignee = try fields.read("assignee", "assignee", as: String.self) ?? ""
    self.openedBy = try fields.read("openedBy", "opened_by", as: String.self) ?? ""
    self.steps = try fields.readArray("steps", "steps", as: ProcedureStep.self)
    self.clocks = try fields.readArray("clocks", "clocks", as: Clock.self)
    self.withdrawReason = try fields.read("withdrawReason", "withdraw_reason", as: String.self) ?? ""
    self.hasPersonalData = try fields.read("hasPersonalData", "has_personal_data", as: Bool.self) ?? false
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
    fields.write("procedure", self.procedure)
    fields.write("cargoManagementNumber", self.cargoManagementNumber)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("consignee", self.consignee)
    fields.write("assignee", self.assignee)
    fields.write("openedBy", self.openedBy)
    fields.write("steps", self.steps)
    fields.write("clocks", self.clocks)
    fields.write("withdrawReason", self.withdrawReason)
    fields.write("hasPersonalData", self.hasPersonalData)
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
  /// Hash of the case's history up to and with this appraisal, lower-case hex.
  public var historyHead: String = ""
  public var state: AppraisalState = .unspecified
  /// `appraisals/{id}` whose place it took.
  public var supersedes: String = ""
  /// `appraisals/{id}` that took its place.
  public var supersededBy: String = ""
  /// `organizations/{id}` of the representative that gave it for the holder; empty for the holder.
  public var actedBy: String = ""
  /// `members/{id}` who gave it.
  public var submittedBy: String = ""
  /// `members/{id}` who confirmed a program's.
  public var confirmedBy: String = ""
  public var confirmTime: Timestamp?
  /// The case's history up to and with this appraisal, signed: the firm's receipt.
  public var receipt: SignedHead?

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
    self.state = AppraisalState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.supersedes = try copyText(c.pointee.supersedes, "supersedes")
    self.supersededBy = try copyText(c.pointee.superseded_by, "superseded_by")
    self.actedBy = try copyText(c.pointee.acted_by, "acted_by")
    self.submittedBy = try copyText(c.pointee.submitted_by, "submitted_by")
    self.confirmedBy = try copyText(c.pointee.confirmed_by, "confirmed_by")
    try copyMessage(c.pointee.confirm_time, into: &self.confirmTime, "confirm_time")
    try copyMessage(c.pointee.receipt, into: &self.receipt, "receipt")
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
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.supersedes = arena.text(self.supersedes)
    c.pointee.superseded_by = arena.text(self.supersededBy)
    c.pointee.acted_by = arena.text(self.actedBy)
    c.pointee.submitted_by = arena.text(self.submittedBy)
    c.pointee.confirmed_by = arena.text(self.confirmedBy)
    if let value = self.confirmTime { c.pointee.confirm_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.receipt { c.pointee.receipt = arena.message(value, as: Ipims__V1__SignedHead.self) }
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
    self.state = try fields.read("state", "state", as: AppraisalState.self) ?? .unspecified
    self.supersedes = try fields.read("supersedes", "supersedes", as: String.self) ?? ""
    self.supersededBy = try fields.read("supersededBy", "superseded_by", as: String.self) ?? ""
    self.actedBy = try fields.read("actedBy", "acted_by", as: String.self) ?? ""
    self.submittedBy = try fields.read("submittedBy", "submitted_by", as: String.self) ?? ""
    self.confirmedBy = try fields.read("confirmedBy", "confirmed_by", as: String.self) ?? ""
    self.confirmTime = try fields.read("confirmTime", "confirm_time", as: Timestamp.self)
    self.receipt = try fields.read("receipt", "receipt", as: SignedHead.self)
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
    fields.write("state", self.state)
    fields.write("supersedes", self.supersedes)
    fields.write("supersededBy", self.supersededBy)
    fields.write("actedBy", self.actedBy)
    fields.write("submittedBy", self.submittedBy)
    fields.write("confirmedBy", self.confirmedBy)
    fields.write("confirmTime", self.confirmTime)
    fields.write("receipt", self.receipt)
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
