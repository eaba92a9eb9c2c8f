internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listOrganizations(_ request: ListOrganizationsRequest, context: RPCContext)
    async throws(RPCError) -> ListOrganizationsResponse
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    validation.optional(request.kind, "kind")
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .organizations, &validation)
    try validation.finish()
    let kind = request.kind == .unspecified ? nil : request.kind.shortName
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      caller.isFirm
        ? try reading.organizations(of: caller, kind, page)
        : try reading.organizations(kind, page)
    }
    let (organizations, nextToken) = page.cut(rows)
    return ListOrganizationsResponse {
      $0.organizations = organizations
      $0.nextPageToken = nextToken
    }
  }
}

extension Reading where Failure == RPCError {
  fileprivate func organizations(_ kind: String?, _ page: Page) throws(RPCError)
    -> [(name: String, element: Organization)]
  {
    try rows(
      """
      SELECT id, body FROM organizations
      WHERE id > $1 AND ($2 IS NULL OR kind = $2) ORDER BY id LIMIT $3
      """,
      .text(page.after), .text(kind), .int(page.rowsMax)
    ) { row throws(RPCError) in (row.text(0), try Organization(stored: row.blob(1))) }
  }

  /// Those whose affairs are a firm's own.
  fileprivate func organizations(of caller: Caller, _ kind: String?, _ page: Page)
    throws(RPCError) -> [(name: String, element: Organization)]
  {
    var found: [(name: String, element: Organization)] = []
    for name in caller.organizations(in: .accounts).sorted() where name > page.after {
      guard let organization = try storedOrganization(name),
        kind == nil || organization.kind.shortName == kind
      else { continue }
      found.append((name, organization))
      if found.count == page.rowsMax { break }
    }
    return found
  }
}
