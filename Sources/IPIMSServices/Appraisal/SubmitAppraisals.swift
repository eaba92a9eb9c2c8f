internal import IPIMSAPI
internal import Messages
internal import RPCCore

extension Appraisals {
  func submitAppraisals(
    _ requests: RequestStream<SubmitAppraisalsRequest>,
    responses: ResponseWriter<SubmitAppraisalsResponse>, context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, Role.firms)
    let token = try StreamToken(context, environment)
    try await KeyedCalls.answer(requests, by: token, to: responses) {
      (request) async throws(RPCError) in
      try await submit(request.appraisal ?? SubmitAppraisalRequest(), by: caller, context)
    }
  }
}

extension SubmitAppraisalsRequest: KeyedCall {
  func answered(_ appraisal: Appraisal) -> SubmitAppraisalsResponse {
    SubmitAppraisalsResponse {
      $0.key = key
      $0.result = .appraisal(appraisal)
    }
  }

  func refused(_ error: CallError) -> SubmitAppraisalsResponse {
    SubmitAppraisalsResponse {
      $0.key = key
      $0.result = .error(error)
    }
  }
}
