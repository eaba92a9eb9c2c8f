// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Rights on record.
public protocol ReportingService: Sendable {
  /// Writes a draft. Right holders and representatives.
  func createRecordation(
    _ request: CreateRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.
  func submitRecordation(
    _ request: SubmitRecordationRequest, context: RPCContext
  ) async throws(RPCError) -> Recordation

  /// Accepts, returns with reasons, or refuses. Officers and administrators. FAILED_PRECONDITION,
  /// RIGHT_EXPIRED where the right has ended meanwhile.
  func reviewRecordation(
    _ request: ReviewRecordationRequest, context: RPCContext
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
    ])
  }
}

/// The methods' names on the wire.
public enum ReportingServiceMethods {
  public static let createRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "CreateRecordation", kind: .unary)
  public static let submitRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "SubmitRecordation", kind: .unary)
  public static let reviewRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "ReviewRecordation", kind: .unary)
  public static let searchRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "SearchRecordations", kind: .unary)
  public static let getRecordation = MethodName(
    service: "ipims.v1.ReportingService", name: "GetRecordation", kind: .unary)
  public static let listRecordations = MethodName(
    service: "ipims.v1.ReportingService", name: "ListRecordations", kind: .unary)
  public static let uploadDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "UploadDocument", kind: .clientStream)
  public static let getDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "GetDocument", kind: .unary)
  public static let downloadDocument = MethodName(
    service: "ipims.v1.ReportingService", name: "DownloadDocument", kind: .serverStream)
}
