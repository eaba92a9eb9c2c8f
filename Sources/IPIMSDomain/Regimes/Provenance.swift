/// Where a value of a regime comes from and since when it holds.
public struct Provenance: Hashable, Sendable {
  /// The page, statute or package the value was read in.
  public let source: String

  /// The first day on which the value holds.
  public let effectiveFrom: CivilDate

  /// Whether no source confirms the value; a deployment asks its counsel.
  public let isUnconfirmed: Bool

  public init(source: String, effectiveFrom: CivilDate, isUnconfirmed: Bool) {
    self.source = source
    self.effectiveFrom = effectiveFrom
    self.isUnconfirmed = isUnconfirmed
  }
}
