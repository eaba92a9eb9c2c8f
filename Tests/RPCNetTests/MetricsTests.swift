import EchoAPI
import Glibc
import Messages
import RPCCore
import Testing

@testable import RPCNet

@Suite("Metrics", .serialized, .timeLimit(.minutes(5)))
struct MetricsTests {
  private typealias Methods = EchoServiceMethods

  /// Sends bytes to a metrics server and reads to the end of the connection.
  private func exchange(_ address: String, _ bytes: String) async throws -> String {
    let port = try #require(UInt16(address.split(separator: ":")[1]))
    let peer = try HTTPPeer(port: port)
    try peer.send(bytes)
    return try await peer.readAll()
  }

  private func scrape(_ address: String) async throws -> [String: Double] {
    let answer = try await exchange(address, "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")
    let end = try #require(answer.firstRange(of: "\r\n\r\n"))
    let head = answer[..<end.lowerBound]
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4"))
    let body = answer[end.upperBound...]
    #expect(head.contains("Content-Length: \(body.utf8.count)\r\n"))
    return try Self.parse(body)
  }

  /// Every line must be a comment or a sample of a family that was announced.
  private static func parse(_ body: Substring) throws -> [String: Double] {
    var samples: [String: Double] = [:]
    var types: [String: String] = [:]
    #expect(body.hasSuffix("\n"))
    for line in body.split(separator: "\n") {
      if let match = line.wholeMatch(of: /# TYPE ([a-z_]+) (counter|gauge|histogram)/) {
        #expect(types[String(match.1)] == nil, "\(line) is announced twice")
        types[String(match.1)] = String(match.2)
        continue
      }
      if line.wholeMatch(of: /# HELP [a-z_]+ .+/) != nil { continue }
      let match = try #require(
        line.wholeMatch(
          of: /([a-z_]+)(\{[a-z_]+="[^"\\]*"(?:,[a-z_]+="[^"\\]*")*\})? ([0-9.]+)/),
        "\(line)")
      let name = String(match.1)
      let family = name.replacing(/_(bucket|sum|count)$/, with: "")
      #expect(types[name] != nil || types[family] == "histogram", "\(line) was not announced")
      let key = name + (match.2.map { String($0) } ?? "")
      #expect(samples[key] == nil, "\(line) stands twice")
      let value: Double = try #require(Double(String(match.3)))
      samples[key] = value
    }
    return samples
  }

  private static let echo = #"{service="ipims.bench.v1.EchoService",method="Echo""#

  @Test("a scrape is well-formed, and counts exactly what was called")
  func counts() async throws {
    var limits = Limits()
    limits.plainStreamsMax = 2
    try await withServer(limits: limits, loops: 2) { service, addresses, server in
      let metrics = try MetricsServer("127.0.0.1:0", of: server)
      defer { metrics.stop() }
      var asked = 0
      var peers: [RawPeer] = []
      // Two connections: one on each loop.
      for _ in 0..<2 {
        let peer = try RawPeer(addresses[0])
        peers.append(peer)
        for index in 0..<10 {
          let bytes = request(UInt32(index * 2 + 1), Methods.echo, message("x").encoded)
          asked += bytes.count - FrameHeader.byteCount
          try await peer.send(bytes)
          #expect(try await peer.receive()?.error == nil)
        }
        try await peer.send(request(21, Methods.echo, message("fail").encoded))
        _ = try await peer.receive()
        try await peer.send(request(23, Methods.echo, message("nap").encoded))
        _ = try await peer.receive()
        let unknown = MethodName(service: "x", name: "Y", kind: .unary)
        try await peer.send(request(25, unknown, []))
        _ = try await peer.receive()
      }
      let full = try RawPeer(addresses[0])
      for index in 0..<3 {
        try await full.send(request(UInt32(index * 2 + 1), Methods.echo, message("gate").encoded))
      }
      #expect(try await full.receive()?.error?.reason == "TOO_MANY_STREAMS")
      let found = try await scrape(metrics.address)
      func calls(_ status: String) -> Double? {
        found["ipims_rpc_calls_total\(Self.echo),status=\"\(status)\"}"]
      }
      #expect(calls("OK") == 22)
      #expect(calls("FAILED_PRECONDITION") == 2)
      #expect(calls("RESOURCE_EXHAUSTED") == 1)
      #expect(
        found[#"ipims_rpc_calls_total{service="",method="",status="UNIMPLEMENTED"}"#] == 2)
      #expect(found["ipims_rpc_open_streams\(Self.echo)}"] == 2)
      #expect(found[#"ipims_rpc_rejects_total{reason="TOO_MANY_STREAMS"}"#] == 1)
      #expect(found["ipims_connections"] == Double(peers.count + 1))
      #expect(found["ipims_connections_accepted_total"] == 3)
      #expect((found["ipims_rpc_received_bytes_total\(Self.echo)}"] ?? 0) > Double(asked))
      #expect((found["process_resident_memory_bytes"] ?? 0) > 1_000_000)
      #expect((found["ipims_uptime_seconds"] ?? -1) >= 0)
      try checkHistogram(found, calls: 25, slow: 2)
      service.isGateOpen.withLock { $0 = true }
      _ = try await full.receive()
      _ = try await full.receive()
      let later = try await scrape(metrics.address)
      #expect(later["ipims_rpc_calls_total\(Self.echo),status=\"OK\"}"] == 24)
      #expect(later["ipims_rpc_open_streams\(Self.echo)}"] == 0)
    }
  }

  /// Buckets only grow, end at the count, and hold the calls that slept 200 ms above 0.13 s.
  private func checkHistogram(_ found: [String: Double], calls: Double, slow: Double) throws {
    let name = "ipims_rpc_duration_seconds"
    var buckets: [(limit: Double, count: Double)] = []
    for (key, value) in found where key.hasPrefix("\(name)_bucket\(Self.echo)") {
      let text = try #require(key.firstMatch(of: /le="([^"]+)"/)).1
      buckets.append((text == "+Inf" ? .infinity : try #require(Double(text)), value))
    }
    buckets.sort { $0.limit < $1.limit }
    #expect(buckets.count == CallStatistics.Buckets.count)
    #expect(zip(buckets, buckets.dropFirst()).allSatisfy { $0.count <= $1.count })
    #expect(buckets.last?.count == calls)
    #expect(found["\(name)_count\(Self.echo)}"] == calls)
    let below = try #require(buckets.last { $0.limit < 0.2 })
    #expect(calls - below.count >= slow)
    #expect((found["\(name)_sum\(Self.echo)}"] ?? 0) >= 0.4)
  }

  @Test("durations fall into the bucket whose end they do not pass")
  func buckets() {
    typealias Buckets = CallStatistics.Buckets
    #expect(Buckets.index(0) == 0 && Buckets.index(1_000) == 0 && Buckets.index(1_001) == 1)
    for nanoseconds: UInt64 in [1, 999, 2_000, 2_001, 4_000, 1_000_000, 33_000_000_000] {
      let index = Buckets.index(nanoseconds)
      #expect(Buckets.microsecondsMax(index)! * 1_000 >= nanoseconds)
      if index > 0 { #expect(Buckets.microsecondsMax(index - 1)! * 1_000 < nanoseconds) }
    }
    #expect(Buckets.index(.max - 1_000) == Buckets.count - 1)
    #expect(Buckets.microsecondsMax(Buckets.count - 1) == nil)
  }

  @Test("HTTP: what is served, and what is refused")
  func requests() async throws {
    try await withServer { _, _, server in
      let metrics = try MetricsServer("127.0.0.1:0", of: server)
      defer { metrics.stop() }
      for (bytes, status) in [
        ("GET /metrics?x=1 HTTP/1.0\r\n\r\n", 200), ("GET / HTTP/1.1\r\n\r\n", 404),
        ("POST /metrics HTTP/1.1\r\n\r\n", 405), ("nonsense\r\n\r\n", 400),
        ("GET /metrics HTTP/1.1\r\nx: " + String(repeating: "x", count: 9_000), 431),
      ] {
        let answer = try await exchange(metrics.address, bytes)
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(bytes.prefix(30))")
      }
      // Byte by byte comes to the same.
      let port = try #require(UInt16(metrics.address.split(separator: ":")[1]))
      let peer = try HTTPPeer(port: port)
      for byte in "GET /metrics HTTP/1.1\r\n\r\n" { try peer.send(String(byte)) }
      #expect(try await peer.readAll().hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test("connections that say nothing are limited in number")
  func idle() async throws {
    try await withServer { _, _, server in
      let metrics = try MetricsServer("127.0.0.1:0", of: server)
      defer { metrics.stop() }
      let port = try #require(UInt16(metrics.address.split(separator: ":")[1]))
      let idle = try (0..<MetricsServer.connectionsMax).map { _ in try HTTPPeer(port: port) }
      #expect(try await HTTPPeer(port: port).readAll() == "")
      for peer in idle { peer.close() }
      var answer = ""
      for _ in 0..<200 where answer.isEmpty {
        try await Task.sleep(for: .milliseconds(5))
        answer = try await exchange(metrics.address, "GET /metrics HTTP/1.1\r\n\r\n")
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test("metrics stay on the loopback")
  func loopback() async throws {
    try await withServer { _, addresses, server in
      for address in ["0.0.0.0:0", "[::]:0", "plain:127.0.0.1:0", "unix:/tmp/x", "127.0.0.1"] {
        #expect(throws: RPCError.self, "\(address)") { try MetricsServer(address, of: server) }
      }
      guard case .plain(_, let port) = addresses[0] else { return }
      #expect { try MetricsServer("127.0.0.1:\(port)", of: server) } throws: {
        ($0 as? RPCError)?.reason == "ADDRESS_IN_USE"
      }
    }
  }
}

/// A socket that speaks text.
private final class HTTPPeer {
  private var fd: Int32

  init(port: UInt16) throws {
    fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(fd, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0)
  }

  deinit { close() }

  func close() {
    if fd >= 0 { Glibc.close(fd) }
    fd = -1
  }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    _ = Glibc.send(fd, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func readAll() async throws -> String {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<10_000 {
      let count = recv(fd, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        all += chunk.prefix(count)
      } else if count < 0, errno == EAGAIN {
        try await Task.sleep(for: .milliseconds(1))
      } else {
        break
      }
    }
    return String(decoding: all, as: UTF8.self)
  }
}
