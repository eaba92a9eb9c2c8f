internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  /// Of one request, over its whole life.
  static let questionsMax = 50

  func requestInformation(_ request: RequestInformationRequest, context: RPCContext)
    async throws(RPCError) -> AppraisalRequest
  {
    let caller = try environment.authorize(context, Role.firms)
    var validation = Validation()
    validation.requestID(request.requestID)
    _ = validation.name(request.request, "request", in: .requests)
    validation.text(request.question, "question", max: 2_000, required: true, multiline: true)
    try validation.finish()
    let environment = environment
    let now = environment.now()
    return try await environment.mutate(request, by: caller.member, context) {
      (transaction) throws(RPCError) in
      var asked = try transaction.request(request.request, for: caller)
      guard asked.information.count < Self.questionsMax else {
        throw RPCError(
          .resourceExhausted, "QUESTIONS_MAX",
          "A request takes at most \(Self.questionsMax) questions.")
      }
      guard var file = try transaction.caseFile(asked.case) else { throw .notFound("request") }
      // Whoever asks about a request has looked at it, be it in a list or in a stream.
      asked = try transaction.open(asked, in: &file, by: caller, at: now, environment)
      try transaction.proceed(&file, .informationRequested(asked.name), at: now, environment)
      asked = file[asked.name]
      asked.information.append(
        InformationExchange {
          $0.question = request.question
          $0.askTime = now.timestamp
        })
      file[asked.name] = asked
      try transaction.update(asked)
      try transaction.change(
        &file, "INFORMATION_REQUESTED", by: caller, at: now,
        asked.facts(of: caller, [.init("question", .string(request.question))]))
      return try transaction.shown(asked, for: caller, environment)
    }
  }
}
