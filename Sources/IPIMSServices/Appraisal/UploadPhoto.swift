internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

extension Appraisals {
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
    let upload = try PhotoUpload(header)
    let mutation = Mutation(upload.whole, by: caller.member, context, environment.keys)
    let key = UploadKey(header.requestID, of: caller)
    let running = environment.runningUploads
    let isKept = running.begin(key)
    defer { if isKept { running.end(key) } }
    // Before the bytes: whether this is for the caller to do, and whether it was done already.
    let start = try await begin(upload, isKept ? key : nil, mutation, caller)
    let file: String?
    switch start {
    case .answered(let photo): return photo
    case .bytes(let name): file = name
    }
    let received = try await receive(&iterator, upload, key, into: file, by: token)
    return try await add(received, upload, key, mutation, caller)
  }

  private enum Start: Sendable {
    case answered(Photo)
    /// Bytes come in, into this file where they are kept if the upload breaks off.
    case bytes(file: String?)
  }

  /// `key` is nil where another stream brings the same at the same time.
  private func begin(
    _ upload: PhotoUpload, _ key: UploadKey?, _ mutation: Mutation, _ caller: Caller
  ) async throws(RPCError) -> Start {
    let now = environment.now()
    let newFile = environment.newID().text
    let running = environment.runningUploads
    let (start, forgotten) = try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) -> (Start, [String]) in
      if let earlier: Photo = try mutation.earlierAnswer(transaction) {
        return (.answered(earlier), [])
      }
      try upload.requireOpen(caller, transaction)
      guard let key else { return (.bytes(file: nil), []) }
      var unfinished = UnfinishedUpload(
        key: key, caseName: upload.header.case, bodyHash: mutation.bodyHash, file: newFile,
        sizeBytes: upload.header.sizeBytes, time: now)
      var forgotten: [String] = []
      if let earlier = try transaction.unfinishedUpload(key) {
        guard earlier.bodyHash == mutation.bodyHash else { throw Mutation.reused }
        if upload.header.offsetBytes > 0, now < earlier.expireTime {
          unfinished.file = earlier.file
        } else {
          forgotten.append(earlier.file)
        }
      }
      forgotten += try transaction.begin(unfinished, running, at: now)
      return (.bytes(file: unfinished.file), forgotten)
    }
    if key == nil, case .bytes = start, upload.header.offsetBytes > 0 {
      throw RPCError(
        .aborted, "UPLOAD_RUNNING", "Another stream still brings this upload.",
        retryAfter: .seconds(1))
    }
    if !forgotten.isEmpty {
      try await stored { () async throws(StoreError) in
        try await environment.objects.removePartial(forgotten)
      }
    }
    return start
  }

  // MARK: The bytes

  /// The photo in the object store, and what holders get of it.
  struct ReceivedPhoto: Sendable {
    var holderDigest: Digest
    var holderSizeBytes: Int
  }

  private func receive(
    _ iterator: inout RequestStream<UploadPhotoRequest>.Iterator, _ upload: PhotoUpload,
    _ key: UploadKey, into file: String?, by token: StreamToken
  ) async throws(RPCError) -> ReceivedPhoto {
    let (writer, kept) = try await stored {
      () async throws(StoreError) -> (ObjectWriter, PartialContent) in
      let sizeMax = Int64(PhotoUpload.bytesMax)
      guard let file else {
        return (try await environment.objects.begin(sizeBytesMax: sizeMax), PartialContent())
      }
      return try await environment.objects.resume(file, sizeBytesMax: sizeMax)
    }
    guard upload.header.offsetBytes == kept.sizeBytes else {
      await writer.suspend()
      throw PhotoUpload.refusal(
        "header.offset_bytes", "should be \(kept.sizeBytes), what came before, or 0")
    }
    var content = IncomingPhoto(upload, kept)
    do {
      try await write(&iterator, &content, by: token, to: writer)
      try content.requireWhole()
    } catch {
      if content.isWrong { try await forget(key, file) }
      if await isForgotten(file, key) { await writer.abort() } else { await writer.suspend() }
      throw error
    }
    do throws(StoreError) {
      _ = try await writer.finish(digest: upload.digest, sizeBytes: upload.header.sizeBytes)
    } catch {
      try await forget(key, file)
      throw PhotoUpload.refusal(error)
    }
    do {
      return try await withoutPosition(upload)
    } catch {
      try await forget(key, file)
      throw error
    }
  }

  private func write(
    _ iterator: inout RequestStream<UploadPhotoRequest>.Iterator, _ content: inout IncomingPhoto,
    by token: StreamToken, to writer: ObjectWriter
  ) async throws(RPCError) {
    while let message = try await iterator.next() {
      try token.requireValid()
      let chunk = try content.take(message)
      try await stored { () async throws(StoreError) in try await writer.append(chunk) }
    }
  }

  private func forget(_ key: UploadKey, _ file: String?) async throws(RPCError) {
    guard file != nil else { return }
    try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in try transaction.end(key)
    }
  }

  /// Whether nobody waits for what came: the same upload may have been finished by another stream
  /// meanwhile. Where the store does not say, such as while it closes, it is kept: what no record
  /// tells of goes at the next start.
  private func isForgotten(_ file: String?, _ key: UploadKey) async -> Bool {
    guard let file else { return true }
    do throws(RPCError) {
      return try await environment.database.read {
        (reading: Reading<RPCError>) throws(RPCError) in
        try reading.unfinishedUpload(key)?.file != file
      }
    } catch {
      return false
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
      throw PhotoUpload.refusal("chunk", "should be a whole photo: \(error)")
    }
    guard let cleaned else {
      return ReceivedPhoto(holderDigest: upload.digest, holderSizeBytes: size)
    }
    return try await stored { () async throws(StoreError) in
      let writer = try await objects.begin(sizeBytesMax: Int64(PhotoUpload.bytesMax))
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

  // MARK: The record

  private func add(
    _ received: ReceivedPhoto, _ upload: PhotoUpload, _ key: UploadKey, _ mutation: Mutation,
    _ caller: Caller
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
      photo.redactedCopyOf = header.redactedCopyOf
    }
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      if let earlier: Photo = try mutation.earlierAnswer(transaction) { return earlier }
      var found = try upload.requireOpen(caller, transaction)
      try transaction.run(
        """
        INSERT INTO photos(id, case_id, body, digest, holder_digest, holder_size_bytes)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        .text(photo.name), .text(found.name), .blob(photo.encoded), .digest(upload.digest),
        .digest(received.holderDigest), .int(received.holderSizeBytes))
      try transaction.change(&found, "PHOTO_ADDED", by: caller, at: now, photo.json)
      try transaction.end(key)
      try mutation.remember(photo, transaction)
      return photo
    }
  }
}

/// A photo's bytes as they come in.
private struct IncomingPhoto {
  static let chunkBytesMax = 1024 * 1024

  private let upload: PhotoUpload
  private var received: Int64
  private var start: [UInt8]
  /// What came is not what the header promised: of no use to go on from.
  private(set) var isWrong = false

  init(_ upload: PhotoUpload, _ kept: PartialContent) {
    self.upload = upload
    received = kept.sizeBytes
    start = Array(kept.start.prefix(MediaType.firstBytesNeeded))
  }

  /// The bytes of the next message. Throws INVALID_ARGUMENT.
  mutating func take(_ message: UploadPhotoRequest) throws(RPCError) -> [UInt8] {
    guard case .chunk(let chunk)? = message.part, chunk.count <= Self.chunkBytesMax else {
      throw PhotoUpload.refusal(
        "chunk", "should be bytes, at most 1 MiB a message, after one header")
    }
    let size = upload.header.sizeBytes
    guard Int64(chunk.count) <= size - received else {
      isWrong = true
      throw PhotoUpload.refusal(
        "header.size_bytes", "should be the photo's size; more bytes came")
    }
    received += Int64(chunk.count)
    if start.count < MediaType.firstBytesNeeded {
      start += chunk.prefix(MediaType.firstBytesNeeded - start.count)
      if start.count == MediaType.firstBytesNeeded || received == size {
        do {
          try upload.requireMediaType(start)
        } catch {
          isWrong = true
          throw error
        }
      }
    }
    return chunk
  }

  func requireWhole() throws(RPCError) {
    guard received == upload.header.sizeBytes else {
      throw PhotoUpload.refusal(
        "header.size_bytes", "should be the photo's size; \(received) bytes came")
    }
  }
}
