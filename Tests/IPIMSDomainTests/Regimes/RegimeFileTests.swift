import FoundationEssentials
import IPIMSDomain
import Testing

@Suite struct RegimeFileTests {
  static func file(
    code: String = "KR", rule: String = "KST-9", value: String = "2", unit: String = "seconds",
    from: String = "2026-01-01", term: String = "10", holiday: String = "2026-03-03",
    rights: String = "null", more: String = ""
  ) -> [UInt8] {
    let text = """
      {"regime": "\(code)", "version": "trial", "time_zone": {"name": "Asia/Seoul", "rule": "\(rule)"},
       "values": {
        "recordation_term": [{"value": \(term), "unit": "years", "effective_from": "2026-01-01",
          "rights": \(rights), "source": "trial"}],
        "appraisal_answer": [{"value": \(value), "unit": "\(unit)", "effective_from": "\(from)",
          "source": "trial", "unconfirmed": true}]\(more)},
       "holidays": {"2026": {"source": "trial", "dates": {"\(holiday)": "Trial day"}}}}
      """
    return Array(text.utf8)
  }

  /// One more value: its name and its fields but for the first day and the source.
  static func value(_ name: String, _ fields: String) -> [UInt8] {
    file(
      more: """
        , "\(name)": [{"effective_from": "2026-01-01", "source": "trial", \(fields)}]
        """)
  }

  @Test func aFileReplacesTheBuiltInOfItsCode() throws {
    let regimes = try Regimes(adding: [Self.file()])
    #expect(regimes.codes == ["EU", "KR", "US"])
    let start = Instant(secondsSince1970: 1_795_508_083, nanoseconds: 5)
    let date = try RegimesTests.answer(try #require(regimes["KR"]), start)
    #expect(date.due == start.adding(seconds: 2))
    #expect(date.version == "trial" && date.rule == "appraisal_answer: 2 seconds")
  }

  @Test func aFileMayAddARegime() throws {
    #expect(try Regimes(adding: [Self.file(code: "JP")]).codes == ["EU", "JP", "KR", "US"])
    #expect(throws: RegimeError.self) { try Regimes(adding: [Self.file(), Self.file()]) }
  }

  @Test func whatAFileLeavesOutThereIsNot() throws {
    let regime = try #require(try Regimes(adding: [Self.file()])["KR"])
    let now = Instant(secondsSince1970: 1_795_508_083)
    let subject = ClockSubject(rights: [.design])
    let clocks = ClockKind.allCases.filter { regime.clock($0, for: subject, from: now) != nil }
    #expect(clocks == [.recordationTerm, .appraisalAnswer])
    #expect(regime.smallConsignment(at: now) == nil)
    #expect(!regime.allowsCounterSecurity(for: subject, areFakes: false, at: now))
    #expect(regime.partiesDisclosed(at: now) == .never && regime.valueDisclosed(at: now) == .never)
  }

  /// So that a script can watch any clock run out.
  @Test func everyClockRunsInSeconds() throws {
    let fixed = ["recordation_term": 100, "appraisal_answer": 100]
    let names = ClockKind.allCases.map(\.valueName) + ["hold_extension"]
    let values = names.map { name in
      """
      "\(name)": [{"value": \(fixed[name] ?? 30), "unit": "seconds", "source": "trial",
        "effective_from": "2026-01-01"}]
      """
    }
    let text = """
      {"regime": "XX", "version": "trial", "time_zone": {"name": "Asia/Seoul", "rule": "KST-9"},
       "values": {\(values.joined(separator: ","))}, "holidays": {}}
      """
    let regime = try #require(try Regimes(adding: [Array(text.utf8)])["XX"])
    let start = Instant(secondsSince1970: 1_795_508_083, nanoseconds: 7)
    let subject = ClockSubject(rights: [.design])
    for kind in ClockKind.allCases {
      let clock = try #require(regime.clock(kind, for: subject, from: start))
      let seconds: Int64 =
        switch kind {
        case .recordationTerm, .appraisalAnswer: 100
        case .renewal, .appraisalReminder: 70
        default: 30
        }
      #expect(clock.dueDate.due == start.adding(seconds: seconds), "\(kind)")
      #expect(clock.onTimeOut == kind.timeOuts[0] && clock.dueDate.isCalendarComplete)
    }
    let hold = try #require(regime.clock(.hold, for: subject, from: start))
    #expect(regime.extended(hold, for: subject)?.dueDate.due == start.adding(seconds: 60))
  }

  @Test(arguments: [
    (file(code: "kr"), "regime"), (file(rule: "Seoul"), "time_zone.rule"),
    (file(value: "0"), "values.appraisal_answer[0]"), (file(value: "99999999999"), "[0]"),
    (file(value: "null"), "[0]"), (file(unit: "weeks"), "[0]"),
    (file(value: "367", unit: "working_days"), "working_days 1 to 366"),
    (file(from: "2026-02-30"), "effective_from"), (file(term: "0"), "recordation_term[0]"),
    (file(holiday: "2027-03-03"), "another year"), (file(holiday: "soon"), "holidays.2026.soon"),
    (file(rights: "[\"PATENT\"]"), "without rights"), (file(rights: "[\"X\"]"), "rights"),
    (Array("{".utf8), "no regime file"), ([], "no regime file"),
    (value("holdd", "\"value\": 1, \"unit\": \"seconds\""), "values.holdd: no such value"),
    (value("hold", "\"value\": 1"), "values.hold[0]"),
    (value("hold", "\"value\": null, \"on_time_out\": \"ERASE\""), "hold[0]: on_time_out"),
    (value("hold", "\"value\": null, \"on_time_out\": \"X\""), "hold[0]: on_time_out"),
    (value("hold", "\"value\": null, \"counted_from\": \"CLOSED\""), "hold[0]: counted_from"),
    (value("hold", "\"value\": null, \"procedures\": [\"X\"]"), "hold[0]: procedures"),
    (value("hold", "\"value\": null, \"procedures\": []"), "hold[0]: procedures"),
    (value("holder_security", "\"value\": 1001, \"unit\": \"percent\""), "holder_security[0]"),
    (value("counter_security", "\"value\": null, \"unit\": \"percent\""), "counter_security[0]"),
    (value("counter_security", "\"value\": 1, \"unit\": \"set_by_customs\""), "security[0]"),
    (value("small_consignment", "\"choice\": \"DESTRUCTION\""), "small_consignment[0]"),
    (
      value(
        "small_consignment",
        "\"choice\": \"DESTRUCTION\", \"holder_told\": \"ALWAYS\", \"units_max\": 0"),
      "units_max"
    ),
    (value("photos_before_verdict", "\"choice\": \"SOME\""), "photos_before_verdict[0]: choice"),
    (value("goods_unanswered", "\"choice\": \"EXCLUDE\""), "goods_unanswered[0]: choice"),
  ])
  func refusesAndSaysWhere(_ bytes: [UInt8], _ place: String) {
    let error = #expect(throws: RegimeError.self) { try Regimes(adding: [bytes]) }
    #expect(error?.description.contains(place) == true, "\(String(describing: error))")
  }

  @Test func refusesHugeFiles() {
    let bytes = [UInt8](repeating: 0x20, count: 2 << 20)
    #expect(throws: RegimeError.self) { try Regimes(adding: [bytes]) }
  }

  /// A value of a built-in file, as far as its origin goes.
  struct Origin: Decodable {
    let source: String
    let unconfirmed: Bool?
  }

  struct Origins: Decodable {
    let values: [String: [Origin]]
  }

  /// What nobody read anywhere is not passed off as law.
  @Test(arguments: ["KR", "EU", "US"])
  func whatHasNoSourceIsUnconfirmed(_ code: String) throws {
    let bytes = try Fixture.regimeFile(code)
    let values = try JSONDecoder().decode(Origins.self, from: bytes).values
    #expect(values.count >= 17)
    let doubts = ["no source read", "not read", "to be configured", "confirmed only for"]
    for (name, origins) in values {
      #expect(!origins.isEmpty, "\(name)")
      for origin in origins where doubts.contains(where: origin.source.contains) {
        #expect(origin.unconfirmed == true, "\(code) \(name): \(origin.source)")
      }
    }
  }
}
