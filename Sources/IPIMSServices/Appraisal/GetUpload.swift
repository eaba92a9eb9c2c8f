internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func getUpload(_ request: GetUploadRequest, context: RPCContext) async throws(RPCError) -> Upload
  {
    let caller = try environment.authorize(context, [.officer])
    var validation = Validation()
    validation.requestID(request.upload, "upload")
    try validation.finish()
    let key = UploadKey(request.upload, of: caller)
    let now = environment.now()
    let (photo, unfinished) = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      (try Self.photo(of: key, reading), try reading.unfinishedUpload(key))
    }
    if let photo {
      return Upload { upload in
        upload.upload = key.requestID
        upload.case = photo.name.split(separator: "/").prefix(2).joined(separator: "/")
        upload.receivedBytes = photo.sizeBytes
        upload.sizeBytes = photo.sizeBytes
        upload.photo = photo
      }
    }
    guard let unfinished, now < unfinished.expireTime else { throw .notFound("upload") }
    let received = try await stored { () async throws(StoreError) in
      try await environment.objects.partialSizeBytes(unfinished.file)
    }
    return Upload { upload in
      upload.upload = key.requestID
      upload.case = unfinished.caseName
      upload.receivedBytes = received ?? 0
      upload.sizeBytes = unfinished.sizeBytes
      upload.expireTime = unfinished.expireTime.timestamp
    }
  }

  /// The photo of an upload that is finished; nil for any other.
  private static func photo(of key: UploadKey, _ reading: Reading<RPCError>) throws(RPCError)
    -> Photo?
  {
    let answer = try reading.remembered(
      caller: key.member, method: AppraisalServiceMethods.uploadPhoto.name,
      requestID: key.requestID)?.answer
    return try answer.map { bytes throws(RPCError) in try Photo(stored: bytes) }
  }
}
