internal import Glibc
internal import IPIMSDomain

/// The search of marks over 100,000 recordations, on the index in process: how long it takes, what
/// it holds in memory, and how many of the forms of a file it finds, kind by kind.
struct SearchMeasurement {
  static let recordations = 100_000
  static let measurement = StoreGroup.Measurement(
    name: "SearchRecordations", steps: rounds + 2
  ) { options, progress in
    try SearchMeasurement(options, progress).rows(progress)
  }

  private static let rounds = 5
  /// As many matches as a page shows.
  private static let limit = 20

  private struct Form {
    var mark: String
    var written: String
    var kind: String
    /// Whether it stands in a description of goods, as screening reads them.
    var isWithin: Bool { kind.hasPrefix("within") }
  }

  private let forms: [Form]
  private let secondsPerRound: Double
  private let index: MarkIndex
  private let bytesEach: Double

  private init(_ options: BenchOptions, _ progress: Progress) throws {
    forms = try Self.forms(options.marksFile)
    secondsPerRound = options.seconds / Double(Self.rounds)
    progress.step("recording \(Self.recordations) marks")
    let known = Set(forms.map(\.mark)).sorted()
    let names = known + MarkNames.made(Self.recordations - known.count)
    let before = try ChildProcess.residentBytes(of: "self")
    var index = MarkIndex()
    for (number, name) in names.enumerated() {
      // The known are named by themselves, so that a match shows whether it is the one.
      index.set([name], for: number < known.count ? name : "recordations/\(number)")
    }
    self.index = index
    bytesEach =
      Double(try ChildProcess.residentBytes(of: "self") - before) / Double(Self.recordations)
  }

  private func rows(_ progress: Progress) throws -> [Row] {
    let searches = forms.filter { !$0.isWithin }
    var (median, p99) = (Double.infinity, Double.infinity)
    for round in 1...Self.rounds {
      progress.step("searching, round \(round)")
      let times = self.times(of: searches)
      median = min(median, Double(times[times.count / 2]) / 1e6)
      p99 = min(p99, Double(times[times.count * 99 / 100]) / 1e6)
    }
    progress.step("counting what is found")
    let name = "SearchRecordations over 100,000"
    return [
      Row(
        work: "\(name), p99", unit: "ms", ours: p99, floor: .oursAtMost(20), goal: .oursAtMost(2)),
      Row(work: "\(name), p50", unit: "ms", ours: median),
      Row(work: "\(name), memory each", unit: "KiB", ours: bytesEach / 1_024),
    ]
      + recall().map { Row(work: "\(name), found: \($0.kind)", unit: "share", ours: $0.share) }
  }

  /// Nanoseconds, sorted, of each form at least once and then for as long as a round lasts.
  private func times(of searches: [Form]) -> [UInt64] {
    var times: [UInt64] = []
    let start = LoadGenerator.now()
    repeat {
      for form in searches {
        let before = LoadGenerator.now()
        let found = index.search(form.written, limit: Self.limit)
        times.append(LoadGenerator.now() - before)
        precondition(found.count <= Self.limit)
      }
    } while Double(LoadGenerator.now() - start) < secondsPerRound * 1e9
    return times.sorted()
  }

  /// The share of each kind's forms whose mark is among the first page of matches.
  private func recall() -> [(kind: String, share: Double)] {
    var counts: [String: (all: Int, found: Int)] = [:]
    for form in forms {
      let matches =
        form.isWithin
        ? index.find(in: form.written, limit: Self.limit)
        : index.search(form.written, limit: Self.limit)
      counts[form.kind, default: (0, 0)].all += 1
      if matches.contains(where: { $0.id == form.mark }) { counts[form.kind]?.found += 1 }
    }
    return counts.sorted { $0.key < $1.key }
      .map { ($0.key, Double($0.value.found) / Double($0.value.all)) }
  }

  /// Lines of mark, form and kind, with tabs between.
  private static func forms(_ path: String) throws -> [Form] {
    guard let file = fopen(path, "r") else { throw BenchError.last(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    let forms = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line -> Form? in
      let cells = line.split(separator: UInt8(ascii: "\t"))
        .map { String(decoding: $0, as: UTF8.self) }
      return cells.count == 3 ? Form(mark: cells[0], written: cells[1], kind: cells[2]) : nil
    }
    guard !forms.isEmpty else { throw BenchError("\(path) has no line of mark, form and kind") }
    return forms
  }
}
