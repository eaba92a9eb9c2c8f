public import Cryptography
public import IPIMSDomain
internal import Messages

/// Where an appended event stands.
public struct AppendedEvent: Sendable {
  /// In the one sequence of all events; watches go on from it.
  public let position: Int64
  /// In its subject's history, from 1.
  public let sequence: Int64
  /// The head of its subject's history.
  public let hash: Digest
}

extension Event {
  /// An event with a new salt.
  public init(
    subject: String, kind: String, time: Instant, actor: String, fields: [EventField]
  ) {
    self.init()
    self.subject = subject
    self.kind = kind
    timeMilliseconds = time.millisecondsSince1970
    self.actor = actor
    self.fields = fields
    salt = SecureRandom.bytes(32)
  }
}

extension EventField {
  public init(_ name: String, _ value: [UInt8]) {
    self.init()
    self.name = name
    self.value = value
  }
}

extension Transaction {
  /// Appends to the sequence of events and to its subject's history.
  @discardableResult
  public func append(_ event: Event) throws(Failure) -> AppendedEvent {
    let head = try historyHead(of: event.subject)
    let hash = event.hash(after: head?.hash ?? .zero)
    let sequence = (head?.sequence ?? 0) + 1
    let position = try row("SELECT COALESCE(max(position), 0) + 1 FROM events") { row in row.int(0)
    }
    try run(
      """
      INSERT INTO events(position, subject, sequence, kind, time, body, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .int(position ?? 1), .text(event.subject), .int(sequence),
      .text(event.kind), .int(event.timeMilliseconds), .blob(event.encoded), .digest(hash))
    return AppendedEvent(position: position ?? 1, sequence: sequence, hash: hash)
  }
}
