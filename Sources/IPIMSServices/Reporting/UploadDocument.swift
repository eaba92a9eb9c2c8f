internal import IPIMSAPI
internal import RPCCore

extension Reporting {
  func uploadDocument(_ requests: RequestStream<UploadDocumentRequest>, context: RPCContext)
    async throws(RPCError) -> Document
  {
    let caller = try environment.authorize(context, Role.all)
    return try await UploadStream.take(
      requests, as: DocumentUpload.self, by: caller, context, environment)
  }
}
