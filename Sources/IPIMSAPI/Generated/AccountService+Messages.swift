// Made by SchemaCompiler from ipims/v1/account_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What a firm is.
public enum OrganizationKind: MessageEnum {
  case unspecified
  /// Owns the rights that it records.
  case rightHolder
  /// Acts for those who own rights; a law firm, mostly.
  case representative
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "ORGANIZATION_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "ORGANIZATION_KIND_UNSPECIFIED"),
    (1, "ORGANIZATION_KIND_RIGHT_HOLDER"),
    (2, "ORGANIZATION_KIND_REPRESENTATIVE"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .rightHolder
      case 2: .representative
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .rightHolder: 1
      case .representative: 2
      case .unrecognized(let number): number
    }
  }
}

/// What a contact of a firm is told about.
public enum ContactPurpose: MessageEnum {
  case unspecified
  /// Requests for an appraisal, and what becomes of them.
  case appraisalRequests
  /// That an appraisal is due soon.
  case deadlines
  /// Rights on record: their review, renewal and end.
  case recordations
  /// Articles and messages.
  case sharing
  /// Members, tokens and representation.
  case accounts
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "CONTACT_PURPOSE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "CONTACT_PURPOSE_UNSPECIFIED"),
    (1, "CONTACT_PURPOSE_APPRAISAL_REQUESTS"),
    (2, "CONTACT_PURPOSE_DEADLINES"),
    (3, "CONTACT_PURPOSE_RECORDATIONS"),
    (4, "CONTACT_PURPOSE_SHARING"),
    (5, "CONTACT_PURPOSE_ACCOUNTS"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .appraisalRequests
      case 2: .deadlines
      case 3: .recordations
      case 4: .sharing
      case 5: .accounts
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .appraisalRequests: 1
      case .deadlines: 2
      case .recordations: 3
      case .sharing: 4
      case .accounts: 5
      case .unrecognized(let number): number
    }
  }
}

/// Where a sign-up stands.
public enum SignUpState: MessageEnum {
  case unspecified
  /// Customs has not decided yet.
  case pending
  /// The firm has access: ClaimAccess gives its first token.
  case approved
  /// Refused; `reason` says why.
  case refused
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "SIGN_UP_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "SIGN_UP_STATE_UNSPECIFIED"),
    (1, "SIGN_UP_STATE_PENDING"),
    (2, "SIGN_UP_STATE_APPROVED"),
    (3, "SIGN_UP_STATE_REFUSED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .pending
      case 2: .approved
      case 3: .refused
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .pending: 1
      case .approved: 2
      case .refused: 3
      case .unrecognized(let number): number
    }
  }
}

/// Where a representation stands.
public enum RepresentationState: MessageEnum {
  case unspecified
  case inForce
  /// Its end time has come.
  case expired
  /// Ended before: revoked, laid down, or replaced by a newer one between the same two.
  case revoked
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "REPRESENTATION_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "REPRESENTATION_STATE_UNSPECIFIED"),
    (1, "REPRESENTATION_STATE_IN_FORCE"),
    (2, "REPRESENTATION_STATE_EXPIRED"),
    (3, "REPRESENTATION_STATE_REVOKED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .inForce
      case 2: .expired
      case 3: .revoked
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .inForce: 1
      case .expired: 2
      case .revoked: 3
      case .unrecognized(let number): number
    }
  }
}

/// Whom to reach at a firm, and about what.
public struct OrganizationContact: Message {
  public var contact: Contact?
  /// What it is told about, each at most once; empty is everything.
  public var purposes: [ContactPurpose] = []
  /// Output only: customs knows that the e-mail address is the firm's. Nothing is sent to another. An
  /// address is verified when customs approves the sign-up that names it, or sets it itself.
  public var verified: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.OrganizationContact"
  public static let layout = MessageLayout(
    Ipims__V1__OrganizationContact.self, ipims__v1__organization_contact__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__OrganizationContact.self)
    try copyMessage(c.pointee.contact, into: &self.contact, "contact")
    self.purposes = copyScalars(c.pointee.n_purposes, c.pointee.purposes).map { ContactPurpose(rawValue: .init(bitPattern: $0.rawValue)) }
    self.verified = c.pointee.verified != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__OrganizationContact.self, capacity: 1)
    ipims__v1__organization_contact__init(c)
    if let value = self.contact { c.pointee.contact = arena.message(value, as: Ipims__V1__Contact.self) }
    c.pointee.n_purposes = self.purposes.count
    c.pointee.purposes = arena.array(self.purposes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.verified = self.verified ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.contact = try fields.read("contact", "contact", as: Contact.self)
    self.purposes = try fields.readArray("purposes", "purposes", as: ContactPurpose.self)
    self.verified = try fields.read("verified", "verified", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("contact", self.contact)
    fields.write("purposes", self.purposes)
    fields.write("verified", self.verified)
    return fields.json
  }
}

/// A firm.
public struct Organization: Message {
  /// `organizations/{id}`.
  public var name: String = ""
  public var kind: OrganizationKind = .unspecified
  public var displayName: String = ""
  /// Without hyphens where `country` is KR.
  public var businessNumber: String = ""
  /// ISO 3166-1 alpha-2, such as KR.
  public var country: String = ""
  /// In the order in which they are turned to: a notice goes to the first that is verified and is
  /// told about its purpose; where there is none, to the first that is verified.
  public var contacts: [OrganizationContact] = []
  /// Changes with each change of the firm; an update that brings an older one is refused.
  public var etag: String = ""
  public var createTime: Timestamp?
  public var updateTime: Timestamp?
  /// Whether it has members of its own; a firm that is only represented has none.
  public var hasAccount: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.Organization"
  public static let layout = MessageLayout(
    Ipims__V1__Organization.self, ipims__v1__organization__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Organization.self)
    self.name = try copyText(c.pointee.name, "name")
    self.kind = OrganizationKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.businessNumber = try copyText(c.pointee.business_number, "business_number")
    self.country = try copyText(c.pointee.country, "country")
    self.contacts = try copyMessages(OrganizationContact.self, c.pointee.n_contacts, c.pointee.contacts, "contacts")
    self.etag = try copyText(c.pointee.etag, "etag")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.update_time, into: &self.updateTime, "update_time")
    self.hasAccount = c.pointee.has_account != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Organization.self, capacity: 1)
    ipims__v1__organization__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.business_number = arena.text(self.businessNumber)
    c.pointee.country = arena.text(self.country)
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = arena.messages(self.contacts, as: Ipims__V1__OrganizationContact.self)
    c.pointee.etag = arena.text(self.etag)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.updateTime { c.pointee.update_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.has_account = self.hasAccount ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: OrganizationKind.self) ?? .unspecified
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.businessNumber = try fields.read("businessNumber", "business_number", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.contacts = try fields.readArray("contacts", "contacts", as: OrganizationContact.self)
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.updateTime = try fields.read("updateTime", "update_time", as: Timestamp.self)
    self.hasAccount = try fields.read("hasAccount", "has_account", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("kind", self.kind)
    fields.write("displayName", self.displayName)
    fields.write("businessNumber", self.businessNumber)
    fields.write("country", self.country)
    fields.write("contacts", self.contacts)
    fields.write("etag", self.etag)
    fields.write("createTime", self.createTime)
    fields.write("updateTime", self.updateTime)
    fields.write("hasAccount", self.hasAccount)
    return fields.json
  }
}

/// A customs office.
public struct Office: Message {
  /// `offices/{id}`.
  public var name: String = ""
  /// Empty for one that is known by its officers' tokens alone.
  public var displayName: String = ""
  public var contact: Contact?
  public var createTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.Office"
  public static let layout = MessageLayout(
    Ipims__V1__Office.self, ipims__v1__office__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Office.self)
    self.name = try copyText(c.pointee.name, "name")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    try copyMessage(c.pointee.contact, into: &self.contact, "contact")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Office.self, capacity: 1)
    ipims__v1__office__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.display_name = arena.text(self.displayName)
    if let value = self.contact { c.pointee.contact = arena.message(value, as: Ipims__V1__Contact.self) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.contact = try fields.read("contact", "contact", as: Contact.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("displayName", self.displayName)
    fields.write("contact", self.contact)
    fields.write("createTime", self.createTime)
    return fields.json
  }
}

/// A person or a program that calls.
public struct Member: Message {
  /// `members/{id}`.
  public var name: String = ""
  /// `organizations/{id}`; empty for customs.
  public var organization: String = ""
  public var role: Role = .unspecified
  /// `offices/{id}`; empty for those who belong to none.
  public var office: String = ""
  public var displayName: String = ""
  public var createTime: Timestamp?
  /// When it was removed; absent before.
  public var removeTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.Member"
  public static let layout = MessageLayout(
    Ipims__V1__Member.self, ipims__v1__member__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Member.self)
    self.name = try copyText(c.pointee.name, "name")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.role = Role(rawValue: .init(bitPattern: c.pointee.role.rawValue))
    self.office = try copyText(c.pointee.office, "office")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.remove_time, into: &self.removeTime, "remove_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Member.self, capacity: 1)
    ipims__v1__member__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.role = .init(rawValue: .init(bitPattern: self.role.rawValue))
    c.pointee.office = arena.text(self.office)
    c.pointee.display_name = arena.text(self.displayName)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.removeTime { c.pointee.remove_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.role = try fields.read("role", "role", as: Role.self) ?? .unspecified
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.removeTime = try fields.read("removeTime", "remove_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("organization", self.organization)
    fields.write("role", self.role)
    fields.write("office", self.office)
    fields.write("displayName", self.displayName)
    fields.write("createTime", self.createTime)
    fields.write("removeTime", self.removeTime)
    return fields.json
  }
}

/// What is told of a token: never the token itself.
public struct Token: Message {
  /// `tokens/{id}`.
  public var name: String = ""
  /// `members/{id}`: who holds it.
  public var member: String = ""
  /// `organizations/{id}`; empty for customs.
  public var organization: String = ""
  public var role: Role = .unspecified
  /// `offices/{id}`; empty for those who belong to none.
  public var office: String = ""
  public var displayName: String = ""
  /// What it is for; empty is everything.
  public var scopes: [Scope] = []
  /// Whether it changes nothing.
  public var readOnly: Bool = false
  /// When it ends; absent where it does not.
  public var expireTime: Timestamp?
  /// When it was revoked; absent before.
  public var revokeTime: Timestamp?
  public var createTime: Timestamp?
  /// `members/{id}`: who made it; empty where that was not kept.
  public var issuer: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Token"
  public static let layout = MessageLayout(
    Ipims__V1__Token.self, ipims__v1__token__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Token.self)
    self.name = try copyText(c.pointee.name, "name")
    self.member = try copyText(c.pointee.member, "member")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.role = Role(rawValue: .init(bitPattern: c.pointee.role.rawValue))
    self.office = try copyText(c.pointee.office, "office")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.scopes = copyScalars(c.pointee.n_scopes, c.pointee.scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    self.readOnly = c.pointee.read_only != 0
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    try copyMessage(c.pointee.revoke_time, into: &self.revokeTime, "revoke_time")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.issuer = try copyText(c.pointee.issuer, "issuer")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Token.self, capacity: 1)
    ipims__v1__token__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.member = arena.text(self.member)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.role = .init(rawValue: .init(bitPattern: self.role.rawValue))
    c.pointee.office = arena.text(self.office)
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = arena.array(self.scopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.read_only = self.readOnly ? 1 : 0
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.revokeTime { c.pointee.revoke_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.issuer = arena.text(self.issuer)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.role = try fields.read("role", "role", as: Role.self) ?? .unspecified
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.scopes = try fields.readArray("scopes", "scopes", as: Scope.self)
    self.readOnly = try fields.read("readOnly", "read_only", as: Bool.self) ?? false
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.revokeTime = try fields.read("revokeTime", "revoke_time", as: Timestamp.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.issuer = try fields.read("issuer", "issuer", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("member", self.member)
    fields.write("organization", self.organization)
    fields.write("role", self.role)
    fields.write("office", self.office)
    fields.write("displayName", self.displayName)
    fields.write("scopes", self.scopes)
    fields.write("readOnly", self.readOnly)
    fields.write("expireTime", self.expireTime)
    fields.write("revokeTime", self.revokeTime)
    fields.write("createTime", self.createTime)
    fields.write("issuer", self.issuer)
    return fields.json
  }
}

/// A firm's request for access.
public struct SignUp: Message {
  /// `signUps/{id}`.
  public var name: String = ""
  public var state: SignUpState = .unspecified
  /// `organizations/{id}`, once approved.
  public var organization: String = ""
  public var kind: OrganizationKind = .unspecified
  public var displayName: String = ""
  public var businessNumber: String = ""
  public var country: String = ""
  public var contact: Contact?
  /// For whom a representative acts.
  public var principalName: String = ""
  public var evidenceMediaType: String = ""
  /// Why it was refused.
  public var reason: String = ""
  public var createTime: Timestamp?
  /// The document sent as evidence; shown by GetSignUp to administrators alone.
  public var evidence: [UInt8] = []
  /// What a representative's power of attorney is for; empty is all that a representation can be for.
  public var representationScopes: [Scope] = []
  /// When the power of attorney ends; absent where it does not.
  public var representationEndTime: Timestamp?
  /// Where the principal is established: ISO 3166-1 alpha-2.
  public var principalCountry: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SignUp"
  public static let layout = MessageLayout(
    Ipims__V1__SignUp.self, ipims__v1__sign_up__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SignUp.self)
    self.name = try copyText(c.pointee.name, "name")
    self.state = SignUpState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.organization = try copyText(c.pointee.organization, "organization")
    self.kind = OrganizationKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.businessNumber = try copyText(c.pointee.business_number, "business_number")
    self.country = try copyText(c.pointee.country, "country")
    try copyMessage(c.pointee.contact, into: &self.contact, "contact")
    self.principalName = try copyText(c.pointee.principal_name, "principal_name")
    self.evidenceMediaType = try copyText(c.pointee.evidence_media_type, "evidence_media_type")
    self.reason = try copyText(c.pointee.reason, "reason")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.evidence = copyBytes(c.pointee.evidence)
    self.representationScopes = copyScalars(c.pointee.n_representation_scopes, c.pointee.representation_scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    try copyMessage(c.pointee.representation_end_time, into: &self.representationEndTime, "representation_end_time")
    self.principalCountry = try copyText(c.pointee.principal_country, "principal_country")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SignUp.self, capacity: 1)
    ipims__v1__sign_up__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.organization = arena.text(self.organization)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.business_number = arena.text(self.businessNumber)
    c.pointee.country = arena.text(self.country)
    if let value = self.contact { c.pointee.contact = arena.message(value, as: Ipims__V1__Contact.self) }
    c.pointee.principal_name = arena.text(self.principalName)
    c.pointee.evidence_media_type = arena.text(self.evidenceMediaType)
    c.pointee.reason = arena.text(self.reason)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.evidence = arena.bytes(self.evidence)
    c.pointee.n_representation_scopes = self.representationScopes.count
    c.pointee.representation_scopes = arena.array(self.representationScopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    if let value = self.representationEndTime { c.pointee.representation_end_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.principal_country = arena.text(self.principalCountry)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: SignUpState.self) ?? .unspecified
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: OrganizationKind.self) ?? .unspecified
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.businessNumber = try fields.read("businessNumber", "business_number", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.contact = try fields.read("contact", "contact", as: Contact.self)
    self.principalName = try fields.read("principalName", "principal_name", as: String.self) ?? ""
    self.evidenceMediaType = try fields.read("evidenceMediaType", "evidence_media_type", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.evidence = try fields.readBytes("evidence", "evidence") ?? []
    self.representationScopes = try fields.readArray("representationScopes", "representation_scopes", as: Scope.self)
    self.representationEndTime = try fields.read("representationEndTime", "representation_end_time", as: Timestamp.self)
    self.principalCountry = try fields.read("principalCountry", "principal_country", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("state", self.state)
    fields.write("organization", self.organization)
    fields.write("kind", self.kind)
    fields.write("displayName", self.displayName)
    fields.write("businessNumber", self.businessNumber)
    fields.write("country", self.country)
    fields.write("contact", self.contact)
    fields.write("principalName", self.principalName)
    fields.write("evidenceMediaType", self.evidenceMediaType)
    fields.write("reason", self.reason)
    fields.write("createTime", self.createTime)
    fields.writeBytes("evidence", self.evidence.isEmpty ? nil : self.evidence)
    fields.write("representationScopes", self.representationScopes)
    fields.write("representationEndTime", self.representationEndTime)
    fields.write("principalCountry", self.principalCountry)
    return fields.json
  }
}

public struct SignUpRequest: Message {
  /// A UUID, made by the caller. A repeat is refused, since the secret is shown once.
  public var requestID: String = ""
  /// What the firm is: required.
  public var kind: OrganizationKind = .unspecified
  /// The firm's name, 1 to 200 characters.
  public var displayName: String = ""
  /// Where `country` is KR, a Korean business number of 10 digits, such as 610-85-00065; elsewhere
  /// 1 to 64 printable characters.
  public var businessNumber: String = ""
  /// ISO 3166-1 alpha-2, such as KR.
  public var country: String = ""
  /// Whom customs reaches. Approval verifies the e-mail address.
  public var contact: Contact?
  /// For whom a representative acts: required of one, and of nobody else. Once approved it acts for
  /// this firm; other clients are added by GrantRepresentation.
  public var principalName: String = ""
  /// A register extract or power of attorney, at most 3 MiB.
  public var evidence: [UInt8] = []
  /// Of the evidence: application/pdf, image/jpeg, image/png or image/webp.
  public var evidenceMediaType: String = ""
  /// Of a representative: what its power of attorney is for: RECORDATIONS, APPRAISALS, SHARING, each
  /// once; empty is all three.
  public var representationScopes: [Scope] = []
  /// Of a representative: when its power of attorney ends, in the future; empty is never.
  public var representationEndTime: Timestamp?
  /// Of a representative: where the principal is established, ISO 3166-1 alpha-2; empty is unknown.
  public var principalCountry: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SignUpRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SignUpRequest.self, ipims__v1__sign_up_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SignUpRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.kind = OrganizationKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.businessNumber = try copyText(c.pointee.business_number, "business_number")
    self.country = try copyText(c.pointee.country, "country")
    try copyMessage(c.pointee.contact, into: &self.contact, "contact")
    self.principalName = try copyText(c.pointee.principal_name, "principal_name")
    self.evidence = copyBytes(c.pointee.evidence)
    self.evidenceMediaType = try copyText(c.pointee.evidence_media_type, "evidence_media_type")
    self.representationScopes = copyScalars(c.pointee.n_representation_scopes, c.pointee.representation_scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    try copyMessage(c.pointee.representation_end_time, into: &self.representationEndTime, "representation_end_time")
    self.principalCountry = try copyText(c.pointee.principal_country, "principal_country")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SignUpRequest.self, capacity: 1)
    ipims__v1__sign_up_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.business_number = arena.text(self.businessNumber)
    c.pointee.country = arena.text(self.country)
    if let value = self.contact { c.pointee.contact = arena.message(value, as: Ipims__V1__Contact.self) }
    c.pointee.principal_name = arena.text(self.principalName)
    c.pointee.evidence = arena.bytes(self.evidence)
    c.pointee.evidence_media_type = arena.text(self.evidenceMediaType)
    c.pointee.n_representation_scopes = self.representationScopes.count
    c.pointee.representation_scopes = arena.array(self.representationScopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    if let value = self.representationEndTime { c.pointee.representation_end_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.principal_country = arena.text(self.principalCountry)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: OrganizationKind.self) ?? .unspecified
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.businessNumber = try fields.read("businessNumber", "business_number", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.contact = try fields.read("contact", "contact", as: Contact.self)
    self.principalName = try fields.read("principalName", "principal_name", as: String.self) ?? ""
    self.evidence = try fields.readBytes("evidence", "evidence") ?? []
    self.evidenceMediaType = try fields.read("evidenceMediaType", "evidence_media_type", as: String.self) ?? ""
    self.representationScopes = try fields.readArray("representationScopes", "representation_scopes", as: Scope.self)
    self.representationEndTime = try fields.read("representationEndTime", "representation_end_time", as: Timestamp.self)
    self.principalCountry = try fields.read("principalCountry", "principal_country", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("kind", self.kind)
    fields.write("displayName", self.displayName)
    fields.write("businessNumber", self.businessNumber)
    fields.write("country", self.country)
    fields.write("contact", self.contact)
    fields.write("principalName", self.principalName)
    fields.writeBytes("evidence", self.evidence.isEmpty ? nil : self.evidence)
    fields.write("evidenceMediaType", self.evidenceMediaType)
    fields.write("representationScopes", self.representationScopes)
    fields.write("representationEndTime", self.representationEndTime)
    fields.write("principalCountry", self.principalCountry)
    return fields.json
  }
}

public struct SignUpResponse: Message {
  public var signUp: SignUp?
  /// Shows that one is the applicant. Shown here and never again.
  public var claimSecret: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SignUpResponse"
  public static let layout = MessageLayout(
    Ipims__V1__SignUpResponse.self, ipims__v1__sign_up_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SignUpResponse.self)
    try copyMessage(c.pointee.sign_up, into: &self.signUp, "sign_up")
    self.claimSecret = try copyText(c.pointee.claim_secret, "claim_secret")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SignUpResponse.self, capacity: 1)
    ipims__v1__sign_up_response__init(c)
    if let value = self.signUp { c.pointee.sign_up = arena.message(value, as: Ipims__V1__SignUp.self) }
    c.pointee.claim_secret = arena.text(self.claimSecret)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.signUp = try fields.read("signUp", "sign_up", as: SignUp.self)
    self.claimSecret = try fields.read("claimSecret", "claim_secret", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("signUp", self.signUp)
    fields.write("claimSecret", self.claimSecret)
    return fields.json
  }
}

public struct GetSignUpRequest: Message {
  /// `signUps/{id}`.
  public var name: String = ""
  /// As SignUp answered it; administrators need none.
  public var claimSecret: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetSignUpRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetSignUpRequest.self, ipims__v1__get_sign_up_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetSignUpRequest.self)
    self.name = try copyText(c.pointee.name, "name")
    self.claimSecret = try copyText(c.pointee.claim_secret, "claim_secret")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetSignUpRequest.self, capacity: 1)
    ipims__v1__get_sign_up_request__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.claim_secret = arena.text(self.claimSecret)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.claimSecret = try fields.read("claimSecret", "claim_secret", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("claimSecret", self.claimSecret)
    return fields.json
  }
}

public struct ClaimAccessRequest: Message {
  /// A UUID, made by the caller. A repeat is refused, since the token is shown once.
  public var requestID: String = ""
  /// `signUps/{id}`.
  public var name: String = ""
  /// As SignUp answered it.
  public var claimSecret: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ClaimAccessRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ClaimAccessRequest.self, ipims__v1__claim_access_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ClaimAccessRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.name = try copyText(c.pointee.name, "name")
    self.claimSecret = try copyText(c.pointee.claim_secret, "claim_secret")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ClaimAccessRequest.self, capacity: 1)
    ipims__v1__claim_access_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.name = arena.text(self.name)
    c.pointee.claim_secret = arena.text(self.claimSecret)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.claimSecret = try fields.read("claimSecret", "claim_secret", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("name", self.name)
    fields.write("claimSecret", self.claimSecret)
    return fields.json
  }
}

public struct ClaimAccessResponse: Message {
  /// `tokens/{id}`.
  public var name: String = ""
  /// The firm's first token. Shown here and never again.
  public var token: String = ""
  /// `organizations/{id}`.
  public var organization: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ClaimAccessResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ClaimAccessResponse.self, ipims__v1__claim_access_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ClaimAccessResponse.self)
    self.name = try copyText(c.pointee.name, "name")
    self.token = try copyText(c.pointee.token, "token")
    self.organization = try copyText(c.pointee.organization, "organization")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ClaimAccessResponse.self, capacity: 1)
    ipims__v1__claim_access_response__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.token = arena.text(self.token)
    c.pointee.organization = arena.text(self.organization)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.token = try fields.read("token", "token", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("token", self.token)
    fields.write("organization", self.organization)
    return fields.json
  }
}

public struct ListSignUpsRequest: Message {
  /// Only those in this state.
  public var state: SignUpState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListSignUpsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListSignUpsRequest.self, ipims__v1__list_sign_ups_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListSignUpsRequest.self)
    self.state = SignUpState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListSignUpsRequest.self, capacity: 1)
    ipims__v1__list_sign_ups_request__init(c)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.state = try fields.read("state", "state", as: SignUpState.self) ?? .unspecified
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

public struct ListSignUpsResponse: Message {
  /// Oldest first.
  public var signUps: [SignUp] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListSignUpsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListSignUpsResponse.self, ipims__v1__list_sign_ups_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListSignUpsResponse.self)
    self.signUps = try copyMessages(SignUp.self, c.pointee.n_sign_ups, c.pointee.sign_ups, "sign_ups")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListSignUpsResponse.self, capacity: 1)
    ipims__v1__list_sign_ups_response__init(c)
    c.pointee.n_sign_ups = self.signUps.count
    c.pointee.sign_ups = arena.messages(self.signUps, as: Ipims__V1__SignUp.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.signUps = try fields.readArray("signUps", "sign_ups", as: SignUp.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("signUps", self.signUps)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct ReviewSignUpRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `signUps/{id}`.
  public var signUp: String = ""
  /// Whether the firm gets access.
  public var accept: Bool = false
  /// Why not: required when refused; at most 2,000 characters.
  public var reason: String = ""
  /// `organizations/{id}`: the right holder for whom an accepted representative acts, where it is on
  /// record already; empty puts it on record, as an organization without an account.
  public var principal: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ReviewSignUpRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ReviewSignUpRequest.self, ipims__v1__review_sign_up_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ReviewSignUpRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.signUp = try copyText(c.pointee.sign_up, "sign_up")
    self.accept = c.pointee.accept != 0
    self.reason = try copyText(c.pointee.reason, "reason")
    self.principal = try copyText(c.pointee.principal, "principal")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ReviewSignUpRequest.self, capacity: 1)
    ipims__v1__review_sign_up_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.sign_up = arena.text(self.signUp)
    c.pointee.accept = self.accept ? 1 : 0
    c.pointee.reason = arena.text(self.reason)
    c.pointee.principal = arena.text(self.principal)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.signUp = try fields.read("signUp", "sign_up", as: String.self) ?? ""
    self.accept = try fields.read("accept", "accept", as: Bool.self) ?? false
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    self.principal = try fields.read("principal", "principal", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("signUp", self.signUp)
    fields.write("accept", self.accept)
    fields.write("reason", self.reason)
    fields.write("principal", self.principal)
    return fields.json
  }
}

public struct GetOrganizationRequest: Message {
  /// `organizations/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetOrganizationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetOrganizationRequest.self, ipims__v1__get_organization_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetOrganizationRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetOrganizationRequest.self, capacity: 1)
    ipims__v1__get_organization_request__init(c)
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

public struct ListOrganizationsRequest: Message {
  /// Only those of this kind.
  public var kind: OrganizationKind = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOrganizationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListOrganizationsRequest.self, ipims__v1__list_organizations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOrganizationsRequest.self)
    self.kind = OrganizationKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOrganizationsRequest.self, capacity: 1)
    ipims__v1__list_organizations_request__init(c)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.kind = try fields.read("kind", "kind", as: OrganizationKind.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("kind", self.kind)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListOrganizationsResponse: Message {
  /// Oldest first.
  public var organizations: [Organization] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOrganizationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListOrganizationsResponse.self, ipims__v1__list_organizations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOrganizationsResponse.self)
    self.organizations = try copyMessages(Organization.self, c.pointee.n_organizations, c.pointee.organizations, "organizations")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOrganizationsResponse.self, capacity: 1)
    ipims__v1__list_organizations_response__init(c)
    c.pointee.n_organizations = self.organizations.count
    c.pointee.organizations = arena.messages(self.organizations, as: Ipims__V1__Organization.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.organizations = try fields.readArray("organizations", "organizations", as: Organization.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("organizations", self.organizations)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct UpdateOrganizationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `organizations/{id}`.
  public var organization: String = ""
  /// Of the organization as it was read; empty changes it however it is. ABORTED where it is another.
  public var etag: String = ""
  /// Names of the fields below that change, such as `contacts`; at least one. Administrators change
  /// each, firms only `contacts`: else PERMISSION_DENIED, FIELD_NOT_ALLOWED.
  public var updateMask: [String] = []
  /// 1 to 200 characters.
  public var displayName: String = ""
  /// As in SignUp; checked by the country that the organization then has.
  public var businessNumber: String = ""
  /// ISO 3166-1 alpha-2, such as KR.
  public var country: String = ""
  /// Takes the place of all of them, in their order; at most 20, each address once. One that a firm
  /// writes is verified where it was before; one that an administrator writes is. A firm keeps at
  /// least one that is verified: else FAILED_PRECONDITION, CONTACT_NOT_VERIFIED.
  public var contacts: [OrganizationContact] = []

  public init() {}

  public static let protoName = "ipims.v1.UpdateOrganizationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UpdateOrganizationRequest.self, ipims__v1__update_organization_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UpdateOrganizationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.updateMask = try copyTexts(c.pointee.n_update_mask, c.pointee.update_mask, "update_mask")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    self.businessNumber = try copyText(c.pointee.business_number, "business_number")
    self.country = try copyText(c.pointee.country, "country")
    self.contacts = try copyMessages(OrganizationContact.self, c.pointee.n_contacts, c.pointee.contacts, "contacts")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UpdateOrganizationRequest.self, capacity: 1)
    ipims__v1__update_organization_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.etag = arena.text(self.etag)
    c.pointee.n_update_mask = self.updateMask.count
    c.pointee.update_mask = arena.texts(self.updateMask)
    c.pointee.display_name = arena.text(self.displayName)
    c.pointee.business_number = arena.text(self.businessNumber)
    c.pointee.country = arena.text(self.country)
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = arena.messages(self.contacts, as: Ipims__V1__OrganizationContact.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.updateMask = try fields.readArray("updateMask", "update_mask", as: String.self)
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.businessNumber = try fields.read("businessNumber", "business_number", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.contacts = try fields.readArray("contacts", "contacts", as: OrganizationContact.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("organization", self.organization)
    fields.write("etag", self.etag)
    fields.write("updateMask", self.updateMask)
    fields.write("displayName", self.displayName)
    fields.write("businessNumber", self.businessNumber)
    fields.write("country", self.country)
    fields.write("contacts", self.contacts)
    return fields.json
  }
}

public struct CreateOfficeRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// What stands behind `offices/`: 1 to 63 of a–z, 0–9 and hyphen, such as incheon-airport.
  public var officeID: String = ""
  /// 1 to 200 characters.
  public var displayName: String = ""
  /// Whom to reach there.
  public var contact: Contact?

  public init() {}

  public static let protoName = "ipims.v1.CreateOfficeRequest"
  public static let layout = MessageLayout(
    Ipims__V1__CreateOfficeRequest.self, ipims__v1__create_office_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__CreateOfficeRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.officeID = try copyText(c.pointee.office_id, "office_id")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    try copyMessage(c.pointee.contact, into: &self.contact, "contact")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__CreateOfficeRequest.self, capacity: 1)
    ipims__v1__create_office_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.office_id = arena.text(self.officeID)
    c.pointee.display_name = arena.text(self.displayName)
    if let value = self.contact { c.pointee.contact = arena.message(value, as: Ipims__V1__Contact.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.officeID = try fields.read("officeId", "office_id", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.contact = try fields.read("contact", "contact", as: Contact.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("officeId", self.officeID)
    fields.write("displayName", self.displayName)
    fields.write("contact", self.contact)
    return fields.json
  }
}

public struct ListOfficesRequest: Message {
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOfficesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListOfficesRequest.self, ipims__v1__list_offices_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOfficesRequest.self)
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOfficesRequest.self, capacity: 1)
    ipims__v1__list_offices_request__init(c)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListOfficesResponse: Message {
  /// By name.
  public var offices: [Office] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListOfficesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListOfficesResponse.self, ipims__v1__list_offices_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListOfficesResponse.self)
    self.offices = try copyMessages(Office.self, c.pointee.n_offices, c.pointee.offices, "offices")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListOfficesResponse.self, capacity: 1)
    ipims__v1__list_offices_response__init(c)
    c.pointee.n_offices = self.offices.count
    c.pointee.offices = arena.messages(self.offices, as: Ipims__V1__Office.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.offices = try fields.readArray("offices", "offices", as: Office.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("offices", self.offices)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct AddMemberRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `organizations/{id}`: a member of a firm. A firm's own member may leave it empty.
  public var organization: String = ""
  /// A member of customs: ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM. Administrators alone.
  public var role: Role = .unspecified
  /// `offices/{id}`, one that there is: required for an officer.
  public var office: String = ""
  /// A person or a program, 1 to 200 characters.
  public var displayName: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AddMemberRequest"
  public static let layout = MessageLayout(
    Ipims__V1__AddMemberRequest.self, ipims__v1__add_member_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AddMemberRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.role = Role(rawValue: .init(bitPattern: c.pointee.role.rawValue))
    self.office = try copyText(c.pointee.office, "office")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AddMemberRequest.self, capacity: 1)
    ipims__v1__add_member_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.role = .init(rawValue: .init(bitPattern: self.role.rawValue))
    c.pointee.office = arena.text(self.office)
    c.pointee.display_name = arena.text(self.displayName)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.role = try fields.read("role", "role", as: Role.self) ?? .unspecified
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("organization", self.organization)
    fields.write("role", self.role)
    fields.write("office", self.office)
    fields.write("displayName", self.displayName)
    return fields.json
  }
}

public struct ListMembersRequest: Message {
  /// `organizations/{id}`: only those of a firm. A firm's own member may leave it empty.
  public var organization: String = ""
  /// `offices/{id}`: only those of an office.
  public var office: String = ""
  /// Those, too, that were removed.
  public var includeRemoved: Bool = false
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListMembersRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListMembersRequest.self, ipims__v1__list_members_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListMembersRequest.self)
    self.organization = try copyText(c.pointee.organization, "organization")
    self.office = try copyText(c.pointee.office, "office")
    self.includeRemoved = c.pointee.include_removed != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListMembersRequest.self, capacity: 1)
    ipims__v1__list_members_request__init(c)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.office = arena.text(self.office)
    c.pointee.include_removed = self.includeRemoved ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.includeRemoved = try fields.read("includeRemoved", "include_removed", as: Bool.self) ?? false
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("organization", self.organization)
    fields.write("office", self.office)
    fields.write("includeRemoved", self.includeRemoved)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListMembersResponse: Message {
  /// Oldest first.
  public var members: [Member] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListMembersResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListMembersResponse.self, ipims__v1__list_members_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListMembersResponse.self)
    self.members = try copyMessages(Member.self, c.pointee.n_members, c.pointee.members, "members")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListMembersResponse.self, capacity: 1)
    ipims__v1__list_members_response__init(c)
    c.pointee.n_members = self.members.count
    c.pointee.members = arena.messages(self.members, as: Ipims__V1__Member.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.members = try fields.readArray("members", "members", as: Member.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("members", self.members)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct RemoveMemberRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `members/{id}`.
  public var member: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RemoveMemberRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RemoveMemberRequest.self, ipims__v1__remove_member_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RemoveMemberRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.member = try copyText(c.pointee.member, "member")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RemoveMemberRequest.self, capacity: 1)
    ipims__v1__remove_member_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.member = arena.text(self.member)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("member", self.member)
    return fields.json
  }
}

public struct ListTokensRequest: Message {
  /// `organizations/{id}`: only those of a firm. A firm's own member may leave it empty.
  public var organization: String = ""
  /// `members/{id}`: only those of a member.
  public var member: String = ""
  /// Those, too, that have expired or were revoked.
  public var includeEnded: Bool = false
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListTokensRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListTokensRequest.self, ipims__v1__list_tokens_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListTokensRequest.self)
    self.organization = try copyText(c.pointee.organization, "organization")
    self.member = try copyText(c.pointee.member, "member")
    self.includeEnded = c.pointee.include_ended != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListTokensRequest.self, capacity: 1)
    ipims__v1__list_tokens_request__init(c)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.member = arena.text(self.member)
    c.pointee.include_ended = self.includeEnded ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.includeEnded = try fields.read("includeEnded", "include_ended", as: Bool.self) ?? false
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("organization", self.organization)
    fields.write("member", self.member)
    fields.write("includeEnded", self.includeEnded)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListTokensResponse: Message {
  /// Oldest first.
  public var tokens: [Token] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListTokensResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListTokensResponse.self, ipims__v1__list_tokens_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListTokensResponse.self)
    self.tokens = try copyMessages(Token.self, c.pointee.n_tokens, c.pointee.tokens, "tokens")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListTokensResponse.self, capacity: 1)
    ipims__v1__list_tokens_response__init(c)
    c.pointee.n_tokens = self.tokens.count
    c.pointee.tokens = arena.messages(self.tokens, as: Ipims__V1__Token.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.tokens = try fields.readArray("tokens", "tokens", as: Token.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("tokens", self.tokens)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct IssueTokenRequest: Message {
  /// A UUID, made by the caller. A repeat is refused, since the token is shown once.
  public var requestID: String = ""
  /// `organizations/{id}`: a token for a firm. A firm's own member may leave it empty.
  public var organization: String = ""
  /// A token for customs: ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM. Administrators alone.
  public var role: Role = .unspecified
  /// `offices/{id}`: required for an officer. The id has 1 to 63 of a–z, 0–9 and hyphen.
  public var office: String = ""
  /// Who or what holds the token, 1 to 200 characters.
  public var displayName: String = ""
  /// When it ends; empty is never.
  public var expireTime: Timestamp?
  /// `members/{id}`: a token for somebody who is a member already; empty adds a member of this
  /// `display_name`. Organization, role and office are then the member's, and empty here.
  public var member: String = ""
  /// What it is for, each at most once; empty is everything. None that the caller's own token is not
  /// for: else PERMISSION_DENIED, SCOPE_NOT_ALLOWED.
  public var scopes: [Scope] = []
  /// Whether it only reads; whatever changes something is then PERMISSION_DENIED, TOKEN_READ_ONLY.
  public var readOnly: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.IssueTokenRequest"
  public static let layout = MessageLayout(
    Ipims__V1__IssueTokenRequest.self, ipims__v1__issue_token_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__IssueTokenRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.role = Role(rawValue: .init(bitPattern: c.pointee.role.rawValue))
    self.office = try copyText(c.pointee.office, "office")
    self.displayName = try copyText(c.pointee.display_name, "display_name")
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    self.member = try copyText(c.pointee.member, "member")
    self.scopes = copyScalars(c.pointee.n_scopes, c.pointee.scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    self.readOnly = c.pointee.read_only != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__IssueTokenRequest.self, capacity: 1)
    ipims__v1__issue_token_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.role = .init(rawValue: .init(bitPattern: self.role.rawValue))
    c.pointee.office = arena.text(self.office)
    c.pointee.display_name = arena.text(self.displayName)
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.member = arena.text(self.member)
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = arena.array(self.scopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.read_only = self.readOnly ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.role = try fields.read("role", "role", as: Role.self) ?? .unspecified
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.displayName = try fields.read("displayName", "display_name", as: String.self) ?? ""
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.scopes = try fields.readArray("scopes", "scopes", as: Scope.self)
    self.readOnly = try fields.read("readOnly", "read_only", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("organization", self.organization)
    fields.write("role", self.role)
    fields.write("office", self.office)
    fields.write("displayName", self.displayName)
    fields.write("expireTime", self.expireTime)
    fields.write("member", self.member)
    fields.write("scopes", self.scopes)
    fields.write("readOnly", self.readOnly)
    return fields.json
  }
}

public struct IssueTokenResponse: Message {
  /// `tokens/{id}`.
  public var name: String = ""
  /// Shown here and never again.
  public var token: String = ""

  public init() {}

  public static let protoName = "ipims.v1.IssueTokenResponse"
  public static let layout = MessageLayout(
    Ipims__V1__IssueTokenResponse.self, ipims__v1__issue_token_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__IssueTokenResponse.self)
    self.name = try copyText(c.pointee.name, "name")
    self.token = try copyText(c.pointee.token, "token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__IssueTokenResponse.self, capacity: 1)
    ipims__v1__issue_token_response__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.token = arena.text(self.token)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.token = try fields.read("token", "token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("token", self.token)
    return fields.json
  }
}

public struct RevokeTokenRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `tokens/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RevokeTokenRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RevokeTokenRequest.self, ipims__v1__revoke_token_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RevokeTokenRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RevokeTokenRequest.self, capacity: 1)
    ipims__v1__revoke_token_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.name = arena.text(self.name)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("name", self.name)
    return fields.json
  }
}

public struct AuthenticateRequest: Message {
  /// As IssueToken or ClaimAccess gave it.
  public var token: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AuthenticateRequest"
  public static let layout = MessageLayout(
    Ipims__V1__AuthenticateRequest.self, ipims__v1__authenticate_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AuthenticateRequest.self)
    self.token = try copyText(c.pointee.token, "token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AuthenticateRequest.self, capacity: 1)
    ipims__v1__authenticate_request__init(c)
    c.pointee.token = arena.text(self.token)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.token = try fields.read("token", "token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("token", self.token)
    return fields.json
  }
}

public struct WhoAmIRequest: Message {

  public init() {}

  public static let protoName = "ipims.v1.WhoAmIRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WhoAmIRequest.self, ipims__v1__who_am_irequest__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WhoAmIRequest.self, capacity: 1)
    ipims__v1__who_am_irequest__init(c)
  }

  public init(json: JSON) throws(MessageError) {
    let fields = try JSONFields(json, of: Self.protoName)
    try fields.finish()
  }

  public var json: JSON {
    let fields = JSONFields()
    return fields.json
  }
}

/// Who calls.
public struct Identity: Message {
  /// `members/{id}`: the person or program that holds the token.
  public var member: String = ""
  /// `organizations/{id}`; empty for customs.
  public var organization: String = ""
  public var role: Role = .unspecified
  /// `offices/{id}`; empty for those who belong to none.
  public var office: String = ""
  /// When the token ends; absent where it does not.
  public var expireTime: Timestamp?
  /// What the token is for; empty is everything.
  public var scopes: [Scope] = []
  /// Whether the token changes nothing.
  public var readOnly: Bool = false

  public init() {}

  public static let protoName = "ipims.v1.Identity"
  public static let layout = MessageLayout(
    Ipims__V1__Identity.self, ipims__v1__identity__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Identity.self)
    self.member = try copyText(c.pointee.member, "member")
    self.organization = try copyText(c.pointee.organization, "organization")
    self.role = Role(rawValue: .init(bitPattern: c.pointee.role.rawValue))
    self.office = try copyText(c.pointee.office, "office")
    try copyMessage(c.pointee.expire_time, into: &self.expireTime, "expire_time")
    self.scopes = copyScalars(c.pointee.n_scopes, c.pointee.scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    self.readOnly = c.pointee.read_only != 0
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Identity.self, capacity: 1)
    ipims__v1__identity__init(c)
    c.pointee.member = arena.text(self.member)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.role = .init(rawValue: .init(bitPattern: self.role.rawValue))
    c.pointee.office = arena.text(self.office)
    if let value = self.expireTime { c.pointee.expire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = arena.array(self.scopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.read_only = self.readOnly ? 1 : 0
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.role = try fields.read("role", "role", as: Role.self) ?? .unspecified
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.expireTime = try fields.read("expireTime", "expire_time", as: Timestamp.self)
    self.scopes = try fields.readArray("scopes", "scopes", as: Scope.self)
    self.readOnly = try fields.read("readOnly", "read_only", as: Bool.self) ?? false
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("member", self.member)
    fields.write("organization", self.organization)
    fields.write("role", self.role)
    fields.write("office", self.office)
    fields.write("expireTime", self.expireTime)
    fields.write("scopes", self.scopes)
    fields.write("readOnly", self.readOnly)
    return fields.json
  }
}

/// That a representative acts for a right holder in all its affairs of some scopes, until it ends.
/// AppraisalService's DelegateRequest is about one request alone, and needs none.
public struct Representation: Message {
  /// `representations/{id}`.
  public var name: String = ""
  public var state: RepresentationState = .unspecified
  /// `organizations/{id}` of the representative.
  public var representative: String = ""
  /// `organizations/{id}` of whom it acts for.
  public var principal: String = ""
  /// What it is for: RECORDATIONS, APPRAISALS, SHARING; empty is all three. Members and tokens of the
  /// principal are its own affair.
  public var scopes: [Scope] = []
  /// Since when.
  public var createTime: Timestamp?
  /// When it ends by itself; absent where it does not.
  public var endTime: Timestamp?
  /// When it was ended before that; absent where it was not.
  public var revokeTime: Timestamp?
  /// Why it was ended, in the words of who ended it.
  public var revokeReason: String = ""
  /// The sign-up whose evidence is the power of attorney, `signUps/{id}`; empty where the principal
  /// or an administrator granted it.
  public var signUp: String = ""
  /// Names of the two firms, as they are on record.
  public var representativeName: String = ""
  public var principalName: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Representation"
  public static let layout = MessageLayout(
    Ipims__V1__Representation.self, ipims__v1__representation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Representation.self)
    self.name = try copyText(c.pointee.name, "name")
    self.state = RepresentationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.representative = try copyText(c.pointee.representative, "representative")
    self.principal = try copyText(c.pointee.principal, "principal")
    self.scopes = copyScalars(c.pointee.n_scopes, c.pointee.scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    try copyMessage(c.pointee.end_time, into: &self.endTime, "end_time")
    try copyMessage(c.pointee.revoke_time, into: &self.revokeTime, "revoke_time")
    self.revokeReason = try copyText(c.pointee.revoke_reason, "revoke_reason")
    self.signUp = try copyText(c.pointee.sign_up, "sign_up")
    self.representativeName = try copyText(c.pointee.representative_name, "representative_name")
    self.principalName = try copyText(c.pointee.principal_name, "principal_name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Representation.self, capacity: 1)
    ipims__v1__representation__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.representative = arena.text(self.representative)
    c.pointee.principal = arena.text(self.principal)
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = arena.array(self.scopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.endTime { c.pointee.end_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.revokeTime { c.pointee.revoke_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.revoke_reason = arena.text(self.revokeReason)
    c.pointee.sign_up = arena.text(self.signUp)
    c.pointee.representative_name = arena.text(self.representativeName)
    c.pointee.principal_name = arena.text(self.principalName)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: RepresentationState.self) ?? .unspecified
    self.representative = try fields.read("representative", "representative", as: String.self) ?? ""
    self.principal = try fields.read("principal", "principal", as: String.self) ?? ""
    self.scopes = try fields.readArray("scopes", "scopes", as: Scope.self)
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.endTime = try fields.read("endTime", "end_time", as: Timestamp.self)
    self.revokeTime = try fields.read("revokeTime", "revoke_time", as: Timestamp.self)
    self.revokeReason = try fields.read("revokeReason", "revoke_reason", as: String.self) ?? ""
    self.signUp = try fields.read("signUp", "sign_up", as: String.self) ?? ""
    self.representativeName = try fields.read("representativeName", "representative_name", as: String.self) ?? ""
    self.principalName = try fields.read("principalName", "principal_name", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("state", self.state)
    fields.write("representative", self.representative)
    fields.write("principal", self.principal)
    fields.write("scopes", self.scopes)
    fields.write("createTime", self.createTime)
    fields.write("endTime", self.endTime)
    fields.write("revokeTime", self.revokeTime)
    fields.write("revokeReason", self.revokeReason)
    fields.write("signUp", self.signUp)
    fields.write("representativeName", self.representativeName)
    fields.write("principalName", self.principalName)
    return fields.json
  }
}

public struct GrantRepresentationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `organizations/{id}` of a representative.
  public var representative: String = ""
  /// `organizations/{id}` of whom it shall act for. A right holder leaves it empty: its own firm.
  public var principal: String = ""
  /// Instead of `principal`, administrators alone: a right holder that has no account, such as a
  /// foreign one, by its name, 1 to 200 characters. It becomes an organization without an account.
  public var principalName: String = ""
  /// With `principal_name`: ISO 3166-1 alpha-2.
  public var principalCountry: String = ""
  /// RECORDATIONS, APPRAISALS, SHARING, each once; empty is all three.
  public var scopes: [Scope] = []
  /// When it shall end, in the future; empty is never.
  public var endTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.GrantRepresentationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GrantRepresentationRequest.self, ipims__v1__grant_representation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GrantRepresentationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.representative = try copyText(c.pointee.representative, "representative")
    self.principal = try copyText(c.pointee.principal, "principal")
    self.principalName = try copyText(c.pointee.principal_name, "principal_name")
    self.principalCountry = try copyText(c.pointee.principal_country, "principal_country")
    self.scopes = copyScalars(c.pointee.n_scopes, c.pointee.scopes).map { Scope(rawValue: .init(bitPattern: $0.rawValue)) }
    try copyMessage(c.pointee.end_time, into: &self.endTime, "end_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GrantRepresentationRequest.self, capacity: 1)
    ipims__v1__grant_representation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.representative = arena.text(self.representative)
    c.pointee.principal = arena.text(self.principal)
    c.pointee.principal_name = arena.text(self.principalName)
    c.pointee.principal_country = arena.text(self.principalCountry)
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = arena.array(self.scopes) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    if let value = self.endTime { c.pointee.end_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.representative = try fields.read("representative", "representative", as: String.self) ?? ""
    self.principal = try fields.read("principal", "principal", as: String.self) ?? ""
    self.principalName = try fields.read("principalName", "principal_name", as: String.self) ?? ""
    self.principalCountry = try fields.read("principalCountry", "principal_country", as: String.self) ?? ""
    self.scopes = try fields.readArray("scopes", "scopes", as: Scope.self)
    self.endTime = try fields.read("endTime", "end_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("representative", self.representative)
    fields.write("principal", self.principal)
    fields.write("principalName", self.principalName)
    fields.write("principalCountry", self.principalCountry)
    fields.write("scopes", self.scopes)
    fields.write("endTime", self.endTime)
    return fields.json
  }
}

public struct RevokeRepresentationRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `representations/{id}`.
  public var representation: String = ""
  /// At most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RevokeRepresentationRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RevokeRepresentationRequest.self, ipims__v1__revoke_representation_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RevokeRepresentationRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.representation = try copyText(c.pointee.representation, "representation")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RevokeRepresentationRequest.self, capacity: 1)
    ipims__v1__revoke_representation_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.representation = arena.text(self.representation)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.representation = try fields.read("representation", "representation", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("representation", self.representation)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct ListRepresentationsRequest: Message {
  /// Only those in which this firm is one of the two: `organizations/{id}`.
  public var organization: String = ""
  /// Only those in this state.
  public var state: RepresentationState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRepresentationsRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListRepresentationsRequest.self, ipims__v1__list_representations_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRepresentationsRequest.self)
    self.organization = try copyText(c.pointee.organization, "organization")
    self.state = RepresentationState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRepresentationsRequest.self, capacity: 1)
    ipims__v1__list_representations_request__init(c)
    c.pointee.organization = arena.text(self.organization)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: RepresentationState.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("organization", self.organization)
    fields.write("state", self.state)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListRepresentationsResponse: Message {
  /// Oldest first.
  public var representations: [Representation] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListRepresentationsResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListRepresentationsResponse.self, ipims__v1__list_representations_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListRepresentationsResponse.self)
    self.representations = try copyMessages(Representation.self, c.pointee.n_representations, c.pointee.representations, "representations")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListRepresentationsResponse.self, capacity: 1)
    ipims__v1__list_representations_response__init(c)
    c.pointee.n_representations = self.representations.count
    c.pointee.representations = arena.messages(self.representations, as: Ipims__V1__Representation.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.representations = try fields.readArray("representations", "representations", as: Representation.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("representations", self.representations)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}
