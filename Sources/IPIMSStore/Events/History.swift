public import Cryptography
public import IPIMSDomain
internal import Messages

/// The history of one resource as it is stored.
public struct History: Sendable {
  public struct Entry: Sendable {
    public var position: Int64
    /// Within the history, from 1.
    public var sequence: Int64
    public var kind: String
    /// The event as first written: `ipims.store.v1.Event`.
    public var body: [UInt8]
    public var hash: Digest
  }

  public let subject: String
  /// Oldest first.
  public var entries: [Entry]
  /// Of a part of a history: the event before its first; none before the first of all.
  var before: (sequence: Int64, hash: Digest) = (0, .zero)

  /// Whether every event is as it was when it was appended, and none is missing before the last.
  public var isIntact: Bool { firstDamagedSequence == nil }

  /// The first event that is not what it was when it was appended, or that took the place of one
  /// that is missing; nil where there is none.
  public var firstDamagedSequence: Int64? {
    var previous = before.hash
    for (index, entry) in entries.enumerated() {
      let sequence = before.sequence + Int64(index) + 1
      guard entry.sequence == sequence, let event = try? Event(decoding: entry.body),
        event.subject == subject, event.encoded == entry.body, event.kind == entry.kind,
        event.has(entry.hash, after: previous)
      else { return sequence }
      previous = entry.hash
    }
    return nil
  }

  /// The history as a party may see it: of each event the fields for which `view` of it answers true.
  /// Names are as they are hashed: `subject`, `kind`, `time`, `actor`, and facts with a dot before
  /// them, such as `.items[0].hsCode`. An event of which nothing is shown is hidden wholly, with
  /// how many fields it has; in the first form of hashes alone that number shows.
  ///
  /// A stored event that cannot be read is hidden: the verifier finds out.
  public func exported(
    showing view: (_ event: Event) -> (_ field: String) -> Bool
  ) -> HistoryExport {
    var previous = before.hash
    let events = entries.map { entry in
      defer { previous = entry.hash }
      return EventProof(
        sequence: entry.sequence, hash: entry.hash,
        Self.content(of: entry, after: previous, showing: view))
    }
    return HistoryExport(subject: subject, events: events)
  }

  private static func content(
    of entry: Entry, after previous: Digest,
    showing view: (_ event: Event) -> (_ field: String) -> Bool
  ) -> EventProof.Content {
    guard let event = try? Event(decoding: entry.body) else { return .hidden(.zero) }
    let shows = view(event)
    let proofs = event.hashedFields.map { $0.proof(isShown: shows($0.name)) }
    let fields = HistoryHash.fields(proofs.map(\.hash))
    let isHidden = proofs.allSatisfy { if case .hidden = $0 { true } else { false } }
    return isHidden && HistoryHash.event(fields, after: previous) == entry.hash
      ? .hidden(fields) : .fields(proofs)
  }
}

extension Reading {
  /// The whole history of a resource; empty where there is none.
  public func history(of subject: String) throws(Failure) -> History {
    let entries = try rows(
      """
      SELECT position, sequence, kind, body, hash FROM events WHERE subject = $1
      ORDER BY sequence
      """,
      .text(subject)
    ) { row in
      History.Entry(
        position: row.int(0), sequence: row.int(1), kind: row.text(2), body: row.blob(3),
        hash: row.digest(4))
    }
    return History(subject: subject, entries: entries)
  }

  /// A part of a resource's history: at most `limit` events, those after the event of this number.
  public func history(of subject: String, after sequence: Int64, limit: Int) throws(Failure)
    -> History
  {
    let entries = try rows(
      """
      SELECT position, sequence, kind, body, hash FROM events WHERE subject = $1 AND sequence > $2
      ORDER BY sequence LIMIT $3
      """,
      .text(subject), .int(sequence), .int(limit)
    ) { row in
      History.Entry(
        position: row.int(0), sequence: row.int(1), kind: row.text(2), body: row.blob(3),
        hash: row.digest(4))
    }
    let before = try row(
      "SELECT hash FROM events WHERE subject = $1 AND sequence = $2", .text(subject),
      .int(sequence)
    ) { row in row.digest(0) }
    return History(
      subject: subject, entries: entries, before: before.map { (sequence, $0) } ?? (0, .zero))
  }

  /// The newest event of a resource's history; nil where there is none.
  public func historyHead(of subject: String) throws(Failure) -> AppendedEvent? {
    try row(
      """
      SELECT position, sequence, hash FROM events WHERE subject = $1
      ORDER BY sequence DESC LIMIT 1
      """,
      .text(subject)
    ) { row in AppendedEvent(position: row.int(0), sequence: row.int(1), hash: row.digest(2)) }
  }
}
