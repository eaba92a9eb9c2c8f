import IPIMSClient
import IPIMSStore
import ServiceHarness
import Testing

/// Recordations of another system: once, again, changed, wrong, twice at a time.
@Suite(.timeLimit(.minutes(5)))
struct ImportRecordationsTests {
  private static func rows(_ count: Int, holders: Int = 7) -> [ImportedRecordation] {
    var made = ImportRows(seed: 20_261_128)
    return (0..<count).map { made.row($0, holders: holders) }
  }

  /// A trade mark of one holder.
  private static func row(_ id: String = "R-1", mark: String = "SEINE") -> ImportedRecordation {
    ImportedRecordation { row in
      row.source = "old"
      row.externalID = id
      row.holder = ImportedHolder {
        $0.displayName = "Seine SA"
        $0.country = "FR"
      }
      row.recordation = Samples.recordation(mark: mark)
      row.recordation?.requestID = ""
    }
  }

  private static func counts(_ answers: [ImportRecordationsResponse]) -> [ImportOutcome: Int] {
    answers.reduce(into: [:]) { counts, answer in
      if case .imported(let imported)? = answer.result { counts[imported.outcome, default: 0] += 1 }
    }
  }

  private static func names(_ answers: [ImportRecordationsResponse]) -> [String] {
    answers.map { answer in
      if case .imported(let imported)? = answer.result { imported.recordation } else { "" }
    }
  }

  private static func get(_ name: String, _ desk: Desk) async throws -> Recordation {
    try await desk.reporting.getRecordation(.init { $0.name = name })
  }

  private static func found(_ text: String, by desk: Desk) async throws -> [String] {
    try await desk.reporting.searchRecordations(.init { $0.text = text }).matches
      .compactMap { $0.recordation?.name }
  }

  private static func count(_ customs: Customs, _ sql: StaticString) async throws -> Int64? {
    try await customs.database.read { (reading: Reading<StoreError>) throws(StoreError) in
      try reading.row(sql) { row in row.int(0) }
    }
  }

  @Test(arguments: Transport.allCases)
  func onceAndAgain(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let system = try await customs.clearanceSystem()
      let rows = Self.rows(300)
      #expect(Set(rows.map { $0.recordation?.rightKind }).count == 6)
      let first = try await system.importRows(rows)
      #expect(Self.counts(first) == [.created: 300])
      let names = Self.names(first)
      #expect(Set(names).count == 300)
      for index in [0, 150, 299] {
        let (row, found) = (rows[index], try await Self.get(names[index], system))
        #expect(found.state == .active && found.source == "old")
        #expect(found.externalID == row.externalID)
        #expect(found.markTexts == row.recordation?.markTexts)
        #expect(found.rightKind == row.recordation?.rightKind)
        #expect(found.recordTime == row.recordTime && found.expireTime == row.expireTime)
        let mark = found.markTexts[0]
        #expect(try await Self.found(mark, by: system).contains(names[index]))
        let history = try await customs.history(of: names[index])
        #expect(history.isIntact && history.entries.map(\.kind) == ["RECORDATION_IMPORTED"])
      }
      let events = try await Self.count(customs, "SELECT count(*) FROM events")
      let again = try await customs.administrator().importRows(rows.reversed())
      #expect(Self.counts(again) == [.unchanged: 300])
      #expect(Self.names(again) == names.reversed())
      #expect(try await Self.count(customs, "SELECT count(*) FROM events") == events)
      #expect(try await Self.count(customs, "SELECT count(*) FROM recordations") == 300)
      #expect(try await Self.count(customs, "SELECT count(*) FROM organizations") == 7)
    }
  }

  @Test func thousandsOfRows() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      let rows = Self.rows(3_000, holders: 200)
      #expect(Self.counts(try await system.importRows(rows)) == [.created: 3_000])
      var changed = rows
      for index in stride(from: 0, to: 3_000, by: 100) {
        changed[index].recordation?.designatedGoods = ["bags"]
      }
      #expect(
        Self.counts(try await system.importRows(changed)) == [.unchanged: 2_970, .updated: 30])
      #expect(try await Self.count(customs, "SELECT count(*) FROM recordations") == 3_000)
    }
  }

  @Test func aChangedRowTakesThePlaceOfWhatWasThere() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      var row = Self.row()
      let created = try await system.importRow(row)
      #expect(created.outcome == .created)
      let before = try await Self.get(created.recordation, system)
      row.recordation?.markTexts = ["GARONNE"]
      row.recordation?.hsCodes = ["6403.99"]
      row.expireTime = customs.time(inSeconds: 3_600)
      let updated = try await system.importRow(row)
      #expect(updated.outcome == .updated && updated.recordation == created.recordation)
      let after = try await Self.get(created.recordation, system)
      #expect(after.markTexts == ["GARONNE"] && after.expireTime == row.expireTime)
      #expect(after.etag != before.etag && after.createTime == before.createTime)
      #expect(after.version == before.version + 1)
      #expect(try await Self.found("SEINE", by: system).isEmpty)
      #expect(try await Self.found("GARONNE", by: system) == [after.name])
      let byCode = try await system.reporting.listRecordations(.init { $0.hsPrefix = "6403" })
      #expect(byCode.recordations.map(\.name) == [after.name])
      #expect(
        try await system.reporting.listRecordations(.init { $0.hsPrefix = "4202" }).recordations
          .isEmpty)
      // The clock is that of the new end.
      customs.clock.advance(seconds: 3_601)
      _ = await customs.runClock()
      #expect(try await Self.get(after.name, system).state == .expired)
      // It is the row that was imported last, whatever has become of it.
      #expect(try await system.importRow(row).outcome == .unchanged)
      #expect(try await Self.get(after.name, system).state == .expired)
    }
  }

  @Test(arguments: Transport.allCases)
  func whatIsWrongHoldsUpNothing(_ transport: Transport) async throws {
    try await Customs.open(transport) { customs in
      let system = try await customs.clearanceSystem()
      let wrong: [(fields: [String], change: (inout ImportedRecordation) -> Void)] = [
        (["row.source"], { $0.source = "" }),
        (["row.source"], { $0.source = "the old one" }),
        (["row.external_id"], { $0.externalID = "" }),
        (["row.external_id"], { $0.externalID = String(repeating: "x", count: 129) }),
        (["row.recordation"], { $0.recordation = nil }),
        (["row.holder.country", "row.holder.display_name"], { $0.holder = nil }),
        (["row.holder.organization"], { $0.holder = .init { $0.organization = "cases/1" } }),
        (
          ["row.holder.organization"],
          { $0.holder = .init { $0.organization = "organizations/01j0zv6c3m5k8n2p4q6r8s0t1v" } }
        ),
        (
          ["row.holder.country", "row.holder.display_name"],
          { $0.holder?.organization = Self.missing }
        ),
        (
          ["row.holder.business_number"],
          {
            $0.holder?.country = "KR"
            $0.holder?.businessNumber = "610-85-00066"
          }
        ),
        (
          ["row.recordation.hs_codes[0]", "row.recordation.mark_texts"],
          {
            $0.recordation?.markTexts = []
            $0.recordation?.hsCodes = ["99x"]
          }
        ),
        (["row.state"], { $0.state = .draft }),
        (["row.record_time"], { $0.recordTime = customs.time(inSeconds: 1) }),
        (["row.expire_time"], { $0.expireTime = customs.time(inSeconds: -1) }),
        (["row.expire_time"], { $0.state = .grace }),
        (
          ["row.expire_time"],
          {
            $0.state = .expired
            $0.expireTime = customs.time(inSeconds: 1)
          }
        ),
        // The regime's term has ended, counted from then.
        (["row.expire_time"], { $0.recordTime = Timestamp(seconds: 0, nanos: 0) }),
        (
          ["row.recordation.right_expire_time"],
          {
            $0.recordation?.rightExpireTime = customs.time(inSeconds: -1)
            $0.expireTime = customs.time(inSeconds: 60)
          }
        ),
      ]
      var rows: [ImportedRecordation] = []
      for (index, wrong) in wrong.enumerated() {
        var row = Self.row("W-\(index)")
        wrong.change(&row)
        rows += [row, Self.row("G-\(index)")]
      }
      let answers = try await system.importRows(rows)
      for (index, wrong) in wrong.enumerated() {
        guard case .error(let error)? = answers[2 * index].result else {
          Issue.record("row \(index) is taken")
          continue
        }
        #expect(error.code == "INVALID_ARGUMENT")
        #expect(error.fields.map(\.field).sorted() == wrong.fields)
      }
      #expect(Self.counts(answers) == [.created: wrong.count])
      let left = try await Self.count(customs, "SELECT count(*) FROM recordations")
      #expect(left == Int64(wrong.count))
    }
  }

  private static let missing = "organizations/01j0zv6c3m5k8n2p4q6r8s0t1v"

  @Test func rowsOfOneIDCountInTheirOrder() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      for round in 0..<20 {
        let id = "R-\(round)"
        let rows = (0..<5).map { Self.row(id, mark: "MARK \($0)") } + [Self.row(id, mark: "MARK 4")]
        let answers = try await system.importRows(rows)
        #expect(Self.counts(answers) == [.created: 1, .updated: 4, .unchanged: 1])
        #expect(Set(Self.names(answers)).count == 1)
        let stored = try await Self.get(Self.names(answers)[0], system)
        #expect(stored.markTexts == ["MARK 4"])
      }
    }
  }

  @Test func twoStreamsOfTheSameRowsDoubleNothing() async throws {
    try await Customs.open(.tls) { customs in
      let rows = Self.rows(400)
      let system = try await customs.clearanceSystem()
      let other = try await customs.administrator()
      async let first = system.importRows(rows)
      async let second = other.importRows(rows)
      let (one, two) = (try await first, try await second)
      #expect(Self.names(one) == Self.names(two))
      let (a, b) = (Self.counts(one), Self.counts(two))
      #expect((a[.created] ?? 0) + (b[.created] ?? 0) == 400)
      #expect((a[.unchanged] ?? 0) + (b[.unchanged] ?? 0) == 400)
      #expect(try await Self.count(customs, "SELECT count(*) FROM recordations") == 400)
      #expect(try await Self.count(customs, "SELECT count(*) FROM organizations") == 7)
    }
  }

  /// The client goes away in the middle, and sends all again.
  @Test func aLostConnectionIsMadeUpFor() async throws {
    try await Customs.open(.tls) { customs in
      let system = try await customs.clearanceSystem()
      let rows = Self.rows(500)
      do {
        let (requests, responses) = system.reporting.importRecordations()
        var answers = responses.makeAsyncIterator()
        for (index, row) in rows.prefix(300).enumerated() {
          try await requests.send(
            .init {
              $0.key = String(index)
              $0.row = row
            })
        }
        for _ in 0..<100 { _ = try await answers.next() }
      }
      let again = Self.counts(try await system.importRows(rows))
      #expect((again[.unchanged] ?? 0) >= 100)
      #expect((again[.unchanged] ?? 0) + (again[.created] ?? 0) == 500)
      #expect(try await Self.count(customs, "SELECT count(*) FROM recordations") == 500)
    }
  }

  // MARK: Holders

  @Test func holdersAreFoundBeforeTheyAreMade() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      let firm = try await customs.firm()
      func holder(_ id: String, _ holder: ImportedHolder) async throws -> String {
        var row = Self.row(id)
        row.holder = holder
        return try await Self.get(try await system.importRow(row).recordation, system).holder
      }
      func told(_ name: String, _ country: String, _ number: String = "") -> ImportedHolder {
        ImportedHolder {
          $0.displayName = name
          $0.country = country
          $0.businessNumber = number
        }
      }
      // The firm of the sign-up, by its name, its number and its resource name.
      let named = ImportedHolder { $0.organization = firm.organization }
      #expect(try await holder("1", named) == firm.organization)
      #expect(try await holder("2", told("한강가방  주식회사", "KR")) == firm.organization)
      #expect(try await holder("3", told("Hangang", "KR", "610-85-00065")) == firm.organization)
      #expect(
        try await firm.reporting.listRecordations(.init()).recordations.map(\.externalID)
          == ["1", "2", "3"])
      let seine = try await holder("4", told("Seine SA", "FR"))
      #expect(seine != firm.organization)
      #expect(try await holder("5", told("SEINE  SA", "FR")) == seine)
      #expect(try await holder("6", told("Seine SA", "BE")) != seine)
      // A number that nobody has is another firm's, whatever it is called.
      let numbered = try await holder("7", told("Seine SA", "FR", "552 100 554"))
      #expect(numbered != seine)
      #expect(try await holder("8", told("Other name", "FR", "552 100 554")) == numbered)
      let ambiguous = await refusal { try await holder("9", told("Seine SA", "FR")) }
      #expect(ambiguous == .fields("row.holder.business_number"))
      let organizations = try await customs.administrator().account.listOrganizations(.init())
        .organizations
      #expect(organizations.first { $0.name == seine }?.hasAccount == false)
      #expect(organizations.first { $0.name == firm.organization }?.hasAccount == true)
      #expect(organizations.count == 4)
    }
  }

  // MARK: States

  @Test func eachStateHasItsClocks() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      func state(_ name: String) async throws -> RecordationState {
        try await Self.get(name, system).state
      }
      func imported(
        _ id: String, _ state: RecordationState, expiresInSeconds seconds: Int64, regime: String
      ) async throws -> String {
        var row = Self.row(id)
        row.state = state
        row.recordation?.regime = regime
        row.recordTime = customs.time(inSeconds: -86_400)
        row.expireTime = customs.time(inSeconds: seconds)
        return try await system.importRow(row).recordation
      }
      let active = try await imported("1", .active, expiresInSeconds: 60, regime: "US")
      let suspended = try await imported("2", .suspended, expiresInSeconds: 60, regime: "US")
      let grace = try await imported("3", .grace, expiresInSeconds: -60, regime: "US")
      let expired = try await imported("4", .expired, expiresInSeconds: -60, regime: "US")
      let withdrawn = try await imported("5", .withdrawn, expiresInSeconds: -60, regime: "US")
      _ = await customs.runClock()
      #expect(try await state(active) == .active)
      #expect(try await state(suspended) == .suspended)
      #expect(try await state(grace) == .grace)
      customs.clock.advance(seconds: 61)
      _ = await customs.runClock()
      #expect(try await state(active) == .grace)
      #expect(try await state(suspended) == .expired)
      #expect(try await state(grace) == .grace)
      customs.clock.advance(seconds: 3 * 366 * 86_400)
      _ = await customs.runClock()
      _ = await customs.runClock()
      for name in [active, suspended, grace, expired] {
        #expect(try await state(name) == .expired)
      }
      #expect(try await state(withdrawn) == .withdrawn)
    }
  }

  /// Without an end of its own, a row has the regime's, from when it came on record there.
  @Test func theTermCountsFromTheRecord() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      let firm = try await customs.firm()
      let usual = try await customs.record(firm)
      var row = Self.row()
      let fresh = try await Self.get(try await system.importRow(row).recordation, system)
      #expect(fresh.expireTime == usual.expireTime && usual.expireTime != nil)
      row.externalID = "R-2"
      row.recordTime = customs.time(inSeconds: -400 * 86_400)
      let older = try await Self.get(try await system.importRow(row).recordation, system)
      #expect((older.expireTime?.seconds ?? 0) < (fresh.expireTime?.seconds ?? 0))
      #expect(older.recordTime == row.recordTime)
    }
  }

  @Test func documentsAreTheCallers() async throws {
    try await Customs.open { customs in
      let system = try await customs.clearanceSystem()
      let officer = try await customs.officer()
      let document = try await system.document().name
      var row = Self.row()
      row.recordation?.documents = [document]
      _ = try await system.importRow(row)
      let get = GetDocumentRequest { $0.name = document }
      #expect(try await officer.reporting.getDocument(get).name == document)
      row.externalID = "R-2"
      row.recordation?.documents = [try await officer.document().name]
      #expect(await refusal { try await system.importRow(row) } == .notFound)
    }
  }
}
