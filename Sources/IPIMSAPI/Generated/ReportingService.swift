// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Rights on record.
public protocol ReportingService: Sendable {
  /// Writes a draft. Right holders and representatives. NOT_FOUND for a holder for whom the caller does
  /// not act.
  func createRecordation(
    _ request: CreateRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

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
  func updateRecordation(
    _ request: UpdateRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.
  /// FAILED_PRECONDITION: RECORDATION_STATE; RIGHT_EXPIRED where the right has ended meanwhile;
  /// RECORDATION_INCOMPLETE where it lacks what a recordation has to have by now.
  func submitRecordation(
    _ request: SubmitRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Accepts, returns with reasons, or refuses what was submitted, or the change that waits of one on
  /// record; to return or refuse a change leaves what is on record as it is. Officers and
  /// administrators. What must hold is looked at again. FAILED_PRECONDITION: RECORDATION_STATE;
  /// RIGHT_EXPIRED where the right has ended meanwhile; RECORDATION_INCOMPLETE where it lacks what a
  /// recordation has to have by now.
  func reviewRecordation(
    _ request: ReviewRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Takes an ACTIVE one off the record for a time: customs acts on it no more, and its term runs on.
  /// Requests for an appraisal that are open stay so. The holder is told by mail. Administrators.
  /// FAILED_PRECONDITION, RECORDATION_STATE.
  func suspendRecordation(
    _ request: SuspendRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Puts a SUSPENDED one on record again, until the end that it had. The holder is told by mail.
  /// Administrators. FAILED_PRECONDITION: RECORDATION_STATE, RIGHT_EXPIRED.
  func reinstateRecordation(
    _ request: ReinstateRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Renews one that is ACTIVE or in GRACE by the regime's term from its end on, never past the
  /// right's own end. Right holders and representatives, their own, and administrators. Under a regime
  /// whose last day to ask for it is binding (EU: 30 working days before the end) only administrators
  /// renew after that day, and it is on record as late. FAILED_PRECONDITION: RECORDATION_STATE;
  /// RENEWAL_TOO_LATE; RENEWAL_TOO_EARLY where the term that it was renewed for has not begun;
  /// RIGHT_EXPIRED where the right has ended, and RIGHT_ENDS where the record lasts as long as the
  /// right does, until UpdateRecordation has a later right_expire_time; NO_TERM where it has no end.
  func renewRecordation(
    _ request: RenewRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

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
  func transferRecordation(
    _ request: TransferRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Takes one back, in whatever state, for good. Requests for an appraisal that are open stay so.
  /// Right holders and representatives, their own, and administrators. FAILED_PRECONDITION,
  /// RECORDATION_STATE where it is WITHDRAWN.
  func withdrawRecordation(
    _ request: WithdrawRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Finds recordations by a mark as it is written on goods, best first. Officers, administrators and
  /// clearance systems all; right holders and representatives their own, and the public part of
  /// others' that are ACTIVE, SUSPENDED, in GRACE or EXPIRED.
  func searchRecordations(
    _ request: SearchRecordationsRequest, context: RPCContext
  ) async throws(RPCError) -> SearchRecordationsResponse

  /// Right holders and representatives their own; officers, administrators and clearance systems all.
  func getRecordation(
    _ request: GetRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// A recordation as it was at a time, content and state. Officers, administrators and clearance
  /// systems all; right holders and representatives what was their own at that time. NOT_FOUND also
  /// where it was not there yet. Of one that was stored before versions were kept the oldest version
  /// is that of its last change before.
  func getRecordationAsOf(
    _ request: GetRecordationAsOfRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Every recordation as it is, and then, until the client leaves, whatever happens to one, in its
  /// order and without a gap. Officers, administrators and clearance systems all; right holders and
  /// representatives their own. INVALID_ARGUMENT for a token that this server did not give.
  func watchRecordations(
    _ request: WatchRecordationsRequest, responses: ResponseWriter<WatchRecordationsResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Lists recordations, oldest first. Right holders and representatives their own; officers,
  /// administrators and clearance systems all.
  func listRecordations(
    _ request: ListRecordationsRequest, context: RPCContext
  ) async throws(RPCError) -> ListRecordationsResponse

  /// Keeps a document, so that a recordation, an article or a message can name it. Right holders and
  /// representatives for their firm; officers, administrators and clearance systems for customs.
  /// INVALID_ARGUMENT for a size, digest or media type that is not what came.
  func uploadDocument(
    _ requests: RequestStream<UploadDocumentRequest>, context: RPCContext
  ) async throws(RPCError) -> Document

  /// What a document is. Whoever may download it.
  func getDocument(
    _ request: GetDocumentRequest, context: RPCContext
  ) async throws(RPCError) -> Document

  /// Sends a document's bytes, in pieces. The firm that it is from, or of customs the member who
  /// uploaded it and administrators; and whoever may see a recordation, an article or a message that
  /// names it, or a recordation that did. Every download is recorded.
  func downloadDocument(
    _ request: DownloadDocumentRequest, responses: ResponseWriter<DownloadDocumentResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Takes over recordations of another system, each row answered by its key as it is done, in any
  /// order; what is wrong with one does not hold up the others. Clearance systems and administrators.
  /// A row is on record once it is answered. Whoever has lost the connection sends all again: rows
  /// that came in before are UNCHANGED, and cost little. Rows of one recordation in one stream count
  /// in their order, the last stays. What was suspended, withdrawn, renewed or transferred here, or has
  /// a change that waits, is changed here alone: a row that would change it is refused, with
  /// FAILED_PRECONDITION, CHANGED_HERE.
  func importRecordations(
    _ requests: RequestStream<ImportRecordationsRequest>, responses: ResponseWriter<ImportRecordationsResponse>, context: RPCContext
  ) async throws(RPCError)
}

extension ReportingService {
  /// What a router needs to call this service.
  public var serviceDescription: ServiceDescription {
    ServiceDescription(name: "ipims.v1.ReportingService", methods: [
      .unary("CreateRecordation") { calls in
        while let request: CreateRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.createRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("UpdateRecordation") { calls in
        while let request: UpdateRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.updateRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("SubmitRecordation") { calls in
        while let request: SubmitRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.submitRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ReviewRecordation") { calls in
        while let request: ReviewRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.reviewRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("SuspendRecordation") { calls in
        while let request: SuspendRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.suspendRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("ReinstateRecordation") { calls in
        while let request: ReinstateRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.reinstateRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("RenewRecordation") { calls in
        while let request: RenewRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.renewRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("TransferRecordation") { calls in
        while let request: TransferRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.transferRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("WithdrawRecordation") { calls in
        while let request: WithdrawRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.withdrawRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("SearchRecordations") { calls in
        while let request: SearchRecordationsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.searchRecordations(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetRecordation") { calls in
        while let request: GetRecordationRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getRecordation(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .unary("GetRecordationAsOf") { calls in
        while let request: GetRecordationAsOfRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getRecordationAsOf(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("WatchRecordations") { (request: WatchRecordationsRequest, responses: ResponseWriter<WatchRecordationsResponse>, context) async throws(RPCError) in
        try await self.watchRecordations(request, responses: responses, context: context)
      },
      .unary("ListRecordations") { calls in
        while let request: ListRecordationsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.listRecordations(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .clientStream("UploadDocument") { (requests: RequestStream<UploadDocumentRequest>, context) async throws(RPCError) in
        try await self.uploadDocument(requests, context: context)
      },
      .unary("GetDocument") { calls in
        while let request: GetDocumentRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.getDocument(request, context: calls.context))
          } catch {
            calls.fail(error)
          }
        }
      },
      .serverStream("DownloadDocument") { (request: DownloadDocumentRequest, responses: ResponseWriter<DownloadDocumentResponse>, context) async throws(RPCError) in
        try await self.downloadDocument(request, responses: responses, context: context)
      },
      .bidirectional("ImportRecordations") { (requests: RequestStream<ImportRecordationsRequest>, responses: ResponseWriter<ImportRecordationsResponse>, context) async throws(RPCError) in
        try await self.importRecordations(requests, responses: responses, context: context)
      },
    ])
  }
}

/// The methods' names on the wire.
public enum ReportingServiceMethods {
  public static let createRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "CreateRecordation", kind: .unary)
  public static let updateRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "UpdateRecordation", kind: .unary)
  public static let submitRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "SubmitRecordation", kind: .unary)
  public static let reviewRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "ReviewRecordation", kind: .unary)
  public static let suspendRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "SuspendRecordation", kind: .unary)
  public static let reinstateRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "ReinstateRecordation", kind: .unary)
  public static let renewRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "RenewRecordation", kind: .unary)
  public static let transferRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "TransferRecordation", kind: .unary)
  public static let withdrawRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "WithdrawRecordation", kind: .unary)
  public static let searchRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "SearchRecordations", kind: .unary)
  public static let getRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "GetRecordation", kind: .unary)
  public static let getRecordationAsOf = MethodName(
    service: "ipims.v1.ReportingService", name: "GetRecordationAsOf", kind: .unary)
  public static let watchRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "WatchRecordations", kind: .serverStream)
  public static let listRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "ListRecordations", kind: .unary)
  public static let uploadDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "UploadDocument", kind: .clientStream)
  public static let getDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "GetDocument", kind: .unary)
  public static let downloadDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "DownloadDocument", kind: .serverStream)
  public static let importRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "ImportRecordations", kind: .bidirectional)
}
