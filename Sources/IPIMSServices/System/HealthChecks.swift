internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Whether the server can serve: see `HealthState`.
struct HealthChecks: HealthService {
  /// Those that a check may name; empty is the whole server.
  private static let services: Set<String> = [
    "", "grpc.health.v1.Health", "ipims.v1.AccountService", "ipims.v1.ReportingService",
    "ipims.v1.AppraisalService", "ipims.v1.SharingService", "ipims.v1.SystemService",
  ]

  let environment: ServiceEnvironment

  func check(_ request: HealthCheckRequest, context: RPCContext) async throws(RPCError)
    -> HealthCheckResponse
  {
    guard Self.services.contains(request.service) else { throw .notFound("service") }
    return HealthCheckResponse { $0.status = status }
  }

  private var status: HealthCheckResponse.ServingStatus {
    environment.health.isServing ? .serving : .notServing
  }

  func watch(
    _ request: HealthCheckRequest, responses: ResponseWriter<HealthCheckResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let health = environment.health
    // Subscribed before the first look, so that no change falls between the two.
    let (id, wakes, waker) = health.subscribe()
    defer { health.told(id) }
    // A service that is not here stays so: its stream waits for the end alone.
    let isKnown = Self.services.contains(request.service)
    async let _: Void = isKnown ? Self.tick(waker) : ()
    var last: HealthCheckResponse.ServingStatus?
    var iterator = wakes.makeAsyncIterator()
    repeat {
      let now = isKnown ? status : .serviceUnknown
      if now != last {
        try await responses.send(HealthCheckResponse { $0.status = now })
        last = now
      }
      if now != .serving { health.told(id) }
    } while await iterator.next() != nil
    throw RPCError(.cancelled, "CANCELLED", "The stream was left.")
  }

  /// The store tells nobody that it has stopped.
  private static func tick(_ waker: AsyncStream<Void>.Continuation) async {
    while (try? await Task.sleep(for: .milliseconds(HealthState.storeCheckMilliseconds))) != nil {
      waker.yield()
    }
  }
}
