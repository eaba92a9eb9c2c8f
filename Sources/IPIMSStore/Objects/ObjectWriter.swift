public import Cryptography

/// What came of an object before.
public struct PartialContent: Sendable {
  /// How many of its first bytes are told.
  public static let startBytesMax = 64

  public var sizeBytes: Int64 = 0
  public var start: [UInt8] = []

  /// Nothing.
  public init() {}
}

/// An object that is being written, one call after the other. Let go of before `finish`, it leaves
/// nothing, unless it is suspended.
public final class ObjectWriter: Sendable {
  private enum State {
    /// Takes bytes; may become `.busy` for the time of a call.
    case open
    /// A call is under way; becomes `.open` or `.ended`.
    case busy
    /// Finished, aborted or failed.
    case ended
  }

  /// What the calls share, one at a time.
  // Unchecked: only the call that made the state `.busy` touches it.
  private final class Content: @unchecked Sendable {
    var hasher = SHA256()
    var sizeBytes: Int64 = 0
    /// The file is closed and, unless kept, removed.
    var isClosed = false
  }

  /// What a call leaves of the file.
  private enum Outcome {
    case open
    case kept
    case suspended
    case discarded
  }

  private let store: ObjectStore
  private let file: File
  private let path: String
  private let sizeBytesMax: Int64
  private let content = Content()
  private let state = Lock(State.open)

  init(_ store: ObjectStore, file: File, path: String, sizeBytesMax: Int64) {
    self.store = store
    self.file = file
    self.path = path
    self.sizeBytesMax = sizeBytesMax
  }

  deinit {
    guard !content.isClosed else { return }
    store.pool.later { [file, path] in
      file.close()
      File.remove(path)
    }
  }

  /// Goes through what is in the file, as if it had just been appended.
  func catchUp() async throws(StoreError) -> PartialContent {
    try await use(leaving: .open) { [file, content, sizeBytesMax] () throws(StoreError) in
      var kept = PartialContent()
      while case let piece = try file.read(
        at: kept.sizeBytes, count: ObjectStore.chunkBytesMax), !piece.isEmpty
      {
        if kept.sizeBytes == 0 { kept.start = Array(piece.prefix(PartialContent.startBytesMax)) }
        content.hasher.update(piece)
        kept.sizeBytes += Int64(piece.count)
      }
      guard kept.sizeBytes <= sizeBytesMax else {
        throw StoreError(.sizeMismatch, "more than \(sizeBytesMax) bytes")
      }
      content.sizeBytes = kept.sizeBytes
      return kept
    }
  }

  /// Appends bytes, at most `ObjectStore.chunkBytesMax`; returns when the system has taken them, so
  /// that a fast sender waits. Throws `.sizeMismatch` above the limit, `.diskFull`, `.inputOutput`;
  /// after an error the object is gone.
  public func append(_ bytes: [UInt8]) async throws(StoreError) {
    precondition(bytes.count <= ObjectStore.chunkBytesMax)
    try await use(leaving: .open) { [file, content, sizeBytesMax] () throws(StoreError) in
      guard Int64(bytes.count) <= sizeBytesMax - content.sizeBytes else {
        throw StoreError(.sizeMismatch, "more than \(sizeBytesMax) bytes")
      }
      content.sizeBytes += Int64(bytes.count)
      content.hasher.update(bytes)
      try file.write(bytes)
    }
  }

  /// Ends the object and keeps it, durably, if its bytes are the expected ones (nil: any). Throws
  /// `.sizeMismatch`, `.digestMismatch`, `.diskFull`, `.inputOutput`; then nothing is kept.
  @discardableResult
  public func finish(
    digest: Digest? = nil, sizeBytes: Int64? = nil
  ) async throws(StoreError) -> Digest {
    try await use(leaving: .kept) { [store, file, content, path] () throws(StoreError) in
      if let sizeBytes, sizeBytes != content.sizeBytes {
        throw StoreError(.sizeMismatch, "\(content.sizeBytes) bytes, not \(sizeBytes)")
      }
      let actual = content.hasher.finalize()
      if let digest, digest != actual {
        throw StoreError(.digestMismatch, "\(actual), not \(digest)")
      }
      try file.synchronize()
      try store.keep(path, as: actual)
      return actual
    }
  }

  /// Ends the writing and keeps what came, for `ObjectStore.resume`. Does nothing after the end.
  public func suspend() async {
    try? await use(leaving: .suspended) {}
  }

  /// Ends the object and keeps nothing. Does nothing after the end.
  public func abort() async {
    try? await use(leaving: .discarded) {}
  }

  /// Runs one call's I/O; an error ends the object.
  private func use<T: Sendable>(
    leaving outcome: Outcome, _ work: @escaping @Sendable () throws(StoreError) -> T
  ) async throws(StoreError) -> T {
    let previous = state.withLock { state in
      defer { if case .open = state { state = .busy } }
      return state
    }
    switch previous {
    case .open: break
    case .busy: preconditionFailure("an object is written by one call at a time")
    case .ended: throw StoreError(.closed, "the object has ended")
    }
    do throws(StoreError) {
      let result = try await store.pool.run { [self] () throws(StoreError) in
        do throws(StoreError) {
          let result = try work()
          if outcome != .open { close(keeping: outcome != .discarded) }
          return result
        } catch {
          close(keeping: false)
          throw error
        }
      }
      state.withLock { $0 = outcome == .open ? .open : .ended }
      return result
    } catch {
      // The file of a call that the pool refused is closed with the writer.
      state.withLock { $0 = .ended }
      throw error
    }
  }

  private func close(keeping: Bool) {
    file.close()
    if !keeping { File.remove(path) }
    content.isClosed = true
  }
}
