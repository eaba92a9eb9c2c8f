/// A value of a regime with the day from which it holds, where it comes from, and what it is for.
public struct EffectiveValue<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let provenance: Provenance
  let condition: ValueCondition
}

/// What a value is for; nil means any.
struct ValueCondition: Hashable, Sendable {
  var procedures: Set<Procedure>?
  var rights: Set<RightKind>?
  var isRecorded: Bool?

  func holds(for subject: ClockSubject) -> Bool {
    if let procedures, !procedures.contains(subject.procedure) { return false }
    if let rights, subject.rights.isEmpty || !subject.rights.isSubset(of: rights) { return false }
    if let isRecorded, isRecorded != subject.isRecorded { return false }
    return true
  }

  /// How many things it asks for: the more, the more a value goes before others.
  var specificity: Int {
    [procedures != nil, rights != nil, isRecorded != nil].count { $0 }
  }

  /// In words, e.g. ", PERISHABLE, not recorded".
  var description: String {
    var words = (procedures ?? []).map(\.rawValue).sorted()
    words += (rights ?? []).map(\.rawValue).sorted()
    if let isRecorded { words.append(isRecorded ? "recorded" : "not recorded") }
    return words.map { ", \($0)" }.joined()
  }
}

extension Array {
  /// The value in force on a day: of those for the subject that hold by then the most specific, and
  /// of these the latest. A day before the earliest goes by the earliest.
  func inForce<Value>(for subject: ClockSubject, on day: CivilDate) -> Element?
  where Element == EffectiveValue<Value> {
    let fitting = filter { $0.condition.holds(for: subject) }
    let earliest = fitting.map(\.provenance.effectiveFrom).min() ?? day
    return fitting.filter { $0.provenance.effectiveFrom <= Swift.max(day, earliest) }.max {
      ($0.condition.specificity, $0.provenance.effectiveFrom)
        < ($1.condition.specificity, $1.provenance.effectiveFrom)
    }
  }
}
