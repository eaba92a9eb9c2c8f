internal import Glibc
internal import IPIMSDomain
internal import ServiceHarness

/// Lives a month at customs and writes what the server then says to a folder, for `recount.py`.
/// Exit codes: 0 done, 1 something happened that should not have, 2 wrong usage.
enum Program {
  private static let usage =
    "usage: Simulation FOLDER [--cases N] [--seed N], from the repository's folder"

  private struct Options {
    var folder = ""
    var cases = 3_000
    var seed: UInt64 = 20_260_915
  }

  static func run(_ arguments: [String]) async -> Int32 {
    guard let options = parse(arguments) else {
      say(usage)
      return 2
    }
    say("\(options.cases) cases, seed \(options.seed)")
    do {
      try await Customs.open(at: Month.time.lowerBound) { customs in
        var month = try await Month(customs, cases: options.cases, seed: options.seed)
        try await month.live { day in say("day \(day)") }
        say("export")
        try await Export(month: month, folder: options.folder).write(seed: options.seed)
        print(summary(month.tally))
      }
      return 0
    } catch {
      say("seed \(options.seed): \(error)")
      return 1
    }
  }

  private static func parse(_ arguments: [String]) -> Options? {
    var options = Options()
    var rest = arguments[...]
    guard let folder = rest.popFirst(), !folder.hasPrefix("-") else { return nil }
    options.folder = folder
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--cases":
        guard let cases = Int(value), (1...1_000_000).contains(cases) else { return nil }
        options.cases = cases
      case "--seed":
        guard let seed = UInt64(value) else { return nil }
        options.seed = seed
      default: return nil
      }
    }
    return options
  }

  private static func summary(_ tally: Tally) -> String {
    func lines(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "  \($0.value) \($0.key)" }.joined(separator: "\n")
    }
    return "taken:\n\(lines(tally.acts))\nrefused:\n\(lines(tally.refusals))"
  }

  private static func say(_ text: String) {
    var line = "Simulation: \(text)\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
