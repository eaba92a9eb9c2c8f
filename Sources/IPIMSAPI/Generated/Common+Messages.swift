// Made by SchemaCompiler from ipims/v1/common.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What a caller is.
public enum Role: MessageEnum {
  case unspecified
  /// Customs headquarters.
  case administrator
  /// An officer of a customs office.
  case officer
  /// An IT system of customs, such as the one that clears declarations.
  case clearanceSystem
  /// A right holder's member or program.
  case rightHolder
  /// A firm that acts for right holders.
  case representative
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "ROLE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "ROLE_UNSPECIFIED"),
    (1, "ROLE_ADMINISTRATOR"),
    (2, "ROLE_OFFICER"),
    (3, "ROLE_CLEARANCE_SYSTEM"),
    (4, "ROLE_RIGHT_HOLDER"),
    (5, "ROLE_REPRESENTATIVE"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .administrator
      case 2: .officer
      case 3: .clearanceSystem
      case 4: .rightHolder
      case 5: .representative
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .administrator: 1
      case .officer: 2
      case .clearanceSystem: 3
      case .rightHolder: 4
      case .representative: 5
      case .unrecognized(let number): number
    }
  }
}

/// What a token or a representative is for. Each service whose calls change or show a firm's own
/// affairs belongs to one; AccountService's WhoAmI and Authenticate, and SystemService, to none.
public enum Scope: MessageEnum {
  case unspecified
  /// AccountService: members, tokens, contacts, representation.
  case accounts
  /// ReportingService.
  case recordations
  /// AppraisalService.
  case appraisals
  /// SharingService.
  case sharing
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "SCOPE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "SCOPE_UNSPECIFIED"),
    (1, "SCOPE_ACCOUNTS"),
    (2, "SCOPE_RECORDATIONS"),
    (3, "SCOPE_APPRAISALS"),
    (4, "SCOPE_SHARING"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .accounts
      case 2: .recordations
      case 3: .appraisals
      case 4: .sharing
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .accounts: 1
      case .recordations: 2
      case .appraisals: 3
      case .sharing: 4
      case .unrecognized(let number): number
    }
  }
}

/// An amount of money.
public struct Money: Message {
  /// ISO 4217, such as KRW.
  public var currency: String = ""
  /// In the currency's smallest unit: 120000 for KRW 120,000, and for EUR 1,200.00.
  public var minorUnits: Int64 = 0

  public init() {}

  public static let protoName = "ipims.v1.Money"
  public static let layout = MessageLayout(
    Ipims__V1__Money.self, ipims__v1__money__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Money.self)
    self.currency = try copyText(c.pointee.currency, "currency")
    self.minorUnits = c.pointee.minor_units
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Money.self, capacity: 1)
    ipims__v1__money__init(c)
    c.pointee.currency = arena.text(self.currency)
    c.pointee.minor_units = self.minorUnits
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.currency = try fields.read("currency", "currency", as: String.self) ?? ""
    self.minorUnits = try fields.read("minorUnits", "minor_units", as: Int64.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("currency", self.currency)
    fields.write("minorUnits", self.minorUnits)
    return fields.json
  }
}

/// Whom to reach at a firm.
public struct Contact: Message {
  /// A person or a desk; at most 200 characters.
  public var name: String = ""
  /// Where notices are mailed to.
  public var email: String = ""
  /// With country code, such as +82 2 1234 5678.
  public var phone: String = ""
  /// ko or en; empty is ko.
  public var language: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Contact"
  public static let layout = MessageLayout(
    Ipims__V1__Contact.self, ipims__v1__contact__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Contact.self)
    self.name = try copyText(c.pointee.name, "name")
    self.email = try copyText(c.pointee.email, "email")
    self.phone = try copyText(c.pointee.phone, "phone")
    self.language = try copyText(c.pointee.language, "language")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Contact.self, capacity: 1)
    ipims__v1__contact__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.email = arena.text(self.email)
    c.pointee.phone = arena.text(self.phone)
    c.pointee.language = arena.text(self.language)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.email = try fields.read("email", "email", as: String.self) ?? ""
    self.phone = try fields.read("phone", "phone", as: String.self) ?? ""
    self.language = try fields.read("language", "language", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("email", self.email)
    fields.write("phone", self.phone)
    fields.write("language", self.language)
    return fields.json
  }
}

/// What is wrong with one field of a request.
public struct FieldError: Message {
  /// A path such as `items[0].hs_code`.
  public var field: String = ""
  public var description: String = ""

  public init() {}

  public static let protoName = "ipims.v1.FieldError"
  public static let layout = MessageLayout(
    Ipims__V1__FieldError.self, ipims__v1__field_error__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__FieldError.self)
    self.field = try copyText(c.pointee.field, "field")
    self.description = try copyText(c.pointee.description, "description")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__FieldError.self, capacity: 1)
    ipims__v1__field_error__init(c)
    c.pointee.field = arena.text(self.field)
    c.pointee.description = arena.text(self.description)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.field = try fields.read("field", "field", as: String.self) ?? ""
    self.description = try fields.read("description", "description", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("field", self.field)
    fields.write("description", self.description)
    return fields.json
  }
}

/// Why one of many calls in a stream failed; the stream goes on.
public struct CallError: Message {
  /// Such as NOT_FOUND.
  public var code: String = ""
  /// Such as CASE_STATE.
  public var reason: String = ""
  public var message: String = ""
  public var fields: [FieldError] = []

  public init() {}

  public static let protoName = "ipims.v1.CallError"
  public static let layout = MessageLayout(
    Ipims__V1__CallError.self, ipims__v1__call_error__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CallError.self)
    self.code = try copyText(c.pointee.code, "code")
    self.reason = try copyText(c.pointee.reason, "reason")
    self.message = try copyText(c.pointee.message, "message")
    self.fields = try copyMessages(FieldError.self, c.pointee.n_fields, c.pointee.fields, "fields")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CallError.self, capacity: 1)
    ipims__v1__call_error__init(c)
    c.pointee.code = arena.text(self.code)
    c.pointee.reason = arena.text(self.reason)
    c.pointee.message = arena.text(self.message)
    c.pointee.n_fields = self.fields.count
    c.pointee.fields = arena.messages(self.fields, as: Ipims__V1__FieldError.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.code = try fields.read("code", "code", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    self.message = try fields.read("message", "message", as: String.self) ?? ""
    self.fields = try fields.readArray("fields", "fields", as: FieldError.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("code", self.code)
    fields.write("reason", self.reason)
    fields.write("message", self.message)
    fields.write("fields", self.fields)
    return fields.json
  }
}
