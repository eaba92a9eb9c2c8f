internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Accounts {
  func listOffices(_ request: ListOfficesRequest, context: RPCContext) async throws(RPCError)
    -> ListOfficesResponse
  {
    _ = try environment.authorize(context, [.administrator])
    var validation = Validation()
    let page = Page(
      size: request.pageSize, token: request.pageToken, in: .offices, &validation)
    try validation.finish()
    let rows = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in try reading.offices(page)
    }
    let (offices, nextToken) = page.cut(rows)
    return ListOfficesResponse {
      $0.offices = offices
      $0.nextPageToken = nextToken
    }
  }
}
