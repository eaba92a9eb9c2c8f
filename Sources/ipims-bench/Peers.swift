internal import Glibc

/// Where `Tests/Peers/build` put the peers.
struct Peers {
  var folder: String

  /// The path of a peer that was built.
  func path(_ program: String) throws -> String {
    let path = "\(folder)/\(program)"
    guard access(path, X_OK) == 0 else {
      throw BenchError(
        "the peer \(program) is not in \(folder). Run Tests/Peers/build first, or name its folder "
          + "with --peers.")
    }
    return path
  }

  func server(_ name: String, _ program: String, _ arguments: [String] = []) throws
    -> ServerProcess
  {
    try ServerProcess(name: name, path: path(program), arguments: arguments)
  }
}

/// A file that lives as long as this, for programs that read one.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/ipims-bench-XXXXXX".utf8CString)
    let fd = mkstemp(&template)
    guard fd >= 0 else { throw BenchError.last("a temporary file") }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let written = write(fd, bytes, bytes.count)
    close(fd)
    guard written == bytes.count else { throw BenchError.last(path) }
  }

  deinit { unlink(path) }
}
