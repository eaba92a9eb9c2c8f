/// An object that is open to read, also by several calls at a time.
public final class ObjectReader: Sendable {
  /// How many bytes the object has.
  public let sizeBytes: Int64

  private let pool: InputOutputPool
  private let file: File

  init(_ pool: InputOutputPool, file: File, sizeBytes: Int64) {
    self.pool = pool
    self.file = file
    self.sizeBytes = sizeBytes
  }

  deinit {
    pool.later { [file] in file.close() }
  }

  /// Reads up to `count` bytes (at most `ObjectStore.chunkBytesMax`) from an offset; fewer only at
  /// the end.
  public func read(offset: Int64, count: Int) async throws(StoreError) -> [UInt8] {
    precondition(offset >= 0 && (0...ObjectStore.chunkBytesMax).contains(count))
    return try await pool.run { [file] () throws(StoreError) in
      try file.read(at: offset, count: count)
    }
  }
}
