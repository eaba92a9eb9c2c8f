internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The numbers of one row of statistics, as they are added up and stored; none is 0.
struct StatisticsTally: Equatable, Sendable {
  /// What is counted. The numbers are stored: they stay what they are.
  enum Subject: Int32 {
    /// Cases, by state.
    case cases = 1
    /// Line items, and how much of goods there is in a unit.
    case items = 2
    case quantity = 3
    /// Verdicts, by kind.
    case verdicts = 4
    case verdictQuantity = 5
    /// Line items, by decision.
    case decisions = 6
    case decisionQuantity = 7
    /// Line items, by goods state.
    case goods = 8
    case contested = 9
    case overturned = 10
    /// Requests, by what came of them: ``Response``.
    case requests = 11
    /// First answers by their length, and the seconds of all of them. The kind is a verdict, or 0 for
    /// every answer.
    case hoursInTime = 12
    case secondsInTime = 13
    case hoursLate = 14
    case secondsLate = 15
    /// Goods that are held, or were: by outcome, and by how long.
    case holds = 16
    case hoursHeld = 17
    case secondsHeld = 18
  }

  enum Response: Int32 {
    case inTime = 1
    case late, unanswered, waiting, cancelled
  }

  struct Figure: Hashable, Sendable {
    var subject: Int32
    var kind: Int32
    var hours: Int32
    var unit: String
  }

  private(set) var counts: [Figure: Int64] = [:]

  var isEmpty: Bool { counts.isEmpty }

  mutating func add(
    _ subject: Subject, _ kind: Int32 = 0, hours: Int32 = 0, unit: String = "", _ count: Int64 = 1
  ) {
    add(Figure(subject: subject.rawValue, kind: kind, hours: hours, unit: unit), count)
  }

  private mutating func add(_ figure: Figure, _ count: Int64) {
    // Quantities are what callers declare: a sum that is full stays so.
    let old = counts[figure, default: 0]
    let (sum, isOver) = old.addingReportingOverflow(count)
    let new = isOver ? (count > 0 ? Int64.max : Int64.min) : sum
    counts[figure] = new == 0 ? nil : new
  }

  /// `times` is 1, or -1 to take another's numbers out.
  mutating func add(_ other: StatisticsTally, times: Int64 = 1) {
    for (figure, count) in other.counts { add(figure, count * times) }
  }

  /// A length of time, of a kind.
  mutating func add(
    _ hours: Subject, _ seconds: Subject, _ kind: Int32, milliseconds: Int64
  ) {
    let whole = max(0, milliseconds) / 1_000
    add(hours, kind, hours: Int32(clamping: whole / 3_600))
    add(seconds, kind, whole)
  }

  // MARK: As it is stored

  init() {}

  init(stored bytes: [UInt8]) throws(RPCError) {
    let sum = try StatisticsSum(stored: bytes)
    counts.reserveCapacity(sum.terms.count)
    for term in sum.terms {
      counts[
        Figure(subject: term.figure, kind: term.kind, hours: term.hours, unit: term.unit)] =
        term.count
    }
  }

  var stored: [UInt8] {
    StatisticsSum { sum in
      sum.terms = counts.map { figure, count in
        StatisticsTerm {
          $0.figure = figure.subject
          $0.kind = figure.kind
          $0.hours = figure.hours
          $0.unit = figure.unit
          $0.count = count
        }
      }
    }.encoded
  }
}
