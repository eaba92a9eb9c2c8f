// Made by SchemaCompiler from ipims/v1/system_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// About the server itself.
public protocol SystemService: Sendable {
  /// Answers what serves here. Anyone may call, without a token.
  func getServerInfo(
    _ request: GetServerInfoRequest, context: RPCContext
  ) async throws(RPCError) -> ServerInfo

  /// Answers the schema of the API, for programs that call it without code generated from it. Anyone
  /// may call, without a token.
  func getSchema(
    _ request: GetSchemaRequest, context: RPCContext
  ) async throws(RPCError) -> Schema
}

extension SystemService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.v1.SystemService", methods: [
      .unary("GetServerInfo") { calls in
        while let request: GetServerInfoRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getServerInfo(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetSchema") { calls in
        while let request: GetSchemaRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getSchema(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
    ])
  }
}

/// The methods' names on the wire.
public enum SystemServiceMethods {
  public static let getServerInfo = MethodName(
    service: "ipims.v1.SystemService", name: "GetServerInfo", kind: .unary)
  public static let getSchema = MethodName(
    service: "ipims.v1.SystemService", name: "GetSchema", kind: .unary)
}
