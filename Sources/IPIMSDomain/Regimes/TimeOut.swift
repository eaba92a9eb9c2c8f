/// What happens when a clock runs out; a regime's file says so in `on_time_out`.
public enum TimeOut: String, Hashable, Sendable, CaseIterable {
  /// Nothing: the date is a target that is shown.
  case none = "NONE"
  /// Whoever should act is told.
  case remind = "REMIND"
  /// The request becomes UNANSWERED; an answer is still taken, late.
  case unanswered = "UNANSWERED"
  /// Held goods are released.
  case release = "RELEASE"
  /// Held goods are excluded.
  case exclude = "EXCLUDE"
  /// The officer is told to decide.
  case decide = "DECIDE"
  /// The importer's silence is consent to the destruction.
  case consent = "CONSENT"
  /// The recordation enters its grace period.
  case grace = "GRACE"
  /// The recordation expires.
  case expire = "EXPIRE"
  /// Personal data is erased.
  case erase = "ERASE"
}
