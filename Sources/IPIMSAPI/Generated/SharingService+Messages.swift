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
  /// A number that this version of the schema does not name.
  case unrecognized(Int32)

  public static let prefix = "AUDIENCE_"
  public static let names: [(number: Int32, name: String)] = [
    (0, "AUDIENCE_UNSPECIFIED"),
    (1, "AUDIENCE_ALL_CUSTOMS"),
    (2, "AUDIENCE_OFFICES"),
    (3, "AUDIENCE_OWN_FIRM"),
  ]

  public init(rawValue: Int32) {
    self = switch rawValue {
      case 0: .unspecified
      case 1: .allCustoms
      case 2: .offices
      case 3: .ownFirm
      default: .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .allCustoms: 1
      case .offices: 2
      case .ownFirm: 3
      case .unrecognized(let number): number
    }
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
  /// `organizations/{id}`; empty when customs wrote it.
  public var organization: String = ""
  public var createTime: Timestamp?
  public var etag: String = ""

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
  /// `recordations/{id}`, which the author may see; empty for none.
  public var recordation: String = ""
  /// At most 100.
  public var facts: [Fact] = []
  /// Empty is ALL_CUSTOMS.
  public var audience: Audience = .unspecified
  /// `offices/{id}`, where the audience is OFFICES; 1 to 100.
  public var offices: [String] = []

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
  /// Empty on the last page.
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
