public import IPIMSDomain

/// A time that runs until its due instant, or that ran, as it is stored.
public struct StoredTimer: Sendable, Hashable {
  public enum State: String, Sendable {
    /// Runs; may become .fired or .stopped.
    case pending = "PENDING"
    /// Its due instant came, and what was to follow was done.
    case fired = "FIRED"
    /// What it was for was done, or is no longer needed.
    case stopped = "STOPPED"
  }

  /// A ULID in lower case, so that timers sort by when they were started.
  public var id: String
  /// Such as HOLD.
  public var kind: String
  /// What it is of: `cases/{id}`, `requests/{id}` or `recordations/{id}`.
  public var subject: String
  /// `cases/{id}` to which it belongs; nil for one of a recordation.
  public var caseName: String?
  public var due: Instant
  /// What its end brings about, such as RELEASE.
  public var onTimeOut: String
  public var state = State.pending
  public var created: Instant
  /// When it fired or was stopped.
  public var ended: Instant?
  /// Why it is due then; opaque here.
  public var body: [UInt8]

  public init(
    id: String, kind: String, subject: String, caseName: String?, due: Instant, onTimeOut: String,
    created: Instant, body: [UInt8]
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.caseName = caseName
    self.due = due
    self.onTimeOut = onTimeOut
    self.created = created
    self.body = body
  }

  /// From the columns in the order of the timers' queries.
  init(_ row: borrowing Row) {
    guard let state = State(rawValue: row.text(6)) else {
      preconditionFailure("a stored timer with a state that is not known")
    }
    id = row.text(0)
    kind = row.text(1)
    subject = row.text(2)
    caseName = row.textOrNil(3)
    due = Instant(millisecondsSince1970: row.int(4))
    onTimeOut = row.text(5)
    self.state = state
    created = Instant(millisecondsSince1970: row.int(7))
    ended = row.intOrNil(8).map { Instant(millisecondsSince1970: $0) }
    body = row.blob(9)
  }
}
