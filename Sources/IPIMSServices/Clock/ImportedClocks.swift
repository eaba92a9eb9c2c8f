internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Transaction where Failure == RPCError {
  /// The clocks of a recordation by what another system says of it, in the place of those that ran.
  /// Its holder is not reminded of what was due before it came here.
  func startClocks(
    ofImported recordation: Recordation, from recorded: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let now = environment.now()
    let subject = recordation.clockSubject
    for kind: IPIMSDomain.ClockKind in [
      .filingDecision, .recordationTerm, .renewal, .recordationGrace,
    ] {
      try stopTimers(kind.rawValue, of: recordation.name, at: now)
    }
    guard let regime = environment.regimes[recordation.regime],
      let end = recordation.expireTime
    else { return }
    let expires = Instant(secondsSince1970: end.seconds, nanoseconds: end.nanos)
    func begin(_ clock: IPIMSDomain.Clock) throws(RPCError) {
      try start(
        StoredTimer(clock, of: recordation.name, in: nil, at: now, id: environment.newID()))
    }
    switch recordation.state {
    case .active, .suspended:
      // A regime whose term is that of the registration counts to the end that was told.
      let byRegime =
        regime.clock(.recordationTerm, for: subject, from: recorded)
        ?? regime.clock(
          .recordationTerm, for: ClockSubject(rights: subject.rights, rightExpires: expires),
          from: recorded)
      // The end that was told stands, whatever the regime would have set.
      let term =
        byRegime.flatMap { $0.dueDate.due == expires ? $0 : nil }
        ?? regime.recorded(
          .recordationTerm, due: expires, from: recorded, byRegime?.onTimeOut ?? .expire)
      try begin(term)
      if recordation.state == .active,
        let renewal = regime.renewal(before: term, for: subject), renewal.dueDate.due > now
      {
        try begin(renewal)
      }
    case .grace:
      if let grace = regime.clock(.recordationGrace, for: subject, from: expires) {
        try begin(grace)
      }
    default: break
    }
  }
}
