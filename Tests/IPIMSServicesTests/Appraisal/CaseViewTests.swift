import IPIMSClient
import ServiceHarness
import Testing

/// Who sees what of a case.
struct CaseViewTests {
  @Test(arguments: Transport.allCases)
  func aFirmSeesItsOwnAlone(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm(.representative))
      let officer = try await customs.officer()
      let rights = [try await customs.record(firm), try await customs.record(other)]
      let opened = try await officer.appraisal.openCase(Samples.openCase(rights.map(\.name)))
      _ = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      let get = GetCaseRequest { $0.name = opened.name }
      let missing = GetCaseRequest { $0.name = "cases/01j0zv6c3m5k8n2p4q6r8s0t1v" }
      let hidden = await error { try await firm.appraisal.getCase(get) }
      #expect(hidden?.code == .notFound)
      #expect(await error { try await firm.appraisal.getCase(missing) } == hidden)
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests
      #expect(Set(asked.map(\.holder)) == Set(rights.map(\.holder)))
      let others = try #require(asked.first { $0.holder == rights[1].holder })
      _ = try await other.appraisal.submitAppraisal(Samples.appraisal(of: others))
      _ = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))

      let before = try await firm.appraisal.getCase(get)
      try Self.checkNothingOfOthers(before, other)
      #expect(before.items[0].decision == .unspecified)
      #expect(before.items[0].goodsState == .unspecified)
      #expect(before.items[0].hsCode == "420221")
      #expect(before.items[0].origin == "CN")
      #expect(before.photos.count == 1)
      let listed = try await firm.appraisal.listCases(.init()).cases
      #expect(listed == [before])
      let own = try await firm.appraisal.listRequests(.init()).requests
      #expect(own.map(\.holder) == [firm.organization])
      try Self.checkNoSecrets(own[0].json.text, other)

      _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: own[0], .genuine))
      let after = try await firm.appraisal.getCase(get)
      try Self.checkNothingOfOthers(after, other)
      #expect(after.items[0].decision == .infringing)
      #expect(after.items[0].goodsState == .seized)
      #expect(after.items[0].decisionReason.isEmpty)
      #expect(after.appraisals.map(\.holder) == [firm.organization])
    }
  }

  private static func checkNothingOfOthers(_ shown: Case, _ other: Desk) throws {
    try checkNoSecrets(shown.json.text, other)
    #expect(shown.requests.count == 1)
    #expect(shown.declarationID.isEmpty && shown.declarationNumber.isEmpty)
    #expect(shown.importer == nil && shown.exporter == nil && shown.seller == nil)
    #expect(shown.items.allSatisfy { $0.value == nil && $0.departure.isEmpty })
  }

  private static func checkNoSecrets(_ text: String, _ other: Desk) throws {
    for secret in ["777001", "-SECRET", "97061800", "1234526123456M", other.organization] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func customsSeesAllAndTheClearanceSystemNoPhotos() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      let officer = try await customs.officer()
      let recordation = try await customs.record(firm)
      let opened = try await officer.appraisal.openCase(Samples.openCase([recordation.name]))
      let photo = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      let get = GetCaseRequest { $0.name = opened.name }
      let whole = try await officer.appraisal.getCase(get)
      #expect(whole.photos == [photo])
      #expect(whole.seller?.name == "SELLER-SECRET")
      #expect(whole.items[0].value?.minorUnits == 777_001)
      for desk in [
        try await customs.administrator(), try await customs.officer(office: "offices/busan"),
      ] {
        #expect(try await desk.appraisal.getCase(get) == whole)
      }
      let system = try await customs.clearanceSystem()
      let seen = try await system.appraisal.getCase(get)
      #expect(seen.photos.isEmpty)
      var rest = whole
      rest.photos = []
      #expect(seen == rest)
      #expect(try await system.appraisal.listCases(.init()).cases == [rest])
      #expect(
        await refusal { try await system.appraisal.downloadPhoto(named: photo.name) }
          == .roleNotAllowed)
    }
  }

  /// US: redacted copies before the verdict, names of the parties once goods are seized.
  @Test(arguments: Transport.allCases)
  func asTheRegimeSays(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let recordation = try await customs.record(firm)
      var open = Samples.openCase([recordation.name])
      open.regime = "US"
      let opened = try await officer.appraisal.openCase(open)
      let original = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      let asked = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
      let get = GetCaseRequest { $0.name = opened.name }
      func photos() async throws -> [String] {
        let seen = try await firm.appraisal.getCase(get).photos.map(\.name)
        #expect(
          try await firm.appraisal.listRequests(.init()).requests[0].photos.map(\.name) == seen)
        return seen
      }
      #expect(try await photos() == [])
      let hidden = await error { try await firm.appraisal.downloadPhoto(named: original.name) }
      #expect(hidden?.code == .notFound)
      // What the firm may not see does not open its request either.
      #expect(try await firm.appraisal.listRequests(.init()).requests[0].state == .sent)
      var header = SamplePhoto.header(of: opened.name)
      header.redactedCopyOf = original.name
      let copy = try await officer.appraisal.uploadPhoto(header, SamplePhoto.jpeg)
      #expect(try await photos() == [copy.name])
      let bytes = try await firm.appraisal.downloadPhoto(named: copy.name)
      #expect(!String(decoding: bytes, as: UTF8.self).contains(SamplePhoto.position))
      _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: asked))
      #expect(try await photos() == [copy.name])
      #expect(
        await error { try await firm.appraisal.downloadPhoto(named: original.name) } == hidden)
      #expect(try await firm.appraisal.getCase(get).importer == nil)
      _ = try await officer.appraisal.decideCase(Samples.decision(of: opened.name))
      #expect(try await photos() == [original.name, copy.name])
      let whole = try await firm.appraisal.downloadPhoto(named: original.name)
      #expect(whole.count == SamplePhoto.jpeg.count)
      let seized = try await firm.appraisal.getCase(get)
      #expect(seized.importer?.name == "IMPORTER-SECRET")
      #expect(seized.exporter?.name == "EXPORTER-SECRET")
      #expect(seized.seller == nil && seized.declarationID == "" && seized.items[0].value == nil)
    }
  }

  @Test func filtersOfListCases() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let bag = try await officer.appraisal.openCase(Samples.openCase())
      let shoe = try await officer.appraisal.openCase(
        Samples.openCase(items: [Samples.item(mark: "SEINE", hsCode: "6403")], declaration: "2"))
      func found(_ change: (inout ListCasesRequest) -> Void) async throws -> [String] {
        try await officer.appraisal.listCases(.init(change)).cases.map(\.name)
      }
      #expect(try await found { _ in } == [bag.name, shoe.name])
      #expect(try await found { $0.hsPrefix = "4202" } == [bag.name])
      #expect(try await found { $0.hsPrefix = "42022100" } == [])
      #expect(try await found { $0.mark = "ｓｅｉｎｅ" } == [shoe.name])
      #expect(try await found { $0.declarationID = "2" } == [shoe.name])
      #expect(try await found { $0.state = .decided } == [])
      #expect(await refusal { try await found { $0.hsPrefix = "77" } } == .fields("hs_prefix"))
      #expect(
        await refusal { try await found { $0.state = .init(rawValue: 50) } } == .fields("state"))
      let byDeclaration = await refusal {
        try await firm.appraisal.listCases(.init { $0.declarationID = "2" })
      }
      #expect(byDeclaration == Refusal(.permissionDenied, "FILTER_NOT_ALLOWED"))
    }
  }
}
