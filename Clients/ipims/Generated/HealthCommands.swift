// Made by SchemaCompiler from grpc/health/v1/health.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let healthCommands: [Command] = [
    Command(
      service: "health",
      name: "check",
      docs: "Answers the state now. Anyone may call. NOT_FOUND for a service that is not here.",
      request: "grpc.health.v1.HealthCheckRequest",
      call: .unary(HealthCheckRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.health.check(request)
      }
    ),
    Command(
      service: "health",
      name: "watch",
      docs: "Answers the state at once and after each change, until the caller leaves or the server is gone.\nAnyone may call. SERVICE_UNKNOWN for a service that is not here.",
      request: "grpc.health.v1.HealthCheckRequest",
      call: .serverStream(HealthCheckRequest.self) { $0.health.watch($1) }
    ),
  ]
}
