import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Rights on their way to the record.
struct RecordationsTests {
  @Test(arguments: Transport.allCases)
  func fromDraftToActive(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      let draft = try await firm.reporting.createRecordation(Samples.recordation())
      #expect(draft.state == .draft)
      #expect(draft.hsCodes == ["420221"])
      func review(_ change: (inout ReviewRecordationRequest) -> Void) async throws -> Recordation {
        var request = ReviewRecordationRequest { $0.recordation = draft.name }
        change(&request)
        return try await officer.reporting.reviewRecordation(request)
      }
      func submit() async throws -> Recordation {
        try await firm.reporting.submitRecordation(.init { $0.recordation = draft.name })
      }
      let state = { Refusal(.failedPrecondition, "RECORDATION_STATE", state: $0) }
      #expect(await refusal { try await review { $0.accept = true } } == state("DRAFT"))
      #expect(try await submit().state == .submitted)
      #expect(await refusal { try await submit() } == state("SUBMITTED"))
      #expect(await refusal { try await review { _ in } } == .fields("accept"))
      #expect(
        await refusal {
          try await review {
            $0.accept = true
            $0.refuseReason = "no"
          }
        } == .fields("accept"))
      #expect(
        await refusal { try await review { $0.returnReasons = ["ok", ""] } }
          == .fields("return_reasons[1]"))
      let returned = try await review { $0.returnReasons = ["No register extract."] }
      #expect(returned.state == .returned)
      #expect(returned.returnReasons == ["No register extract."])
      #expect(try await submit().returnReasons.isEmpty)
      let active = try await review { $0.accept = true }
      #expect(active.state == .active)
      #expect(active.expireTime?.text.hasPrefix("2036-11-2") == true)
      #expect(await refusal { try await review { $0.refuseReason = "no" } } == state("ACTIVE"))
      #expect(active.etag != draft.etag)
      let history = try await customs.history(of: draft.name)
      #expect(history.isIntact)
      #expect(history.entries.count == 5)
    }
  }

  /// Never past the right's own end.
  @Test func theRecordEndsWithTheRight() async throws {
    try await Customs.open { customs in
      let (firm, officer) = (try await customs.firm(), try await customs.officer())
      var create = Samples.recordation()
      create.rightExpireTime = customs.time(inSeconds: 86_400)
      let draft = try await firm.reporting.createRecordation(create)
      _ = try await firm.reporting.submitRecordation(.init { $0.recordation = draft.name })
      let active = try await officer.reporting.reviewRecordation(
        .init {
          $0.recordation = draft.name
          $0.accept = true
        })
      #expect(active.expireTime == create.rightExpireTime)
    }
  }

  @Test(arguments: Transport.allCases)
  func aFirmSeesItsOwnAlone(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let (firm, other) = (try await customs.firm(), try await customs.firm(.representative))
      let mine = try await customs.record(firm)
      let theirs = try await customs.record(other)
      let names = [theirs.name, "recordations/01j0zv6c3m5k8n2p4q6r8s0t1v"]
      let got = await names.asyncMap { name in
        await error { try await firm.reporting.getRecordation(.init { $0.name = name }) }
      }
      let submitted = await names.asyncMap { name in
        await error { try await firm.reporting.submitRecordation(.init { $0.recordation = name }) }
      }
      #expect(got[0]?.code == .notFound)
      #expect(Set(got + submitted).count == 1)
      #expect(try await firm.reporting.listRecordations(.init()).recordations == [mine])
      let asked = try await firm.reporting.listRecordations(
        .init { $0.holder = other.organization })
      #expect(asked.recordations.isEmpty)
      for desk in [
        try await customs.officer(), try await customs.administrator(),
        try await customs.clearanceSystem(),
      ] {
        let listed = try await desk.reporting.listRecordations(.init())
        #expect(listed.recordations == [mine, theirs])
        let byHolder = try await desk.reporting.listRecordations(
          .init {
            $0.holder = theirs.holder
            $0.state = .active
            $0.hsPrefix = "4202"
          })
        #expect(byHolder.recordations == [theirs])
        let shoes = try await desk.reporting.listRecordations(.init { $0.hsPrefix = "64" })
        #expect(shoes.recordations.isEmpty)
      }
    }
  }

  private struct Wrong: Sendable {
    var fields: [String]
    var change: @Sendable (inout CreateRecordationRequest) -> Void

    init(
      _ fields: String..., change: @escaping @Sendable (inout CreateRecordationRequest) -> Void
    ) {
      self.fields = fields
      self.change = change
    }
  }

  private static let wrong: [Wrong] = [
    Wrong("request_id") { $0.requestID = "1" },
    Wrong("right_kind") { $0.rightKind = .init(rawValue: 99) },
    Wrong("registration_number") { $0.registrationNumber = "123" },
    Wrong("registration_number") { $0.registrationNumber = "" },
    Wrong("mark_texts") { $0.markTexts = [] },
    Wrong("mark_texts") { $0.markTexts = Array(repeating: "x", count: 21) },
    Wrong("mark_texts[1]") { $0.markTexts = ["x", String(repeating: "x", count: 201)] },
    Wrong("nice_classes[0]", "nice_classes[2]") { $0.niceClasses = [0, 45, 46] },
    Wrong("hs_codes[1]") { $0.hsCodes = ["4202", "123"] },
    Wrong("hs_codes") { $0.hsCodes = Array(repeating: "4202", count: 201) },
    Wrong("designated_goods[0]") { $0.designatedGoods = [""] },
    Wrong("right_expire_time") { $0.rightExpireTime = Timestamp(seconds: .max, nanos: 0) },
    Wrong("right_expire_time") { $0.rightExpireTime = Timestamp(seconds: 1, nanos: 0) },
    Wrong("regime") { $0.regime = "kr" },
    Wrong("contacts[0].email") { $0.contacts = [Contact { $0.name = "x" }] },
    Wrong("authorised_traders[0].country", "authorised_traders[0].name") {
      $0.authorisedTraders = [AuthorisedTrader()]
    },
    Wrong("production_countries[0]") { $0.productionCountries = ["Korea"] },
  ]

  @Test func fieldsOfCreateRecordation() async throws {
    try await Customs.open { customs in
      let firm = try await customs.firm()
      for wrong in Self.wrong {
        var request = Samples.recordation()
        wrong.change(&request)
        let sent = request
        let found = await refusal { try await firm.reporting.createRecordation(sent) }
        #expect(found == Refusal(.invalidArgument, "INVALID_FIELDS", fields: wrong.fields))
      }
      #expect(try await firm.reporting.listRecordations(.init()).recordations.isEmpty)
    }
  }
}
