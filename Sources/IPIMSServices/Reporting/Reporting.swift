internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// Rights on record. Each RPC is in the file of its name.
struct Reporting: ReportingService {
  let environment: ServiceEnvironment
}

extension Reading where Failure == RPCError {
  /// A recordation that `caller` may see: a firm its own, customs all. Throws NOT_FOUND.
  func recordation(_ name: String, for caller: Caller) throws(RPCError) -> Recordation {
    let body = try row("SELECT body FROM recordations WHERE id = $1", .text(name)) { row in
      row.blob(0)
    }
    guard let body else { throw .notFound("recordation") }
    let recordation = try Recordation(stored: body)
    guard !caller.isFirm || recordation.holder == caller.organization else {
      throw .notFound("recordation")
    }
    return recordation
  }
}

extension Transaction where Failure == RPCError {
  /// Moves a recordation to the state after `event`, lets `change` set what else changes, and
  /// stores and records it.
  func change(
    _ recordation: Recordation, by event: IPIMSDomain.RecordationState.Event, actor: String,
    at now: Instant, facts: JSON, _ change: (inout Recordation) -> Void = { _ in }
  ) throws(RPCError) -> Recordation {
    var state = IPIMSDomain.RecordationState(stored: recordation.state)
    do {
      try state.apply(event)
    } catch {
      throw RPCError(error)
    }
    var changed = recordation
    changed.state = .init(named: state.rawValue)
    changed.updateTime = now.timestamp
    change(&changed)
    try self.change(&changed, event.historyKind, by: actor, at: now, facts)
    return changed
  }

  /// Appends to a recordation's history and stores it with its new etag.
  func change(
    _ changed: inout Recordation, _ kind: String, by actor: String, at now: Instant, _ facts: JSON
  ) throws(RPCError) {
    let appended = try record(kind, of: changed.name, by: actor, at: now, facts)
    changed.etag = appended.hash.hex
    try run(
      "UPDATE recordations SET state = $2, body = $3 WHERE id = $1",
      .text(changed.name), .text(changed.state.shortName), .blob(changed.encoded))
    try authorise(changed)
  }
}

extension IPIMSDomain.RecordationState.Event {
  /// `enterGrace` → `RECORDATION_ENTER_GRACE`.
  var historyKind: String {
    rawValue.reduce("RECORDATION_") { name, letter in
      name + (letter.isUppercase ? "_" : "") + letter.uppercased()
    }
  }
}
