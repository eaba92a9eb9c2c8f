import EchoAPI
import Messages
import RPCCore
import RPCNet
import Testing

/// One method of each kind, with requests that make it misbehave.
struct TestService: EchoService {
  /// What handlers saw.
  let seen = Lock<[String]>([])

  /// Lets calls of "gate" go on.
  let isGateOpen = Lock(false)

  func saw(_ text: String) -> Bool { seen.withLock { $0.contains(text) } }

  var seenCount: Int { seen.withLock { $0.count } }

  func note(_ text: String) { seen.withLock { $0.append(text) } }

  func echo(
    _ request: EchoRequest, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    switch String(decoding: request.payload.prefix(16), as: UTF8.self) {
    case "sleep":
      do {
        try await Task.sleep(for: .seconds(30))
      } catch {
        note("cancelled")
        throw .unforeseen(error)
      }
    case "nap":
      do { try await Task.sleep(for: .milliseconds(200)) } catch { throw .unforeseen(error) }
    case "gate":
      while !isGateOpen.withLock({ $0 }) {
        do { try await Task.sleep(for: .milliseconds(5)) } catch { throw .unforeseen(error) }
      }
    case "yield":
      while !isGateOpen.withLock({ $0 }) { await Task.yield() }
    case "deaf":
      // Does not hear of its cancellation.
      await Task.detached { [isGateOpen] in
        while !isGateOpen.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(5)) }
      }.value
    case "seen":
      await Task.yield()
      return .init { $0.payload = Array(seen.withLock { $0.joined(separator: ",") }.utf8) }
    case "trace":
      let left = (context.deadline.remaining ?? .zero) / .milliseconds(1)
      let trace = context.metadata["traceparent"] ?? "none"
      return .init { $0.payload = Array("\(Int(left)) \(trace)".utf8) }
    case "fail":
      throw RPCError(.failedPrecondition, "WRONG_STATE", "No.", metadata: ["state": "SENT"])
    case "crash":
      struct Trouble: Error { var secret = "hunter2" }
      throw .unforeseen(Trouble())
    case "huge":
      return .init { $0.payload = Array(repeating: 1, count: 5_000_000) }
    case "bind":
      context.peer.bind(credential: "bound")
    case "token":
      let token = try context.bearerToken ?? "none"
      return .init { $0.payload = Array(token.utf8) }
    case "certificate":
      let uris = context.peer.certificate?.uris.joined(separator: " ") ?? "none"
      return .init { $0.payload = Array(uris.utf8) }
    case "note":
      context.peer.note(requestID: "6e2d", of: context.callID)
      throw RPCError(.aborted, "NOTED", "No.")
    case "hop":
      // Away from the loop, and back.
      await Task.detached { await Task.yield() }.value
    default:
      break
    }
    return .init { $0.payload = request.payload }
  }

  func collect(
    _ requests: RequestStream<EchoRequest>, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    var all = EchoResponse()
    for try await request in requests {
      switch String(decoding: request.payload.prefix(8), as: UTF8.self) {
      case "refuse": throw RPCError(.invalidArgument, "REFUSED", "No.")
      case "enough": return all
      case "stall":
        do { try await Task.sleep(for: .seconds(30)) } catch { throw .unforeseen(error) }
      default: all.payload += request.payload
      }
    }
    return all
  }

  func `repeat`(
    _ request: EchoRequest, responses: ResponseWriter<EchoResponse>, context: RPCContext
  ) async throws(RPCError) {
    do throws(RPCError) {
      for index in 0..<max(1, Int(request.count)) {
        try await responses.send(.init { $0.payload = request.payload })
        note("sent \(index)")
      }
      switch String(decoding: request.payload.prefix(16), as: UTF8.self) {
      case "forever":
        do { try await Task.sleep(for: .seconds(30)) } catch { throw RPCError.unforeseen(error) }
      case "fail": throw RPCError(.aborted, "BROKEN", "No.")
      case "elsewhere":
        let result = await Task.detached {
          await Result { () async throws(RPCError) in
            for _ in 0..<100 { try await responses.send(.init { $0.payload = [9] }) }
          }
        }.value
        try result.get()
      default: break
      }
    } catch {
      note("ended \(error.code.name)")
      throw error
    }
  }

  func chat(
    _ requests: RequestStream<EchoRequest>, responses: ResponseWriter<EchoResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    do throws(RPCError) {
      for try await request in requests {
        for _ in 0..<max(1, Int(request.count)) {
          try await responses.send(.init { $0.payload = request.payload })
        }
      }
    } catch {
      note("ended \(error.code.name)")
      throw error
    }
  }
}

extension Result where Failure == RPCError {
  init(_ body: () async throws(RPCError) -> Success) async {
    do throws(RPCError) {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}

/// A server with that service, on the loopback, for the time of a body.
func withServer(
  limits: Limits = Limits(), listen: [ListenAddress] = [.plain(host: "127.0.0.1", port: 0)],
  tls: RPCServer.TLS? = nil, loops: Int = 1,
  configure: (inout RPCServer.Configuration) -> Void = { _ in },
  log: @escaping @Sendable (LogEvent) -> Void = { _ in },
  _ body: (TestService, [ListenAddress], RPCServer) async throws -> Void
) async throws {
  let service = TestService()
  var configuration = RPCServer.Configuration(
    listen: listen, tls: tls, limits: limits.patient, loops: loops, log: log)
  configure(&configuration)
  let server = RPCServer(
    router: Router([service.serviceDescription]), configuration: configuration)
  let addresses = try await server.start()
  do {
    try await body(service, addresses, server)
  } catch {
    await server.shutdown(drain: .zero)
    throw error
  }
  await server.shutdown(drain: .zero)
}

extension Limits {
  /// With times that no busy machine runs into; those that a test has set stay.
  var patient: Limits {
    var limits = self
    let usual = Limits()
    let times: [WritableKeyPath<Limits, Double>] = [
      \.handshakeSecondsMax, \.connectSecondsMax, \.silenceSecondsMax, \.pongSecondsMax,
    ]
    for time in times where limits[keyPath: time] == usual[keyPath: time] {
      limits[keyPath: time] = 300
    }
    return limits
  }
}

/// Waits until it holds, up to five seconds.
func eventually(_ condition: () -> Bool) async throws -> Bool {
  for _ in 0..<1_000 {
    if condition() { return true }
    try await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}

func message(_ text: String, count: Int32 = 0) -> EchoRequest {
  .init {
    $0.payload = Array(text.utf8)
    $0.count = count
  }
}
