/// Which photos a holder sees before its verdict.
public enum PhotoDisclosure: String, Hashable, Sendable, CaseIterable {
  case all = "ALL"
  /// Redacted copies; where there is none, none.
  case redacted = "REDACTED"
}

/// From when on a holder sees a thing.
public enum DisclosureStage: String, Hashable, Sendable, CaseIterable {
  case never = "NEVER"
  /// Once goods of the case were held.
  case hold = "HOLD"
  /// Once goods of the case were seized.
  case seizure = "SEIZURE"
}
