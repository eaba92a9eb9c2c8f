public import Cryptography

/// Photos and documents: files named by their SHA-256, so that none is ever changed and the same
/// bytes are kept once.
///
/// A file is durable before a transaction refers to it (`Transaction.recordObject`); one that no
/// transaction refers to, left by a crash in between, does no harm.
public final class ObjectStore: Sendable {
  /// The most bytes that one call reads or appends.
  public static let chunkBytesMax = 4 << 20

  let pool: InputOutputPool
  private let folder: String
  private let counter = Lock(0)

  /// Opens the folder, making it where there is none, and removes what unfinished writers left.
  /// Blocks. One process at a time may have it open.
  public init(folder: String, threadCount: Int = 4) throws(StoreError) {
    precondition((1...64).contains(threadCount))
    self.folder = folder
    pool = InputOutputPool(threadCount: threadCount)
    try File.makeFolder(folder)
    try File.makeFolder(incoming)
    // All at once, so that no writer has to wait for another's new folder to be durable.
    for byte in UInt8.min...UInt8.max {
      try File.makeFolder("\(folder)/\(Hexadecimal.encode([byte]))")
    }
    try File.makeFolder(partial)
    for name in try File.names(in: incoming) { File.remove("\(incoming)/\(name)") }
    try File.synchronizeFolder(folder)
  }

  private var incoming: String { "\(folder)/incoming" }
  private var partial: String { "\(folder)/partial" }

  private func path(of digest: Digest) -> (folder: String, file: String) {
    let hex = digest.hex
    let folder = "\(folder)/\(hex.prefix(2))"
    return (folder, "\(folder)/\(hex.dropFirst(2))")
  }

  /// Begins an object of at most `sizeBytesMax` bytes, which is told by its content once finished.
  public func begin(sizeBytesMax: Int64) async throws(StoreError) -> ObjectWriter {
    let number = counter.withLock { count in
      count += 1
      return count
    }
    let path = "\(incoming)/\(number)"
    let file = try await pool.run { () throws(StoreError) in try File.creating(path) }
    return ObjectWriter(self, file: file, path: path, sizeBytesMax: sizeBytesMax)
  }

  /// Begins an object that can be suspended and gone on with later, by its name, also after a
  /// restart, and tells what came of it before. `name` is that of a file.
  public func resume(_ name: String, sizeBytesMax: Int64) async throws(StoreError)
    -> (writer: ObjectWriter, kept: PartialContent)
  {
    let path = partialPath(name)
    let file = try await pool.run { () throws(StoreError) in try File.appending(path) }
    let writer = ObjectWriter(self, file: file, path: path, sizeBytesMax: sizeBytesMax)
    return (writer, try await writer.catchUp())
  }

  /// How much there is of an object that was suspended, or is being written; nil for none.
  public func partialSizeBytes(_ name: String) async throws(StoreError) -> Int64? {
    let path = partialPath(name)
    return try await pool.run { () throws(StoreError) -> Int64? in try File.size(of: path) }
  }

  /// Removes what there is of suspended objects.
  public func removePartial(_ names: [String]) async throws(StoreError) {
    let paths = names.map(partialPath)
    try await pool.run { () throws(StoreError) in
      for path in paths { File.remove(path) }
    }
  }

  /// The names of all objects that are not finished.
  public func partialNames() async throws(StoreError) -> [String] {
    let folder = partial
    return try await pool.run { () throws(StoreError) in try File.names(in: folder) }
  }

  private func partialPath(_ name: String) -> String {
    precondition(!name.isEmpty && !name.contains("/") && !name.hasPrefix("."), "a file's name")
    return "\(partial)/\(name)"
  }

  /// Opens an object to read it piece by piece. Throws `.notFound`.
  public func openRead(_ digest: Digest) async throws(StoreError) -> ObjectReader {
    let path = path(of: digest).file
    let (file, size) = try await pool.run { () throws(StoreError) in
      let file = try File.reading(path)
      do throws(StoreError) {
        return (file, try file.size())
      } catch {
        file.close()
        throw error
      }
    }
    return ObjectReader(pool, file: file, sizeBytes: size)
  }

  /// Reads up to `count` bytes (at most `chunkBytesMax`) of an object from an offset; fewer at its
  /// end. Throws `.notFound`.
  public func read(
    _ digest: Digest, offset: Int64 = 0, count: Int = chunkBytesMax
  ) async throws(StoreError) -> [UInt8] {
    precondition(offset >= 0 && (0...ObjectStore.chunkBytesMax).contains(count))
    let path = path(of: digest).file
    return try await pool.run { () throws(StoreError) in
      let file = try File.reading(path)
      defer { file.close() }
      return try file.read(at: offset, count: count)
    }
  }

  /// Gives a finished temporary file its name, durably. Blocks.
  func keep(_ temporary: String, as digest: Digest) throws(StoreError) {
    let (subfolder, file) = path(of: digest)
    // The same bytes may be there already, but not durably yet: either way the folder follows.
    try File.rename(temporary, to: file)
    try File.synchronizeFolder(subfolder)
  }
}
