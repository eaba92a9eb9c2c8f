internal import IPIMSAPI
internal import Messages
internal import RPCCore

/// Every message that crosses the wire, in an order that the corpus depends on: new ones last.
let messageTypes: [any Message.Type] = [
  SignUp.self, SignUpRequest.self, SignUpResponse.self, GetSignUpRequest.self,
  ClaimAccessRequest.self, ClaimAccessResponse.self, ListSignUpsRequest.self,
  ListSignUpsResponse.self, ReviewSignUpRequest.self, IssueTokenRequest.self,
  IssueTokenResponse.self, RevokeTokenRequest.self, AuthenticateRequest.self, WhoAmIRequest.self,
  Identity.self, Party.self, LineItem.self, Photo.self, AppraisalRequest.self, Case.self,
  OpenCaseRequest.self, UploadPhotoRequest.self, UploadPhotoHeader.self, DownloadPhotoRequest.self,
  DownloadPhotoResponse.self, RequestAppraisalRequest.self, RequestAppraisalResponse.self,
  ListRequestsRequest.self, ListRequestsResponse.self, WatchRequestsRequest.self,
  WatchRequestsResponse.self, AppraisalItem.self, Examiner.self, SubmitAppraisalRequest.self,
  Appraisal.self, DecisionItem.self, DecideCaseRequest.self, GetCaseRequest.self,
  ListCasesRequest.self, ListCasesResponse.self, LookUpVerdictsRequest.self, VerdictCount.self,
  DecisionCount.self, LookUpVerdictsResponse.self, Money.self, Contact.self,
  HealthCheckRequest.self, HealthCheckResponse.self, AuthorisedTrader.self, Recordation.self,
  CreateRecordationRequest.self, SubmitRecordationRequest.self, ReviewRecordationRequest.self,
  GetRecordationRequest.self, ListRecordationsRequest.self, ListRecordationsResponse.self,
  Fact.self, Article.self, PublishArticleRequest.self, GetArticleRequest.self,
  ListArticlesRequest.self, ListArticlesResponse.self, GetServerInfoRequest.self, ServerInfo.self,
  AnyMessage.self, DurationMessage.self, Empty.self, Timestamp.self, ErrorInfo.self,
  ErrorInfo.MetadataEntry.self, RetryInfo.self, BadRequest.self, BadRequest.FieldViolation.self,
  RequestInfo.self, Hello.self, Status.self,
  Clock.self, DueDateExplanation.self, SignedHead.self, HistoryKey.self, HistoryField.self,
  HistoryEvent.self, DataRead.self, ProductIdentifier.self, InformationExchange.self,
  ProcedureStep.self, OpenCasesRequest.self, OpenCasesResponse.self, UpdateCaseRequest.self,
  WithdrawCaseRequest.self, AssignCaseRequest.self, CloseCaseRequest.self, GetUploadRequest.self,
  Upload.self, CancelRequestRequest.self, AnswerInformationRequestRequest.self,
  RecordProcedureStepRequest.self, GetRequestRequest.self, DelegateRequestRequest.self,
  RequestInformationRequest.self, SubmitAppraisalsRequest.self, SubmitAppraisalsResponse.self,
  SupersedeAppraisalRequest.self, ConfirmAppraisalRequest.self, ListOutcomesRequest.self,
  OutcomeItem.self, Outcome.self, ListOutcomesResponse.self, SearchCasesRequest.self,
  SearchCasesResponse.self, WatchCasesRequest.self, WatchCasesResponse.self,
  GetCaseHistoryRequest.self, CaseHistory.self, VerifyCaseHistoryRequest.self,
  VerifyCaseHistoryResponse.self, ExplainDueDateRequest.self, ExplainDueDateResponse.self,
  FieldError.self,
  CallError.self, SearchRecordationsRequest.self, RecordationMatch.self,
  SearchRecordationsResponse.self,
  GetSchemaRequest.self, Schema.self,
  Document.self, UploadDocumentRequest.self, UploadDocumentHeader.self, GetDocumentRequest.self,
  DownloadDocumentRequest.self, DownloadDocumentResponse.self,
  PostMessageRequest.self, ThreadMessage.self, MessageReceipt.self, ListMessagesRequest.self,
  ListMessagesResponse.self, WatchMessagesRequest.self, WatchMessagesResponse.self,
]

/// Their full names, for the test that none is missing.
public let messageTypeNames = messageTypes.map { $0.protoName }
