// Made by SchemaCompiler from ipims/v1/authorisation.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What a firm does with genuine goods.
public enum TradeRole: MessageEnum {
  case unspecified
  case importer
  case exporter
  /// Makes or sells under licence.
  case licensee
  case manufacturer
  case distributor
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "TRADE_ROLE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "TRADE_ROLE_UNSPECIFIED"),
    (1, "TRADE_ROLE_IMPORTER"),
    (2, "TRADE_ROLE_EXPORTER"),
    (3, "TRADE_ROLE_LICENSEE"),
    (4, "TRADE_ROLE_MANUFACTURER"),
    (5, "TRADE_ROLE_DISTRIBUTOR"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .importer
      case 2: .exporter
      case 3: .licensee
      case 4: .manufacturer
      case 5: .distributor
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .importer: 1
      case .exporter: 2
      case .licensee: 3
      case .manufacturer: 4
      case .distributor: 5
      case .unrecognized(let number): number
    }
  }
}

/// How goods travel.
public enum TransportMode: MessageEnum {
  case unspecified
  case sea
  case air
  case rail
  case road
  /// By post.
  case mail
  /// By courier.
  case express
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "TRANSPORT_MODE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "TRANSPORT_MODE_UNSPECIFIED"),
    (1, "TRANSPORT_MODE_SEA"),
    (2, "TRANSPORT_MODE_AIR"),
    (3, "TRANSPORT_MODE_RAIL"),
    (4, "TRANSPORT_MODE_ROAD"),
    (5, "TRANSPORT_MODE_MAIL"),
    (6, "TRANSPORT_MODE_EXPRESS"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .sea
      case 2: .air
      case 3: .rail
      case 4: .road
      case 5: .mail
      case 6: .express
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .sea: 1
      case .air: 2
      case .rail: 3
      case .road: 4
      case .mail: 5
      case .express: 6
      case .unrecognized(let number): number
    }
  }
}

/// A firm that the holder lets make, import, export or sell.
public struct AuthorisedFirm: Message {
  /// 1 to 200 characters.
  public var name: String = ""
  /// ISO 3166-1 alpha-2; required.
  public var country: String = ""
  /// For what, each once; none is for anything.
  public var roles: [TradeRole] = []
  /// By which customs knows it: of a firm in KR a business number of 10 digits with check digit,
  /// elsewhere 1 to 64 printable characters; empty where it is not known.
  public var identifier: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AuthorisedFirm"
  public static let layout = MessageLayout(
    Ipims__V1__AuthorisedFirm.self, ipims__v1__authorised_firm__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AuthorisedFirm.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
    self.roles = copyScalars(c.pointee.n_roles, c.pointee.roles).map { TradeRole(rawValue: .init(bitPattern: $0.rawValue)) }
    self.identifier = try copyText(c.pointee.identifier, "identifier")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AuthorisedFirm.self, capacity: 1)
    ipims__v1__authorised_firm__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
    c.pointee.n_roles = self.roles.count
    c.pointee.roles = arena.array(self.roles) { .init(rawValue: .init(bitPattern: $0.rawValue)) }
    c.pointee.identifier = arena.text(self.identifier)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.roles = try fields.readArray("roles", "roles", as: TradeRole.self)
    self.identifier = try fields.read("identifier", "identifier", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    fields.write("roles", self.roles)
    fields.write("identifier", self.identifier)
    return fields.json
  }
}

/// A way by which genuine goods come. At least one field is given; one that is empty is any.
public struct AuthorisedRoute: Message {
  /// Where they are made: ISO 3166-1 alpha-2.
  public var origin: String = ""
  /// From where they leave: ISO 3166-1 alpha-2.
  public var departure: String = ""
  /// Where they are loaded: UN/LOCODE, such as VNSGN; in the country of departure, where both are
  /// given.
  public var loadingPlace: String = ""
  public var transport: TransportMode = .unspecified
  /// Who carries or forwards them; at most 200 characters.
  public var forwarder: String = ""
  /// Where they are declared: `offices/{id}`.
  public var destinationOffice: String = ""

  public init() {}

  public static let protoName = "ipims.v1.AuthorisedRoute"
  public static let layout = MessageLayout(
    Ipims__V1__AuthorisedRoute.self, ipims__v1__authorised_route__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__AuthorisedRoute.self)
    self.origin = try copyText(c.pointee.origin, "origin")
    self.departure = try copyText(c.pointee.departure, "departure")
    self.loadingPlace = try copyText(c.pointee.loading_place, "loading_place")
    self.transport = TransportMode(rawValue: .init(bitPattern: c.pointee.transport.rawValue))
    self.forwarder = try copyText(c.pointee.forwarder, "forwarder")
    self.destinationOffice = try copyText(c.pointee.destination_office, "destination_office")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__AuthorisedRoute.self, capacity: 1)
    ipims__v1__authorised_route__init(c)
    c.pointee.origin = arena.text(self.origin)
    c.pointee.departure = arena.text(self.departure)
    c.pointee.loading_place = arena.text(self.loadingPlace)
    c.pointee.transport = .init(rawValue: .init(bitPattern: self.transport.rawValue))
    c.pointee.forwarder = arena.text(self.forwarder)
    c.pointee.destination_office = arena.text(self.destinationOffice)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.origin = try fields.read("origin", "origin", as: String.self) ?? ""
    self.departure = try fields.read("departure", "departure", as: String.self) ?? ""
    self.loadingPlace = try fields.read("loadingPlace", "loading_place", as: String.self) ?? ""
    self.transport = try fields.read("transport", "transport", as: TransportMode.self) ?? .unspecified
    self.forwarder = try fields.read("forwarder", "forwarder", as: String.self) ?? ""
    self.destinationOffice = try fields.read("destinationOffice", "destination_office", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("origin", self.origin)
    fields.write("departure", self.departure)
    fields.write("loadingPlace", self.loadingPlace)
    fields.write("transport", self.transport)
    fields.write("forwarder", self.forwarder)
    fields.write("destinationOffice", self.destinationOffice)
    return fields.json
  }
}

/// A place where genuine goods are made.
public struct ProductionSite: Message {
  /// 1 to 200 characters.
  public var name: String = ""
  /// ISO 3166-1 alpha-2; required.
  public var country: String = ""
  /// At most 500 characters.
  public var address: String = ""
  /// How the lots made there are numbered: as `format` of LotFormat; empty where it is not known.
  public var lotFormat: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ProductionSite"
  public static let layout = MessageLayout(
    Ipims__V1__ProductionSite.self, ipims__v1__production_site__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ProductionSite.self)
    self.name = try copyText(c.pointee.name, "name")
    self.country = try copyText(c.pointee.country, "country")
    self.address = try copyText(c.pointee.address, "address")
    self.lotFormat = try copyText(c.pointee.lot_format, "lot_format")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ProductionSite.self, capacity: 1)
    ipims__v1__production_site__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.country = arena.text(self.country)
    c.pointee.address = arena.text(self.address)
    c.pointee.lot_format = arena.text(self.lotFormat)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.country = try fields.read("country", "country", as: String.self) ?? ""
    self.address = try fields.read("address", "address", as: String.self) ?? ""
    self.lotFormat = try fields.read("lotFormat", "lot_format", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("country", self.country)
    fields.write("address", self.address)
    fields.write("lotFormat", self.lotFormat)
    return fields.json
  }
}

/// How lots of genuine goods are numbered.
public struct LotFormat: Message {
  /// 1 to 64 printable ASCII characters: A stands for one of A to Z, 9 for a digit, ? for either, a
  /// backslash takes the next one as it is, and any other stands for itself. `AA-999999` is two
  /// letters, a hyphen and six digits; `\A99` an A and two digits.
  public var format: String = ""
  /// A lot number of this format; empty for none.
  public var example: String = ""
  /// What it tells, such as site, year and week; at most 500 characters.
  public var meaning: String = ""

  public init() {}

  public static let protoName = "ipims.v1.LotFormat"
  public static let layout = MessageLayout(
    Ipims__V1__LotFormat.self, ipims__v1__lot_format__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__LotFormat.self)
    self.format = try copyText(c.pointee.format, "format")
    self.example = try copyText(c.pointee.example, "example")
    self.meaning = try copyText(c.pointee.meaning, "meaning")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__LotFormat.self, capacity: 1)
    ipims__v1__lot_format__init(c)
    c.pointee.format = arena.text(self.format)
    c.pointee.example = arena.text(self.example)
    c.pointee.meaning = arena.text(self.meaning)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.format = try fields.read("format", "format", as: String.self) ?? ""
    self.example = try fields.read("example", "example", as: String.self) ?? ""
    self.meaning = try fields.read("meaning", "meaning", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("format", self.format)
    fields.write("example", self.example)
    fields.write("meaning", self.meaning)
    return fields.json
  }
}

/// One thing that is authorised for a right: what look-ups answer and screening goes by.
public struct Authorisation: Message {
  /// `recordations/{id}`.
  public var recordation: String = ""
  /// Who says so: the right's own `recordations/{id}`, or `articles/{id}`.
  public var source: String = ""
  /// When it was last said.
  public var updateTime: Timestamp?
  public var subject: Subject?

  public init() {}

  public static let protoName = "ipims.v1.Authorisation"
  public static let layout = MessageLayout(
    Ipims__V1__Authorisation.self, ipims__v1__authorisation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Authorisation.self)
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.source = try copyText(c.pointee.source, "source")
    try copyMessage(c.pointee.update_time, into: &self.updateTime, "update_time")
    switch c.pointee.subject_case.rawValue {
      case 4:
        self.subject = (try copyMessage(AuthorisedFirm.self, c.pointee.firm, "firm")).map { .firm($0) }
      case 5:
        self.subject = (try copyMessage(AuthorisedRoute.self, c.pointee.route, "route")).map { .route($0) }
      case 6:
        self.subject = (try copyMessage(ProductionSite.self, c.pointee.site, "site")).map { .site($0) }
      case 7:
        self.subject = .productionCountry(try copyText(c.pointee.production_country, "production_country"))
      case 8:
        self.subject = (try copyMessage(LotFormat.self, c.pointee.lot_format, "lot_format")).map { .lotFormat($0) }
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Authorisation.self, capacity: 1)
    ipims__v1__authorisation__init(c)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.source = arena.text(self.source)
    if let value = self.updateTime { c.pointee.update_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    switch self.subject {
      case .firm(let value)?:
        c.pointee.subject_case = .init(rawValue: 4)
        c.pointee.firm = arena.message(value, as: Ipims__V1__AuthorisedFirm.self)
      case .route(let value)?:
        c.pointee.subject_case = .init(rawValue: 5)
        c.pointee.route = arena.message(value, as: Ipims__V1__AuthorisedRoute.self)
      case .site(let value)?:
        c.pointee.subject_case = .init(rawValue: 6)
        c.pointee.site = arena.message(value, as: Ipims__V1__ProductionSite.self)
      case .productionCountry(let value)?:
        c.pointee.subject_case = .init(rawValue: 7)
        c.pointee.production_country = arena.text(value)
      case .lotFormat(let value)?:
        c.pointee.subject_case = .init(rawValue: 8)
        c.pointee.lot_format = arena.message(value, as: Ipims__V1__LotFormat.self)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.source = try fields.read("source", "source", as: String.self) ?? ""
    self.updateTime = try fields.read("updateTime", "update_time", as: Timestamp.self)
    if let value = try fields.read("firm", "firm", as: AuthorisedFirm.self) {
      self.subject = .firm(value)
    }
    if let value = try fields.read("route", "route", as: AuthorisedRoute.self) {
      self.subject = .route(value)
    }
    if let value = try fields.read("site", "site", as: ProductionSite.self) {
      self.subject = .site(value)
    }
    if let value = try fields.read("productionCountry", "production_country", as: String.self) {
      self.subject = .productionCountry(value)
    }
    if let value = try fields.read("lotFormat", "lot_format", as: LotFormat.self) {
      self.subject = .lotFormat(value)
    }
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("recordation", self.recordation)
    fields.write("source", self.source)
    fields.write("updateTime", self.updateTime)
    switch self.subject {
      case .firm(let value)?:
        fields.write("firm", Optional(value))
      case .route(let value)?:
        fields.write("route", Optional(value))
      case .site(let value)?:
        fields.write("site", Optional(value))
      case .productionCountry(let value)?:
        fields.write("productionCountry", Optional(value))
      case .lotFormat(let value)?:
        fields.write("lotFormat", Optional(value))
      case nil: break
    }
    return fields.json
  }

  public enum Subject: Hashable, Sendable {
    case firm(AuthorisedFirm)
    case route(AuthorisedRoute)
    case site(ProductionSite)
    /// Genuine goods are made there: ISO 3166-1 alpha-2.
    case productionCountry(String)
    case lotFormat(LotFormat)
  }
}
