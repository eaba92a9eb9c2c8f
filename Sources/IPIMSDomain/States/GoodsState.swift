/// Where the goods of one line item stand.
public enum GoodsState: String, StateMachine {
  /// Not stopped; may become .held.
  case free = "FREE"
  /// Stopped; may become .released, .releasedSecured, .excluded or .seized.
  case held = "HELD"
  /// Let go; final.
  case released = "RELEASED"
  /// Let go against the importer's security; final.
  case releasedSecured = "RELEASED_SECURED"
  /// Kept out of the country; may become .destroyed or .returned, which is re-exported.
  case excluded = "EXCLUDED"
  /// Taken, or given up to customs; may become .destroyed, .returned, .donated or .forfeited.
  case seized = "SEIZED"
  case destroyed = "DESTROYED"
  case returned = "RETURNED"
  case donated = "DONATED"
  case forfeited = "FORFEITED"

  /// What happens to goods.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    case hold, release, releaseSecured, seize, exclude, destroy, giveBack, donate, forfeit
  }

  public static let machine = "goods"

  public func next(after event: Event) -> GoodsState? {
    switch (self, event) {
    case (.free, .hold): .held
    case (.held, .release): .released
    case (.held, .releaseSecured): .releasedSecured
    case (.held, .exclude): .excluded
    case (.held, .seize): .seized
    case (.seized, .destroy), (.excluded, .destroy): .destroyed
    case (.seized, .giveBack), (.excluded, .giveBack): .returned
    case (.seized, .donate): .donated
    case (.seized, .forfeit): .forfeited
    default: nil
    }
  }

  /// The events that lead to another state, in their order; nil where none do, empty where it is
  /// this state. A decision names the state it wants: seizing free goods holds them first, and what
  /// is destroyed is seized before.
  public func events(to target: GoodsState) -> [Event]? {
    guard self != target else { return [] }
    for event in Event.allCases {
      if let next = next(after: event), let rest = next.events(to: target) {
        return [event] + rest
      }
    }
    return nil
  }
}
