public import IPIMSDomain

/// A message to a firm, written in the transaction that gives the reason for it.
public struct Notice: Sendable, Hashable {
  public enum Channel: String, Sendable { case email = "EMAIL" }

  public enum State: String, Sendable {
    /// Waits; may become .sent or .failed.
    case pending = "PENDING"
    case sent = "SENT"
    /// Given up; `lastError` says why.
    case failed = "FAILED"
  }

  /// `notices/{id}`.
  public var id: String
  /// `organizations/{id}`.
  public var recipient: String
  public var channel: Channel
  /// An e-mail address, for channel EMAIL.
  public var address: String
  /// Such as APPRAISAL_REQUESTED.
  public var kind: String
  /// The resource that it is about.
  public var about: String
  public var subject: String
  public var body: String
  public var state = State.pending
  public var attempts: Int64 = 0
  public var lastError: String?
  public var createdTime: Instant

  public init(
    id: String, recipient: String, channel: Channel, address: String, kind: String, about: String,
    subject: String, body: String, createdTime: Instant
  ) {
    self.id = id
    self.recipient = recipient
    self.channel = channel
    self.address = address
    self.kind = kind
    self.about = about
    self.subject = subject
    self.body = body
    self.createdTime = createdTime
  }

  /// From the columns in the order of the outbox's queries.
  init(_ row: borrowing Row) {
    guard let channel = Channel(rawValue: row.text(2)), let state = State(rawValue: row.text(8))
    else { preconditionFailure("a stored notice with a channel or state that is not known") }
    id = row.text(0)
    recipient = row.text(1)
    self.channel = channel
    address = row.text(3)
    kind = row.text(4)
    about = row.text(5)
    subject = row.text(6)
    body = row.text(7)
    self.state = state
    attempts = row.int(9)
    lastError = row.textOrNil(10)
    createdTime = Instant(millisecondsSince1970: row.int(11))
  }
}
