import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Personal customs codes and telephone numbers of a case's parties.
struct PersonalDataTests {
  private static let code = "P123456789012"
  private static let phone = "+821099998888"

  private static func opening(_ recordations: [String] = []) -> OpenCaseRequest {
    var request = Samples.openCase(recordations)
    request.importer?.identifier = "p1234-5678-9012"
    request.importer?.phone = "+82 10-9999-8888"
    request.seller?.identifier = "610-85-00065"
    return request
  }

  private static func get(_ name: String, personal: Bool = true) -> GetCaseRequest {
    GetCaseRequest {
      $0.name = name
      $0.includePersonalData = personal
    }
  }

  @Test(arguments: Transport.allCases)
  func onRequestToCustomsAndRecorded(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let busan = try await customs.officer(office: "offices/busan")
      let administrator = try await customs.administrator()
      let recordation = try await customs.record(firm)
      let opened = try await officer.appraisal.openCase(Self.opening([recordation.name]))
      _ = try await officer.appraisal.requestAppraisal(Samples.ask(opened.name))
      #expect(opened.hasPersonalData)
      #expect(opened.importer?.identifier == "" && opened.importer?.phone == "")
      // What names a firm is no personal data.
      #expect(opened.seller?.identifier == "610-85-00065")
      let plain = try await officer.appraisal.getCase(Self.get(opened.name, personal: false))
      #expect(plain.hasPersonalData && plain.importer == opened.importer)
      #expect(try await customs.reads(of: opened.name).isEmpty)
      for desk in [officer, busan, administrator] {
        let shown = try await desk.appraisal.getCase(Self.get(opened.name))
        #expect(shown.importer?.identifier == Self.code)
        #expect(shown.importer?.phone == Self.phone)
        #expect(shown.importer?.name == "IMPORTER-SECRET")
      }
      let reads = try await customs.reads(of: opened.name)
      #expect(reads.map(\.what) == [opened.name, opened.name, opened.name])
      #expect(Set(reads.map(\.member)).count == 3)
      let refused = Refusal(.permissionDenied, "PERSONAL_DATA_NOT_ALLOWED")
      let system = try await customs.clearanceSystem()
      for desk in [firm, system] {
        #expect(
          await refusal { try await desk.appraisal.getCase(Self.get(opened.name)) } == refused)
      }
      #expect(try await customs.reads(of: opened.name).count == 3)
      let firms = try await firm.appraisal.getCase(Self.get(opened.name, personal: false))
      #expect(!firms.hasPersonalData)
    }
  }

  @Test(arguments: Transport.allCases)
  func aClearanceSystemSeesWhatItSent(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (system, other) = (
        try await customs.clearanceSystem(), try await customs.clearanceSystem()
      )
      var request = Self.opening()
      request.office = "offices/incheon"
      let (writer, answers) = system.appraisal.openCases()
      try await writer.send(
        OpenCasesRequest {
          $0.key = "1"
          $0.case = request
        })
      var iterator = answers.makeAsyncIterator()
      guard case .case(let opened)? = try await iterator.next()?.result else {
        Issue.record("the case was not opened")
        return
      }
      let shown = try await system.appraisal.getCase(Self.get(opened.name))
      #expect(shown.importer?.identifier == Self.code)
      #expect(
        await refusal { try await other.appraisal.getCase(Self.get(opened.name)) }
          == Refusal(.permissionDenied, "PERSONAL_DATA_NOT_ALLOWED"))
    }
  }

  @Test func updatesReplaceThoseOfTheirParty() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Self.opening())
      func update(_ field: String, _ party: Party?) async throws -> Case {
        _ = try await officer.appraisal.updateCase(
          .init {
            $0.requestID = RequestID.random()
            $0.case = opened.name
            $0.updateMask = [field]
            $0.exporter = party
            $0.importer = party
          })
        return try await officer.appraisal.getCase(Self.get(opened.name))
      }
      let exporter = Party {
        $0.name = "somebody"
        $0.phone = "12345"
      }
      let both = try await update("exporter", exporter)
      #expect(both.exporter?.phone == "12345")
      #expect(both.importer?.identifier == Self.code)
      let one = try await update("importer", Party { $0.name = "a firm" })
      #expect(one.importer?.identifier == "" && one.importer?.phone == "")
      #expect(one.exporter?.phone == "12345" && one.hasPersonalData)
      let none = try await update("exporter", nil)
      #expect(!none.hasPersonalData)
      #expect(try await customs.history(of: opened.name).isIntact)
    }
  }

  @Test func nothingOfThemIsStoredInPlain() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let request = Self.opening()
      let opened = try await officer.appraisal.openCase(request)
      // The same again gives the first answer, and with another code it is another request.
      #expect(try await officer.appraisal.openCase(request) == opened)
      var another = request
      another.importer?.identifier = "P123456789013"
      let changed = another
      #expect(await refusal { try await officer.appraisal.openCase(changed) } == .requestIDReused)
      #expect(try customs.stores("IMPORTER-SECRET"))
      for secret in [Self.code, "p1234-5678-9012", "123456789012", Self.phone, "9999-8888"] {
        #expect(try !customs.stores(secret), "\(secret)")
      }
    }
  }

  @Test func erasingDestroysTheKeyAndTheChainStaysValid() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Self.opening())
      try await customs.erasePersonalData(of: opened.name)
      try await customs.erasePersonalData(of: opened.name)
      let shown = try await officer.appraisal.getCase(Self.get(opened.name))
      #expect(!shown.hasPersonalData && shown.importer?.identifier == "")
      #expect(try await customs.reads(of: opened.name).isEmpty)
      #expect(try await customs.history(of: opened.name).isIntact)
    }
  }

  /// What cannot be recorded is not shown; what leaves no entry goes on.
  @Test func aFullDiskRefusesWhatMustLeaveAnEntry() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let opened = try await officer.appraisal.openCase(Self.opening())
      let photo = try await officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: opened.name), SamplePhoto.jpeg)
      customs.fillDisk()
      let full = Refusal(.resourceExhausted, "DISK_FULL")
      #expect(await refusal { try await officer.appraisal.getCase(Self.get(opened.name)) } == full)
      #expect(
        await refusal { try await officer.appraisal.downloadPhoto(named: photo.name) } == full)
      let plain = try await officer.appraisal.getCase(Self.get(opened.name, personal: false))
      #expect(plain.photos == [photo])
      customs.fillDisk(false)
      let shown = try await officer.appraisal.getCase(Self.get(opened.name))
      #expect(shown.importer?.identifier == Self.code)
    }
  }

  @Test func aWrongTelephoneNumberIsRefused() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      var request = Self.opening()
      request.importer?.phone = "call me"
      let wrong = request
      #expect(
        await refusal { try await officer.appraisal.openCase(wrong) } == .fields("importer.phone"))
    }
  }
}
