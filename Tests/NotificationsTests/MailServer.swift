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

  /// Held apart, for Foundation's own types are not all Sendable.
  private struct Child: @unchecked Sendable {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
  }

  /// Starts the server and waits until it listens. Fails, and never skips, without aiosmtpd.
  init(port: Int = 0, login: (user: String, password: String)? = nil) throws {
    let child = Child()
    let python = try Self.python()
    child.process.executableURL = URL(fileURLWithPath: python)
    child.process.arguments =
      ["-u", Self.folder + "/Fixtures/smtp_server.py", "--port", String(port)]
      + (login.map { ["--login", $0.user, $0.password] } ?? [])
    child.process.standardInput = child.input
    child.process.standardOutput = child.output
    try child.process.run()
    var rest: [UInt8] = []
    guard let line = Self.line(of: child.output.fileHandleForReading, &rest) else {
      throw MailServerMissing(python: python)
    }
    self.port = try JSONDecoder().decode(Start.self, from: Data(line)).port
    process = child
    let (mails, synced) = (mails, synced)
    Thread.detachNewThread { [rest] in
      defer { synced.signal() }
      var rest = rest
      while let line = Self.line(of: child.output.fileHandleForReading, &rest) {
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
    try? process.input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    synced.wait()
    return mails.withLock { $0 }
  }

  /// Ends the process and waits until it has let go of the port.
  func stop() {
    try? process.input.fileHandleForWriting.close()
    process.process.waitUntilExit()
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
