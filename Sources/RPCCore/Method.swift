public import Messages

/// One method of a service: its name, its kind and how a call of it is run.
public struct Method: Sendable {
  /// As `GetServerInfo`.
  public let name: String
  public let kind: MethodKind
  /// Starts the handler and returns its task; nil where the request could not be read. On return
  /// the handler has run to its first suspension, or to its end.
  @usableFromInline package let start: Start

  @usableFromInline
  package typealias Start =
    @Sendable (any ServerCall, UnsafeRawBufferPointer) -> Task<Void, Never>?

  @usableFromInline
  init(
    name: String, kind: MethodKind,
    start: @escaping Start
  ) {
    self.name = name
    self.kind = kind
    self.start = start
  }

  /// One request, one answer.
  @inlinable
  public static func unary<Q: Message, R: Message>(
    _ name: String,
    _ body: @escaping @Sendable (Q, RPCContext) async throws(RPCError) -> R
  ) -> Method {
    Method(name: name, kind: .unary) { call, payload in
      guard let request: Q = decode(payload, call) else { return nil }
      return run(call) { () async throws(RPCError) in
        let response = try await body(request, call.context)
        answer(call, response)
      }
    }
  }

  /// A stream of requests, one answer.
  @inlinable
  public static func clientStream<Q: Message, R: Message>(
    _ name: String,
    _ body: @escaping @Sendable (RequestStream<Q>, RPCContext) async throws(RPCError) -> R
  ) -> Method {
    Method(name: name, kind: .clientStream) { call, _ in
      run(call) { () async throws(RPCError) in
        let response = try await body(RequestStream(call.inbound), call.context)
        answer(call, response)
      }
    }
  }

  /// One request, a stream of answers.
  @inlinable
  public static func serverStream<Q: Message, R: Message>(
    _ name: String,
    _ body:
      @escaping @Sendable (Q, ResponseWriter<R>, RPCContext) async throws(RPCError) -> Void
  ) -> Method {
    Method(name: name, kind: .serverStream) { call, payload in
      guard let request: Q = decode(payload, call) else { return nil }
      return run(call) { () async throws(RPCError) in
        try await body(request, ResponseWriter(call), call.context)
      }
    }
  }

  /// A stream of requests and a stream of answers, in any order.
  @inlinable
  public static func bidirectional<Q: Message, R: Message>(
    _ name: String,
    _ body:
      @escaping @Sendable (RequestStream<Q>, ResponseWriter<R>, RPCContext) async throws(RPCError)
      -> Void
  ) -> Method {
    Method(name: name, kind: .bidirectional) { call, _ in
      run(call) { () async throws(RPCError) in
        try await body(RequestStream(call.inbound), ResponseWriter(call), call.context)
      }
    }
  }

  @inlinable
  static func decode<Q: Message>(
    _ payload: UnsafeRawBufferPointer, _ call: any ServerCall
  ) -> Q? {
    do throws(MessageError) {
      return try Q(decoding: payload)
    } catch {
      call.threw(RPCError(error))
      return nil
    }
  }

  @inlinable
  static func answer(_ call: any ServerCall, _ response: some Message) {
    guard call.isOpen else { return }
    response.encode { call.reserveAnswer($0) }
  }

  /// Runs a handler from here on, on the connection's loop.
  ///
  /// An unstructured task: what starts it is a frame, not a parent task. The connection holds it
  /// until it is done, and cancels it when the stream ends before. Immediate, so that a handler
  /// that does not suspend costs no switch.
  @inlinable
  static func run(
    _ call: any ServerCall, _ body: @escaping @Sendable () async throws(RPCError) -> Void
  ) -> Task<Void, Never> {
    Task.immediate(executorPreference: call.executor) {
      do throws(RPCError) {
        try await body()
        call.returned()
      } catch {
        call.threw(error)
      }
    }
  }
}
