internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Representation {
  /// As it stands at a time, which is stored nowhere: an end comes by itself.
  func shown(at now: Instant, _ reading: Reading<RPCError>) throws(RPCError) -> Representation {
    var shown = self
    shown.state = state(at: now)
    shown.representativeName = try reading.storedOrganization(representative)?.displayName ?? ""
    shown.principalName = try reading.storedOrganization(principal)?.displayName ?? ""
    return shown
  }

  func state(at now: Instant) -> RepresentationState {
    if revokeTime != nil { return .revoked }
    let hasEnded = principalInDirectory.endTime.map { $0 <= now } ?? false
    return hasEnded ? .expired : .inForce
  }

  /// Whether a firm is one of the two.
  func concerns(_ caller: Caller) -> Bool {
    representative == caller.organization || principal == caller.organization
  }
}

extension Validation {
  /// What a representation is for, as a request has it.
  mutating func represented(_ scopes: [Scope], _ field: String) {
    for (index, scope) in scopes.enumerated() where !Scope.represented.contains(scope) {
      refuse("\(field)[\(index)]", "should be one of RECORDATIONS, APPRAISALS, SHARING")
    }
    if Set(scopes).count < scopes.count { refuse(field, "should name each scope once") }
  }
}

extension Transaction where Failure == RPCError {
  /// Principals of one representative at one time: each of its lists reads all of theirs.
  static var principalsMax: Int64 { 1_000 }

  /// Puts a representation in force, in the place of one between the same two. Throws
  /// RESOURCE_EXHAUSTED.
  func grant(
    _ granted: Representation, by actor: String, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    for earlier in try representationsInForce(of: granted.representative, at: now)
    where earlier.principal == granted.principal {
      try end(
        earlier, "Replaced by \(granted.name).", by: actor, at: now, environment)
    }
    let count = try representationsInForce(of: granted.representative, at: now).count
    guard count < Self.principalsMax else {
      throw RPCError(
        .resourceExhausted, "PRINCIPALS_MAX",
        "A representative acts for at most \(Self.principalsMax) firms at a time.")
    }
    try record("REPRESENTATION_GRANTED", of: granted.name, by: actor, at: now, granted.json)
    try run(
      """
      INSERT INTO representations(id, representative, principal, end_time, revoke_time, body)
      VALUES ($1, $2, $3, $4, NULL, $5)
      """,
      .text(granted.name), .text(granted.representative), .text(granted.principal),
      .int(granted.principalInDirectory.endTime?.millisecondsSince1970), .blob(granted.encoded))
    let directory = environment.representations
    afterCommit { directory.add(granted, at: now) }
    // Its open streams show the principal's affairs from now on.
    wake(granted.representative)
  }

  /// Ends one that is in force.
  @discardableResult
  func end(
    _ representation: Representation, _ reason: String, by actor: String, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) -> Representation {
    var ended = representation
    ended.revokeTime = now.timestamp
    ended.revokeReason = reason
    try record(
      "REPRESENTATION_REVOKED", of: ended.name, by: actor, at: now,
      .object([.init("reason", .string(reason))]))
    try run(
      "UPDATE representations SET revoke_time = $2, body = $3 WHERE id = $1",
      .text(ended.name), .int(now.millisecondsSince1970), .blob(ended.encoded))
    let directory = environment.representations
    afterCommit { directory.remove(representation) }
    // Its open streams show nothing of it from now on.
    wake(ended.representative)
    return ended
  }
}

extension Reading where Failure == RPCError {
  fileprivate func representationsInForce(of representative: String, at now: Instant)
    throws(RPCError) -> [Representation]
  {
    try rows(
      """
      SELECT body FROM representations
      WHERE representative = $1 AND revoke_time IS NULL AND (end_time IS NULL OR end_time > $2)
      ORDER BY id
      """,
      .text(representative), .int(now.millisecondsSince1970)
    ) { row throws(RPCError) in try Representation(stored: row.blob(0)) }
  }
}
