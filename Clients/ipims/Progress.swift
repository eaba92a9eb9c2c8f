internal import Glibc

/// A bar on standard error, when that is a terminal; nothing elsewhere.
struct Progress {
  private static let barWidth = 30

  private let label: String
  private let bytesTotal: Int
  private let isShown: Bool
  private var bytes = 0

  init(label: String, bytesTotal: Int) {
    self.label = label
    self.bytesTotal = bytesTotal
    isShown = isatty(STDERR_FILENO) == 1
  }

  mutating func advance(by count: Int) {
    bytes += count
    guard isShown, bytesTotal > 0 else { return }
    let filled = min(Self.barWidth, bytes * Self.barWidth / bytesTotal)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    writeError("\r\(label) \(bar) \(bytes / 1024) of \(bytesTotal / 1024) KiB")
  }

  func finish() {
    if isShown, bytes > 0 { writeError("\n") }
  }
}

/// Writes to standard error as it stands.
func writeError(_ text: String) {
  var text = text
  text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
