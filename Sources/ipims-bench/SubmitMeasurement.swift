internal import IPIMSClient
internal import IPIMSDomain
internal import ServiceHarness

/// Verdicts as they come in: each durable before its answer, many callers at once; the services'
/// own code in process, over SQLite on disk.
struct SubmitMeasurement {
  static let callers = 256
  static let measurement = StoreGroup.Measurement(
    name: "SubmitAppraisal", steps: 3
  ) { _, progress in
    var (rate, counted) = (0.0, 0.0)
    try await Customs.open { customs in
      progress.step("asking \(requestCount) right holders")
      let firm = try await customs.firm()
      let requests = try await asked(customs, firm)
      // What is opened is counted before.
      _ = try await statistics(customs)
      progress.step("submitting appraisals")
      let start = LoadGenerator.now()
      try await each(requests) { request in
        _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: request))
      }
      rate = Double(requests.count) * 1e9 / Double(LoadGenerator.now() - start)
      progress.step("counting them")
      let asked = LoadGenerator.now()
      _ = try await statistics(customs)
      counted = Double(requests.count) * 1e9 / Double(LoadGenerator.now() - asked)
    }
    return [
      Row(work: "SubmitAppraisal, durable, \(callers) callers", unit: "calls/s", ours: rate),
      Row(
        work: "SubmitAppraisal, counted for statistics afterwards", unit: "cases/s", ours: counted),
    ]
  }

  private static let requestCount = 8_192

  private static func statistics(_ customs: Customs) async throws -> GetStatisticsResponse {
    try await customs.administrator().appraisal.getStatistics(.init())
  }

  private static func asked(_ customs: Customs, _ firm: Desk) async throws -> [AppraisalRequest] {
    let recordation = try await customs.record(firm).name
    let officer = try await customs.officer()
    let requests = Lock<[AppraisalRequest]>([])
    try await each(Array(0..<requestCount)) { number in
      var open = Samples.openCase(
        [recordation], items: [Samples.item(hsCode: "4202.2\(number % 10)")])
      open.seller = Party { $0.name = "Seller \(number % 997)" }
      open.loadingPlace = "VNSGN"
      let opened = try await officer.appraisal.openCase(open)
      let answer = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      requests.withLock { $0 += answer.requests }
    }
    return requests.withLock { $0 }
  }

  /// `body` of every element, so many at a time as there are callers.
  private static func each<Element: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, element) in elements.enumerated() {
        if place >= callers { _ = try await group.next() }
        group.addTask { try await body(element) }
      }
      try await group.waitForAll()
    }
  }
}
