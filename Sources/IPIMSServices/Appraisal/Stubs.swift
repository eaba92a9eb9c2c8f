internal import IPIMSAPI
internal import RPCCore

// The RPCs of part 3 that are not written yet; empty before this branch becomes main.
extension Appraisals {
  func searchCases(
    _ request: SearchCasesRequest, context: RPCContext
  ) async throws(RPCError) -> SearchCasesResponse {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func watchCases(
    _ request: WatchCasesRequest, responses: ResponseWriter<WatchCasesResponse>, context: RPCContext
  ) async throws(RPCError) {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }
}
