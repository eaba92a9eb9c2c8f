internal import Glibc
internal import RPCCore

/// An event as a line of the log: one JSON object, empty fields left out.
extension LogEvent {
  /// `seconds` and `nanoseconds` since 1970 tell when it happened.
  func line(seconds: Int64, nanoseconds: Int) -> String {
    var line = LineWriter()
    line.add("time", Self.time(seconds, nanoseconds))
    line.add("level", level.rawValue)
    line.add("event", kind.rawValue)
    if callID != 0 { line.add("call_id", String(callID)) }
    line.add("method", method)
    line.add("caller", caller)
    line.add("peer", peer)
    if let status {
      line.add("status", status.name)
      line.add("reason", reason)
      line.add("bytes_in", bytesIn)
      line.add("bytes_out", bytesOut)
    }
    if status != nil || kind == .slowTurn { line.add("us", microseconds) }
    if isSlow { line.addTrue("slow") }
    line.add("request_id", requestID)
    line.add("trace_id", traceID)
    line.add("cause", cause)
    return line.finished
  }

  /// As `2026-11-25T03:32:53.123456Z`.
  private static func time(_ seconds: Int64, _ nanoseconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    gmtime_r(&moment, &parts)
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let date = [Int(parts.tm_year) + 1_900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits(Int($0), 2) }
    return "\(digits(date[0], 4))-\(digits(date[1], 2))-\(digits(date[2], 2))"
      + "T\(clock.joined(separator: ":")).\(digits(nanoseconds / 1_000, 6))Z"
  }
}

/// One JSON object on one line, whatever its values hold.
private struct LineWriter {
  private var text = "{"

  mutating func add(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    start(key)
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  mutating func add(_ key: String, _ value: Int) {
    start(key)
    text += String(value)
  }

  mutating func addTrue(_ key: String) {
    start(key)
    text += "true"
  }

  private mutating func start(_ key: String) {
    if text.utf8.count > 1 { text += "," }
    text += "\"\(key)\":"
  }

  var finished: String { text + "}\n" }
}
