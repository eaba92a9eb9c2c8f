/// What happens in a case. Line items are named by their ids, requests by their resource names.
public enum ProceedingsEvent: Hashable, Sendable {
  /// A request goes to a holder; `due` where the officer sets it, else by the regime.
  case requestSent(String, due: Instant? = nil)
  /// The holder's first reading of it or of one of its photos.
  case requestOpened(String)
  case informationRequested(String)
  case informationGiven(String)
  case requestAnswered(String, Proceedings.Findings)
  /// An answer takes the place of an earlier one; both stay on record.
  case answerSuperseded(String, Proceedings.Findings)
  case requestCancelled(String)
  /// Customs' decision on line items. Held goods found not to infringe are released where the
  /// decision names no state.
  case decided([String: Proceedings.Ruling])
  /// A step; `items` are for those that move goods or secure them, empty for all of the case.
  /// `request` tells by which holder, where it is a holder's own act.
  case step(ProcedureStepKind, items: [String] = [], request: String? = nil)
  case closed
  case withdrawn
  /// A running clock is due.
  case timedOut(ClockKind, subject: String)

  /// As ``TransitionError/event`` names it.
  var name: String {
    switch self {
    case .requestSent: "send"
    case .requestOpened: "open"
    case .informationRequested: "requestInformation"
    case .informationGiven: "giveInformation"
    case .requestAnswered: "answer"
    case .answerSuperseded: "supersede"
    case .requestCancelled: "cancel"
    case .decided: "decide"
    case .step(let kind, _, _): kind.rawValue
    case .closed: "close"
    case .withdrawn: "withdraw"
    case .timedOut(let kind, _): "\(kind.rawValue) timeOut"
    }
  }
}
