internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Reporting {
  func listRecordations(_ request: ListRecordationsRequest, context: RPCContext)
    async throws(RPCError) -> ListRecordationsResponse
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    validation.optional(request.state, "state")
    let named = validation.optionalName(request.holder, "holder", in: .organizations)?.text
    let hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .recordations, &validation)
    try validation.finish()
    let state = request.state == .unspecified ? nil : request.state.shortName
    let range = hsPrefix.map { PrefixRange(digits: $0) }
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let list = { (own: String?) throws(RPCError) -> [(key: String, element: Recordation)] in
        try reading.rows(
          """
          SELECT id, body FROM recordations r
          WHERE id > $1 AND ($2 IS NULL OR state = $2) AND ($3 IS NULL OR holder = $3)
            AND ($4 IS NULL OR holder = $4)
            AND ($5 IS NULL OR EXISTS (SELECT 1 FROM recordation_hs_codes h
              WHERE h.recordation = r.id AND h.hs_code >= $5 AND h.hs_code < $6))
            AND ($7 = 0 OR EXISTS (SELECT 1 FROM pending_recordation_changes p
              WHERE p.recordation = r.id))
          ORDER BY id LIMIT $8
          """,
          .text(page.after), .text(state), .text(named), .text(own),
          .text(range?.lower), .text(range?.upper),
          .int(request.hasPendingChange ? 1 : 0), .int(page.rowsMax)
        ) { row throws(RPCError) in (row.text(0), try Recordation(stored: row.blob(1))) }
      }
      guard caller.isFirm else { return try list(nil) }
      return try reading.first(
        page.rowsMax, of: caller.organizations(in: .recordations)
      ) { firm throws(RPCError) in try list(firm) }
    }
    let (recordations, nextToken) = page.cut(rows.map { ($0.key, $0.element) })
    return ListRecordationsResponse {
      $0.recordations = recordations
      $0.nextPageToken = nextToken
    }
  }
}
