import Foundation
import Testing

@testable import Notifications

/// The SMTP server of Fixtures as a child process, which ends with the value.
final class MailServer: Sendable {
  /// One message as the server took it on, decoded by Python's email package.
  struct Mail: Decodable, Sendable {
    var mailFrom: String
    var rcptTos: [String]
    var greeting: String
    var peerPort: Int
    var headers: [String: String]
    var defects: [String]
    var body: String
    var raw: String
  }

  private struct Start: Decodable { var port: Int }
  private struct Sync: Decodable { var sync: Bool }

  let port: Int
  private let process: Child
  private let mails = Lock<[Mail]>([])
  /// Signalled for each line to the server that it has answered, and at its end.
  private let synced = DispatchSemaphore(value: 0)

  /// By posix_spawn: two of Foundation's processes that start at once have crashed the tests.
  private struct Child: Sendable {
    private static let spawning = Lock(())

    let pid: pid_t
    let input: FileHandle
    let output: FileHandle

    init(_ path: String, _ arguments: [String]) throws {
      // One at a time, so that none inherits the other's pipes.
      (pid, input, output) = try Self.spawning.withLock { _ in
        var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw POSIXError(.EMFILE) }
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer {
          close(toChild[0])
          close(fromChild[1])
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid = pid_t()
        let status = posix_spawn(&pid, path, &actions, nil, &words, environ)
        guard status == 0 else { throw POSIXError(.init(rawValue: status) ?? .ENOENT) }
        return (
          pid, FileHandle(fileDescriptor: toChild[1], closeOnDealloc: true),
          FileHandle(fileDescriptor: fromChild[0], closeOnDealloc: true)
        )
      }
    }

    /// Waits for its end, and brings it about where it does not come.
    func waitUntilExit() {
      for _ in 0..<500 {
        if waitpid(pid, nil, WNOHANG) != 0 { return }
        usleep(10_000)
      }
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
  }

  /// Starts the server and waits until it listens. Fails, and never skips, without aiosmtpd.
  init(port: Int = 0, login: (user: String, password: String)? = nil) throws {
    let python = try Self.python()
    let child = try Child(
      python,
      ["-u", Self.folder + "/Fixtures/smtp_server.py", "--port", String(port)]
        + (login.map { ["--login", $0.user, $0.password] } ?? []))
    var rest: [UInt8] = []
    guard let line = Self.line(of: child.output, &rest) else {
      throw MailServerMissing(python: python)
    }
    self.port = try JSONDecoder().decode(Start.self, from: Data(line)).port
    process = child
    let (mails, synced) = (mails, synced)
    Thread.detachNewThread { [rest] in
      defer { synced.signal() }
      var rest = rest
      while let line = Self.line(of: child.output, &rest) {
        if (try? JSONDecoder().decode(Sync.self, from: Data(line))) != nil {
          synced.signal()
          continue
        }
        do {
          let mail = try JSONDecoder().decode(Mail.self, from: Data(line))
          mails.withLock { $0.append(mail) }
        } catch {
          Issue.record("the server's line is not what it should be: \(error)")
        }
      }
    }
  }

  deinit { stop() }

  /// What the server has taken on, oldest first: all of it, for the server is asked whether there
  /// is more on the way to us.
  var received: [Mail] {
    try? process.input.write(contentsOf: Data("\n".utf8))
    synced.wait()
    return mails.withLock { $0 }
  }

  /// Ends the process and waits until it has let go of the port.
  func stop() {
    try? process.input.close()
    process.waitUntilExit()
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  private static func python() throws -> String {
    if let path = ProcessInfo.processInfo.environment["IPIMS_PYTHON"] { return path }
    let path = URL(fileURLWithPath: folder + "/../../.build/venv/bin/python3").standardized.path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw MailServerMissing(python: path)
    }
    return path
  }

  /// The next line, nil at the end.
  private static func line(of handle: FileHandle, _ rest: inout [UInt8]) -> [UInt8]? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeFirst(end + 1) }
        return Array(rest[..<end])
      }
      let data = handle.availableData
      if data.isEmpty { return nil }
      rest += data
    }
  }
}

/// Says how to install what the tests need.
struct MailServerMissing: Error, CustomStringConvertible {
  let python: String

  var description: String {
    """
    \(python) cannot run aiosmtpd. In the repository's root: \
    python3 -m venv .build/venv && .build/venv/bin/pip install aiosmtpd \
    (or name another Python that has it in IPIMS_PYTHON)
    """
  }
}
