internal import FoundationEssentials
internal import Glibc

/// The folder that `init` makes: database, photos, certificate, and what `serve` takes its
/// defaults from.
struct DataFolder: Sendable {
  /// What `init` was told.
  struct Defaults: Codable {
    var listen: String
    var tlsCertificate: String
    var tlsKey: String
  }

  let path: String

  var database: String { path + "/ipims.sqlite" }
  var objects: String { path + "/objects" }
  var keys: String { path + "/keys" }
  var certificate: String { path + "/server.crt" }
  var key: String { path + "/server.key" }
  private var defaultsFile: String { path + "/defaults.json" }

  /// Keeps a second server off the folder for as long as this process runs. Throws where there is
  /// one already.
  func lock() throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot open \(path): \(Self.lastError)") }
    // Never closed: the lock ends with the process.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Failure("another ipimsd serves \(path)")
    }
  }

  var isInitialised: Bool { access(defaultsFile, F_OK) == 0 }

  func defaults() throws -> Defaults {
    guard isInitialised else {
      throw Failure("\(path) is no data folder; make one with: ipimsd init --data \(path)")
    }
    return try JSONDecoder().decode(
      Defaults.self, from: Data(contentsOf: URL(filePath: defaultsFile)))
  }

  func write(_ defaults: Defaults) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try Self.write(String(decoding: try encoder.encode(defaults), as: UTF8.self), to: defaultsFile)
  }

  /// Writes a file that only its owner may read, and flushes it.
  static func write(_ text: String, to file: String) throws {
    let descriptor = open(file, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("cannot write \(file): \(lastError)") }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure("cannot write \(file): \(lastError)") }
      bytes = bytes.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw Failure("cannot write \(file): \(lastError)") }
  }

  static var lastError: String { String(cString: strerror(errno)) }

  /// Without a way up or a link in it, and independent of where the program runs.
  static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw Failure("cannot open \(path)") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
