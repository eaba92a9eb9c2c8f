// Made by SchemaCompiler from ipims/v1/system_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

public struct GetServerInfoRequest: Message {

  public init() {}

  public static let protoName = "ipims.v1.GetServerInfoRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetServerInfoRequest.self, ipims__v1__get_server_info_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetServerInfoRequest.self, capacity: 1)
    ipims__v1__get_server_info_request__init(c)
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

/// What serves.
public struct ServerInfo: Message {
  /// The program's version, such as 0.1.0.
  public var version: String = ""
  /// The schema's package, such as ipims.v1.
  public var schemaVersion: String = ""
  /// The legal regimes that this server knows, such as KR.
  public var regimes: [String] = []
  /// Since when this process serves.
  public var startTime: Timestamp?
  /// Verify the heads of histories.
  public var historyKeys: [HistoryKey] = []
  /// Of the schema that this server was built with, as GetSchema answers it.
  public var schemaSha256: String = ""

  public init() {}

  public static let protoName = "ipims.v1.ServerInfo"
  public static let layout = MessageLayout(
    Ipims__V1__ServerInfo.self, ipims__v1__server_info__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__ServerInfo.self)
    self.version = try copyText(c.pointee.version, "version")
    self.schemaVersion = try copyText(c.pointee.schema_version, "schema_version")
    self.regimes = try copyTexts(c.pointee.n_regimes, c.pointee.regimes, "regimes")
    try copyMessage(c.pointee.start_time, into: &self.startTime, "start_time")
    self.historyKeys = try copyMessages(HistoryKey.self, c.pointee.n_history_keys, c.pointee.history_keys, "history_keys")
    self.schemaSha256 = try copyText(c.pointee.schema_sha256, "schema_sha256")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__ServerInfo.self, capacity: 1)
    ipims__v1__server_info__init(c)
    c.pointee.version = arena.text(self.version)
    c.pointee.schema_version = arena.text(self.schemaVersion)
    c.pointee.n_regimes = self.regimes.count
    c.pointee.regimes = arena.texts(self.regimes)
    if let value = self.startTime { c.pointee.start_time = arena.message(value, as: Google__Protobuf__Timestamp.self) }
    c.pointee.n_history_keys = self.historyKeys.count
    c.pointee.history_keys = arena.messages(self.historyKeys, as: Ipims__V1__HistoryKey.self)
    c.pointee.schema_sha256 = arena.text(self.schemaSha256)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.version = try fields.read("version", "version", as: String.self) ?? ""
    self.schemaVersion = try fields.read("schemaVersion", "schema_version", as: String.self) ?? ""
    self.regimes = try fields.readArray("regimes", "regimes", as: String.self)
    self.startTime = try fields.read("startTime", "start_time", as: Timestamp.self)
    self.historyKeys = try fields.readArray("historyKeys", "history_keys", as: HistoryKey.self)
    self.schemaSha256 = try fields.read("schemaSha256", "schema_sha256", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("version", self.version)
    fields.write("schemaVersion", self.schemaVersion)
    fields.write("regimes", self.regimes)
    fields.write("startTime", self.startTime)
    fields.write("historyKeys", self.historyKeys)
    fields.write("schemaSha256", self.schemaSha256)
    return fields.json
  }
}

public struct GetSchemaRequest: Message {
  /// The `sha256` of the answer that the caller kept; where it is still that, the answer comes
  /// without the schema. Empty asks for the schema.
  public var knownSha256: String = ""

  public init() {}

  public static let protoName = "ipims.v1.GetSchemaRequest"
  public static let layout = MessageLayout(
    Ipims__V1__GetSchemaRequest.self, ipims__v1__get_schema_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__GetSchemaRequest.self)
    self.knownSha256 = try copyText(c.pointee.known_sha256, "known_sha256")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__GetSchemaRequest.self, capacity: 1)
    ipims__v1__get_schema_request__init(c)
    c.pointee.known_sha256 = arena.text(self.knownSha256)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.knownSha256 = try fields.read("knownSha256", "known_sha256", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("knownSha256", self.knownSha256)
    return fields.json
  }
}

/// The schema of the API.
public struct Schema: Message {
  /// An encoded `google.protobuf.FileDescriptorSet`: the files of ipims.v1 and what they import, each
  /// after those that it imports, with the comments of the files. Messages of it nest in each other:
  /// decode it with a limit of depth, for instance 32. Below 1 MiB. Empty where the caller has it.
  public var fileDescriptorSet: [UInt8] = []
  /// The SHA-256 of the encoded set, 64 hexadecimal digits in lower case. It changes with each
  /// version of the schema, comments included, and with nothing else.
  public var sha256: String = ""

  public init() {}

  public static let protoName = "ipims.v1.Schema"
  public static let layout = MessageLayout(
    Ipims__V1__Schema.self, ipims__v1__schema__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__V1__Schema.self)
    self.fileDescriptorSet = copyBytes(c.pointee.file_descriptor_set)
    self.sha256 = try copyText(c.pointee.sha256, "sha256")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__V1__Schema.self, capacity: 1)
    ipims__v1__schema__init(c)
    c.pointee.file_descriptor_set = arena.bytes(self.fileDescriptorSet)
    c.pointee.sha256 = arena.text(self.sha256)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.fileDescriptorSet = try fields.readBytes("fileDescriptorSet", "file_descriptor_set") ?? []
    self.sha256 = try fields.read("sha256", "sha256", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("fileDescriptorSet", self.fileDescriptorSet.isEmpty ? nil : self.fileDescriptorSet)
    fields.write("sha256", self.sha256)
    return fields.json
  }
}
