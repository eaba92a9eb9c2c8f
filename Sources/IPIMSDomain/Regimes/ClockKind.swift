/// What a clock measures. Clocks due at one instant fire in this order.
public enum ClockKind: String, Hashable, Sendable, CaseIterable {
  /// Customs' decision on a filed recordation, from SubmitRecordation; a target.
  case filingDecision = "FILING_DECISION"
  /// A recordation's term, from its acceptance, cut at the end of the right.
  case recordationTerm = "RECORDATION_TERM"
  /// The time after the term in which it can still be renewed, from the term's end.
  case recordationGrace = "RECORDATION_GRACE"
  /// The last instant to ask for renewal in time, counted back from the term's end.
  case renewal = "RENEWAL"
  /// The first notice to the importer, from the hold.
  case firstNotice = "FIRST_NOTICE"
  /// The holder's act (asking for the hold), from the request sent to it.
  case holderAction = "HOLDER_ACTION"
  /// The holder's appraisal, from the request sent to it.
  case appraisalAnswer = "APPRAISAL_ANSWER"
  /// The reminder of the appraisal, counted back from its due instant.
  case appraisalReminder = "APPRAISAL_REMINDER"
  /// The importer's answer, from its notice.
  case importerAnswer = "IMPORTER_ANSWER"
  /// How long goods may be held without proceedings.
  case hold = "HOLD"
  /// The holder's filing of proceedings, from the importer's objection; where a regime has it.
  case proceedings = "PROCEEDINGS"
  /// How long personal data of a case is kept, from its end.
  case retention = "RETENTION"

  /// The name of its values in a regime's file, e.g. "holder_action".
  public var valueName: String { rawValue.lowercased() }

  /// What may happen when it runs out; the first where the file does not say.
  public var timeOuts: [TimeOut] {
    switch self {
    case .filingDecision, .firstNotice: [.none, .decide]
    case .recordationTerm: [.expire, .grace]
    case .recordationGrace: [.expire]
    case .renewal: [.remind, .none]
    case .holderAction: [.decide, .release, .none]
    case .appraisalAnswer: [.unanswered]
    case .appraisalReminder: [.remind]
    case .importerAnswer: [.decide, .consent, .none]
    case .hold, .proceedings: [.decide, .release, .exclude]
    case .retention: [.erase, .none]
    }
  }
}
