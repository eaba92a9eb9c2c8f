internal import Glibc
internal import IPIMSClient

/// What became of the rows of an import.
struct ImportCounts: Sendable {
  var created = 0
  var updated = 0
  var unchanged = 0
  var refused = 0
  /// Sent, and lost with the connection.
  var unanswered = 0

  var done: Int { created + updated + unchanged + refused }

  private var all: [(String, Int)] {
    [("created", created), ("updated", updated), ("unchanged", unchanged), ("refused", refused)]
  }

  var text: String { all.map { "\($0): \($1)" }.joined(separator: "\n") }

  var json: JSON { .object(all.map { .init($0, .integer(Int64($1))) }) }
}

/// Rows that were refused, in a file that can be mended and imported.
final class RefusedRows: Sendable {
  private let path: String
  private let stream: Lock<UnsafeMutablePointer<FILE>?>

  init(_ path: String) throws(UsageError) {
    self.path = path
    guard let stream = fopen(path, "w") else {
      throw UsageError("--errors: cannot write \(path)")
    }
    self.stream = Lock(stream)
  }

  func write(_ line: String) throws(UsageError) {
    let isWritten = stream.withLock { stream in
      guard let stream else { return false }
      return fputs(line + "\n", stream) >= 0
    }
    if !isWritten { throw UsageError("--errors: cannot write \(path)") }
  }

  func close() throws(UsageError) {
    let isClosed = stream.withLock { stream in
      defer { stream = nil }
      return stream.map { fclose($0) == 0 } ?? true
    }
    if !isClosed { throw UsageError("--errors: cannot write \(path)") }
  }
}

/// One import on its way: rows go out, answers come in, and what is done is shown.
final class ImportRun: Sendable {
  /// Errors that are told on standard error; all are in the file of errors.
  private static let errorsShownMax = 20
  private static let tick = Duration.milliseconds(100)

  private struct State {
    var counts = ImportCounts()
    /// Rows that were sent, by their keys.
    var pending: [String: String] = [:]
    var line = 0
    var bytesDone = 0
    var progress: ImportProgress
  }

  private let state: Lock<State>
  private let refused: RefusedRows?
  private let source: String?

  init(_ progress: ImportProgress, _ refused: RefusedRows?, source: String?) {
    state = Lock(State(progress: progress))
    self.refused = refused
    self.source = source
  }

  func run(_ client: IPIMSClient, _ file: TextFile) async throws {
    let (writer, answers) = client.reporting.importRecordations()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask { [self] in
        try await file.forEachLine { line in
          if line.contains(where: { !$0.isWhitespace }) { try await send(line, to: writer) }
        }
        try await writer.finish()
        return false
      }
      group.addTask { [self] in
        for try await answer in answers { try take(answer) }
        return true
      }
      group.addTask { [self] in
        while !Interrupt.isSeen {
          try await Task.sleep(for: Self.tick)
          state.withLock { $0.progress.show($0.counts, bytesDone: $0.bytesDone) }
        }
        return true
      }
      // The answers end after the last row's, the other half waits for Ctrl-C.
      while let isLast = try await group.next(), !isLast {}
      group.cancelAll()
    }
  }

  /// The counts, once nothing more comes.
  func finish() -> ImportCounts {
    state.withLock { state in
      state.counts.unanswered = state.pending.count
      state.progress.finish(state.counts, bytesDone: state.bytesDone)
      return state.counts
    }
  }

  private func send(_ line: String, to writer: RequestWriter<ImportRecordationsRequest>)
    async throws
  {
    let number = state.withLock { state in
      state.line += 1
      return state.line
    }
    let key = String(number)
    let row: ImportedRecordation
    do {
      row = try ImportedRecordation(
        json: JSON(parsing: line).without("error").filling(["source"], source ?? ""))
    } catch {
      // What is no JSON cannot bear its error.
      return try refuse(line, number, "\(error)", error: nil)
    }
    state.withLock { $0.pending[key] = line }
    try await writer.send(
      ImportRecordationsRequest {
        $0.key = key
        $0.row = row
      })
  }

  private func take(_ answer: ImportRecordationsResponse) throws {
    let line = state.withLock { $0.pending.removeValue(forKey: answer.key) } ?? ""
    switch answer.result {
    case .imported(let imported):
      state.withLock { state in
        state.bytesDone += line.utf8.count + 1
        switch imported.outcome {
        case .created: state.counts.created += 1
        case .updated: state.counts.updated += 1
        default: state.counts.unchanged += 1
        }
      }
    case .error(let error):
      let fields = error.fields.map { "; \($0.field) \($0.description)" }.joined()
      try refuse(line, Int(answer.key) ?? 0, error.message + fields, error: error.json)
    case nil: break
    }
  }

  private func refuse(_ line: String, _ number: Int, _ message: String, error: JSON?) throws {
    state.withLock { state in
      state.counts.refused += 1
      state.bytesDone += line.utf8.count + 1
      guard state.counts.refused <= Self.errorsShownMax else { return }
      state.progress.clear()
      writeError("row \(number): \(message)\n")
      if state.counts.refused == Self.errorsShownMax {
        writeError("more are not shown\(refused == nil ? "; --errors FILE keeps them" : "")\n")
      }
    }
    guard let refused else { return }
    guard let error, case .object(let members)? = try? JSON(parsing: line) else {
      return try refused.write(line)
    }
    let kept = members.filter { $0.name != "error" }
    try refused.write(JSON.object([.init("error", error)] + kept).text)
  }
}

/// How far an import has come, on standard error: a bar on a terminal, elsewhere a line now and
/// then.
struct ImportProgress: Sendable {
  private static let barWidth = 30
  private static let barWidthMin = 5
  private static let secondsBetweenLines = 5

  private let label: String
  /// 0 where nobody knows.
  private let bytesTotal: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastLine = ContinuousClock.now
  private var isDrawn = false

  init(_ label: String, bytesTotal: Int) {
    self.label = label
    self.bytesTotal = bytesTotal
  }

  mutating func show(_ counts: ImportCounts, bytesDone: Int) {
    if isTerminal {
      writeError("\r\u{1B}[K" + text(counts, bytesDone))
      isDrawn = true
    } else if lastLine.duration(to: .now) >= .seconds(Self.secondsBetweenLines) {
      lastLine = .now
      writeError(text(counts, bytesDone) + "\n")
    }
  }

  /// Makes room for a line of its own.
  mutating func clear() {
    if isDrawn { writeError("\r\u{1B}[K") }
    isDrawn = false
  }

  mutating func finish(_ counts: ImportCounts, bytesDone: Int) {
    if isTerminal || counts.done > 0 {
      clear()
      writeError(text(counts, bytesDone) + "\n")
    }
  }

  private func text(_ counts: ImportCounts, _ bytesDone: Int) -> String {
    let seconds = start.duration(to: .now) / .seconds(1)
    let rate = seconds > 0 ? Int(Double(counts.done) / seconds) : 0
    let refused = counts.refused > 0 ? ", \(counts.refused) refused" : ""
    let rows = "\(counts.done) rows, \(rate) a second\(refused)"
    guard bytesTotal > 0 else { return "\(label) \(rows)" }
    let percent = min(100, bytesDone * 100 / bytesTotal)
    guard isTerminal else { return "\(label) \(percent) %: \(rows)" }
    return Self.line(
      label.split(separator: "/").last.map(String.init) ?? label, percent: percent, rows,
      columns: Self.columns)
  }

  /// What fits a line of the terminal, as one that is longer cannot be drawn over: the bar is
  /// shortened, or left out with the label.
  static func line(_ label: String, percent: Int, _ rows: String, columns: Int) -> String {
    let done = "\(percent) %: \(rows)"
    // Letters of the East take two columns.
    let labelWidth = label.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    let room = columns - 1 - (labelWidth + 1) - (done.count + 1)
    guard room >= barWidthMin else { return String(done.prefix(columns - 1)) }
    let width = min(barWidth, room)
    let filled = percent * width / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(label) \(bar) \(done)"
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }
}
