internal import Messages
internal import RPCCore

/// Calls on one connection, whatever becomes of it.
struct ConnectedCaller: RPCCaller {
  private let connection: ClientConnection

  init(_ connection: ClientConnection) { self.connection = connection }

  func unary<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) async throws(RPCError) -> R {
    let call = try start(method, request, flags: [], options)
    return try answer(await call.answer())
  }

  func serverStream<Q: Message, R: Message>(
    _ method: MethodName, _ request: Q, options: CallOptions
  ) -> ResponseStream<R> {
    ResponseStream { () async throws(RPCError) in
      try openStream(method, request, options: options)
    }
  }

  func clientStream<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions,
    _ body: (RequestWriter<Q>) async throws -> Void
  ) async throws(RPCError) -> R {
    let call = try start(method, Q?.none, flags: .remoteOpen, options)
    let lease = StreamLease(call)
    do {
      try await body(RequestWriter { () async throws(RPCError) in lease })
    } catch {
      // The server may have answered, well or badly, before it had everything.
      if let known = call.knownAnswer { return try answer(known.get()) }
      call.cancel()
      if let error = error as? RPCError { throw error }
      if error is CancellationError { throw .unforeseen(error) }
      throw RPCError(.aborted, "BODY_FAILED", "The caller gave up: \(error)")
    }
    call.finishSending()
    return try answer(await call.answer())
  }

  func bidirectional<Q: Message, R: Message>(
    _ method: MethodName, options: CallOptions
  ) -> (requests: RequestWriter<Q>, responses: ResponseStream<R>) {
    let stream = SharedStream { () async throws(RPCError) in
      try openStream(method, Q?.none, options: options)
    }
    return (
      RequestWriter { () async throws(RPCError) in try await stream.lease() },
      ResponseStream { () async throws(RPCError) in try await stream.lease() }
    )
  }

  /// Starts a stream of answers; without a request, the client's messages follow.
  func openStream<Q: Message>(
    _ method: MethodName, _ request: Q?, options: CallOptions
  ) throws(RPCError) -> StreamLease {
    let flags: FrameFlags = request == nil ? .remoteOpen : .remoteClosed
    return StreamLease(try start(method, request, flags: flags, options))
  }

  private func start<Q: Message>(
    _ method: MethodName, _ request: Q?, flags: FrameFlags, _ options: CallOptions
  ) throws(RPCError) -> ClientCall {
    let metadata = options.metadata
    guard metadata.byteCount <= connection.limits.metadataBytesMax else {
      throw RPCError(
        .resourceExhausted, "METADATA_TOO_LONG",
        "The metadata of a call is at most \(connection.limits.metadataBytesMax) bytes.")
    }
    if Task.isCancelled { throw .unforeseen(CancellationError()) }
    let deadline = options.timeout.map { Deadline.after($0) } ?? .none
    if deadline.hasPassed { throw Deadline.exceeded }
    let timeout = options.timeout.map { Int64(clamping: Int128($0 / .nanoseconds(1))) } ?? 0
    var frame: [UInt8] = []
    if let request {
      request.encode { payloadBytes in
        Self.write(&frame, method, payloadBytes, flags, timeout, metadata)
      }
    } else {
      _ = Self.write(&frame, method, 0, flags, timeout, metadata)
    }
    let call = ClientCall(connection, method.kind, deadline: deadline)
    call.start(request: frame)
    return call
  }

  /// Makes `frame` a REQUEST without its stream id, and returns the place of the payload. It stays
  /// valid until `frame` is used again: the array is never shared.
  private static func write(
    _ frame: inout [UInt8], _ method: MethodName, _ payloadBytes: Int, _ flags: FrameFlags,
    _ timeout: Int64, _ metadata: Metadata
  ) -> UnsafeMutableRawPointer {
    RequestEnvelope.write(
      method, payloadBytes: payloadBytes, timeoutNanoseconds: timeout, metadata: metadata
    ) { dataBytes in
      frame = [UInt8](repeating: 0, count: FrameHeader.byteCount + dataBytes)
      let place = frame.withUnsafeMutableBytes { $0.baseAddress! }
      FrameHeader(.request, stream: 0, flags: flags, dataBytes: dataBytes).write(to: place)
      return place + FrameHeader.byteCount
    }
  }

  private func answer<R: Message>(_ bytes: [UInt8]) throws(RPCError) -> R {
    do throws(MessageError) {
      return try R(decoding: bytes)
    } catch {
      throw RPCError(.internal, "MALFORMED_RESPONSE", "The answer cannot be read: \(error)")
    }
  }
}
