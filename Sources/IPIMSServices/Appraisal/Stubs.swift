internal import IPIMSAPI
internal import RPCCore

// The RPCs of part 3 that are not written yet; empty before this branch becomes main.
extension Appraisals {
  func getCaseHistory(
    _ request: GetCaseHistoryRequest, context: RPCContext
  ) async throws(RPCError) -> CaseHistory {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func verifyCaseHistory(
    _ request: VerifyCaseHistoryRequest, context: RPCContext
  ) async throws(RPCError) -> VerifyCaseHistoryResponse {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func explainDueDate(
    _ request: ExplainDueDateRequest, context: RPCContext
  ) async throws(RPCError) -> ExplainDueDateResponse {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }
}
