internal import IPIMSClient
internal import IPIMSDomain
internal import ServiceHarness

/// The database of verdicts with a million in it, beside the same with ten thousand: the services'
/// own code in process, over SQLite on disk, warm.
struct LookUpMeasurement {
  static let measurement = StoreGroup.Measurement(
    name: "LookUpVerdicts", steps: rounds + 2
  ) { options, progress in
    var rows: [Row] = []
    try await Customs.open { few in
      try await Customs.open { many in
        rows = try await LookUpMeasurement(few, many, progress).rows(options, progress)
      }
    }
    return rows
  }

  private static let rounds = 5
  /// Questions of one kind, at most.
  private static let questionsMax = 20
  /// How many are tried, to find those.
  private static let candidatesMax = 400
  /// Those that are asked for often: their answers are full with few verdicts, too.
  private static let marksAsked = 8

  private struct Kind {
    var name: String
    var isFirms = false
    var hasGoal = true
    var fill: @Sendable (inout LookUpVerdictsRequest, VerdictStock.Goods) -> Void
  }

  private static let kinds: [Kind] = [
    Kind(name: "mark and HS prefix") { request, goods in
      request.mark = goods.mark
      request.hsPrefix = String(goods.hsCode.prefix(4))
    },
    Kind(name: "mark") { $0.mark = $1.mark },
    Kind(name: "HS prefix, chapter") { $0.hsPrefix = String($1.hsCode.prefix(2)) },
    Kind(name: "HS prefix, code") { $0.hsPrefix = $1.hsCode },
    Kind(name: "mark and seller") { request, goods in
      request.mark = goods.mark
      request.seller = goods.seller
    },
    Kind(name: "HS prefix and seller") { request, goods in
      request.hsPrefix = String(goods.hsCode.prefix(2))
      request.seller = goods.seller
    },
    Kind(name: "mark and origin") { request, goods in
      request.mark = goods.mark
      request.origin = goods.origin
    },
    Kind(name: "mark and an origin long past") { request, goods in
      request.mark = goods.mark
      request.origin = VerdictStock.rareOrigin
    },
    Kind(name: "HS prefix and an origin long past") { request, goods in
      request.hsPrefix = String(goods.hsCode.prefix(2))
      request.origin = VerdictStock.rareOrigin
    },
    Kind(name: "mark and place of loading") { request, goods in
      request.mark = goods.mark
      request.route = goods.loadingPlace
    },
    Kind(name: "mark and product identifier") { request, goods in
      request.mark = goods.mark
      request.productIdentifier = goods.product
    },
    Kind(name: "mark, a firm its own", isFirms: true) { $0.mark = $1.mark },
    Kind(name: "mark and origin, a firm its own", isFirms: true, hasGoal: false) { request, goods in
      request.mark = goods.mark
      request.origin = goods.origin
    },
    Kind(name: "mark, origin and route", hasGoal: false) { request, goods in
      request.mark = goods.mark
      request.origin = goods.origin
      request.route = goods.departure
    },
  ]

  /// Who asks, of one database.
  private struct Desks {
    var officer: Desk
    var firm: Desk

    func ask(_ request: LookUpVerdictsRequest, of kind: Kind) async throws
      -> LookUpVerdictsResponse
    {
      try await (kind.isFirms ? firm : officer).appraisal.lookUpVerdicts(request)
    }
  }

  private let few: Desks
  private let many: Desks
  /// The goods that are asked about: in both, as the many have them.
  private let goods: [VerdictStock.Goods]

  private init(_ few: Customs, _ many: Customs, _ progress: Progress) async throws {
    progress.step("giving 1,000,000 verdicts")
    (self.few, _) = try await Self.open(few, 10_000)
    (self.many, goods) = try await Self.open(many, 1_000_000)
  }

  private static func open(_ customs: Customs, _ count: Int) async throws
    -> (Desks, [VerdictStock.Goods])
  {
    let desks = Desks(officer: try await customs.officer(), firm: try await customs.firm())
    var stock = VerdictStock(firstHolder: desks.firm.organization)
    let goods = try await stock.fill(customs.database, count)
    let asked = Set(stock.marks.prefix(marksAsked).map { MarkText.folded($0) })
    return (desks, goods.filter { asked.contains($0.mark) })
  }

  private func rows(_ options: BenchOptions, _ progress: Progress) async throws -> [Row] {
    progress.step("asking for what both answer at one length")
    let kinds = Self.kinds.filter { options.wants(work($0), nil) || options.wants("LookUp", nil) }
    var questions: [[LookUpVerdictsRequest]] = []
    for kind in kinds { questions.append(try await self.questions(kind)) }
    var times = [(few: Double, many: Double)](
      repeating: (.infinity, .infinity), count: kinds.count)
    for round in 1...Self.rounds {
      progress.step("looking up, round \(round)")
      for (place, kind) in kinds.enumerated() where !questions[place].isEmpty {
        let seconds = options.seconds / Double(Self.rounds * kinds.count)
        let medians = try await medians(questions[place], kind, seconds)
        times[place] = (
          min(times[place].few, medians.few), min(times[place].many, medians.many)
        )
      }
    }
    return zip(kinds, times).map { kind, times in
      Row(
        work: work(kind), unit: "µs", ours: times.many, peer: "with 10 k", theirs: times.few,
        floor: kind.hasGoal ? .ratioAtMost(1.5) : nil, goal: kind.hasGoal ? .ratioAtMost(1.2) : nil)
    }
  }

  private func work(_ kind: Kind) -> String { "LookUpVerdicts over 1 M, by \(kind.name)" }

  /// Questions with answers as long in both: what differs is how much they are found among.
  private func questions(_ kind: Kind) async throws -> [LookUpVerdictsRequest] {
    var questions: [LookUpVerdictsRequest] = []
    for goods in goods.prefix(Self.candidatesMax) where questions.count < Self.questionsMax {
      if kind.isFirms, goods.verdicts[0].holder != many.firm.organization { continue }
      let request = LookUpVerdictsRequest { kind.fill(&$0, goods) }
      if questions.contains(request) { continue }
      let answer = try await few.ask(request, of: kind)
      let other = try await many.ask(request, of: kind)
      if !answer.cases.isEmpty, answer.cases.count == other.cases.count {
        questions.append(request)
      }
    }
    return questions
  }

  /// Microseconds, both asked in turn.
  private func medians(
    _ questions: [LookUpVerdictsRequest], _ kind: Kind, _ seconds: Double
  ) async throws -> (few: Double, many: Double) {
    var (few, many): ([UInt64], [UInt64]) = ([], [])
    let start = LoadGenerator.now()
    repeat {
      for question in questions {
        let begin = LoadGenerator.now()
        _ = try await self.few.ask(question, of: kind)
        let middle = LoadGenerator.now()
        _ = try await self.many.ask(question, of: kind)
        few.append(middle - begin)
        many.append(LoadGenerator.now() - middle)
      }
    } while Double(LoadGenerator.now() - start) < seconds * 1e9
    return (few.median / 1_000, many.median / 1_000)
  }
}

extension [UInt64] {
  fileprivate var median: Double { Double(sorted()[count / 2]) }
}
