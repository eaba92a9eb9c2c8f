internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The header of an upload, once it is right.
struct PhotoUpload: UploadForm {
  typealias Request = UploadPhotoRequest

  let header: UploadPhotoHeader
  let caseID: ULID
  let content: UploadContent

  var caseName: String { header.case }

  /// Throws INVALID_ARGUMENT.
  init(_ header: UploadPhotoHeader) throws(RPCError) {
    var validation = Validation()
    validation.requestID(header.requestID, "header.request_id")
    let name = validation.name(header.case, "header.case", in: .cases)
    validation.text(header.item, "header.item", max: 8)
    validation.text(header.side, "header.side", max: 64)
    validation.text(header.caption, "header.caption", max: 500)
    let content = UploadContent(
      sha256: header.sha256, mediaType: header.mediaType, of: MediaType.pictures,
      sizeBytes: header.sizeBytes, offsetBytes: header.offsetBytes, &validation)
    let original = validation.optionalName(
      header.redactedCopyOf, "header.redacted_copy_of", in: .photos)
    if let original, !original.text.hasPrefix(header.case + "/") {
      validation.refuse("header.redacted_copy_of", "should be a photo of the same case")
    }
    try validation.finish()
    guard let caseID = name?.ulid, let content else {
      preconditionFailure("a validated header has all of these")
    }
    self.header = header
    self.caseID = caseID
    self.content = content
  }

  /// What all attempts at one upload have in common.
  var whole: UploadPhotoHeader {
    var whole = header
    whole.offsetBytes = 0
    return whole
  }

  func requireOpen(_ caller: Caller, _ reading: Reading<RPCError>) throws(RPCError) {
    _ = try caseOpen(to: caller, reading)
  }

  /// The case. Throws where it takes no such photo from this officer.
  private func caseOpen(to caller: Caller, _ reading: Reading<RPCError>) throws(RPCError) -> Case {
    let found = try reading.ownCase(header.case, of: caller)
    guard found.state == .open || found.state == .decided else {
      throw RPCError(
        .failedPrecondition, "CASE_STATE", "The case takes no more photos.",
        metadata: ["state": found.state.shortName])
    }
    guard header.item.isEmpty || found.items.contains(where: { $0.id == header.item }) else {
      throw UploadContent.refusal("header.item", "should be the id of one of the case's items")
    }
    guard !header.redactedCopyOf.isEmpty else { return found }
    let original = try reading.row(
      "SELECT body FROM photos WHERE id = $1", .text(header.redactedCopyOf)
    ) { row throws(RPCError) in try Photo(stored: row.blob(0)) }
    guard let original, original.redactedCopyOf.isEmpty else {
      throw UploadContent.refusal(
        "header.redacted_copy_of", "should be a photo of the case that is itself no copy")
    }
    return found
  }

  func add(
    _ received: ReceivedContent, by caller: Caller, _ environment: ServiceEnvironment,
    _ transaction: Transaction<RPCError>
  ) throws(RPCError) -> Photo {
    var found = try caseOpen(to: caller, transaction)
    let now = environment.now()
    let photo = Photo { photo in
      photo.name = ResourceName(photo: environment.newID(), of: caseID).text
      photo.sha256 = content.digest.hex
      photo.sizeBytes = content.sizeBytes
      photo.mediaType = header.mediaType
      photo.item = header.item
      photo.side = header.side
      photo.caption = header.caption
      photo.createTime = now.timestamp
      photo.redactedCopyOf = header.redactedCopyOf
    }
    try transaction.run(
      """
      INSERT INTO photos(id, case_id, body, digest, holder_digest, holder_size_bytes)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      .text(photo.name), .text(found.name), .blob(photo.encoded), .digest(received.digest),
      .digest(received.shownDigest), .int(received.shownSizeBytes))
    try transaction.change(&found, "PHOTO_ADDED", by: caller, at: now, photo.json)
    return photo
  }
}

extension UploadPhotoRequest: UploadMessage {
  var header: UploadPhotoHeader? {
    if case .header(let header)? = part { header } else { nil }
  }

  var chunk: [UInt8]? {
    if case .chunk(let chunk)? = part { chunk } else { nil }
  }
}
