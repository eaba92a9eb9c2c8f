import EchoAPI
import Foundation
import Messages
import RPCCore
import Testing

@testable import RPCNet

@Suite("Log", .serialized, .timeLimit(.minutes(5)))
struct LogTests {
  private typealias Methods = EchoServiceMethods

  /// A peer of a server that logs as `configure` says, and the log after `count` events.
  private func logged(
    _ count: Int, configure: (inout RPCServer.Configuration) -> Void,
    _ body: (RawPeer) async throws -> Void
  ) async throws -> [LogEvent] {
    let log = Lock<[LogEvent]>([])
    try await withServer(
      configure: configure, log: { event in log.withLock { $0.append(event) } }
    ) { _, addresses, _ in
      try await body(try RawPeer(addresses[0]))
      _ = try await eventually { log.withLock { $0.count } >= count }
    }
    return log.withLock { $0 }
  }

  @Test("errors are logged with what is known of the call, and what goes well is not")
  func errors() async throws {
    var metadata = Metadata()
    metadata["traceparent"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    metadata["authorization"] = "Bearer hush"
    let asked = request(3, Methods.echo, message("note").encoded, metadata: metadata)
    let events = try await logged(
      1,
      configure: {
        $0.logSampleOf = 0
        $0.callerName = { context in "caller by \(context.metadata["traceparent"]?.count ?? 0)" }
      }
    ) { peer in
      try await peer.send(request(1, Methods.echo, message("fine").encoded))
      #expect(try await peer.receive()?.error == nil)
      try await peer.send(asked)
      #expect(try await peer.receive()?.error?.reason == "NOTED")
    }
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.kind == .call && event.status == .aborted && event.reason == "NOTED")
    #expect(event.method == "ipims.bench.v1.EchoService/Echo")
    #expect(event.requestID == "6e2d" && event.caller == "caller by 55")
    #expect(event.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
    #expect(event.bytesIn == asked.count - 10 && event.bytesOut > 0)
    #expect(event.peer.hasPrefix("127.0.0.1:") && event.callID != 0)
    #expect(!event.line(seconds: 0, nanoseconds: 0).contains("hush"))
  }

  @Test("slow calls are logged, and say that they were")
  func slow() async throws {
    let events = try await logged(
      1,
      configure: {
        $0.logSampleOf = 0
        $0.slowCallSeconds = 0.1
      }
    ) { peer in
      try await peer.send(request(1, Methods.echo, message("nap").encoded))
      #expect(try await peer.receive()?.error == nil)
    }
    #expect(events.count == 1)
    let event = try #require(events.first)
    #expect(event.status == .ok && event.isSlow && event.level == .warning)
    #expect(event.microseconds >= 150_000)
  }

  @Test("of what goes well, one of so many is logged", arguments: [(1, 30), (10, 3), (0, 0)])
  func samples(_ sampleOf: Int, _ expected: Int) async throws {
    let events = try await logged(expected, configure: { $0.logSampleOf = sampleOf }) { peer in
      for index in 0..<30 {
        try await peer.send(request(UInt32(index * 2 + 1), Methods.echo, message("x").encoded))
        _ = try await peer.receive()
      }
    }
    #expect(events.count == expected)
    #expect(events.allSatisfy { $0.status == .ok && $0.level == .info })
  }

  @Test("lines of a second are limited, but for what nobody foresaw")
  func flood() async throws {
    let start = ContinuousClock.now
    let events = try await logged(0, configure: { $0.limits.logLinesPerSecondMax = 5 }) { peer in
      for index in 0..<40 {
        let text = index % 2 == 0 ? "fail" : "crash"
        try await peer.send(request(UInt32(index * 2 + 1), Methods.echo, message(text).encoded))
        _ = try await peer.receive()
      }
    }
    #expect(events.filter { $0.kind == .handlerFailed }.count == 20)
    // Five of each second that went by, which on a busy machine are several.
    let calls = events.filter { $0.kind == .call }.count
    #expect(calls >= 5 && calls <= 5 * (start.duration(to: .now).components.seconds + 2))
  }

  @Test("a line is one JSON object, whatever is in it")
  func lines() throws {
    var event = LogEvent(kind: .handlerFailed, cause: "a \"b\"\\\n\u{1}\u{2028}감정")
    event.callID = 17
    event.status = .internal
    event.microseconds = 42
    let line = event.line(seconds: 1_764_041_573, nanoseconds: 7_000)
    #expect(line.hasSuffix("}\n") && line.filter(\.isNewline).count == 1)
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(read["cause"] as? String == event.cause)
    #expect(read["call_id"] as? String == "17")
    #expect(read["us"] as? Int == 42)
    #expect(read["level"] as? String == "error")
    #expect(read["status"] as? String == "INTERNAL")
    #expect(read["time"] as? String == "2025-11-25T03:32:53.000007Z")
  }

  @Test("trace ids are taken from what is a traceparent, and from nothing else")
  func traceIDs() {
    let id = "4bf92f3577b34da6a3ce929d0e0e4736"
    #expect(LogEvent.traceID("00-\(id)-00f067aa0ba902b7-01") == id)
    for text in [
      "", "00-\(id)", "00-\(id.uppercased())-00f067aa0ba902b7-01", "00-x-00f067aa0ba902b7-01",
      "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "\(id)-\(id)-\(id)-\(id)",
    ] {
      #expect(LogEvent.traceID(text) == "", "\(text)")
    }
    #expect(LogEvent.traceID(nil) == "")
  }

  @Test("a file that was renamed is opened anew, and no line is lost")
  func reopens() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, old) = (folder.appending(path: "log"), folder.appending(path: "log.1"))
    let log = try Log(file: file.path())
    for index in 0..<100 { log.write(LogEvent(kind: .notice, cause: "first \(index)")) }
    log.flush()
    try FileManager.default.moveItem(at: file, to: old)
    log.write(LogEvent(kind: .notice, cause: "between"))
    log.flush()
    try log.reopen()
    log.write(LogEvent(kind: .notice, cause: "second"))
    log.flush()
    let first = try String(contentsOf: old, encoding: .utf8)
    #expect(first.split(separator: "\n").count == 101 && first.contains("between"))
    let second = try String(contentsOf: file, encoding: .utf8)
    #expect(second.split(separator: "\n").count == 1 && second.contains("second"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(throws: RPCError.self) { try Log(file: "/nowhere/log") }
  }
}
