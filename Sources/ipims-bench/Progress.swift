internal import Glibc

/// A bar on standard error, where that is a terminal; nothing elsewhere.
final class Progress {
  private static let width = 24

  private let isShown = isatty(STDERR_FILENO) == 1
  private let steps: Int
  private var done = 0

  init(steps: Int) { self.steps = steps }

  deinit {
    // The line is the table's again.
    if isShown { show("\r\u{1B}[K") }
  }

  /// Begins the next step.
  func step(_ what: String) {
    guard isShown else { return }
    let share = Double(done) / Double(max(1, steps))
    let filled = Int(share * Double(Self.width))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: max(0, Self.width - filled))
    show("\r\u{1B}[K[\(bar)] \(Int(share * 100)) % \(what)")
    done += 1
  }

  private func show(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
