internal import Cryptography
internal import EchoAPI
internal import Glibc
internal import RPCCore
internal import RPCNet

/// `ipims-bench serve-echo --listen ADDRESS [--loops N]`: the generated echo service on our
/// engine, with all that a product's server has, until it is killed. The group starts it itself.
/// Addresses with TLS get a certificate of the moment.
enum EchoServer {
  static func serve(_ arguments: [String]) async throws {
    var listen: [ListenAddress] = []
    // The raw peer has one thread, and the load generator needs the other core.
    var loops = 1
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw UsageError("\(option) wants a value") }
      switch option {
      case "--listen": listen.append(try ListenAddress(value))
      case "--loops":
        guard let count = Int(value), (1...256).contains(count) else {
          throw UsageError("--loops wants a number from 1 to 256")
        }
        loops = count
      default: throw UsageError("serve-echo has no option \(option)")
      }
    }
    guard !listen.isEmpty else { throw UsageError("serve-echo needs --listen ADDRESS") }
    try FileLimit.raise()
    let server = try await start(listen, loops: loops)
    await server.run()
  }

  /// The certificate's files go before the server does: a kill would leave them.
  private static func start(_ listen: [ListenAddress], loops: Int) async throws -> RPCServer {
    let made = try SelfSignedCertificate.make(
      names: ["localhost", "127.0.0.1"], days: 1, now: Int64(time(nil)))
    let certificate = try TemporaryFile(Array(made.certificatePEM.utf8))
    let key = try TemporaryFile(Array(made.privateKeyPEM.utf8))
    // The product's log, whose lines cost what they cost; what is not of the load is said, too.
    let lines = try Log(file: "/dev/null")
    let server = RPCServer(
      router: Router([Echo().serviceDescription, Broadcast().serviceDescription]),
      configuration: RPCServer.Configuration(
        listen: listen,
        tls: RPCServer.TLS(certificateFile: certificate.path, keyFile: key.path),
        loops: loops,
        log: { event in
          lines.write(event)
          if event.level != .info {
            Program.say("serve-echo: \(event.kind) \(event.method) \(event.peer) \(event.cause)")
          }
        }))
    for address in try await server.start() { print("listening on \(address)") }
    withExtendedLifetime((certificate, key)) { _ = fflush(nil) }
    return server
  }
}

/// The generated service, whole, though the rows call one method.
private struct Echo: EchoService {
  func echo(
    _ request: EchoRequest, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    response(request.payload)
  }

  func collect(
    _ requests: RequestStream<EchoRequest>, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    var payload: [UInt8] = []
    for try await request in requests { payload += request.payload }
    return response(payload)
  }

  func `repeat`(
    _ request: EchoRequest, responses: ResponseWriter<EchoResponse>, context: RPCContext
  ) async throws(RPCError) {
    for _ in 0..<max(1, request.count) { try await responses.send(response(request.payload)) }
  }

  func chat(
    _ requests: RequestStream<EchoRequest>, responses: ResponseWriter<EchoResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    for try await request in requests {
      for _ in 0..<max(1, request.count) { try await responses.send(response(request.payload)) }
    }
  }

  private func response(_ payload: [UInt8]) -> EchoResponse {
    var response = EchoResponse()
    response.payload = payload
    return response
  }
}
