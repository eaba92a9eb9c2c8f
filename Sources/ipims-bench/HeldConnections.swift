/// What many connections that do nothing cost, and how long an event takes to reach them all.
struct HeldConnections {
  static let count = 10_000
  /// Of one event to all watchers; the best counts.
  private static let events = 10

  struct Figures {
    /// Resident memory of the server, a connection.
    var idleKibibytes = 0.0
    /// The same when each has a stream open.
    var watchingKibibytes = 0.0
    /// From the call that publishes to the last watcher's having it.
    var eventMilliseconds = Double.infinity
  }

  /// A server of its own, so that nothing has grown before, and the client in a process beside it.
  static func measure(tls: Bool, watches: Bool, _ progress: Progress) throws -> Figures {
    progress.step("\(count) connections, \(tls ? "TLS" : "plain")")
    let server = try ServerProcess.ours(tls: tls)
    // One of them alone: what the first one costs is not what each costs.
    do {
      let first = try holder(server, count: 1, tls: tls)
      _ = try first.readLine(seconds: 20)
    }
    let before = try server.residentBytes
    let holder = try holder(server, count: count, tls: tls)
    try expect("holding", holder)
    var figures = Figures()
    figures.idleKibibytes = perConnection(try server.residentBytes - before)
    guard watches else { return figures }
    progress.step("\(count) watchers")
    try holder.write(line: "watch")
    try expect("watching", holder)
    figures.watchingKibibytes = perConnection(try server.residentBytes - before)
    for _ in 0..<events {
      try holder.write(line: "event")
      let line = try holder.readLine(seconds: 30)
      guard let nanoseconds = Double(line) else { throw BenchError("\(holder.name) said: \(line)") }
      figures.eventMilliseconds = min(figures.eventMilliseconds, nanoseconds / 1e6)
    }
    return figures
  }

  static func steps(watches: Bool) -> Int { watches ? 2 : 1 }

  private static func holder(
    _ server: ServerProcess, count: Int, tls: Bool
  ) throws -> ChildProcess {
    try ChildProcess(
      name: "the client of \(count) connections", path: "/proc/self/exe",
      arguments: [
        "hold", "--port", String(server.port), "--count", String(count), "--tls",
        tls ? "yes" : "no",
      ])
  }

  private static func expect(_ word: String, _ holder: ChildProcess) throws {
    let line = try holder.readLine(seconds: 120)
    guard line == word else { throw BenchError("\(holder.name) said: \(line)") }
  }

  private static func perConnection(_ bytes: Int) -> Double {
    Double(bytes) / 1_024 / Double(count)
  }
}
