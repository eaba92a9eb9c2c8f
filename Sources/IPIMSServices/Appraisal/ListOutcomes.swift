internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func listOutcomes(_ request: ListOutcomesRequest, context: RPCContext) async throws(RPCError)
    -> ListOutcomesResponse
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.optional(request.decision, "decision")
    let page = Page(size: request.pageSize, token: request.pageToken, in: .appraisals, &validation)
    try validation.finish()
    let decision = request.decision == .unspecified ? nil : request.decision.shortName
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let found = try reading.first(page.rowsMax, of: caller.organizations(in: .appraisals)) {
        firm throws(RPCError) in
        try reading.rows(
          """
          SELECT a.id AS id, a.body, c.body FROM appraisals a JOIN cases c ON c.id = a.case_id
          WHERE a.holder = $1 AND a.id > $2 AND a.state = 'FILED'
            AND ($3 = 0 OR c.state IN ('DECIDED', 'CLOSED'))
            AND ($4 IS NULL OR EXISTS (SELECT 1 FROM decisions d
              WHERE d.case_id = c.id AND d.decision = $4))
          UNION ALL SELECT a.id AS id, a.body, c.body FROM requests q
            JOIN appraisals a ON a.request = q.id JOIN cases c ON c.id = a.case_id
          WHERE q.delegate = $1 AND a.id > $2 AND a.state = 'FILED'
            AND ($3 = 0 OR c.state IN ('DECIDED', 'CLOSED'))
            AND ($4 IS NULL OR EXISTS (SELECT 1 FROM decisions d
              WHERE d.case_id = c.id AND d.decision = $4))
          ORDER BY id LIMIT $5
          """,
          .text(firm), .text(page.after), .int(request.decidedOnly ? 1 : 0),
          .text(decision), .int(page.rowsMax)
        ) { row in
          (key: row.text(0), element: (appraisal: row.blob(1), found: row.blob(2)))
        }
      }
      return try found.map { row throws(RPCError) in
        (
          row.key,
          Outcome(
            of: try Appraisal(stored: row.element.appraisal),
            try Case(stored: row.element.found))
        )
      }
    }
    let (outcomes, nextToken) = page.cut(rows)
    return ListOutcomesResponse {
      $0.outcomes = outcomes
      $0.nextPageToken = nextToken
    }
  }
}

extension Outcome {
  /// What customs made of the goods of a verdict that it has.
  fileprivate init(of appraisal: Appraisal, _ found: Case) {
    self.init()
    self.appraisal = appraisal.name
    request = appraisal.request
    `case` = found.name
    caseState = found.state
    items = found.items.compactMap { item in
      let verdicts = appraisal.items.filter { $0.item == item.id }
      guard !verdicts.isEmpty else { return nil }
      let shown = CaseView.shown(item, afterVerdict: true)
      return OutcomeItem {
        $0.item = item.id
        $0.verdicts = verdicts
        $0.decision = shown.decision
        $0.goodsState = shown.goodsState
        $0.decisionTime = shown.decision == .unspecified ? nil : item.decisionTime
      }
    }
  }
}
