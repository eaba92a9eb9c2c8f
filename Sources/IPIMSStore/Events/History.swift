public import Cryptography
internal import IPIMSDomain
internal import Messages

/// The history of one resource as it is stored.
public struct History: Sendable {
  public struct Entry: Sendable {
    public var position: Int64
    /// From 1.
    public var sequence: Int64
    public var kind: String
    /// The event as first written: `ipims.store.v1.Event`.
    public var body: [UInt8]
    public var hash: Digest
  }

  public let subject: String
  /// Oldest first.
  public var entries: [Entry]

  /// Whether every event is as it was when it was appended, and none is missing before the last.
  public var isIntact: Bool { firstDamagedSequence == nil }

  /// The first event that is not what it was; nil where all are.
  public var firstDamagedSequence: Int64? {
    var verifier = HistoryVerifier(subject: subject)
    for entry in entries {
      do {
        guard let event = try? Event(decoding: entry.body), event.subject == subject,
          event.encoded == entry.body, event.kind == entry.kind
        else { return verifier.sequence + 1 }
        try verifier.follow(entry.sequence, entry.hash, .fields(event.proofs))
      } catch {
        return verifier.sequence
      }
    }
    return nil
  }
}

extension Reading {
  /// The whole history of a resource; empty where there is none.
  public func history(of subject: String) throws(Failure) -> History {
    let entries = try rows(
      """
      SELECT position, sequence, kind, body, hash FROM events WHERE subject = $1 ORDER BY sequence
      """,
      .text(subject)
    ) { row in
      History.Entry(
        position: row.int(0), sequence: row.int(1), kind: row.text(2), body: row.blob(3),
        hash: row.digest(4))
    }
    return History(subject: subject, entries: entries)
  }
}
