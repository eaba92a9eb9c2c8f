internal import Glibc

/// `ipims-bench rpc`: the engine's own speed.
struct RPCGroup {
  /// Of each server in turn; a figure is the best of them.
  static let rounds = 5

  private static let payloadBytes = 64
  private static let peerName = "raw C epoll"

  private let options: BenchOptions

  init(_ options: BenchOptions) { self.options = options }

  /// What one server did at its best.
  private struct Best {
    var callsPerSecond = 0.0
    var processorMicrosecondsPerCall = Double.infinity
  }

  func measure() throws -> [Row] {
    let peerPath = "\(options.peersFolder)/epoll"
    guard access(peerPath, X_OK) == 0 else {
      throw BenchError(
        "the raw C peer is not at \(peerPath). Run Tests/Peers/build first, or name its folder "
          + "with --peers.")
    }
    let ours = try ServerProcess(
      name: "our echo server", path: "/proc/self/exe",
      arguments: ["serve-echo", "--listen", "plain:127.0.0.1:0"])
    let peer = try ServerProcess(name: Self.peerName, path: peerPath, arguments: [])

    let wide = try compare(ours, peer, connections: 8, inFlight: 64)
    let narrow = try compare(ours, peer, connections: 1, inFlight: 64)
    return [
      Row(
        work: "unary echo 64 B, 8 × 64", unit: "calls/s", ours: wide.ours.callsPerSecond,
        peer: Self.peerName, theirs: wide.theirs.callsPerSecond),
      Row(
        work: "unary echo 64 B, 1 × 64", unit: "calls/s", ours: narrow.ours.callsPerSecond,
        peer: Self.peerName, theirs: narrow.theirs.callsPerSecond, goal: .ratioAtLeast(0.6)),
      Row(
        work: "unary echo 64 B, 8 × 64, server CPU", unit: "µs/call",
        ours: wide.ours.processorMicrosecondsPerCall, peer: Self.peerName,
        theirs: wide.theirs.processorMicrosecondsPerCall, floor: .oursAtMost(1.0),
        goal: .oursAtMost(0.72)),
    ]
  }

  private func compare(
    _ ours: ServerProcess, _ theirs: ServerProcess, connections: Int, inFlight: Int
  ) throws -> (ours: Best, theirs: Best) {
    var best = (ours: Best(), theirs: Best())
    for _ in 0..<Self.rounds {
      try round(ours, connections, inFlight, &best.ours)
      try round(theirs, connections, inFlight, &best.theirs)
    }
    return best
  }

  /// Both servers live all the time; who is not called sleeps.
  private func round(
    _ server: ServerProcess, _ connections: Int, _ inFlight: Int, _ best: inout Best
  ) throws {
    let seconds = options.seconds / Double(2 * Self.rounds)
    do {
      let load = try LoadGenerator(
        port: server.port, connections: connections, inFlight: inFlight,
        payloadBytes: Self.payloadBytes)
      try load.start()
      // Buffers grow and caches fill before it counts.
      _ = try load.run(seconds: seconds / 10)
      let before = try server.processorNanoseconds
      let result = try load.run(seconds: seconds)
      let spent = try server.processorNanoseconds - before
      best.callsPerSecond = max(best.callsPerSecond, result.callsPerSecond)
      best.processorMicrosecondsPerCall = min(
        best.processorMicrosecondsPerCall, Double(spent) / 1e3 / Double(result.calls))
    } catch let error as BenchError {
      throw BenchError("\(server.name): \(error)")
    }
  }
}
