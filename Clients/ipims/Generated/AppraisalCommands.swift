// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let appraisalCommands: [Command] = [
    Command(
      service: "appraisal",
      name: "open-case",
      docs: "Opens a case. Officers, for their own office.",
      request: "ipims.v1.OpenCaseRequest",
      call: .unary(OpenCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.openCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "open-cases",
      docs: "Opens many, each answered by its key as it is done. Officers, for their own office; clearance\nsystems for any. What is wrong with one does not hold up the others.",
      request: "ipims.v1.OpenCasesRequest",
      call: .bidirectional(OpenCasesRequest.self) { $0.appraisal.openCases() }
    ),
    Command(
      service: "appraisal",
      name: "update-case",
      docs: "Changes what is known of an open case. Officers of the case's office. ABORTED, ETAG_STALE for an\netag that is not the case's; FAILED_PRECONDITION for items and procedure: ALREADY_REQUESTED after\nholders were asked, GOODS_STATE after customs acted on the goods, PHOTO_OF_ITEM where a photo\nshows a line item that would go.",
      request: "ipims.v1.UpdateCaseRequest",
      call: .unary(UpdateCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.updateCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "withdraw-case",
      docs: "Takes a case back that should not have been opened: its open requests are cancelled. Officers of\nthe case's office. FAILED_PRECONDITION, GOODS_STATE while goods are held.",
      request: "ipims.v1.WithdrawCaseRequest",
      call: .unary(WithdrawCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.withdrawCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "assign-case",
      docs: "Says which officer deals with a case. Officers of the case's office.",
      request: "ipims.v1.AssignCaseRequest",
      call: .unary(AssignCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.assignCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "upload-photo",
      docs: "Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or\nmedia type that is not what came.",
      request: "ipims.v1.UploadPhotoRequest",
      call: .clientStream(UploadPhotoRequest.self) {
        (client, send) async throws(RPCError) in
        try await client.appraisal.uploadPhoto(send)
      }
    ),
    Command(
      service: "appraisal",
      name: "get-upload",
      docs: "How far an upload of the caller's, of a photo or of a document, has come, so that it can go on\nfrom there. Everyone with a token, their own.",
      request: "ipims.v1.GetUploadRequest",
      call: .unary(GetUploadRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getUpload(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "download-photo",
      docs: "Sends a photo's bytes, in pieces. Officers and administrators; right holders and representatives\nthose of their requests, without the place where it was taken. Every read is recorded.",
      request: "ipims.v1.DownloadPhotoRequest",
      call: .serverStream(DownloadPhotoRequest.self) { $0.appraisal.downloadPhoto($1) }
    ),
    Command(
      service: "appraisal",
      name: "request-appraisal",
      docs: "Asks the right holders concerned. Officers of the case's office.",
      request: "ipims.v1.RequestAppraisalRequest",
      call: .unary(RequestAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.requestAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "cancel-request",
      docs: "Takes a request back that is not yet answered. Officers of the case's office.",
      request: "ipims.v1.CancelRequestRequest",
      call: .unary(CancelRequestRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.cancelRequest(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "answer-information-request",
      docs: "Answers what a firm asked about a request. Officers of the case's office.",
      request: "ipims.v1.AnswerInformationRequestRequest",
      call: .unary(AnswerInformationRequestRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.answerInformationRequest(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "record-procedure-step",
      docs: "Puts a step of the procedure on record, with what it brings about; one that comes late, too.\nOfficers of the case's office; right holders and representatives their own acts, in cases in\nwhich they are asked: for another PERMISSION_DENIED, STEP_NOT_ALLOWED. FAILED_PRECONDITION with\nthe state that does not allow it, such as GOODS_STATE, HOLD_STATE, SECURITY_STATE,\nDESTRUCTION_STATE or IMPORTER_STATE. RESOURCE_EXHAUSTED, STEPS_MAX after 50 of one holder's, or\n500 of customs' and the importer's.",
      request: "ipims.v1.RecordProcedureStepRequest",
      call: .unary(RecordProcedureStepRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.recordProcedureStep(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "close-case",
      docs: "Ends a decided case; what is not answered by then is cancelled. Officers of the case's office.\nFAILED_PRECONDITION, GOODS_STATE while goods are held.",
      request: "ipims.v1.CloseCaseRequest",
      call: .unary(CloseCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.closeCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "get-request",
      docs: "A request; the firm's first look makes it OPENED. Right holders and representatives, their own.",
      request: "ipims.v1.GetRequestRequest",
      call: .unary(GetRequestRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getRequest(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "delegate-request",
      docs: "Lets a representative answer for the holder; the holder still may, too. Right holders, their own\nrequests. NOT_FOUND for a delegate that is no representative. FAILED_PRECONDITION, REQUEST_STATE\nfor a request that is answered or cancelled: it can only be taken back.",
      request: "ipims.v1.DelegateRequestRequest",
      call: .unary(DelegateRequestRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.delegateRequest(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "request-information",
      docs: "Asks customs for more: photos, a sample, a fact. Right holders and representatives, their own\nrequests. The time to answer goes on. FAILED_PRECONDITION, REQUEST_STATE while a question waits;\nRESOURCE_EXHAUSTED, QUESTIONS_MAX after 50 on one request.",
      request: "ipims.v1.RequestInformationRequest",
      call: .unary(RequestInformationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.requestInformation(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "list-requests",
      docs: "Lists requests, oldest first. Right holders and representatives, their own.",
      request: "ipims.v1.ListRequestsRequest",
      call: .unary(ListRequestsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.listRequests(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "watch-requests",
      docs: "Sends every unanswered request, then each new one as it is made. Right holders and\nrepresentatives, their own.",
      request: "ipims.v1.WatchRequestsRequest",
      call: .serverStream(WatchRequestsRequest.self) { $0.appraisal.watchRequests($1) }
    ),
    Command(
      service: "appraisal",
      name: "submit-appraisal",
      docs: "Registers verdicts. Right holders and representatives, on their own requests.\nFAILED_PRECONDITION: ALREADY_APPRAISED for a second one, APPRAISAL_PENDING while a program's waits\nto be confirmed, CASE_STATE once the case is closed. RESOURCE_EXHAUSTED, APPRAISALS_MAX after 20\non one request, with those that were superseded or given up.",
      request: "ipims.v1.SubmitAppraisalRequest",
      call: .unary(SubmitAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.submitAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "submit-appraisals",
      docs: "Registers many, each answered by its key as it is done. As SubmitAppraisal. What is wrong with\none does not hold up the others.",
      request: "ipims.v1.SubmitAppraisalsRequest",
      call: .bidirectional(SubmitAppraisalsRequest.self) { $0.appraisal.submitAppraisals() }
    ),
    Command(
      service: "appraisal",
      name: "supersede-appraisal",
      docs: "Puts another opinion in the place of one that was filed; both stay on record. Right holders and\nrepresentatives, their own. FAILED_PRECONDITION: APPRAISAL_STATE for one that does not count,\nAPPRAISAL_PENDING, CASE_STATE as in SubmitAppraisal; APPRAISALS_MAX, too.",
      request: "ipims.v1.SupersedeAppraisalRequest",
      call: .unary(SupersedeAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.supersedeAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "confirm-appraisal",
      docs: "Files, or gives up, what a program found, where the recordation wants a member to confirm it.\nRight holders and representatives, their own. Whether it is late is judged now.\nFAILED_PRECONDITION: SAME_MEMBER for whoever submitted it, APPRAISAL_STATE for one that does not\nwait.",
      request: "ipims.v1.ConfirmAppraisalRequest",
      call: .unary(ConfirmAppraisalRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.confirmAppraisal(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "list-outcomes",
      docs: "What became of the caller's verdicts, oldest first. Right holders and representatives.",
      request: "ipims.v1.ListOutcomesRequest",
      call: .unary(ListOutcomesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.listOutcomes(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "decide-case",
      docs: "Decides, line item by line item. Officers of the case's office.",
      request: "ipims.v1.DecideCaseRequest",
      call: .unary(DecideCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.decideCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "get-case",
      docs: "Officers, administrators and clearance systems; right holders and representatives what the law\nlets them see of cases in which they are asked.",
      request: "ipims.v1.GetCaseRequest",
      call: .unary(GetCaseRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getCase(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "list-cases",
      docs: "Lists cases, oldest first. As GetCase.",
      request: "ipims.v1.ListCasesRequest",
      call: .unary(ListCasesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.listCases(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "search-cases",
      docs: "Finds cases, oldest first. As GetCase.",
      request: "ipims.v1.SearchCasesRequest",
      call: .unary(SearchCasesRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.searchCases(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "watch-cases",
      docs: "Sends what happens to cases, as it happens. As GetCase.",
      request: "ipims.v1.WatchCasesRequest",
      call: .serverStream(WatchCasesRequest.self) { $0.appraisal.watchCases($1) }
    ),
    Command(
      service: "appraisal",
      name: "get-case-history",
      docs: "A case's history, with what proves it. As GetCase.",
      request: "ipims.v1.GetCaseHistoryRequest",
      call: .unary(GetCaseHistoryRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getCaseHistory(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "verify-case-history",
      docs: "Recomputes a case's history in the server. As GetCase.",
      request: "ipims.v1.VerifyCaseHistoryRequest",
      call: .unary(VerifyCaseHistoryRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.verifyCaseHistory(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "explain-due-date",
      docs: "Why a time ends when it does. As whoever may see the case, the request or the recordation; firms\nthe times of their own requests and recordations, and of holds in their cases.",
      request: "ipims.v1.ExplainDueDateRequest",
      call: .unary(ExplainDueDateRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.explainDueDate(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "look-up-verdicts",
      docs: "Counts verdicts on the like: the database that every check uses. Officers, administrators and\nclearance systems all; right holders and representatives their own. It takes as long however many\nthere are, but for more than one filter beside mark and HS prefix, a firm's being one more: then\nas long as the one with the fewest verdicts has verdicts.",
      request: "ipims.v1.LookUpVerdictsRequest",
      call: .unary(LookUpVerdictsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.lookUpVerdicts(request)
      }
    ),
    Command(
      service: "appraisal",
      name: "get-statistics",
      docs: "Counts cases, goods, verdicts and decisions, how long holders took to answer, and how long goods\nwere held. Officers and administrators all; right holders and representatives their own requests\nalone, as if there were no others. PERMISSION_DENIED, FILTER_NOT_ALLOWED for a firm that groups\nor filters by route. By one dimension, with or without the month, and by one filter, it takes as\nlong however many cases there are; for what else customs asks it walks the cases of those months,\nor of the mark, the holder or the office asked for, and for a firm those of its requests.",
      request: "ipims.v1.GetStatisticsRequest",
      call: .unary(GetStatisticsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.appraisal.getStatistics(request)
      }
    ),
  ]
}
