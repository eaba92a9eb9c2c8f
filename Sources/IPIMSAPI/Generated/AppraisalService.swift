// Made by SchemaCompiler from ipims/v1/appraisal_service.proto. Do not edit: change the schema, run .ci/generate.

public import RPCCore

/// Suspected goods, and what their right holders say of them.
public protocol AppraisalService: Sendable {
  /// Opens a case. Officers, for their own office.
  func openCase(
    _ request: OpenCaseRequest, context: RPCContext
  ) async throws(RPCError) -> Case

  /// Adds a photo to a case. Officers of the case's office. INVALID_ARGUMENT for a size, digest or
  /// media type that is not what came.
  func uploadPhoto(
    _ requests: RequestStream<UploadPhotoRequest>, context: RPCContext
  ) async throws(RPCError) -> Photo

  /// Sends a photo's bytes, in pieces. Officers and administrators; right holders and representatives
  /// those of their requests, without the place where it was taken. Every read is recorded.
  func downloadPhoto(
    _ request: DownloadPhotoRequest, responses: ResponseWriter<DownloadPhotoResponse>, context: RPCContext
  ) async throws(RPCError)

  /// Asks the right holders concerned. Officers of the case's office.
  func requestAppraisal(
    _ request: RequestAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> RequestAppraisalResponse

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
  /// FAILED_PRECONDITION, ALREADY_APPRAISED for a second one.
  func submitAppraisal(
    _ request: SubmitAppraisalRequest, context: RPCContext
  ) async throws(RPCError) -> Appraisal

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

  /// Counts verdicts on the like: the database that every check uses. Officers, administrators and
  /// clearance systems all; right holders and representatives their own.
  func lookUpVerdicts(
    _ request: LookUpVerdictsRequest, context: RPCContext
  ) async throws(RPCError) -> LookUpVerdictsResponse
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
      .clientStream("UploadPhoto") { (requests: RequestStream<UploadPhotoRequest>, context) async throws(RPCError) in
        try await self.uploadPhoto(requests, context: context)
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
      .unary("LookUpVerdicts") { calls in
        while let request: LookUpVerdictsRequest = calls.next() {
          do throws(RPCError) {
            calls.answer(try await self.lookUpVerdicts(request, context: calls.context))
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
  public static let uploadPhoto = MethodName(
    service: "ipims.v1.AppraisalService", name: "UploadPhoto", kind: .clientStream)
  public static let downloadPhoto = MethodName(
    service: "ipims.v1.AppraisalService", name: "DownloadPhoto", kind: .serverStream)
  public static let requestAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "RequestAppraisal", kind: .unary)
  public static let listRequests = MethodName(
    service: "ipims.v1.AppraisalService", name: "ListRequests", kind: .unary)
  public static let watchRequests = MethodName(
    service: "ipims.v1.AppraisalService", name: "WatchRequests", kind: .serverStream)
  public static let submitAppraisal = MethodName(
    service: "ipims.v1.AppraisalService", name: "SubmitAppraisal", kind: .unary)
  public static let decideCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "DecideCase", kind: .unary)
  public static let getCase = MethodName(
    service: "ipims.v1.AppraisalService", name: "GetCase", kind: .unary)
  public static let listCases = MethodName(
    service: "ipims.v1.AppraisalService", name: "ListCases", kind: .unary)
  public static let lookUpVerdicts = MethodName(
    service: "ipims.v1.AppraisalService", name: "LookUpVerdicts", kind: .unary)
}
