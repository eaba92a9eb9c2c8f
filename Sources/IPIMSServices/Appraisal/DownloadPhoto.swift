internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  func downloadPhoto(
    _ request: DownloadPhotoRequest, responses: ResponseWriter<DownloadPhotoResponse>,
    context: RPCContext
  ) async throws(RPCError) {
    let caller = try environment.authorize(
      context, [.officer, .administrator, .rightHolder, .representative])
    let token = try StreamToken(context, environment)
    var validation = Validation()
    let name = validation.name(request.name, "name", in: .photos)
    if request.offsetBytes < 0 { validation.refuse("offset_bytes", "should be 0 or more") }
    try validation.finish()
    let photo = try await recordRead(of: name?.text ?? "", by: caller)
    try environment.requireOffset(request.offsetBytes, within: photo.sizeBytes, "photo")
    var response = DownloadPhotoResponse {
      $0.sha256 = photo.digest.hex
      $0.sizeBytes = photo.sizeBytes
      $0.mediaType = photo.mediaType
    }
    try await environment.send(
      photo.digest, sizeBytes: photo.sizeBytes, from: request.offsetBytes, by: token
    ) { chunk throws(RPCError) in
      response.chunk = chunk
      try await responses.send(response)
      response = DownloadPhotoResponse()
    }
  }

  /// What a caller gets of a photo.
  private struct SentPhoto: Sendable {
    var digest: Digest
    var sizeBytes: Int64
    var mediaType: String
  }

  /// Notes who reads what before a byte is sent; a holder's first look opens its request.
  private func recordRead(of name: String, by caller: Caller) async throws(RPCError) -> SentPhoto {
    let environment = environment
    let now = environment.now()
    let readID = environment.newID().text
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      let found = try transaction.row(
        "SELECT case_id, body, digest, holder_digest, holder_size_bytes FROM photos WHERE id = $1",
        .text(name)
      ) { row throws(RPCError) in
        let photo = try Photo(stored: row.blob(1))
        let sent =
          caller.isFirm
          ? SentPhoto(digest: row.digest(3), sizeBytes: row.int(4), mediaType: photo.mediaType)
          : SentPhoto(
            digest: row.digest(2), sizeBytes: photo.sizeBytes, mediaType: photo.mediaType)
        return (caseName: row.text(0), photo: photo, sent: sent)
      }
      guard let found, let stored = try transaction.storedCase(found.caseName),
        let view = try transaction.caseView(of: stored, for: caller, environment),
        view.shows(found.photo)
      else { throw .notFound("photo") }
      if caller.isFirm { try transaction.openRequests(in: stored.name, by: caller, environment) }
      try transaction.recordRead(of: name, in: stored.name, by: caller, id: readID, at: now)
      return found.sent
    }
  }
}

extension Transaction where Failure == RPCError {
  /// Whoever looks at a photo of a case has looked at what the firm is asked about it.
  fileprivate func openRequests(
    in caseName: String, by caller: Caller, _ environment: ServiceEnvironment
  ) throws(RPCError) {
    guard var file = try caseFile(caseName) else { throw .notFound("photo") }
    for request in file.requests where request.isOf(caller) {
      _ = try open(request, in: &file, by: caller, at: environment.now(), environment)
    }
  }
}
