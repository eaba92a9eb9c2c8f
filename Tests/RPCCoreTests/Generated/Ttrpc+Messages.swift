// Made by SchemaCompiler from ttrpc/ttrpc.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages
public import RPCCore

public struct Request: Message {
  public var service: String = ""
  public var method: String = ""
  public var payload: [UInt8] = []
  public var timeoutNano: Int64 = 0
  public var metadata: [KeyValue] = []

  public init() {}

  public static let protoName = "ttrpc.Request"
  public static let layout = MessageLayout(
    Ttrpc__Request.self, ttrpc__request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ttrpc__Request.self)
    self.service = try copyText(c.pointee.service, "service")
    self.method = try copyText(c.pointee.method, "method")
    self.payload = copyBytes(c.pointee.payload)
    self.timeoutNano = c.pointee.timeout_nano
    self.metadata = try copyMessages(KeyValue.self, c.pointee.n_metadata, c.pointee.metadata, "metadata")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ttrpc__Request.self, capacity: 1)
    ttrpc__request__init(c)
    c.pointee.service = arena.text(self.service)
    c.pointee.method = arena.text(self.method)
    c.pointee.payload = arena.bytes(self.payload)
    c.pointee.timeout_nano = self.timeoutNano
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = arena.messages(self.metadata, as: Ttrpc__KeyValue.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.service = try fields.read("service", "service", as: String.self) ?? ""
    self.method = try fields.read("method", "method", as: String.self) ?? ""
    self.payload = try fields.readBytes("payload", "payload") ?? []
    self.timeoutNano = try fields.read("timeoutNano", "timeout_nano", as: Int64.self) ?? 0
    self.metadata = try fields.readArray("metadata", "metadata", as: KeyValue.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("service", self.service)
    fields.write("method", self.method)
    fields.writeBytes("payload", self.payload.isEmpty ? nil : self.payload)
    fields.write("timeoutNano", self.timeoutNano)
    fields.write("metadata", self.metadata)
    return fields.json
  }
}

public struct Response: Message {
  public var status: Status?
  public var payload: [UInt8] = []

  public init() {}

  public static let protoName = "ttrpc.Response"
  public static let layout = MessageLayout(
    Ttrpc__Response.self, ttrpc__response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ttrpc__Response.self)
    try copyMessage(c.pointee.status, into: &self.status, "status")
    self.payload = copyBytes(c.pointee.payload)
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ttrpc__Response.self, capacity: 1)
    ttrpc__response__init(c)
    if let value = self.status { c.pointee.status = arena.message(value, as: Google__Rpc__Status.self) }
    c.pointee.payload = arena.bytes(self.payload)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.status = try fields.read("status", "status", as: Status.self)
    self.payload = try fields.readBytes("payload", "payload") ?? []
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("status", self.status)
    fields.writeBytes("payload", self.payload.isEmpty ? nil : self.payload)
    return fields.json
  }
}

public struct KeyValue: Message {
  public var key: String = ""
  public var value: String = ""

  public init() {}

  public static let protoName = "ttrpc.KeyValue"
  public static let layout = MessageLayout(
    Ttrpc__KeyValue.self, ttrpc__key_value__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ttrpc__KeyValue.self)
    self.key = try copyText(c.pointee.key, "key")
    self.value = try copyText(c.pointee.value, "value")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ttrpc__KeyValue.self, capacity: 1)
    ttrpc__key_value__init(c)
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
