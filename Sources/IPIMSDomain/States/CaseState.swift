/// Where a case stands.
public enum CaseState: String, StateMachine {
  /// Under way; may become .decided or .withdrawn.
  case open = "OPEN"
  /// Customs has decided; may become .closed, or be decided anew.
  case decided = "DECIDED"
  /// Done; final.
  case closed = "CLOSED"
  /// Taken back by the officer; final.
  case withdrawn = "WITHDRAWN"

  /// What happens to a case.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    case decide
    /// A decision that takes the place of an earlier one; both stay on record.
    case supersedeDecision
    case close, withdraw
  }

  public static let machine = "case"

  public func next(after event: Event) -> CaseState? {
    switch (self, event) {
    case (.open, .decide), (.decided, .supersedeDecision): .decided
    case (.open, .withdraw): .withdrawn
    case (.decided, .close): .closed
    default: nil
    }
  }

  /// Whether holders may still answer requests of the case.
  public var takesAnswers: Bool { self == .open || self == .decided }
}
