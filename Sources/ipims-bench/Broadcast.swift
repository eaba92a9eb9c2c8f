internal import EchoAPI
internal import RPCCore

/// A service outside the schema: every watcher gets what is published, as the product's firms get
/// their requests. Each is woken through a stream of its own that holds one wake at most.
final class Broadcast: Sendable {
  static let watch = MethodName(
    service: "ipims.bench.v1.BroadcastService", name: "Watch", kind: .serverStream)
  static let publish = MethodName(service: watch.service, name: "Publish", kind: .unary)

  private struct State {
    var event = EchoResponse()
    var watchers: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextWatcher = 0
  }

  private let state = Lock(State())

  var serviceDescription: ServiceDescription {
    ServiceDescription(
      name: Self.watch.service,
      methods: [
        .serverStream(Self.watch.name) {
          (_: EchoRequest, responses: ResponseWriter<EchoResponse>, _) async throws(RPCError) in
          try await self.watch(responses)
        },
        .unary(Self.publish.name) {
          (request: EchoRequest, _) async throws(RPCError) -> EchoResponse in
          self.publish(request)
        },
      ])
  }

  /// The newest event at once, then each as it is published.
  private func watch(_ responses: ResponseWriter<EchoResponse>) async throws(RPCError) {
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = wake
      return state.nextWatcher
    }
    defer { state.withLock { state in _ = state.watchers.removeValue(forKey: id) } }
    var iterator = wakes.makeAsyncIterator()
    repeat {
      try await responses.send(state.withLock { $0.event })
    } while await iterator.next() != nil
    throw RPCError(.cancelled, "CANCELLED", "The stream was left.")
  }

  private func publish(_ request: EchoRequest) -> EchoResponse {
    let watchers = state.withLock { state in
      state.event.payload = request.payload
      return Array(state.watchers.values)
    }
    for watcher in watchers { watcher.yield() }
    return EchoResponse()
  }
}
