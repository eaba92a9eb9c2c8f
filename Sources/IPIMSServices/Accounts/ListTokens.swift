internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listTokens(_ request: ListTokensRequest, context: RPCContext) async throws(RPCError)
    -> ListTokensResponse
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    let named = validation.optionalName(
      request.organization, "organization", in: .organizations)?.text
    let member = validation.optionalName(request.member, "member", in: .members)?.text
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .tokens, &validation)
    try validation.finish()
    let organization = named ?? caller.organization
    guard caller.keeps(organization) else { return ListTokensResponse() }
    let now = environment.now()
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.tokens(
        of: organization, member: member, includingEnded: request.includeEnded, at: now, page)
    }
    let (tokens, nextToken) = page.cut(rows)
    return ListTokensResponse {
      $0.tokens = tokens
      $0.nextPageToken = nextToken
    }
  }
}
