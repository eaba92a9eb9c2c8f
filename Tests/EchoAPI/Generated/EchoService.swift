// Made by SchemaCompiler from ipims/bench/v1/echo_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// One method of each kind, for benchmarks and the engine's own tests. No product serves it.
public protocol EchoService: Sendable {
  /// Answers with the payload.
  func echo(
    _ request: EchoRequest, context: RPCContext
  ) async throws(RPCError) -> EchoResponse

  /// Answers with all payloads, one after the other.
  func collect(
    _ requests: RequestStream<EchoRequest>, context: RPCContext
  ) async throws(RPCError) -> EchoResponse

  /// Answers `count` times with the payload.
  func `repeat`(
    _ request: EchoRequest, responses: ResponseWriter<EchoResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Answers each message with its payload, `count` times.
  func chat(
    _ requests: RequestStream<EchoRequest>, responses: ResponseWriter<EchoResponse>, context: RPCContext
  ) async throws(RPCError)
}

extension EchoService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.bench.v1.EchoService", methods: [
      .unary("Echo") { calls in
        while let request: EchoRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.echo(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .clientStream("Collect") { (requests: RequestStream<EchoRequest>, context) async throws(RPCError) in
        try await self.collect(requests, context: context)
      },
      .serverStream("Repeat") { (request: EchoRequest, responses: ResponseWriter<EchoResponse>, context) async throws(RPCError) in
        try await self.`repeat`(request, responses: responses, context: context)
      },
      .bidirectional("Chat") { (requests: RequestStream<EchoRequest>, responses: ResponseWriter<EchoResponse>, context) async throws(RPCError) in
        try await self.chat(requests, responses: responses, context: context)
      },
    ])
  }
}

/// The methods' names on the wire.
public enum EchoServiceMethods {
  public static let echo = MethodName(
    service: "ipims.bench.v1.EchoService", name: "Echo", kind: .unary)
  public static let collect = MethodName(
    service: "ipims.bench.v1.EchoService", name: "Collect", kind: .clientStream)
  public static let `repeat` = MethodName(
    service: "ipims.bench.v1.EchoService", name: "Repeat", kind: .serverStream)
  public static let chat = MethodName(
    service: "ipims.bench.v1.EchoService", name: "Chat", kind: .bidirectional)
}
