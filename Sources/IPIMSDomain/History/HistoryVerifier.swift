public import Cryptography

/// What does not hold in an exported history, and where.
public struct HistoryFault: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable {
    /// An event is missing, doubled or out of order.
    case sequence = "is not the event that should follow"
    /// The fields are not subject, kind, time, actor and then facts.
    case fields = "does not have the fields of an event"
    /// It tells of something else than the history's subject.
    case subject = "belongs to another history"
    /// The hash is not that of the event before and of the fields.
    case hash = "has another hash than its fields and the event before give"
    /// The last event, or the one that a receipt names, has another hash than was signed.
    case head = "is not what was signed"
    /// The signature is not the server's.
    case signature = "has a signed head whose signature is not the server's"
  }

  /// From 1; 0 for what concerns the history as a whole.
  public var sequence: Int64
  public var kind: Kind

  public init(_ kind: Kind, at sequence: Int64) {
    self.kind = kind
    self.sequence = sequence
  }

  public var description: String { "event \(sequence) \(kind.rawValue)" }
}

/// Checks an exported history, without the server that wrote it: every event is recomputed
/// from the one before, the last is what the head signs, and each receipt is of an event in it.
public struct HistoryVerifier: Sendable {
  /// The keys that are trusted to sign heads.
  public var keys: [Ed25519PublicKey]

  public init(keys: [Ed25519PublicKey]) {
    self.keys = keys
  }

  /// All that does not hold, in the order of the events; none where everything does. `head` is of
  /// the whole history, `receipts` are earlier heads of it.
  public func faults(
    in export: HistoryExport, head: SignedHead, receipts: [SignedHead] = []
  ) -> [HistoryFault] {
    var faults = Self.faults(in: export)
    if head.sequence != Int64(export.events.count) {
      faults.append(HistoryFault(.sequence, at: head.sequence))
    }
    for signed in [head] + receipts {
      if let fault = fault(of: signed, in: export) { faults.append(fault) }
    }
    return faults.enumerated().sorted {
      ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset)
    }.map(\.element)
  }

  /// What does not hold in the chain itself. Without a signed head it tells nothing of who wrote
  /// it, nor whether its end is missing.
  public static func faults(in export: HistoryExport) -> [HistoryFault] {
    var faults: [HistoryFault] = []
    var previous = Digest.zero
    for (index, event) in export.events.enumerated() {
      if event.sequence != Int64(index) + 1 {
        faults.append(HistoryFault(.sequence, at: event.sequence))
      }
      if let kind = fault(of: event, after: previous, in: export.subject) {
        faults.append(HistoryFault(kind, at: event.sequence))
      }
      previous = event.hash
    }
    return faults
  }

  private static func fault(
    of event: EventProof, after previous: Digest, in subject: String
  ) -> HistoryFault.Kind? {
    let fields: [FieldProof]
    switch event.content {
    case .hidden(let hash):
      return HistoryHash.event(hash, after: previous) == event.hash ? nil : .hash
    case .fields(let shown): fields = shown
    }
    guard fields.count >= HistoryHash.headers.count else { return .fields }
    for (index, field) in fields.enumerated() {
      guard case .shown(let name, let value, _) = field else { continue }
      let isInPlace =
        index < HistoryHash.headers.count
        ? name == HistoryHash.headers[index] : name.hasPrefix(".")
      guard isInPlace else { return .fields }
      if index == 0, value != subject { return .subject }
    }
    let hashes = fields.map(\.hash)
    let isWhole =
      HistoryHash.event(HistoryHash.fields(hashes), after: previous) == event.hash
      || HistoryHash.firstForm(hashes, after: previous) == event.hash
    return isWhole ? nil : .hash
  }

  /// What does not hold of a head, or of a receipt, in a history of which it is said to be a part.
  public func fault(of signed: SignedHead, in export: HistoryExport) -> HistoryFault? {
    guard keys.contains(where: { signed.isSigned(by: $0) }) else {
      return HistoryFault(.signature, at: signed.sequence)
    }
    guard signed.subject == export.subject else {
      return HistoryFault(.subject, at: signed.sequence)
    }
    guard let event = export.events.first(where: { $0.sequence == signed.sequence }) else {
      return HistoryFault(.sequence, at: signed.sequence)
    }
    return event.hash == signed.hash ? nil : HistoryFault(.head, at: signed.sequence)
  }
}
