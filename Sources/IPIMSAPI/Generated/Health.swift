// Made by SchemaCompiler from grpc/health/v1/health.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Whether the server can serve, for supervisors and load balancers.
public protocol HealthService: Sendable {
  /// Answers the state now. Anyone may call. NOT_FOUND for a service that is not here.
  func check(
    _ request: HealthCheckRequest, context: RPCContext
  ) async throws(RPCError) -> HealthCheckResponse
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
    ])
  }
}

/// The methods' names on the wire.
public enum HealthServiceMethods {
  public static let check = MethodName(
    service: "grpc.health.v1.Health", name: "Check", kind: .unary)
}
