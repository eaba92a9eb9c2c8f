import IPIMSClient
import ServiceHarness
import Testing

/// What each of the six kinds of right has to have, and has not.
struct RecordationKindsTests {
  private static func request(_ kind: RightKind) -> CreateRecordationRequest {
    CreateRecordationRequest {
      $0.requestID = RequestID.random()
      $0.rightKind = kind
      $0.hsCodes = ["4202.21"]
      switch kind {
      case .tradeMark, .design, .patent:
        $0.registrationNumber = kind == .tradeMark ? "40-1234567" : "30-1234567"
        $0.applicationNumber = "40-2017-0013723"
        if kind == .tradeMark { $0.markTexts = ["HANGANG"] } else { $0.title = "Clasp" }
      case .copyright:
        $0.title = "Hangang at night"
        $0.author = "Kim Jisu"
      case .plantVariety:
        $0.registrationNumber = "PVP 8123"
        $0.varietyDenomination = "Seolhyang"
        $0.botanicalTaxon = "Fragaria × ananassa"
      default:
        $0.registrationNumber = "GI 42"
        $0.markTexts = ["Boseong"]
        $0.geographicalArea = "Boseong-gun"
        $0.originCountry = "kr"
      }
    }
  }

  private static let kinds: [RightKind] = [
    .tradeMark, .copyright, .patent, .design, .plantVariety, .geographicalIndication,
  ]

  @Test func eachKindIsRecorded() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      for kind in Self.kinds {
        let draft = try await scene.firm.reporting.createRecordation(Self.request(kind))
        _ = try await scene.firm.reporting.submitRecordation(.init { $0.recordation = draft.name })
        let active = try await scene.review(draft.name) { $0.accept = true }
        #expect(active.state == .active && active.rightKind == kind)
        #expect(active.originCountry == (kind == .geographicalIndication ? "KR" : ""))
        let found = try await customs.firm().reporting.searchRecordations(
          .init { $0.rightKind = kind })
        let shown = try #require(found.matches.first?.recordation)
        #expect(shown.title == active.title && shown.author == active.author)
        #expect(shown.varietyDenomination == active.varietyDenomination)
        #expect(shown.geographicalArea == active.geographicalArea)
      }
    }
  }

  private struct Wrong: Sendable {
    var kind: RightKind
    var fields: [String]
    var change: @Sendable (inout CreateRecordationRequest) -> Void

    init(
      _ kind: RightKind, _ fields: String...,
      change: @escaping @Sendable (inout CreateRecordationRequest) -> Void
    ) {
      self.kind = kind
      self.fields = fields
      self.change = change
    }
  }

  private static let wrong: [Wrong] = [
    Wrong(.tradeMark, "title") { $0.title = "x" },
    Wrong(.tradeMark, "application_number") { $0.applicationNumber = "1" },
    Wrong(.copyright, "author", "title") { ($0.author, $0.title) = ("", "") },
    Wrong(.copyright, "variety_denomination") { $0.varietyDenomination = "x" },
    Wrong(.patent, "registration_number") { $0.registrationNumber = "" },
    Wrong(.design, "author") { $0.author = "x" },
    Wrong(.plantVariety, "variety_denomination") { $0.varietyDenomination = "" },
    Wrong(.plantVariety, "origin_country") { $0.originCountry = "KR" },
    Wrong(.geographicalIndication, "mark_texts") { $0.markTexts = [] },
    Wrong(.geographicalIndication, "origin_country") { $0.originCountry = "" },
    Wrong(.geographicalIndication, "botanical_taxon") { $0.botanicalTaxon = "x" },
    Wrong(.tradeMark, "known_infringers[0].country", "known_infringers[0].name") {
      $0.knownInfringers = [KnownInfringer { $0.country = "Korea" }]
    },
    Wrong(.tradeMark, "known_infringers") {
      $0.knownInfringers = Array(repeating: KnownInfringer { $0.name = "x" }, count: 201)
    },
    Wrong(.tradeMark, "distinguishing_methods") {
      $0.distinguishingMethods = String(repeating: "x", count: 10_001)
    },
    Wrong(
      .tradeMark, "parallel_import_policies[0].policy",
      "parallel_import_policies[1].designated_good", "parallel_import_policies[2].condition",
      "parallel_import_policies[3].condition"
    ) {
      $0.designatedGoods = ["a", "b"]
      $0.parallelImportPolicies = [
        ParallelImportPolicy(),
        ParallelImportPolicy { $0.policy = .allowed },
        ParallelImportPolicy {
          $0.designatedGood = "a"
          $0.policy = .conditional
        },
        ParallelImportPolicy {
          $0.designatedGood = "b"
          $0.policy = .notAllowed
          $0.condition = "x"
        },
      ]
    },
    Wrong(.tradeMark, "authorised_routes[0]", "production_sites[0].name") {
      $0.authorisedRoutes = [AuthorisedRoute()]
      $0.productionSites = [ProductionSite { $0.country = "KR" }]
    },
  ]

  @Test func whatAKindHasNot() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      for wrong in Self.wrong {
        var request = Self.request(wrong.kind)
        wrong.change(&request)
        let sent = request
        let found = await refusal { try await firm.reporting.createRecordation(sent) }
        #expect(
          found == Refusal(.invalidArgument, "INVALID_FIELDS", fields: wrong.fields.sorted()))
      }
      #expect(try await firm.reporting.listRecordations(.init()).recordations.isEmpty)
    }
  }

  /// A work of the Berne Union needs no register.
  @Test func aWorkIsRecordedByItsAuthor() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      var request = Self.request(.copyright)
      #expect(try await firm.reporting.createRecordation(request).registrationNumber == "")
      request.requestID = RequestID.random()
      (request.registrationNumber, request.title, request.author) = ("C-2026-1", "", "")
      let registered = request
      #expect(
        try await firm.reporting.createRecordation(registered).registrationNumber == "C-2026-1")
    }
  }
}
