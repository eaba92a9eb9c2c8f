/// When a recordation ends, and by which of the two rules.
public struct RecordationExpiry: Hashable, Sendable {
  /// What ends the recordation.
  public enum Reason: String, Hashable, Sendable {
    /// The regime's term on record.
    case term
    /// The end of the right itself.
    case rightEnds = "right_ends"
    /// Neither is known: it follows the registration.
    case open
  }

  /// When it ends; nil where neither the regime nor the right says.
  public let expires: Instant?
  public let reason: Reason

  /// The rule in words, e.g. "recordation_term: 10 years".
  public let rule: String

  /// The version of the regime's file that held the rule.
  public let version: String

  /// Where the rule comes from.
  public let provenance: Provenance
}
