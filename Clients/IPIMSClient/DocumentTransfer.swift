extension ReportingClient {
  /// Uploads a whole document. The header's `sizeBytes` is filled in, and its `requestID` unless it
  /// is given; its `sha256` is the caller's to give.
  public func uploadDocument(_ header: UploadDocumentHeader, _ bytes: [UInt8])
    async throws(RPCError) -> Document
  {
    var header = header
    header.sizeBytes = Int64(bytes.count)
    if header.requestID.isEmpty { header.requestID = RequestID.random() }
    let first = UploadDocumentRequest { $0.part = .header(header) }
    return try await uploadDocument { writer in
      try await writer.send(first)
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(AppraisalClient.chunkBytes))
        try await writer.send(UploadDocumentRequest { $0.part = .chunk(piece) })
        rest = rest.dropFirst(piece.count)
      }
    }
  }

  /// Downloads a whole document, as the server sends it to this caller.
  public func downloadDocument(named name: String) async throws(RPCError) -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in downloadDocument(.init { $0.name = name }) { bytes += piece.chunk }
    return bytes
  }
}
