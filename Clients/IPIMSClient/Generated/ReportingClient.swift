// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

public import IPIMSAPI
public import RPCCore

/// Rights on record.
public struct ReportingClient: Sendable {
  private let caller: any RPCCaller

  public init(_ caller: any RPCCaller) { self.caller = caller }

  /// Writes a draft. Right holders and representatives. NOT_FOUND for a holder for whom the caller does
  /// not act.
  public func createRecordation(
    _ request: CreateRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.createRecordation, request, options: options)
  }

  /// Changes a recordation. Right holders and representatives, their own. A DRAFT or RETURNED one is
  /// written anew. One on record, which is ACTIVE, SUSPENDED or in GRACE, gets a new version, and
  /// GetRecordationAsOf shows the old one. A change that widens what customs protects holds once
  /// customs has accepted it (ReviewRecordation) and is the recordation's `pending_change` until then:
  /// a mark text, class, designated good or HS code that what is on record does not cover, another
  /// registration or application number, title, author, variety or geographical indication, a later
  /// end of the right. It waits as a whole, with all that the same request changes, and takes the place
  /// of one that waits already; whatever widens nothing holds at once, and what waits for the same
  /// field waits no more. The kind of right and the regime do not change.
  /// FAILED_PRECONDITION, RECORDATION_STATE in other states.
  public func updateRecordation(
    _ request: UpdateRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.updateRecordation, request, options: options)
  }

  /// Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.
  /// FAILED_PRECONDITION: RECORDATION_STATE; RIGHT_EXPIRED where the right has ended meanwhile;
  /// RECORDATION_INCOMPLETE where it lacks what a recordation has to have by now.
  public func submitRecordation(
    _ request: SubmitRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.submitRecordation, request, options: options)
  }

  /// Accepts, returns with reasons, or refuses what was submitted, or the change that waits of one on
  /// record; to return or refuse a change leaves what is on record as it is. Officers and
  /// administrators. What must hold is looked at again. FAILED_PRECONDITION: RECORDATION_STATE;
  /// RIGHT_EXPIRED where the right has ended meanwhile; RECORDATION_INCOMPLETE where it lacks what a
  /// recordation has to have by now.
  public func reviewRecordation(
    _ request: ReviewRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.reviewRecordation, request, options: options)
  }

  /// Takes an ACTIVE one off the record for a time: customs acts on it no more, and its term runs on.
  /// Requests for an appraisal that are open stay so. The holder is told by mail. Administrators.
  /// FAILED_PRECONDITION, RECORDATION_STATE.
  public func suspendRecordation(
    _ request: SuspendRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.suspendRecordation, request, options: options)
  }

  /// Puts a SUSPENDED one on record again, until the end that it had. The holder is told by mail.
  /// Administrators. FAILED_PRECONDITION: RECORDATION_STATE, RIGHT_EXPIRED.
  public func reinstateRecordation(
    _ request: ReinstateRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.reinstateRecordation, request, options: options)
  }

  /// Renews one that is ACTIVE or in GRACE by the regime's term from its end on, never past the
  /// right's own end. Right holders and representatives, their own, and administrators. Under a regime
  /// whose last day to ask for it is binding (EU: 30 working days before the end) only administrators
  /// renew after that day, and it is on record as late. FAILED_PRECONDITION: RECORDATION_STATE;
  /// RENEWAL_TOO_LATE; RENEWAL_TOO_EARLY where the term that it was renewed for has not begun;
  /// RIGHT_EXPIRED where the right has ended, and RIGHT_ENDS where the record lasts as long as the
  /// right does, until UpdateRecordation has a later right_expire_time; NO_TERM where it has no end.
  public func renewRecordation(
    _ request: RenewRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.renewRecordation, request, options: options)
  }

  /// Gives one on record, which is ACTIVE, SUSPENDED or in GRACE, to another right holder. Right
  /// holders and representatives, their own, and administrators; whom it is given to need not consent.
  /// Contacts, the representative and a change that waits do not go with it. Both are told by mail.
  /// The new holder sees what is on record from then on, the old one what was until then.
  /// Requests for an appraisal that are open stay with the old holder, who may answer them, until the
  /// new one, or an administrator, calls this again with `take_over_requests`: each is cancelled and
  /// sent to the new holder, due when it was before. Stay with the old holder: requests about other
  /// rights too that are not the new holder's, and those of cases in which the new holder is asked
  /// already. A call takes over at most 200.
  /// FAILED_PRECONDITION: RECORDATION_STATE; ALREADY_HOLDER. NOT_FOUND: no such right holder.
  public func transferRecordation(
    _ request: TransferRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.transferRecordation, request, options: options)
  }

  /// Takes one back, in whatever state, for good. Requests for an appraisal that are open stay so.
  /// Right holders and representatives, their own, and administrators. FAILED_PRECONDITION,
  /// RECORDATION_STATE where it is WITHDRAWN.
  public func withdrawRecordation(
    _ request: WithdrawRecordationRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    var request = request
    if request.requestID.isEmpty { request.requestID = RequestID.random() }
    return try await caller.unary(ReportingServiceMethods.withdrawRecordation, request, options: options)
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

  /// A recordation as it was at a time, content and state. Officers, administrators and clearance
  /// systems all; right holders and representatives what was their own at that time. NOT_FOUND also
  /// where it was not there yet. Of one that was stored before versions were kept the oldest version
  /// is that of its last change before.
  public func getRecordationAsOf(
    _ request: GetRecordationAsOfRequest, options: CallOptions = .init()
  ) async throws(RPCError) -> Recordation {
    return try await caller.unary(ReportingServiceMethods.getRecordationAsOf, request, options: options)
  }

  /// Every recordation as it is, and then, until the client leaves, whatever happens to one, in its
  /// order and without a gap. Officers, administrators and clearance systems all; right holders and
  /// representatives their own. INVALID_ARGUMENT for a token that this server did not give.
  public func watchRecordations(
    _ request: WatchRecordationsRequest, options: CallOptions = .init()
  ) -> ResponseStream<WatchRecordationsResponse> {
    caller.serverStream(ReportingServiceMethods.watchRecordations, request, options: options)
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

  /// Takes over recordations of another system, each row answered by its key as it is done, in any
  /// order; what is wrong with one does not hold up the others. Clearance systems and administrators.
  /// A row is on record once it is answered. Whoever has lost the connection sends all again: rows
  /// that came in before are UNCHANGED, and cost little. Rows of one recordation in one stream count
  /// in their order, the last stays. What was suspended, withdrawn, renewed or transferred here, or has
  /// a change that waits, is changed here alone: a row that would change it is refused, with
  /// FAILED_PRECONDITION, CHANGED_HERE.
  public func importRecordations(
    options: CallOptions = .init()
  ) -> (requests: RequestWriter<ImportRecordationsRequest>, responses: ResponseStream<ImportRecordationsResponse>) {
    caller.bidirectional(ReportingServiceMethods.importRecordations, options: options)
  }
}
