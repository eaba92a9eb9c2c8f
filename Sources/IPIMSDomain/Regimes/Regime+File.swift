extension Regime {
  /// Reads a regime's file. Throws ``RegimeError`` that says where it is wrong.
  public init(json bytes: [UInt8]) throws(RegimeError) {
    let file = try RegimeFile.decode(bytes)
    let isCode = file.regime.utf8.allSatisfy { ASCII.isUpper($0) || ASCII.isDigit($0) }
    guard isCode, (2...16).contains(file.regime.utf8.count) else {
      throw RegimeError("regime: 2 to 16 of A–Z and 0–9, e.g. KR")
    }
    guard !file.version.isEmpty, !file.timeZone.name.isEmpty else {
      throw RegimeError("\(file.regime): version and time_zone.name are not empty")
    }
    code = file.regime
    version = file.version
    timeZoneName = file.timeZone.name
    zone = try Self.reading("\(file.regime): time_zone.rule") { () throws(FormatError) in
      try ZoneRule(parsing: file.timeZone.rule)
    }
    calendar = try Self.calendar(file)
    let terms = "\(file.regime): values.recordation_term"
    recordationTerms = try Self.each(file.values.recordationTerm, terms, Self.term)
    guard recordationTerms.contains(where: { $0.rights == nil }) else {
      throw RegimeError("\(terms): one value without rights")
    }
    let answers = "\(file.regime): values.appraisal_answer"
    appraisalAnswers = try Self.each(file.values.appraisalAnswer, answers, Self.answer)
    guard !appraisalAnswers.isEmpty else { throw RegimeError("\(answers): at least one value") }
  }

  private static func each<Result>(
    _ values: [RegimeFile.Value], _ path: String,
    _ body: (RegimeFile.Value, String, Provenance) throws(RegimeError) -> Result
  ) throws(RegimeError) -> [Result] {
    var results: [Result] = []
    for (index, value) in values.enumerated() {
      let path = "\(path)[\(index)]"
      guard !value.source.isEmpty else { throw RegimeError("\(path): source: not empty") }
      let from = try reading("\(path): effective_from") { () throws(FormatError) in
        try CivilDate(parsing: value.effectiveFrom)
      }
      let provenance = Provenance(
        source: value.source, effectiveFrom: from, isUnconfirmed: value.unconfirmed ?? false)
      results.append(try body(value, path, provenance))
    }
    return results
  }

  private static func term(
    _ value: RegimeFile.Value, _ path: String, _ provenance: Provenance
  ) throws(RegimeError) -> RecordationTerm {
    guard value.unit == "years", (1...100).contains(value.value ?? 1) else {
      throw RegimeError("\(path): 1 to 100 years, or null")
    }
    var rights: Set<RightKind>?
    if let names = value.rights {
      let kinds = names.compactMap(RightKind.init(rawValue:))
      guard !kinds.isEmpty, kinds.count == names.count else {
        throw RegimeError("\(path): rights: of \(RightKind.allCases.map(\.rawValue))")
      }
      rights = Set(kinds)
    }
    return RecordationTerm(years: value.value, rights: rights, provenance: provenance)
  }

  private static func answer(
    _ value: RegimeFile.Value, _ path: String, _ provenance: Provenance
  ) throws(RegimeError) -> AppraisalAnswer {
    guard let unit = Period.Unit(rawValue: value.unit), let count = value.value,
      let period = Period(count, unit)
    else {
      throw RegimeError("\(path): 1 to \(Period.daysMax) calendar_days or working_days, or seconds")
    }
    return AppraisalAnswer(period: period, provenance: provenance)
  }

  private static func calendar(_ file: RegimeFile) throws(RegimeError) -> WorkingCalendar {
    var years: [Int: WorkingCalendar.Year] = [:]
    for (name, year) in file.holidays {
      let path = "\(file.regime): holidays.\(name)"
      guard let number = Int(name), (1...9999).contains(number), year.dates.count <= 366 else {
        throw RegimeError("\(path): a year")
      }
      var holidays: [CivilDate: String] = [:]
      for (text, holiday) in year.dates {
        let date = try reading("\(path).\(text)") { () throws(FormatError) in
          try CivilDate(parsing: text)
        }
        guard date.year == number else { throw RegimeError("\(path).\(text): of another year") }
        holidays[date] = holiday
      }
      years[number] = WorkingCalendar.Year(
        source: year.source, isUnconfirmed: year.unconfirmed ?? false, holidays: holidays)
    }
    return WorkingCalendar(regime: file.regime, years: years)
  }

  private static func reading<Value>(
    _ path: String, _ body: () throws(FormatError) -> Value
  ) throws(RegimeError) -> Value {
    do { return try body() } catch { throw RegimeError("\(path): \(error)") }
  }
}
