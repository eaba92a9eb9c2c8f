// Made by SchemaCompiler from ipims/bench/v1/echo_service.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What to send back.
public struct EchoRequest: Message {
  public var payload: [UInt8] = []
  /// Answers to send, for the streaming kinds; 0 is 1.
  public var count: Int32 = 0

  public init() {}

  public static let protoName = "ipims.bench.v1.EchoRequest"
  public static let layout = MessageLayout(
    Ipims__Bench__V1__EchoRequest.self, ipims__bench__v1__echo_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Bench__V1__EchoRequest.self)
    self.payload = copyBytes(c.pointee.payload)
    self.count = c.pointee.count
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Bench__V1__EchoRequest.self, capacity: 1)
    ipims__bench__v1__echo_request__init(c)
    c.pointee.payload = arena.bytes(self.payload)
    c.pointee.count = self.count
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.payload = try fields.readBytes("payload", "payload") ?? []
    self.count = try fields.read("count", "count", as: Int32.self) ?? 0
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("payload", self.payload.isEmpty ? nil : self.payload)
    fields.write("count", self.count)
    return fields.json
  }
}

/// What came back.
public struct EchoResponse: Message {
  public var payload: [UInt8] = []

  public init() {}

  public static let protoName = "ipims.bench.v1.EchoResponse"
  public static let layout = MessageLayout(
    Ipims__Bench__V1__EchoResponse.self, ipims__bench__v1__echo_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Ipims__Bench__V1__EchoResponse.self)
    self.payload = copyBytes(c.pointee.payload)
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Ipims__Bench__V1__EchoResponse.self, capacity: 1)
    ipims__bench__v1__echo_response__init(c)
    c.pointee.payload = arena.bytes(self.payload)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.payload = try fields.readBytes("payload", "payload") ?? []
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.writeBytes("payload", self.payload.isEmpty ? nil : self.payload)
    return fields.json
  }
}
