internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
  static let photoBytesMax = 32 * 1024 * 1024
  static let uploadChunkBytesMax = 1024 * 1024

  func uploadPhoto(_ requests: RequestStream<UploadPhotoRequest>, context: RPCContext)
    async throws(RPCError) -> Photo
  {
    let caller = try environment.authorize(context, [.officer])
    let token = try StreamToken(context, environment)
    var iterator = requests.makeAsyncIterator()
    guard case .header(let header)? = try await iterator.next()?.part else {
      throw RPCError(
        .invalidArgument, "HEADER_MISSING", "The first message of an upload holds its header.",
        fields: [FieldViolation("header", "is required, before any chunk")])
    }
    let upload = try Self.validate(header)
    let mutation = Mutation(header, by: caller.member, context)
    // Before the bytes: whether this is for the caller to do, and whether it was done already.
    let earlier: Photo? = try await environment.database.read {
      (reading: Reading<RPCError>) throws(RPCError) in
      if let earlier: Photo = try mutation.earlierAnswer(reading) { return earlier }
      try Self.requireOpen(upload, caller, reading)
      return nil
    }
    if let earlier { return earlier }
    let received = try await receive(&iterator, upload, by: token)
    return try await add(received, upload, mutation, caller)
  }

  /// A header that is right.
  struct PhotoUpload: Sendable {
    var header: UploadPhotoHeader
    var caseID: ULID
    var digest: Digest
    var mediaType: MediaType
  }

  private static func validate(_ header: UploadPhotoHeader) throws(RPCError) -> PhotoUpload {
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
    if !(1...Int64(photoBytesMax)).contains(header.sizeBytes) {
      validation.refuse("header.size_bytes", "should be 1 to \(photoBytesMax) (32 MiB)")
    }
    try validation.finish()
    guard let caseID = name?.ulid, let digest = digest.flatMap({ Digest(hex: $0) }), let mediaType
    else { preconditionFailure("a validated header has all of these") }
    return PhotoUpload(header: header, caseID: caseID, digest: digest, mediaType: mediaType)
  }

  /// Throws where the case takes no photo of this item from this officer.
  @discardableResult
  private static func requireOpen(
    _ upload: PhotoUpload, _ caller: Caller, _ reading: Reading<RPCError>
  ) throws(RPCError) -> Case {
    let found = try reading.ownCase(upload.header.case, of: caller)
    guard found.state == .open || found.state == .decided else {
      throw RPCError(
        .failedPrecondition, "CASE_STATE", "The case takes no more photos.",
        metadata: ["state": found.state.shortName])
    }
    let item = upload.header.item
    guard item.isEmpty || found.items.contains(where: { $0.id == item }) else {
      throw RPCError(
        .invalidArgument, "INVALID_FIELDS", "The case has no line item \(item).",
        fields: [FieldViolation("header.item", "should be the id of one of the case's items")])
    }
    return found
  }

  // MARK: The bytes

  /// The photo in the object store, and what holders get of it.
  struct ReceivedPhoto: Sendable {
    var holderDigest: Digest
    var holderSizeBytes: Int
  }

  private func receive(
    _ iterator: inout RequestStream<UploadPhotoRequest>.Iterator, _ upload: PhotoUpload,
    by token: StreamToken
  ) async throws(RPCError) -> ReceivedPhoto {
    let writer = try await stored { () async throws(StoreError) in
      try await environment.objects.begin(sizeBytesMax: Int64(Self.photoBytesMax))
    }
    do {
      try await write(&iterator, upload, by: token, to: writer)
    } catch {
      await writer.abort()
      throw error
    }
    do throws(StoreError) {
      _ = try await writer.finish(digest: upload.digest, sizeBytes: upload.header.sizeBytes)
    } catch {
      throw Self.refusal(error)
    }
    return try await withoutPosition(upload)
  }

  private func write(
    _ iterator: inout RequestStream<UploadPhotoRequest>.Iterator, _ upload: PhotoUpload,
    by token: StreamToken, to writer: ObjectWriter
  ) async throws(RPCError) {
    var received = 0
    var start: [UInt8] = []
    while let message = try await iterator.next() {
      try token.requireValid()
      guard case .chunk(let chunk)? = message.part, chunk.count <= Self.uploadChunkBytesMax else {
        throw Self.refusal("chunk", "should be bytes, at most 1 MiB a message, after one header")
      }
      received += chunk.count
      guard received <= upload.header.sizeBytes else {
        throw Self.refusal("header.size_bytes", "should be the photo's size; more bytes came")
      }
      if start.count < MediaType.firstBytesNeeded {
        start += chunk.prefix(MediaType.firstBytesNeeded - start.count)
        if start.count == MediaType.firstBytesNeeded || received == upload.header.sizeBytes {
          try Self.requireMediaType(upload.mediaType, start)
        }
      }
      try await stored { () async throws(StoreError) in try await writer.append(chunk) }
    }
    guard received == upload.header.sizeBytes else {
      throw Self.refusal("header.size_bytes", "should be the photo's size; \(received) bytes came")
    }
  }

  private static func requireMediaType(_ expected: MediaType, _ start: [UInt8])
    throws(RPCError)
  {
    guard MediaType.detect(start) == expected else {
      throw refusal(
        "header.media_type", "should be what the bytes are: they are no \(expected.rawValue)")
    }
  }

  /// A second object without the place where the photo was taken, where it tells one.
  private func withoutPosition(_ upload: PhotoUpload) async throws(RPCError) -> ReceivedPhoto {
    let size = Int(upload.header.sizeBytes)
    let objects = environment.objects
    let bytes = try await stored { () async throws(StoreError) in
      let reader = try await objects.openRead(upload.digest)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      while bytes.count < size {
        let piece = try await reader.read(
          offset: Int64(bytes.count), count: ObjectStore.chunkBytesMax)
        if piece.isEmpty { break }
        bytes += piece
      }
      return bytes
    }
    let cleaned: [UInt8]?
    do {
      cleaned = try PhotoPosition.removing(from: bytes)
    } catch {
      // What cannot be read to its end might tell a place that nobody would find.
      throw Self.refusal("chunk", "should be a whole photo: \(error)")
    }
    guard let cleaned else {
      return ReceivedPhoto(holderDigest: upload.digest, holderSizeBytes: size)
    }
    return try await stored { () async throws(StoreError) in
      let writer = try await objects.begin(sizeBytesMax: Int64(Self.photoBytesMax))
      for start in stride(from: 0, to: cleaned.count, by: ObjectStore.chunkBytesMax) {
        let end = min(start + ObjectStore.chunkBytesMax, cleaned.count)
        try await writer.append(Array(cleaned[start..<end]))
      }
      let digest = try await writer.finish(
        digest: SHA256.hash(cleaned), sizeBytes: Int64(cleaned.count))
      return ReceivedPhoto(holderDigest: digest, holderSizeBytes: cleaned.count)
    }
  }

  func stored<T>(_ body: () async throws(StoreError) -> T) async throws(RPCError) -> T {
    do {
      return try await body()
    } catch {
      throw RPCError(error)
    }
  }

  private static func refusal(_ error: StoreError) -> RPCError {
    switch error.code {
    case .digestMismatch: refusal("header.sha256", "should be the SHA-256 of the bytes sent")
    case .sizeMismatch: refusal("header.size_bytes", "should be the photo's size")
    default: RPCError(error)
    }
  }

  private static func refusal(_ field: String, _ description: String) -> RPCError {
    RPCError(
      .invalidArgument, "INVALID_FIELDS", "The upload is wrong at \(field).",
      fields: [FieldViolation(field, description)])
  }

  // MARK: The record

  private func add(
    _ received: ReceivedPhoto, _ upload: PhotoUpload, _ mutation: Mutation, _ caller: Caller
  ) async throws(RPCError) -> Photo {
    let now = environment.now()
    let name = ResourceName(photo: environment.newID(), of: upload.caseID).text
    let header = upload.header
    let photo = Photo { photo in
      photo.name = name
      photo.sha256 = upload.digest.hex
      photo.sizeBytes = header.sizeBytes
      photo.mediaType = header.mediaType
      photo.item = header.item
      photo.side = header.side
      photo.caption = header.caption
      photo.createTime = now.timestamp
    }
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      if let earlier: Photo = try mutation.earlierAnswer(transaction) { return earlier }
      var found = try Self.requireOpen(upload, caller, transaction)
      try transaction.run(
        """
        INSERT INTO photos(id, case_id, body, digest, holder_digest, holder_size_bytes)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(photo.name), .text(found.name), .blob(photo.encoded), .digest(upload.digest),
        .digest(received.holderDigest), .int(received.holderSizeBytes))
      try transaction.change(&found, "PHOTO_ADDED", by: caller, at: now, photo.json)
      try mutation.remember(photo, transaction)
      return photo
    }
  }
}
