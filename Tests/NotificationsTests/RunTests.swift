import Foundation
import Glibc
import IPIMSDomain
import IPIMSStore
import Testing

@testable import Notifications

/// `Delivery.run`, with its real clock.
@Suite struct RunTests {
  /// Waits until the condition holds; records an issue after 20 s.
  private func eventually(
    _ condition: () async throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for _ in 0..<2000 {
      if try await condition() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("did not come about", sourceLocation: sourceLocation)
  }

  @Test func nothingIsSentTwiceOverARestart() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    try await outbox.enqueue("a")
    for count in 1...3 {
      let delivery = Delivery(try outbox.worker(port: server.port), pollMilliseconds: 20)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await delivery.run() }
        try await outbox.enqueue("b\(count)")
        try await eventually {
          try await outbox.notices().values.allSatisfy { $0.state == .sent }
        }
        group.cancelAll()
      }
      #expect(server.received.count == count + 1)
    }
    let ids = server.received.compactMap { $0.headers["Message-ID"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func wakesEarly() async throws {
    let (outbox, server) = (try Outbox(), try MailServer())
    let delivery = Delivery(try outbox.worker(port: server.port), pollMilliseconds: 3_600_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await delivery.run() }
      try await outbox.enqueue("a")
      delivery.wake()
      try await eventually { try await outbox.notice("a")?.state == .sent }
      try await outbox.enqueue("b")
      delivery.wake()
      try await eventually { try await outbox.notice("b")?.state == .sent }
      group.cancelAll()
    }
    #expect(server.received.count == 2)
  }

  @Test(.timeLimit(.minutes(5))) func cancellingLetsGoOfASilentServer() async throws {
    let (listener, port) = try silentServer()
    defer { close(listener) }
    let outbox = try Outbox()
    try await outbox.enqueue("a")
    // No limit of its own ends the transfer, so that only the cancel can.
    let limits = MailTransport.Limits(
      connectSecondsMax: 3600, replySecondsMax: 3600, totalSecondsMax: 3600)
    let delivery = Delivery(
      try outbox.worker(port: port, limits: limits), pollMilliseconds: 20)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await delivery.run() }
      try? await Task.sleep(for: .milliseconds(300))
      group.cancelAll()
    }
    let notice = try await outbox.notice("a")
    #expect(notice?.state == .pending && notice?.attempts == 0)
  }

  @Test func aSilentServerTimesOut() async throws {
    let (listener, port) = try silentServer()
    defer { close(listener) }
    let outbox = try Outbox()
    try await outbox.enqueue("a")
    let limits = MailTransport.Limits(
      connectSecondsMax: 1, replySecondsMax: 1, totalSecondsMax: 2)
    var worker = try outbox.worker(port: port, limits: limits)
    await worker.deliver()
    let notice = try await outbox.notice("a")
    #expect(notice?.state == .pending && notice?.attempts == 1)
    #expect(notice?.lastError?.hasSuffix("Timeout was reached") == true)
  }

  /// A socket that the system accepts connections on, and nobody answers.
  private func silentServer() throws -> (listener: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) | listen(listener, 8) | getsockname(listener, pointer, &size)
      }
    }
    try #require(result == 0)
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }
}
