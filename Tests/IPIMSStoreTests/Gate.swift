import Dispatch

/// Holds the writer inside a body until the test has lined up what is to come after it.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// Waits until the gate is open, which it then stays: a body may run more than once.
  func pass() {
    semaphore.wait()
    semaphore.signal()
  }
}
