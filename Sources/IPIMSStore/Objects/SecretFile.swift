internal import Cryptography
internal import Glibc

/// A small file that only its owner may read: written once, whole or not at all. Blocks.
enum SecretFile {
  /// More than any key needs.
  static let bytesMax = 4_096

  /// The file's bytes; nil where there is none.
  static func read(_ path: String) throws(StoreError) -> [UInt8]? {
    let file: File
    do throws(StoreError) {
      file = try File.reading(path)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
    defer { file.close() }
    return try file.read(at: 0, count: bytesMax)
  }

  /// Writes a file that was not there, durably; leaves one that was as it is.
  static func create(
    _ path: String, _ bytes: [UInt8], by temporary: String, in folder: String
  ) throws(StoreError) {
    precondition(bytes.count <= bytesMax)
    defer { File.remove(temporary) }
    try write(bytes, to: temporary)
    // A link, where a rename would take the place of what another has just written.
    try File.link(temporary, to: path)
    try File.synchronizeFolder(folder)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = try File.creating(path)
    defer { file.close() }
    try file.write(bytes)
    try file.synchronize()
  }

  /// The secret of `count` bytes in a file, made at random where there is none yet. Throws
  /// `.corrupt` for a file of another size.
  static func load(_ path: String, count: Int, in folder: String) throws(StoreError) -> [UInt8] {
    if try read(path) == nil {
      let temporary = path + ".new"
      File.remove(temporary)
      try create(path, SecureRandom.bytes(count), by: temporary, in: folder)
    }
    guard let secret = try read(path), secret.count == count else {
      throw StoreError(.corrupt, "\(path) does not hold \(count) bytes")
    }
    return secret
  }
}
