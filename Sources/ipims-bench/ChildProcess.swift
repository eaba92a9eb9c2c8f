internal import Glibc

/// A program in a process of its own: its output is read here, and it ends with this object.
final class ChildProcess {
  let name: String
  private let pid: pid_t
  private let output: Int32
  private let input: Int32
  private let clock: clockid_t
  private var unread: [UInt8] = []
  private var hasEnded = false

  /// Starts a program; a name without a slash is looked for in PATH.
  init(name: String, path: String, arguments: [String]) throws {
    self.name = name
    var fromChild: [Int32] = [-1, -1]
    var toChild: [Int32] = [-1, -1]
    guard pipe(&fromChild) == 0, pipe(&toChild) == 0 else { throw BenchError.last("pipe") }
    for end in fromChild + toChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = fromChild[0]
    input = toChild[1]
    defer {
      close(fromChild[1])
      close(toChild[0])
    }
    do {
      pid = try Self.spawn(path, arguments, input: toChild[0], output: fromChild[1])
    } catch {
      close(fromChild[0])
      close(toChild[1])
      throw error
    }
    ChildrenToEnd.add(pid)
    var clock = clockid_t()
    let status = clock_getcpuclockid(pid, &clock)
    self.clock = clock
    guard status == 0 else { throw BenchError("\(name): \(String(cString: strerror(status)))") }
  }

  deinit {
    if !hasEnded {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
      ChildrenToEnd.remove(pid)
    }
    close(input)
    close(output)
  }

  /// Processor time of all its threads so far.
  var processorNanoseconds: UInt64 {
    get throws {
      var time = timespec()
      guard clock_gettime(clock, &time) == 0 else { throw BenchError("\(name) has ended") }
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
  }

  /// Its resident memory.
  var residentBytes: Int {
    get throws { try Self.residentBytes(of: "\(pid)") }
  }

  /// The resident memory of a process, by its name in /proc. The roll-up counts pages, where the
  /// figures of `status` may lag behind.
  static func residentBytes(of process: String) throws -> Int {
    let path = "/proc/\(process)/smaps_rollup"
    guard let file = fopen(path, "r") else { throw BenchError.last(path) }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      guard text.hasPrefix("Rss:") else { continue }
      if let kibibytes = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) {
        return kibibytes * 1_024
      }
    }
    throw BenchError("\(path) does not tell Rss")
  }

  /// The next line of its output, without the line's end.
  func readLine(seconds: Double) throws -> String {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      guard try readSome(seconds: seconds) else { throw BenchError("\(name) has ended") }
    }
  }

  /// All that it still says; returns when it has ended, and throws where it did not end well.
  func readToEnd(seconds: Double) throws -> String {
    while try readSome(seconds: seconds) {}
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    hasEnded = true
    ChildrenToEnd.remove(pid)
    let text = String(decoding: unread, as: UTF8.self)
    guard status == 0 else { throw BenchError("\(name) failed: \(text.suffix(300))") }
    return text
  }

  func write(line: String) throws {
    let bytes = Array((line + "\n").utf8)
    guard Glibc.write(input, bytes, bytes.count) == bytes.count else {
      throw BenchError.last(name)
    }
  }

  /// False at the end of its output.
  private func readSome(seconds: Double) throws -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(seconds * 1e3)) > 0 else {
      throw BenchError("\(name) said nothing for \(seconds) s")
    }
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = read(output, &chunk, chunk.count)
    guard count >= 0 else { throw BenchError.last(name) }
    unread += chunk.prefix(count)
    return count > 0
  }

  private static func spawn(
    _ path: String, _ arguments: [String], input: Int32, output: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    // SIGPIPE is ignored here, and would stay so there.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var pid = pid_t()
    let status = posix_spawnp(&pid, path, &actions, &attributes, argv, environ)
    guard status == 0 else { throw BenchError("\(path): \(String(cString: strerror(status)))") }
    return pid
  }
}

/// Ends the children when a signal ends this program: nobody else would.
private enum ChildrenToEnd {
  private static let countMax = 32
  /// Zero is free. Read by a signal handler, so it is plain memory; written by one thread.
  nonisolated(unsafe) private static let pids: UnsafeMutablePointer<pid_t> = {
    let pids = UnsafeMutablePointer<pid_t>.allocate(capacity: countMax)
    pids.initialize(repeating: 0, count: countMax)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        ChildrenToEnd.killAll()
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
    preconditionFailure("more than \(countMax) children")
  }

  private static func killAll() {
    for index in 0..<countMax where pids[index] > 0 { kill(pids[index], SIGKILL) }
  }
}
