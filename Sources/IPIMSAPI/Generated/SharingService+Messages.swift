// Made by SchemaCompiler from ipims/v1/sharing_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What an article is about.
public enum ArticleKind: MessageEnum {
  case unspecified
  /// How and where genuine goods are made.
  case production
  /// By which firms and routes genuine goods come.
  case distributionRoute
  /// About the right holder.
  case rightHolder
  /// How a fake is told apart.
  case distinguishingMethod
  /// A warning.
  case alert
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "ARTICLE_KIND_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "ARTICLE_KIND_UNSPECIFIED"),
    (1, "ARTICLE_KIND_PRODUCTION"),
    (2, "ARTICLE_KIND_DISTRIBUTION_ROUTE"),
    (3, "ARTICLE_KIND_RIGHT_HOLDER"),
    (4, "ARTICLE_KIND_DISTINGUISHING_METHOD"),
    (5, "ARTICLE_KIND_ALERT"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .production
      case 2: .distributionRoute
      case 3: .rightHolder
      case 4: .distinguishingMethod
      case 5: .alert
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .production: 1
      case .distributionRoute: 2
      case .rightHolder: 3
      case .distinguishingMethod: 4
      case .alert: 5
      case .unrecognized(let number): number
    }
  }
}

/// Who may read an article. Its author's firm always may.
public enum Audience: MessageEnum {
  case unspecified
  /// Everyone in customs.
  case allCustoms
  /// Officers of the offices named, and of the author's own.
  case offices
  /// The author's firm alone.
  case ownFirm
  /// Everyone in customs, and the firm that holds the article's recordation now: a warning of
  /// customs' to a holder. For customs' authors alone.
  case holder
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "AUDIENCE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "AUDIENCE_UNSPECIFIED"),
    (1, "AUDIENCE_ALL_CUSTOMS"),
    (2, "AUDIENCE_OFFICES"),
    (3, "AUDIENCE_OWN_FIRM"),
    (4, "AUDIENCE_HOLDER"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .allCustoms
      case 2: .offices
      case 3: .ownFirm
      case 4: .holder
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .allCustoms: 1
      case .offices: 2
      case .ownFirm: 3
      case .holder: 4
      case .unrecognized(let number): number
    }
  }
}

/// Whether an article counts.
public enum ArticleState: MessageEnum {
  case unspecified
  case published
  /// Taken back: its author still sees it, and nobody else.
  case retired
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "ARTICLE_STATE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "ARTICLE_STATE_UNSPECIFIED"),
    (1, "ARTICLE_STATE_PUBLISHED"),
    (2, "ARTICLE_STATE_RETIRED"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .published
      case 2: .retired
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .published: 1
      case .retired: 2
      case .unrecognized(let number): number
    }
  }
}

/// What a photo shows.
public enum Authenticity: MessageEnum {
  case unspecified
  case genuine
  case fake
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "AUTHENTICITY_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "AUTHENTICITY_UNSPECIFIED"),
    (1, "AUTHENTICITY_GENUINE"),
    (2, "AUTHENTICITY_FAKE"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .genuine
      case 2: .fake
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .genuine: 1
      case .fake: 2
      case .unrecognized(let number): number
    }
  }
}

/// A rectangle on a photo, or a point, and what there is to see. Thousandths of the picture's width
/// and height from its upper left corner, so that they hold at any resolution.
public struct PhotoAnnotation: Message {
  /// On which photo of the pair; one that is there.
  public var photo: Authenticity = .unspecified
  /// 0 to 1,000.
  public var leftPermille: Int32 = 0
  /// 0 to 1,000.
  public var topPermille: Int32 = 0
  /// With `left_permille` at most 1,000. Width and height are both above 0, or both 0: a point.
  public var widthPermille: Int32 = 0
  /// With `top_permille` at most 1,000.
  public var heightPermille: Int32 = 0
  /// 1 to 200 characters.
  public var label: String = ""

  public init() {}

  public static let protoName = "ipims.v1.PhotoAnnotation"
  public static let layout = MessageLayout(
    Ipims__V1__PhotoAnnotation.self, ipims__v1__photo_annotation__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__PhotoAnnotation.self)
    self.photo = Authenticity(rawValue: .init(bitPattern: c.pointee.photo.rawValue))
    self.leftPermille = c.pointee.left_permille
    self.topPermille = c.pointee.top_permille
    self.widthPermille = c.pointee.width_permille
    self.heightPermille = c.pointee.height_permille
    self.label = try copyText(c.pointee.label, "label")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__PhotoAnnotation.self, capacity: 1)
    ipims__v1__photo_annotation__init(c)
    c.pointee.photo = .init(rawValue: .init(bitPattern: self.photo.rawValue))
    c.pointee.left_permille = self.leftPermille
    c.pointee.top_permille = self.topPermille
    c.pointee.width_permille = self.widthPermille
    c.pointee.height_permille = self.heightPermille
    c.pointee.label = arena.text(self.label)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.photo = try fields.read("photo", "photo", as: Authenticity.self) ?? .unspecified
    self.leftPermille = try fields.read("leftPermille", "left_permille", as: Int32.self) ?? 0
    self.topPermille = try fields.read("topPermille", "top_permille", as: Int32.self) ?? 0
    self.widthPermille = try fields.read("widthPermille", "width_permille", as: Int32.self) ?? 0
    self.heightPermille = try fields.read("heightPermille", "height_permille", as: Int32.self) ?? 0
    self.label = try fields.read("label", "label", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("photo", self.photo)
    fields.write("leftPermille", self.leftPermille)
    fields.write("topPermille", self.topPermille)
    fields.write("widthPermille", self.widthPermille)
    fields.write("heightPermille", self.heightPermille)
    fields.write("label", self.label)
    return fields.json
  }
}

/// A photo of genuine goods beside one of a fake; one of the two may be missing.
public struct PhotoPair: Message {
  /// At most 500 characters.
  public var caption: String = ""
  /// `documents/{id}`: a JPEG, PNG or WebP of genuine goods.
  public var genuineDocument: String = ""
  /// `documents/{id}`: a JPEG, PNG or WebP of a fake.
  public var fakeDocument: String = ""
  /// At most 20.
  public var annotations: [PhotoAnnotation] = []

  public init() {}

  public static let protoName = "ipims.v1.PhotoPair"
  public static let layout = MessageLayout(
    Ipims__V1__PhotoPair.self, ipims__v1__photo_pair__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__PhotoPair.self)
    self.caption = try copyText(c.pointee.caption, "caption")
    self.genuineDocument = try copyText(c.pointee.genuine_document, "genuine_document")
    self.fakeDocument = try copyText(c.pointee.fake_document, "fake_document")
    self.annotations = try copyMessages(PhotoAnnotation.self, c.pointee.n_annotations, c.pointee.annotations, "annotations")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__PhotoPair.self, capacity: 1)
    ipims__v1__photo_pair__init(c)
    c.pointee.caption = arena.text(self.caption)
    c.pointee.genuine_document = arena.text(self.genuineDocument)
    c.pointee.fake_document = arena.text(self.fakeDocument)
    c.pointee.n_annotations = self.annotations.count
    c.pointee.annotations = arena.messages(self.annotations, as: Ipims__V1__PhotoAnnotation.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.caption = try fields.read("caption", "caption", as: String.self) ?? ""
    self.genuineDocument = try fields.read("genuineDocument", "genuine_document", as: String.self) ?? ""
    self.fakeDocument = try fields.read("fakeDocument", "fake_document", as: String.self) ?? ""
    self.annotations = try fields.readArray("annotations", "annotations", as: PhotoAnnotation.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("caption", self.caption)
    fields.write("genuineDocument", self.genuineDocument)
    fields.write("fakeDocument", self.fakeDocument)
    fields.write("annotations", self.annotations)
    return fields.json
  }
}

/// A structured fact, such as lot_format: two letters and six digits.
public struct Fact: Message {
  /// 1 to 64 characters.
  public var key: String = ""
  /// 1 to 500 characters.
  public var value: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Fact"
  public static let layout = MessageLayout(
    Ipims__V1__Fact.self, ipims__v1__fact__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Fact.self)
    self.key = try copyText(c.pointee.key, "key")
    self.value = try copyText(c.pointee.value, "value")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Fact.self, capacity: 1)
    ipims__v1__fact__init(c)
    c.pointee.key = arena.text(self.key)
    c.pointee.value = arena.text(self.value)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.key = try fields.read("key", "key", as: String.self) ?? ""
    self.value = try fields.read("value", "value", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("key", self.key)
    fields.write("value", self.value)
    return fields.json
  }
}

/// What holders and officers share.
public struct Article: Message {
  /// `articles/{id}`.
  public var name: String = ""
  public var kind: ArticleKind = .unspecified
  public var title: String = ""
  public var text: String = ""
  /// `recordations/{id}`.
  public var recordation: String = ""
  public var facts: [Fact] = []
  public var audience: Audience = .unspecified
  public var offices: [String] = []
  /// `organizations/{id}` whose article it is: the holder of its recordation, where the holder or a
  /// representative wrote it, else the author's own firm; empty when customs wrote it. It stays when
  /// the recordation goes to another holder.
  public var organization: String = ""
  public var createTime: Timestamp?
  /// Changes with every change of the article.
  public var etag: String = ""
  public var state: ArticleState = .unspecified
  /// Who makes, moves and sells genuine goods. What is said here of firms, routes, sites and lots in a
  /// published article on a recordation, for the audience ALL_CUSTOMS or HOLDER, is what LookUpVerdicts
  /// answers as authorised.
  public var firms: [AuthorisedFirm] = []
  public var routes: [AuthorisedRoute] = []
  public var sites: [ProductionSite] = []
  public var lotFormats: [LotFormat] = []
  public var photos: [PhotoPair] = []
  /// `offices/{id}` of the officer who wrote it; empty when a firm did.
  public var office: String = ""
  public var updateTime: Timestamp?
  /// When and why it was retired.
  public var retireTime: Timestamp?
  public var retireReason: String = ""
  /// `organizations/{id}` of the representative that last changed it for the firm whose it is; empty
  /// for the firm itself, and for customs.
  public var actedBy: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Article"
  public static let layout = MessageLayout(
    Ipims__V1__Article.self, ipims__v1__article__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Article.self)
    self.name = try copyText(c.pointee.name, "name")
    self.kind = ArticleKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.title = try copyText(c.pointee.title, "title")
    self.text = try copyText(c.pointee.text, "text")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.facts = try copyMessages(Fact.self, c.pointee.n_facts, c.pointee.facts, "facts")
    self.audience = Audience(rawValue: .init(bitPattern: c.pointee.audience.rawValue))
    self.offices = try copyTexts(c.pointee.n_offices, c.pointee.offices, "offices")
    self.organization = try copyText(c.pointee.organization, "organization")
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.state = ArticleState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.firms = try copyMessages(AuthorisedFirm.self, c.pointee.n_firms, c.pointee.firms, "firms")
    self.routes = try copyMessages(AuthorisedRoute.self, c.pointee.n_routes, c.pointee.routes, "routes")
    self.sites = try copyMessages(ProductionSite.self, c.pointee.n_sites, c.pointee.sites, "sites")
    self.lotFormats = try copyMessages(LotFormat.self, c.pointee.n_lot_formats, c.pointee.lot_formats, "lot_formats")
    self.photos = try copyMessages(PhotoPair.self, c.pointee.n_photos, c.pointee.photos, "photos")
    self.office = try copyText(c.pointee.office, "office")
    try copyMessage(c.pointee.update_time, into: &self.updateTime, "update_time")
    try copyMessage(c.pointee.retire_time, into: &self.retireTime, "retire_time")
    self.retireReason = try copyText(c.pointee.retire_reason, "retire_reason")
    self.actedBy = try copyText(c.pointee.acted_by, "acted_by")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Article.self, capacity: 1)
    ipims__v1__article__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.title = arena.text(self.title)
    c.pointee.text = arena.text(self.text)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.n_facts = self.facts.count
    c.pointee.facts = arena.messages(self.facts, as: Ipims__V1__Fact.self)
    c.pointee.audience = .init(rawValue: .init(bitPattern: self.audience.rawValue))
    c.pointee.n_offices = self.offices.count
    c.pointee.offices = arena.texts(self.offices)
    c.pointee.organization = arena.text(self.organization)
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.etag = arena.text(self.etag)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.n_firms = self.firms.count
    c.pointee.firms = arena.messages(self.firms, as: Ipims__V1__AuthorisedFirm.self)
    c.pointee.n_routes = self.routes.count
    c.pointee.routes = arena.messages(self.routes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_sites = self.sites.count
    c.pointee.sites = arena.messages(self.sites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_lot_formats = self.lotFormats.count
    c.pointee.lot_formats = arena.messages(self.lotFormats, as: Ipims__V1__LotFormat.self)
    c.pointee.n_photos = self.photos.count
    c.pointee.photos = arena.messages(self.photos, as: Ipims__V1__PhotoPair.self)
    c.pointee.office = arena.text(self.office)
    if let value = self.updateTime { c.pointee.update_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    if let value = self.retireTime { c.pointee.retire_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.retire_reason = arena.text(self.retireReason)
    c.pointee.acted_by = arena.text(self.actedBy)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: ArticleKind.self) ?? .unspecified
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.facts = try fields.readArray("facts", "facts", as: Fact.self)
    self.audience = try fields.read("audience", "audience", as: Audience.self) ?? .unspecified
    self.offices = try fields.readArray("offices", "offices", as: String.self)
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: ArticleState.self) ?? .unspecified
    self.firms = try fields.readArray("firms", "firms", as: AuthorisedFirm.self)
    self.routes = try fields.readArray("routes", "routes", as: AuthorisedRoute.self)
    self.sites = try fields.readArray("sites", "sites", as: ProductionSite.self)
    self.lotFormats = try fields.readArray("lotFormats", "lot_formats", as: LotFormat.self)
    self.photos = try fields.readArray("photos", "photos", as: PhotoPair.self)
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.updateTime = try fields.read("updateTime", "update_time", as: Timestamp.self)
    self.retireTime = try fields.read("retireTime", "retire_time", as: Timestamp.self)
    self.retireReason = try fields.read("retireReason", "retire_reason", as: String.self) ?? ""
    self.actedBy = try fields.read("actedBy", "acted_by", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("kind", self.kind)
    fields.write("title", self.title)
    fields.write("text", self.text)
    fields.write("recordation", self.recordation)
    fields.write("facts", self.facts)
    fields.write("audience", self.audience)
    fields.write("offices", self.offices)
    fields.write("organization", self.organization)
    fields.write("createTime", self.createTime)
    fields.write("etag", self.etag)
    fields.write("state", self.state)
    fields.write("firms", self.firms)
    fields.write("routes", self.routes)
    fields.write("sites", self.sites)
    fields.write("lotFormats", self.lotFormats)
    fields.write("photos", self.photos)
    fields.write("office", self.office)
    fields.write("updateTime", self.updateTime)
    fields.write("retireTime", self.retireTime)
    fields.write("retireReason", self.retireReason)
    fields.write("actedBy", self.actedBy)
    return fields.json
  }
}

public struct PublishArticleRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// Required.
  public var kind: ArticleKind = .unspecified
  /// 1 to 200 characters.
  public var title: String = ""
  /// 1 to 20,000 characters.
  public var text: String = ""
  /// `recordations/{id}`, which the author may see: a firm its own alone; empty for none. Required
  /// for the audience HOLDER.
  public var recordation: String = ""
  /// At most 100.
  public var facts: [Fact] = []
  /// Empty is ALL_CUSTOMS.
  public var audience: Audience = .unspecified
  /// `offices/{id}`, where the audience is OFFICES; 1 to 100.
  public var offices: [String] = []
  /// At most 100.
  public var firms: [AuthorisedFirm] = []
  /// At most 100.
  public var routes: [AuthorisedRoute] = []
  /// At most 100.
  public var sites: [ProductionSite] = []
  /// At most 100.
  public var lotFormats: [LotFormat] = []
  /// At most 20. The documents are the author's firm's, or customs' own.
  public var photos: [PhotoPair] = []

  public init() {}

  public static let protoName = "ipims.v1.PublishArticleRequest"
  public static let layout = MessageLayout(
    Ipims__V1__PublishArticleRequest.self, ipims__v1__publish_article_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__PublishArticleRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.kind = ArticleKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.title = try copyText(c.pointee.title, "title")
    self.text = try copyText(c.pointee.text, "text")
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.facts = try copyMessages(Fact.self, c.pointee.n_facts, c.pointee.facts, "facts")
    self.audience = Audience(rawValue: .init(bitPattern: c.pointee.audience.rawValue))
    self.offices = try copyTexts(c.pointee.n_offices, c.pointee.offices, "offices")
    self.firms = try copyMessages(AuthorisedFirm.self, c.pointee.n_firms, c.pointee.firms, "firms")
    self.routes = try copyMessages(AuthorisedRoute.self, c.pointee.n_routes, c.pointee.routes, "routes")
    self.sites = try copyMessages(ProductionSite.self, c.pointee.n_sites, c.pointee.sites, "sites")
    self.lotFormats = try copyMessages(LotFormat.self, c.pointee.n_lot_formats, c.pointee.lot_formats, "lot_formats")
    self.photos = try copyMessages(PhotoPair.self, c.pointee.n_photos, c.pointee.photos, "photos")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__PublishArticleRequest.self, capacity: 1)
    ipims__v1__publish_article_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.title = arena.text(self.title)
    c.pointee.text = arena.text(self.text)
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.n_facts = self.facts.count
    c.pointee.facts = arena.messages(self.facts, as: Ipims__V1__Fact.self)
    c.pointee.audience = .init(rawValue: .init(bitPattern: self.audience.rawValue))
    c.pointee.n_offices = self.offices.count
    c.pointee.offices = arena.texts(self.offices)
    c.pointee.n_firms = self.firms.count
    c.pointee.firms = arena.messages(self.firms, as: Ipims__V1__AuthorisedFirm.self)
    c.pointee.n_routes = self.routes.count
    c.pointee.routes = arena.messages(self.routes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_sites = self.sites.count
    c.pointee.sites = arena.messages(self.sites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_lot_formats = self.lotFormats.count
    c.pointee.lot_formats = arena.messages(self.lotFormats, as: Ipims__V1__LotFormat.self)
    c.pointee.n_photos = self.photos.count
    c.pointee.photos = arena.messages(self.photos, as: Ipims__V1__PhotoPair.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: ArticleKind.self) ?? .unspecified
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.facts = try fields.readArray("facts", "facts", as: Fact.self)
    self.audience = try fields.read("audience", "audience", as: Audience.self) ?? .unspecified
    self.offices = try fields.readArray("offices", "offices", as: String.self)
    self.firms = try fields.readArray("firms", "firms", as: AuthorisedFirm.self)
    self.routes = try fields.readArray("routes", "routes", as: AuthorisedRoute.self)
    self.sites = try fields.readArray("sites", "sites", as: ProductionSite.self)
    self.lotFormats = try fields.readArray("lotFormats", "lot_formats", as: LotFormat.self)
    self.photos = try fields.readArray("photos", "photos", as: PhotoPair.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("kind", self.kind)
    fields.write("title", self.title)
    fields.write("text", self.text)
    fields.write("recordation", self.recordation)
    fields.write("facts", self.facts)
    fields.write("audience", self.audience)
    fields.write("offices", self.offices)
    fields.write("firms", self.firms)
    fields.write("routes", self.routes)
    fields.write("sites", self.sites)
    fields.write("lotFormats", self.lotFormats)
    fields.write("photos", self.photos)
    return fields.json
  }
}

public struct UpdateArticleRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `articles/{id}`.
  public var article: String = ""
  /// Of the article as it was read; empty changes it however it is. ABORTED where it is another.
  public var etag: String = ""
  /// Which fields change, at least one: kind, title, text, facts, audience, offices, firms, routes,
  /// sites, lot_formats, photos. One that is named and empty is cleared, where it may be empty; an
  /// empty audience is ALL_CUSTOMS. Its recordation stays: retire it and publish another.
  public var updateMask: [String] = []
  /// The fields as of PublishArticle.
  public var kind: ArticleKind = .unspecified
  public var title: String = ""
  public var text: String = ""
  public var facts: [Fact] = []
  public var audience: Audience = .unspecified
  public var offices: [String] = []
  /// At most 100.
  public var firms: [AuthorisedFirm] = []
  /// At most 100.
  public var routes: [AuthorisedRoute] = []
  /// At most 100.
  public var sites: [ProductionSite] = []
  /// At most 100.
  public var lotFormats: [LotFormat] = []
  /// At most 20. The documents are the author's firm's, or customs' own.
  public var photos: [PhotoPair] = []

  public init() {}

  public static let protoName = "ipims.v1.UpdateArticleRequest"
  public static let layout = MessageLayout(
    Ipims__V1__UpdateArticleRequest.self, ipims__v1__update_article_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__UpdateArticleRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.article = try copyText(c.pointee.article, "article")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.updateMask = try copyTexts(c.pointee.n_update_mask, c.pointee.update_mask, "update_mask")
    self.kind = ArticleKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.title = try copyText(c.pointee.title, "title")
    self.text = try copyText(c.pointee.text, "text")
    self.facts = try copyMessages(Fact.self, c.pointee.n_facts, c.pointee.facts, "facts")
    self.audience = Audience(rawValue: .init(bitPattern: c.pointee.audience.rawValue))
    self.offices = try copyTexts(c.pointee.n_offices, c.pointee.offices, "offices")
    self.firms = try copyMessages(AuthorisedFirm.self, c.pointee.n_firms, c.pointee.firms, "firms")
    self.routes = try copyMessages(AuthorisedRoute.self, c.pointee.n_routes, c.pointee.routes, "routes")
    self.sites = try copyMessages(ProductionSite.self, c.pointee.n_sites, c.pointee.sites, "sites")
    self.lotFormats = try copyMessages(LotFormat.self, c.pointee.n_lot_formats, c.pointee.lot_formats, "lot_formats")
    self.photos = try copyMessages(PhotoPair.self, c.pointee.n_photos, c.pointee.photos, "photos")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__UpdateArticleRequest.self, capacity: 1)
    ipims__v1__update_article_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.article = arena.text(self.article)
    c.pointee.etag = arena.text(self.etag)
    c.pointee.n_update_mask = self.updateMask.count
    c.pointee.update_mask = arena.texts(self.updateMask)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.title = arena.text(self.title)
    c.pointee.text = arena.text(self.text)
    c.pointee.n_facts = self.facts.count
    c.pointee.facts = arena.messages(self.facts, as: Ipims__V1__Fact.self)
    c.pointee.audience = .init(rawValue: .init(bitPattern: self.audience.rawValue))
    c.pointee.n_offices = self.offices.count
    c.pointee.offices = arena.texts(self.offices)
    c.pointee.n_firms = self.firms.count
    c.pointee.firms = arena.messages(self.firms, as: Ipims__V1__AuthorisedFirm.self)
    c.pointee.n_routes = self.routes.count
    c.pointee.routes = arena.messages(self.routes, as: Ipims__V1__AuthorisedRoute.self)
    c.pointee.n_sites = self.sites.count
    c.pointee.sites = arena.messages(self.sites, as: Ipims__V1__ProductionSite.self)
    c.pointee.n_lot_formats = self.lotFormats.count
    c.pointee.lot_formats = arena.messages(self.lotFormats, as: Ipims__V1__LotFormat.self)
    c.pointee.n_photos = self.photos.count
    c.pointee.photos = arena.messages(self.photos, as: Ipims__V1__PhotoPair.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.article = try fields.read("article", "article", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.updateMask = try fields.readArray("updateMask", "update_mask", as: String.self)
    self.kind = try fields.read("kind", "kind", as: ArticleKind.self) ?? .unspecified
    self.title = try fields.read("title", "title", as: String.self) ?? ""
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.facts = try fields.readArray("facts", "facts", as: Fact.self)
    self.audience = try fields.read("audience", "audience", as: Audience.self) ?? .unspecified
    self.offices = try fields.readArray("offices", "offices", as: String.self)
    self.firms = try fields.readArray("firms", "firms", as: AuthorisedFirm.self)
    self.routes = try fields.readArray("routes", "routes", as: AuthorisedRoute.self)
    self.sites = try fields.readArray("sites", "sites", as: ProductionSite.self)
    self.lotFormats = try fields.readArray("lotFormats", "lot_formats", as: LotFormat.self)
    self.photos = try fields.readArray("photos", "photos", as: PhotoPair.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("article", self.article)
    fields.write("etag", self.etag)
    fields.write("updateMask", self.updateMask)
    fields.write("kind", self.kind)
    fields.write("title", self.title)
    fields.write("text", self.text)
    fields.write("facts", self.facts)
    fields.write("audience", self.audience)
    fields.write("offices", self.offices)
    fields.write("firms", self.firms)
    fields.write("routes", self.routes)
    fields.write("sites", self.sites)
    fields.write("lotFormats", self.lotFormats)
    fields.write("photos", self.photos)
    return fields.json
  }
}

public struct RetireArticleRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// `articles/{id}`.
  public var article: String = ""
  /// Of the article as it was read; empty retires it however it is. ABORTED where it is another.
  public var etag: String = ""
  /// At most 2,000 characters.
  public var reason: String = ""

  public init() {}

  public static let protoName = "ipims.v1.RetireArticleRequest"
  public static let layout = MessageLayout(
    Ipims__V1__RetireArticleRequest.self, ipims__v1__retire_article_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__RetireArticleRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.article = try copyText(c.pointee.article, "article")
    self.etag = try copyText(c.pointee.etag, "etag")
    self.reason = try copyText(c.pointee.reason, "reason")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__RetireArticleRequest.self, capacity: 1)
    ipims__v1__retire_article_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.article = arena.text(self.article)
    c.pointee.etag = arena.text(self.etag)
    c.pointee.reason = arena.text(self.reason)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.article = try fields.read("article", "article", as: String.self) ?? ""
    self.etag = try fields.read("etag", "etag", as: String.self) ?? ""
    self.reason = try fields.read("reason", "reason", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("article", self.article)
    fields.write("etag", self.etag)
    fields.write("reason", self.reason)
    return fields.json
  }
}

public struct GetArticleRequest: Message {
  /// `articles/{id}`.
  public var name: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetArticleRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetArticleRequest.self, ipims__v1__get_article_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetArticleRequest.self)
    self.name = try copyText(c.pointee.name, "name")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetArticleRequest.self, capacity: 1)
    ipims__v1__get_article_request__init(c)
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

public struct ListArticlesRequest: Message {
  /// Only this kind.
  public var kind: ArticleKind = .unspecified
  /// Only those on this recordation.
  public var recordation: String = ""
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListArticlesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListArticlesRequest.self, ipims__v1__list_articles_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListArticlesRequest.self)
    self.kind = ArticleKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListArticlesRequest.self, capacity: 1)
    ipims__v1__list_articles_request__init(c)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.kind = try fields.read("kind", "kind", as: ArticleKind.self) ?? .unspecified
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("kind", self.kind)
    fields.write("recordation", self.recordation)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListArticlesResponse: Message {
  /// Oldest first.
  public var articles: [Article] = []
  /// Empty on the last page. A page may be short, or empty, though there is a next one: each looks at
  /// 10,000 articles at most.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListArticlesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListArticlesResponse.self, ipims__v1__list_articles_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListArticlesResponse.self)
    self.articles = try copyMessages(Article.self, c.pointee.n_articles, c.pointee.articles, "articles")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListArticlesResponse.self, capacity: 1)
    ipims__v1__list_articles_response__init(c)
    c.pointee.n_articles = self.articles.count
    c.pointee.articles = arena.messages(self.articles, as: Ipims__V1__Article.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.articles = try fields.readArray("articles", "articles", as: Article.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("articles", self.articles)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct SearchArticlesRequest: Message {
  /// Words, each of which begins a word of the article: of title, text, facts, firms, routes, sites,
  /// lot formats, captions or labels, or of its recordation's marks. Case, width and accents do not
  /// count; signs and white space part words. At most 200 characters and 10 words; empty is any.
  public var text: String = ""
  /// Only this kind.
  public var kind: ArticleKind = .unspecified
  /// Only those on this recordation: `recordations/{id}`.
  public var recordation: String = ""
  /// Only this firm's, and those on recordations that it holds: `organizations/{id}`.
  public var holder: String = ""
  /// Only those on a recordation with an HS code that begins so, or that this one begins with.
  public var hsPrefix: String = ""
  /// Empty is PUBLISHED; RETIRED is the caller's own that are retired.
  public var state: ArticleState = .unspecified
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before; the rest of the request as for that page.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchArticlesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__SearchArticlesRequest.self, ipims__v1__search_articles_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchArticlesRequest.self)
    self.text = try copyText(c.pointee.text, "text")
    self.kind = ArticleKind(rawValue: .init(bitPattern: c.pointee.kind.rawValue))
    self.recordation = try copyText(c.pointee.recordation, "recordation")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.hsPrefix = try copyText(c.pointee.hs_prefix, "hs_prefix")
    self.state = ArticleState(rawValue: .init(bitPattern: c.pointee.state.rawValue))
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchArticlesRequest.self, capacity: 1)
    ipims__v1__search_articles_request__init(c)
    c.pointee.text = arena.text(self.text)
    c.pointee.kind = .init(rawValue: .init(bitPattern: self.kind.rawValue))
    c.pointee.recordation = arena.text(self.recordation)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.hs_prefix = arena.text(self.hsPrefix)
    c.pointee.state = .init(rawValue: .init(bitPattern: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: ArticleKind.self) ?? .unspecified
    self.recordation = try fields.read("recordation", "recordation", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.hsPrefix = try fields.read("hsPrefix", "hs_prefix", as: String.self) ?? ""
    self.state = try fields.read("state", "state", as: ArticleState.self) ?? .unspecified
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("text", self.text)
    fields.write("kind", self.kind)
    fields.write("recordation", self.recordation)
    fields.write("holder", self.holder)
    fields.write("hsPrefix", self.hsPrefix)
    fields.write("state", self.state)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct SearchArticlesResponse: Message {
  /// Newest first.
  public var articles: [Article] = []
  /// Empty on the last page. A page may be short, or empty, though there is a next one: each looks at
  /// 10,000 articles at most.
  public var nextPageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SearchArticlesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__SearchArticlesResponse.self, ipims__v1__search_articles_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SearchArticlesResponse.self)
    self.articles = try copyMessages(Article.self, c.pointee.n_articles, c.pointee.articles, "articles")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SearchArticlesResponse.self, capacity: 1)
    ipims__v1__search_articles_response__init(c)
    c.pointee.n_articles = self.articles.count
    c.pointee.articles = arena.messages(self.articles, as: Ipims__V1__Article.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.articles = try fields.readArray("articles", "articles", as: Article.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("articles", self.articles)
    fields.write("nextPageToken", self.nextPageToken)
    return fields.json
  }
}

public struct WatchArticlesRequest: Message {
  /// That of an answer before: the stream goes on after it. Empty: all that the caller may read
  /// first, those that have not changed for longest before others, then what happens from now on.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchArticlesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchArticlesRequest.self, ipims__v1__watch_articles_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchArticlesRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchArticlesRequest.self, capacity: 1)
    ipims__v1__watch_articles_request__init(c)
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

public struct WatchArticlesResponse: Message {
  public var update: Update?
  /// Where to go on.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchArticlesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchArticlesResponse.self, ipims__v1__watch_articles_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchArticlesResponse.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
    switch c.pointee.update_case.rawValue {
      case 1:
        self.update = (try copyMessage(Article.self, c.pointee.article, "article")).map { .article($0) }
      case 2:
        self.update = .removed(try copyText(c.pointee.removed, "removed"))
      default: break
    }
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchArticlesResponse.self, capacity: 1)
    ipims__v1__watch_articles_response__init(c)
    c.pointee.resume_token = arena.text(self.resumeToken)
    switch self.update {
      case .article(let value)?:
        c.pointee.update_case = .init(rawValue: 1)
        c.pointee.article = arena.message(value, as: Ipims__V1__Article.self)
      case .removed(let value)?:
        c.pointee.update_case = .init(rawValue: 2)
        c.pointee.removed = arena.text(value)
      case nil: break
    }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    if let value = try fields.read("article", "article", as: Article.self) {
      self.update = .article(value)
    }
    if let value = try fields.read("removed", "removed", as: String.self) {
      self.update = .removed(value)
    }
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("resumeToken", self.resumeToken)
    switch self.update {
      case .article(let value)?:
        fields.write("article", Optional(value))
      case .removed(let value)?:
        fields.write("removed", Optional(value))
      case nil: break
    }
    return fields.json
  }

  public enum Update: Hashable, Sendable {
    /// As it is now: new, changed, or the caller's own that was retired.
    case article(Article)
    /// `articles/{id}` that the caller may no longer read. Only of what it could read before.
    case removed(String)
  }
}

public struct PostMessageRequest: Message {
  /// A UUID: the same again gives the first answer.
  public var requestID: String = ""
  /// What it is about: `recordations/{id}` or `cases/{id}`; required.
  public var subject: String = ""
  /// About a case: to the holder of which request, or from which, `requests/{id}`. Customs names one,
  /// unless the message is internal; a firm need not, unless it acts for several that are asked.
  public var request: String = ""
  /// Within customs: no firm ever sees it. Customs alone; then `request` is empty.
  public var `internal`: Bool = false
  /// 1 to 10,000 characters.
  public var text: String = ""
  /// A message of the same thread that this one answers: `messages/{id}`; empty for none.
  public var inReplyTo: String = ""
  /// Documents of the author's firm, or of customs, `documents/{id}`; at most 10.
  public var attachments: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.PostMessageRequest"
  public static let layout = MessageLayout(
    Ipims__V1__PostMessageRequest.self, ipims__v1__post_message_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__PostMessageRequest.self)
    self.requestID = try copyText(c.pointee.request_id, "request_id")
    self.subject = try copyText(c.pointee.subject, "subject")
    self.request = try copyText(c.pointee.request, "request")
    self.internal = c.pointee.internal != 0
    self.text = try copyText(c.pointee.text, "text")
    self.inReplyTo = try copyText(c.pointee.in_reply_to, "in_reply_to")
    self.attachments = try copyTexts(c.pointee.n_attachments, c.pointee.attachments, "attachments")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__PostMessageRequest.self, capacity: 1)
    ipims__v1__post_message_request__init(c)
    c.pointee.request_id = arena.text(self.requestID)
    c.pointee.subject = arena.text(self.subject)
    c.pointee.request = arena.text(self.request)
    c.pointee.internal = self.internal ? 1 : 0
    c.pointee.text = arena.text(self.text)
    c.pointee.in_reply_to = arena.text(self.inReplyTo)
    c.pointee.n_attachments = self.attachments.count
    c.pointee.attachments = arena.texts(self.attachments)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.requestID = try fields.read("requestId", "request_id", as: String.self) ?? ""
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.internal = try fields.read("internal", "internal", as: Bool.self) ?? false
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.inReplyTo = try fields.read("inReplyTo", "in_reply_to", as: String.self) ?? ""
    self.attachments = try fields.readArray("attachments", "attachments", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("requestId", self.requestID)
    fields.write("subject", self.subject)
    fields.write("request", self.request)
    fields.write("internal", self.internal)
    fields.write("text", self.text)
    fields.write("inReplyTo", self.inReplyTo)
    fields.write("attachments", self.attachments)
    return fields.json
  }
}

public struct ListMessagesRequest: Message {
  /// Only those about this recordation or case; empty is about all.
  public var subject: String = ""
  /// Only those that the caller's member has neither written nor been sent before.
  public var unread: Bool = false
  /// At most so many; 0 is 50, the most is 1,000.
  public var pageSize: Int32 = 0
  /// The `next_page_token` of the page before.
  public var pageToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListMessagesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__ListMessagesRequest.self, ipims__v1__list_messages_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListMessagesRequest.self)
    self.subject = try copyText(c.pointee.subject, "subject")
    self.unread = c.pointee.unread != 0
    self.pageSize = c.pointee.page_size
    self.pageToken = try copyText(c.pointee.page_token, "page_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListMessagesRequest.self, capacity: 1)
    ipims__v1__list_messages_request__init(c)
    c.pointee.subject = arena.text(self.subject)
    c.pointee.unread = self.unread ? 1 : 0
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.unread = try fields.read("unread", "unread", as: Bool.self) ?? false
    self.pageSize = try fields.read("pageSize", "page_size", as: Int32.self) ?? 0
    self.pageToken = try fields.read("pageToken", "page_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("subject", self.subject)
    fields.write("unread", self.unread)
    fields.write("pageSize", self.pageSize)
    fields.write("pageToken", self.pageToken)
    return fields.json
  }
}

public struct ListMessagesResponse: Message {
  /// Oldest first.
  public var messages: [ThreadMessage] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// WatchMessages from here sends what is written after this answer.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ListMessagesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__ListMessagesResponse.self, ipims__v1__list_messages_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ListMessagesResponse.self)
    self.messages = try copyMessages(ThreadMessage.self, c.pointee.n_messages, c.pointee.messages, "messages")
    self.nextPageToken = try copyText(c.pointee.next_page_token, "next_page_token")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ListMessagesResponse.self, capacity: 1)
    ipims__v1__list_messages_response__init(c)
    c.pointee.n_messages = self.messages.count
    c.pointee.messages = arena.messages(self.messages, as: Ipims__V1__ThreadMessage.self)
    c.pointee.next_page_token = arena.text(self.nextPageToken)
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.messages = try fields.readArray("messages", "messages", as: ThreadMessage.self)
    self.nextPageToken = try fields.read("nextPageToken", "next_page_token", as: String.self) ?? ""
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("messages", self.messages)
    fields.write("nextPageToken", self.nextPageToken)
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}

public struct WatchMessagesRequest: Message {
  /// That of an earlier answer, to go on after it; empty begins with what is written from now on.
  public var resumeToken: String = ""
  /// Only those about this recordation or case; empty is about all.
  public var subject: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchMessagesRequest"
  public static let layout = MessageLayout(
    Ipims__V1__WatchMessagesRequest.self, ipims__v1__watch_messages_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchMessagesRequest.self)
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
    self.subject = try copyText(c.pointee.subject, "subject")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchMessagesRequest.self, capacity: 1)
    ipims__v1__watch_messages_request__init(c)
    c.pointee.resume_token = arena.text(self.resumeToken)
    c.pointee.subject = arena.text(self.subject)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("resumeToken", self.resumeToken)
    fields.write("subject", self.subject)
    return fields.json
  }
}

public struct WatchMessagesResponse: Message {
  public var message: ThreadMessage?
  /// To go on after this message.
  public var resumeToken: String = ""

  public init() {}

  public static let protoName = "ipims.v1.WatchMessagesResponse"
  public static let layout = MessageLayout(
    Ipims__V1__WatchMessagesResponse.self, ipims__v1__watch_messages_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__WatchMessagesResponse.self)
    try copyMessage(c.pointee.message, into: &self.message, "message")
    self.resumeToken = try copyText(c.pointee.resume_token, "resume_token")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__WatchMessagesResponse.self, capacity: 1)
    ipims__v1__watch_messages_response__init(c)
    if let value = self.message { c.pointee.message = arena.message(value, as: Ipims__V1__ThreadMessage.self) }
    c.pointee.resume_token = arena.text(self.resumeToken)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.message = try fields.read("message", "message", as: ThreadMessage.self)
    self.resumeToken = try fields.read("resumeToken", "resume_token", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("message", self.message)
    fields.write("resumeToken", self.resumeToken)
    return fields.json
  }
}
