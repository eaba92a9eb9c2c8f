/// `ipims-bench store`: what is answered from data at rest, over as much of it as there may be.
struct StoreGroup {
  /// All rows of one call: their works begin with its name.
  struct Measurement: Sendable {
    var name: String
    var steps: Int
    var rows: @Sendable (BenchOptions, Progress) async throws -> [Row]
  }

  static let measurements = [
    SubmitMeasurement.measurement, LookUpMeasurement.measurement, SearchMeasurement.measurement,
    StatisticsMeasurement.measurement,
  ]

  private let options: BenchOptions

  init(_ options: BenchOptions) { self.options = options }

  /// Throws `UsageError` where no row has the text of `--only`.
  func measure() async throws -> [Row] {
    // Rows have their names when they are measured; a text that names one call spares the others.
    let named = Self.measurements.filter { options.only?.contains($0.name) ?? true }
    let chosen = named.isEmpty ? Self.measurements : named
    let progress = Progress(steps: chosen.reduce(0) { $0 + $1.steps })
    var rows: [Row] = []
    for measurement in chosen { rows += try await measurement.rows(options, progress) }
    rows = rows.filter { options.wants($0.work, $0.peer) }
    guard !rows.isEmpty else { throw UsageError("no row contains \(options.only ?? "")") }
    return rows
  }
}
