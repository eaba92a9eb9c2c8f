internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func listCases(_ request: ListCasesRequest, context: RPCContext) async throws(RPCError)
    -> ListCasesResponse
  {
    let caller = try environment.authorize(context, Role.all)
    if caller.isFirm, !request.declarationID.isEmpty {
      throw RPCError(
        .permissionDenied, "FILTER_NOT_ALLOWED", "A firm may not ask by declaration.")
    }
    var validation = Validation()
    validation.optional(request.state, "state")
    let hsPrefix = validation.optional(request.hsPrefix, "hs_prefix", HSCode.self)
    validation.text(request.mark, "mark", max: 200)
    let declarationID = validation.optional(
      request.declarationID, "declaration_id", DeclarationID.self)
    let page = Page(size: request.pageSize, token: request.pageToken, in: .cases, &validation)
    try validation.finish()
    let state = request.state == .unspecified ? nil : request.state.shortName
    let range = hsPrefix.map { PrefixRange(digits: $0) }
    let mark = request.mark.isEmpty ? nil : MarkText.folded(request.mark)
    let own = caller.isFirm ? caller.organization : nil
    let environment = environment
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let stored = try reading.rows(
        """
        SELECT id, body FROM cases c
        WHERE id > $1 AND ($2 IS NULL OR state = $2) AND ($3 IS NULL OR declaration_id = $3)
          AND ($4 IS NULL OR EXISTS (SELECT 1 FROM case_items i
            WHERE i.case_id = c.id AND i.hs_code >= $4 AND i.hs_code < $5))
          AND ($6 IS NULL OR EXISTS (SELECT 1 FROM case_items i
            WHERE i.case_id = c.id AND i.mark = $6))
          AND ($7 IS NULL OR EXISTS (SELECT 1 FROM requests q
            WHERE q.case_id = c.id AND q.holder = $7))
        ORDER BY id LIMIT $8
        """,
        .text(page.after), .text(state), .text(declarationID), .text(range?.lower),
        .text(range?.upper), .text(mark), .text(own), .int(page.rowsMax)
      ) { row throws(RPCError) in (row.text(0), try Case(stored: row.blob(1))) }
      var rows: [(String, Case)] = []
      for (name, stored) in stored {
        if let shown = try reading.shownCase(stored, for: caller, environment) {
          rows.append((name, shown))
        }
      }
      return rows
    }
    let (cases, nextToken) = page.cut(rows)
    return ListCasesResponse {
      $0.cases = cases
      $0.nextPageToken = nextToken
    }
  }
}
