// Made by SchemaCompiler from grpc/health/v1/health.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Whether the server can serve, for supervisors and load balancers.
public struct HealthClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Answers the state now. Anyone may call. NOT_FOUND for a service that is not here.
  public func check(
    _ request: HealthCheckRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> HealthCheckResponse {
    return try await caller.unary(HealthServiceMethods.check, request, options: options)
  }

  /// Answers the state at once and after each change, until the caller leaves or the server is gone.
  /// Anyone may call. SERVICE_UNKNOWN for a service that is not here.
  public func watch(
    _ request: HealthCheckRequest, options: CallOptions = .init()
  ) -> ResponseStream<HealthCheckResponse> {
    caller.serverStream(HealthServiceMethods.watch, request, options: options)
  }
}
