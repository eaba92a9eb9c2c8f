internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listSignUps(_ request: ListSignUpsRequest, context: RPCContext) async throws(RPCError)
    -> ListSignUpsResponse
  {
    _ = try environment.authorize(context, [.administrator])
    var validation = Validation()
    validation.optional(request.state, "state")
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .signUps, &validation)
    try validation.finish()
    let state = request.state == .unspecified ? nil : request.state.shortName
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows(
        """
        SELECT id, body FROM sign_ups
        WHERE id > $1 AND ($2 IS NULL OR state = $2) ORDER BY id LIMIT $3
        """,
        .text(page.after), .text(state), .int(page.rowsMax)
      ) { row throws(RPCError) in (row.text(0), try SignUp(stored: row.blob(1))) }
    }
    let (signUps, nextToken) = page.cut(rows)
    return ListSignUpsResponse {
      $0.signUps = signUps
      $0.nextPageToken = nextToken
    }
  }
}
