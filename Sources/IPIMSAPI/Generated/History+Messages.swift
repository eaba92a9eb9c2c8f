// Made by SchemaCompiler from ipims/v1/history.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What the history of a case was at one moment, signed by the server. A firm that keeps it can
/// prove later that nothing up to then was rewritten.
public struct SignedHead: Message {
  /// `cases/{id}`.
  public var subject: String = ""
  /// How many events there were.
  public var sequence: Int64 = 0
  /// Hash of the last of them, lower-case hex.
  public var hash: String = ""
  public var time: Timestamp?
  /// Which of the server's keys signed.
  public var keyID: String = ""
  /// Ed25519, lower-case hex, over six lines, each ended by a line feed: `ipims history head v1`,
  /// subject, sequence, hash, time in milliseconds since 1970, key id.
  public var signature: String = ""

  public init() {}

  public static let protoName = "ipims.v1.SignedHead"
  public static let layout = MessageLayout(
    Ipims__V1__SignedHead.self, ipims__v1__signed_head__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__SignedHead.self)
    self.subject = try copyText(c.pointee.subject, "subject")
    self.sequence = c.pointee.sequence
    self.hash = try copyText(c.pointee.hash, "hash")
    try copyMessage(c.pointee.time, into: &self.time, "time")
    self.keyID = try copyText(c.pointee.key_id, "key_id")
    self.signature = try copyText(c.pointee.signature, "signature")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__SignedHead.self, capacity: 1)
    ipims__v1__signed_head__init(c)
    c.pointee.subject = arena.text(self.subject)
    c.pointee.sequence = self.sequence
    c.pointee.hash = arena.text(self.hash)
    if let value = self.time { c.pointee.time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.key_id = arena.text(self.keyID)
    c.pointee.signature = arena.text(self.signature)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.subject = try fields.read("subject", "subject", as: String.self) ?? ""
    self.sequence = try fields.read("sequence", "sequence", as: Int64.self) ?? 0
    self.hash = try fields.read("hash", "hash", as: String.self) ?? ""
    self.time = try fields.read("time", "time", as: Timestamp.self)
    self.keyID = try fields.read("keyId", "key_id", as: String.self) ?? ""
    self.signature = try fields.read("signature", "signature", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("subject", self.subject)
    fields.write("sequence", self.sequence)
    fields.write("hash", self.hash)
    fields.write("time", self.time)
    fields.write("keyId", self.keyID)
    fields.write("signature", self.signature)
    return fields.json
  }
}

/// A public key of the server, by which heads are verified.
public struct HistoryKey: Message {
  /// The first 16 digits of the SHA-256 of the public key, lower-case hex.
  public var keyID: String = ""
  /// Ed25519, 32 bytes in lower-case hex.
  public var publicKey: String = ""

  public init() {}

  public static let protoName = "ipims.v1.HistoryKey"
  public static let layout = MessageLayout(
    Ipims__V1__HistoryKey.self, ipims__v1__history_key__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__HistoryKey.self)
    self.keyID = try copyText(c.pointee.key_id, "key_id")
    self.publicKey = try copyText(c.pointee.public_key, "public_key")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__HistoryKey.self, capacity: 1)
    ipims__v1__history_key__init(c)
    c.pointee.key_id = arena.text(self.keyID)
    c.pointee.public_key = arena.text(self.publicKey)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.keyID = try fields.read("keyId", "key_id", as: String.self) ?? ""
    self.publicKey = try fields.read("publicKey", "public_key", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("keyId", self.keyID)
    fields.write("publicKey", self.publicKey)
    return fields.json
  }
}

/// One field of an event: shown, with what proves it, or hidden, as its hash.
public struct HistoryField: Message {
  /// A path such as `items[0].hsCode`; `subject`, `kind`, `time` and `actor` come first, facts begin
  /// with a dot. Empty where hidden.
  public var name: String = ""
  /// As text; empty where hidden.
  public var value: String = ""
  /// 32 bytes in lower-case hex; empty where hidden.
  public var salt: String = ""
  /// Of a hidden field alone, lower-case hex: SHA-256 over salt, length of the name (4 bytes, the
  /// first the highest), name and value.
  public var hash: String = ""

  public init() {}

  public static let protoName = "ipims.v1.HistoryField"
  public static let layout = MessageLayout(
    Ipims__V1__HistoryField.self, ipims__v1__history_field__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__HistoryField.self)
    self.name = try copyText(c.pointee.name, "name")
    self.value = try copyText(c.pointee.value, "value")
    self.salt = try copyText(c.pointee.salt, "salt")
    self.hash = try copyText(c.pointee.hash, "hash")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__HistoryField.self, capacity: 1)
    ipims__v1__history_field__init(c)
    c.pointee.name = arena.text(self.name)
    c.pointee.value = arena.text(self.value)
    c.pointee.salt = arena.text(self.salt)
    c.pointee.hash = arena.text(self.hash)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.name = try fields.read("name", "name", as: String.self) ?? ""
    self.value = try fields.read("value", "value", as: String.self) ?? ""
    self.salt = try fields.read("salt", "salt", as: String.self) ?? ""
    self.hash = try fields.read("hash", "hash", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("name", self.name)
    fields.write("value", self.value)
    fields.write("salt", self.salt)
    fields.write("hash", self.hash)
    return fields.json
  }
}

/// One event of a history. Of one that the caller may not see there are its hashes alone, which do
/// not tell how many fields it has.
public struct HistoryEvent: Message {
  /// From 1.
  public var sequence: Int64 = 0
  /// SHA-256, lower-case hex, over the hash of the event before (32 bytes 0 before the first) and
  /// the SHA-256 over the hashes of all its fields.
  public var hash: String = ""
  /// In the order in which they are hashed; none where the whole event is hidden.
  public var fields: [HistoryField] = []
  /// Of a hidden event alone, lower-case hex: the SHA-256 over the hashes of all its fields, by which
  /// the chain is followed through it.
  public var fieldsHash: String = ""

  public init() {}

  public static let protoName = "ipims.v1.HistoryEvent"
  public static let layout = MessageLayout(
    Ipims__V1__HistoryEvent.self, ipims__v1__history_event__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__HistoryEvent.self)
    self.sequence = c.pointee.sequence
    self.hash = try copyText(c.pointee.hash, "hash")
    self.fields = try copyMessages(HistoryField.self, c.pointee.n_fields, c.pointee.fields, "fields")
    self.fieldsHash = try copyText(c.pointee.fields_hash, "fields_hash")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__HistoryEvent.self, capacity: 1)
    ipims__v1__history_event__init(c)
    c.pointee.sequence = self.sequence
    c.pointee.hash = arena.text(self.hash)
    c.pointee.n_fields = self.fields.count
    c.pointee.fields = arena.messages(self.fields, as: Ipims__V1__HistoryField.self)
    c.pointee.fields_hash = arena.text(self.fieldsHash)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.sequence = try fields.read("sequence", "sequence", as: Int64.self) ?? 0
    self.hash = try fields.read("hash", "hash", as: String.self) ?? ""
    self.fields = try fields.readArray("fields", "fields", as: HistoryField.self)
    self.fieldsHash = try fields.read("fieldsHash", "fields_hash", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("sequence", self.sequence)
    fields.write("hash", self.hash)
    fields.write("fields", self.fields)
    fields.write("fieldsHash", self.fieldsHash)
    return fields.json
  }
}

/// Who looked at a photo, or at personal data, when.
public struct DataRead: Message {
  /// `cases/{id}/photos/{id}`, or `cases/{id}` for its personal data.
  public var what: String = ""
  /// `members/{id}`.
  public var member: String = ""
  /// `organizations/{id}`; empty for customs.
  public var organization: String = ""
  public var time: Timestamp?

  public init() {}

  public static let protoName = "ipims.v1.DataRead"
  public static let layout = MessageLayout(
    Ipims__V1__DataRead.self, ipims__v1__data_read__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__DataRead.self)
    self.what = try copyText(c.pointee.what, "what")
    self.member = try copyText(c.pointee.member, "member")
    self.organization = try copyText(c.pointee.organization, "organization")
    try copyMessage(c.pointee.time, into: &self.time, "time")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__DataRead.self, capacity: 1)
    ipims__v1__data_read__init(c)
    c.pointee.what = arena.text(self.what)
    c.pointee.member = arena.text(self.member)
    c.pointee.organization = arena.text(self.organization)
    if let value = self.time { c.pointee.time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.what = try fields.read("what", "what", as: String.self) ?? ""
    self.member = try fields.read("member", "member", as: String.self) ?? ""
    self.organization = try fields.read("organization", "organization", as: String.self) ?? ""
    self.time = try fields.read("time", "time", as: Timestamp.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("what", self.what)
    fields.write("member", self.member)
    fields.write("organization", self.organization)
    fields.write("time", self.time)
    return fields.json
  }
}
