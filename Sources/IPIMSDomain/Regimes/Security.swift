/// A security that a regime asks for; a recorded fact, no payments here.
public struct Security: Hashable, Sendable {
  /// Who gives it and why.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The holder, who asks for the hold.
    case holder = "holder_security"
    /// The same where the holder is a small or medium-sized firm.
    case smallHolder = "holder_security_small_firm"
    /// The importer, for the release of held goods.
    case counter = "counter_security"
  }

  /// By what its amount is set.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// A part of the dutiable value; 0 where none is asked for as a rule.
    case percent
    /// A bond for each sample.
    case bondPerSample = "bond_per_sample"
    case setByCustoms = "set_by_customs"
  }

  public let basis: Basis

  /// Percent of the dutiable value; nil on another basis.
  public let percent: Int?

  /// Whether it never frees fake marks or pirated copies.
  public let exceptsFakes: Bool
}
