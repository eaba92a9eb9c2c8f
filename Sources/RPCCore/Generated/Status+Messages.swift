// Made by SchemaCompiler from google/rpc/status.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

/// What became of a call that did not succeed.
public struct Status: Message {
  /// A `google.rpc.Code`.
  public var code: Int32 = 0
  /// For developers, in English.
  public var message: String = ""
  /// ErrorInfo, BadRequest, RetryInfo, RequestInfo.
  public var details: [AnyMessage] = []

  public init() {}

  public static let protoName = "google.rpc.Status"
  public static let layout = MessageLayout(
    Google__Rpc__Status.self, google__rpc__status__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Google__Rpc__Status.self)
    self.code = c.pointee.code
    self.message = try copyText(c.pointee.message, "message")
    self.details = try copyMessages(AnyMessage.self, c.pointee.n_details, c.pointee.details, "details")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Rpc__Status.self, capacity: 1)
    google__rpc__status__init(c)
    c.pointee.code = self.code
    c.pointee.message = arena.text(self.message)
    c.pointee.n_details = self.details.count
    c.pointee.details = arena.messages(self.details, as: Google__Protobuf__Any.self)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.code = try fields.read("code", "code", as: Int32.self) ?? 0
    self.message = try fields.read("message", "message", as: String.self) ?? ""
    self.details = try fields.readArray("details", "details", as: AnyMessage.self)
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("code", self.code)
    fields.write("message", self.message)
    fields.write("details", self.details)
    return fields.json
  }
}
