public import Cryptography

/// One field of an exported event: shown with what proves it, or hidden.
public enum FieldProof: Hashable, Sendable {
  /// `salt` is the field's own, which tells nothing of the others.
  case shown(name: String, value: String, salt: Digest)
  case hidden(Digest)

  /// What the event's hash covers of the field.
  public var hash: Digest {
    switch self {
    case .shown(let name, let value, let salt):
      HistoryHash.field(name, Array(value.utf8), salt: salt)
    case .hidden(let hash): hash
    }
  }
}

/// One event of an exported history.
public struct EventProof: Hashable, Sendable {
  /// From 1.
  public var sequence: Int64
  /// Of a wholly hidden event that another follows, nil: nothing could vouch for it.
  public var hash: Digest?
  /// In the order in which they are hashed; none where the whole event is hidden.
  public var fields: [FieldProof]

  public init(sequence: Int64, hash: Digest?, fields: [FieldProof]) {
    self.sequence = sequence
    self.hash = hash
    self.fields = fields
  }

  /// Whether nothing of it is shown, not even how many fields it has.
  public var isHidden: Bool { fields.isEmpty }
}

/// A history as one party may see it, which verifies all the same (`HistoryVerifier`).
public struct HistoryExport: Hashable, Sendable {
  /// `cases/{id}`.
  public var subject: String
  /// Oldest first, none left out.
  public var events: [EventProof]

  public init(subject: String, events: [EventProof]) {
    self.subject = subject
    self.events = events
  }

  /// Leaves out the hashes that nothing could vouch for: those of hidden events that another
  /// hidden event follows.
  public mutating func dropUnprovableHashes() {
    for (index, event) in events.enumerated().dropLast()
    where event.isHidden && events[index + 1].isHidden {
      events[index].hash = nil
    }
  }
}
