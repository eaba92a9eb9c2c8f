internal import IPIMSAPI
internal import IPIMSDomain
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
    let filter = CaseFilter(
      state: request.state, hsPrefix: request.hsPrefix, mark: request.mark,
      declarationID: request.declarationID, &validation)
    let page = Page(size: request.pageSize, token: request.pageToken, in: .cases, &validation)
    try validation.finish()
    let (cases, last) = try await found(filter, after: page.after, max: page.size, for: caller)
    return ListCasesResponse {
      $0.cases = cases
      $0.nextPageToken = last.map { Page.token(after: $0) } ?? ""
    }
  }
}
