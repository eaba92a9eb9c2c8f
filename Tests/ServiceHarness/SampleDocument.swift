public import IPIMSClient

/// Documents without a page in them.
public enum SampleDocument {
  public static let pdf: [UInt8] = Array("%PDF-1.7\n%%EOF\n".utf8)

  public static func header(
    _ kind: DocumentKind = .registerExtract, _ bytes: [UInt8] = pdf,
    mediaType: String = "application/pdf"
  ) -> UploadDocumentHeader {
    UploadDocumentHeader {
      $0.requestID = RequestID.random()
      $0.kind = kind
      $0.title = "Extract of the register"
      $0.mediaType = mediaType
      $0.sha256 = SamplePhoto.digest(bytes)
      $0.sizeBytes = Int64(bytes.count)
    }
  }
}

extension Desk {
  /// A new document that nothing names.
  public func document() async throws -> Document {
    try await reporting.uploadDocument(SampleDocument.header(), SampleDocument.pdf)
  }

  /// A new picture that tells where it was taken.
  public func picture() async throws -> Document {
    try await reporting.uploadDocument(
      SampleDocument.header(.picture, SamplePhoto.jpeg, mediaType: "image/jpeg"),
      SamplePhoto.jpeg)
  }
}
