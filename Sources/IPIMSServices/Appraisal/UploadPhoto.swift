internal import IPIMSAPI
internal import RPCCore

extension Appraisals {
  func uploadPhoto(_ requests: RequestStream<UploadPhotoRequest>, context: RPCContext)
    async throws(RPCError) -> Photo
  {
    let caller = try environment.authorize(context, [.officer])
    return try await UploadStream.take(
      requests, as: PhotoUpload.self, by: caller, context, environment)
  }
}
