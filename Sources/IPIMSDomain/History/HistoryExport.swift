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
  public enum Content: Hashable, Sendable {
    /// In the order in which they are hashed.
    case fields([FieldProof])
    /// Of an event that is hidden wholly, the hash over its fields: the chain goes on by it.
    case hidden(Digest)
  }

  /// From 1.
  public var sequence: Int64
  public var hash: Digest
  public var content: Content

  public init(sequence: Int64, hash: Digest, _ content: Content) {
    self.sequence = sequence
    self.hash = hash
    self.content = content
  }
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
}
