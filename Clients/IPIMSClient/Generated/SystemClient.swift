// Made by SchemaCompiler from ipims/v1/system_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// About the server itself.
public struct SystemClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Answers what serves here. Anyone may call, without a token.
  public func getServerInfo(
    _ request: GetServerInfoRequest = .init(), options: CallOptions = .init()
  ) async throws(RPCError) -> ServerInfo {
    return try await caller.unary(SystemServiceMethods.getServerInfo, request, options: options)
  }

  /// Answers the schema of the API, for programs that call it without code generated from it. Anyone
  /// may call, without a token.
  public func getSchema(
    _ request: GetSchemaRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Schema {
    return try await caller.unary(SystemServiceMethods.getSchema, request, options: options)
  }
}
