// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Suspected goods, and what their right holders say of them.
public struct AppraisalClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Opens a case. Officers, for their own office.
  public func openCase(
    _ request: OpenCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.openCase, request, options: options)
  }

  /// Opens many, each answered by its key as it is done. Officers, for their own office; clearance
  /// systems for any. What is wrong with one does not hold up the others.
  public func openCases(
    options: CallOptions = .init()
  ) -> (requests: RequestWriter<OpenCasesRequest>, responses: ResponseStream<OpenCasesResponse>) {
    caller.bidirectional(AppraisalServiceMethods.openCases, options: options)
  }

  /// Changes what is known of an open case. Officers of the case's office. ABORTED, ETAG_STALE for an
  /// etag that is not the case's; FAILED_PRECONDITION for items and procedure: ALREADY_REQUESTED after
  /// holders were asked, GOODS_STATE after customs acted on the goods, PHOTO_OF_ITEM where a photo
  /// shows a line item that would go.
  public func updateCase(
    _ request: UpdateCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.updateCase, request, options: options)
  }

  /// Takes a case back that should not have been opened: its open requests are cancelled. Officers of
  /// the case's office. FAILED_PRECONDITION, GOODS_STATE while goods are held.
  public func withdrawCase(
    _ request: WithdrawCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.withdrawCase, request, options: options)
  }

  /// Says which officer deals with a case. Officers of the case's office.
  public func assignCase(
    _ request: AssignCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.assignCase, request, options: options)
  }

  /// Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or
  /// media type that is not what came.
  public func uploadPhoto(
    options: CallOptions = .init(),
    _ send: @Sendable (RequestWriter<UploadPhotoRequest>) async throws -> Void
  ) async throws(RPCError) -> Photo {
    try await caller.clientStream(AppraisalServiceMethods.uploadPhoto, options: options, send)
  }

  /// How far an upload of the caller's, of a photo or of a document, has come, so that it can go on
  /// from there. Everyone with a token, their own.
  public func getUpload(
    _ request: GetUploadRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Upload {
    return try await caller.unary(AppraisalServiceMethods.getUpload, request, options: options)
  }

  /// Sends a photo's bytes, in pieces. Officers and administrators; right holders and representatives
  /// those of their requests, without the place where it was taken. Every read is recorded.
  public func downloadPhoto(
    _ request: DownloadPhotoRequest, options: CallOptions = .init()
  ) -> ResponseStream<DownloadPhotoResponse> {
    caller.serverStream(AppraisalServiceMethods.downloadPhoto, request, options: options)
  }

  /// Asks the right holders concerned. Officers of the case's office.
  public func requestAppraisal(
    _ request: RequestAppraisalRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> RequestAppraisalResponse {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.requestAppraisal, request, options: options)
  }

  /// Takes a request back that is not yet answered. Officers of the case's office.
  public func cancelRequest(
    _ request: CancelRequestRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> AppraisalRequest {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.cancelRequest, request, options: options)
  }

  /// Answers what a firm asked about a request. Officers of the case's office.
  public func answerInformationRequest(
    _ request: AnswerInformationRequestRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> AppraisalRequest {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.answerInformationRequest, request, options: options)
  }

  /// Puts a step of the procedure on record, with what it brings about; one that comes late, too.
  /// Officers of the case's office; right holders and representatives their own acts, in cases in
  /// which they are asked: for another PERMISSION_DENIED, STEP_NOT_ALLOWED. FAILED_PRECONDITION with
  /// the state that does not allow it, such as GOODS_STATE, HOLD_STATE, SECURITY_STATE,
  /// DESTRUCTION_STATE or IMPORTER_STATE. RESOURCE_EXHAUSTED, STEPS_MAX after 50 of one holder's, or
  /// 500 of customs' and the importer's.
  public func recordProcedureStep(
    _ request: RecordProcedureStepRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.recordProcedureStep, request, options: options)
  }

  /// Ends a decided case; what is not answered by then is cancelled. Officers of the case's office.
  /// FAILED_PRECONDITION, GOODS_STATE while goods are held.
  public func closeCase(
    _ request: CloseCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.closeCase, request, options: options)
  }

  /// A request; the firm's first look makes it OPENED. Right holders and representatives, their own.
  public func getRequest(
    _ request: GetRequestRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> AppraisalRequest {
    return try await caller.unary(AppraisalServiceMethods.getRequest, request, options: options)
  }

  /// Lets a representative answer for the holder; the holder still may, too. Right holders, their own
  /// requests. NOT_FOUND for a delegate that is no representative. FAILED_PRECONDITION, REQUEST_STATE
  /// for a request that is answered or cancelled: it can only be taken back.
  public func delegateRequest(
    _ request: DelegateRequestRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> AppraisalRequest {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.delegateRequest, request, options: options)
  }

  /// Asks customs for more: photos, a sample, a fact. Right holders and representatives, their own
  /// requests. The time to answer goes on. FAILED_PRECONDITION, REQUEST_STATE while a question waits;
  /// RESOURCE_EXHAUSTED, QUESTIONS_MAX after 50 on one request.
  public func requestInformation(
    _ request: RequestInformationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> AppraisalRequest {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.requestInformation, request, options: options)
  }

  /// Lists requests, oldest first. Right holders and representatives, their own.
  public func listRequests(
    _ request: ListRequestsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListRequestsResponse {
    return try await caller.unary(AppraisalServiceMethods.listRequests, request, options: options)
  }

  /// Sends every unanswered request, then each new one as it is made. Right holders and
  /// representatives, their own.
  public func watchRequests(
    _ request: WatchRequestsRequest, options: CallOptions = .init()
  ) -> ResponseStream<WatchRequestsResponse> {
    caller.serverStream(AppraisalServiceMethods.watchRequests, request, options: options)
  }

  /// Registers verdicts. Right holders and representatives, on their own requests.
  /// FAILED_PRECONDITION: ALREADY_APPRAISED for a second one, APPRAISAL_PENDING while a program's waits
  /// to be confirmed, CASE_STATE once the case is closed. RESOURCE_EXHAUSTED, APPRAISALS_MAX after 20
  /// on one request, with those that were superseded or given up.
  public func submitAppraisal(
    _ request: SubmitAppraisalRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Appraisal {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.submitAppraisal, request, options: options)
  }

  /// Registers many, each answered by its key as it is done. As SubmitAppraisal. What is wrong with
  /// one does not hold up the others.
  public func submitAppraisals(
    options: CallOptions = .init()
  ) -> (requests: RequestWriter<SubmitAppraisalsRequest>, responses: ResponseStream<SubmitAppraisalsResponse>) {
    caller.bidirectional(AppraisalServiceMethods.submitAppraisals, options: options)
  }

  /// Puts another opinion in the place of one that was filed; both stay on record. Right holders and
  /// representatives, their own. FAILED_PRECONDITION: APPRAISAL_STATE for one that does not count,
  /// APPRAISAL_PENDING, CASE_STATE as in SubmitAppraisal; APPRAISALS_MAX, too.
  public func supersedeAppraisal(
    _ request: SupersedeAppraisalRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Appraisal {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.supersedeAppraisal, request, options: options)
  }

  /// Files, or gives up, what a program found, where the recordation wants a member to confirm it.
  /// Right holders and representatives, their own. Whether it is late is judged now.
  /// FAILED_PRECONDITION: SAME_MEMBER for whoever submitted it, APPRAISAL_STATE for one that does not
  /// wait.
  public func confirmAppraisal(
    _ request: ConfirmAppraisalRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Appraisal {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.confirmAppraisal, request, options: options)
  }

  /// What became of the caller's verdicts, oldest first. Right holders and representatives.
  public func listOutcomes(
    _ request: ListOutcomesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListOutcomesResponse {
    return try await caller.unary(AppraisalServiceMethods.listOutcomes, request, options: options)
  }

  /// Decides, line item by line item. Officers of the case's office.
  public func decideCase(
    _ request: DecideCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.decideCase, request, options: options)
  }

  /// Officers, administrators and clearance systems; right holders and representatives what the law
  /// lets them see of cases in which they are asked.
  public func getCase(
    _ request: GetCaseRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Case {
    return try await caller.unary(AppraisalServiceMethods.getCase, request, options: options)
  }

  /// Lists cases, oldest first. As GetCase.
  public func listCases(
    _ request: ListCasesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListCasesResponse {
    return try await caller.unary(AppraisalServiceMethods.listCases, request, options: options)
  }

  /// Finds cases, oldest first. As GetCase.
  public func searchCases(
    _ request: SearchCasesRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SearchCasesResponse {
    return try await caller.unary(AppraisalServiceMethods.searchCases, request, options: options)
  }

  /// Sends what happens to cases, as it happens. As GetCase.
  public func watchCases(
    _ request: WatchCasesRequest, options: CallOptions = .init()
  ) -> ResponseStream<WatchCasesResponse> {
    caller.serverStream(AppraisalServiceMethods.watchCases, request, options: options)
  }

  /// A case's history, with what proves it. As GetCase.
  public func getCaseHistory(
    _ request: GetCaseHistoryRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> CaseHistory {
    return try await caller.unary(AppraisalServiceMethods.getCaseHistory, request, options: options)
  }

  /// Recomputes a case's history in the server. As GetCase.
  public func verifyCaseHistory(
    _ request: VerifyCaseHistoryRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> VerifyCaseHistoryResponse {
    return try await caller.unary(AppraisalServiceMethods.verifyCaseHistory, request, options: options)
  }

  /// Why a time ends when it does. As whoever may see the case, the request or the recordation; firms
  /// the times of their own requests and recordations, and of holds in their cases.
  public func explainDueDate(
    _ request: ExplainDueDateRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ExplainDueDateResponse {
    return try await caller.unary(AppraisalServiceMethods.explainDueDate, request, options: options)
  }

  /// Counts verdicts on the like: the database that every check uses. Officers, administrators and
  /// clearance systems all; right holders and representatives their own. It takes as long however many
  /// there are, but for more than one filter beside mark and HS prefix, a firm's being one more: then
  /// as long as the one with the fewest verdicts has verdicts.
  public func lookUpVerdicts(
    _ request: LookUpVerdictsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> LookUpVerdictsResponse {
    return try await caller.unary(AppraisalServiceMethods.lookUpVerdicts, request, options: options)
  }

  /// Counts cases, goods, verdicts and decisions, how long holders took to answer, and how long goods
  /// were held. Officers and administrators all; right holders and representatives their own requests
  /// alone, as if there were no others. PERMISSION_DENIED, FILTER_NOT_ALLOWED for a firm that groups
  /// or filters by route. By one dimension, with or without the month, and by one filter, it takes as
  /// long however many cases there are; for what else customs asks it walks the cases of those months,
  /// or of the mark, the holder or the office asked for, and for a firm those of its requests.
  public func getStatistics(
    _ request: GetStatisticsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> GetStatisticsResponse {
    return try await caller.unary(AppraisalServiceMethods.getStatistics, request, options: options)
  }
}
