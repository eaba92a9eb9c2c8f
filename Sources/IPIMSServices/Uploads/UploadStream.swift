internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// One stream that brings a file: it can break off and go on, and gives its answer once.
struct UploadStream<Form: UploadForm> {
  typealias Requests = RequestStream<Form.Request>

  private let form: Form
  private let mutation: Mutation
  private let key: UploadKey
  private let caller: Caller
  private let token: StreamToken
  private let environment: ServiceEnvironment

  /// Takes the whole of an upload. Throws INVALID_ARGUMENT for bytes that are not what the header
  /// says.
  static func take(
    _ requests: Requests, as type: Form.Type, by caller: Caller, _ context: RPCContext,
    _ environment: ServiceEnvironment
  ) async throws(RPCError) -> Form.Resource {
    let token = try StreamToken(context, environment)
    var iterator = requests.makeAsyncIterator()
    guard let header = try await iterator.next()?.header else {
      throw RPCError(
        .invalidArgument, "HEADER_MISSING", "The first message of an upload holds its header.",
        fields: [FieldViolation("header", "is required, before any chunk")])
    }
    let form = try Form(header)
    let upload = Self(
      form: form, mutation: Mutation(form.whole, by: caller.member, context, environment.keys),
      key: UploadKey(header.requestID, of: caller), caller: caller, token: token,
      environment: environment)
    return try await upload.run(&iterator)
  }

  private func run(_ iterator: inout Requests.Iterator) async throws(RPCError) -> Form.Resource {
    let running = environment.runningUploads
    let isKept = running.begin(key)
    defer { if isKept { running.end(key) } }
    // Before the bytes: whether this is for the caller to do, and whether it was done already.
    let file: String?
    switch try await begin(isKept: isKept) {
    case .answered(let resource): return resource
    case .bytes(let name): file = name
    }
    return try await add(try await receive(&iterator, into: file))
  }

  private enum Start: Sendable {
    case answered(Form.Resource)
    /// Bytes come in, into this file where they are kept if the upload breaks off.
    case bytes(file: String?)
  }

  /// `isKept` is false where another stream brings the same at the same time.
  private func begin(isKept: Bool) async throws(RPCError) -> Start {
    let now = environment.now()
    let newFile = environment.newID().text
    let running = environment.runningUploads
    let (form, mutation, caller, key) = (form, mutation, caller, key)
    let (start, forgotten) = try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) -> (Start, [String]) in
      if let earlier: Form.Resource = try mutation.earlierAnswer(transaction) {
        return (.answered(earlier), [])
      }
      try form.requireOpen(caller, transaction)
      guard isKept else { return (.bytes(file: nil), []) }
      var unfinished = UnfinishedUpload(
        key: key, caseName: form.caseName, bodyHash: mutation.bodyHash, file: newFile,
        sizeBytes: form.content.sizeBytes, time: now)
      var forgotten: [String] = []
      if let earlier = try transaction.unfinishedUpload(key) {
        guard earlier.bodyHash == mutation.bodyHash else { throw Mutation.reused }
        if form.content.offsetBytes > 0, now < earlier.expireTime {
          unfinished.file = earlier.file
        } else {
          forgotten.append(earlier.file)
        }
      }
      forgotten += try transaction.begin(unfinished, running, at: now)
      return (.bytes(file: unfinished.file), forgotten)
    }
    if !isKept, case .bytes = start, form.content.offsetBytes > 0 {
      throw RPCError(
        .aborted, "UPLOAD_RUNNING", "Another stream still brings this upload.",
        retryAfter: .seconds(1))
    }
    if !forgotten.isEmpty {
      try await environment.stored { () async throws(StoreError) in
        try await environment.objects.removePartial(forgotten)
      }
    }
    return start
  }

  // MARK: The bytes

  private func receive(_ iterator: inout Requests.Iterator, into file: String?)
    async throws(RPCError) -> ReceivedContent
  {
    let (writer, kept) = try await environment.stored {
      () async throws(StoreError) -> (ObjectWriter, PartialContent) in
      let sizeMax = Int64(UploadContent.bytesMax)
      guard let file else {
        return (try await environment.objects.begin(sizeBytesMax: sizeMax), PartialContent())
      }
      return try await environment.objects.resume(file, sizeBytesMax: sizeMax)
    }
    guard form.content.offsetBytes == kept.sizeBytes else {
      await writer.suspend()
      throw UploadContent.refusal(
        "header.offset_bytes", "should be \(kept.sizeBytes), what came before, or 0")
    }
    var content = IncomingContent(form.content, kept)
    do {
      try await write(&iterator, &content, to: writer)
      try content.requireWhole()
    } catch {
      if content.isWrong { try await forget(file) }
      if await isForgotten(file) { await writer.abort() } else { await writer.suspend() }
      throw error
    }
    do throws(StoreError) {
      _ = try await writer.finish(
        digest: form.content.digest, sizeBytes: form.content.sizeBytes)
    } catch {
      try await forget(file)
      throw UploadContent.refusal(error)
    }
    do {
      return try await withoutPosition()
    } catch {
      try await forget(file)
      throw error
    }
  }

  private func write(
    _ iterator: inout Requests.Iterator, _ content: inout IncomingContent,
    to writer: ObjectWriter
  ) async throws(RPCError) {
    while let message = try await iterator.next() {
      try token.requireValid()
      let chunk = try content.take(message)
      try await environment.stored { () async throws(StoreError) in
        try await writer.append(chunk)
      }
    }
  }

  private func forget(_ file: String?) async throws(RPCError) {
    guard file != nil else { return }
    let key = key
    try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in try transaction.end(key)
    }
  }

  /// Whether nobody waits for what came: the same upload may have been finished by another stream
  /// meanwhile. Where the store does not say, such as while it closes, it is kept: what no record
  /// tells of goes at the next start.
  private func isForgotten(_ file: String?) async -> Bool {
    guard let file else { return true }
    let key = key
    do throws(RPCError) {
      return try await environment.database.read {
        (reading: Reading<RPCError>) throws(RPCError) in
        try reading.unfinishedUpload(key)?.file != file
      }
    } catch {
      return false
    }
  }

  /// A second object without the place where a picture was taken, where it tells one.
  private func withoutPosition() async throws(RPCError) -> ReceivedContent {
    let content = form.content
    let whole = ReceivedContent(
      digest: content.digest, shownDigest: content.digest,
      shownSizeBytes: Int(content.sizeBytes))
    guard content.mediaType.isPicture else { return whole }
    let bytes = try await bytes(of: content)
    let cleaned: [UInt8]?
    do {
      cleaned = try PhotoPosition.removing(from: bytes)
    } catch {
      // What cannot be read to its end might tell a place that nobody would find.
      throw UploadContent.refusal("chunk", "should be a whole photo: \(error)")
    }
    guard let cleaned else { return whole }
    return try await environment.stored { () async throws(StoreError) in
      let writer = try await environment.objects.begin(
        sizeBytesMax: Int64(UploadContent.bytesMax))
      for start in stride(from: 0, to: cleaned.count, by: ObjectStore.chunkBytesMax) {
        let end = min(start + ObjectStore.chunkBytesMax, cleaned.count)
        try await writer.append(Array(cleaned[start..<end]))
      }
      let digest = try await writer.finish(
        digest: SHA256.hash(cleaned), sizeBytes: Int64(cleaned.count))
      return ReceivedContent(
        digest: content.digest, shownDigest: digest, shownSizeBytes: cleaned.count)
    }
  }

  private func bytes(of content: UploadContent) async throws(RPCError) -> [UInt8] {
    let size = Int(content.sizeBytes)
    return try await environment.stored { () async throws(StoreError) in
      let reader = try await environment.objects.openRead(content.digest)
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
  }

  // MARK: The record

  private func add(_ received: ReceivedContent) async throws(RPCError) -> Form.Resource {
    let (form, mutation, caller, key, environment) = (form, mutation, caller, key, environment)
    return try await environment.database.write {
      (transaction: Transaction<RPCError>) throws(RPCError) in
      if let earlier: Form.Resource = try mutation.earlierAnswer(transaction) { return earlier }
      try form.requireOpen(caller, transaction)
      let resource = try form.add(received, by: caller, environment, transaction)
      try transaction.end(key)
      try mutation.remember(resource, transaction)
      return resource
    }
  }
}
