internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func openCases(
    _ requests: RequestStream<OpenCasesRequest>, responses: ResponseWriter<OpenCasesResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(context, [.officer, .clearanceSystem])
    let token = try StreamToken(context, environment)
    try await KeyedCalls.answer(requests, by: token, to: responses) {
      (call: OpenCasesRequest) async throws(RPCError) -> Case in
      guard let request = call.case else {
        throw RPCError(
          .invalidArgument, "INVALID_FIELDS", "There is no case in the message.",
          fields: [FieldViolation("case", "is required")])
      }
      return try await open(request, by: caller, context)
    }
  }
}

extension OpenCasesRequest: KeyedCall {
  func answered(_ opened: Case) -> OpenCasesResponse {
    OpenCasesResponse {
      $0.key = key
      $0.result = .case(opened)
    }
  }

  func refused(_ error: CallError) -> OpenCasesResponse {
    OpenCasesResponse {
      $0.key = key
      $0.result = .error(error)
    }
  }
}
