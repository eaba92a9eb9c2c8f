internal import Glibc

/// The child that is attacked: its ports, its memory, and why it closed peers.
final class VictimProcess {
  let port: UInt16
  let portTLS: UInt16
  private let pid: pid_t
  private let output: Int32
  private let folder: String
  private var text: [UInt8] = []
  /// How often each reason was told.
  private(set) var reasons: [String: Int] = [:]

  init() throws {
    var template = Array("/tmp/faults-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Fault.last("mkdtemp") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw Fault.last("pipe") }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = pipe[0]
    pid = try Self.spawn(["/proc/self/exe", "serve", folder], output: pipe[1])
    let line = try Self.line(output)
    let ports = line.split(separator: " ").compactMap { UInt16($0) }
    guard ports.count == 2 else { throw Fault("the server said: \(line)") }
    (port, portTLS) = (ports[0], ports[1])
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
  }

  deinit {
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
    close(output)
    for name in ["certificate", "key"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  var isAlive: Bool { waitpid(pid, nil, WNOHANG) == 0 }

  /// Reads what it told since the last time.
  func listen() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(output, &chunk, chunk.count), count > 0 { text += chunk[..<count] }
    while let end = text.firstIndex(of: UInt8(ascii: "\n")) {
      reasons[String(decoding: text[..<end], as: UTF8.self), default: 0] += 1
      text.removeSubrange(...end)
    }
  }

  /// Most resident memory since the last `forgetPeak`, in MiB.
  func peakMebibytes() throws -> Int {
    guard let file = fopen("/proc/\(pid)/status", "r") else { throw Fault("the server has died") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmHWM:"), let kilobytes = Int(text.filter(\.isNumber)) {
        return kilobytes / 1_024
      }
    }
    throw Fault("the kernel does not tell the server's memory")
  }

  private static func spawn(_ arguments: [String], output: Int32) throws -> pid_t {
    defer { close(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var pid = pid_t()
    let status = posix_spawn(&pid, arguments[0], &actions, nil, argv, environ)
    guard status == 0 else { throw Fault("spawn: \(String(cString: strerror(status)))") }
    return pid
  }

  private static func line(_ fd: Int32) throws -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(fd, &byte, 1) == 1 {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    throw Fault("the server did not start")
  }
}
