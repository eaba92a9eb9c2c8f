internal import Glibc

/// An open file of the object store. Blocks, so it is used on the pool's threads alone.
struct File: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file to read. Throws `.notFound`.
  static func reading(_ path: String) throws(StoreError) -> File {
    try File(path, O_RDONLY | O_CLOEXEC)
  }

  /// Makes a file to write that was not there. Others than its owner cannot read it.
  static func creating(_ path: String) throws(StoreError) -> File {
    try File(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
  }

  /// Opens a file that is there to write.
  static func writing(_ path: String) throws(StoreError) -> File {
    try File(path, O_WRONLY | O_CLOEXEC)
  }

  /// Opens a file to read it and to write at its end, making it where there is none.
  static func appending(_ path: String) throws(StoreError) -> File {
    try File(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC)
  }

  private init(_ path: String, _ flags: Int32) throws(StoreError) {
    descriptor = open(path, flags, 0o600)
    self.path = path
    guard descriptor >= 0 else { throw File.error("open \(path)") }
  }

  func close() {
    Glibc.close(descriptor)
  }

  /// Writes all of the bytes at the file's end.
  func write(_ bytes: [UInt8]) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw File.error("write \(path)") }
      written += count
    }
  }

  /// Reads up to `count` bytes from an offset; fewer only at the file's end.
  func read(at offset: Int64, count: Int) throws(StoreError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      while read < count {
        let start = buffer.baseAddress?.advanced(by: read)
        let result = pread(descriptor, start, count - read, off_t(offset) + read)
        if result < 0, errno == EINTR { continue }
        if result < 0 { failed = true }
        guard result > 0 else { return }
        read += result
      }
    }
    if failed { throw File.error("read \(path)") }
    return bytes
  }

  /// How many bytes the file has.
  func size() throws(StoreError) -> Int64 {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw File.error("examine \(path)") }
    return Int64(status.st_size)
  }

  /// How many bytes a file has; nil where there is none.
  static func size(of path: String) throws(StoreError) -> Int64? {
    var status = stat()
    guard lstat(path, &status) != 0 else { return Int64(status.st_size) }
    guard errno == ENOENT else { throw error("examine \(path)") }
    return nil
  }

  /// Makes what was written durable. After an error here the file must be given up: the system
  /// may have forgotten which pages it did not write.
  func synchronize() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw File.error("fsync \(path)") }
  }

  /// Makes a folder's entries durable.
  static func synchronizeFolder(_ path: String) throws(StoreError) {
    let folder = try File(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { folder.close() }
    try folder.synchronize()
  }

  /// Makes a folder unless it is there.
  static func makeFolder(_ path: String) throws(StoreError) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw error("make folder \(path)")
    }
  }

  static func rename(_ path: String, to target: String) throws(StoreError) {
    guard Glibc.rename(path, target) == 0 else { throw error("rename \(path)") }
  }

  /// Gives a file a second name, unless that name is taken.
  static func link(_ path: String, to target: String) throws(StoreError) {
    guard Glibc.link(path, target) == 0 || errno == EEXIST else { throw error("link \(path)") }
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Removes a file, where it is there, so that no crash brings it back.
  static func removeDurably(_ path: String, in folder: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw error("remove \(path)") }
    try synchronizeFolder(folder)
  }

  /// The names in a folder, itself and its parent left out.
  static func names(in path: String) throws(StoreError) -> [String] {
    guard let folder = opendir(path) else { throw error("list \(path)") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What the system's last error means.
  private static func error(_ doing: String) -> StoreError {
    let number = errno
    let message = "\(doing): \(String(cString: strerror(number)))"
    return switch number {
    case ENOSPC, EDQUOT: StoreError(.diskFull, message)
    case ENOENT: StoreError(.notFound, message)
    case ENOMEM: StoreError(.outOfMemory, message)
    default: StoreError(.inputOutput, message)
    }
  }
}
