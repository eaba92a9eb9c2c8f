import IPIMSDomain
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    (0 as Int64, 0 as Int32, "1970-01-01T00:00:00Z"),
    (-1, 999_000_000, "1969-12-31T23:59:59.999Z"),
    (1_795_508_083, 120_000, "2026-11-24T08:14:43.000120Z"),
    (951_782_400, 1, "2000-02-29T00:00:00.000000001Z"),
    (253_402_300_799, 0, "9999-12-31T23:59:59Z"), (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
  ])
  func writesInstants(_ seconds: Int64, _ nanoseconds: Int32, _ text: String) {
    #expect("\(Instant(secondsSince1970: seconds, nanoseconds: nanoseconds))" == text)
  }

  @Test(arguments: [-1, 0, 1, 999, -1000, -1001, 1_795_508_083_123] as [Int64])
  func keepsMilliseconds(_ milliseconds: Int64) {
    #expect(Instant(millisecondsSince1970: milliseconds).millisecondsSince1970 == milliseconds)
  }

  @Test func checksInstantsFromOutside() throws {
    #expect(try Instant(checkingSeconds: 5, nanoseconds: 0) > Instant(secondsSince1970: 4))
    for (seconds, nanoseconds) in [
      (Int64.max, Int32(0)), (.min, 0), (0, -1), (0, 1_000_000_000), (253_402_300_800, 0),
    ] {
      #expect(throws: FormatError.self) {
        try Instant(checkingSeconds: seconds, nanoseconds: nanoseconds)
      }
    }
  }

  @Test func datesRoundTripThroughDays() {
    var date = CivilDate(daysSince1970: -800_000)
    let wrong = stride(from: -799_999, to: 800_000, by: 41).filter { days in
      let next = CivilDate(daysSince1970: days)
      defer { date = next }
      return next.daysSince1970 != days || next <= date
    }
    #expect(wrong.isEmpty)
  }

  @Test func knowsLeapYears() throws {
    #expect(CivilDate(year: 2028, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2100, month: 2, day: 29) == nil)
    let leapDay = try CivilDate(parsing: "2028-02-29")
    #expect(leapDay.adding(years: 10).description == "2038-02-28")
    #expect(leapDay.weekday == 2)
    for text in ["2026-2-1", "2026-13-01", "2026-02-29", "0000-01-01", "2026-02-011", ""] {
      #expect(throws: FormatError.self) { try CivilDate(parsing: text) }
    }
  }

  @Test func zonesAgreeWithTheOracle() throws {
    for row in try Fixture.rows("zones.tsv") {
      let zone = try ZoneRule(parsing: row[0])
      let instant = Instant(secondsSince1970: try #require(Int64(row[1])))
      #expect(String(zone.offsetSeconds(at: instant)) == row[2], "\(row)")
    }
  }

  @Test(arguments: [
    ("KST-9", "2026-11-24", "2026-11-24T15:00:00Z"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-28", "2026-03-28T23:00:00Z"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29", "2026-03-29T22:00:00Z"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-10-31", "2026-11-01T04:00:00Z"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01", "2026-11-02T05:00:00Z"),
    ("<+0330>-3:30", "2026-12-31", "2026-12-31T20:30:00Z"),
  ])
  func endsLocalDays(_ rule: String, _ day: String, _ end: String) throws {
    let zone = try ZoneRule(parsing: rule)
    let date = try CivilDate(parsing: day)
    #expect(zone.end(of: date).description == end)
    #expect(zone.date(of: zone.end(of: date).adding(seconds: -1)) == date)
  }

  @Test(arguments: [
    "", "KST", "-9", "KS-9", "KST-25", "KST-9X", "CET-1CEST", "CET-1CEST,M3.5.0",
    "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,J60,J300", "<+09-9",
    "CET-1CEST,M3.5.0,M10.5.0/3x", "KST-99999999999999999999",
  ])
  func refusesZones(_ rule: String) {
    #expect(throws: FormatError.self) { try ZoneRule(parsing: rule) }
  }
}
