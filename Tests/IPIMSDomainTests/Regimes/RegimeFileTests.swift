import IPIMSDomain
import Testing

@Suite struct RegimeFileTests {
  static func file(
    code: String = "KR", rule: String = "KST-9", value: String = "2", unit: String = "seconds",
    from: String = "2026-01-01", term: String = "10", holiday: String = "2026-03-03",
    rights: String = "null"
  ) -> [UInt8] {
    let text = """
      {"regime": "\(code)", "version": "trial", "time_zone": {"name": "Asia/Seoul", "rule": "\(rule)"},
       "values": {
        "recordation_term": [{"value": \(term), "unit": "years", "effective_from": "2026-01-01",
          "rights": \(rights), "source": "trial"}],
        "appraisal_answer": [{"value": \(value), "unit": "\(unit)", "effective_from": "\(from)",
          "source": "trial", "unconfirmed": true}]},
       "holidays": {"2026": {"source": "trial", "dates": {"\(holiday)": "Trial day"}}}}
      """
    return Array(text.utf8)
  }

  @Test func aFileReplacesTheBuiltInOfItsCode() throws {
    let regimes = try Regimes(adding: [Self.file()])
    #expect(regimes.codes == ["EU", "KR", "US"])
    let start = Instant(secondsSince1970: 1_795_508_083, nanoseconds: 5)
    let date = try #require(regimes["KR"]).appraisalDue(from: start)
    #expect(date.due == start.adding(seconds: 2))
    #expect(date.version == "trial" && date.rule == "appraisal_answer: 2 seconds")
  }

  @Test func aFileMayAddARegime() throws {
    #expect(try Regimes(adding: [Self.file(code: "JP")]).codes == ["EU", "JP", "KR", "US"])
    #expect(throws: RegimeError.self) { try Regimes(adding: [Self.file(), Self.file()]) }
  }

  @Test(arguments: [
    (file(code: "kr"), "regime"), (file(rule: "Seoul"), "time_zone.rule"),
    (file(value: "0"), "values.appraisal_answer[0]"), (file(value: "99999999999"), "[0]"),
    (file(value: "null"), "[0]"), (file(unit: "weeks"), "[0]"),
    (file(from: "2026-02-30"), "effective_from"), (file(term: "0"), "recordation_term[0]"),
    (file(holiday: "2027-03-03"), "another year"), (file(holiday: "soon"), "holidays.2026.soon"),
    (file(rights: "[\"PATENT\"]"), "without rights"), (file(rights: "[\"X\"]"), "rights"),
    (Array("{".utf8), "no regime file"), ([], "no regime file"),
  ])
  func refusesAndSaysWhere(_ bytes: [UInt8], _ place: String) {
    let error = #expect(throws: RegimeError.self) { try Regimes(adding: [bytes]) }
    #expect(error?.description.contains(place) == true, "\(String(describing: error))")
  }

  @Test func refusesHugeFiles() {
    let bytes = [UInt8](repeating: 0x20, count: 2 << 20)
    #expect(throws: RegimeError.self) { try Regimes(adding: [bytes]) }
  }
}
