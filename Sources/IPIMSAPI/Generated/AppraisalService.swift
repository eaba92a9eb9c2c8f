// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Suspected goods, and what their right holders say of them.
public protocol AppraisalService: Sendable {
  /// Opens a case. Officers, for their own office.
  func openCase(
    _ request: OpenCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Opens many, each answered by its key as it is done. Officers, for their own office; clearance
  /// systems for any. What is wrong with one does not hold up the others.
  func openCases(
    _ requests: RequestStream<OpenCasesRequest>, responses: ResponseWriter<OpenCasesResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Changes what is known of an open case. Officers of the case's office. ABORTED, ETAG_STALE for an
  /// etag that is not the case's; FAILED_PRECONDITION for items and procedure: ALREADY_REQUESTED after
  /// holders were asked, GOODS_STATE after customs acted on the goods, PHOTO_OF_ITEM where a photo
  /// shows a line item that would go.
  func updateCase(
    _ request: UpdateCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Takes a case back that should not have been opened: its open requests are cancelled. Officers of
  /// the case's office. FAILED_PRECONDITION, GOODS_STATE while goods are held.
  func withdrawCase(
    _ request: WithdrawCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Says which officer deals with a case. Officers of the case's office.
  func assignCase(
    _ request: AssignCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or
  /// media type that is not what came.
  func uploadPhoto(
    _ requests: RequestStream<UploadPhotoRequest>, context: RPCContext
  ) async throws(RPCError) -> Photo

  /// How far an upload of the caller's, of a photo or of a document, has come, so that it can go on
  /// from there. Everyone with a token, their own.
  func getUpload(
    _ request: GetUploadRequest, context: RPCContext
  ) async throws(RPCError) -> Upload

  /// Sends a photo's bytes, in pieces. Officers and administrators; right holders and representatives
  /// those of their requests, without the place where it was taken. Every read is recorded.
  func downloadPhoto(
    _ request: DownloadPhotoRequest, responses: ResponseWriter<DownloadPhotoResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Asks the right holders concerned. Officers of the case's office.
  func requestAppraisal(
    _ request: RequestAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> RequestAppraisalResponse

  /// Takes a request back that is not yet answered. Officers of the case's office.
  func cancelRequest(
    _ request: CancelRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest

  /// Answers what a firm asked about a request. Officers of the case's office.
  func answerInformationRequest(
    _ request: AnswerInformationRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest

  /// Puts a step of the procedure on record, with what it brings about; one that comes late, too.
  /// Officers of the case's office; right holders and representatives their own acts, in cases in
  /// which they are asked: for another PERMISSION_DENIED, STEP_NOT_ALLOWED. FAILED_PRECONDITION with
  /// the state that does not allow it, such as GOODS_STATE, HOLD_STATE, SECURITY_STATE,
  /// DESTRUCTION_STATE or IMPORTER_STATE. RESOURCE_EXHAUSTED, STEPS_MAX after 50 of one holder's, or
  /// 500 of customs' and the importer's.
  func recordProcedureStep(
    _ request: RecordProcedureStepRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Ends a decided case; what is not answered by then is cancelled. Officers of the case's office.
  /// FAILED_PRECONDITION, GOODS_STATE while goods are held.
  func closeCase(
    _ request: CloseCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// A request; the firm's first look makes it OPENED. Right holders and representatives, their own.
  func getRequest(
    _ request: GetRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest

  /// Lets a representative answer for the holder; the holder still may, too. Right holders, their own
  /// requests. NOT_FOUND for a delegate that is no representative. FAILED_PRECONDITION, REQUEST_STATE
  /// for a request that is answered or cancelled: it can only be taken back.
  func delegateRequest(
    _ request: DelegateRequestRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest

  /// Asks customs for more: photos, a sample, a fact. Right holders and representatives, their own
  /// requests. The time to answer goes on. FAILED_PRECONDITION, REQUEST_STATE while a question waits;
  /// RESOURCE_EXHAUSTED, QUESTIONS_MAX after 50 on one request.
  func requestInformation(
    _ request: RequestInformationRequest, context: RPCContext
  ) async throws(RPCError) -> AppraisalRequest

  /// Lists requests, oldest first. Right holders and representatives, their own.
  func listRequests(
    _ request: ListRequestsRequest, context: RPCContext
  ) async throws(RPCError) -> ListRequestsResponse

  /// Sends every unanswered request, then each new one as it is made. Right holders and
  /// representatives, their own.
  func watchRequests(
    _ request: WatchRequestsRequest, responses: ResponseWriter<WatchRequestsResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Registers verdicts. Right holders and representatives, on their own requests.
  /// FAILED_PRECONDITION: ALREADY_APPRAISED for a second one, APPRAISAL_PENDING while a program's waits
  /// to be confirmed, CASE_STATE once the case is closed. RESOURCE_EXHAUSTED, APPRAISALS_MAX after 20
  /// on one request, with those that were superseded or given up.
  func submitAppraisal(
    _ request: SubmitAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal

  /// Registers many, each answered by its key as it is done. As SubmitAppraisal. What is wrong with
  /// one does not hold up the others.
  func submitAppraisals(
    _ requests: RequestStream<SubmitAppraisalsRequest>, responses: ResponseWriter<SubmitAppraisalsResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Puts another opinion in the place of one that was filed; both stay on record. Right holders and
  /// representatives, their own. FAILED_PRECONDITION: APPRAISAL_STATE for one that does not count,
  /// APPRAISAL_PENDING, CASE_STATE as in SubmitAppraisal; APPRAISALS_MAX, too.
  func supersedeAppraisal(
    _ request: SupersedeAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal

  /// Files, or gives up, what a program found, where the recordation wants a member to confirm it.
  /// Right holders and representatives, their own. Whether it is late is judged now.
  /// FAILED_PRECONDITION: SAME_MEMBER for whoever submitted it, APPRAISAL_STATE for one that does not
  /// wait.
  func confirmAppraisal(
    _ request: ConfirmAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal

  /// What became of the caller's verdicts, oldest first. Right holders and representatives.
  func listOutcomes(
    _ request: ListOutcomesRequest, context: RPCContext
  ) async throws(RPCError) -> ListOutcomesResponse

  /// Decides, line item by line item. Officers of the case's office.
  func decideCase(
    _ request: DecideCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Officers, administrators and clearance systems; right holders and representatives what the law
  /// lets them see of cases in which they are asked.
  func getCase(
    _ request: GetCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Lists cases, oldest first. As GetCase.
  func listCases(
    _ request: ListCasesRequest, context: RPCContext
  ) async throws(RPCError) -> ListCasesResponse

  /// Finds cases, oldest first. As GetCase.
  func searchCases(
    _ request: SearchCasesRequest, context: RPCContext
  ) async throws(RPCError) -> SearchCasesResponse

  /// Sends what happens to cases, as it happens. As GetCase.
  func watchCases(
    _ request: WatchCasesRequest, responses: ResponseWriter<WatchCasesResponse>, context: RPCContext
  ) async throws(RPCError)

  /// A case's history, with what proves it. As GetCase.
  func getCaseHistory(
    _ request: GetCaseHistoryRequest, context: RPCContext
  ) async throws(RPCError) -> CaseHistory

  /// Recomputes a case's history in the server. As GetCase.
  func verifyCaseHistory(
    _ request: VerifyCaseHistoryRequest, context: RPCContext
  ) async throws(RPCError) -> VerifyCaseHistoryResponse

  /// Why a time ends when it does. As whoever may see the case, the request or the recordation; firms
  /// the times of their own requests and recordations, and of holds in their cases.
  func explainDueDate(
    _ request: ExplainDueDateRequest, context: RPCContext
  ) async throws(RPCError) -> ExplainDueDateResponse

  /// Counts verdicts on the like: the database that every check uses. Officers, administrators and
  /// clearance systems all; right holders and representatives their own. It takes as long however many
  /// there are, but for more than one filter beside mark and HS prefix, a firm's being one more: then
  /// as long as the one with the fewest verdicts has verdicts.
  func lookUpVerdicts(
    _ request: LookUpVerdictsRequest, context: RPCContext
  ) async throws(RPCError) -> LookUpVerdictsResponse

  /// Counts cases, goods, verdicts and decisions, how long holders took to answer, and how long goods
  /// were held. Officers and administrators all; right holders and representatives their own requests
  /// alone, as if there were no others. PERMISSION_DENIED, FILTER_NOT_ALLOWED for a firm that groups
  /// or filters by route. By one dimension, with or without the month, and by one filter, it takes as
  /// long however many cases there are; for what else customs asks it walks the cases of those months,
  /// or of the mark, the holder or the office asked for, and for a firm those of its requests.
  func getStatistics(
    _ request: GetStatisticsRequest, context: RPCContext
  ) async throws(RPCError) -> GetStatisticsResponse
}

extension AppraisalService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.v1.AppraisalService", methods: [
      .unary("OpenCase") { calls in
        while let request: OpenCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.openCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .bidirectional("OpenCases") { (requests: RequestStream<OpenCasesRequest>, responses: ResponseWriter<OpenCasesResponse>, context) async throws(RPCError) in
        try await self.openCases(requests, responses: responses, context: context)
      },
      .unary("UpdateCase") { calls in
        while let request: UpdateCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.updateCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("WithdrawCase") { calls in
        while let request: WithdrawCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.withdrawCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("AssignCase") { calls in
        while let request: AssignCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.assignCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .clientStream("UploadPhoto") { (requests: RequestStream<UploadPhotoRequest>, context) async throws(RPCError) in
        try await self.uploadPhoto(requests, context: context)
      },
      .unary("GetUpload") { calls in
        while let request: GetUploadRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getUpload(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("DownloadPhoto") { (request: DownloadPhotoRequest, responses: ResponseWriter<DownloadPhotoResponse>, context) async throws(RPCError) in
        try await self.downloadPhoto(request, responses: responses, context: context)
      },
      .unary("RequestAppraisal") { calls in
        while let request: RequestAppraisalRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.requestAppraisal(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("CancelRequest") { calls in
        while let request: CancelRequestRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.cancelRequest(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("AnswerInformationRequest") { calls in
        while let request: AnswerInformationRequestRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.answerInformationRequest(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RecordProcedureStep") { calls in
        while let request: RecordProcedureStepRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.recordProcedureStep(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("CloseCase") { calls in
        while let request: CloseCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.closeCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetRequest") { calls in
        while let request: GetRequestRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getRequest(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("DelegateRequest") { calls in
        while let request: DelegateRequestRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.delegateRequest(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RequestInformation") { calls in
        while let request: RequestInformationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.requestInformation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListRequests") { calls in
        while let request: ListRequestsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listRequests(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("WatchRequests") { (request: WatchRequestsRequest, responses: ResponseWriter<WatchRequestsResponse>, context) async throws(RPCError) in
        try await self.watchRequests(request, responses: responses, context: context)
      },
      .unary("SubmitAppraisal") { calls in
        while let request: SubmitAppraisalRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.submitAppraisal(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .bidirectional("SubmitAppraisals") { (requests: RequestStream<SubmitAppraisalsRequest>, responses: ResponseWriter<SubmitAppraisalsResponse>, context) async throws(RPCError) in
        try await self.submitAppraisals(requests, responses: responses, context: context)
      },
      .unary("SupersedeAppraisal") { calls in
        while let request: SupersedeAppraisalRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.supersedeAppraisal(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ConfirmAppraisal") { calls in
        while let request: ConfirmAppraisalRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.confirmAppraisal(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListOutcomes") { calls in
        while let request: ListOutcomesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listOutcomes(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("DecideCase") { calls in
        while let request: DecideCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.decideCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetCase") { calls in
        while let request: GetCaseRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getCase(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ListCases") { calls in
        while let request: ListCasesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listCases(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("SearchCases") { calls in
        while let request: SearchCasesRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.searchCases(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("WatchCases") { (request: WatchCasesRequest, responses: ResponseWriter<WatchCasesResponse>, context) async throws(RPCError) in
        try await self.watchCases(request, responses: responses, context: context)
      },
      .unary("GetCaseHistory") { calls in
        while let request: GetCaseHistoryRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getCaseHistory(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("VerifyCaseHistory") { calls in
        while let request: VerifyCaseHistoryRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.verifyCaseHistory(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ExplainDueDate") { calls in
        while let request: ExplainDueDateRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.explainDueDate(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("LookUpVerdicts") { calls in
        while let request: LookUpVerdictsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.lookUpVerdicts(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetStatistics") { calls in
        while let request: GetStatisticsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getStatistics(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
    ])
  }
}

/// The methods' names on the wire.
public enum AppraisalServiceMethods {
  public static let openCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "OpenCase", kind: .unary)
  public static let openCases = MethodName(
    service: "ipims.v1.AppraisalService", name: "OpenCases", kind: .bidirectional)
  public static let updateCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "UpdateCase", kind: .unary)
  public static let withdrawCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "WithdrawCase", kind: .unary)
  public static let assignCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "AssignCase", kind: .unary)
  public static let uploadPhoto = MethodName(
    service: "ipims.v1.AppraisalService", name: "UploadPhoto", kind: .clientStream)
  public static let getUpload = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetUpload", kind: .unary)
  public static let downloadPhoto = MethodName(
    service: "ipims.v1.AppraisalService", name: "DownloadPhoto", kind: .serverStream)
  public static let requestAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "RequestAppraisal", kind: .unary)
  public static let cancelRequest = MethodName(
    service: "ipims.v1.AppraisalService", name: "CancelRequest", kind: .unary)
  public static let answerInformationRequest = MethodName(
    service: "ipims.v1.AppraisalService", name: "AnswerInformationRequest", kind: .unary)
  public static let recordProcedureStep = MethodName(
    service: "ipims.v1.AppraisalService", name: "RecordProcedureStep", kind: .unary)
  public static let closeCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "CloseCase", kind: .unary)
  public static let getRequest = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetRequest", kind: .unary)
  public static let delegateRequest = MethodName(
    service: "ipims.v1.AppraisalService", name: "DelegateRequest", kind: .unary)
  public static let requestInformation = MethodName(
    service: "ipims.v1.AppraisalService", name: "RequestInformation", kind: .unary)
  public static let listRequests = MethodName(
    service: "ipims.v1.AppraisalService", name: "ListRequests", kind: .unary)
  public static let watchRequests = MethodName(
    service: "ipims.v1.AppraisalService", name: "WatchRequests", kind: .serverStream)
  public static let submitAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "SubmitAppraisal", kind: .unary)
  public static let submitAppraisals = MethodName(
    service: "ipims.v1.AppraisalService", name: "SubmitAppraisals", kind: .bidirectional)
  public static let supersedeAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "SupersedeAppraisal", kind: .unary)
  public static let confirmAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "ConfirmAppraisal", kind: .unary)
  public static let listOutcomes = MethodName(
    service: "ipims.v1.AppraisalService", name: "ListOutcomes", kind: .unary)
  public static let decideCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "DecideCase", kind: .unary)
  public static let getCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetCase", kind: .unary)
  public static let listCases = MethodName(
    service: "ipims.v1.AppraisalService", name: "ListCases", kind: .unary)
  public static let searchCases = MethodName(
    service: "ipims.v1.AppraisalService", name: "SearchCases", kind: .unary)
  public static let watchCases = MethodName(
    service: "ipims.v1.AppraisalService", name: "WatchCases", kind: .serverStream)
  public static let getCaseHistory = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetCaseHistory", kind: .unary)
  public static let verifyCaseHistory = MethodName(
    service: "ipims.v1.AppraisalService", name: "VerifyCaseHistory", kind: .unary)
  public static let explainDueDate = MethodName(
    service: "ipims.v1.AppraisalService", name: "ExplainDueDate", kind: .unary)
  public static let lookUpVerdicts = MethodName(
    service: "ipims.v1.AppraisalService", name: "LookUpVerdicts", kind: .unary)
  public static let getStatistics = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetStatistics", kind: .unary)
}
