internal import Cryptography
internal import IPIMSAPI
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A request that changes something: the same `request_id` again gives the first answer.
protocol MutatingRequest: Message {
  var requestID: String { get set }
  /// Whether there are personal data in it, which few digits are enough to guess.
  var hasPersonalData: Bool { get }
}

extension MutatingRequest {
  var hasPersonalData: Bool { false }
}

// Accounts.
extension SignUpRequest: MutatingRequest {}
extension ClaimAccessRequest: MutatingRequest {}
extension ReviewSignUpRequest: MutatingRequest {}
extension IssueTokenRequest: MutatingRequest {}
extension GrantRepresentationRequest: MutatingRequest {}
extension RevokeRepresentationRequest: MutatingRequest {}
extension RevokeTokenRequest: MutatingRequest {}
extension UpdateOrganizationRequest: MutatingRequest {}
extension CreateOfficeRequest: MutatingRequest {}
extension AddMemberRequest: MutatingRequest {}
extension RemoveMemberRequest: MutatingRequest {}

// Recordations.
extension CreateRecordationRequest: MutatingRequest {}
extension SubmitRecordationRequest: MutatingRequest {}
extension ReviewRecordationRequest: MutatingRequest {}
extension UpdateRecordationRequest: MutatingRequest {}
extension SuspendRecordationRequest: MutatingRequest {}
extension ReinstateRecordationRequest: MutatingRequest {}
extension RenewRecordationRequest: MutatingRequest {}
extension TransferRecordationRequest: MutatingRequest {}
extension WithdrawRecordationRequest: MutatingRequest {}

// Documents.
extension UploadDocumentHeader: MutatingRequest {}

// Appraisal.
extension OpenCaseRequest: MutatingRequest {
  var hasPersonalData: Bool {
    [importer, exporter, seller, consignee].contains { $0?.hasPersonalData ?? false }
  }
}
extension UploadPhotoHeader: MutatingRequest {}
extension RequestAppraisalRequest: MutatingRequest {}
extension DelegateRequestRequest: MutatingRequest {}
extension RequestInformationRequest: MutatingRequest {}
extension SubmitAppraisalRequest: MutatingRequest {}
extension SupersedeAppraisalRequest: MutatingRequest {}
extension ConfirmAppraisalRequest: MutatingRequest {}
extension DecideCaseRequest: MutatingRequest {}
extension UpdateCaseRequest: MutatingRequest {
  var hasPersonalData: Bool {
    [importer, exporter, seller, consignee].contains { $0?.hasPersonalData ?? false }
  }
}
extension WithdrawCaseRequest: MutatingRequest {}
extension AssignCaseRequest: MutatingRequest {}
extension CloseCaseRequest: MutatingRequest {}
extension CancelRequestRequest: MutatingRequest {}
extension AnswerInformationRequestRequest: MutatingRequest {}
extension RecordProcedureStepRequest: MutatingRequest {}

// Articles.
extension PublishArticleRequest: MutatingRequest {}
extension UpdateArticleRequest: MutatingRequest {}
extension RetireArticleRequest: MutatingRequest {}

// Messages.
extension PostMessageRequest: MutatingRequest {}

/// One mutating call: who makes it, and which.
struct Mutation: Sendable {
  private let actor: String
  private let method: String
  private let requestID: String
  let bodyHash: Digest

  /// `actor` is the member that calls; for those without a token, what they act on.
  init(
    _ request: some MutatingRequest, by actor: String, _ context: RPCContext, _ keys: CaseKeys
  ) {
    self.actor = actor
    method = context.method.name
    // A UUID is one id in either case.
    requestID = request.requestID.lowercased()
    var request = request
    request.requestID = requestID
    bodyHash =
      request.hasPersonalData ? keys.code(of: request.encoded) : SHA256.hash(request.encoded)
    context.peer.note(requestID: requestID, of: context.callID)
  }

  /// The answer to the same request before, nil when there is none. Throws FAILED_PRECONDITION:
  /// REQUEST_ID_REUSED for another body, SECRET_ALREADY_SHOWN where the answer was a secret.
  func earlierAnswer<Answer: Message>(_ reading: Reading<RPCError>) throws(RPCError) -> Answer? {
    guard
      let earlier = try reading.remembered(caller: actor, method: method, requestID: requestID)
    else { return nil }
    guard earlier.bodyHash == bodyHash else {
      throw Self.reused
    }
    guard let bytes = earlier.answer else {
      throw RPCError(
        .failedPrecondition, "SECRET_ALREADY_SHOWN",
        "The answer held a secret and is shown once. An administrator can issue a new token.")
    }
    do {
      return try Answer(decoding: bytes)
    } catch {
      throw .unforeseen(error)
    }
  }

  static var reused: RPCError {
    RPCError(
      .failedPrecondition, "REQUEST_ID_REUSED",
      "This request_id was used for another request; take a new one.")
  }

  /// In the transaction that did the work, so that both are there or neither.
  func remember(_ answer: (some Message)?, _ transaction: Transaction<RPCError>) throws(RPCError) {
    try transaction.remember(
      caller: actor, method: method, requestID: requestID, bodyHash: bodyHash,
      answer: answer?.encoded)
  }
}

extension ServiceEnvironment {
  /// Runs `body` once for each `request_id`, whatever happens in between, and gives its answer.
  /// It may run again before its commit, so it must change nothing outside the transaction.
  func mutate<Request: MutatingRequest, Answer: Message>(
    _ request: Request, by actor: String, _ context: RPCContext, hasSecret: Bool = false,
    _ body: @escaping @Sendable (Transaction<RPCError>) throws(RPCError) -> Answer
  ) async throws(RPCError) -> Answer {
    let mutation = Mutation(request, by: actor, context, keys)
    let caller = try Credential(of: context).map { credential throws(RPCError) in
      try authenticate(credential)
    }
    return try await database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) -> Answer in
      try transaction.requireStillValid(caller)
      if let earlier: Answer = try mutation.earlierAnswer(transaction) { return earlier }
      let answer = try body(transaction)
      try mutation.remember(hasSecret ? nil : answer, transaction)
      return answer
    }
  }
}

extension Reading where Failure == RPCError {
  /// Whoever was put out by a transaction before this one changes nothing more. Throws
  /// UNAUTHENTICATED; UNAVAILABLE, REPRESENTATION_ENDED for who acts for others than when it called.
  fileprivate func requireStillValid(_ caller: Caller?) throws(RPCError) {
    guard let caller else { return }
    let isValid = try exists(
      "SELECT 1 FROM tokens WHERE id = $1 AND revoke_time IS NULL", .text(caller.token))
    guard isValid else {
      throw RPCError(
        .unauthenticated, "TOKEN_INVALID", "The token is unknown, expired or revoked.")
    }
    guard !caller.principals.isEmpty else { return }
    let principals = try rows(
      "SELECT principal FROM representations WHERE representative = $1 AND revoke_time IS NULL",
      .text(caller.organization)
    ) { row in row.text(0) }
    guard Set(caller.principals.map(\.organization)).isSubset(of: principals) else {
      throw RPCError(
        .unavailable, "REPRESENTATION_ENDED",
        "A representation has ended since the call was made; make it again for the others.")
    }
  }
}
