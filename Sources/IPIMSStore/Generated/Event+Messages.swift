// Made by SchemaCompiler from ipims/store/v1/event.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What happened to a case, a recordation, an article. Its bytes are kept as first written: they are
/// what the history's hashes cover, and are never encoded anew.
public struct Event: Message {
  /// The resource whose history this belongs to, such as `cases/{id}`.
  public var subject: String = ""
  /// Such as CASE_OPENED.
  public var kind: String = ""
  /// Milliseconds since 1970, UTC.
  public var timeMilliseconds: Int64 = 0
  /// `members/{id}`, or what acted without a token.
  public var actor: String = ""
  public var fields: [EventField] = []
  /// Each field's own salt is HMAC-SHA-256(salt, name): to show one field, its salt is shown.
  public var salt: [UInt8] = []

  public init() {}

  public static let protoName = "ipims.store.v1.Event"
  public static let layout = MessageLayout(
    Ipims__Store__V1__Event.self, ipims__store__v1__event__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__Event.self)
    self.subject = try copyText(c.pointee.subject, "subject")
    self.kind = try copyText(c.pointee.kind, "kind")
    self.timeMilliseconds = c.pointee.time_milliseconds
    self.actor = try copyText(c.pointee.actor, "actor")
    self.fields = try copyMessages(EventField.self, c.pointee.n_fields, c.pointee.fields, "fields")
    self.salt = copyBytes(c.pointee.salt)
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__Event.self, capacity: 1)
    ipims__store__v1__event__init(c)
    c.pointee.subject = arena.text(self.subject)
    c.pointee.kind = arena.text(self.kind)
    c.pointee.time_milliseconds = self.timeMilliseconds
    c.pointee.actor = arena.text(self.actor)
    c.pointee.n_fields = self.fields.count
    c.pointee.fields = arena.messages(self.fields, as: Ipims__Store__V1__EventField.self)
    c.pointee.salt = arena.bytes(self.salt)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.kind = try fields.read("kind", "kind", as: String.self) ?? ""
    self.timeMilliseconds = try fields.read("timeMilliseconds", "time_milliseconds", as: Int64.self) ?? 0
    self.actor = try fields.read("actor", "actor", as: String.self) ?? ""
    self.fields = try fields.readArray("fields", "fields", as: EventField.self)
    self.salt = try fields.readBytes("salt", "salt") ?? []
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("subject", self.subject)
    fields.write("kind", self.kind)
    fields.write("timeMilliseconds", self.timeMilliseconds)
    fields.write("actor", self.actor)
    fields.write("fields", self.fields)
    fields.writeBytes("salt", self.salt.isEmpty ? nil : self.salt)
    return fields.json
  }
}

/// One fact of an event.
public struct EventField: Message {
  /// A path such as `items[0].hsCode`.
  public var name: String = ""
  public var value: [UInt8] = []

  public init() {}

  public static let protoName = "ipims.store.v1.EventField"
  public static let layout = MessageLayout(
    Ipims__Store__V1__EventField.self, ipims__store__v1__event_field__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Store__V1__EventField.self)
    self.name = try copyText(c.pointee.name, "name")
    self.value = copyBytes(c.pointee.value)
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Store__V1__EventField.self, capacity: 1)
    ipims__store__v1__event_field__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.value = arena.bytes(self.value)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.value = try fields.readBytes("value", "value") ?? []
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.writeBytes("value", self.value.isEmpty ? nil : self.value)
    return fields.json
  }
}
