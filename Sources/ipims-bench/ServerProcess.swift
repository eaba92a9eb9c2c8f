/// A server in a process of its own, so that its processor time and memory are its own, too.
final class ServerProcess {
  let port: UInt16
  private let process: ChildProcess

  var name: String { process.name }

  /// Starts a program that prints `listening on HOST:PORT`; waits for that line.
  init(name: String, path: String, arguments: [String]) throws {
    process = try ChildProcess(name: name, path: path, arguments: arguments)
    let line = try process.readLine(seconds: 10)
    guard line.hasPrefix("listening on "), let colon = line.lastIndex(of: ":"),
      let port = UInt16(line[line.index(after: colon)...])
    else { throw BenchError("\(name) said: \(line)") }
    self.port = port
  }

  /// Our own echo server; `serve-echo` says more.
  static func ours(tls: Bool = false, loops: Int = 1) throws -> ServerProcess {
    try ServerProcess(
      name: "our echo server", path: "/proc/self/exe",
      arguments: [
        "serve-echo", "--listen", tls ? "127.0.0.1:0" : "plain:127.0.0.1:0",
        "--loops", String(loops),
      ])
  }

  /// Processor time of all its threads so far.
  var processorNanoseconds: UInt64 {
    get throws { try process.processorNanoseconds }
  }

  var residentBytes: Int {
    get throws { try process.residentBytes }
  }
}
