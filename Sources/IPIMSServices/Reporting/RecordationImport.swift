internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A row of another system, every field checked.
struct RecordationImport: Sendable {
  /// Stands in for the request_id that a row does not have.
  private static let requestID = "00000000-0000-4000-8000-000000000000"
  private static let states: [IPIMSAPI.RecordationState] = [
    .active, .suspended, .grace, .expired, .withdrawn,
  ]

  private let key: ImportKey
  private let row: ImportedRecordation
  private let holder: OrganizationIdentity
  /// Without name and holder.
  private let content: Recordation
  private let clocks: [IPIMSDomain.Clock]
  private let now: Instant

  /// Throws INVALID_ARGUMENT.
  init(
    _ row: ImportedRecordation, _ key: ImportKey, at now: Instant,
    _ environment: ServiceEnvironment
  ) throws(RPCError) {
    var validation = Validation()
    let holder = OrganizationIdentity(row.holder ?? ImportedHolder(), "row.holder", &validation)
    let recorded = validation.instant(row.recordTime, "row.record_time") ?? now
    if recorded > now { validation.refuse("row.record_time", "should not be in the future") }
    let expires = validation.instant(row.expireTime, "row.expire_time")
    let state = row.state == .unspecified ? .active : row.state
    if !Self.states.contains(state) {
      let names = Self.states.map(\.shortName).joined(separator: ", ")
      validation.refuse("row.state", "should be one of \(names)")
    }
    if row.recordation == nil { validation.refuse("row.recordation", "is required") }
    var request = row.recordation ?? CreateRecordationRequest()
    request.requestID = Self.requestID
    var content = Recordation()
    do {
      content = try RecordationForm(request, environment).recordation()
    } catch {
      if row.recordation != nil { validation.refuse(error.fields, in: "row.recordation") }
    }
    // What is left is decided by what is right so far.
    try validation.finish()
    content.state = state
    content.source = key.source
    content.externalID = key.externalID
    content.recordTime = recorded.timestamp
    content.expireTime =
      (expires ?? content.regimeExpiry(recordedAt: recorded, environment))?.timestamp
    try content.requireFitting(givenExpiry: expires != nil, at: now)
    guard let holder else { preconditionFailure("a validated row has a holder") }
    self.key = key
    self.row = row
    self.holder = holder
    self.content = content
    clocks = content.importedClocks(from: recorded, at: now, environment)
    self.now = now
  }

  /// Creates the recordation, or has the row take the place of what it is by now.
  func store(
    in transaction: Transaction<RPCError>, by caller: Caller, _ environment: ServiceEnvironment
  ) throws(RPCError) -> ImportedRow {
    let earlier = try transaction.earlierImport(key)
    if let earlier, earlier.hash == key.hash { return earlier.unchanged }
    var imported = content
    imported.holder = try transaction.organization(holder, by: caller, at: now, environment)
    imported.updateTime = now.timestamp
    if let earlier {
      try update(earlier, to: &imported, in: transaction, by: caller, environment)
    } else {
      imported.name = ResourceName(.recordations, environment.newID()).text
      imported.createTime = now.timestamp
      try transaction.add(
        &imported, "RECORDATION_IMPORTED", by: caller.member, at: now, environment)
    }
    try transaction.link(documents: imported.documents, to: imported.name, for: caller)
    for clock in clocks {
      try transaction.start(
        StoredTimer(clock, of: imported.name, in: nil, at: now, id: environment.newID()))
    }
    try transaction.noteImport(key, of: imported.name, at: now)
    let name = imported.name
    return ImportedRow {
      $0.recordation = name
      $0.outcome = earlier == nil ? .created : .updated
    }
  }

  private func update(
    _ earlier: EarlierImport, to imported: inout Recordation, in transaction: Transaction<RPCError>,
    by caller: Caller, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    let body = try transaction.row(
      "SELECT body FROM recordations WHERE id = $1", .text(earlier.recordation)
    ) { row in row.blob(0) }
    guard let body else { preconditionFailure("an import of no recordation") }
    let stored = try Recordation(stored: body)
    try stored.requireNothingDoneHere(since: earlier.time)
    imported.name = stored.name
    imported.createTime = stored.createTime
    imported.version = stored.version
    imported.representative = stored.representative
    imported.renewTime = stored.renewTime
    imported.transferredFrom =
      imported.holder == stored.holder ? stored.transferredFrom : stored.holder
    try transaction.change(
      &imported, "RECORDATION_IMPORTED", by: caller.member, at: now, row.json,
      formerHolder: imported.holder == stored.holder ? nil : stored.holder)
    try transaction.replaceHSCodes(of: imported)
    try transaction.authorise(imported)
    try transaction.stopClocks(ofImported: imported.name, at: now)
    transaction.index(imported, in: environment.marks)
  }
}

extension Validation {
  /// What is wrong with a message inside.
  fileprivate mutating func refuse(_ violations: [FieldViolation], in path: String) {
    for violation in violations { refuse("\(path).\(violation.field)", violation.description) }
  }
}

extension Recordation {
  /// The end that the regime sets one that came on record then; nil where it has none.
  fileprivate func regimeExpiry(recordedAt recorded: Instant, _ environment: ServiceEnvironment)
    -> Instant?
  {
    guard state == .active || state == .suspended else { return nil }
    return environment.regimes[regime]?.clock(
      .recordationTerm, for: clockSubject, from: recorded)?.dueDate.due
  }

  /// Throws INVALID_ARGUMENT where the state and the times do not go together.
  fileprivate func requireFitting(givenExpiry: Bool, at now: Instant) throws(RPCError) {
    var validation = Validation()
    switch state {
    case .active, .suspended:
      if let expires, expires <= now {
        validation.refuse(
          "row.expire_time",
          givenExpiry
            ? "should be in the future for \(state.shortName)"
            : "is required: by the regime's term it has ended, counted from record_time")
      }
      if let end = rightEnds, end <= now {
        validation.refuse(
          "row.recordation.right_expire_time", "should be in the future for \(state.shortName)")
      }
    case .grace, .expired:
      guard let expires, expires <= now else {
        validation.refuse(
          "row.expire_time", "should be given, and have passed, for \(state.shortName)")
        break
      }
    default: break
    }
    try validation.finish()
  }
}

extension Recordation {
  /// What was done here is not undone by a system that does not know of it. Throws
  /// FAILED_PRECONDITION, CHANGED_HERE.
  fileprivate func requireNothingDoneHere(since time: Int64) throws(RPCError) {
    let updated = updateTime.flatMap { try? Instant($0) }?.millisecondsSince1970 ?? 0
    guard updated > time else { return }
    let isDone =
      state == .suspended || state == .withdrawn || renewTime != nil || !transferredFrom.isEmpty
      || pendingChange != nil
    guard isDone else { return }
    throw RPCError(
      .failedPrecondition, "CHANGED_HERE",
      "\(name) was suspended, withdrawn, renewed, transferred or is being changed here; it is "
        + "changed here from now on.", metadata: ["state": state.shortName])
  }
}
