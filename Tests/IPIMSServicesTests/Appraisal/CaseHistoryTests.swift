import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// What a case's history shows to whom, and what is signed.
struct CaseHistoryTests {
  private struct Scene {
    var firms: [Desk]
    var officer: Desk
    var name: String
    var requests: [AppraisalRequest]

    /// A case that two holders are asked about, the second of whom has answered.
    init(_ customs: Customs) async throws {
      firms = [try await customs.firm(), try await customs.firm()]
      officer = try await customs.officer()
      var recordations: [String] = []
      for firm in firms { recordations.append(try await customs.record(firm).name) }
      name = try await officer.appraisal.openCase(Samples.openCase(recordations)).name
      requests = try await officer.appraisal.requestAppraisal(Samples.ask(name)).requests
      let second = requests[1]
      _ = try await firms[1].appraisal.submitAppraisal(Samples.appraisal(of: second))
    }

    func history(by desk: Desk) async throws -> CaseHistory {
      try await desk.appraisal.getCaseHistory(.init { [name] in $0.name = name })
    }
  }

  private static func kinds(_ history: CaseHistory) -> [String?] {
    history.events.map { event in event.fields.first { $0.name == "kind" }?.value }
  }

  @Test func everyoneSeesWhatIsItsOwn() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let asked = "APPRAISAL_REQUESTED"
      let all = ["CASE_OPENED", asked, asked, "APPRAISED"]
      for desk in [
        scene.officer, try await customs.administrator(), try await customs.clearanceSystem(),
      ] {
        let history = try await scene.history(by: desk)
        #expect(Self.kinds(history) == all)
      }
      let first = try await scene.history(by: scene.firms[0])
      #expect(Self.kinds(first) == ["CASE_OPENED", asked, nil, nil])
      #expect(
        first.events.map { $0.fieldsHash.isEmpty } == [true, true, false, false],
        "a hidden event goes on by the hash over its fields")
      #expect(first.events[2].fields.isEmpty)
      let second = try await scene.history(by: scene.firms[1])
      #expect(Self.kinds(second) == ["CASE_OPENED", nil, asked, "APPRAISED"])
      let stranger = try await customs.firm()
      #expect(await refusal { try await scene.history(by: stranger) } == .notFound)
      let name = scene.name
      for name in [name, missing("cases")] {
        #expect(
          await refusal {
            try await stranger.appraisal.verifyCaseHistory(.init { $0.name = name })
          } == .notFound)
      }
    }
  }

  /// More events than one answer takes come in pages, which put together verify.
  @Test func aLongHistoryComesInPages() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let member = try await scene.officer.account.whoAmI(.init()).member
      for number in 0..<1_000 {
        _ = try await scene.officer.appraisal.assignCase(
          .init {
            $0.case = scene.name
            $0.assignee = number % 2 == 0 ? member : ""
          })
      }
      for (desk, size) in [(scene.officer, Int32(0)), (scene.firms[1], 300)] {
        var (events, head, token, pages): ([HistoryEvent], SignedHead?, String, Int) =
          ([], nil, "", 0)
        repeat {
          let page = try await desk.appraisal.getCaseHistory(
            .init {
              $0.name = scene.name
              $0.pageSize = size
              $0.pageToken = token
            })
          #expect(page.events.count <= (size == 0 ? 1_000 : Int(size)))
          events += page.events
          (head, token, pages) = (page.head, page.nextPageToken, pages + 1)
        } while !token.isEmpty
        #expect(pages == (size == 0 ? 2 : 4))
        #expect(events.map(\.sequence) == Array(1...1_004))
        #expect(head?.sequence == 1_004)
        #expect(events.last?.hash == head?.hash)
      }
      let checked = try await scene.officer.appraisal.verifyCaseHistory(
        .init { $0.name = scene.name })
      #expect(checked.intact)
      #expect(checked.events == 1_004)
      #expect(checked.head?.sequence == 1_004)
      try await customs.database.write {
        (transaction: Transaction<StoreError>) throws(StoreError) in
        try transaction.run(
          "UPDATE events SET kind = 'X' WHERE subject = $1 AND sequence = 1002", .text(scene.name))
      }
      let damaged = try await scene.officer.appraisal.verifyCaseHistory(
        .init { $0.name = scene.name })
      #expect(!damaged.intact)
      #expect(damaged.firstDamagedSequence == 1_002)
      for token in ["0", "-1", "x"] {
        #expect(
          await refusal {
            try await scene.officer.appraisal.getCaseHistory(
              .init {
                $0.name = scene.name
                $0.pageToken = token
              })
          } == .fields("page_token"))
      }
    }
  }

  @Test func customsSeesWhoLooked() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let photo = try await scene.officer.appraisal.uploadPhoto(
        SamplePhoto.header(of: scene.name), SamplePhoto.jpeg)
      _ = try await scene.firms[0].appraisal.downloadPhoto(named: photo.name)
      customs.clock.advance(seconds: 60)
      _ = try await scene.officer.appraisal.downloadPhoto(named: photo.name)
      let reads = try await scene.history(by: scene.officer).reads
      #expect(reads.map(\.what) == [photo.name, photo.name])
      #expect(reads.map(\.organization) == ["", scene.firms[0].organization], "the newest first")
      #expect(reads.allSatisfy { $0.member.hasPrefix("members/") && $0.time != nil })
      for desk in [scene.firms[0], try await customs.clearanceSystem()] {
        #expect(try await scene.history(by: desk).reads.isEmpty)
      }
    }
  }

  /// The number of hidden fields would tell a firm how many others are suspected, or asked.
  @Test func theNumberOfFieldsTellsNothingOfOthers() async throws {
    try await Customs.open { customs in
      let firms = [try await customs.firm(), try await customs.firm(), try await customs.firm()]
      let officer = try await customs.officer()
      var recordations: [String] = []
      for firm in firms { recordations.append(try await customs.record(firm).name) }
      var counts: [[Int]] = []
      for others in 0...2 {
        let open = Samples.openCase(Array(recordations.prefix(others + 1)))
        let name = try await officer.appraisal.openCase(open).name
        _ = try await officer.appraisal.requestAppraisal(Samples.ask(name))
        _ = try await officer.appraisal.withdrawCase(
          .init {
            $0.case = name
            $0.reason = "Opened twice."
          })
        let seen = try await firms[0].appraisal.getCaseHistory(.init { $0.name = name })
        counts.append(seen.events.filter { !$0.fields.isEmpty }.map(\.fields.count))
        #expect(Self.kinds(seen).last == "CASE_WITHDRAWN")
      }
      #expect(counts[0].count == 3)
      #expect(counts[1] == counts[0] && counts[2] == counts[0], "\(counts)")
    }
  }

  @Test func damageIsFoundAndNotVouchedFor() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let name = scene.name
      let officer = scene.officer.appraisal
      let whole = try await officer.verifyCaseHistory(.init { $0.name = name })
      #expect(whole.intact && whole.events == 4 && whole.firstDamagedSequence == 0)
      #expect(whole.head?.subject == name && whole.head?.sequence == 4)
      try await customs.database.write { (tx: Transaction<StoreError>) throws(StoreError) in
        try tx.run(
          "UPDATE events SET kind = 'OTHER' WHERE subject = $1 AND sequence = 3", .text(name))
      }
      for desk in [scene.officer, scene.firms[0]] {
        let damaged = try await desk.appraisal.verifyCaseHistory(.init { $0.name = name })
        #expect(!damaged.intact && damaged.firstDamagedSequence == 3 && damaged.events == 4)
        #expect(damaged.head == nil)
      }
    }
  }

  // MARK: Receipts

  @Test func firmsGetReceipts() async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let firm = scene.firms[0]
      let asked = scene.requests[0]
      let submit = Samples.appraisal(of: asked)
      let appraisal = try await firm.appraisal.submitAppraisal(submit)
      #expect(try await firm.appraisal.submitAppraisal(submit) == appraisal, "the first answer")
      let entries = try await customs.history(of: scene.name).entries
      for (receipt, sequence) in [(asked.receipt, 2), (appraisal.receipt, 5)] {
        let receipt = try #require(receipt)
        #expect(receipt.subject == scene.name && receipt.sequence == Int64(sequence))
        #expect(receipt.hash == "\(entries[sequence - 1].hash)")
      }
      #expect(appraisal.receipt?.hash == appraisal.historyHead)
      let listed = try await firm.appraisal.listRequests(.init()).requests
      #expect(listed.map(\.receipt) == [asked.receipt])
    }
  }

  @Test(arguments: ["ko", "en"])
  func aNoticeBearsAReceipt(_ language: String) async throws {
    try await Customs.open { customs in
      let scene = try await Scene(customs)
      let firm = scene.firms[0]
      _ = try await firm.account.updateOrganization(
        .init {
          $0.organization = firm.organization
          $0.updateMask = ["contacts"]
          $0.contacts = [
            OrganizationScene.contact(Samples.contact.email, language: language)
          ]
        })
      let name = scene.requests[0].name
      _ = try await scene.officer.appraisal.cancelRequest(
        .init {
          $0.request = name
          $0.reason = "Opened twice."
        })
      let notice = try #require(try await customs.notices(to: firm).last)
      let newest = try #require(try await customs.history(of: scene.name).entries.last)
      let lines = notice.body.split(separator: "\n").map(String.init)
      #expect(notice.body.contains("customs") == (language == "en"))
      #expect(lines.contains("subject: \(scene.name)"))
      #expect(lines.contains("sequence: \(newest.sequence)"), "of the event that it tells of")
      #expect(lines.contains("hash: \(newest.hash)"))
      for name in ["time: 2026-", "key_id: ", "signature: "] {
        #expect(lines.contains { $0.hasPrefix(name) })
      }
    }
  }

  /// A receipt would be worth nothing after a restart if the key were another.
  @Test func theKeyStays() async throws {
    try await Customs.open { customs in
      let keys = try await customs.anyone().system.getServerInfo(.init()).historyKeys
      #expect(keys.count == 1 && keys[0].keyID.utf8.count == 16)
      #expect(keys[0].publicKey.utf8.count == 64)
      try await customs.reopen { customs in
        let later = try await customs.anyone().system.getServerInfo(.init()).historyKeys
        #expect(later == keys)
      }
    }
  }
}
