// Made by SchemaCompiler from ipims/v1/message.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What was written between customs and one firm about a recordation or a case, or within customs.
/// It never changes. A thread is all messages about one subject between customs and one firm: no firm
/// learns of another's.
public struct ThreadMessage: Message {
  /// `messages/{id}`.
  public var name: String = ""
  /// What it is about: `recordations/{id}` or `cases/{id}`.
  public var subject: String = ""
  /// About a case, of which request the thread is: `requests/{id}`. Empty about a recordation, and
  /// within customs.
  public var request: String = ""
  /// The firm of the thread, the holder of the right: `organizations/{id}`. Empty within customs.
  public var holder: String = ""
  /// Who wrote it: `members/{id}`. To firms empty where customs did.
  public var author: String = ""
  /// The author's firm, the holder's or one that acts for it: `organizations/{id}`; empty for customs.
  public var authorOrganization: String = ""
  /// The author's office: `offices/{id}`; empty for firms, and for administrators.
  public var office: String = ""
  /// 1 to 10,000 characters.
  public var text: String = ""
  /// The message of the same thread that it answers: `messages/{id}`; empty for none.
  public var inReplyTo: String = ""
  /// Within customs: no firm ever sees it.
  public var `internal`: Bool = false
  public var createTime: Timestamp?
  /// Who has been sent it since, the author aside, in the order of time: as it was before this answer.
  public var receipts: [MessageReceipt] = []
  /// What is sent with it: `documents/{id}`, which whoever may see the message may download.
  public var attachments: [String] = []

  public init() {}

  public static let protoName = "ipims.v1.ThreadMessage"
  public static let layout = MessageLayout(
    Ipims__V1__ThreadMessage.self, ipims__v1__thread_message__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ThreadMessage.self)
    self.name = try copyText(c.pointee.name, "name")
    self.subject = try copyText(c.pointee.subject, "subject")
    self.request = try copyText(c.pointee.request, "request")
    self.holder = try copyText(c.pointee.holder, "holder")
    self.author = try copyText(c.pointee.author, "author")
    self.authorOrganization = try copyText(c.pointee.author_organization, "author_organization")
    self.office = try copyText(c.pointee.office, "office")
    self.text = try copyText(c.pointee.text, "text")
    self.inReplyTo = try copyText(c.pointee.in_reply_to, "in_reply_to")
    self.internal = c.pointee.internal != 0
    try copyMessage(c.pointee.create_time, into: &self.createTime, "create_time")
    self.receipts = try copyMessages(MessageReceipt.self, c.pointee.n_receipts, c.pointee.receipts, "receipts")
    self.attachments = try copyTexts(c.pointee.n_attachments, c.pointee.attachments, "attachments")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ThreadMessage.self, capacity: 1)
    ipims__v1__thread_message__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.subject = arena.text(self.subject)
    c.pointee.request = arena.text(self.request)
    c.pointee.holder = arena.text(self.holder)
    c.pointee.author = arena.text(self.author)
    c.pointee.author_organization = arena.text(self.authorOrganization)
    c.pointee.office = arena.text(self.office)
    c.pointee.text = arena.text(self.text)
    c.pointee.in_reply_to = arena.text(self.inReplyTo)
    c.pointee.internal = self.internal ? 1 : 0
    if let value = self.createTime { c.pointee.create_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.n_receipts = self.receipts.count
    c.pointee.receipts = arena.messages(self.receipts, as: Ipims__V1__MessageReceipt.self)
    c.pointee.n_attachments = self.attachments.count
    c.pointee.attachments = arena.texts(self.attachments)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.request = try fields.read("request", "request", as: String.self) ?? ""
    self.holder = try fields.read("holder", "holder", as: String.self) ?? ""
    self.author = try fields.read("author", "author", as: String.self) ?? ""
    self.authorOrganization = try fields.read("authorOrganization", "author_organization", as: String.self) ?? ""
    self.office = try fields.read("office", "office", as: String.self) ?? ""
    self.text = try fields.read("text", "text", as: String.self) ?? ""
    self.inReplyTo = try fields.read("inReplyTo", "in_reply_to", as: String.self) ?? ""
    self.internal = try fields.read("internal", "internal", as: Bool.self) ?? false
    self.createTime = try fields.read("createTime", "create_time", as: Timestamp.self)
    self.receipts = try fields.readArray("receipts", "receipts", as: MessageReceipt.self)
    self.attachments = try fields.readArray("attachments", "attachments", as: String.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("subject", self.subject)
    fields.write("request", self.request)
    fields.write("holder", self.holder)
    fields.write("author", self.author)
    fields.write("authorOrganization", self.authorOrganization)
    fields.write("office", self.office)
    fields.write("text", self.text)
    fields.write("inReplyTo", self.inReplyTo)
    fields.write("internal", self.internal)
    fields.write("createTime", self.createTime)
    fields.write("receipts", self.receipts)
    fields.write("attachments", self.attachments)
    return fields.json
  }
}

/// That a message has reached somebody: ListMessages or WatchMessages sent it.
public struct MessageReceipt: Message {
  /// `members/{id}`. To firms empty but for their own members.
  public var member: String = ""
  /// `organizations/{id}`; empty for customs. To firms each other side stands once, with the first
  /// time, and customs alone on messages that a firm wrote.
  public var organization: String = ""
  public var readTime: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.MessageReceipt"
  public static let layout = MessageLayout(
    Ipims__V1__MessageReceipt.self, ipims__v1__message_receipt__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__MessageReceipt.self)
    self.member = try copyText(c.pointee.member, "member")
    self.organization = try copyText(c.pointee.organization, "organization")
    try copyMessage(c.pointee.read_time, into: &self.readTime, "read_time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__MessageReceipt.self, capacity: 1)
    ipims__v1__message_receipt__init(c)
    c.pointee.member = arena.text(self.member)
    c.pointee.organization = arena.text(self.organization)
    if let value = self.readTime { c.pointee.read_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.readTime = try fields.read("readTime", "read_time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("member", self.member)
    fields.write("organization", self.organization)
    fields.write("readTime", self.readTime)
    return fields.json
  }
}
