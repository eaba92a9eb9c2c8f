internal import Glibc
internal import RPCCore

/// Metrics in Prometheus' text format, version 0.0.4.
struct MetricsText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  /// `startSeconds` is when the process started, since 1970.
  init(_ metrics: ServerMetrics, startSeconds: Double) {
    calls(metrics)
    durations(metrics)
    bytes(metrics)
    connections(metrics)
    process(startSeconds)
  }

  private mutating func calls(_ metrics: ServerMetrics) {
    family("ipims_rpc_calls_total", "counter", "Calls that have ended, by method and status.")
    for method in metrics.methods {
      for (code, count) in method.calls.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        sample("ipims_rpc_calls_total", Self.labels(method) + [("status", code.name)], count)
      }
    }
    family("ipims_rpc_open_streams", "gauge", "Calls that run now, by method.")
    for method in metrics.methods where !method.name.isEmpty {
      sample("ipims_rpc_open_streams", Self.labels(method), method.open)
    }
    family("ipims_rpc_rejects_total", "counter", "Calls refused because of a limit, by reason.")
    for (reason, count) in metrics.rejects.sorted(by: { $0.key < $1.key }) {
      sample("ipims_rpc_rejects_total", [("reason", reason)], count)
    }
  }

  private mutating func durations(_ metrics: ServerMetrics) {
    let name = "ipims_rpc_duration_seconds"
    family(
      name, "histogram", "From when a REQUEST was read until its stream ended, by method.")
    for method in metrics.methods where !method.calls.isEmpty {
      var sum: UInt64 = 0
      for (index, count) in method.buckets.enumerated() {
        sum += count
        let limit = CallStatistics.Buckets.microsecondsMax(index).map { Self.seconds($0 * 1_000) }
        sample(name + "_bucket", Self.labels(method) + [("le", limit ?? "+Inf")], sum)
      }
      line(name + "_sum", Self.labels(method), Self.seconds(method.nanoseconds))
      sample(name + "_count", Self.labels(method), sum)
    }
  }

  private mutating func bytes(_ metrics: ServerMetrics) {
    let called = metrics.methods.filter { !$0.calls.isEmpty }
    family("ipims_rpc_received_bytes_total", "counter", "Data of ended calls' frames, by method.")
    for method in called {
      sample("ipims_rpc_received_bytes_total", Self.labels(method), method.bytesIn)
    }
    family("ipims_rpc_sent_bytes_total", "counter", "Data of ended calls' frames, by method.")
    for method in called {
      sample("ipims_rpc_sent_bytes_total", Self.labels(method), method.bytesOut)
    }
  }

  private mutating func connections(_ metrics: ServerMetrics) {
    single("ipims_connections", "gauge", "Connections now.", UInt64(metrics.connections))
    single(
      "ipims_connections_accepted_total", "counter", "Connections taken.",
      metrics.connectionsAccepted)
    single(
      "ipims_connections_refused_total", "counter", "Connections above the limit.",
      metrics.connectionsRefused)
    let closed = "ipims_connections_closed_total"
    family(closed, "counter", "Connections closed because of what the peer did, by reason.")
    for (reason, count) in metrics.closings.sorted(by: { $0.key < $1.key }) {
      sample(closed, [("reason", reason)], count)
    }
    single(
      "ipims_log_lines_dropped_total", "counter", "Lines above the limit of a second.",
      metrics.logLinesDropped)
  }

  private mutating func process(_ startSeconds: Double) {
    single(
      "process_resident_memory_bytes", "gauge", "Resident memory.", Self.residentBytes)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let uptime = max(0, Double(now.tv_sec) + Double(now.tv_nsec) / 1e9 - startSeconds)
    family("process_start_time_seconds", "gauge", "When the server started, since 1970.")
    line("process_start_time_seconds", [], "\(startSeconds)")
    family("ipims_uptime_seconds", "gauge", "How long it has run.")
    line("ipims_uptime_seconds", [], "\(uptime)")
  }

  /// The second number of /proc/self/statm, in pages; 0 where it cannot be read.
  private static var residentBytes: UInt64 {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(file, &bytes, bytes.count)
    let words = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
    guard words.count > 1, let pages = UInt64(String(decoding: words[1], as: UTF8.self)) else {
      return 0
    }
    return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }

  // MARK: Lines

  private static func labels(_ method: ServerMetrics.Method) -> [(String, String)] {
    [("service", method.service), ("method", method.name)]
  }

  /// Exactly, without a power of ten.
  private static func seconds(_ nanoseconds: UInt64) -> String {
    let whole = nanoseconds / 1_000_000_000
    let part = String(nanoseconds % 1_000_000_000)
    return "\(whole)." + String(repeating: "0", count: 9 - part.count) + part
  }

  private mutating func family(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func single(_ name: String, _ type: String, _ help: String, _ value: UInt64) {
    family(name, type, help)
    sample(name, [], value)
  }

  private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: UInt64) {
    line(name, labels, String(value))
  }

  /// Labels are names of ours: none holds a quote, a backslash or a line's end.
  private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
    text += name
    if !labels.isEmpty {
      text += "{" + labels.map { "\($0)=\"\($1)\"" }.joined(separator: ",") + "}"
    }
    text += " \(value)\n"
  }
}
