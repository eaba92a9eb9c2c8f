/// Where a request for an appraisal stands.
///
/// An answer after the time is taken and is late. Whether the case still takes answers is the
/// case's to say: ``CaseState/takesAnswers``.
public enum RequestState: String, StateMachine {
  /// Waiting to be read; may become any of the others.
  case sent = "SENT"
  /// Read by the holder; may become .informationNeeded, .answered, .unanswered or .cancelled.
  case opened = "OPENED"
  /// The holder asked the officer; may become .opened, .answered, .unanswered or .cancelled.
  case informationNeeded = "INFORMATION_NEEDED"
  /// Answered; final.
  case answered = "ANSWERED"
  /// The time ran out; may become .answered, late.
  case unanswered = "UNANSWERED"
  /// Taken back by the officer; final.
  case cancelled = "CANCELLED"

  /// What happens to a request.
  public enum Event: String, Hashable, Sendable, CaseIterable {
    /// The holder's first reading of it or of one of its photos.
    case open
    case requestInformation, giveInformation, answer, timeOut, cancel
  }

  public static let machine = "request"

  public func next(after event: Event) -> RequestState? {
    switch (self, event) {
    case (.sent, .open), (.informationNeeded, .giveInformation): .opened
    case (.opened, .requestInformation): .informationNeeded
    case (.sent, .answer), (.opened, .answer), (.informationNeeded, .answer),
      (.unanswered, .answer):
      .answered
    case (.sent, .timeOut), (.opened, .timeOut), (.informationNeeded, .timeOut): .unanswered
    case (.sent, .cancel), (.opened, .cancel), (.informationNeeded, .cancel): .cancelled
    default: nil
    }
  }

  /// Whether an answer now is marked late.
  public var answersLate: Bool { self == .unanswered }

  /// Whether the clock still runs.
  public var isPending: Bool { next(after: .timeOut) != nil }
}
