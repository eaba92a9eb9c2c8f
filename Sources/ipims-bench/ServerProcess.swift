internal import Glibc

/// A server in a process of its own, so that its processor time is its own, too.
final class ServerProcess {
  let name: String
  let port: UInt16
  private let pid: pid_t
  private let clock: clockid_t

  /// Starts a program that prints `listening on HOST:PORT`; waits for that line.
  init(name: String, path: String, arguments: [String]) throws {
    self.name = name
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw BenchError.last("pipe") }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipe[0]) }
    pid = try Self.spawn(path, arguments, output: pipe[1])
    ServersToEnd.add(pid)
    do {
      port = try Self.awaitPort(pipe[0], name)
      var clock = clockid_t()
      let status = clock_getcpuclockid(pid, &clock)
      guard status == 0 else { throw BenchError("\(name): \(String(cString: strerror(status)))") }
      self.clock = clock
    } catch {
      Self.end(pid)
      throw error
    }
  }

  deinit { Self.end(pid) }

  /// Processor time of all its threads so far.
  var processorNanoseconds: UInt64 {
    get throws {
      var time = timespec()
      guard clock_gettime(clock, &time) == 0 else { throw BenchError("\(name) has ended") }
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
  }

  private static func end(_ pid: pid_t) {
    kill(pid, SIGKILL)
    waitpid(pid, nil, 0)
    ServersToEnd.remove(pid)
  }

  private static func spawn(_ path: String, _ arguments: [String], output: Int32) throws -> pid_t {
    defer { close(output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var pid = pid_t()
    let status = posix_spawn(&pid, path, &actions, nil, argv, environ)
    guard status == 0 else { throw BenchError("\(path): \(String(cString: strerror(status)))") }
    return pid
  }

  private static func awaitPort(_ fd: Int32, _ name: String) throws -> UInt16 {
    var line = ""
    var byte: UInt8 = 0
    while true {
      var waiting = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 10_000) > 0, read(fd, &byte, 1) == 1 else {
        throw BenchError("\(name) did not start")
      }
      if byte == UInt8(ascii: "\n") { break }
      line.unicodeScalars.append(Unicode.Scalar(byte))
    }
    guard line.hasPrefix("listening on "), let colon = line.lastIndex(of: ":"),
      let port = UInt16(line[line.index(after: colon)...])
    else { throw BenchError("\(name) said: \(line)") }
    return port
  }
}

/// Ends the servers when a signal ends this program: nobody else would.
private enum ServersToEnd {
  private static let countMax = 8
  /// Zero is free. Read by a signal handler, so it is plain memory; written by one thread.
  nonisolated(unsafe) private static let pids: UnsafeMutablePointer<pid_t> = {
    let pids = UnsafeMutablePointer<pid_t>.allocate(capacity: countMax)
    pids.initialize(repeating: 0, count: countMax)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        ServersToEnd.killAll()
        _exit(128 + number)
      }
    }
    return pids
  }()

  static func add(_ pid: pid_t) { replace(0, by: pid) }
  static func remove(_ pid: pid_t) { replace(pid, by: 0) }

  private static func replace(_ old: pid_t, by new: pid_t) {
    for index in 0..<countMax where pids[index] == old {
      pids[index] = new
      return
    }
    preconditionFailure("more than \(countMax) servers")
  }

  private static func killAll() {
    for index in 0..<countMax where pids[index] > 0 { kill(pids[index], SIGKILL) }
  }
}
