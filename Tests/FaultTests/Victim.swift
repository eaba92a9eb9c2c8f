internal import Cryptography
internal import EchoAPI
internal import Glibc
internal import RPCCore
internal import RPCNet

/// The server under attack, in a process of its own: what a product's server has, with the echo
/// service. Standard output tells the two ports, and then why peers were closed, a line each.
enum Victim {
  static func serve(_ folder: String) async throws {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let certificate = try SelfSignedCertificate.make(
      names: ["localhost"], days: 1, now: Int64(time.tv_sec))
    let tls = RPCServer.TLS(
      certificateFile: folder + "/certificate", keyFile: folder + "/key")
    try write(certificate.certificatePEM, to: tls.certificateFile)
    try write(certificate.privateKeyPEM, to: tls.keyFile)
    let server = RPCServer(
      router: Router([Echo().serviceDescription]),
      configuration: RPCServer.Configuration(
        listen: [.plain(host: "127.0.0.1", port: 0), .tls(host: "127.0.0.1", port: 0)], tls: tls
      ) { event in
        guard event.kind == .peerClosed || event.kind == .serverTrouble else { return }
        // A write to a pipe of so few bytes is whole; the other end reads all the time.
        say("\(event.cause.prefix(100))\n")
      })
    let ports = try await server.start().map { address -> UInt16 in
      switch address {
      case .plain(_, let port), .tls(_, let port): port
      case .unix: 0
      }
    }
    say("\(ports[0]) \(ports[1])\n")
    await server.run()
  }

  private static func say(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Fault.last(path) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw Fault.last(path) }
  }
}

/// What went wrong, for a person.
struct Fault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }

  /// With the words of errno.
  static func last(_ what: String) -> Fault {
    Fault("\(what): \(String(cString: strerror(errno)))")
  }
}

private struct Echo: EchoService {
  func echo(
    _ request: EchoRequest, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    if request.count > 0 {
      // So many milliseconds of work that is not given up half-way, like a transaction's: out of
      // reach of the call's cancellation, hence a task of its own.
      let milliseconds = request.count
      await Task.detached { try? await Task.sleep(for: .milliseconds(milliseconds)) }.value
    }
    return response(request.payload)
  }

  func collect(
    _ requests: RequestStream<EchoRequest>, context: RPCContext
  ) async throws(RPCError) -> EchoResponse {
    var payload: [UInt8] = []
    for try await request in requests { payload = request.payload }
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
    for try await request in requests { try await responses.send(response(request.payload)) }
  }

  private func response(_ payload: [UInt8]) -> EchoResponse {
    var response = EchoResponse()
    response.payload = payload
    return response
  }
}
