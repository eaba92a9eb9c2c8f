internal import Glibc

/// Guards a value in memory, and only that: nothing is awaited, called out to or written to a file
/// inside. Over pthread_mutex, which ThreadSanitizer sees into.
// Unchecked: the mutex guards the state.
final class Lock<State>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var state: State

  init(_ state: sending State) {
    self.state = state
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    let result = pthread_mutex_init(mutex, nil)
    precondition(result == 0, "pthread_mutex_init")
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Lends the state to one thread at a time.
  func withLock<T, E: Error>(_ body: (inout State) throws(E) -> sending T) throws(E) -> sending T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }
}
