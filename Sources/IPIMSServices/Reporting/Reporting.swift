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
    guard recordation.isOwn(to: caller) else {
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
}

extension JSON {
  /// What an event tells of an act of a firm: who acted for the holder, where it was another.
  func acted(by caller: Caller, for holder: String) -> JSON {
    let representative = caller.representative(for: holder)
    guard !representative.isEmpty, case .object(let members) = self else { return self }
    return .object(members + [.init("actedBy", .string(representative))])
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
