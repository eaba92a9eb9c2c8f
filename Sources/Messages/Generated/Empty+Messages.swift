// Made by SchemaCompiler from google/protobuf/empty.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages

/// A generic empty message that you can re-use to avoid defining duplicated
/// empty messages in your APIs. A typical example is to use it as the request
/// or the response type of an API method. For instance:
///
///     service Foo {
///       rpc Bar(google.protobuf.Empty) returns (google.protobuf.Empty);
///     }
public struct Empty: Message {

  public init() {}

  public static let protoName = "google.protobuf.Empty"
  public static let layout = MessageLayout(
    Google__Protobuf__Empty.self, google__protobuf__empty__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Google__Protobuf__Empty.self, capacity: 1)
    google__protobuf__empty__init(c)
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
