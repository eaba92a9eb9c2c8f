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

  /// Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or
  /// media type that is not what came.
  public func uploadPhoto(
    options: CallOptions = .init(),
    _ send: @Sendable (RequestWriter<UploadPhotoRequest>) async throws -> Void
  ) async throws(RPCError) -> Photo {
    try await caller.clientStream(AppraisalServiceMethods.uploadPhoto, options: options, send)
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
  /// FAILED_PRECONDITION, ALREADY_APPRAISED for a second one.
  public func submitAppraisal(
    _ request: SubmitAppraisalRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Appraisal {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(AppraisalServiceMethods.submitAppraisal, request, options: options)
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

  /// Counts verdicts on the like: the database that every check uses. Officers, administrators and
  /// clearance systems all; right holders and representatives their own.
  public func lookUpVerdicts(
    _ request: LookUpVerdictsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> LookUpVerdictsResponse {
    return try await caller.unary(AppraisalServiceMethods.lookUpVerdicts, request, options: options)
  }
}
