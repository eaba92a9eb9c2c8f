internal import IPIMSClient

/// Carries calls to a router in the same process: the same stubs, no sockets.
struct LocalCaller: RPCCaller {
  let router: Router
  let peer: LocalPeer

  func unary<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) async throws(RPCError) -> R {
    try decoded(try await start(method, request, options).answer())
  }

  func serverStream<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) -> ResponseStream<R> {
    ResponseStream { () async throws(RPCError) in
      StreamLease(try start(method, request, options))
    }
  }

  func clientStream<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions,
    _ body: (RequestWriter<Q>) async throws -> Void
  ) async throws(RPCError) -> R {
    let stream = try start(method, Q?.none, options)
    let lease = StreamLease(stream)
    do {
      try await body(RequestWriter { () async throws(RPCError) in lease })
    } catch {
      stream.cancel()
      throw .unforeseen(error)
    }
    stream.finishSending()
    return try decoded(try await stream.answer())
  }

  func bidirectional<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions
  ) -> (requests: RequestWriter<Q>, responses: ResponseStream<R>) {
    let stream = SharedStream { () async throws(RPCError) in
      StreamLease(try start(method, Q?.none, options))
    }
    return (
      RequestWriter { () async throws(RPCError) in try await stream.lease() },
      ResponseStream { () async throws(RPCError) in try await stream.lease() }
    )
  }

  private func start<Q: Message>(
    _ method: MethodName, _ request: Q?, _ options: CallOptions
  ) throws(RPCError) -> LocalStream {
    let found: (route: Router.RoutePointer?, missing: RPCError) = Array(method.service.utf8)
      .withUnsafeBytes {
        service in
        Array(method.name.utf8).withUnsafeBytes { name in
          (router.find(service, name), router.missing(service, name))
        }
      }
    guard let route = found.route?.pointee else { throw found.missing }
    let context = RPCContext(metadata: options.metadata, peer: peer, method: route.name)
    let call = LocalCall(context: context, request: request?.encoded ?? [])
    call.run(route.method)
    return LocalStream(call: call)
  }
}

/// The client's side of a call.
private final class LocalStream: ClientStream {
  private let call: LocalCall

  init(call: LocalCall) { self.call = call }

  var inbound: InboundQueue { call.answers }

  func send(_ bytes: [UInt8]) async throws(RPCError) {
    bytes.withUnsafeBytes { _ = call.inbound.push($0) }
  }

  func finishSending() { call.inbound.finish(nil) }

  func answer() async throws(RPCError) -> [UInt8] {
    guard let bytes = try await inbound.next() else {
      preconditionFailure("the handler returned without an answer")
    }
    return bytes
  }

  func cancel() { call.cancel() }
}
