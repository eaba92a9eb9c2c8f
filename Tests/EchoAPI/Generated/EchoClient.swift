// Made by SchemaCompiler from ipims/bench/v1/echo_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// One method of each kind, for benchmarks and the engine's own tests. No product serves it.
public struct EchoClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Answers with the payload.
  public func echo(
    _ request: EchoRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> EchoResponse {
    return try await caller.unary(EchoServiceMethods.echo, request, options: options)
  }

  /// Answers with all payloads, one after the other.
  public func collect(
    options: CallOptions = .init(),
    _ send: @Sendable (RequestWriter<EchoRequest>) async throws -> Void
  ) async throws(RPCError) -> EchoResponse {
    try await caller.clientStream(EchoServiceMethods.collect, options: options, send)
  }

  /// Answers `count` times with the payload.
  public func `repeat`(
    _ request: EchoRequest, options: CallOptions = .init()
  ) -> ResponseStream<EchoResponse> {
    caller.serverStream(EchoServiceMethods.`repeat`, request, options: options)
  }

  /// Answers each message with its payload, `count` times.
  public func chat(
    options: CallOptions = .init()
  ) -> (requests: RequestWriter<EchoRequest>, responses: ResponseStream<EchoResponse>) {
    caller.bidirectional(EchoServiceMethods.chat, options: options)
  }
}
