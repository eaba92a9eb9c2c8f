import IPIMSClient
import ServiceHarness
import Testing

/// Which officer deals with a case.
struct AssignCaseTests {
  private func assign(_ name: String, _ member: String) -> AssignCaseRequest {
    AssignCaseRequest {
      $0.requestID = RequestID.random()
      $0.case = name
      $0.assignee = member
    }
  }

  @Test(arguments: Transport.allCases)
  func toAnOfficerOfTheOfficeAndToNobody(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      let colleague = try await customs.officer()
      let member = try await colleague.account.whoAmI(.init()).member
      let request = assign(name, member)
      let assigned = try await scene.officer.appraisal.assignCase(request)
      #expect(assigned.assignee == member)
      #expect(try await scene.officer.appraisal.assignCase(request) == assigned)
      #expect(try await scene.seen(name) == assigned)
      let nobody = try await colleague.appraisal.assignCase(assign(name, ""))
      #expect(nobody.assignee == "")
      #expect(
        try await scene.kinds(of: name) == ["CASE_OPENED", "CASE_ASSIGNED", "CASE_ASSIGNED"])
    }
  }

  @Test func whatIsRefused() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      let name = try await scene.open().name
      let own = try await scene.officer.account.whoAmI(.init()).member
      func refused(_ member: String, by desk: Desk? = nil, of name: String) async -> Refusal? {
        await refusal {
          try await (desk ?? scene.officer).appraisal.assignCase(assign(name, member))
        }
      }
      #expect(await refused("x", of: name) == .fields("assignee"))
      #expect(await refused(own, of: "x") == .fields("case"))
      #expect(await refused(own, of: Nowhere.case) == .notFound)
      #expect(await refused(own, by: other, of: name) == .otherOffice)
      for stranger in [other, scene.firm, try await customs.administrator()] {
        let member = try await stranger.account.whoAmI(.init()).member
        #expect(await refused(member, of: name) == .fields("assignee"))
      }
      let gone = try await customs.officer()
      let member = try await gone.account.whoAmI(.init()).member
      _ = try await customs.administrator().account.revokeToken(.init { $0.name = gone.tokenName })
      #expect(await refused(member, of: name) == .fields("assignee"))
      _ = try await scene.officer.appraisal.withdrawCase(
        .init {
          $0.case = name
          $0.reason = "a mistake"
        })
      #expect(await refused(own, of: name) == caseState("WITHDRAWN"))
    }
  }
}
