internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func answerInformationRequest(_ request: AnswerInformationRequestRequest, context: RPCContext)
    async throws(RPCError) -> AppraisalRequest
  {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.request, "request", in: .requests)
    validation.text(request.answer, "answer", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let now = environment.now()
    let environment = environment
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var (file, index) = try transaction.ownCaseFile(ofRequest: request.request, of: caller)
      let waiting = file.requests[index].information.lastIndex { $0.answer.isEmpty }
      if let waiting {
        file.requests[index].information[waiting].answer = request.answer
        file.requests[index].information[waiting].answerTime = now.timestamp
      }
      try transaction.proceed(&file, .informationGiven(request.request), at: now, environment)
      try transaction.change(&file, "INFORMATION_GIVEN", by: caller, at: now, request.json)
      try transaction.tell(.informationGiven, file.requests[index], environment)
      return file.requests[index].seenByOfficer
    }
  }
}
