// Made by SchemaCompiler from grpc/health/v1/health.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Whether the server can serve, for supervisors and load balancers.
public protocol HealthService: Sendable {
  /// Answers the state now. Anyone may call. NOT_FOUND for a service that is not here.
  func check(
    _ request: HealthCheckRequest, context: RPCContext
  ) async throws(RPCError) -> HealthCheckResponse

  /// Answers the state at once and after each change, until the caller leaves or the server is gone.
  /// Anyone may call. SERVICE_UNKNOWN for a service that is not here.
  func watch(
    _ request: HealthCheckRequest, responses: ResponseWriter<HealthCheckResponse>, context: RPCContext
  ) async throws(RPCError)
}

extension HealthService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "grpc.health.v1.Health", methods: [
      .unary("Check") { calls in
        while let request: HealthCheckRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.check(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("Watch") { (request: HealthCheckRequest, responses: ResponseWriter<HealthCheckResponse>, context) async throws(RPCError) in
        try await self.watch(request, responses: responses, context: context)
      },
    ])
  }
}

/// The methods' names on the wire.
public enum HealthServiceMethods {
  public static let check = MethodName(
    service: "grpc.health.v1.Health", name: "Check", kind: .unary)
  public static let watch = MethodName(
    service: "grpc.health.v1.Health", name: "Watch", kind: .serverStream)
}
