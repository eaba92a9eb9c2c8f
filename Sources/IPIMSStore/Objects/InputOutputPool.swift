/// A few threads that do file I/O, so that tasks and event loops never block in it.
final class InputOutputPool: Sendable {
  private let queue = BlockingQueue<@Sendable () -> Void>(countMax: 65_536)

  /// Starts the threads; they live as long as the pool.
  init(threadCount: Int) {
    for _ in 0..<threadCount {
      let thread = BlockingThread(name: "object store") { [queue] in
        while case let work = queue.take(atMost: 1), !work.isEmpty {
          for act in work { act() }
        }
      }
      thread.detach()
    }
  }

  deinit {
    queue.close(StoreError(.closed, "the object store was closed"))
  }

  /// Runs work on one of the threads and returns its result.
  func run<T: Sendable>(
    _ work: @escaping @Sendable () throws(StoreError) -> T
  ) async throws(StoreError) -> T {
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<T, StoreError>, Never>) in
      let refusal = queue.push {
        do throws(StoreError) {
          continuation.resume(returning: .success(try work()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
      if let refusal { continuation.resume(returning: .failure(refusal)) }
    }
    return try result.get()
  }

  /// Has work done some time, for those who do not wait: closing, removing.
  func later(_ work: @escaping @Sendable () -> Void) {
    // Refused only when full or closed: then it is done here, late but not never.
    if queue.push(work) != nil { work() }
  }
}
