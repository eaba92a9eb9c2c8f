internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func listRequests(_ request: ListRequestsRequest, context: RPCContext) async throws(RPCError)
    -> ListRequestsResponse
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.optional(request.state, "state")
    let page = Page(size: request.pageSize, token: request.pageToken, in: .requests, &validation)
    try validation.finish()
    let state = request.state == .unspecified ? nil : request.state.shortName
    let environment = environment
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let found = try reading.first(page.rowsMax, of: caller.organizations(in: .appraisals)) {
        firm throws(RPCError) in
        try reading.rows(
          """
          SELECT id, body FROM requests
          WHERE holder = $1 AND id > $2 AND ($3 IS NULL OR state = $3)
          UNION ALL SELECT id, body FROM requests
          WHERE delegate = $1 AND id > $2 AND ($3 IS NULL OR state = $3) ORDER BY id LIMIT $4
          """,
          .text(firm), .text(page.after), .text(state), .int(page.rowsMax)
        ) { row in (key: row.text(0), element: row.blob(1)) }
      }
      return try found.map { row throws(RPCError) in
        let request = try AppraisalRequest(stored: row.element)
        return (row.key, try reading.shown(request, for: caller, environment))
      }
    }
    let (requests, nextToken) = page.cut(rows)
    return ListRequestsResponse {
      $0.requests = requests
      $0.nextPageToken = nextToken
    }
  }
}

extension Reading where Failure == RPCError {
  /// A stored request of the caller's with its goods and photos, as the caller sees them.
  func shown(
    _ request: AppraisalRequest, for caller: Caller, _ environment: ServiceEnvironment
  ) throws(RPCError) -> AppraisalRequest {
    guard var whole = try storedCase(request.case),
      let view = try caseView(of: whole, for: caller, environment)
    else { throw .notFound("request") }
    whole.photos = try photos(of: whole.name, forFirm: caller.isFirm)
    return view.shown(request, of: whole)
  }
}
