internal import Cryptography
internal import IPIMSAPI
internal import IPIMSDomain
internal import IPIMSStore
internal import Messages
internal import RPCCore

/// A message of an upload: the header first, then chunks.
protocol UploadMessage: Message, Sendable {
  associatedtype Header: MutatingRequest & Sendable

  var header: Header? { get }
  var chunk: [UInt8]? { get }
}

/// The header of an upload, once it is right, and what becomes of the bytes.
protocol UploadForm: Sendable {
  associatedtype Request: UploadMessage
  associatedtype Resource: Message & Sendable

  var header: Request.Header { get }
  /// What all attempts at one upload have in common.
  var whole: Request.Header { get }
  var content: UploadContent { get }
  /// The case that it goes to; empty for none.
  var caseName: String { get }

  /// Throws INVALID_ARGUMENT.
  init(_ header: Request.Header) throws(RPCError)
  /// Throws where nothing like it is taken from this caller; asked before the bytes and after.
  func requireOpen(_ caller: Caller, _ reading: Reading<RPCError>) throws(RPCError)
  /// Records the whole of it.
  func add(
    _ received: ReceivedContent, by caller: Caller, _ environment: ServiceEnvironment,
    _ transaction: Transaction<RPCError>
  ) throws(RPCError) -> Resource
}

/// What the bytes of an upload should be.
struct UploadContent: Sendable {
  static let bytesMax = 32 * 1024 * 1024

  let digest: Digest
  let mediaType: MediaType
  let sizeBytes: Int64
  /// What came of it before.
  let offsetBytes: Int64

  /// nil, and violations, where the header is wrong.
  init?(
    sha256: String, mediaType: String, of types: [MediaType], sizeBytes: Int64,
    offsetBytes: Int64, _ validation: inout Validation
  ) {
    let type = MediaType(rawValue: mediaType).flatMap { types.contains($0) ? $0 : nil }
    if type == nil {
      let names = types.map(\.rawValue)
      validation.refuse(
        "header.media_type",
        "should be \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
    }
    let digest = validation.required(sha256, "header.sha256", SHA256Text.self)
      .flatMap { Digest(hex: $0) }
    let isRightSize = (1...Int64(Self.bytesMax)).contains(sizeBytes)
    let isRightOffset = isRightSize && (0...sizeBytes).contains(offsetBytes)
    if !isRightSize {
      validation.refuse("header.size_bytes", "should be 1 to \(Self.bytesMax) (32 MiB)")
    } else if !isRightOffset {
      validation.refuse("header.offset_bytes", "should be 0 to \(sizeBytes)")
    }
    guard let digest, let type, isRightOffset else { return nil }
    self.digest = digest
    self.mediaType = type
    self.sizeBytes = sizeBytes
    self.offsetBytes = offsetBytes
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
    case .sizeMismatch: refusal("header.size_bytes", "should be the size of the whole")
    default: RPCError(error)
    }
  }

  static func refusal(_ field: String, _ description: String) -> RPCError {
    RPCError(
      .invalidArgument, "INVALID_FIELDS", "The upload is wrong at \(field).",
      fields: [FieldViolation(field, description)])
  }
}

/// What came, in the object store, and what others than its owner get of it.
struct ReceivedContent: Sendable {
  var digest: Digest
  var shownDigest: Digest
  var shownSizeBytes: Int
}

/// An upload's bytes as they come in.
struct IncomingContent {
  static let chunkBytesMax = 1024 * 1024

  private let content: UploadContent
  private var received: Int64
  private var start: [UInt8]
  /// What came is not what the header promised: of no use to go on from.
  private(set) var isWrong = false

  init(_ content: UploadContent, _ kept: PartialContent) {
    self.content = content
    received = kept.sizeBytes
    start = Array(kept.start.prefix(MediaType.firstBytesNeeded))
  }

  /// The bytes of the next message. Throws INVALID_ARGUMENT.
  mutating func take(_ message: some UploadMessage) throws(RPCError) -> [UInt8] {
    guard let chunk = message.chunk, chunk.count <= Self.chunkBytesMax else {
      throw UploadContent.refusal(
        "chunk", "should be bytes, at most 1 MiB a message, after one header")
    }
    guard Int64(chunk.count) <= content.sizeBytes - received else {
      isWrong = true
      throw UploadContent.refusal(
        "header.size_bytes", "should be the size of the whole; more bytes came")
    }
    received += Int64(chunk.count)
    if start.count < MediaType.firstBytesNeeded {
      start += chunk.prefix(MediaType.firstBytesNeeded - start.count)
      if start.count == MediaType.firstBytesNeeded || received == content.sizeBytes {
        do {
          try content.requireMediaType(start)
        } catch {
          isWrong = true
          throw error
        }
      }
    }
    return chunk
  }

  func requireWhole() throws(RPCError) {
    guard received == content.sizeBytes else {
      throw UploadContent.refusal(
        "header.size_bytes", "should be the size of the whole; \(received) bytes came")
    }
  }
}
