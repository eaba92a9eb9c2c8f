internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  static let watchRowsMax = 100

  func watchRequests(
    _ request: WatchRequestsRequest, responses: ResponseWriter<WatchRequestsResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.firms)
    let token = try StreamToken(context, environment)
    let tokens = ResumeTokens(environment.keys, of: "WatchRequests")
    let start = try tokens.position(of: request.resumeToken)
    // Subscribed before the first look, so that nothing falls between the two.
    let (wakes, waker) = environment.feed.subscribe(
      to: [caller.organization ?? "", caller.token])
    async let _: Void = waker.wake(at: caller.expireTime, by: environment.now)
    var position = start ?? 0
    var iterator = wakes.makeAsyncIterator()
    repeat {
      // Revocation and expiry wake this stream, too.
      try token.requireValid()
      while let updates = try await updates(for: caller, after: position, tokens) {
        for update in updates {
          try await responses.send(update.response)
          position = update.position
        }
      }
    } while await iterator.next() != nil
    throw RPCError(.cancelled, "CANCELLED", "The stream was left.")
  }

  /// The next unanswered requests after a position; nil when there are none.
  private func updates(
    for caller: Caller, after position: Int64, _ tokens: ResumeTokens
  ) async throws(RPCError) -> [(position: Int64, response: WatchRequestsResponse)]? {
    let environment = environment
    let updates = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows(
        """
        SELECT sent_position AS position, body FROM requests
        WHERE holder = $1 AND sent_position > $2 AND state NOT IN ('ANSWERED', 'CANCELLED')
        UNION ALL SELECT delegate_position AS position, body FROM requests
        WHERE delegate = $1 AND delegate_position > $2
          AND state NOT IN ('ANSWERED', 'CANCELLED')
        ORDER BY position LIMIT $3
        """,
        .text(caller.organization), .int(position), .int(Self.watchRowsMax)
      ) { row throws(RPCError) in
        let request = try reading.shown(
          AppraisalRequest(stored: row.blob(1)), for: caller, environment)
        let position = row.int(0)
        return (
          position: position,
          response: WatchRequestsResponse {
            $0.request = request
            $0.resumeToken = tokens.text(position)
          }
        )
      }
    }
    return updates.isEmpty ? nil : updates
  }
}
