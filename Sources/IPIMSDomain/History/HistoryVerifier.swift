public import Cryptography

/// Follows a history event by event, from its first to its head.
public struct HistoryVerifier: Sendable {
  /// What is wrong with an event.
  public enum Fault: Error, Hashable, Sendable {
    /// One is missing, doubled or out of order.
    case sequence(expected: Int64)
    /// It belongs to the history of something else.
    case subject(String)
    /// It is not what it was, or the one before it is not.
    case hash
  }

  /// Whose history it is, such as `cases/{id}`.
  public let subject: String
  /// How many events there were.
  public private(set) var sequence: Int64 = 0
  /// The hash of the last of them.
  public private(set) var head = Digest.zero

  public init(subject: String) { self.subject = subject }

  /// Takes the next event. After a fault it goes on from that event's own hash and number, so that
  /// what is wrong with those after it is found, too.
  public mutating func follow(_ sequence: Int64, _ hash: Digest, _ proof: EventProof)
    throws(Fault)
  {
    let expected = self.sequence + 1
    let previous = head
    self.sequence = expected
    head = hash
    guard sequence == expected else { throw .sequence(expected: expected) }
    if case .fields(let fields) = proof {
      for case .shown("subject", let value, _) in fields where value != Array(subject.utf8) {
        throw .subject(String(decoding: value, as: UTF8.self))
      }
    }
    guard proof.links(previous, to: hash) else { throw .hash }
  }
}
