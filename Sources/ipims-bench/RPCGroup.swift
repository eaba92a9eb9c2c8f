internal import Glibc

/// `ipims-bench rpc`: the engine's own speed, beside real programs.
struct RPCGroup {
  /// A figure is the best of them, and they are interleaved.
  static let rounds = 5

  private let seconds: Double
  private let peers: Peers
  private let lines: [RPCLine]

  /// Throws `UsageError` where no line has the text of `--only`.
  init(_ options: BenchOptions) throws {
    seconds = options.seconds
    peers = Peers(folder: options.peersFolder)
    lines = RPCLine.all.filter { options.wants($0.work, $0.peer) }
    guard !lines.isEmpty else { throw UsageError("no row contains \(options.only ?? "")") }
  }

  func measure() throws -> [Row] {
    let contests = contestants()
    let progress = Progress(steps: steps(contests))
    let echo = try measureEcho(contests, progress)
    let held = try measureHeld(progress)
    var messages: [MessageContest.Operation: (ours: Double, theirs: Double)] = [:]
    for operation in operations {
      messages[operation] = try MessageContest.measure(
        operation, seconds: seconds, peers, progress)
    }
    return lines.map { line in
      let (ours, theirs): (Double, Double?) =
        switch line.source {
        case .echo(let shape, let figure, let ours, let peer):
          (
            echo[shape]?[ours].map(figure.of) ?? .nan, echo[shape]?[peer].map(figure.of) ?? .nan
          )
        case .held(.idlePlain): (held.plain.idleKibibytes, nil)
        case .held(.watching): (held.plain.watchingKibibytes, nil)
        case .held(.event): (held.plain.eventMilliseconds, nil)
        case .held(.idleTLS): (held.tls.idleKibibytes, nil)
        case .message(let operation):
          (messages[operation]?.ours ?? .nan, messages[operation]?.theirs ?? .nan)
        }
      return Row(
        work: line.work, unit: line.unit, ours: ours, peer: line.peer, theirs: theirs,
        floor: line.floor, goal: line.goal)
    }
  }

  /// Who is called in which shape; the shapes in the order of the lines.
  private func contestants() -> [(shape: Shape, contestants: Set<Contestant>)] {
    var result: [(shape: Shape, contestants: Set<Contestant>)] = []
    for line in lines {
      guard case .echo(let shape, _, let ours, let peer) = line.source else { continue }
      if let place = result.firstIndex(where: { $0.shape == shape }) {
        result[place].contestants.formUnion([ours, peer])
      } else {
        result.append((shape, [ours, peer]))
      }
    }
    return result
  }

  private func measureEcho(
    _ contests: [(shape: Shape, contestants: Set<Contestant>)], _ progress: Progress
  ) throws -> [Shape: [Contestant: EchoFigures]] {
    let everyone = contests.reduce(into: Set<Contestant>()) { $0.formUnion($1.contestants) }
    let contest = try EchoContest(everyone, peers)
    var result: [Shape: [Contestant: EchoFigures]] = [:]
    for (shape, contestants) in contests {
      result[shape] = try contest.measure(shape, contestants, seconds: seconds, progress)
    }
    return result
  }

  private func measureHeld(
    _ progress: Progress
  ) throws -> (plain: HeldConnections.Figures, tls: HeldConnections.Figures) {
    var plain = HeldConnections.Figures()
    var tls = HeldConnections.Figures()
    if needsPlain {
      plain = try HeldConnections.measure(tls: false, watches: needsWatchers, progress)
    }
    if needsTLS { tls = try HeldConnections.measure(tls: true, watches: false, progress) }
    return (plain, tls)
  }

  private func needs(_ wanted: RPCLine.Held...) -> Bool {
    lines.contains { line in
      if case .held(let held) = line.source { wanted.contains(held) } else { false }
    }
  }

  private var needsPlain: Bool { needs(.idlePlain, .watching, .event) }
  private var needsWatchers: Bool { needs(.watching, .event) }
  private var needsTLS: Bool { needs(.idleTLS) }

  private var operations: [MessageContest.Operation] {
    lines.compactMap { line in
      if case .message(let operation) = line.source { operation } else { nil }
    }
  }

  private func steps(_ contests: [(shape: Shape, contestants: Set<Contestant>)]) -> Int {
    contests.reduce(0) { $0 + EchoContest.samples($1.contestants) }
      + (needsPlain ? HeldConnections.steps(watches: needsWatchers) : 0)
      + (needsTLS ? HeldConnections.steps(watches: false) : 0)
      + operations.count * Self.rounds
  }
}
