public import Messages

/// One method of a service: its name, its kind and how a call of it is run.
public struct Method: Sendable {
  /// As `GetServerInfo`.
  public let name: String
  public let kind: MethodKind
  @usableFromInline package let handler: Handler

  /// How a call of the method is run. Either way its end is told to the call.
  @usableFromInline
  package enum Handler: Sendable {
    /// Runs one call after another in the task that calls.
    case unary(@Sendable (UnaryCalls) async -> Void)
    /// Starts a task for the handler; nil where the request could not be read. On return the
    /// handler has run to its first suspension, or to its end.
    case stream(@Sendable (any ServerCall) -> Task<Void, Never>?)
  }

  @usableFromInline
  init(name: String, kind: MethodKind, handler: Handler) {
    self.name = name
    self.kind = kind
    self.handler = handler
  }

  /// One request, one answer.
  @inlinable
  public static func unary<Q: Message, R: Message>(
    _ name: String,
    _ body: @escaping @Sendable (Q, RPCContext) async throws(RPCError) -> R
  ) -> Method {
    .unary(name) { calls in
      while let request: Q = calls.next() {
        do throws(RPCError) {
          calls.answer(try await body(request, calls.context))
        } catch {
          calls.fail(error)
        }
      }
    }
  }

  /// The same, for generated code: without a closure between the calls and the handler, since
  /// each await costs.
  @inlinable
  public static func unary(
    _ name: String, _ body: @escaping @Sendable (UnaryCalls) async -> Void
  ) -> Method {
    Method(name: name, kind: .unary, handler: .unary(body))
  }

  /// A stream of requests, one answer.
  @inlinable
  public static func clientStream<Q: Message, R: Message>(
    _ name: String,
    _ body: @escaping @Sendable (RequestStream<Q>, RPCContext) async throws(RPCError) -> R
  ) -> Method {
    Method(
      name: name, kind: .clientStream,
      handler: .stream { call in
        run(call) { () async throws(RPCError) in
          let response = try await body(RequestStream(call.inbound), call.context)
          answer(call, response)
        }
      })
  }

  /// One request, a stream of answers.
  @inlinable
  public static func serverStream<Q: Message, R: Message>(
    _ name: String,
    _ body:
      @escaping @Sendable (Q, ResponseWriter<R>, RPCContext) async throws(RPCError) -> Void
  ) -> Method {
    Method(
      name: name, kind: .serverStream,
      handler: .stream { call in
        guard let request: Q = decode(call) else { return nil }
        return run(call) { () async throws(RPCError) in
          try await body(request, ResponseWriter(call), call.context)
        }
      })
  }

  /// A stream of requests and a stream of answers, in any order.
  @inlinable
  public static func bidirectional<Q: Message, R: Message>(
    _ name: String,
    _ body:
      @escaping @Sendable (RequestStream<Q>, ResponseWriter<R>, RPCContext) async throws(RPCError)
      -> Void
  ) -> Method {
    Method(
      name: name, kind: .bidirectional,
      handler: .stream { call in
        run(call) { () async throws(RPCError) in
          try await body(RequestStream(call.inbound), ResponseWriter(call), call.context)
        }
      })
  }

  @inlinable
  static func decode<Q: Message>(_ call: any ServerCall) -> Q? {
    do throws(MessageError) {
      return try Q(decoding: call.payload)
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

  /// Runs the handler of a stream from here on, on the connection's loop.
  ///
  /// An unstructured task: what starts it is a frame, not a parent task. The connection holds it
  /// until it is done, and cancels it when the stream ends before.
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
