import IPIMSClient
import ServiceHarness
import Testing

/// A whole mailbag in one stream.
struct OpenCasesTests {
  private func mail(
    _ key: String, _ change: (inout OpenCaseRequest) -> Void = { _ in }
  ) -> OpenCasesRequest {
    OpenCasesRequest { call in
      call.key = key
      var request = Samples.openCase(declaration: "mail-\(key)")
      change(&request)
      call.case = request
    }
  }

  private func answers(to calls: [OpenCasesRequest], by desk: Desk) async throws
    -> [String: OpenCasesResponse]
  {
    let (requests, responses) = desk.appraisal.openCases()
    async let sending: Void = {
      for call in calls { try await requests.send(call) }
      try await requests.finish()
    }()
    var answers: [String: OpenCasesResponse] = [:]
    for try await response in responses {
      #expect(answers.updateValue(response, forKey: response.key) == nil)
    }
    try await sending
    return answers
  }

  @Test(arguments: Transport.allCases)
  func eachIsAnsweredByItsKeyAndNoneHoldsUpTheOthers(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let officer = try await customs.officer()
      var calls = (0..<40).map { index in mail(String(index)) }
      calls[3].case?.items[0].hsCode = "7701"
      calls[17].case = nil
      calls[18].case?.suspectedRecordations = ["recordations/01j0zv6c3m5k8n2p4q6r8s0t1v"]
      let answers = try await answers(to: calls, by: officer)
      #expect(answers.count == 40)
      let errors = answers.compactMapValues { answer -> CallError? in
        if case .error(let error) = answer.result { error } else { nil }
      }
      #expect(errors.keys.sorted() == ["17", "18", "3"])
      #expect(errors["3"]?.code == "INVALID_ARGUMENT")
      #expect(errors["3"]?.reason == "INVALID_FIELDS")
      #expect(errors["3"]?.fields.map(\.field) == ["items[0].hs_code"])
      #expect(errors["17"]?.fields.map(\.field) == ["case"])
      #expect(errors["18"]?.code == "NOT_FOUND")
      let declarations = answers.compactMap { key, answer -> Bool? in
        guard case .case(let opened) = answer.result else { return nil }
        return opened.declarationID == "mail-\(key)"
      }
      #expect(declarations == Array(repeating: true, count: 37))
      let listed = try await officer.appraisal.listCases(.init { $0.pageSize = 100 })
      #expect(listed.cases.count == 37)
    }
  }

  @Test func theSameMailbagAgainOpensNothingNew() async throws {
    try await Customs.open { customs in
      let officer = try await customs.officer()
      let calls = (0..<5).map { index in mail(String(index)) }
      let first = try await answers(to: calls, by: officer)
      #expect(try await answers(to: calls, by: officer) == first)
      #expect(try await officer.appraisal.listCases(.init()).cases.count == 5)
    }
  }

  /// A clearance system opens cases for any office, and in no other way; it names the office.
  @Test func clearanceSystemsForAnyOfficeAndOfficersForTheirs() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      let opened = try await answers(
        to: [
          mail("busan") { $0.office = "offices/busan" },
          mail("incheon") { $0.office = "offices/incheon" },
          mail("none"),
        ], by: system)
      guard case .case(let busan) = opened["busan"]?.result,
        case .case(let incheon) = opened["incheon"]?.result,
        case .error(let none) = opened["none"]?.result
      else {
        Issue.record("answered otherwise: \(opened)")
        return
      }
      #expect([busan.office, incheon.office] == ["offices/busan", "offices/incheon"])
      #expect(busan.openedBy == (try await system.account.whoAmI(.init()).member))
      #expect(none.fields.map(\.field) == ["office"])
      #expect(
        await refusal { try await system.appraisal.openCase(Samples.openCase()) }
          == .roleNotAllowed)
      let officer = try await customs.officer(office: "offices/busan")
      let another = try await answers(
        to: [mail("other") { $0.office = "offices/incheon" }], by: officer)
      guard case .error(let other) = another["other"]?.result else {
        Issue.record("answered otherwise: \(another)")
        return
      }
      #expect(other.fields.map(\.field) == ["office"])
      // Who opened it does not matter to who deals with it.
      let held = Samples.step(.goodsHeld, in: busan.name)
      #expect(try await officer.appraisal.recordProcedureStep(held).items[0].goodsState == .held)
    }
  }
}
