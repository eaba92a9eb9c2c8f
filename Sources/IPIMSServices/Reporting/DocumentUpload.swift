internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// The header of a document's upload, once it is right.
struct DocumentUpload: UploadForm {
  typealias Request = UploadDocumentRequest

  let header: UploadDocumentHeader
  let content: UploadContent

  var caseName: String { "" }

  /// Plain text is not taken: nothing in it tells that it is that.
  init(_ header: UploadDocumentHeader) throws(RPCError) {
    var validation = Validation()
    validation.requestID(header.requestID, "header.request_id")
    validation.given(header.kind, "header.kind")
    validation.text(header.title, "header.title", max: 200, required: true)
    let content = UploadContent(
      sha256: header.sha256, mediaType: header.mediaType, of: MediaType.allCases,
      sizeBytes: header.sizeBytes, offsetBytes: header.offsetBytes, &validation)
    if header.kind == .picture || header.kind == .markImage, content?.mediaType.isPicture == false {
      validation.refuse("header.kind", "should be another: a PDF is no picture")
    }
    try validation.finish()
    guard let content else { preconditionFailure("a validated header has all of these") }
    self.header = header
    self.content = content
  }

  var whole: UploadDocumentHeader {
    var whole = header
    whole.offsetBytes = 0
    return whole
  }

  func requireOpen(_ caller: Caller, _ reading: Reading<RPCError>) {}

  func add(
    _ received: ReceivedContent, by caller: Caller, _ environment: ServiceEnvironment,
    _ transaction: Transaction<RPCError>
  ) throws(RPCError) -> Document {
    let now = environment.now()
    let document = Document { document in
      document.name = ResourceName(.documents, environment.newID()).text
      document.kind = header.kind
      document.title = header.title
      document.mediaType = header.mediaType
      document.sizeBytes = content.sizeBytes
      document.sha256 = received.digest.hex
      document.organization = caller.organization ?? ""
      document.createTime = now.timestamp
    }
    try transaction.run(
      """
      INSERT INTO documents(id, organization, member, body, digest, shown_digest,
        shown_size_bytes)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      .text(document.name), .text(document.organization), .text(caller.member),
      .blob(document.encoded), .digest(received.digest), .digest(received.shownDigest),
      .int(received.shownSizeBytes))
    try transaction.record(
      "DOCUMENT_UPLOADED", of: document.name, by: caller.member, at: now, document.json)
    return document
  }
}

extension UploadDocumentRequest: UploadMessage {
  var header: UploadDocumentHeader? {
    if case .header(let header)? = part { header } else { nil }
  }

  var chunk: [UInt8]? {
    if case .chunk(let chunk)? = part { chunk } else { nil }
  }
}
