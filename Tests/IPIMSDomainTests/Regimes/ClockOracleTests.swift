import IPIMSDomain
import Testing

/// Every clock of law.md's table against dates that Python counted.
@Suite struct ClockOracleTests {
  /// A row of clocks.tsv.
  struct Row {
    let regime: Regime
    /// "HOLD_EXTENDED" is a hold after its extension.
    let clock: String
    let subject: ClockSubject
    let start: Instant
    /// Nil: no such clock.
    let due: Int64?
    let timeOut: String

    init(_ fields: [String]) throws {
      regime = try #require(Regimes.builtIn[fields[0]])
      clock = fields[1]
      subject = ClockSubject(
        try #require(Procedure(rawValue: fields[2])),
        rights: [try #require(RightKind(rawValue: fields[4]))],
        isRecorded: fields[3] == "RECORDED")
      start = Instant(secondsSince1970: try #require(Int64(fields[5])))
      due = Int64(fields[6])
      timeOut = fields[7]
    }

    func set() throws -> Clock? {
      guard clock == "HOLD_EXTENDED" else {
        let kind = try #require(ClockKind(rawValue: clock))
        return regime.clock(kind, for: subject, from: start)
      }
      let hold = try #require(regime.clock(.hold, for: subject, from: start))
      return regime.extended(hold, for: subject)
    }
  }

  @Test func clocksAgreeWithTheOracle() throws {
    let rows = try Fixture.rows("clocks.tsv")
    #expect(rows.count > 1_000)
    #expect(Set(rows.map { $0[1] }).isSuperset(of: ClockKind.allCases.map(\.rawValue)))
    for fields in rows {
      let row = try Row(fields)
      let clock = try row.set()
      #expect(clock?.dueDate.due.secondsSince1970 == row.due, "\(fields)")
      if let clock {
        #expect(clock.onTimeOut.rawValue == row.timeOut, "\(fields)")
        #expect(clock.dueDate.isCalendarComplete, "\(fields)")
      }
    }
  }

  /// The days passed over and the days counted together fill the time from the start to the end.
  @Test func workingDaysAreExplainedDayByDay() throws {
    var explained = 0
    for fields in try Fixture.rows("clocks.tsv") {
      let row = try Row(fields)
      guard row.clock != "HOLD_EXTENDED", let date = try row.set()?.dueDate,
        let count = date.rule.split(separator: ": ").last?.split(separator: " ").first,
        date.rule.hasSuffix("working days"), let count = Int(count)
      else { continue }
      let first = row.regime.zone.date(of: row.start).daysSince1970 + 1
      let days = date.lastDay.daysSince1970 - first + 1
      #expect(date.skipped.count + count == days, "\(fields)")
      #expect(date.skipped.allSatisfy { !row.regime.calendar.isWorkingDay($0.date) }, "\(fields)")
      #expect(date.skipped.map(\.date) == date.skipped.map(\.date).sorted(), "\(fields)")
      explained += 1
    }
    #expect(explained > 200)
  }
}
