/// What an event leads to, to be carried out in its transaction and in this order.
public enum ProceedingsAction: Hashable, Sendable {
  case startClock(Clock, subject: String)
  /// The clock no longer runs; not told of one that has just timed out.
  case stopClock(ClockKind, subject: String)
  case moveCase(to: CaseState)
  case moveGoods(item: String, to: GoodsState)
  case moveRequest(String, to: RequestState, isLate: Bool)
  /// A step goes on record, and whether its clock had run out.
  case recordStep(ProcedureStepKind, request: String?, isLate: Bool)
  case tell(ProceedingsNotice, subject: String)
  /// The time for which personal data of the case is kept is over.
  case erasePersonalData
}

/// What somebody is told of; the subject is a request for a holder's own, else the case.
public enum ProceedingsNotice: String, Hashable, Sendable, CaseIterable {
  /// To the holder: its answer is due soon.
  case appraisalReminder = "APPRAISAL_REMINDER"
  /// To the officer: the time for an answer is over; one is still taken, late.
  case appraisalUnanswered = "APPRAISAL_UNANSWERED"
  /// To the officer: the holder did not ask for the hold in time.
  case holderDidNotAct = "HOLDER_DID_NOT_ACT"
  /// To the officer: a time is over and the regime, or doubt about it, leaves the rest to customs.
  case decisionNeeded = "DECISION_NEEDED"
  /// To the officer: the importer's silence counts as consent to the destruction.
  case importerSilent = "IMPORTER_SILENT"
  /// To the holders: the importer objects.
  case importerObjected = "IMPORTER_OBJECTED"
}
