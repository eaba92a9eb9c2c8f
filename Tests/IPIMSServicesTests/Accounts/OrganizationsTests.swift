import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What is known of a firm.
struct OrganizationsTests {
  @Test(arguments: Transport.allCases)
  func anApprovedSignUpIsAFirm(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await OrganizationScene(customs, .representative)
      let seen = try await scene.seen()
      #expect(seen.name == scene.firm.organization)
      #expect(seen.kind == .representative)
      #expect(seen.displayName == "한강가방 주식회사")
      #expect(seen.businessNumber == "6108500065")
      #expect(seen.country == "KR")
      #expect(seen.addresses == ["brand@hangang.example"])
      #expect(seen.contacts.map(\.verified) == [true])
      #expect(seen.contacts.map(\.purposes) == [[]])
      #expect(seen.contacts.first?.contact?.language == "ko")
      #expect(seen.hasAccount)
      #expect(seen.createTime == customs.time(inSeconds: 0))
      let history = try await customs.history(of: seen.name)
      #expect(history.isIntact)
      #expect(history.entries.first?.kind == "ORGANIZATION_CREATED")
      let byCustoms = try await scene.administrator.account.getOrganization(
        .init { $0.name = seen.name })
      #expect(byCustoms == seen)
    }
  }

  @Test func aListIsOfAKindAndAFirmSeesItself() async throws {
    try await Customs.open { customs in
      let (holder, agent) = (try await customs.firm(), try await customs.firm(.representative))
      let administrator = try await customs.administrator()
      func list(_ desk: Desk, _ kind: OrganizationKind = .unspecified) async throws -> [String] {
        try await desk.account.listOrganizations(.init { $0.kind = kind }).organizations
          .map(\.name)
      }
      // For whom the representative acts is on record, too.
      let principal = try await agent.account.listRepresentations(.init()).representations[0]
        .principal
      let all = [holder.organization, agent.organization, principal]
      #expect(try await list(administrator) == all)
      #expect(try await list(administrator, .representative) == [agent.organization])
      #expect(try await list(holder) == [holder.organization])
      #expect(try await list(holder, .representative) == [])
      #expect(try await list(agent) == [agent.organization])
      let wrong = await refusal {
        try await holder.account.listOrganizations(.init { $0.kind = .unrecognized(9) })
      }
      #expect(wrong == .fields("kind"))
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsNamedChangesAndNothingElse(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await OrganizationScene(customs)
      let before = try await scene.seen()
      customs.clock.advance(seconds: 5)
      let changed = try await scene.update(
        by: scene.administrator, "display_name", "country", "business_number"
      ) {
        $0.etag = before.etag
        $0.displayName = "Hangang SA"
        $0.country = "fr"
        $0.businessNumber = "RCS 123"
      }
      #expect(changed.displayName == "Hangang SA")
      #expect(changed.country == "FR")
      #expect(changed.businessNumber == "RCS 123")
      #expect(changed.contacts == before.contacts)
      #expect(changed.kind == before.kind)
      #expect(changed.createTime == before.createTime)
      #expect(changed.updateTime == customs.time(inSeconds: 0))
      #expect(changed.etag != before.etag)
      #expect(try await scene.seen() == changed)
      let facts = try await customs.facts("ORGANIZATION_UPDATED", of: changed.name)
      #expect(
        facts.map { Set($0.keys) } == [
          ["updateMask", "displayName", "country", "businessNumber"]
        ])
    }
  }

  @Test func theSameAgainGivesTheFirstAnswerAndAStaleEtagNone() async throws {
    try await Customs.open { customs in
      let scene = try await OrganizationScene(customs)
      let before = try await scene.seen()
      var request = UpdateOrganizationRequest {
        $0.requestID = RequestID.random()
        $0.organization = before.name
        $0.etag = before.etag
        $0.updateMask = ["contacts"]
        $0.contacts = [OrganizationScene.contact(), OrganizationScene.contact("b@x.example")]
      }
      let first = try await scene.firm.account.updateOrganization(request)
      #expect(try await scene.firm.account.updateOrganization(request) == first)
      request.requestID = RequestID.random()
      let stale = request
      #expect(
        await refusal { try await scene.firm.account.updateOrganization(stale) }
          == Refusal(.aborted, "ETAG_STALE"))
      #expect(try await scene.seen() == first)
    }
  }

  @Test func fieldsOfUpdateOrganization() async throws {
    try await Customs.open { customs in
      let scene = try await OrganizationScene(customs)
      func update(
        _ field: String, by desk: Desk? = nil,
        change: (inout UpdateOrganizationRequest) -> Void = { _ in }
      ) async -> Refusal? {
        await refusal {
          try await scene.update(by: desk ?? scene.administrator, field, change: change)
        }
      }
      #expect(await update("kind") == .fields("update_mask[0]"))
      #expect(await update("contacts") { $0.updateMask = [] } == .fields("update_mask"))
      #expect(
        await update("contacts") { $0.updateMask = ["contacts", "contacts"] }
          == .fields("update_mask"))
      #expect(await update("contacts") { $0.requestID = "1" } == .fields("request_id"))
      #expect(await update("contacts") { $0.organization = "x" } == .fields("organization"))
      #expect(await update("display_name") == .fields("display_name"))
      #expect(await update("country") { $0.country = "KOR" } == .fields("country"))
      // A number that Korea gave is one of another country; the reverse is not so.
      #expect(await update("country") { $0.country = "FR" } == nil)
      #expect(await update("business_number") { $0.businessNumber = "7" } == nil)
      #expect(await update("country") { $0.country = "KR" } == .fields("business_number"))
      #expect(await update("business_number") == .fields("business_number"))
      for field in ["display_name", "country", "business_number"] {
        let found = await update(field, by: scene.firm) {
          ($0.displayName, $0.country, $0.businessNumber) = ("x", "FR", "7")
        }
        #expect(found == Refusal(.permissionDenied, "FIELD_NOT_ALLOWED"), "\(field)")
      }
    }
  }

  @Test func fieldsOfAContact() async throws {
    try await Customs.open { customs in
      let scene = try await OrganizationScene(customs)
      func update(_ contacts: OrganizationContact...) async -> Refusal? {
        await refusal { try await scene.update("contacts") { $0.contacts = contacts } }
      }
      let right = OrganizationScene.contact()
      #expect(await update(right, .init()) == .fields("contacts[1].contact"))
      #expect(
        await update(right, OrganizationScene.contact("x")) == .fields("contacts[1].contact.email"))
      #expect(await update(right, right) == .fields("contacts[1].contact.email"))
      #expect(
        await update(OrganizationScene.contact("brand@hangang.example", .sharing, .sharing))
          == .fields("contacts[0].purposes"))
      #expect(
        await update(OrganizationScene.contact("brand@hangang.example", .sharing, .unspecified))
          == .fields("contacts[0].purposes[1]"))
      func many(_ count: Int) async -> Refusal? {
        let others = (1..<count).map { OrganizationScene.contact("desk\($0)@x.example") }
        return await refusal {
          try await scene.update("contacts") { $0.contacts = [right] + others }
        }
      }
      #expect(await many(21) == .fields("contacts"))
      #expect(await many(20) == nil)
    }
  }

  /// What a firm writes is verified where it was before.
  @Test func addressesAreVerifiedByCustoms() async throws {
    try await Customs.open { customs in
      let scene = try await OrganizationScene(customs)
      var contacts = ["new@hangang.example", "brand@hangang.example"].map {
        OrganizationScene.contact($0, .appraisalRequests)
      }
      contacts[0].verified = true
      let sent = contacts
      let byFirm = try await scene.update("contacts") { $0.contacts = sent }
      #expect(byFirm.addresses == ["new@hangang.example", "brand@hangang.example"])
      #expect(byFirm.verifiedAddresses == ["brand@hangang.example"])
      let unreachable = await refusal {
        try await scene.update("contacts") { $0.contacts = [sent[0]] }
      }
      #expect(unreachable == Refusal(.failedPrecondition, "CONTACT_NOT_VERIFIED"))
      #expect(
        await refusal { try await scene.update("contacts") { _ in } }
          == Refusal(.failedPrecondition, "CONTACT_NOT_VERIFIED"))
      let byCustoms = try await scene.update(by: scene.administrator, "contacts") {
        $0.contacts = [sent[0]]
      }
      #expect(byCustoms.verifiedAddresses == ["new@hangang.example"])
      let kept = try await scene.update("contacts") { $0.contacts = [sent[0], sent[1]] }
      #expect(kept.verifiedAddresses == ["new@hangang.example"])
    }
  }
}
