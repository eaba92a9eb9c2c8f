internal import EchoAPI
internal import RPCCore

/// One of gRPC's servers and one of its clients, each of which is its own process.
struct GRPCLane: Lane {
  enum Client: CaseIterable {
    /// gRPC C++ with a completion queue.
    case cxx
    /// nghttp2's, which needs less processor time of its own.
    case h2load
  }

  /// The callback API, and a thread with a completion queue: one, and one a core of two.
  private static let servers = [["callback"], ["queue", "1"], ["queue", "2"]]
  static let count = servers.count * Client.allCases.count

  private let server: ServerProcess
  private let client: Client
  private let clientPath: String
  /// The body of a request, for h2load.
  private let body: TemporaryFile

  static func all(_ peers: Peers) throws -> [any Lane] {
    let request = EchoCall(payloadBytes: Shape.payloadBytes).message
    // gRPC puts before each message whether it is compressed, and its length.
    let length = UInt32(request.count).bigEndian
    let body = try TemporaryFile([0] + withUnsafeBytes(of: length) { [UInt8]($0) } + request)
    let cxx = try peers.path("grpc-client")
    let h2load = try peers.path("h2load")
    return try servers.flatMap { arguments in
      let name = "gRPC C++ (" + arguments.joined(separator: " ") + ")"
      let server = try peers.server(name, "grpc-server", arguments)
      return Client.allCases.map { client in
        GRPCLane(
          server: server, client: client, clientPath: client == .cxx ? cxx : h2load, body: body)
      }
    }
  }

  func measure(_ shape: Shape, seconds: Double) throws -> EchoFigures {
    let before = try server.processorNanoseconds
    let (counted, callsPerSecond) =
      switch client {
      case .cxx: try runClient(shape, seconds)
      case .h2load: try runH2load(shape, seconds)
      }
    let spent = try server.processorNanoseconds - before
    return EchoFigures(
      callsPerSecond: callsPerSecond,
      processorMicrosecondsPerCall: Double(spent) / 1e3 / Double(max(1, counted)))
  }

  /// All calls, and those a second that count.
  private func runClient(_ shape: Shape, _ seconds: Double) throws -> (Int, Double) {
    let process = try ChildProcess(
      name: "grpc-client", path: clientPath,
      arguments: [
        String(server.port), String(shape.connections), String(shape.inFlight),
        String(Shape.payloadBytes), String(seconds),
      ])
    let text = try process.readToEnd(seconds: seconds + 20)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 3, numbers[1] > 0 else { throw BenchError("grpc-client said: \(text)") }
    return (Int(numbers[2]), numbers[0] / numbers[1])
  }

  private func runH2load(_ shape: Shape, _ seconds: Double) throws -> (Int, Double) {
    let process = try ChildProcess(
      name: "h2load", path: clientPath,
      arguments: [
        "-t", "1", "-c", String(shape.connections), "-m", String(shape.inFlight),
        "-D", "\(Int(seconds * 1e3))ms", "-d", body.path,
        "-H", "content-type: application/grpc", "-H", "te: trailers",
        "http://127.0.0.1:\(server.port)/\(EchoServiceMethods.echo.service)/Echo",
      ])
    let text = try process.readToEnd(seconds: seconds + 20)
    guard let report = H2loadReport(text), report.done > 0 else {
      throw BenchError("h2load said: \(text.suffix(400))")
    }
    // It does not look at grpc-status. But a call that failed is answered with trailers alone, so
    // that the bytes of data tell: a framed message, as long as the request's, an answer.
    let least = report.done * (EchoCall(payloadBytes: Shape.payloadBytes).message.count + 5)
    guard report.succeeded == report.done, report.dataBytes >= least else {
      throw BenchError("h2load: not every call succeeded: \(text.suffix(400))")
    }
    return (report.done, Double(report.done) / seconds)
  }
}

/// What h2load prints of a run.
private struct H2loadReport {
  var done = 0
  /// Answered with 2xx.
  var succeeded = 0
  var dataBytes = 0

  /// Nil for a text that is no report.
  init?(_ text: String) {
    for line in text.split(separator: "\n") {
      // As `requests: 9 total, 9 started, 9 done, …`, `status codes: 9 2xx, …` and
      // `traffic: 8.2MB (9) total, 3KB (9) headers (space savings 96%), 8.2MB (9) data`.
      if line.hasPrefix("requests: ") {
        done = Self.number(before: "done", line) ?? 0
      } else if line.hasPrefix("status codes: ") {
        succeeded = Self.number(before: "2xx", line) ?? 0
      } else if line.hasPrefix("traffic: ") {
        dataBytes = Self.number(before: "data", line) ?? 0
      }
    }
    guard done > 0 || text.contains("requests: ") else { return nil }
  }

  private static func number(before word: String, _ line: Substring) -> Int? {
    let words = line.split { " ,:()".contains($0) }
    guard let place = words.lastIndex(where: { $0 == word }), place > 0 else { return nil }
    return Int(words[place - 1])
  }
}
