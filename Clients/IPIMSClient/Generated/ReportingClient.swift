// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Rights on record.
public struct ReportingClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Writes a draft. Right holders and representatives.
  public func createRecordation(
    _ request: CreateRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.createRecordation, request, options: options)
  }

  /// Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.
  public func submitRecordation(
    _ request: SubmitRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.submitRecordation, request, options: options)
  }

  /// Accepts, returns with reasons, or refuses. Officers and administrators. FAILED_PRECONDITION,
  /// RIGHT_EXPIRED where the right has ended meanwhile.
  public func reviewRecordation(
    _ request: ReviewRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.reviewRecordation, request, options: options)
  }

  /// Finds recordations by a mark as it is written on goods, best first. Officers, administrators and
  /// clearance systems all; right holders and representatives their own, and the public part of
  /// others' that are ACTIVE, SUSPENDED, in GRACE or EXPIRED.
  public func searchRecordations(
    _ request: SearchRecordationsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> SearchRecordationsResponse {
    return try await caller.unary(ReportingServiceMethods.searchRecordations, request, options: options)
  }

  /// Right holders and representatives their own; officers, administrators and clearance systems all.
  public func getRecordation(
    _ request: GetRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    return try await caller.unary(ReportingServiceMethods.getRecordation, request, options: options)
  }

  /// Lists recordations, oldest first. Right holders and representatives their own; officers,
  /// administrators and clearance systems all.
  public func listRecordations(
    _ request: ListRecordationsRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> ListRecordationsResponse {
    return try await caller.unary(ReportingServiceMethods.listRecordations, request, options: options)
  }

  /// Keeps a document, so that a recordation, an article or a message can name it. Right holders and
  /// representatives for their firm; officers, administrators and clearance systems for customs.
  /// INVALID_ARGUMENT for a size, digest or media type that is not what came.
  public func uploadDocument(
    options: CallOptions = .init(),
    _ send: @Sendable (RequestWriter<UploadDocumentRequest>) async throws -> Void
  ) async throws(RPCError) -> Document {
    try await caller.clientStream(ReportingServiceMethods.uploadDocument, options: options, send)
  }

  /// What a document is. Whoever may download it.
  public func getDocument(
    _ request: GetDocumentRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Document {
    return try await caller.unary(ReportingServiceMethods.getDocument, request, options: options)
  }

  /// Sends a document's bytes, in pieces. The firm that it is from, or of customs the member who
  /// uploaded it and administrators; and whoever may see a recordation, an article or a message that
  /// names it, or a recordation that did. Every download is recorded.
  public func downloadDocument(
    _ request: DownloadDocumentRequest, options: CallOptions = .init()
  ) -> ResponseStream<DownloadDocumentResponse> {
    caller.serverStream(ReportingServiceMethods.downloadDocument, request, options: options)
  }
}
