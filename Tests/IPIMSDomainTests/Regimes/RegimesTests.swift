import IPIMSDomain
import Testing

@Suite struct RegimesTests {
  static func day(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }

  static func noon(_ regime: Regime, _ text: String) throws -> Instant {
    regime.zone.end(of: try day(text)).adding(seconds: -43_200)
  }

  /// When an answer to a request sent at an instant is due.
  static func answer(_ regime: Regime, _ sent: Instant) throws -> DueDate {
    try #require(regime.clock(.appraisalAnswer, for: ClockSubject(), from: sent)).dueDate
  }

  @Test func builtInOnesAreThree() {
    #expect(Regimes.builtIn.codes == ["EU", "KR", "US"])
    #expect(Regimes.builtIn["KR"]?.timeZoneName == "Asia/Seoul")
    #expect(Regimes.builtIn["XX"] == nil)
  }

  @Test(arguments: ["KR", "US"])
  func holidaysAgreeWithTheOracle(_ code: String) throws {
    let calendar = try #require(Regimes.builtIn[code]).calendar
    let days = try Fixture.rows("holidays.tsv").filter { $0[0] == code }.map { $0[1] }
    let known = calendar.years.values.flatMap { $0.holidays.keys.map(\.description) }
    #expect(known.sorted() == days.sorted())
  }

  @Test func koreaHas22HolidaysIn2026() throws {
    #expect(try #require(Regimes.builtIn["KR"]).calendar.years[2026]?.holidays.count == 22)
  }

  /// Worked by hand on a wall calendar of 2026 and 2027.
  @Test(arguments: [
    // Tuesday, + 7 days.
    ("KR", "2026-11-24", "2026-12-01", "2026-12-01T15:00:00Z"),
    // + 7 is Saturday, 28 November; Monday is next.
    ("KR", "2026-11-21", "2026-11-30", "2026-11-30T15:00:00Z"),
    // + 7 is Thursday, 24 September, before Chuseok; then Friday, Saturday, Sunday: the 28th.
    ("KR", "2026-09-17", "2026-09-28", "2026-09-28T15:00:00Z"),
    // + 7 is Saturday, 15 August; Monday replaces it: Tuesday, the 18th.
    ("KR", "2026-08-08", "2026-08-18", "2026-08-18T15:00:00Z"),
    // + 7 is New Year's Day 2027, a Friday: Monday, the 4th.
    ("KR", "2026-12-25", "2027-01-04", "2027-01-04T15:00:00Z"),
    // Ten working days over Good Friday and Easter Monday (3 and 6 April) and Maundy Thursday.
    ("EU", "2026-03-25", "2026-04-13", "2026-04-13T22:00:00Z"),
    // Ten working days from a Friday with no holiday, across the change to summer time.
    ("EU", "2026-03-06", "2026-03-20", "2026-03-20T23:00:00Z"),
    // Sent on Saturday: Monday is the first working day.
    ("EU", "2026-06-06", "2026-06-19", "2026-06-19T22:00:00Z"),
    // + 7 is Thanksgiving: Friday.
    ("US", "2026-11-19", "2026-11-27", "2026-11-28T05:00:00Z"),
    // + 7 is Friday, 3 July, for Independence Day: Monday, the 6th.
    ("US", "2026-06-26", "2026-07-06", "2026-07-07T04:00:00Z"),
  ])
  func answersAreDue(_ code: String, _ sent: String, _ last: String, _ due: String) throws {
    let regime = try #require(Regimes.builtIn[code])
    let date = try Self.answer(regime, try Self.noon(regime, sent))
    #expect(date.lastDay.description == last)
    #expect(date.due.description == due)
    #expect(date.isCalendarComplete)
    #expect(!date.isLate(at: date.due.adding(seconds: -1)) && date.isLate(at: date.due))
  }

  @Test func theLocalDayCounts() throws {
    let regime = try #require(Regimes.builtIn["KR"])
    let lateEvening = regime.zone.end(of: try Self.day("2026-11-23")).adding(seconds: -1)
    #expect(try Self.answer(regime, lateEvening).lastDay.description == "2026-11-30")
    let midnight = lateEvening.adding(seconds: 1)
    #expect(try Self.answer(regime, midnight).lastDay.description == "2026-12-01")
  }

  @Test func dueDatesExplainThemselves() throws {
    let regime = try #require(Regimes.builtIn["KR"])
    let start = try Self.noon(regime, "2026-11-24")
    let date = try Self.answer(regime, start)
    #expect(date.start == start)
    #expect(date.regime == "KR")
    #expect(date.rule == "appraisal_answer: 7 calendar days")
    #expect(date.version == "2026-11-25")
    #expect(date.calendar == "KR, Asia/Seoul")
    #expect(date.provenance.isUnconfirmed)
    let far = try Self.answer(regime, try Self.noon(regime, "2029-01-01"))
    #expect(!far.isCalendarComplete)
  }

  @Test func recordationsEndWithTheTermOrTheRight() throws {
    let regime = try #require(Regimes.builtIn["KR"])
    let accepted = try Self.noon(regime, "2026-11-24")
    let term = regime.recordationExpiry(acceptedAt: accepted, right: .tradeMark, rightExpires: nil)
    #expect(term.expires?.description == "2036-11-24T15:00:00Z")
    #expect(term.reason == .term && term.rule == "recordation_term: 10 years")
    let early = try Self.noon(regime, "2030-05-05")
    let right = regime.recordationExpiry(
      acceptedAt: accepted, right: .tradeMark, rightExpires: early)
    #expect(right.expires == early && right.reason == .rightEnds)
    let late = try Self.noon(regime, "2040-05-05")
    let capped = regime.recordationExpiry(
      acceptedAt: accepted, right: .tradeMark, rightExpires: late)
    #expect(capped.expires == term.expires && capped.reason == .term)
  }

  @Test func theRuleOfTheDayHolds() throws {
    let korea = try #require(Regimes.builtIn["KR"])
    func years(_ day: String) throws -> String {
      let accepted = try Self.noon(korea, day)
      return korea.recordationExpiry(acceptedAt: accepted, right: .design, rightExpires: nil).rule
    }
    #expect(try years("2018-12-31") == "recordation_term: 3 years")
    #expect(try years("2019-01-01") == "recordation_term: 10 years")
    #expect(try years("1999-01-01") == "recordation_term: 3 years")
  }

  @Test func americanTermsDependOnTheRight() throws {
    let regime = try #require(Regimes.builtIn["US"])
    let accepted = try Self.noon(regime, "2026-11-24")
    let mark = regime.recordationExpiry(acceptedAt: accepted, right: .tradeMark, rightExpires: nil)
    #expect(mark.expires == nil && mark.reason == .open)
    let book = regime.recordationExpiry(acceptedAt: accepted, right: .copyright, rightExpires: nil)
    #expect(book.expires?.description == "2046-11-25T05:00:00Z")
  }
}
