/// The lines of `ipims-bench rpc`, in their order: the bounds are those of the project's goals.
struct RPCLine {
  enum Figure {
    case callsPerSecond
    case processor
    case median
    case p99
  }

  enum Held {
    case idlePlain
    case idleTLS
    case watching
    case event
  }

  /// How a line is measured.
  enum Source {
    case echo(Shape, Figure, Contestant, against: Contestant)
    case held(Held)
    case message(MessageContest.Operation)
  }

  var work: String
  var peer: String?
  var unit: String
  var source: Source
  var floor: Row.Bound?
  var goal: Row.Bound?

  static let wide = Shape(connections: 8, inFlight: 64)
  static let narrow = Shape(connections: 1, inFlight: 64)
  static let many = Shape(connections: 64, inFlight: 1)
  static let single = Shape(connections: 1, inFlight: 1)

  static let all: [RPCLine] =
    throughput + latency + held + variants + messages

  private static let throughput = [
    calls(wide, .gRPC, .ratioAtLeast(9), .ratioAtLeast(12)),
    calls(wide, .goTTRPC, .ratioAtLeast(7.5), .ratioAtLeast(10)),
    processor(.gRPC, .oursAtMost(1), .oursAtMost(0.72)),
    processor(.goTTRPC),
    processor(.rawC),
    calls(narrow, .gRPC, .ratioAtLeast(6), .ratioAtLeast(8)),
    calls(narrow, .rawC, nil, .ratioAtLeast(0.6)),
    calls(many, .gRPC, .ratioAtLeast(2.5), .ratioAtLeast(3)),
    calls(many, .rawC, .ratioAtLeast(0.75), .ratioAtLeast(0.85)),
  ]

  private static let latency = [
    RPCLine(
      work: "unary echo 64 B, 1 × 1, p50", peer: Contestant.rawC.rawValue, unit: "µs",
      source: .echo(single, .median, .ours, against: .rawC),
      floor: .ratioAtMost(1.15), goal: .ratioAtMost(1.05)),
    RPCLine(
      work: "unary echo 64 B, 1 × 1, p99", peer: Contestant.rawC.rawValue, unit: "µs",
      source: .echo(single, .p99, .ours, against: .rawC),
      floor: .ratioAtMost(1.3), goal: .ratioAtMost(1.15)),
  ]

  private static let held = [
    RPCLine(
      work: "10,000 idle connections, plain, memory each", unit: "KiB",
      source: .held(.idlePlain), floor: .oursAtMost(8), goal: .oursAtMost(4)),
    RPCLine(
      work: "10,000 idle connections, TLS, memory each", unit: "KiB",
      source: .held(.idleTLS), floor: .oursAtMost(32), goal: .oursAtMost(24)),
    RPCLine(
      work: "10,000 watchers, plain, memory each", unit: "KiB", source: .held(.watching)),
    RPCLine(
      work: "one event to 10,000 watchers, the last has it", unit: "ms",
      source: .held(.event), floor: .oursAtMost(200), goal: .oursAtMost(100)),
  ]

  private static let variants = [
    RPCLine(
      work: "unary echo 64 B, 8 × 64, TLS", peer: "the same, plain", unit: "calls/s",
      source: .echo(wide, .callsPerSecond, .oursTLS, against: .ours),
      floor: .ratioAtLeast(0.4), goal: .ratioAtLeast(0.6)),
    RPCLine(
      work: "unary echo 64 B, 8 × 64, two loops, server CPU", peer: "the same, one loop",
      unit: "µs/call", source: .echo(wide, .processor, .oursTwoLoops, against: .ours),
      floor: .ratioAtMost(1.1), goal: .ratioAtMost(1.1)),
  ]

  private static let messages = MessageContest.Operation.allCases.map {
    RPCLine(
      work: "\($0.rawValue) of a 1 kB case", peer: "C++ Protobuf 3.21, arena", unit: "ns",
      source: .message($0), floor: .ratioAtMost(1.1), goal: .ratioAtMost(0.8))
  }

  private static func calls(
    _ shape: Shape, _ peer: Contestant, _ floor: Row.Bound?, _ goal: Row.Bound?
  ) -> RPCLine {
    RPCLine(
      work: "unary echo 64 B, \(shape.text)", peer: peer.rawValue, unit: "calls/s",
      source: .echo(shape, .callsPerSecond, .ours, against: peer), floor: floor, goal: goal)
  }

  private static func processor(
    _ peer: Contestant, _ floor: Row.Bound? = nil, _ goal: Row.Bound? = nil
  ) -> RPCLine {
    RPCLine(
      work: "unary echo 64 B, 8 × 64, server CPU", peer: peer.rawValue, unit: "µs/call",
      source: .echo(wide, .processor, .ours, against: peer), floor: floor, goal: goal)
  }
}

extension RPCLine.Figure {
  func of(_ figures: EchoFigures) -> Double {
    switch self {
    case .callsPerSecond: figures.callsPerSecond
    case .processor: figures.processorMicrosecondsPerCall
    case .median: figures.medianMicroseconds
    case .p99: figures.p99Microseconds
    }
  }
}
