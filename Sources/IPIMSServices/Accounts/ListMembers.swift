internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listMembers(_ request: ListMembersRequest, context: RPCContext) async throws(RPCError)
    -> ListMembersResponse
  {
    let caller = try environment.authorize(context, Self.administratorsAndFirms)
    var validation = Validation()
    let named = validation.optionalName(
      request.organization, "organization", in: .organizations)?.text
    let office = validation.optionalName(request.office, "office", in: .offices)?.text
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .members, &validation)
    try validation.finish()
    let organization = named ?? caller.organization
    guard caller.keeps(organization) else { return ListMembersResponse() }
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      try reading.members(
        of: organization, office: office, includingRemoved: request.includeRemoved, page)
    }
    let (members, nextToken) = page.cut(rows)
    return ListMembersResponse {
      $0.members = members
      $0.nextPageToken = nextToken
    }
  }
}
