internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  /// What wakes customs' streams.
  static let recordationsTopic = "recordations"

  func watchRecordations(
    _ request: WatchRecordationsRequest, responses: ResponseWriter<WatchRecordationsResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.all)
    let watch = RecordationWatch(caller: caller, environment: environment)
    let start = try watch.tokens.position(of: request.resumeToken)
    var place = RecordationWatch.Place(position: start ?? 0)
    if start == nil { place.snapshotEnd = try await watch.lastPosition() }
    try await environment.follow(
      context, as: caller, on: { $0.topics(in: .recordations, customs: Self.recordationsTopic) }
    ) { (caller) async throws(RPCError) in
      let watch = RecordationWatch(caller: caller, environment: environment)
      guard let window = try await watch.window(after: place) else { return false }
      for update in window.updates { try await responses.send(update) }
      place.position = window.end
      return true
    }
  }
}

/// What one caller is told of what happens to recordations.
private struct RecordationWatch: Sendable {
  /// Versions of one look at the database.
  static let versionsMax = 100

  let caller: Caller
  let environment: ServiceEnvironment

  var tokens: ResumeTokens { ResumeTokens(environment.keys, of: "WatchRecordations") }

  struct Place: Sendable {
    /// What has been told of.
    var position: Int64
    /// Up to here only what stands is told of: what is replaced comes as what it was replaced by.
    var snapshotEnd: Int64 = 0
  }

  struct Window: Sendable {
    var updates: [WatchRecordationsResponse]
    /// What was gone through, whether or not the caller is told of it.
    var end: Int64
  }

  func lastPosition() async throws(RPCError) -> Int64 {
    try await environment.database.read { (reading: Reading<RPCError>) throws(RPCError) in
      try reading.lastRecordationPosition()
    }
  }

  /// nil where nothing has happened since.
  func window(after place: Place) async throws(RPCError) -> Window? {
    let caller = caller
    let versions = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      if !caller.isFirm {
        return try reading.recordationVersions(after: place.position, limit: Self.versionsMax)
      }
      var versions: [RecordationVersion] = []
      for firm in caller.organizations(in: .recordations) {
        versions += try reading.recordationVersions(
          of: firm, after: place.position, limit: Self.versionsMax)
      }
      return versions.sorted { $0.position < $1.position }
    }
    guard !versions.isEmpty else { return nil }
    var window = Window(updates: [], end: place.position)
    // A version that went from one of the caller's firms to another is there twice.
    for version in versions.prefix(Self.versionsMax) where version.position > window.end {
      window.end = version.position
      let isSnapshot = version.position <= place.snapshotEnd
      let isOwn = version.recordation.isOwn(to: caller)
      if isSnapshot, version.isReplaced || !isOwn { continue }
      if let update = update(version) { window.updates.append(update) }
    }
    return window
  }

  private func update(_ version: RecordationVersion) -> WatchRecordationsResponse? {
    version.recordation.shown(to: caller).map { shown in
      WatchRecordationsResponse { update in
        update.recordation = shown
        update.event = version.kind
        update.eventTime = version.time.timestamp
        update.resumeToken = tokens.text(version.position)
      }
    }
  }
}
