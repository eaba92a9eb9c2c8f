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
    let tokens = ResumeTokens(environment.keys, of: "WatchRequests")
    var position = try tokens.position(of: request.resumeToken) ?? 0
    try await environment.follow(
      context, as: caller, on: { $0.organizations(in: .appraisals) }
    ) {
      (caller) async throws(RPCError) in
      let updates = try await updates(for: caller, after: position, tokens)
      for update in updates {
        try await responses.send(update.response)
        position = update.position
      }
      return !updates.isEmpty
    }
  }

  /// The next unanswered requests after a position.
  private func updates(
    for caller: Caller, after position: Int64, _ tokens: ResumeTokens
  ) async throws(RPCError) -> [(position: Int64, response: WatchRequestsResponse)] {
    let environment = environment
    return try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let found = try reading.first(
        Self.watchRowsMax, of: caller.organizations(in: .appraisals)
      ) { firm throws(RPCError) in
        try reading.unansweredRequests(of: firm, after: position, Self.watchRowsMax)
      }
      return try found.map { row throws(RPCError) in
        let request = try reading.shown(
          AppraisalRequest(stored: row.element), for: caller, environment)
        return (
          position: row.key,
          response: WatchRequestsResponse {
            $0.request = request
            $0.resumeToken = tokens.text(row.key)
          }
        )
      }
    }
  }
}

extension Reading where Failure == RPCError {
  /// Their stored bodies by the positions at which the firm came to have them.
  fileprivate func unansweredRequests(of firm: String, after position: Int64, _ count: Int)
    throws(RPCError) -> [(key: Int64, element: [UInt8])]
  {
    try rows(
      """
      SELECT sent_position AS position, body FROM requests
      WHERE holder = $1 AND sent_position > $2 AND state NOT IN ('ANSWERED', 'CANCELLED')
      UNION ALL SELECT delegate_position AS position, body FROM requests
      WHERE delegate = $1 AND delegate_position > $2
        AND state NOT IN ('ANSWERED', 'CANCELLED')
      ORDER BY position LIMIT $3
      """,
      .text(firm), .int(position), .int(count)
    ) { row in (row.int(0), row.blob(1)) }
  }
}
