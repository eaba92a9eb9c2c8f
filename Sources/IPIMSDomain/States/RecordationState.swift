/// Where a recordation stands.
public enum RecordationState: String, StateMachine {
  /// Being written; may become .submitted.
  case draft = "DRAFT"
  /// Before customs; may become .active, .returned or .refused.
  case submitted = "SUBMITTED"
  /// Sent back with reasons; may become .submitted.
  case returned = "RETURNED"
  /// On record; may become .suspended, .grace or .expired.
  case active = "ACTIVE"
  /// Refused with a reason; may only be withdrawn.
  case refused = "REFUSED"
  /// On record without effect; may become .active, or .expired: its term runs on, and it has no
  /// grace.
  case suspended = "SUSPENDED"
  /// Past its end and still renewable; may become .active or .expired.
  case grace = "GRACE"
  /// Past its end; may only be withdrawn.
  case expired = "EXPIRED"
  /// Taken back by its holder, from any other state; final.
  case withdrawn = "WITHDRAWN"

  /// What happens to a recordation.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    case submit, accept, returnWithReasons, refuse, suspend, reinstate, renew, enterGrace, expire
    case withdraw
  }

  public static let machine = "recordation"

  public func next(after event: Event) -> RecordationState? {
    switch (self, event) {
    case (.draft, .submit), (.returned, .submit): .submitted
    case (.submitted, .accept): .active
    case (.submitted, .returnWithReasons): .returned
    case (.submitted, .refuse): .refused
    case (.active, .suspend): .suspended
    case (.suspended, .reinstate): .active
    case (.active, .renew), (.grace, .renew): .active
    case (.active, .enterGrace): .grace
    case (.active, .expire), (.grace, .expire), (.suspended, .expire): .expired
    case (.withdrawn, .withdraw): nil
    case (_, .withdraw): .withdrawn
    default: nil
    }
  }

  /// What the end of a term or of a grace period does to it; nil where that no longer concerns it.
  public func event(on timeOut: TimeOut) -> Event? {
    switch timeOut {
    case .grace: allows(.enterGrace) ? .enterGrace : allows(.expire) ? .expire : nil
    case .expire: allows(.expire) ? .expire : nil
    default: nil
    }
  }
}
