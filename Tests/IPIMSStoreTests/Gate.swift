import Dispatch

/// Holds the writer inside a body until the test has lined up what is to come after it.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// Waits until it is open. A body that runs again passes again.
  func pass() {
    semaphore.wait()
    semaphore.signal()
  }
}
