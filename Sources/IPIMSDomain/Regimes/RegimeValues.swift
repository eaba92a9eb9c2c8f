/// Reads the `values` of a regime's file, name by name, and says where one is wrong.
struct RegimeValues {
  private let regime: String
  private var unread: [String: [RegimeFile.Value]]

  init(_ file: RegimeFile) {
    regime = file.regime
    unread = file.values
  }

  /// The place of a name, as errors give it.
  func path(_ name: String) -> String { "\(regime): values.\(name)" }

  /// Throws where a name is left that nothing has read.
  func finish() throws(RegimeError) {
    if let name = unread.keys.min() { throw RegimeError("\(path(name)): no such value") }
  }

  mutating func clock(
    _ kind: ClockKind
  ) throws(RegimeError) -> [EffectiveValue<Regime.ClockRule>] {
    try clock(kind.valueName, kind.timeOuts)
  }

  mutating func clock(
    _ name: String, _ timeOuts: [TimeOut]
  ) throws(RegimeError) -> [EffectiveValue<Regime.ClockRule>] {
    try each(name) { (value, path) throws(RegimeError) in
      var period: Period?
      if let count = value.value {
        guard let unit = value.unit.flatMap(Period.Unit.init), let given = Period(count, unit)
        else {
          let limits = Period.Unit.allCases.map { "\($0.rawValue) 1 to \($0.countMax)" }
          throw RegimeError("\(path): null, or \(limits.joined(separator: ", "))")
        }
        period = given
      }
      let onTimeOut = value.onTimeOut.map(TimeOut.init) ?? timeOuts[0]
      guard let onTimeOut, timeOuts.contains(onTimeOut) else {
        throw RegimeError("\(path): on_time_out: of \(timeOuts.map(\.rawValue))")
      }
      guard value.countedFrom ?? Self.notice == Self.notice else {
        throw RegimeError("\(path): counted_from: \(Self.notice) or absent")
      }
      return Regime.ClockRule(
        period: period, onTimeOut: onTimeOut, countsFromNotice: value.countedFrom != nil,
        isBinding: value.binding ?? false)
    }
  }

  private static let notice = ProcedureStepKind.importerNotified.rawValue

  mutating func security(_ kind: Security.Kind) throws(RegimeError) -> [EffectiveValue<Security>] {
    try each(kind.rawValue) { (value, path) throws(RegimeError) in
      guard let basis = value.unit.flatMap(Security.Basis.init),
        (basis == .percent) == (value.value != nil), (0...1_000).contains(value.value ?? 0)
      else {
        throw RegimeError("\(path): 0 to 1000 percent, or null bond_per_sample or set_by_customs")
      }
      return Security(
        basis: basis, percent: value.value, exceptsFakes: value.exceptFakes ?? false)
    }
  }

  mutating func smallConsignments() throws(RegimeError) -> [EffectiveValue<SmallConsignment>] {
    try each("small_consignment") { (value, path) throws(RegimeError) in
      guard let outcome = value.choice.flatMap(SmallConsignment.Outcome.init),
        value.unitsMax ?? 1 >= 1, value.gramsBelow ?? 1 >= 1,
        ["ALWAYS", "ON_OBJECTION"].contains(value.holderTold)
      else {
        throw RegimeError(
          "\(path): choice DESTRUCTION or ABANDONMENT, holder_told ALWAYS or ON_OBJECTION, "
            + "units_max and grams_below above 0 or absent")
      }
      return SmallConsignment(
        unitsMax: value.unitsMax, gramsBelow: value.gramsBelow,
        tellsHolderOnObjection: value.holderTold == "ON_OBJECTION", outcome: outcome)
    }
  }

  /// One of several words.
  mutating func choice<Choice: RawRepresentable<String> & Hashable & Sendable>(
    _ name: String, of choices: [Choice]
  ) throws(RegimeError) -> [EffectiveValue<Choice>] {
    try each(name) { (value, path) throws(RegimeError) in
      guard let choice = choices.first(where: { $0.rawValue == value.choice }) else {
        throw RegimeError("\(path): choice: of \(choices.map(\.rawValue))")
      }
      return choice
    }
  }

  private mutating func each<Value>(
    _ name: String, _ body: (RegimeFile.Value, String) throws(RegimeError) -> Value
  ) throws(RegimeError) -> [EffectiveValue<Value>] {
    var results: [EffectiveValue<Value>] = []
    for (index, value) in (unread.removeValue(forKey: name) ?? []).enumerated() {
      let path = "\(path(name))[\(index)]"
      guard !value.source.isEmpty else { throw RegimeError("\(path): source: not empty") }
      let from = try CivilDate.reading(value.effectiveFrom, "\(path): effective_from")
      results.append(
        EffectiveValue(
          value: try body(value, path),
          provenance: Provenance(
            source: value.source, effectiveFrom: from, isUnconfirmed: value.unconfirmed ?? false),
          condition: ValueCondition(
            procedures: try Self.names(value.procedures, "\(path): procedures"),
            rights: try Self.names(value.rights, "\(path): rights"),
            isRecorded: value.recorded)))
    }
    return results
  }

  private static func names<Name: RawRepresentable<String> & CaseIterable & Hashable>(
    _ texts: [String]?, _ path: String
  ) throws(RegimeError) -> Set<Name>? {
    guard let texts else { return nil }
    let names = texts.compactMap(Name.init(rawValue:))
    guard !names.isEmpty, names.count == texts.count else {
      throw RegimeError("\(path): of \(Name.allCases.map(\.rawValue))")
    }
    return Set(names)
  }
}

extension CivilDate {
  /// A date of a regime's file. Throws ``RegimeError`` with the path.
  static func reading(_ text: String, _ path: String) throws(RegimeError) -> CivilDate {
    do { return try CivilDate(parsing: text) } catch { throw RegimeError("\(path): \(error)") }
  }
}
