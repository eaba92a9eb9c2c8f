internal import IPIMSAPI
internal import RPCCore

// The RPCs of part 3 that are not written yet; empty before this branch becomes main.
extension Appraisals {
  func getRequest(
    _ request: GetRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func delegateRequest(
    _ request: DelegateRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func requestInformation(
    _ request: RequestInformationRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func submitAppraisals(
    _ requests: RequestStream<SubmitAppraisalsRequest>,
    responses: ResponseWriter<SubmitAppraisalsResponse>, context: RPCContext
  ) async throws(RPCError) {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func supersedeAppraisal(
    _ request: SupersedeAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func confirmAppraisal(
    _ request: ConfirmAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func listOutcomes(
    _ request: ListOutcomesRequest, context: RPCContext
  ) async throws(RPCError) -> ListOutcomesResponse {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

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
