internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The header of an upload, once it is right.
struct PhotoUpload: Sendable {
  static let bytesMax = 32 * 1024 * 1024

  let header: UploadPhotoHeader
  let caseID: ULID
  let digest: Digest
  let mediaType: MediaType

  /// Throws INVALID_ARGUMENT.
  init(_ header: UploadPhotoHeader) throws(RPCError) {
    var validation = Validation()
    validation.requestID(header.requestID, "header.request_id")
    let name = validation.name(header.case, "header.case", in: .cases)
    validation.text(header.item, "header.item", max: 8)
    validation.text(header.side, "header.side", max: 64)
    validation.text(header.caption, "header.caption", max: 500)
    let mediaType = MediaType(rawValue: header.mediaType)
    if mediaType == nil {
      validation.refuse("header.media_type", "should be image/jpeg, image/png or image/webp")
    }
    let digest = validation.required(header.sha256, "header.sha256", SHA256Text.self)
    if !(1...Int64(Self.bytesMax)).contains(header.sizeBytes) {
      validation.refuse("header.size_bytes", "should be 1 to \(Self.bytesMax) (32 MiB)")
    } else if !(0...header.sizeBytes).contains(header.offsetBytes) {
      validation.refuse("header.offset_bytes", "should be 0 to \(header.sizeBytes)")
    }
    let original = validation.optionalName(
      header.redactedCopyOf, "header.redacted_copy_of", in: .photos)
    if let original, !original.text.hasPrefix(header.case + "/") {
      validation.refuse("header.redacted_copy_of", "should be a photo of the same case")
    }
    try validation.finish()
    guard let caseID = name?.ulid, let digest = digest.flatMap({ Digest(hex: $0) }), let mediaType
    else { preconditionFailure("a validated header has all of these") }
    self.header = header
    self.caseID = caseID
    self.digest = digest
    self.mediaType = mediaType
  }

  /// What all attempts at one upload have in common.
  var whole: UploadPhotoHeader {
    var whole = header
    whole.offsetBytes = 0
    return whole
  }

  /// Throws where the case takes no such photo from this officer.
  @discardableResult
  func requireOpen(_ caller: Caller, _ reading: Reading<RPCError>) throws(RPCError) -> Case {
    let found = try reading.ownCase(header.case, of: caller)
    guard found.state == .open || found.state == .decided else {
      throw RPCError(
        .failedPrecondition, "CASE_STATE", "The case takes no more photos.",
        metadata: ["state": found.state.shortName])
    }
    guard header.item.isEmpty || found.items.contains(where: { $0.id == header.item }) else {
      throw Self.refusal("header.item", "should be the id of one of the case's items")
    }
    guard !header.redactedCopyOf.isEmpty else { return found }
    let original = try reading.row(
      "SELECT body FROM photos WHERE id = $1", .text(header.redactedCopyOf)
    ) { row throws(RPCError) in try Photo(stored: row.blob(0)) }
    guard let original, original.redactedCopyOf.isEmpty else {
      throw Self.refusal(
        "header.redacted_copy_of", "should be a photo of the case that is itself no copy")
    }
    return found
  }

  func requireMediaType(_ start: [UInt8]) throws(RPCError) {
    guard MediaType.detect(start) == mediaType else {
      throw Self.refusal(
        "header.media_type", "should be what the bytes are: they are no \(mediaType.rawValue)")
    }
  }

  static func refusal(_ error: StoreError) -> RPCError {
    switch error.code {
    case .digestMismatch: refusal("header.sha256", "should be the SHA-256 of the bytes sent")
    case .sizeMismatch: refusal("header.size_bytes", "should be the photo's size")
    default: RPCError(error)
    }
  }

  static func refusal(_ field: String, _ description: String) -> RPCError {
    RPCError(
      .invalidArgument, "INVALID_FIELDS", "The upload is wrong at \(field).",
      fields: [FieldViolation(field, description)])
  }
}
