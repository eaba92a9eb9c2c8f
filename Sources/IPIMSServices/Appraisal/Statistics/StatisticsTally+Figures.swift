internal import IPIMSAPI
internal import Messages

extension StatisticsFigures {
  /// Units of one quantity that are told apart.
  static let unitsMax = 50

  init(_ tally: StatisticsTally) {
    self.init()
    let sorted = SortedTally(tally)
    caseStates = sorted.kinds(.cases).map { kind, count in
      CaseStateCount {
        $0.state = .init(rawValue: kind)
        $0.cases = count
      }
    }
    cases = caseStates.reduce(0) { $0 + $1.cases }
    items = sorted[.items]
    quantities = sorted.quantities(.quantity)
    verdicts = sorted.kinds(.verdicts).map { kind, count in
      VerdictFigures {
        $0.verdict = .init(rawValue: kind)
        $0.verdicts = count
        $0.quantities = sorted.quantities(.verdictQuantity, kind)
      }
    }
    decisions = sorted.kinds(.decisions).map { kind, count in
      DecisionFigures {
        $0.decision = .init(rawValue: kind)
        $0.items = count
        $0.quantities = sorted.quantities(.decisionQuantity, kind)
      }
    }
    goodsStates = sorted.kinds(.goods).map { kind, count in
      GoodsStateCount {
        $0.goodsState = .init(rawValue: kind)
        $0.items = count
      }
    }
    contestedItems = sorted[.contested]
    overturnedItems = sorted[.overturned]
    let responses = ResponseFigures(sorted)
    self.responses = responses.requests == 0 ? nil : responses
    holds = sorted.kinds(.holds).map { kind, count in
      HoldFigures {
        $0.outcome = .init(rawValue: kind)
        $0.items = count
        $0.held = sorted.durations(.hoursHeld, .secondsHeld, kind)
      }
    }
  }
}

extension ResponseFigures {
  fileprivate init(_ sorted: SortedTally) {
    self.init()
    let counts = Dictionary(uniqueKeysWithValues: sorted.kinds(.requests))
    func count(_ response: StatisticsTally.Response) -> Int64 { counts[response.rawValue] ?? 0 }
    requests = counts.values.reduce(0, +)
    answeredInTime = count(.inTime)
    answeredLate = count(.late)
    unanswered = count(.unanswered)
    waiting = count(.waiting)
    cancelled = count(.cancelled)
    inTime = sorted.durations(.hoursInTime, .secondsInTime, 0)
    late = sorted.durations(.hoursLate, .secondsLate, 0)
    let kinds = Set(sorted.durationKinds(.hoursInTime) + sorted.durationKinds(.hoursLate))
    byVerdict = kinds.subtracting([0]).sorted().map { kind in
      VerdictResponse {
        $0.verdict = .init(rawValue: kind)
        $0.inTime = sorted.durations(.hoursInTime, .secondsInTime, kind)
        $0.late = sorted.durations(.hoursLate, .secondsLate, kind)
      }
    }
  }
}

/// A tally by what is counted, in the order in which it is told.
private struct SortedTally {
  private var bySubject: [Int32: [(figure: StatisticsTally.Figure, count: Int64)]] = [:]

  init(_ tally: StatisticsTally) {
    for (figure, count) in tally.counts {
      bySubject[figure.subject, default: []].append((figure, count))
    }
    for subject in bySubject.keys {
      bySubject[subject]?.sort {
        ($0.figure.kind, $0.figure.hours, $0.figure.unit)
          < ($1.figure.kind, $1.figure.hours, $1.figure.unit)
      }
    }
  }

  private func all(_ subject: StatisticsTally.Subject)
    -> [(figure: StatisticsTally.Figure, count: Int64)]
  { bySubject[subject.rawValue] ?? [] }

  subscript(subject: StatisticsTally.Subject) -> Int64 {
    all(subject).reduce(0) { $0 + $1.count }
  }

  func kinds(_ subject: StatisticsTally.Subject) -> [(Int32, Int64)] {
    all(subject).map { ($0.figure.kind, $0.count) }
  }

  func durationKinds(_ subject: StatisticsTally.Subject) -> [Int32] {
    all(subject).map(\.figure.kind)
  }

  /// Most first.
  func quantities(_ subject: StatisticsTally.Subject, _ kind: Int32 = 0) -> [Quantity] {
    var quantities = all(subject).filter { $0.figure.kind == kind }
      .map { (unit: $0.figure.unit, count: $0.count) }
    quantities.sort { ($1.count, $0.unit) < ($0.count, $1.unit) }
    var shown = quantities.prefix(StatisticsFigures.unitsMax).map { quantity in
      Quantity {
        $0.unit = quantity.unit
        $0.quantity = quantity.count
      }
    }
    let rest = quantities.dropFirst(StatisticsFigures.unitsMax).reduce(Int64(0)) { sum, quantity in
      let (next, isOver) = sum.addingReportingOverflow(quantity.count)
      return isOver ? .max : next
    }
    if rest > 0 { shown.append(Quantity { $0.quantity = rest }) }
    return shown
  }

  /// nil where there are none.
  func durations(
    _ hours: StatisticsTally.Subject, _ seconds: StatisticsTally.Subject, _ kind: Int32
  ) -> Durations? {
    let lengths = all(hours).filter { $0.figure.kind == kind }
    let count = lengths.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let total = all(seconds).first { $0.figure.kind == kind }?.count ?? 0
    /// Of the one that is `rank`th from below, from 1.
    func hour(ofRank rank: Int64) -> Int64 {
      var passed: Int64 = 0
      for length in lengths {
        passed += length.count
        if passed >= rank { return Int64(length.figure.hours) }
      }
      return 0
    }
    return Durations {
      $0.count = count
      $0.totalSeconds = total
      $0.meanHours = Double(total) / 3_600 / Double(count)
      $0.medianHours = hour(ofRank: (count + 1) / 2)
      $0.p90Hours = hour(ofRank: (count * 9 + 9) / 10)
    }
  }
}
