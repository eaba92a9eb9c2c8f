extension Regime {
  /// Reads a regime's file. Throws ``RegimeError`` that says where it is wrong.
  ///
  /// A file has at least a `recordation_term` and an `appraisal_answer` for all; of clocks that it
  /// leaves out there are none, and of disclosures the most careful.
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
    do {
      zone = try ZoneRule(parsing: file.timeZone.rule)
    } catch {
      throw RegimeError("\(file.regime): time_zone.rule: \(error)")
    }
    calendar = try Self.calendar(file)
    var values = RegimeValues(file)
    var clocks: [ClockKind: [EffectiveValue<ClockRule>]] = [:]
    for kind in ClockKind.allCases { clocks[kind] = try values.clock(kind) }
    self.clocks = clocks
    holdExtensions = try values.clock("hold_extension", ClockKind.hold.timeOuts)
    var securities: [Security.Kind: [EffectiveValue<Security>]] = [:]
    for kind in Security.Kind.allCases { securities[kind] = try values.security(kind) }
    self.securities = securities
    smallConsignments = try values.smallConsignments()
    photosBeforeVerdict = try values.choice(
      "photos_before_verdict", of: PhotoDisclosure.allCases)
    partiesFrom = try values.choice("parties_disclosed_from", of: DisclosureStage.allCases)
    valueFrom = try values.choice("value_disclosed_from", of: DisclosureStage.allCases)
    goodsFoundGenuine = try values.choice("goods_found_genuine", of: [.release, .decide])
    goodsUnanswered = try values.choice("goods_unanswered", of: [.release, .decide])
    guard clocks[.recordationTerm]?.contains(where: { $0.condition.specificity == 0 }) == true
    else { throw RegimeError("\(values.path("recordation_term")): one value without rights") }
    let answers = clocks[.appraisalAnswer] ?? []
    if let index = answers.firstIndex(where: { $0.value.period == nil }) {
      throw RegimeError("\(values.path("appraisal_answer"))[\(index)]: value: not null")
    }
    guard answers.contains(where: { $0.condition.specificity == 0 }) else {
      throw RegimeError("\(values.path("appraisal_answer")): one value for all")
    }
    try values.finish()
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
        let date = try CivilDate.reading(text, "\(path).\(text)")
        guard date.year == number else { throw RegimeError("\(path).\(text): of another year") }
        holidays[date] = holiday
      }
      years[number] = WorkingCalendar.Year(
        source: year.source, isUnconfirmed: year.unconfirmed ?? false, holidays: holidays)
    }
    return WorkingCalendar(regime: file.regime, years: years)
  }
}
