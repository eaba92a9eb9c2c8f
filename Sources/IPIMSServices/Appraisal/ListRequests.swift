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
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows(
        """
        SELECT id, body FROM requests
        WHERE holder = $1 AND id > $2 AND ($3 IS NULL OR state = $3) ORDER BY id LIMIT $4
        """,
        .text(caller.organization), .text(page.after), .text(state), .int(page.rowsMax)
      ) { row throws(RPCError) in
        (row.text(0), try reading.withPhotos(AppraisalRequest(stored: row.blob(1))))
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
  /// A stored request with the case's photos, as holders get them.
  func withPhotos(_ request: AppraisalRequest) throws(RPCError) -> AppraisalRequest {
    var request = request
    request.photos = try photos(of: request.case, forFirm: true)
    return request
  }
}
