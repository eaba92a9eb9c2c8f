import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// A right that goes to another holder.
struct TransferRecordationTests {
  @Test(arguments: Transport.allCases)
  func theRightGoesAndItsPeopleStay(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (scene, heir) = (try await RecordScene(customs), try await customs.firm())
      let active = try await customs.record(scene.firm) { $0.contacts = [Samples.contact] }
      try await scene.update(active.name, "mark_texts") { $0.markTexts = ["OTHER"] }
      let given = try await scene.transfer(active.name, to: heir)
      #expect(given.holder == heir.organization && given.transferredFrom == scene.firm.organization)
      #expect(given.state == .active && given.expireTime == active.expireTime)
      #expect(given.contacts.isEmpty && given.pendingChange == nil)
      #expect(try await scene.get(given.name, by: heir) == given)
      #expect(await refusal { try await scene.get(given.name) } == .notFound)
      #expect(try await scene.firm.reporting.listRecordations(.init()).recordations.isEmpty)
      #expect(try await heir.reporting.listRecordations(.init()).recordations == [given])
      #expect(await refusal { try await scene.transfer(given.name, to: scene.firm) } == .notFound)
      #expect(
        await refusal { try await scene.transfer(given.name, to: heir, by: heir) }
          == Refusal(.failedPrecondition, "ALREADY_HOLDER", state: "ACTIVE"))
      #expect(
        try await customs.notices(to: scene.firm).map(\.kind) == ["RECORDATION_TRANSFERRED"])
      #expect(try await customs.notices(to: heir).map(\.kind) == ["RECORDATION_RECEIVED"])
      // Its end comes, too, and the new holder is told.
      await scene.wait(until: given.expireTime)
      #expect(try await customs.notices(to: heir).last?.kind == "RECORDATION_EXPIRED")
    }
  }

  @Test func toWhom() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let (agent, heir) = (try await customs.firm(.representative), try await customs.firm())
      let active = try await customs.record(scene.firm)
      #expect(await refusal { try await scene.transfer(active.name, to: agent) } == .notFound)
      #expect(
        await refusal {
          try await scene.firm.reporting.transferRecordation(
            .init { $0.recordation = active.name })
        } == .fields("to"))
      #expect(
        await refusal {
          try await scene.firm.reporting.transferRecordation(
            .init {
              $0.recordation = active.name
              $0.to = heir.organization
              $0.takeOverRequests = true
            })
        } == .fields("to"))
      let draft = try await scene.firm.reporting.createRecordation(Samples.recordation()).name
      #expect(
        await refusal { try await scene.transfer(draft, to: heir) } == RecordScene.state("DRAFT"))
    }
  }

  /// Open requests stay where they are until they are taken over.
  @Test(arguments: Transport.allCases)
  func openRequestsAreTakenOver(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (scene, heir) = (try await RecordScene(customs), try await customs.firm())
      let (firm, officer) = (scene.firm, scene.officer)
      let rights = [try await customs.record(firm), try await customs.record(firm, mark: "SEINE")]
      func ask(_ names: [String]) async throws -> AppraisalRequest {
        let opened = try await officer.appraisal.openCase(Samples.openCase(names))
        return try await officer.appraisal.requestAppraisal(Samples.ask(opened.name)).requests[0]
      }
      let answered = try await ask([rights[0].name])
      _ = try await firm.appraisal.submitAppraisal(Samples.appraisal(of: answered))
      let (open, both) = (
        try await ask([rights[0].name]), try await ask(rights.map(\.name))
      )
      try await scene.transfer(rights[0].name, to: heir)
      func requests(_ desk: Desk) async throws -> [AppraisalRequest] {
        try await desk.appraisal.listRequests(.init()).requests
      }
      #expect(try await requests(heir).isEmpty)
      #expect(try await requests(firm).map(\.state) == [.answered, .sent, .sent])
      #expect(await refusal { try await scene.takeOver(rights[0].name, by: firm) } == .notFound)
      customs.clock.advance(seconds: 3_600)
      try await scene.takeOver(rights[0].name, by: heir)
      let taken = try await requests(heir)
      #expect(taken.map(\.case) == [open.case] && taken.map(\.dueTime) == [open.dueTime])
      #expect(taken.first?.recordations == [rights[0].name])
      #expect(try await requests(firm).map(\.state) == [.answered, .cancelled, .sent])
      // Once.
      try await scene.takeOver(rights[0].name, by: heir)
      #expect(try await requests(heir) == taken)
      #expect(
        await refusal {
          try await firm.appraisal.submitAppraisal(Samples.appraisal(of: open))
        }?.code == .failedPrecondition)
      let appraisal = try await heir.appraisal.submitAppraisal(Samples.appraisal(of: taken[0]))
      #expect(appraisal.holder == heir.organization)
      // What concerns a right that the old holder keeps is its own to answer, until that goes, too.
      try await scene.transfer(rights[1].name, to: heir)
      try await scene.takeOver(rights[1].name, by: scene.administrator)
      #expect(try await requests(heir).map(\.case) == [open.case, both.case])
      let history = try await customs.history(of: open.case)
      #expect(history.isIntact)
      #expect(customs.clockLog.isEmpty)
    }
  }
}
