internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listRepresentations(_ request: ListRepresentationsRequest, context: RPCContext)
    async throws(RPCError) -> ListRepresentationsResponse
  {
    let caller = try environment.authorize(
      context, [.administrator, .rightHolder, .representative])
    var validation = Validation()
    let firm = validation.optionalName(request.organization, "organization", in: .organizations)
    validation.optional(request.state, "state")
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .representations, &validation)
    try validation.finish()
    let now = environment.now()
    let state: String? = request.state == .unspecified ? nil : request.state.shortName
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.rows(
        """
        SELECT id, body FROM representations
        WHERE id > $1 AND ($2 IS NULL OR representative = $2 OR principal = $2)
          AND ($3 IS NULL OR representative = $3 OR principal = $3)
          AND ($4 IS NULL
            OR $4 = 'REVOKED' AND revoke_time IS NOT NULL
            OR $4 = 'EXPIRED' AND revoke_time IS NULL AND end_time <= $5
            OR $4 = 'IN_FORCE' AND revoke_time IS NULL AND (end_time IS NULL OR end_time > $5))
        ORDER BY id LIMIT $6
        """,
        .text(page.after), .text(firm?.text), .text(caller.isFirm ? caller.organization : nil),
        .text(state), .int(now.millisecondsSince1970), .int(page.rowsMax)
      ) { row throws(RPCError) in
        (row.text(0), try Representation(stored: row.blob(1)).shown(at: now, reading))
      }
    }
    let (representations, nextToken) = page.cut(rows)
    return ListRepresentationsResponse {
      $0.representations = representations
      $0.nextPageToken = nextToken
    }
  }
}
