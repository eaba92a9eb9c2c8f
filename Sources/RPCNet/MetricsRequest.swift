/// The head of an HTTP request as it comes in, for the one thing that is served: GET /metrics.
struct MetricsRequest {
  static let bytesMax = 8_192

  enum Outcome: Hashable {
    /// The head is not whole yet.
    case incomplete
    case metrics
    /// With this status: 400, 404, 405 or 431.
    case refused(Int)
  }

  private var head: [UInt8] = []

  /// Takes what came; nothing counts after an outcome.
  mutating func received(_ bytes: some Sequence<UInt8>) -> Outcome {
    head += bytes
    guard let end = Self.end(of: head) else {
      return head.count > Self.bytesMax ? .refused(431) : .incomplete
    }
    guard end <= Self.bytesMax else { return .refused(431) }
    let line = head.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return .refused(400) }
    guard words[0] == "GET" else { return .refused(405) }
    let path = words[1].prefix { $0 != "?" }
    return path == "/metrics" ? .metrics : .refused(404)
  }

  /// Where the empty line after the head ends.
  private static func end(of head: [UInt8]) -> Int? {
    var lineIsEmpty = false
    for (index, byte) in head.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        if lineIsEmpty { return index + 1 }
        lineIsEmpty = true
      case UInt8(ascii: "\r"): break
      default: lineIsEmpty = false
      }
    }
    return nil
  }

  /// A whole answer, after which the connection closes.
  static func answer(_ status: Int, _ contentType: String, _ body: String) -> [UInt8] {
    let reasons = [
      200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
      431: "Request Header Fields Too Large",
    ]
    let allow = status == 405 ? "Allow: GET\r\n" : ""
    let head =
      "HTTP/1.1 \(status) \(reasons[status] ?? "")\r\nContent-Type: \(contentType)\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\(allow)Connection: close\r\n\r\n"
    return Array((head + body).utf8)
  }
}
