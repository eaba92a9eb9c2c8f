// Made by SchemaCompiler from ipims/v1/system_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let systemCommands: [Command] = [
    Command(
      service: "system",
      name: "get-server-info",
      docs: "Answers what serves here. Anyone may call, without a token.",
      request: "ipims.v1.GetServerInfoRequest",
      call: .unary(GetServerInfoRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.system.getServerInfo(request)
      }
    ),
    Command(
      service: "system",
      name: "get-schema",
      docs: "Answers the schema of the API, for programs that call it without code generated from it. Anyone\nmay call, without a token.",
      request: "ipims.v1.GetSchemaRequest",
      call: .unary(GetSchemaRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.system.getSchema(request)
      }
    ),
  ]
}
