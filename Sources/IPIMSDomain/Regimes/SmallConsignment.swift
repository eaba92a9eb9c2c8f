/// What a regime says about small consignments by mail or express.
public struct SmallConsignment: Hashable, Sendable {
  /// What becomes of the goods where nobody objects.
  public enum Outcome: String, Hashable, Sendable {
    case destruction = "DESTRUCTION"
    /// The importer gives them up to customs.
    case abandonment = "ABANDONMENT"
  }

  /// Most units; nil: any number.
  public let unitsMax: Int?

  /// The goods weigh less, in grams; nil: any weight.
  public let gramsBelow: Int?

  /// Whether the holder is told only once the importer objects.
  public let tellsHolderOnObjection: Bool

  public let outcome: Outcome

  /// Whether goods are few or light enough: one of the two limits suffices. An unknown mass is none
  /// that is light enough.
  public func covers(units: Int, grams: Int?) -> Bool {
    if unitsMax == nil && gramsBelow == nil { return true }
    if let unitsMax, units <= unitsMax { return true }
    if let gramsBelow, let grams, grams < gramsBelow { return true }
    return false
  }
}
