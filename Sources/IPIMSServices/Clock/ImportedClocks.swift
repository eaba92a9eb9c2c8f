internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Recordation {
  /// The clocks of a recordation by what another system says of it. Its holder is not reminded of
  /// what was due before it came here.
  func importedClocks(
    from recorded: Instant, at now: Instant, _ environment: ServiceEnvironment
  ) -> [IPIMSDomain.Clock] {
    guard let regime = environment.regimes[regime], let end = expireTime else { return [] }
    let subject = clockSubject
    let expires = Instant(secondsSince1970: end.seconds, nanoseconds: end.nanos)
    switch state {
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
      guard state == .active, let renewal = regime.renewal(before: term, for: subject),
        renewal.dueDate.due > now
      else { return [term] }
      return [term, renewal]
    case .grace:
      return [regime.clock(.recordationGrace, for: subject, from: expires)].compactMap(\.self)
    default: return []
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Stops the clocks of a recordation for which another system's are to run.
  func stopClocks(ofImported recordation: String, at now: Instant) throws(RPCError) {
    for kind: IPIMSDomain.ClockKind in [
      .filingDecision, .recordationTerm, .renewal, .recordationGrace,
    ] {
      try stopTimers(kind.rawValue, of: recordation, at: now)
    }
  }
}
