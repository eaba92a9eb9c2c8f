// Made by SchemaCompiler from grpc/health/v1/health.proto. Do not edit: change the schema, run .ci/generate.

internal import CMessages
public import Messages

public struct HealthCheckRequest: Message {
  /// A full service name such as `ipims.v1.AppraisalService`; empty asks for the whole server.
  public var service: String = ""

  public init() {}

  public static let protoName = "grpc.health.v1.HealthCheckRequest"
  public static let layout = MessageLayout(
    Grpc__Health__V1__HealthCheckRequest.self, grpc__health__v1__health_check_request__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
    self.service = try copyText(c.pointee.service, "service")
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Grpc__Health__V1__HealthCheckRequest.self, capacity: 1)
    grpc__health__v1__health_check_request__init(c)
    c.pointee.service = arena.text(self.service)
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.service = try fields.read("service", "service", as: String.self) ?? ""
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("service", self.service)
    return fields.json
  }
}

public struct HealthCheckResponse: Message {
  public var status: HealthCheckResponse.ServingStatus = .unknown

  public init() {}

  public static let protoName = "grpc.health.v1.HealthCheckResponse"
  public static let layout = MessageLayout(
    Grpc__Health__V1__HealthCheckResponse.self, grpc__health__v1__health_check_response__init)

  public mutating func copy(_ pointer: UnsafeRawPointer) throws(MessageError) {
    let c = pointer.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
    self.status = HealthCheckResponse.ServingStatus(rawValue: .init(bitPattern: c.pointee.status.rawValue))
  }

  public func fill(_ pointer: UnsafeMutableRawPointer, from arena: borrowing Arena) {
    let c = pointer.bindMemory(to: Grpc__Health__V1__HealthCheckResponse.self, capacity: 1)
    grpc__health__v1__health_check_response__init(c)
    c.pointee.status = .init(rawValue: .init(bitPattern: self.status.rawValue))
  }

  public init(json: JSON) throws(MessageError) {
    var fields = try JSONFields(json, of: Self.protoName)
    self.status = try fields.read("status", "status", as: HealthCheckResponse.ServingStatus.self) ?? .unknown
    try fields.finish()
  }

  public var json: JSON {
    var fields = JSONFields()
    fields.write("status", self.status)
    return fields.json
  }

  public enum ServingStatus: MessageEnum {
    case unknown
    case serving
    case notServing
    case serviceUnknown
    /// A number that this version of the schema does not name.
    case unrecognized(Int32)

    public static let prefix = "SERVING_STATUS_"
    public static let names: [(number: Int32, name: String)] = [
      (0, "UNKNOWN"),
      (1, "SERVING"),
      (2, "NOT_SERVING"),
      (3, "SERVICE_UNKNOWN"),
    ]

    public init(rawValue: Int32) {
      self = switch rawValue {
        case 0: .unknown
        case 1: .serving
        case 2: .notServing
        case 3: .serviceUnknown
        default: .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unknown: 0
        case .serving: 1
        case .notServing: 2
        case .serviceUnknown: 3
        case .unrecognized(let number): number
      }
    }
  }
}
