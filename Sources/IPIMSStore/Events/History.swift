public import Cryptography
internal import Messages

/// The history of one resource as it is stored.
public struct History: Sendable {
  public struct Entry: Sendable {
    public var position: Int64
    public var kind: String
    /// The event as first written: `ipims.store.v1.Event`.
    public var body: [UInt8]
    public var hash: Digest
  }

  public let subject: String
  /// Oldest first.
  public var entries: [Entry]

  /// Whether every event is as it was when it was appended, and none is missing before the last.
  public var isIntact: Bool {
    var previous = Digest.zero
    for entry in entries {
      guard let event = try? Event(decoding: entry.body), event.subject == subject,
        event.encoded == entry.body, event.kind == entry.kind,
        HistoryHash.hash(event, after: previous) == entry.hash
      else { return false }
      previous = entry.hash
    }
    return true
  }
}

extension Reading {
  /// The whole history of a resource; empty where there is none.
  public func history(of subject: String) throws(Failure) -> History {
    let entries = try rows(
      "SELECT position, kind, body, hash FROM events WHERE subject = $1 ORDER BY sequence",
      .text(subject)
    ) { row in
      History.Entry(
        position: row.int(0), kind: row.text(1), body: row.blob(2), hash: row.digest(3))
    }
    return History(subject: subject, entries: entries)
  }
}
