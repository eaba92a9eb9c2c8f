/// A kind of intellectual property right, as it is recorded.
public enum RightKind: String, Hashable, Sendable, CaseIterable {
  case tradeMark = "TRADE_MARK"
  /// Copyright and neighbouring rights.
  case copyright = "COPYRIGHT"
  case patent = "PATENT"
  case design = "DESIGN"
  case plantVariety = "PLANT_VARIETY"
  case geographicalIndication = "GEOGRAPHICAL_INDICATION"

  /// Whether the Korean Intellectual Property Office registers it, so that its number is checked.
  public var isRegisteredByKIPO: Bool {
    switch self {
    case .tradeMark, .patent, .design: true
    case .copyright, .plantVariety, .geographicalIndication: false
    }
  }
}
