import IPIMSClient
import ServiceHarness
import Testing

/// Corrections of a draft, and changes of what is on record.
struct UpdateRecordationTests {
  @Test(arguments: Transport.allCases)
  func aDraftIsWrittenAnew(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let draft = try await scene.firm.reporting.createRecordation(Samples.recordation())
      #expect(draft.version == 1)
      let changed = try await scene.update(draft.name, "mark_texts", "hs_codes", "nice_classes") {
        $0.markTexts = ["SEOUL"]
        $0.hsCodes = ["64.03"]
        // Not in the mask.
        $0.registrationNumber = "nothing"
        $0.etag = draft.etag
      }
      #expect(changed.state == .draft && changed.version == 2 && changed.etag != draft.etag)
      #expect(changed.markTexts == ["SEOUL"] && changed.hsCodes == ["6403"])
      #expect(changed.niceClasses.isEmpty && changed.pendingChange == nil)
      #expect(changed.registrationNumber == draft.registrationNumber)
      #expect(try await scene.get(draft.name) == changed)
      let stale = await refusal {
        try await scene.update(draft.name, "mark_texts") { $0.etag = draft.etag }
      }
      #expect(stale == Refusal(.aborted, "ETAG_STALE"))
      // It is found by what it is now, and by nothing that it was.
      func found(_ text: String, _ prefix: String) async throws -> [String] {
        try await scene.officer.reporting.searchRecordations(.init { $0.text = text }).matches
          .compactMap(\.recordation?.name)
          + scene.officer.reporting.listRecordations(.init { $0.hsPrefix = prefix }).recordations
          .map(\.name)
      }
      #expect(try await found("SEOUL", "6403") == [draft.name, draft.name])
      #expect(try await found("HANGANG", "4202") == [])
      #expect(try await scene.kinds(draft.name) == ["RECORDATION_CREATED", "RECORDATION_UPDATED"])
    }
  }

  @Test func whatIsWrongWithAnUpdate() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let name = try await customs.record(scene.firm).name
      let wrong: [(Refusal, (inout UpdateRecordationRequest) -> Void)] = [
        (.fields("update_mask"), { $0.updateMask = [] }),
        (.fields("update_mask[0]"), { $0.updateMask = ["right_kind"] }),
        (.fields("update_mask"), { $0.updateMask = ["hs_codes", "hs_codes"] }),
        (.fields("mark_texts"), { $0.updateMask = ["mark_texts"] }),
        (.fields("registration_number"), { $0.updateMask = ["registration_number"] }),
        (
          .fields("author"),
          {
            $0.updateMask = ["author"]
            $0.author = "Somebody"
          }
        ),
        (
          .fields("right_expire_time"),
          {
            $0.updateMask = ["right_expire_time"]
            $0.rightExpireTime = customs.time(inSeconds: 0)
          }
        ),
        (
          .fields("parallel_import_policies[0].designated_good"),
          {
            $0.updateMask = ["parallel_import_policies"]
            $0.parallelImportPolicies = [
              ParallelImportPolicy {
                $0.designatedGood = "shoes"
                $0.policy = .allowed
              }
            ]
          }
        ),
      ]
      for (expected, change) in wrong {
        var request = UpdateRecordationRequest { $0.recordation = name }
        change(&request)
        let sent = request
        #expect(
          await refusal { try await scene.firm.reporting.updateRecordation(sent) } == expected)
      }
      #expect(try await scene.kinds(name).last == "RECORDATION_ACCEPT")
    }
  }

  /// What widens nothing holds at once, as a new version.
  @Test func whatHelpsCustomsHoldsAtOnce() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm) { $0.designatedGoods = ["bags", "belts"] }
      let changed = try await scene.update(
        active.name, "designated_goods", "hs_codes", "known_infringers", "authorised_routes",
        "production_sites", "parallel_import_policies", "distinguishing_methods"
      ) {
        $0.designatedGoods = ["bags"]
        // Within what is on record.
        $0.hsCodes = ["4202.21", "4202.21.10"]
        $0.knownInfringers = [
          KnownInfringer {
            $0.name = "Copy Co"
            $0.country = "cn"
            $0.identifier = "shop.example/copy"
          }
        ]
        $0.authorisedRoutes = [AuthorisedRoute { $0.origin = "VN" }]
        $0.productionSites = [
          ProductionSite {
            $0.name = "Works 1"
            $0.country = "VN"
          }
        ]
        $0.parallelImportPolicies = [
          ParallelImportPolicy {
            $0.designatedGood = "bags"
            $0.policy = .conditional
            $0.condition = "Of an affiliate."
          },
          ParallelImportPolicy { $0.policy = .notAllowed },
        ]
        $0.distinguishingMethods = "Nine stitches an inch."
      }
      #expect(changed.state == .active && changed.version == active.version + 1)
      #expect(changed.pendingChange == nil && changed.designatedGoods == ["bags"])
      #expect(changed.hsCodes == ["420221", "42022110"])
      #expect(changed.knownInfringers.map(\.country) == ["CN"])
      #expect(changed.parallelImportPolicies.count == 2)
      #expect(changed.expireTime == active.expireTime)
      #expect(try await scene.asOf(customs.time(inSeconds: 0), active.name) == changed)
    }
  }

  /// What widens what customs acts on waits for customs.
  @Test(arguments: Transport.allCases)
  func whatWidensWaitsForCustoms(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let first = try await scene.update(active.name, "mark_texts", "contacts") {
        $0.markTexts = ["HANGANG", "NIKE"]
        $0.contacts = [Samples.contact]
      }
      #expect(first.state == .active && first.markTexts == ["HANGANG"] && first.contacts.isEmpty)
      #expect(first.pendingChange?.update?.markTexts == ["HANGANG", "NIKE"])
      #expect(first.pendingChange?.update?.requestID == "")
      let waiting = try await scene.officer.reporting.listRecordations(
        .init { $0.hasPendingChange = true })
      #expect(waiting.recordations == [first])
      // Another takes its place, so the officer says which.
      let second = try await scene.update(active.name, "hs_codes") { $0.hsCodes = ["42"] }
      #expect(
        await refusal { try await scene.review(active.name) { $0.accept = true } }
          == .fields("etag"))
      #expect(
        await refusal {
          try await scene.review(active.name) {
            $0.accept = true
            $0.etag = first.etag
          }
        } == Refusal(.aborted, "ETAG_STALE"))
      // Meanwhile, what widens nothing.
      let third = try await scene.update(active.name, "distinguishing_methods") {
        $0.distinguishingMethods = "The lining."
      }
      #expect(third.pendingChange == second.pendingChange)
      let accepted = try await scene.review(active.name) {
        $0.accept = true
        $0.etag = third.etag
      }
      #expect(accepted.state == .active && accepted.hsCodes == ["42"])
      #expect(accepted.markTexts == ["HANGANG"] && accepted.pendingChange == nil)
      #expect(accepted.distinguishingMethods == "The lining.")
      #expect(accepted.expireTime == active.expireTime)
      let none = try await scene.officer.reporting.listRecordations(
        .init { $0.hasPendingChange = true })
      #expect(none.recordations.isEmpty)
      #expect(
        await refusal { try await scene.review(active.name) { $0.accept = true } }
          == RecordScene.state("ACTIVE"))
      #expect(
        try await scene.kinds(active.name).suffix(4) == [
          "RECORDATION_CHANGE_REQUESTED", "RECORDATION_CHANGE_REQUESTED", "RECORDATION_UPDATED",
          "RECORDATION_CHANGE_ACCEPTED",
        ])
    }
  }

  @Test func aChangeThatIsReturnedLeavesTheRecord() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      for isRefused in [false, true] {
        try await scene.update(active.name, "registration_number") {
          $0.registrationNumber = "40-2018-0000001"
        }
        let returned = try await scene.review(active.name) {
          if isRefused { $0.refuseReason = "Not yours." } else { $0.returnReasons = ["Extract?"] }
        }
        #expect(returned.state == .active && returned.pendingChange == nil)
        #expect(returned.registrationNumber == active.registrationNumber)
        #expect(returned.returnReasons == (isRefused ? [] : ["Extract?"]))
        #expect(returned.refuseReason == (isRefused ? "Not yours." : ""))
      }
      #expect(
        try await scene.kinds(active.name).suffix(1) == ["RECORDATION_CHANGE_REFUSED"])
    }
  }

  private static let widening: [(String, @Sendable (inout UpdateRecordationRequest) -> Void)] = [
    ("nice_classes", { $0.niceClasses = [18, 25] }),
    ("designated_goods", { $0.designatedGoods = ["shoes"] }),
    ("hs_codes", { $0.hsCodes = ["4202"] }),
    ("application_number", { $0.applicationNumber = "40-2016-0000001" }),
  ]

  @Test(arguments: widening.map(\.0))
  func eachFieldThatWidens(_ field: String) async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let change = try #require(Self.widening.first { $0.0 == field }?.1)
      let changed = try await scene.update(active.name, field, by: nil, change)
      #expect(changed.pendingChange?.update?.updateMask == [field])
      var unchanged = changed
      unchanged.pendingChange = nil
      (unchanged.etag, unchanged.version) = (active.etag, active.version)
      #expect(unchanged == active)
    }
  }

  /// A right that ends sooner takes its recordation with it; one that ends later does not keep it.
  @Test func theRightsOwnEnd() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let soon = customs.time(inSeconds: 5 * RecordScene.day)
      let shorter = try await scene.update(active.name, "right_expire_time") {
        $0.rightExpireTime = soon
      }
      #expect(shorter.expireTime == soon)
      let later = try await scene.update(active.name, "right_expire_time") {
        $0.rightExpireTime = customs.time(inSeconds: 5_000 * RecordScene.day)
      }
      #expect(later.expireTime == soon)
      await scene.wait(until: soon)
      #expect(try await scene.get(active.name).state == .expired)
      #expect(customs.clockLog.isEmpty)
    }
  }

  @Test func anAnswerIsGivenOnce() async throws {
    try await Customs.open { customs in
      let scene = try await RecordScene(customs)
      let active = try await customs.record(scene.firm)
      let request = UpdateRecordationRequest {
        $0.requestID = RequestID.random()
        $0.recordation = active.name
        $0.etag = active.etag
        $0.updateMask = ["distinguishing_methods"]
        $0.distinguishingMethods = "The lining."
      }
      let first = try await scene.firm.reporting.updateRecordation(request)
      #expect(try await scene.firm.reporting.updateRecordation(request) == first)
      #expect(try await scene.get(active.name).version == active.version + 1)
    }
  }

  /// Customs reads the documents of a change that waits before it accepts it.
  @Test func documentsOfAChange() async throws {
    try await Customs.open { customs in
      let (scene, other) = (try await RecordScene(customs), try await customs.firm())
      let active = try await customs.record(scene.firm)
      let (own, foreign) = (try await scene.firm.document(), try await other.document())
      #expect(
        await refusal {
          try await scene.update(active.name, "documents") { $0.documents = [foreign.name] }
        } == .notFound)
      let waiting = try await scene.update(active.name, "documents", "mark_texts") {
        $0.documents = [own.name]
        $0.markTexts = ["HANGANG", "한강"]
      }
      #expect(waiting.documents.isEmpty)
      _ = try await scene.officer.reporting.getDocument(.init { $0.name = own.name })
      let accepted = try await scene.review(active.name) {
        $0.accept = true
        $0.etag = waiting.etag
      }
      #expect(accepted.documents == [own.name])
      #expect(
        await refusal { try await other.reporting.getDocument(.init { $0.name = own.name }) }
          == .notFound)
    }
  }
}
