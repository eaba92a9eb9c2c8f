internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Whether the server can serve: not once the store has stopped taking writes.
struct HealthChecks: HealthService {
  /// Those that a check may name; empty is the whole server.
  private static let services: Set<String> = [
    "", "grpc.health.v1.Health", "ipims.v1.AccountService", "ipims.v1.ReportingService",
    "ipims.v1.AppraisalService", "ipims.v1.SharingService", "ipims.v1.SystemService",
  ]

  let environment: ServiceEnvironment

  func check(_ request: HealthCheckRequest, context: RPCContext) async throws(RPCError)
    -> HealthCheckResponse
  {
    guard Self.services.contains(request.service) else { throw .notFound("service") }
    return HealthCheckResponse {
      $0.status = environment.database.isWritable ? .serving : .notServing
    }
  }
}
