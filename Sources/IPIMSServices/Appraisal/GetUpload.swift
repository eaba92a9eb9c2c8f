internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func getUpload(_ request: GetUploadRequest, context: RPCContext) async throws(RPCError) -> Upload
  {
    let caller = try environment.authorize(context, Role.all)
    var validation = Validation()
    validation.requestID(request.upload, "upload")
    try validation.finish()
    let key = UploadKey(request.upload, of: caller)
    let now = environment.now()
    let (photo, document, unfinished) = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      let photo: Photo? = try key.finished(AppraisalServiceMethods.uploadPhoto.name, reading)
      let document: Document? = try key.finished(
        ReportingServiceMethods.uploadDocument.name, reading)
      return (photo, document, try reading.unfinishedUpload(key))
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
    if let document {
      return Upload { upload in
        upload.upload = key.requestID
        upload.receivedBytes = document.sizeBytes
        upload.sizeBytes = document.sizeBytes
        upload.document = document
      }
    }
    guard let unfinished, now < unfinished.expireTime else { throw .notFound("upload") }
    let received = try await environment.stored { () async throws(StoreError) in
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
}

extension UploadKey {
  /// What came of an upload by `method` that is finished; nil for any other.
  fileprivate func finished<Resource: Message>(_ method: String, _ reading: Reading<RPCError>)
    throws(RPCError) -> Resource?
  {
    let answer = try reading.remembered(caller: member, method: method, requestID: requestID)?
      .answer
    return try answer.map { bytes throws(RPCError) in try Resource(stored: bytes) }
  }
}
