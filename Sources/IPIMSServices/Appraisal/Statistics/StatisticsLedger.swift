internal import IPIMSAPI
internal import IPIMSDomain
package import IPIMSStore
internal import Messages
package import RPCCore

/// Keeps what statistics count of each case, and the sums over it. It follows the one sequence of
/// events, a few cases at a time: whoever changes a case waits for nothing, and what an earlier
/// program stored is counted in the same way.
package struct StatisticsLedger: Sendable {
  /// Cases that are counted at a time: how long the writer is kept.
  static let batchCasesMax = 100
  /// Events that are looked through for them.
  static let batchEventsMax = 1_000

  /// Where the sums of the whole stand.
  static let everything = "ALL"
  static let dimensions: [StatisticsDimension] = [
    .hsChapter, .hsHeading, .hsSubheading, .mark, .origin, .route, .office, .holder,
  ]

  struct Key: Hashable, Comparable, Sendable {
    /// Such as ORIGIN.
    var dimension: String
    var value: String
    var month: String

    static func < (left: Key, right: Key) -> Bool {
      (left.dimension, left.value, left.month) < (right.dimension, right.value, right.month)
    }
  }

  /// Up to where is counted.
  struct Position: Equatable, Sendable {
    var position: Int64 = 0
    /// When the last of what is counted happened, in milliseconds since 1970.
    var time: Int64 = 0
  }

  private struct Batch: Sendable {
    var start: Position
    var end: Position
    var cases: [(name: String, counted: CountedCase)] = []
    var deltas: [Key: StatisticsTally] = [:]
  }

  private let environment: ServiceEnvironment

  init(_ environment: ServiceEnvironment) { self.environment = environment }

  /// Counts all that has happened so far. Throws what the store refuses with; what is counted by
  /// then stays.
  func catchUp() async throws(RPCError) {
    let environment = environment
    let target = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try reading.statisticsTarget()
    }
    while true {
      try RPCError.requireNotCancelled()
      let batch = try await environment.database.read {
        (reading: Reading<RPCError>) throws(RPCError) in
        try Self.nextBatch(reading, before: target, environment)
      }
      guard let batch else { return }
      try await environment.database.write {
        (transaction: Transaction<RPCError>) throws(RPCError) in
        try Self.apply(batch, transaction)
      }
    }
  }

  /// nil where everything up to the target is counted.
  private static func nextBatch(
    _ reading: Reading<RPCError>, before target: Int64, _ environment: ServiceEnvironment
  ) throws(RPCError) -> Batch? {
    let start = try reading.statisticsPosition()
    guard start.position < target else { return nil }
    var batch = Batch(start: start, end: start)
    var names: Set<String> = []
    try reading.forEach(
      "SELECT position, subject, time FROM events WHERE position > $1 ORDER BY position LIMIT $2",
      .int(start.position), .int(batchEventsMax)
    ) { row in
      let subject = row.text(1)
      if subject.hasPrefix("cases/"), !names.contains(subject) {
        guard names.count < batchCasesMax else { return false }
        names.insert(subject)
      }
      batch.end = Position(position: row.int(0), time: max(batch.end.time, row.int(2)))
      return true
    }
    for name in names.sorted() {
      let before = try reading.countedCase(name)
      guard let after = try reading.counted(name, before, environment), after != before else {
        continue
      }
      batch.cases.append((name, after))
      before?.addSums(to: &batch.deltas, times: -1)
      after.addSums(to: &batch.deltas, times: 1)
    }
    return batch
  }

  /// Counts cases that are not on record otherwise: what a measurement is made over.
  package static func fill(
    _ database: any Database, _ cases: [(name: String, counted: CountedCase)]
  ) async throws(RPCError) {
    var batch = Batch(start: .init(), end: .init(), cases: cases)
    for (_, counted) in cases { counted.addSums(to: &batch.deltas, times: 1) }
    let filled = batch
    try await database.write { (transaction: Transaction<RPCError>) throws(RPCError) in
      try store(filled, transaction)
    }
  }

  /// What another has counted meanwhile is not counted again.
  private static func apply(_ batch: Batch, _ transaction: Transaction<RPCError>)
    throws(RPCError)
  {
    guard try transaction.statisticsPosition() == batch.start else { return }
    try store(batch, transaction)
    try transaction.run(
      """
      INSERT INTO settings(key, value) VALUES ('statistics', $1)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """,
      .blob(Array("\(batch.end.position) \(batch.end.time)".utf8)))
  }

  private static func store(_ batch: Batch, _ transaction: Transaction<RPCError>)
    throws(RPCError)
  {
    for (name, counted) in batch.cases {
      try transaction.run(
        """
        INSERT INTO statistics_cases(case_id, month, body) VALUES ($1, $2, $3)
        ON CONFLICT (case_id) DO UPDATE SET month = excluded.month, body = excluded.body
        """,
        .text(name), .text(counted.month), .blob(counted.encoded))
    }
    for (key, delta) in batch.deltas.sorted(by: { $0.key < $1.key }) where !delta.isEmpty {
      try transaction.add(delta, at: key)
    }
  }
}

extension CountedCase {
  /// Adds what it counts for to every sum that is kept.
  fileprivate func addSums(
    to sums: inout [StatisticsLedger.Key: StatisticsTally], times: Int64
  ) {
    let (items, requests) = (Array(items.indices), Array(requests.indices))
    func add(_ dimension: String, _ dimensions: [StatisticsDimension]) {
      for (values, share) in shares(by: dimensions, items: items, requests: requests) {
        var tally = StatisticsTally()
        self.add(share, .all, to: &tally)
        let key = StatisticsLedger.Key(
          dimension: dimension, value: values.first ?? "", month: month)
        sums[key, default: StatisticsTally()].add(tally, times: times)
      }
    }
    add(StatisticsLedger.everything, [])
    for dimension in StatisticsLedger.dimensions { add(dimension.shortName, [dimension]) }
  }
}

extension Transaction where Failure == RPCError {
  fileprivate func add(_ delta: StatisticsTally, at key: StatisticsLedger.Key) throws(RPCError) {
    let stored = try row(
      "SELECT body FROM statistics_sums WHERE dimension = $1 AND value = $2 AND month = $3",
      .text(key.dimension), .text(key.value), .text(key.month)
    ) { row throws(RPCError) in try StatisticsTally(stored: row.blob(0)) }
    var tally = stored ?? StatisticsTally()
    tally.add(delta)
    guard !tally.isEmpty else {
      try run(
        "DELETE FROM statistics_sums WHERE dimension = $1 AND value = $2 AND month = $3",
        .text(key.dimension), .text(key.value), .text(key.month))
      return
    }
    try run(
      """
      INSERT INTO statistics_sums(dimension, value, month, body) VALUES ($1, $2, $3, $4)
      ON CONFLICT (dimension, value, month) DO UPDATE SET body = excluded.body
      """,
      .text(key.dimension), .text(key.value), .text(key.month), .blob(tally.stored))
  }
}

extension Reading where Failure == RPCError {
  /// The newest event.
  fileprivate func statisticsTarget() throws(RPCError) -> Int64 {
    try row("SELECT COALESCE(max(position), 0) FROM events") { row in row.int(0) } ?? 0
  }

  /// Up to where statistics are counted.
  func statisticsPosition() throws(RPCError) -> StatisticsLedger.Position {
    let text = try row("SELECT value FROM settings WHERE key = 'statistics'") { row in
      String(decoding: row.blob(0), as: UTF8.self)
    }
    let numbers = text?.split(separator: " ").compactMap { Int64($0) } ?? []
    guard numbers.count == 2 else { return .init() }
    return .init(position: numbers[0], time: numbers[1])
  }

  /// What was counted of a case; nil where nothing was yet.
  fileprivate func countedCase(_ name: String) throws(RPCError) -> CountedCase? {
    try row("SELECT body FROM statistics_cases WHERE case_id = $1", .text(name)) {
      row throws(RPCError) in try CountedCase(stored: row.blob(0))
    }
  }

  /// What counts of a case as it is now; `before` is what counted of it. nil where there is none.
  fileprivate func counted(
    _ name: String, _ before: CountedCase?, _ environment: ServiceEnvironment
  ) throws(RPCError) -> CountedCase? {
    guard let found = try storedCase(name) else { return nil }
    var counted = CountedCase()
    counted.month = before?.month ?? environment.statisticsMonth(of: found)
    counted.office = found.office
    counted.loadingPlace = found.loadingPlace
    counted.state = found.state.rawValue
    counted.items = found.items.map { CountedGoods($0) }
    counted.takeHolds(of: before)
    try forEach(
      "SELECT sequence, body FROM events WHERE subject = $1 AND sequence > $2 ORDER BY sequence",
      .text(name), .int(before?.sequence ?? 0)
    ) { row throws(RPCError) in
      counted.sequence = row.int(0)
      counted.take(try Event(stored: row.blob(1)))
      return true
    }
    let appraisals = try rows(
      """
      SELECT body, state FROM appraisals WHERE case_id = $1 AND state IN ('FILED', 'SUPERSEDED')
      ORDER BY id
      """,
      .text(name)
    ) { row throws(RPCError) in
      (appraisal: try Appraisal(stored: row.blob(0)), counts: row.text(1) == "FILED")
    }
    let places = Dictionary(
      found.items.enumerated().map { ($0.element.id, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    counted.requests = try requests(of: name).map { request in
      var asked = CountedRequest(request)
      for (appraisal, counts) in appraisals where appraisal.request == request.name {
        let verdicts = CountedVerdict.all(of: appraisal, at: places)
        if counts { asked.verdicts = verdicts }
        guard appraisal.supersedes.isEmpty else { continue }
        asked.firstVerdicts = verdicts
        asked.late = appraisal.late
      }
      return asked
    }
    return counted
  }
}

extension ServiceEnvironment {
  /// The month in which a case was opened, where its regime holds.
  fileprivate func statisticsMonth(of found: Case) -> String {
    guard let zone = (regimes[found.regime] ?? regimes[defaultRegime])?.zone else { return "" }
    let opened = found.createTime.flatMap { try? Instant($0) }
    return opened.map { String(zone.date(of: $0).description.prefix(7)) } ?? ""
  }
}

extension Timestamp {
  fileprivate var milliseconds: Int64 { seconds * 1_000 + Int64(nanos) / 1_000_000 }
}

extension CountedGoods {
  fileprivate init(_ item: LineItem) {
    self.init {
      $0.item = item.id
      $0.hsCode = item.hsCode
      $0.mark = MarkText.folded(item.markAsSeen)
      $0.origin = item.origin
      $0.departure = item.departure
      $0.unit = item.unit
      $0.quantity = item.quantity
      $0.goodsState = item.goodsState.rawValue
      $0.decision = item.decision.rawValue
    }
  }
}

extension CountedRequest {
  fileprivate init(_ request: AppraisalRequest) {
    self.init {
      $0.holder = request.holder
      $0.delegate = request.delegate
      $0.state = request.state.rawValue
      $0.sentTime = request.createTime?.milliseconds ?? 0
      $0.answerTime = request.answerTime?.milliseconds ?? 0
    }
  }
}

extension CountedVerdict {
  fileprivate static func all(of appraisal: Appraisal, at places: [String: Int32])
    -> [CountedVerdict]
  {
    appraisal.items.compactMap { given in
      guard let place = places[given.item] else { return nil }
      return CountedVerdict {
        $0.place = place
        $0.verdict = given.verdict.rawValue
        $0.quantity = given.quantity
      }
    }
  }
}

extension CountedCase {
  fileprivate mutating func takeHolds(of before: CountedCase?) {
    for index in items.indices {
      let known = before?.items.first { [items] in $0.item == items[index].item }
      items[index].holdStart = known?.holdStart ?? 0
      items[index].holdEnd = known?.holdEnd ?? 0
    }
  }

  /// Holds begin and end with an event. Goods that one event holds and seizes were not held.
  fileprivate mutating func take(_ event: Event) {
    guard let moved = event.movedGoods else { return }
    let time = event.goodsTime
    for (item, state) in moved {
      guard let index = items.firstIndex(where: { $0.item == item }) else { continue }
      let isHeld = items[index].holdStart != 0 && items[index].holdEnd == 0
      if state == GoodsState.held.shortName {
        if items[index].holdStart == 0 { items[index].holdStart = time }
      } else if isHeld {
        items[index].holdEnd = max(time, items[index].holdStart)
      }
    }
  }
}

extension Event {
  private func text(_ name: String) -> String? {
    fields.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// The last state that it gave to each line item that it moved; nil where it moved none.
  fileprivate var movedGoods: [String: String]? {
    guard let text = text("consequences"), text.contains("\"goods\""),
      let json = try? JSON(parsing: text), case .array(let consequences) = json
    else { return nil }
    var moved: [String: String] = [:]
    for consequence in consequences {
      guard case .string(let item)? = consequence["item"],
        case .string(let state)? = consequence["goods"]
      else { continue }
      moved[item] = state
    }
    return moved.isEmpty ? nil : moved
  }

  /// When it moved goods: where customs recorded the step, as that says.
  fileprivate var goodsTime: Int64 {
    guard kind == "STEP_RECORDED", text("kind")?.hasPrefix(Self.goodsSteps) == true,
      let act = text("actTime").flatMap({ Timestamp($0) })
    else { return timeMilliseconds }
    return act.milliseconds
  }

  private static let goodsSteps = "PROCEDURE_STEP_KIND_GOODS_"
}
