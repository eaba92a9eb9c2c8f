import IPIMSClient
import ServiceHarness
import Testing

/// Marks found as people and counterfeiters write them, by whom, and what of them.
struct SearchRecordationsTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var mark: String
    var written: String

    init(_ mark: String, _ written: String) {
      self.mark = mark
      self.written = written
    }

    var testDescription: String { "\(written) for \(mark)" }
  }

  static let forms: [Form] = [
    Form("GUCCI", "GUCCI"), Form("GUCCI", "G U C C l"), Form("GUCCI", "GU-CCI"),
    Form("GUCCI", "GUCC1"), Form("구찌", "구찌"), Form("NIKE", "ΝΙΚΕ"), Form("NIKE", "ＮＩＫＥ"),
    Form("HANGANG", "HANGAMG"), Form("HANGANG", "handbag HANGANG new"),
  ]

  private func search(
    _ desk: Desk, _ text: String = "",
    _ change: (inout SearchRecordationsRequest) -> Void = { _ in }
  ) async throws -> SearchRecordationsResponse {
    var request = SearchRecordationsRequest { $0.text = text }
    change(&request)
    return try await desk.reporting.searchRecordations(request)
  }

  private func names(
    _ desk: Desk, _ text: String = "",
    _ change: (inout SearchRecordationsRequest) -> Void = { _ in }
  ) async throws -> [String] {
    try await search(desk, text, change).matches.compactMap(\.recordation?.name)
  }

  @Test(arguments: Transport.allCases)
  func everyFormIsFoundAndExplained(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      _ = try await customs.record(firm, mark: "ROLLINGSTONE")
      var recorded: [String: Recordation] = [:]
      for mark in ["NIKE", "HANGANG"] {
        recorded[mark] = try await customs.record(firm, mark: mark)
      }
      let gucci = try await customs.record(firm) { $0.markTexts = ["GUCCI", "구찌"] }
      for form in Self.forms {
        let matches = try await search(officer, form.written).matches
        let name = Comment(rawValue: form.testDescription)
        try #require(matches.count == 1, name)
        #expect(matches[0].recordation == recorded[form.mark] ?? gucci, name)
        #expect(matches[0].markText == form.mark, name)
        #expect(matches[0].explanation.contains("for “\(form.mark)”: "), name)
        #expect((matches[0].score == 1) == (form.written == form.mark || form.isOtherWidth), name)
        #expect(matches[0].score > 0 && matches[0].score <= 1, name)
      }
      #expect(try await search(officer, "QXZJV").matches.isEmpty)
      #expect(try await search(officer, "--- !").matches.isEmpty)
    }
  }

  @Test func theBestIsFirst() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let near = try await customs.record(firm, mark: "HANGAMG")
      let same = try await customs.record(firm, mark: "HANGANG")
      let again = try await customs.record(firm, mark: "HANGANG")
      let matches = try await search(officer, "HANGANG").matches
      #expect(matches.map(\.recordation) == [same, again, near])
      #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
      #expect(matches[0].score == 1 && matches[2].score < 1)
    }
  }

  /// All that a holder writes, of one kind of right.
  private func full(_ request: inout CreateRecordationRequest) {
    request.designatedGoods = ["bags"]
    request.contacts = [Samples.contact]
    request.authorisedTraders = [
      AuthorisedTrader {
        $0.name = "Lawful Ltd"
        $0.country = "VN"
      }
    ]
    request.confirmProgramAppraisals = true
    request.applicationNumber = "40-2016-0000001"
    request.authorisedRoutes = [AuthorisedRoute { $0.origin = "VN" }]
    request.productionSites = [
      ProductionSite {
        $0.name = "Works 1"
        $0.country = "VN"
      }
    ]
    request.parallelImportPolicies = [ParallelImportPolicy { $0.policy = .notAllowed }]
    request.knownInfringers = [KnownInfringer { $0.name = "Copy Co" }]
    request.distinguishingMethods = "Nine stitches an inch."
  }

  @Test(arguments: Transport.allCases)
  func otherFirmsSeeThePublicPart(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm(.representative))
      let right = customs.time(inSeconds: 86_400)
      let whole = try await customs.record(firm) { request in
        full(&request)
        request.rightExpireTime = right
      }
      let shown = Recordation {
        $0.name = whole.name
        $0.state = .active
        $0.holder = firm.organization
        $0.rightKind = .tradeMark
        $0.registrationNumber = whole.registrationNumber
        $0.applicationNumber = "40-2016-0000001"
        $0.markTexts = ["HANGANG"]
        $0.niceClasses = [18]
        $0.hsCodes = ["420221"]
        $0.designatedGoods = ["bags"]
        $0.rightExpireTime = right
        $0.regime = "KR"
        $0.expireTime = right
        $0.createTime = whole.createTime
      }
      #expect(whole.contacts.count == 1 && whole.authorisedTraders.count == 1)
      #expect(whole.knownInfringers.count == 1 && whole.productionSites.count == 1)
      for text in ["HANGANG", ""] {
        let filter = { (request: inout SearchRecordationsRequest) in request.niceClass = 18 }
        #expect(try await search(other, text, filter).matches.map(\.recordation) == [shown])
        for desk in [
          firm, try await customs.officer(), try await customs.administrator(),
          try await customs.clearanceSystem(),
        ] {
          #expect(try await search(desk, text, filter).matches.map(\.recordation) == [whole])
        }
      }
    }
  }

  /// By a filter alone; by text, the access table has every stage.
  @Test func whatIsNotOnRecordIsItsHoldersAlone() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let draft = try await firm.reporting.createRecordation(Samples.recordation()).name
      func asked(_ desk: Desk, _ state: RecordationState) async throws -> [String] {
        try await names(desk) {
          $0.holder = firm.organization
          $0.state = state
        }
      }
      func check(_ state: RecordationState, isPublic: Bool) async throws {
        for state in [state, .unspecified] {
          #expect(try await asked(firm, state) == [draft])
          #expect(try await asked(officer, state) == [draft])
          #expect(try await asked(other, state) == (isPublic ? [draft] : []))
        }
        #expect(try await names(other, "HANGANG") == (isPublic ? [draft] : []))
      }
      try await check(.draft, isPublic: false)
      _ = try await firm.reporting.submitRecordation(.init { $0.recordation = draft })
      try await check(.submitted, isPublic: false)
      _ = try await officer.reporting.reviewRecordation(
        .init {
          $0.recordation = draft
          $0.accept = true
        })
      try await check(.active, isPublic: true)
      customs.clock.advance(seconds: 11 * 366 * 86_400)
      #expect(await customs.runClock() > 0)
      try await check(.expired, isPublic: true)
    }
  }

  @Test func filters() async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      let bag = try await customs.record(firm).name
      let shoe = try await customs.record(other) {
        $0.hsCodes = ["64"]
        $0.niceClasses = [25]
        $0.rightKind = .copyright
        $0.registrationNumber = "C-2017-1"
      }.name
      let draft = try await other.reporting.createRecordation(
        Samples.recordation(mark: "SEINE")
      ).name
      for (text, drafts) in [("", [draft]), ("HANGANG", [])] {
        func found(_ change: (inout SearchRecordationsRequest) -> Void) async throws -> [String] {
          try await names(officer, text, change)
        }
        #expect(try await found { $0.hsPrefix = "4202" } == [bag] + drafts)
        #expect(try await found { $0.hsPrefix = "4202.21.0000" } == [bag] + drafts)
        #expect(try await found { $0.hsPrefix = "640399" } == [shoe])
        #expect(try await found { $0.hsPrefix = "65" } == [])
        #expect(try await found { $0.niceClass = 25 } == [shoe])
        #expect(try await found { $0.niceClass = 1 } == [])
        #expect(try await found { $0.holder = other.organization } == [shoe] + drafts)
        #expect(try await found { $0.rightKind = .copyright } == [shoe])
        #expect(try await found { $0.rightKind = .patent } == [])
        #expect(try await found { $0.state = .active } == [bag, shoe])
        #expect(try await found { $0.state = .draft } == drafts)
        #expect(
          try await found {
            $0.state = .active
            $0.niceClass = 18
          } == [bag])
      }
      let plain = try await search(officer) { $0.niceClass = 25 }.matches[0]
      #expect(plain.score == 0 && plain.markText.isEmpty && plain.explanation.isEmpty)
    }
  }

  @Test func fieldsOfSearchRecordations() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      func refused(_ change: @escaping @Sendable (inout SearchRecordationsRequest) -> Void)
        async -> Refusal?
      {
        var request = SearchRecordationsRequest { $0.text = "HANGANG" }
        change(&request)
        let sent = request
        return await refusal { try await officer.reporting.searchRecordations(sent) }
      }
      #expect(await refused { $0.text = "" } == .fields("text"))
      #expect(await refused { $0.text = String(repeating: "x", count: 201) } == .fields("text"))
      #expect(await refused { $0.hsPrefix = "123" } == .fields("hs_prefix"))
      #expect(await refused { $0.niceClass = 46 } == .fields("nice_class"))
      #expect(await refused { $0.niceClass = -1 } == .fields("nice_class"))
      #expect(await refused { $0.holder = "organizations/1" } == .fields("holder"))
      #expect(await refused { $0.rightKind = .init(rawValue: 99) } == .fields("right_kind"))
      #expect(await refused { $0.state = .init(rawValue: 99) } == .fields("state"))
      #expect(await refused { $0.pageSize = -1 } == .fields("page_size"))
    }
  }

  /// A page goes on where the one before ended, whatever was added and whoever asks.
  @Test(arguments: ["HANGANG", ""])
  func pages(_ text: String) async throws {
    try await Customs.open { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm())
      let officer = try await customs.officer()
      func page(_ desk: Desk, _ token: String) async throws -> SearchRecordationsResponse {
        try await search(desk, text) {
          $0.niceClass = 18
          $0.pageSize = 2
          $0.pageToken = token
        }
      }
      func named(_ page: SearchRecordationsResponse) -> [String] {
        page.matches.compactMap(\.recordation?.name)
      }
      let first = try await customs.record(firm).name
      let draft = try await firm.reporting.createRecordation(Samples.recordation()).name
      let near = try await customs.record(firm, mark: "HANGAMG").name
      let start = try await page(officer, "")
      #expect(named(start) == [first, draft])
      let added = try await customs.record(firm).name
      let rest = text.isEmpty ? [near, added] : [added, near]
      let next = try await page(officer, start.nextPageToken)
      #expect(named(next) == rest)
      #expect(next.nextPageToken.isEmpty)
      // Another firm's page begins at the same place and shows what it may see.
      #expect(named(try await page(other, start.nextPageToken)) == rest)
      let early = try await page(other, "")
      #expect(named(early) == [first, rest[0]])
      // Of no other search, and none that the server did not give.
      let stale = start.nextPageToken
      for garbage in ["x", "AAAA", String(stale.dropLast(8))] {
        #expect(await refusal { try await page(officer, garbage) } == .fields("page_token"))
      }
      let elsewhere = await refusal {
        try await officer.reporting.searchRecordations(
          .init {
            $0.text = text
            $0.niceClass = 19
            $0.pageToken = stale
          })
      }
      #expect(elsewhere == .fields("page_token"))
      #expect(
        await refusal {
          try await officer.reporting.listRecordations(.init { $0.pageToken = stale })
        } == .fields("page_token"))
    }
  }

  @Test func aRestartFindsWhatWasFound() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let right = try await customs.record(firm) { $0.markTexts = ["GUCCI", "구찌"] }
      let before = try await search(officer, "G U C C l")
      #expect(before.matches.map(\.recordation) == [right])
      let token = officer.token
      try await customs.reopen { reopened in
        let officer = try await reopened.desk(token: token)
        #expect(try await search(officer, "G U C C l") == before)
        #expect(try await names(officer, "구찌") == [right.name])
      }
    }
  }

  /// What was not stored is not found.
  @Test func aRefusedOneIsNotFound() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      customs.fillDisk()
      #expect(
        await error { try await firm.reporting.createRecordation(Samples.recordation()) } != nil)
      customs.fillDisk(false)
      #expect(try await names(officer, "HANGANG").isEmpty)
      let draft = try await firm.reporting.createRecordation(Samples.recordation()).name
      #expect(try await names(officer, "HANGANG") == [draft])
    }
  }
}

extension SearchRecordationsTests.Form {
  /// The same letters to the search.
  fileprivate var isOtherWidth: Bool { written == "ＮＩＫＥ" }
}
