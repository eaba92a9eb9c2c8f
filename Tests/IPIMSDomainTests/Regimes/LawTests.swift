import IPIMSDomain
import Testing

/// The same case under KR, EU and US, worked by hand on a wall calendar of 2026; each row has a
/// holiday in it, or says why the day moves.
@Suite struct LawTests {
  /// An event's day (at noon, local), the clock it sets, the last day in time, and what is skipped
  /// besides Saturdays and Sundays.
  struct Row: Sendable, CustomTestStringConvertible {
    let regime: String
    let kind: ClockKind
    var procedure = Procedure.standard
    var isRecorded = true
    let event: String
    let last: String
    let skipped: [String]

    init(
      _ regime: String, _ kind: ClockKind, _ event: String, _ last: String,
      _ skipped: [String] = [], _ procedure: Procedure = .standard, recorded: Bool = true
    ) {
      (self.regime, self.kind, self.procedure) = (regime, kind, procedure)
      (isRecorded, self.event, self.last, self.skipped) = (recorded, event, last, skipped)
    }

    var testDescription: String { "\(regime) \(kind.rawValue) \(procedure.rawValue) \(event)" }
  }

  static let newYearsEve = ["End-of-year days"]

  static let table = [
    // A request sent, the goods held and the importer told on Thursday, 17 September 2026, before
    // Chuseok (Thursday 24 and Friday 25) in Korea; no holiday in the EU nor in America.
    Row("KR", .appraisalAnswer, "2026-09-17", "2026-09-28", ["Chuseok"]),
    Row("KR", .appraisalReminder, "2026-09-17", "2026-09-26"),
    Row("KR", .holderAction, "2026-09-17", "2026-09-28", ["Chuseok"]),
    Row("KR", .holderAction, "2026-09-17", "2026-09-22", recorded: false),
    Row("KR", .importerAnswer, "2026-09-17", "2026-09-28", ["Chuseok"]),
    // 18, 21, 22, 23, 28, 29, 30 September, 1, 2 October; the 5th stands in for the 3rd: the 6th.
    Row(
      "KR", .hold, "2026-09-17", "2026-10-06",
      ["Chuseok", "Alternative holiday for National Foundation Day"]),
    Row("KR", .filingDecision, "2026-09-21", "2026-09-28", ["Chuseok"]),
    Row("EU", .firstNotice, "2026-09-17", "2026-09-18"),
    Row("EU", .appraisalAnswer, "2026-09-17", "2026-10-01"),
    Row("EU", .holderAction, "2026-09-17", "2026-10-01"),
    Row("EU", .holderAction, "2026-09-17", "2026-09-22", [], .perishable),
    Row("EU", .importerAnswer, "2026-09-17", "2026-10-01"),
    Row("EU", .hold, "2026-09-17", "2026-10-01"),
    Row("US", .firstNotice, "2026-09-17", "2026-09-24"),
    Row("US", .importerAnswer, "2026-09-17", "2026-09-28"),
    // + 30 days is Saturday, 17 October: Monday, the 19th.
    Row("US", .hold, "2026-09-17", "2026-10-19"),

    // The same on Wednesday, 25 March 2026, before Easter (Sunday, 5 April).
    Row("KR", .holderAction, "2026-03-25", "2026-04-01"),
    Row("KR", .hold, "2026-03-25", "2026-04-08"),
    // 26, 27, 30, 31 March, 1 April; Thursday to Monday free; 7, 8, 9, 10, 13 April.
    Row(
      "EU", .hold, "2026-03-25", "2026-04-13", ["Maundy Thursday", "Good Friday", "Easter Monday"]),
    Row(
      "EU", .importerAnswer, "2026-03-31", "2026-04-08",
      ["Maundy Thursday", "Good Friday", "Easter Monday"], .perishable),
    Row("EU", .firstNotice, "2026-04-01", "2026-04-07", ["Maundy Thursday", "Easter Monday"]),
    Row("US", .firstNotice, "2026-03-25", "2026-04-01"),

    // Thanksgiving is Thursday, 26 November 2026; Veterans Day Wednesday, the 11th.
    Row("US", .firstNotice, "2026-11-20", "2026-11-30", ["Thanksgiving Day"]),
    Row("US", .importerAnswer, "2026-11-06", "2026-11-18", ["Veterans Day"]),
    // + 30 days is Thanksgiving: Friday.
    Row("US", .hold, "2026-10-27", "2026-11-27", ["Thanksgiving Day"]),
    Row("US", .filingDecision, "2026-11-24", "2026-11-30", ["Thanksgiving Day"]),

    // Over the turn of the year, from Monday, 21 December 2026.
    // 22, 23, 24, 28, 29, 30, 31 December, 4, 5, 6 January.
    Row("KR", .hold, "2026-12-21", "2027-01-06", ["Christmas Day", "New Year's Day"]),
    // 22, 23 December, then the Commission is closed until 2 January: 4, 5, 6, 7, 8, 11, 12, 13.
    Row("EU", .hold, "2026-12-21", "2027-01-13", newYearsEve + ["New Year's Day"]),
    // + 30 days is Wednesday, 20 January 2027.
    Row("US", .hold, "2026-12-21", "2027-01-20"),
    // Small consignments of the EU: ten working days to file from the objection.
    Row("EU", .proceedings, "2026-12-21", "2027-01-13", newYearsEve, .smallConsignment),

    // Terms end on their day, holiday or not: 1 January 2037, 2027, and retention.
    Row("KR", .recordationTerm, "2027-01-01", "2037-01-01"),
    Row("EU", .recordationTerm, "2026-01-01", "2027-01-01"),
    // Whole working days left until 1 January 2027, itself free, as are 24 to 31 December: counted
    // back, 23 December is the 1st, 2 November free, 11 November the 30th.
    Row("EU", .renewal, "2026-01-01", "2026-11-11", newYearsEve),
    Row("KR", .renewal, "2027-01-01", "2036-12-02"),
    // 90 days after 31 December 2026 is Wednesday, 31 March 2027.
    Row("US", .recordationGrace, "2026-12-31", "2027-03-31"),
    Row("KR", .retention, "2028-02-29", "2033-02-28"),
    Row("US", .retention, "2026-07-04", "2031-07-04"),
  ]

  @Test(arguments: table)
  func dates(_ row: Row) throws {
    let regime = try #require(Regimes.builtIn[row.regime])
    let start = try RegimesTests.noon(regime, row.event)
    let subject = ClockSubject(
      row.procedure, rights: [.tradeMark], isRecorded: row.isRecorded)
    let date = try #require(regime.clock(row.kind, for: subject, from: start)?.dueDate)
    #expect(date.lastDay.description == row.last)
    #expect(date.due == regime.zone.end(of: date.lastDay))
    let reasons = Set(date.skipped.map(\.reason))
    #expect(reasons.isSuperset(of: row.skipped))
    #expect(date.start == start && date.regime == row.regime && date.version == regime.version)
    #expect(date.rule.hasPrefix(row.kind.valueName))
    #expect(!date.provenance.source.isEmpty)
  }

  /// Extended once, from the last day of the hold.
  @Test(arguments: [
    // Ten working days more from Tuesday, 6 October; the 9th is Hangul Day.
    ("KR", Procedure.standard, "2026-09-17", "2026-10-21" as String?),
    ("EU", .standard, "2026-03-25", "2026-04-27"), ("EU", .perishable, "2026-03-25", nil),
    ("US", .standard, "2026-09-17", nil),
  ])
  func extensions(
    _ code: String, _ procedure: Procedure, _ event: String, _ last: String?
  ) throws {
    let regime = try #require(Regimes.builtIn[code])
    let subject = ClockSubject(procedure)
    let start = try RegimesTests.noon(regime, event)
    let hold = try #require(regime.clock(.hold, for: subject, from: start))
    let longer = regime.extended(hold, for: subject)
    #expect(longer?.dueDate.lastDay.description == last)
    #expect(longer.map { $0.dueDate.start == start } ?? true)
    #expect(longer.map { $0.dueDate.rule.contains("hold_extension") } ?? true)
    #expect(longer.map { $0.dueDate.skipped.count > hold.dueDate.skipped.count } ?? true)
  }

  @Test func thereIsNoClockWhereTheLawHasNone() throws {
    let start = Instant(secondsSince1970: 1_790_000_000)
    func clock(_ code: String, _ kind: ClockKind, _ procedure: Procedure = .standard) throws
      -> Clock?
    {
      let subject = ClockSubject(procedure, rights: [.tradeMark])
      return try #require(Regimes.builtIn[code]).clock(kind, for: subject, from: start)
    }
    #expect(try clock("US", .holderAction) == nil)
    #expect(try clock("US", .recordationTerm) == nil && clock("US", .renewal) == nil)
    #expect(try clock("KR", .recordationGrace) == nil && clock("EU", .recordationGrace) == nil)
    #expect(try clock("EU", .holderAction, .smallConsignment) == nil)
    #expect(try clock("EU", .proceedings) == nil && clock("KR", .firstNotice) == nil)
  }

  @Test func rightsCutTermsAndTermsHaveReminders() throws {
    let korea = try #require(Regimes.builtIn["KR"])
    let accepted = try RegimesTests.noon(korea, "2026-11-24")
    let ends = try RegimesTests.noon(korea, "2030-05-05")
    let subject = ClockSubject(rights: [.tradeMark], rightExpires: ends)
    let term = try #require(korea.clock(.recordationTerm, for: subject, from: accepted))
    #expect(term.dueDate.due == ends && term.onTimeOut == .expire)
    #expect(term.dueDate.rule == "recordation_term: 10 years, cut at the right's own end")
    let renewal = try #require(korea.clock(.renewal, for: subject, from: accepted))
    #expect(renewal.dueDate.lastDay.description == "2030-04-05")
    #expect(renewal.dueDate.rule.hasPrefix("renewal: 30 calendar days before the end"))
    var gone = subject
    gone.rightExpires = accepted
    #expect(korea.clock(.recordationTerm, for: gone, from: accepted) == nil)
    gone.rightExpires = accepted.adding(seconds: 86_400)
    #expect(korea.clock(.recordationTerm, for: gone, from: accepted) != nil)
    #expect(korea.clock(.renewal, for: gone, from: accepted) == nil, "too near to be reminded of")
    let america = try #require(Regimes.builtIn["US"])
    let mark = try #require(america.clock(.recordationTerm, for: subject, from: accepted))
    #expect(mark.dueDate.due == ends && mark.onTimeOut == .grace)
  }

  /// Its years count from the last day of the term before, and one that is cut is cut.
  @Test func theTermAfterATerm() throws {
    let korea = try #require(Regimes.builtIn["KR"])
    let accepted = try RegimesTests.noon(korea, "2026-11-24")
    var subject = ClockSubject(rights: [.tradeMark])
    let first = try #require(korea.clock(.recordationTerm, for: subject, from: accepted)).dueDate
    #expect(first.lastDay.description == "2036-11-24")
    let second = try #require(
      korea.clock(.recordationTerm, for: subject, renewedAt: first.due)
    ).dueDate
    #expect(second.start == first.due && second.lastDay.description == "2046-11-24")
    #expect(
      korea.recordationExpiry(for: subject, renewedAt: first.due).expires == second.due)
    let renewal = try #require(korea.clock(.renewal, for: subject, renewedAt: first.due))
    #expect(renewal.dueDate.lastDay.description == "2046-10-25")
    subject.rightExpires = first.due
    #expect(korea.clock(.recordationTerm, for: subject, renewedAt: first.due) == nil)
    let binding = try Regimes.builtIn.codes.map { code in
      try #require(Regimes.builtIn[code]).bindsRenewal(for: subject, from: accepted)
    }
    #expect(zip(Regimes.builtIn.codes, binding).filter(\.1).map(\.0) == ["EU"])
  }

  @Test func securitiesDependOnRegimeRightAndTruth() throws {
    let now = Instant(secondsSince1970: 1_795_508_083)
    let marks = ClockSubject(rights: [.tradeMark])
    let designs = ClockSubject(rights: [.design, .patent])
    let mixed = ClockSubject(rights: [.design, .tradeMark])
    let korea = try #require(Regimes.builtIn["KR"])
    #expect(korea.security(.holder, for: marks, at: now)?.value.percent == 120)
    #expect(korea.security(.smallHolder, for: marks, at: now)?.value.percent == 40)
    #expect(korea.security(.counter, for: marks, at: now)?.value.percent == 120)
    let before = try RegimesTests.noon(korea, "2013-02-28")
    #expect(korea.security(.counter, for: marks, at: before)?.value.percent == 150)
    #expect(korea.allowsCounterSecurity(for: marks, areFakes: false, at: now))
    #expect(!korea.allowsCounterSecurity(for: marks, areFakes: true, at: now))
    let europe = try #require(Regimes.builtIn["EU"])
    #expect(europe.security(.holder, for: marks, at: now)?.value.percent == 0)
    #expect(!europe.allowsCounterSecurity(for: marks, areFakes: false, at: now))
    #expect(europe.allowsCounterSecurity(for: designs, areFakes: false, at: now))
    #expect(!europe.allowsCounterSecurity(for: mixed, areFakes: false, at: now))
    #expect(!europe.allowsCounterSecurity(for: ClockSubject(), areFakes: false, at: now))
    let america = try #require(Regimes.builtIn["US"])
    #expect(america.security(.holder, for: marks, at: now)?.value.basis == .bondPerSample)
    #expect(!america.allowsCounterSecurity(for: marks, areFakes: true, at: now))
  }

  @Test func smallConsignmentsDifferByRegime() throws {
    let now = Instant(secondsSince1970: 1_795_508_083)
    let europe = try #require(Regimes.builtIn["EU"]?.smallConsignment(at: now)).value
    #expect(europe.covers(units: 3, grams: nil) && europe.covers(units: 3, grams: 9_000))
    #expect(europe.covers(units: 4, grams: 1_999))
    #expect(!europe.covers(units: 4, grams: 2_000) && !europe.covers(units: 4, grams: nil))
    #expect(europe.tellsHolderOnObjection && europe.outcome == .destruction)
    let korea = try #require(Regimes.builtIn["KR"]?.smallConsignment(at: now)).value
    #expect(korea.covers(units: 5_000, grams: nil) && !korea.tellsHolderOnObjection)
    let america = try #require(Regimes.builtIn["US"]?.smallConsignment(at: now)).value
    #expect(america.outcome == .abandonment)
  }

  @Test func disclosuresDifferByRegime() throws {
    let now = Instant(secondsSince1970: 1_795_508_083)
    let rows = try Regimes.builtIn.codes.map { code in
      let regime = try #require(Regimes.builtIn[code])
      return [
        code, regime.photosBeforeVerdict(at: now).rawValue,
        regime.partiesDisclosed(at: now).rawValue, regime.valueDisclosed(at: now).rawValue,
      ]
    }
    #expect(
      rows == [
        ["EU", "ALL", "HOLD", "NEVER"], ["KR", "ALL", "NEVER", "NEVER"],
        ["US", "REDACTED", "SEIZURE", "NEVER"],
      ])
  }
}
