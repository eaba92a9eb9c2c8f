internal import Glibc

/// How the unary echo is called: 64 bytes, so many connections with so many calls in flight each.
struct Shape: Hashable {
  static let payloadBytes = 64

  var connections: Int
  var inFlight: Int

  var text: String { "\(connections) × \(inFlight)" }
}

/// Who serves the unary echo.
enum Contestant: String, Hashable, CaseIterable {
  case ours = "ours, plain, one loop"
  case oursTLS = "ours, TLS"
  case oursTwoLoops = "ours, two loops"
  case rawC = "raw C epoll"
  case goTTRPC = "Go ttrpc 1.1.1"
  case gRPC = "gRPC C++ 1.51"
}

/// What was seen of one server: its best, each figure for itself.
struct EchoFigures {
  var callsPerSecond = 0.0
  /// Of the server's process.
  var processorMicrosecondsPerCall = Double.infinity
  var medianMicroseconds = Double.infinity
  var p99Microseconds = Double.infinity

  mutating func take(_ other: EchoFigures) {
    callsPerSecond = max(callsPerSecond, other.callsPerSecond)
    processorMicrosecondsPerCall = min(
      processorMicrosecondsPerCall, other.processorMicrosecondsPerCall)
    medianMicroseconds = min(medianMicroseconds, other.medianMicroseconds)
    p99Microseconds = min(p99Microseconds, other.p99Microseconds)
  }
}

/// One server and one client that calls it.
protocol Lane {
  func measure(_ shape: Shape, seconds: Double) throws -> EchoFigures
}

/// All contestants, each in a process of its own that lives as long as this. Who is not called
/// sleeps.
final class EchoContest {
  private var lanes: [Contestant: [any Lane]] = [:]

  init(_ contestants: Set<Contestant>, _ peers: Peers) throws {
    for contestant in contestants { lanes[contestant] = try Self.lanes(contestant, peers) }
  }

  /// Samples that `measure` takes.
  static func samples(_ contestants: Set<Contestant>) -> Int {
    contestants.reduce(0) { $0 + RPCGroup.rounds * ($1 == .gRPC ? GRPCLane.count : 1) }
  }

  /// Interleaved rounds, so that what disturbs the machine disturbs all.
  func measure(
    _ shape: Shape, _ contestants: Set<Contestant>, seconds: Double, _ progress: Progress
  ) throws -> [Contestant: EchoFigures] {
    var best: [Contestant: EchoFigures] = [:]
    for _ in 0..<RPCGroup.rounds {
      for contestant in Contestant.allCases where contestants.contains(contestant) {
        for lane in lanes[contestant] ?? [] {
          progress.step("\(shape.text), \(contestant.rawValue)")
          let figures = try lane.measure(shape, seconds: seconds / Double(RPCGroup.rounds))
          best[contestant, default: EchoFigures()].take(figures)
        }
      }
    }
    return best
  }

  private static func lanes(_ contestant: Contestant, _ peers: Peers) throws -> [any Lane] {
    switch contestant {
    case .ours: [FramesLane(try .ours(), tls: nil)]
    case .oursTLS: [FramesLane(try .ours(tls: true), tls: try LoadTLS())]
    case .oursTwoLoops: [FramesLane(try .ours(loops: 2), tls: nil)]
    case .rawC: [FramesLane(try peers.server(contestant.rawValue, "epoll"), tls: nil)]
    case .goTTRPC: [FramesLane(try peers.server(contestant.rawValue, "ttrpc-echo"), tls: nil)]
    case .gRPC: try GRPCLane.all(peers)
    }
  }
}

/// A server of our frames, whoever it is, and the one load generator.
struct FramesLane: Lane {
  /// Buffers grow and caches fill before it counts.
  private static let warmUpShare = 0.1

  private let server: ServerProcess
  private let tls: LoadTLS?

  init(_ server: ServerProcess, tls: LoadTLS?) {
    self.server = server
    self.tls = tls
  }

  func measure(_ shape: Shape, seconds: Double) throws -> EchoFigures {
    do {
      let load = try LoadGenerator(
        port: server.port, tls: tls, connections: shape.connections, inFlight: shape.inFlight,
        payloadBytes: Shape.payloadBytes)
      try load.start()
      _ = try load.run(seconds: seconds * Self.warmUpShare)
      let before = try server.processorNanoseconds
      let result = try load.run(seconds: seconds)
      let spent = try server.processorNanoseconds - before
      try load.finish()
      return EchoFigures(
        callsPerSecond: result.callsPerSecond,
        processorMicrosecondsPerCall: Double(spent) / 1e3 / Double(max(1, result.calls)),
        medianMicroseconds: result.medianMicroseconds, p99Microseconds: result.p99Microseconds)
    } catch let error as BenchError {
      throw BenchError("\(server.name): \(error)")
    }
  }
}
