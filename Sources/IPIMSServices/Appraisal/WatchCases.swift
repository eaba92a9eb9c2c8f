internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func watchCases(
    _ request: WatchCasesRequest, responses: ResponseWriter<WatchCasesResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.all)
    let watch = CaseWatch(caller: caller, environment: environment)
    var position: Int64
    if let start = try watch.tokens.position(of: request.resumeToken) {
      position = start
    } else {
      position = try await watch.lastPosition()
    }
    try await environment.follow(
      context, as: caller, on: { $0.topics(in: .appraisals, customs: Self.casesTopic) }
    ) {
      (caller) async throws(RPCError) in
      let watch = CaseWatch(caller: caller, environment: environment)
      guard let window = try await watch.window(after: position) else { return false }
      for update in window.updates { try await responses.send(update) }
      position = window.end
      return true
    }
  }
}

/// What one caller is told of what happens to cases.
private struct CaseWatch: Sendable {
  /// Updates, and events gone through, of one look at the database.
  static let updatesMax = 100
  static let eventsMax: Int64 = 100_000

  let caller: Caller
  let environment: ServiceEnvironment

  var tokens: ResumeTokens { ResumeTokens(environment.keys, of: "WatchCases") }

  struct Window: Sendable {
    var updates: [WatchCasesResponse] = []
    /// What was gone through, whether or not the caller may know of it.
    var end: Int64
  }

  func lastPosition() async throws(RPCError) -> Int64 {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.lastEventPosition()
    }
  }

  /// nil where nothing has happened since.
  func window(after position: Int64) async throws(RPCError) -> Window? {
    let (caller, environment) = (caller, environment)
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) -> Window? in
      let last = try reading.lastEventPosition()
      guard position < last else { return nil }
      var window = Window(end: min(last, position + Self.eventsMax))
      let rows =
        try caller.isFirm
        ? reading.events(of: caller, after: position, through: window.end)
        : reading.caseEvents(after: position, through: window.end)
      for row in rows {
        if let update = try update(row.body, reading, at: row.position) {
          window.updates.append(update)
        }
      }
      if rows.count == Self.updatesMax, let row = rows.last { window.end = row.position }
      return window
    }
  }

  /// nil for what the caller may not know of.
  private func update(_ body: [UInt8], _ reading: Reading<RPCError>, at position: Int64)
    throws(RPCError) -> WatchCasesResponse?
  {
    let event = try Event(stored: body)
    guard let stored = try reading.storedCase(event.subject),
      let view = try reading.caseView(of: stored, for: caller, environment),
      EventView(event, in: view) != nil
    else { return nil }
    let shown = view.shown(try reading.wholeCase(stored, for: caller))
    return WatchCasesResponse { update in
      update.case = shown
      update.event = event.kind
      update.eventTime = Instant(millisecondsSince1970: event.timeMilliseconds).timestamp
      update.resumeToken = tokens.text(position)
    }
  }
}

extension Reading where Failure == RPCError {
  fileprivate func lastEventPosition() throws(RPCError) -> Int64 {
    try row("SELECT COALESCE(max(position), 0) FROM events") { row in row.int(0) } ?? 0
  }

  fileprivate func caseEvents(after position: Int64, through end: Int64) throws(RPCError)
    -> [(position: Int64, body: [UInt8])]
  {
    try rows(
      """
      SELECT position, body FROM events
      WHERE position > $1 AND position <= $2 AND subject >= 'cases/' AND subject < 'cases0'
      ORDER BY position LIMIT $3
      """,
      .int(position), .int(end), .int(CaseWatch.updatesMax)
    ) { row in (row.int(0), row.blob(1)) }
  }

  /// Of the cases in which a firm, or one that it acts for, is asked, from then on.
  fileprivate func events(of caller: Caller, after position: Int64, through end: Int64)
    throws(RPCError) -> [(position: Int64, body: [UInt8])]
  {
    try first(CaseWatch.updatesMax, of: caller.organizations(in: .appraisals)) {
      firm throws(RPCError) in
      try rows(
        """
        SELECT position, body FROM events e
        WHERE position > $1 AND position <= $2 AND EXISTS (SELECT 1 FROM requests q
          WHERE q.case_id = e.subject AND (q.holder = $3 AND q.sent_position <= e.position
            OR q.delegate = $3 AND q.delegate_position <= e.position))
        ORDER BY position LIMIT $4
        """,
        .int(position), .int(end), .text(firm), .int(CaseWatch.updatesMax)
      ) { row in (key: row.int(0), element: row.blob(1)) }
    }.map { ($0.key, $0.element) }
  }
}
