import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What an officer learns of a case after it was opened.
struct UpdateCaseTests {
  @Test(arguments: Transport.allCases)
  func whatIsNamedChangesAndNothingElse(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await CaseScene(customs)
      let opened = try await scene.open { $0.billOfLading = "BL-1" }
      var update = Samples.update(
        opened.name, "seller", "bill_of_lading", "loading_place", "items", "procedure")
      update.etag = opened.etag
      update.seller = Party { $0.name = "Pier 9" }
      update.loadingPlace = "cnsha"
      update.items = [Samples.item(mark: "SEINE", hsCode: "6403"), Samples.item()]
      update.items[0].productIdentifiers = [
        ProductIdentifier {
          $0.kind = .gtin
          $0.value = "8801234567893"
        }
      ]
      update.procedure = .perishable
      // Given, and not named.
      update.mailItem = "RR123456785KR"
      let changed = try await scene.officer.appraisal.updateCase(update)
      #expect(changed.seller?.name == "Pier 9")
      #expect(changed.billOfLading == "")
      #expect(changed.loadingPlace == "CNSHA")
      #expect(changed.items.map(\.id) == ["1", "2"])
      #expect(changed.items[0].productIdentifiers.map(\.value) == ["8801234567893"])
      #expect(changed.procedure == .perishable)
      #expect(changed.mailItem == "")
      #expect(changed.importer == opened.importer)
      #expect(changed.suspectedRecordations == opened.suspectedRecordations)
      #expect(changed.etag != opened.etag)
      #expect(try await scene.seen(opened.name) == changed)
      let found = try await scene.officer.appraisal.listCases(.init { $0.mark = "seine" })
      #expect(found.cases.map(\.name) == [opened.name])
      let events = try await scene.events(of: opened.name)
      #expect(events.map(\.kind) == ["CASE_OPENED", "CASE_UPDATED"])
      let names = events[1].fields.map(\.name)
      #expect(names.contains("seller.name"))
      #expect(names.contains("billOfLading"))
      #expect(!names.contains { $0.hasPrefix("importer") || $0.hasPrefix("mailItem") })
    }
  }

  @Test func theSameAgainGivesTheFirstAnswer() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let opened = try await scene.open()
      var update = Samples.update(opened.name, "seller")
      update.etag = opened.etag
      let first = try await scene.officer.appraisal.updateCase(update)
      #expect(try await scene.officer.appraisal.updateCase(update) == first)
      update.seller = Party { $0.name = "another" }
      let other = update
      #expect(
        await refusal { try await scene.officer.appraisal.updateCase(other) } == .requestIDReused)
      update.requestID = RequestID.random()
      let stale = update
      #expect(
        await refusal { try await scene.officer.appraisal.updateCase(stale) }
          == Refusal(.aborted, "ETAG_STALE"))
      #expect(try await scene.seen(opened.name) == first)
    }
  }

  @Test func fieldsOfUpdateCase() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open().name
      func update(_ fields: String..., change: (inout UpdateCaseRequest) -> Void = { _ in })
        async -> Refusal?
      {
        var request = Samples.update(name)
        request.updateMask = fields
        change(&request)
        let sent = request
        return await refusal { try await scene.officer.appraisal.updateCase(sent) }
      }
      #expect(await update() == .fields("update_mask"))
      #expect(await update("seller", "office") == .fields("update_mask[1]"))
      #expect(await update("seller") { $0.requestID = "1" } == .fields("request_id"))
      #expect(await update("seller") { $0.case = "x" } == .fields("case"))
      #expect(await update("mail_item") { $0.mailItem = "x" } == .fields("mail_item"))
      #expect(
        await update("declaration_number") { $0.declarationNumber = "1" }
          == .fields("declaration_number"))
      #expect(
        await update("consignee") { $0.consignee = Party { $0.country = "XX" } }
          == .fields("consignee.country"))
      #expect(await update("items") == .fields("items"))
      #expect(
        await update("items") {
          $0.items = [Samples.item()]
          $0.items[0].quantity = 0
        } == .fields("items[0].quantity"))
      #expect(
        await update("suspected_recordations") {
          $0.suspectedRecordations = ["recordations/01j0zv6c3m5k8n2p4q6r8s0t1v"]
        } == .notFound)
      #expect(await update("seller") { $0.case = Nowhere.case } == .notFound)
      #expect(try await scene.kinds(of: name) == ["CASE_OPENED"])
    }
  }

  @Test func whatAStateRefuses() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let other = try await customs.officer(office: "offices/busan")
      var items = Samples.update("", "items")
      items.items = [Samples.item()]
      func update(_ request: UpdateCaseRequest, _ name: String, by desk: Desk? = nil)
        async -> Refusal?
      {
        var request = request
        request.requestID = RequestID.random()
        request.case = name
        let sent = request
        return await refusal { try await (desk ?? scene.officer).appraisal.updateCase(sent) }
      }
      let asked = try await scene.open().name
      #expect(await update(items, asked, by: other) == .otherOffice)
      #expect(await update(items, asked) == nil)
      _ = try await scene.ask(asked)
      let alreadyAsked = Refusal(.failedPrecondition, "ALREADY_REQUESTED", state: "SENT")
      #expect(await update(items, asked) == alreadyAsked)
      #expect(await update(Samples.update("", "procedure"), asked) == alreadyAsked)
      #expect(await update(Samples.update("", "seller"), asked) == nil)
      let held = try await scene.open { $0.items = [Samples.item(), Samples.item()] }.name
      try await scene.record(.goodsHeld, in: held)
      #expect(await update(items, held) == goodsState("HELD"))
      let withdrawn = try await scene.open().name
      _ = try await scene.officer.appraisal.withdrawCase(
        .init {
          $0.case = withdrawn
          $0.reason = "a mistake"
        })
      #expect(await update(Samples.update("", "seller"), withdrawn) == caseState("WITHDRAWN"))
    }
  }

  /// A photo shows a line item by its number.
  @Test func aLineItemOfAPhotoStays() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let name = try await scene.open { $0.items = [Samples.item(), Samples.item()] }.name
      var header = SamplePhoto.header(of: name)
      header.item = "2"
      let sent = header
      _ = try await scene.officer.appraisal.uploadPhoto { requests in
        try await requests.send(.init { $0.part = .header(sent) })
        try await requests.send(.init { $0.part = .chunk(SamplePhoto.jpeg) })
      }
      var update = Samples.update(name, "items")
      update.items = [Samples.item()]
      let fewer = update
      #expect(
        await refusal { try await scene.officer.appraisal.updateCase(fewer) }
          == Refusal(.failedPrecondition, "PHOTO_OF_ITEM"))
      update.items.append(Samples.item())
      let asMany = update
      #expect(try await scene.officer.appraisal.updateCase(asMany).items.count == 2)
    }
  }

  /// Codes and telephone numbers of those parties that change, and of those that do not.
  @Test func personalDataChangeWithTheirParty() async throws {
    try await Customs.open { customs in
      let scene = try await CaseScene(customs)
      let opened = try await scene.open { request in
        request.importer = Party { $0.identifier = "P123456789012" }
        request.consignee = Party { $0.identifier = "P222222222222" }
      }
      var update = Samples.update(opened.name, "importer")
      update.importer = Party { $0.phone = "+82 2 1234 5678" }
      let changed = try await scene.officer.appraisal.updateCase(update)
      #expect(changed.hasPersonalData)
      #expect(changed.importer?.phone == "")
      let whole = try await scene.officer.appraisal.getCase(
        .init {
          $0.name = opened.name
          $0.includePersonalData = true
        })
      #expect(whole.importer?.identifier == "")
      #expect(whole.importer?.phone.hasSuffix("5678") == true)
      #expect(whole.consignee?.identifier == "P222222222222")
      let cleared = Samples.update(opened.name, "importer", "consignee")
      #expect(try await !scene.officer.appraisal.updateCase(cleared).hasPersonalData)
    }
  }
}
