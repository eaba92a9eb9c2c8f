internal import IPIMSAPI
internal import RPCCore

// The RPCs of part 3 that are not written yet; empty before this branch becomes main.
extension Appraisals {
  func openCases(
    _ requests: RequestStream<OpenCasesRequest>, responses: ResponseWriter<OpenCasesResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func updateCase(
    _ request: UpdateCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func withdrawCase(
    _ request: WithdrawCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func assignCase(
    _ request: AssignCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func getUpload(
    _ request: GetUploadRequest, context: RPCContext
  ) async throws(RPCError) -> Upload {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func cancelRequest(
    _ request: CancelRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func answerInformationRequest(
    _ request: AnswerInformationRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func recordProcedureStep(
    _ request: RecordProcedureStepRequest, context: RPCContext
  ) async throws(RPCError) -> Case {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

  func closeCase(
    _ request: CloseCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case {
    throw RPCError(.unimplemented, "NOT_YET", "")
  }

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
