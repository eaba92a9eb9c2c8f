import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// The offices of customs.
struct OfficesTests {
  @Test(arguments: Transport.allCases)
  func anOfficeIsNamedOnce(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let administrator = try await customs.administrator()
      let request = CreateOfficeRequest {
        $0.requestID = RequestID.random()
        $0.officeID = "incheon-airport"
        $0.displayName = "인천공항세관"
        $0.contact = Samples.contact
      }
      let office = try await administrator.account.createOffice(request)
      #expect(office.name == "offices/incheon-airport")
      #expect(office.displayName == "인천공항세관")
      #expect(office.contact?.language == "ko")
      #expect(office.createTime == customs.time(inSeconds: 0))
      #expect(try await administrator.account.createOffice(request) == office)
      var again = request
      again.requestID = RequestID.random()
      let second = again
      #expect(
        await refusal { try await administrator.account.createOffice(second) }
          == Refusal(.alreadyExists, "OFFICE_EXISTS"))
      #expect(try await administrator.account.listOffices(.init()).offices == [office])
      let history = try await customs.history(of: office.name)
      #expect(history.entries.map(\.kind) == ["OFFICE_CREATED"])
    }
  }

  /// As ever; its name may come later.
  @Test func anOfficeComesToBeWithItsFirstToken() async throws {
    try await Customs.open { customs in
      let administrator = try await customs.administrator()
      for office in ["offices/daegu", "offices/busan", "offices/daegu"] {
        customs.clock.advance(seconds: 1)
        _ = try await customs.officer(office: office)
      }
      let offices = try await administrator.account.listOffices(.init()).offices
      #expect(offices.map(\.name) == ["offices/busan", "offices/daegu"])
      #expect(offices.map(\.displayName) == ["", ""])
      #expect(offices[0].createTime == customs.time(inSeconds: -1))
      #expect(offices[1].createTime == customs.time(inSeconds: -2))
      _ = try await administrator.account.createOffice(
        .init {
          $0.officeID = "busan"
          $0.displayName = "부산세관"
        })
      let named = try await administrator.account.listOffices(.init()).offices
      #expect(named.map(\.displayName) == ["부산세관", ""])
      _ = try await customs.officer(office: "offices/busan")
      #expect(try await administrator.account.listOffices(.init()).offices == named)
    }
  }

  @Test func fieldsOfCreateOffice() async throws {
    try await Customs.open { customs in
      let administrator = try await customs.administrator()
      func create(_ change: (inout CreateOfficeRequest) -> Void) async -> Refusal? {
        var request = CreateOfficeRequest {
          $0.officeID = "ulsan"
          $0.displayName = "x"
        }
        change(&request)
        let sent = request
        return await refusal { try await administrator.account.createOffice(sent) }
      }
      #expect(await create { $0.requestID = "1" } == .fields("request_id"))
      for id in ["", "Ulsan", "offices/ulsan", String(repeating: "a", count: 64)] {
        #expect(await create { $0.officeID = id } == .fields("office_id"), "\(id)")
      }
      #expect(await create { $0.displayName = "" } == .fields("display_name"))
      #expect(
        await create { $0.contact = Contact() } == .fields("contact.email", "contact.name"))
      #expect(await create { _ in } == nil)
    }
  }
}
