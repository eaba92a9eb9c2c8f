internal import Cryptography
internal import IPIMSStore
internal import RPCCore

extension ServiceEnvironment {
  static let downloadChunkBytes = 512 * 1024

  /// What the object store does, with its errors as callers get them.
  func stored<T>(_ body: () async throws(StoreError) -> T) async throws(RPCError) -> T {
    do {
      return try await body()
    } catch {
      throw RPCError(error)
    }
  }

  /// Sends the bytes of an object from `start` on, in pieces; one, empty, where there are none.
  /// `token` is what the stream ends with.
  func send(
    _ digest: Digest, sizeBytes: Int64, from start: Int64, by token: StreamToken,
    _ send: ([UInt8]) async throws(RPCError) -> Void
  ) async throws(RPCError) {
    let reader = try await stored { () async throws(StoreError) in
      try await objects.openRead(digest)
    }
    var offset = start
    repeat {
      try token.requireValid()
      let chunk = try await stored { () async throws(StoreError) in
        try await reader.read(offset: offset, count: Self.downloadChunkBytes)
      }
      guard !chunk.isEmpty || offset == sizeBytes else {
        throw .unforeseen(StoreError(.sizeMismatch, "\(digest) ends at \(offset)"))
      }
      offset += Int64(chunk.count)
      try await send(chunk)
    } while offset < sizeBytes
  }

  /// Throws INVALID_ARGUMENT for a download that would begin behind its end.
  func requireOffset(_ offset: Int64, within sizeBytes: Int64, _ what: String) throws(RPCError) {
    guard offset <= sizeBytes else {
      throw RPCError(
        .invalidArgument, "INVALID_FIELDS", "The \(what) has \(sizeBytes) bytes.",
        fields: [FieldViolation("offset_bytes", "should be at most \(sizeBytes)")])
    }
  }
}
