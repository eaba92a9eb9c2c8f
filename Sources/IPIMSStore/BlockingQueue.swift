internal import Glibc

/// Hands work from tasks to threads that may block. Bounded: what exceeds it is refused.
// Unchecked: the mutex guards all that changes.
final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let arrived: UnsafeMutablePointer<pthread_cond_t>
  private let countMax: Int
  private var elements: [Element] = []
  /// Elements before this one have been taken.
  private var head = 0
  private var waiting = 0
  private var closedWith: StoreError?

  init(countMax: Int) {
    self.countMax = countMax
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    arrived = .allocate(capacity: 1)
    arrived.initialize(to: pthread_cond_t())
    let result = pthread_mutex_init(mutex, nil) | pthread_cond_init(arrived, nil)
    precondition(result == 0, "pthread_mutex_init")
  }

  deinit {
    pthread_cond_destroy(arrived)
    pthread_mutex_destroy(mutex)
    arrived.deallocate()
    mutex.deallocate()
  }

  /// Adds one element. Returns why not when the queue is closed or full.
  func push(_ element: Element) -> StoreError? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if let closedWith { return closedWith }
    guard elements.count - head < countMax else {
      return StoreError(.overloaded, "\(countMax) calls are waiting")
    }
    elements.append(element)
    if waiting > 0 { pthread_cond_signal(arrived) }
    return nil
  }

  /// Waits for work and takes a fair share of it: one of `sharers` threads leaves the others
  /// theirs. Empty only when the queue is closed and nothing is left.
  func take(atMost limit: Int, sharers: Int = 1) -> [Element] {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while elements.count == head, closedWith == nil {
      waiting += 1
      pthread_cond_wait(arrived, mutex)
      waiting -= 1
    }
    return removeFirst(min(limit, (elements.count - head + sharers - 1) / sharers))
  }

  /// Takes what is there, without waiting.
  func takeNow(atMost limit: Int) -> [Element] {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return removeFirst(min(limit, elements.count - head))
  }

  /// Refuses later elements with the error; those that wait are still taken. The first call counts.
  func close(_ error: StoreError) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    guard closedWith == nil else { return }
    closedWith = error
    pthread_cond_broadcast(arrived)
  }

  /// Whether elements are accepted.
  var isOpen: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return closedWith == nil
  }

  private func removeFirst(_ count: Int) -> [Element] {
    let taken = [Element](elements[head..<head + count])
    head += count
    if head == elements.count {
      elements.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 1_024 {
      elements.removeFirst(head)
      head = 0
    }
    return taken
  }
}
