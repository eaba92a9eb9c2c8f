import IPIMSClient
import ServiceHarness
import Testing

/// The database of verdicts.
struct LookUpVerdictsTests {
  /// Two firms' verdicts: three on bags marked HANGANG, one of them with a decision; one on shoes.
  private static func fill(_ customs: Customs, _ firm: Desk, _ other: Desk) async throws -> [Case] {
    let officer = try await customs.officer()
    let (mine, theirs) = (try await customs.record(firm), try await customs.record(other))
    var cases: [Case] = []
    for (index, verdict) in [Verdict.counterfeit, .genuine, .counterfeit].enumerated() {
      let hsCode = index == 2 ? "4202.22" : "4202.21"
      var open = Samples.openCase(
        [mine.name],
        items: [Samples.item(mark: index == 1 ? "Han-Gang" : "HANGANG", hsCode: hsCode)])
      if index == 2 { open.items[0].origin = "VN" }
      if index == 2 { open.seller = Party { $0.name = "Seller Two" } }
      cases.append(try await answer(open, firm, officer, verdict))
      customs.clock.advance(seconds: 60)
    }
    let shoes = Samples.openCase([theirs.name], items: [Samples.item(hsCode: "6403.99")])
    cases.append(try await answer(shoes, other, officer, .pirated))
    _ = try await officer.appraisal.decideCase(Samples.decision(of: cases[0].name))
    return cases
  }

  private static func answer(
    _ open: OpenCaseRequest, _ firm: Desk, _ officer: Desk, _ verdict: Verdict
  ) async throws -> Case {
    let opened = try await officer.appraisal.openCase(open)
    let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
    _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: asked.requests[0], verdict))
    return opened
  }

  private static func counts(
    _ desk: Desk, _ change: (inout LookUpVerdictsRequest) -> Void
  ) async throws -> [Verdict: Int64] {
    let found = try await desk.appraisal.lookUpVerdicts(.init(change))
    return Dictionary(uniqueKeysWithValues: found.counts.map { ($0.verdict, $0.count) })
  }

  @Test(arguments: Transport.allCases)
  func byMarkCodeSellerAndOrigin(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let cases = try await Self.fill(customs, firm, other)
      let all: [Verdict: Int64] = [.counterfeit: 2, .genuine: 1, .pirated: 1]
      for desk in [
        try await customs.officer(), try await customs.administrator(),
        try await customs.clearanceSystem(),
      ] {
        for mark in ["ＨＡＮＧＡＮＧ", "hangang", "Han gang", "HÀNGANG"] {
          #expect(try await Self.counts(desk) { $0.mark = mark } == all, "\(mark)")
        }
        #expect(
          try await Self.counts(desk) { $0.hsPrefix = "42.02" } == [.counterfeit: 2, .genuine: 1])
        #expect(
          try await Self.counts(desk) { $0.hsPrefix = "420221" } == [.counterfeit: 1, .genuine: 1])
        #expect(try await Self.counts(desk) { $0.mark = "OTHER" } == [:])
        #expect(
          try await Self.counts(desk) {
            $0.hsPrefix = "4202"
            $0.seller = "SELLER two"
          } == [.counterfeit: 1])
        #expect(
          try await Self.counts(desk) {
            $0.mark = "HANGANG"
            $0.origin = "VN"
          } == [.counterfeit: 1])
      }
      let officer = try await customs.officer()
      let found = try await officer.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
      #expect(found.counts.first?.verdict == .counterfeit)
      #expect(found.decisionCounts.map(\.decision) == [.infringing])
      #expect(found.decisionCounts.map(\.count) == [1])
      #expect(found.cases == cases.reversed().map(\.name))
      #expect(Set(found.holders) == [firm.organization, other.organization])
      #expect(found.pointsOfDistinction == ["Letters are riveted."])
      #expect(found.lastSeenTime == customs.time(inSeconds: 0))
    }
  }

  @Test func byRouteAndProduct() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let (officer, mine) = (try await customs.officer(), try await customs.record(firm))
      var open = Samples.openCase([mine.name])
      open.loadingPlace = "VNSGN"
      open.items[0].productIdentifiers = [
        ProductIdentifier {
          $0.kind = .gtin
          $0.value = "8801234567893"
        }
      ]
      _ = try await Self.answer(open, firm, officer, .counterfeit)
      var other = Samples.openCase([mine.name])
      other.items[0].departure = "CN"
      _ = try await Self.answer(other, firm, officer, .genuine)
      func counts(
        by desk: Desk, _ change: (inout LookUpVerdictsRequest) -> Void
      ) async throws -> [Verdict: Int64] {
        try await Self.counts(desk) {
          $0.mark = "HANGANG"
          change(&$0)
        }
      }
      #expect(try await counts(by: officer) { $0.route = "VN" } == [.counterfeit: 1])
      #expect(try await counts(by: officer) { $0.route = "CN" } == [.genuine: 1])
      #expect(try await counts(by: officer) { $0.route = "VNSGN" } == [.counterfeit: 1])
      #expect(try await counts(by: officer) { $0.route = "KRPUS" } == [:])
      let both = try await counts(by: officer) {
        $0.productIdentifier = "8801234567893"
        $0.route = "CN"
      }
      #expect(both == [:])
      for desk in [officer, firm] {
        #expect(
          try await counts(by: desk) { $0.productIdentifier = "8801234567893" }
            == [.counterfeit: 1])
      }
      // A firm does not see how its goods came, so it does not find out by asking either.
      for route in ["VN", "VNSGN", "KRPUS", "nowhere"] {
        let refused = await refusal {
          try await firm.appraisal.lookUpVerdicts(
            .init {
              $0.mark = "HANGANG"
              $0.route = route
            })
        }
        #expect(refused == Refusal(.permissionDenied, "FILTER_NOT_ALLOWED"))
      }
    }
  }

  @Test func contestedAndOverturned() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let rights = [try await customs.record(firm), try await customs.record(other)].map(\.name)
      let opened = try await officer.appraisal.openCase(Samples.openCase(rights))
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests
      try #require(asked.count == 2)
      for request in asked {
        let isFirst = request.holder == firm.organization
        _ = try await (isFirst ? firm : other).appraisal.submitAppraisal(
          Samples.appraisal(of: request, isFirst ? .counterfeit : .genuine))
      }
      func found(_ desk: Desk) async throws -> [Int64] {
        let found = try await desk.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
        return [found.contestedCount, found.overturnedCount]
      }
      #expect(try await found(officer) == [1, 0])
      // A firm does not learn that there is another.
      #expect(try await found(firm) == [0, 0])
      _ = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))
      #expect(try await found(officer) == [1, 1])
      #expect(try await found(firm) == [0, 0])
      #expect(try await found(other) == [0, 1], "genuine, and customs says infringing")
    }
  }

  @Test func aFirmSeesItsOwnAlone() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let cases = try await Self.fill(customs, firm, other)
      let found = try await other.appraisal.lookUpVerdicts(.init { $0.mark = "HANGANG" })
      #expect(found.counts.map(\.verdict) == [.pirated])
      #expect(found.holders == [other.organization])
      #expect(found.cases == [cases[3].name])
      #expect(found.decisionCounts.isEmpty)
      let bySeller = await refusal {
        try await Self.counts(firm) {
          $0.mark = "HANGANG"
          $0.seller = "x"
        }
      }
      #expect(bySeller == Refusal(.permissionDenied, "FILTER_NOT_ALLOWED"))
    }
  }

  @Test func fieldsOfLookUpVerdicts() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      func at(_ change: (inout LookUpVerdictsRequest) -> Void) async -> Refusal? {
        await refusal { try await Self.counts(officer, change) }
      }
      #expect(await at { _ in } == .fields("hs_prefix"))
      #expect(await at { $0.hsPrefix = "4" } == .fields("hs_prefix"))
      #expect(await at { $0.mark = String(repeating: "x", count: 201) } == .fields("mark"))
      for route in ["XX", "V", "VNSG", "VNSG0"] {
        let refused = await at {
          $0.mark = "x"
          $0.route = route
        }
        #expect(refused == .fields("route"), "\(route)")
      }
      #expect(
        await at {
          $0.mark = "x"
          $0.origin = "XX"
          $0.seller = String(repeating: "x", count: 201)
        } == .fields("origin", "seller"))
    }
  }
}

extension Verdict {
  fileprivate static let pirated = Verdict.piratedCopy
}
