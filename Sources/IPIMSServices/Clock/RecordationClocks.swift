internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Recordation {
  /// By what the lengths of its clocks go.
  var clockSubject: ClockSubject {
    let right = IPIMSDomain.RightKind(rawValue: rightKind.shortName)
    return ClockSubject(
      rights: Set([right].compactMap(\.self)),
      rightExpires: rightExpireTime.map { end in
        Instant(secondsSince1970: end.seconds, nanoseconds: end.nanos)
      })
  }
}

extension Transaction where Failure == RPCError {
  /// Starts a recordation's clock in the place of one of its kind, where its regime has one.
  func start(
    _ kind: IPIMSDomain.ClockKind, of recordation: Recordation, from start: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let clock = environment.regimes[recordation.regime]?.clock(
      kind, for: recordation.clockSubject, from: start)
    try self.start(kind, clock, of: recordation, environment)
  }

  /// The same for a term that follows one which ends at `end`.
  func start(
    _ kind: IPIMSDomain.ClockKind, of recordation: Recordation, renewedAt end: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let clock = environment.regimes[recordation.regime]?.clock(
      kind, for: recordation.clockSubject, renewedAt: end)
    try start(kind, clock, of: recordation, environment)
  }

  private func start(
    _ kind: IPIMSDomain.ClockKind, _ clock: IPIMSDomain.Clock?, of recordation: Recordation,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let now = environment.now()
    try stopTimers(kind.rawValue, of: recordation.name, at: now)
    guard let clock else { return }
    try self.start(
      StoredTimer(clock, of: recordation.name, in: nil, at: now, id: environment.newID()))
  }

  /// What the end of a recordation's clock brings about: it goes into GRACE, it expires, its holder
  /// is reminded; or it is on record that the time has come.
  func timeOut(
    _ clock: IPIMSDomain.Clock, ofRecordation name: String, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let body = try row("SELECT body FROM recordations WHERE id = $1", .text(name)) { row in
      row.blob(0)
    }
    guard let body else { throw .notFound("recordation") }
    var recordation = try Recordation(stored: body)
    let state = IPIMSDomain.RecordationState(stored: recordation.state)
    guard let event = state.event(on: clock.onTimeOut) else {
      try change(
        &recordation, ClockWorker.eventKind, by: ClockWorker.actor, at: now,
        clock.fact(of: name))
      if clock.onTimeOut == .remind { try tell(.renewal, recordation, environment) }
      return
    }
    recordation = try change(
      recordation, by: event, actor: ClockWorker.actor, at: now, facts: clock.fact(of: name)
    ) { changed in
      if changed.state == .expired { changed.pendingChange = nil }
    }
    if recordation.state == .grace {
      try start(.recordationGrace, of: recordation, from: clock.dueDate.due, environment)
    }
    try tell(recordation.state == .grace ? .grace : .expired, recordation, environment)
  }
}
