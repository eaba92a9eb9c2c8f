internal import Glibc
internal import RPCCore

/// Attacks a server of its own, one attack after the other, with honest callers at work. Exit
/// codes: 0 the server held, 1 it did not, 2 wrong usage.
enum Program {
  private static let aloneSeconds = 1.0
  private static let attackedSeconds = 3.0
  private static let memoryMebibytesMax = 512
  /// The goal of the ratio is 0.5. It is shown and not asserted, since attackers and whatever else
  /// runs share the cores; honest callers that stand still are a fault on any machine.
  private static let attackedCallsMin = 1_000.0

  static func run(_ arguments: [String]) async -> Int32 {
    do {
      if arguments.first == "serve", arguments.count == 2 {
        try await Victim.serve(arguments[1])
        return 0
      }
      let chosen = Attack.all.filter { arguments.isEmpty || arguments.contains($0.name) }
      guard arguments.allSatisfy({ name in chosen.contains { $0.name == name } }) else {
        say("the attacks are: \(Attack.all.map(\.name).joined(separator: "; "))")
        return 2
      }
      print(row("attack", "alone/s", "attacked/s", "ratio", "MiB", "ended", "why"))
      var failures: [String] = []
      for attack in chosen { failures += try carryOut(attack) }
      for failure in failures { say(failure) }
      return failures.isEmpty ? 0 : 1
    } catch {
      say("\(error)")
      return 1
    }
  }

  /// Prints the row of one attack; what did not hold.
  private static func carryOut(_ attack: Attack) throws -> [String] {
    let victim = try VictimProcess()
    let honest = try HonestClient(port: victim.port)
    _ = try honest.run(seconds: 0.2)
    let alone = try honest.run(seconds: aloneSeconds)
    let attackers = AttackRun(attack, on: victim)
    let work = HonestWork(honest, seconds: attackedSeconds)
    work.start()
    attackers.run { !work.isDone }
    victim.listen()
    var failures: [String] = []
    let attacked: Double
    do {
      attacked = try work.result()
    } catch {
      failures.append("\(attack.name): \(error)")
      attacked = 0
    }
    guard victim.isAlive else { return failures + ["\(attack.name): the server died"] }
    let memory = try victim.peakMebibytes()
    let ratio = attacked / alone
    if memory > memoryMebibytesMax { failures.append("\(attack.name): \(memory) MiB") }
    if attacked < attackedCallsMin {
      failures.append("\(attack.name): honest callers make \(attacked) calls a second")
    }
    let why = victim.reasons.max { $0.value < $1.value }.map { "\($0.value) × \($0.key)" }
    print(
      row(
        attack.name, "\(Int(alone))", "\(Int(attacked))",
        "\(Double(Int(ratio * 100)) / 100)", "\(memory)", "\(attackers.closed)",
        why ?? "\(attackers.standing) still stand"))
    fflush(nil)
    return failures
  }

  private static func row(_ cells: String...) -> String {
    let widths = [22, -9, -11, -6, -5, -6, 0]
    return zip(cells, widths).map { cell, width in
      let padding = String(repeating: " ", count: max(0, abs(width) - cell.count))
      return width < 0 ? padding + cell : cell + padding
    }.joined(separator: " ")
  }

  private static func say(_ text: String) {
    var line = "FaultTests: \(text)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The honest load on a thread of its own.
final class HonestWork: @unchecked Sendable {
  private let client: HonestClient
  private let seconds: Double
  private let outcome = Lock<Result<Double, any Error>?>(nil)

  init(_ client: HonestClient, seconds: Double) {
    self.client = client
    self.seconds = seconds
  }

  var isDone: Bool { outcome.withLock { $0 != nil } }

  func result() throws -> Double {
    guard let outcome = outcome.withLock({ $0 }) else { throw Fault("the honest load runs") }
    return try outcome.get()
  }

  func start() {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<HonestWork>.fromOpaque(argument).takeRetainedValue()
        let result = Result { try work.client.run(seconds: work.seconds) }
        work.outcome.withLock { $0 = result }
        return nil
      }, work)
    pthread_detach(thread)
  }
}
