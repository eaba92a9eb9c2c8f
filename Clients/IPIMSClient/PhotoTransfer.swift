extension AppraisalClient {
  /// Bytes of a piece of an upload.
  public static let chunkBytes = 1024 * 1024

  /// Uploads a whole photo. The header's `sizeBytes` is filled in, and its `requestID` unless it is
  /// given; its `sha256` is the caller's to give.
  public func uploadPhoto(_ header: UploadPhotoHeader, _ bytes: [UInt8]) async throws(RPCError)
    -> Photo
  {
    var header = header
    header.sizeBytes = Int64(bytes.count)
    if header.requestID.isEmpty { header.requestID = RequestID.random() }
    let first = UploadPhotoRequest { $0.part = .header(header) }
    return try await uploadPhoto { writer in
      try await writer.send(first)
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Self.chunkBytes))
        try await writer.send(UploadPhotoRequest { $0.part = .chunk(piece) })
        rest = rest.dropFirst(piece.count)
      }
    }
  }

  /// Downloads a whole photo, as the server sends it to this caller.
  public func downloadPhoto(named name: String) async throws(RPCError) -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in downloadPhoto(.init { $0.name = name }) { bytes += piece.chunk }
    return bytes
  }
}
